/** Stub. */
export const awardAnswers: any = { awards: () => ({total:0, rows:[]}), award: () => null };
