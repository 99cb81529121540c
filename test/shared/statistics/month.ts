/** Beds of the statistics' tests: one sound fact of each kind, and the totals of a table. */
import type { CountedAward, CountedCase, CountedPayment, CountedPerson, MonthFacts } from '../../../shared/statistics/facts';
import { monthReport } from '../../../shared/statistics/report';

export const person = (person_no: string, over: Partial<CountedPerson> = {}): CountedPerson => ({
  person_no,
  name: `人${person_no}`,
  age: 40,
  sex: 'm',
  disability: null,
  student: null,
  earning: false,
  registered_unemployed: false,
  living: 'dispersed',
  ...over,
});

export const award = (award_no: string, over: Partial<CountedAward> = {}): CountedAward => ({
  award_no,
  programme: 'dibao',
  group: 'dibao',
  household_no: `H-${award_no}`,
  name: `户${award_no}`,
  area: 'urban',
  village_code: '500120004001',
  now_fen: 50_000,
  base_fen: 40_000,
  addons_fen: 10_000,
  before_fen: 50_000,
  phasing_out: false,
  persons: [person(`P-${award_no}`)],
  ...over,
});

export const payment = (line_no: string, over: Partial<CountedPayment> = {}): CountedPayment => ({
  line_no,
  award_no: 'A1',
  household_no: 'H1',
  programme: 'temporary_emergency',
  group: 'temporary',
  name: '周明',
  area: 'rural',
  village_code: '500120004201',
  paid_fen: 100_000,
  reserve: true,
  from_elsewhere: false,
  persons: 3,
  ...over,
});

export const decided = (case_no: string, over: Partial<CountedCase> = {}): CountedCase => ({
  case_no,
  name: '周明',
  programme: 'dibao',
  area: 'urban',
  village_code: '500120004001',
  decide_by: '2022-11-20',
  accepted_on: '2022-11-01',
  decided_on: '2022-11-20',
  ending: 'approved',
  ...over,
});

export const facts = (over: Partial<MonthFacts> = {}): MonthFacts => ({
  office: '500120004',
  office_name: '来凤街道',
  month: '2022-11',
  ends_on: '2022-11-30',
  awards: [],
  payments: [],
  cases: [],
  referrals: [],
  leads: [],
  relatives: [],
  objections: [],
  spot_checks: [],
  emergencies: [],
  uplifts: [],
  clues: [],
  deeds: [],
  records: [],
  ...over,
});

/** Totals of a table by row; only those that are not zero. */
export function totals(given: MonthFacts, table: string): Record<string, number> {
  const rows = monthReport(given).tables.find(({ code }) => code === table)?.rows ?? [];
  return Object.fromEntries(rows.filter((row) => row.total !== 0).map((row) => [row.code, row.total]));
}
