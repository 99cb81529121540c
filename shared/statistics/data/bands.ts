/** Bands of the statistics: classes by which the civil-affairs tables count people; they decide nothing. */

/** 老年人: 老年人权益保障法第二条. */
export const elderlyFrom = 60;
/** 未成年人: 未成年人保护法第二条, below this age. */
export const adultFrom = 18;
/** 重度残疾: 国发〔2015〕52号. */
export const severeGrades: readonly number[] = [1, 2];

/** Ages of 特困 persons as the quarterly table of the civil-affairs offices counts them. */
export const bandsOfTekun = [
  { code: 'below_16', label: '不满16周岁', from: 0, below: 16 },
  { code: 'from_16', label: '16至59周岁', from: 16, below: 60 },
  { code: 'from_60', label: '60至79周岁', from: 60, below: 80 },
  { code: 'from_80', label: '80周岁及以上', from: 80, below: Infinity },
] as const;
