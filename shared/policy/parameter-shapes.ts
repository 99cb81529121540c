/** Parameter shapes: the parameters of a pack that are small tables rather than one figure. */
import { z } from 'zod';
import { Fen } from '../base/money';
import { greatestShareOfWage, keysOf, propertyCodes } from './data/codes';
import { parseRational, RatioText } from './rational';

export const PropertyCode = z.enum(keysOf(propertyCodes));
export type PropertyCode = z.infer<typeof PropertyCode>;

/**
 * One property test. `not_limited` says that the pack sets no limit on purpose; a code without
 * a line leaves the household undetermined. Amounts in fen over all entries of the code;
 * `max_per_person` divides by counted members, `max_standards` counts monthly 低保 standards a person.
 */
export const PropertyTest = z.discriminatedUnion('kind', [
  z.strictObject({ code: PropertyCode, kind: z.literal('forbidden') }),
  z.strictObject({ code: PropertyCode, kind: z.literal('not_limited') }),
  z.strictObject({ code: PropertyCode, kind: z.literal('max_count'), count: z.int().min(0) }),
  z.strictObject({ code: PropertyCode, kind: z.literal('max_total'), amount_fen: Fen }),
  z.strictObject({ code: PropertyCode, kind: z.literal('max_per_person'), amount_fen: Fen }),
  z.strictObject({ code: PropertyCode, kind: z.literal('max_standards'), times: RatioText }),
]);
export type PropertyTest = z.infer<typeof PropertyTest>;

/**
 * Necessary work cost taken off a wage (必要就业成本): none, a percentage, a fixed sum,
 * or the lesser of percentage and cap. `rate` is a ratio of the wage.
 */
export const WorkCost = z.strictObject({
  mode: z.enum(['none', 'percent', 'fixed', 'lesser']),
  rate: RatioText.refine((text) => parseRational(text).d <= greatestShareOfWage, {
    error: '扣除比例最多三位小数',
  }),
  cap_fen: Fen,
});
export type WorkCost = z.infer<typeof WorkCost>;
