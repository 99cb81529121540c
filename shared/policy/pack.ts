/** Pack: the schema of a policy pack (政策包): dated parameters, programme rows, texts and worked cases. */
import { z } from 'zod';
import { PlainDate } from '../base/plain-date';
import { Calendar } from '../base/working-days';
import { Procedure } from './procedure';
import { ProgrammeRow } from './programme-row';
import { ProgrammeCode } from './programme-code';

/** Where a value stands: document, article, page. */
export const Source = z.strictObject({
  document: z.string().min(1),
  article: z.string().min(1).optional(),
  page: z.string().min(1).optional(),
});
export type Source = z.infer<typeof Source>;

/**
 * One dated value. Never edited once used: a correction is a later line with the same `from`
 * whose `corrects` names the date it puts right; the last line of a date counts.
 */
export const ParameterValue = z.strictObject({
  from: PlainDate,
  value: z.json(),
  source: Source,
  certain: z.boolean(),
  corrects: PlainDate.optional(),
});
export type ParameterValue = z.infer<typeof ParameterValue>;

/** A parameter: `known_until` is the last day for which the source is known to hold. */
export const Parameter = z.strictObject({
  key: z.string().min(1),
  unit: z.string().min(1),
  description: z.string().min(1),
  known_until: PlainDate.optional(),
  values: z.array(ParameterValue).min(1),
});
export type Parameter = z.infer<typeof Parameter>;

/** One line of the matrix of programmes that exclude or reduce each other. */
export const Relation = z.strictObject({
  programme: ProgrammeCode,
  by: ProgrammeCode,
  kind: z.enum(['excludes', 'reduces']),
  scope: z.enum(['member', 'household']),
  /** `current`: only what is drawn now; `same_run`: also what this assessment grants. */
  when: z.enum(['current', 'same_run']),
  reason: z.string().min(1),
  source: z.string().min(1),
});
export type Relation = z.infer<typeof Relation>;

/** In whose name a delegated decision is made: 委托 (entrusted) or 授权 (authorised). */
export const AuthorityMode = z.enum(['entrusted', 'authorised']);
export type AuthorityMode = z.infer<typeof AuthorityMode>;

/** Remedy paragraph of one authority mode; {days}, {months}, {government}, {court} are filled in. */
export const Remedy = z.strictObject({
  mode: AuthorityMode,
  from: PlainDate,
  reconsideration_days: z.int().min(1),
  litigation_months: z.int().min(1),
  government: z.string().min(1),
  court: z.string().min(1),
  text: z.string().min(1),
  source: z.string().min(1),
  certain: z.boolean(),
});
export type Remedy = z.infer<typeof Remedy>;

/** Legal basis of a kind of decision; `decisions` empty means every decision of the programme. */
export const LegalBasis = z.strictObject({
  programme: ProgrammeCode,
  decisions: z.array(z.string()),
  from: PlainDate,
  text: z.string().min(1),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

export const Department = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  name: z.string().min(1),
  from: PlainDate,
});
export type Department = z.infer<typeof Department>;

/** A worked case: input of `assess` and, per result to be found, the fields that must be equal. */
export const WorkedCase = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  input: z.json(),
  expect: z.array(z.record(z.string(), z.json())).min(1),
});
export type WorkedCase = z.infer<typeof WorkedCase>;

/** A policy pack; `covers_from` is its first day, `known_until` the last day its sources speak of. */
export const Pack = z.strictObject({
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/, { error: '政策包编号由大写字母、数字和连字符组成' }),
  title: z.string().min(1),
  example: z.boolean(),
  watermark: z.string(),
  issuer: z.string().min(1),
  covers_from: PlainDate,
  known_until: PlainDate,
  calendar: Calendar,
  parameters: z.array(Parameter).min(1),
  programmes: z.array(ProgrammeRow).min(1),
  procedures: z.array(Procedure),
  relations: z.array(Relation),
  reason_sources: z.record(z.string(), z.string().min(1)),
  legal_bases: z.array(LegalBasis),
  remedies: z.array(Remedy),
  departments: z.array(Department),
  cases: z.array(WorkedCase),
});
export type Pack = z.infer<typeof Pack>;
