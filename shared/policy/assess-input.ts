/** Assess input: the facts of a household as interface.md section 2 pins them, checked strictly. */
import { z } from 'zod';
import { permit, refuse, type Outcome, type Refusal } from '../base/outcome';
import { parse } from '../base/parse';
import { PlainDate, PlainMonth } from '../base/plain-date';
import { crossFaults } from './assess-input-check';
import {
  areas,
  changeKinds,
  eventKinds,
  greatestAssessedFen,
  greatestMonthlyFen,
  greatestPropertyFen,
  greatestCount,
  incomeKinds,
  keysOf,
  livings,
  parentStates,
  relations,
  selfCareItems,
  studentStages,
} from './data/codes';
import { Disability } from './grade-rule';
import { IncomeItem, PropertyCode } from './parameter-shapes';
import { ProgrammeCode } from './programme-code';

/** In place of a value or a list: not yet known. */
export const UNKNOWN = 'unknown';
export type Unknown = typeof UNKNOWN;

const orUnknown = <S extends z.ZodType>(schema: S) => z.union([schema, z.literal(UNKNOWN)]);

const fenUpTo = (greatest: number) =>
  z
    .int({ error: '金额须为整数分' })
    .min(0, { error: '金额不能为负数' })
    .max(greatest, { error: '金额超过测算可接受的上限' });
const Fen = fenUpTo(greatestAssessedFen);
const MonthlyFen = fenUpTo(greatestMonthlyFen);
const PropertyFen = fenUpTo(greatestPropertyFen);
const Key = z.string().min(1).max(greatestCount);
const Note = z.string().max(greatestCount);
const list = <S extends z.ZodType>(item: S) =>
  orUnknown(z.array(item).max(greatestCount)).optional();
const Months = z.int().min(0).max(greatestCount);

export const AssessMember = z.strictObject({
  key: Key,
  name: Note.optional(),
  relation: orUnknown(z.enum(keysOf(relations))).optional(),
  birth_date: orUnknown(PlainDate),
  sex: orUnknown(z.enum(['m', 'f'])),
  counted: orUnknown(z.boolean()),
  disability: orUnknown(Disability.nullable()).optional(),
  serious_illness: orUnknown(z.boolean()).optional(),
  student: orUnknown(z.enum(keysOf(studentStages)).nullable()).optional(),
  able_to_work: orUnknown(z.boolean()).optional(),
  registered_unemployed: orUnknown(z.boolean()).optional(),
  self_care_failed: orUnknown(z.int().min(0).max(selfCareItems).nullable()).optional(),
  living: orUnknown(z.enum(keysOf(livings))).optional(),
  deceased_on: orUnknown(PlainDate.nullable()).optional(),
  /** Religious staff: since when the member has lived at a religious place, away from the family. */
  religious_since: orUnknown(PlainDate.nullable()).optional(),
});
export type AssessMember = z.infer<typeof AssessMember>;

/** Either a monthly amount, or the last 12 months' gross and direct cost. */
export const AssessIncome = z.strictObject({
  member: Key,
  kind: z.enum(keysOf(incomeKinds)),
  /** What a transfer is, where a programme leaves it out of the count. */
  transfer: IncomeItem.optional(),
  monthly_fen: orUnknown(MonthlyFen).optional(),
  last_12_months_gross_fen: orUnknown(Fen).optional(),
  last_12_months_cost_fen: orUnknown(Fen).optional(),
  note: Note.optional(),
});
export type AssessIncome = z.infer<typeof AssessIncome>;

export const AssessProperty = z.strictObject({
  code: PropertyCode,
  count: orUnknown(z.int().min(0).max(greatestCount)).optional(),
  value_fen: orUnknown(PropertyFen).optional(),
  note: Note.optional(),
});
export type AssessProperty = z.infer<typeof AssessProperty>;

export const ParentState = z.enum(keysOf(parentStates));
export type ParentState = z.infer<typeof ParentState>;

export const AssessObligor = z.strictObject({
  of: Key,
  relation: orUnknown(z.enum(keysOf(relations))),
  name: Note.optional(),
  able: orUnknown(z.boolean()).optional(),
  support_monthly_fen: orUnknown(MonthlyFen).optional(),
  age: orUnknown(Months).optional(),
  programme: orUnknown(ProgrammeCode.nullable()).optional(),
  income_fen: orUnknown(Fen).optional(),
  /** The obligor's own household, where the pack imputes support: income a month, people, people he supports. */
  household_monthly_fen: orUnknown(MonthlyFen).optional(),
  household_people: orUnknown(z.int().min(1).max(greatestCount)).optional(),
  supported_people: orUnknown(z.int().min(1).max(greatestCount)).optional(),
  disability: orUnknown(Disability.nullable()).optional(),
  state: orUnknown(ParentState).optional(),
});
export type AssessObligor = z.infer<typeof AssessObligor>;

/** Sums of the last twelve months. */
export const AssessLast12Months = z.strictObject({
  income_fen: orUnknown(Fen),
  living_fen: orUnknown(Fen).optional(),
  medical_out_of_pocket_fen: orUnknown(Fen).optional(),
  education_fen: orUnknown(Fen).optional(),
  rehabilitation_fen: orUnknown(Fen).optional(),
  other_fen: orUnknown(Fen).optional(),
});
export type AssessLast12Months = z.infer<typeof AssessLast12Months>;

export const AssessHousehold = z.strictObject({
  area: orUnknown(z.enum(keysOf(areas))),
  members: z.array(AssessMember).min(1).max(greatestCount),
  income: list(AssessIncome),
  property: list(AssessProperty),
  obligors: list(AssessObligor),
  last_12_months: orUnknown(AssessLast12Months).nullish(),
});
export type AssessHousehold = z.infer<typeof AssessHousehold>;

/** What is drawn now. */
export const AssessCurrent = z.strictObject({
  programme: ProgrammeCode,
  monthly_fen: Fen,
  since: PlainMonth.optional(),
  members: z.array(Key).min(1).max(greatestCount).optional(),
});
export type AssessCurrent = z.infer<typeof AssessCurrent>;

export const AssessChange = z.strictObject({
  kind: z.enum(keysOf(changeKinds)),
  because: Note.optional(),
  effective_month: PlainMonth,
  reported_on: PlainDate.optional(),
  member: Key.optional(),
});
export type AssessChange = z.infer<typeof AssessChange>;

export const AssessEvent = z.strictObject({
  kind: z.enum(keysOf(eventKinds)),
  on: PlainDate,
  local: orUnknown(z.boolean()).optional(),
  multiple: z
    .int({ error: '救助倍数须为正整数' })
    .min(1, { error: '救助倍数须为正整数' })
    .max(greatestCount)
    .optional(),
});
export type AssessEvent = z.infer<typeof AssessEvent>;

export const AssessParent = z.strictObject({
  state: orUnknown(ParentState),
  since: orUnknown(PlainDate.nullable()).optional(),
  term_months: orUnknown(Months.nullable()).optional(),
  /** Of a severely disabled parent: kind and grade of the card, tested where it is given. */
  disability: orUnknown(Disability.nullable()).optional(),
});
export type AssessParent = z.infer<typeof AssessParent>;

export const AssessChild = z.strictObject({
  member: Key,
  father: AssessParent,
  mother: AssessParent,
});
export type AssessChild = z.infer<typeof AssessChild>;

export const AssessPaid = z.strictObject({
  programme: ProgrammeCode,
  month: PlainMonth,
  amount_fen: Fen,
  members: z.array(Key).min(1).max(greatestCount).optional(),
});
export type AssessPaid = z.infer<typeof AssessPaid>;

export const AssessEarlierAid = z.strictObject({
  on: PlainDate,
  cause: Note.min(1),
  amount_fen: Fen,
});
export type AssessEarlierAid = z.infer<typeof AssessEarlierAid>;

const Percent = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,4})?$/, { error: '涨幅写成百分数的数字，如 "3.6" 表示 3.6%' });

export const AssessPriceIndex = z.strictObject({
  month: PlainMonth,
  cpi: orUnknown(Percent.nullable()),
  food_cpi: orUnknown(Percent.nullable()).optional(),
  /** Rise of what people in need live on (困难群众基本生活费用价格指数), where the pack reckons by it. */
  scpi: orUnknown(Percent.nullable()).optional(),
});
export type AssessPriceIndex = z.infer<typeof AssessPriceIndex>;

export const AssessRelative = z.strictObject({
  member: Key,
  of: z.enum(['staff', 'village_cadre']),
  relation: Note.min(1),
});
export type AssessRelative = z.infer<typeof AssessRelative>;

export const AssessInput = z.strictObject({
  month: PlainMonth,
  applied_on: PlainDate,
  decided_on: PlainDate.nullable().optional(),
  household: AssessHousehold,
  current: list(AssessCurrent),
  change: AssessChange.nullish(),
  event: AssessEvent.nullish(),
  children: list(AssessChild),
  paid: list(AssessPaid),
  earlier_aid: list(AssessEarlierAid),
  price_index: AssessPriceIndex.nullish(),
  relatives: list(AssessRelative),
});
export type AssessInput = z.infer<typeof AssessInput>;

/**
 * Reads facts strictly: unknown keys, duplicates, fractions, negatives, impossible dates and
 * references to nobody are refused, each with its JSON path and a Chinese sentence.
 */
export function parseAssessInput(value: unknown): Outcome<AssessInput> {
  const parsed = parse(AssessInput, value);
  if (!parsed.permitted) return parsed;
  const faults = crossFaults(parsed.result).map(({ path, message }): Refusal =>
    refuse('invalid', message, { path: `$.${path}` }, path),
  );
  const [first, ...others] = faults;
  if (!first) return permit(parsed.result);
  return others.length === 0 ? first : { ...first, others };
}
