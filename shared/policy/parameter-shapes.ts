/** Parameter shapes: the parameters of a pack that are small tables rather than one figure. */
import { z } from 'zod';
import { Fen } from '../base/money';
import { greatestShareOfWage, incomeItems, keysOf, propertyCodes, reviewGroups } from './data/codes';
import { compareProducts, parseRational, RatioText } from './rational';

export const PropertyCode = z.enum(keysOf(propertyCodes));
export type PropertyCode = z.infer<typeof PropertyCode>;

/** A kind of transfer income that a programme may leave out of the count. */
export const IncomeItem = z.enum(keysOf(incomeItems));
export type IncomeItem = z.infer<typeof IncomeItem>;

/** How often a household in benefit is reviewed: the first group it belongs to decides. */
export const ReviewIntervals = z
  .array(z.strictObject({ group: z.enum(keysOf(reviewGroups)), months: z.int().min(1) }))
  .min(1)
  .refine((lines) => lines.at(-1)?.group === 'any', { error: '最后一行须是“其他家庭”，否则有的家庭没有复核间隔' });
export type ReviewIntervals = z.infer<typeof ReviewIntervals>;

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

/**
 * Bands of a banded benefit (分档): the first line whose `below` times the standard lies above the
 * per-capita income gives the monthly amount a counted person; `below` rises, amounts fall.
 */
export const Bands = z
  .array(z.strictObject({ below: RatioText, amount_fen: Fen }))
  .min(1)
  .refine((bands) => bands.every((band, at) => at === 0 || follows(bands[at - 1], band)), {
    error: '分档须按收入从低到高排列，收入高的档次金额不得更高',
  })
  .refine((bands) => reachesStandard(bands.at(-1)?.below ?? '0'), {
    error: '最后一档须到低保标准（1 倍或以上），否则有的家庭没有档次',
  });
export type Bands = z.infer<typeof Bands>;

function follows(
  before: { below: string; amount_fen: number } | undefined,
  band: { below: string; amount_fen: number },
): boolean {
  if (!before) return false;
  const [a, b] = [parseRational(before.below), parseRational(band.below)];
  return compareProducts(a.n, b.d, b.n, a.d) < 0 && before.amount_fen >= band.amount_fen;
}

function reachesStandard(below: string): boolean {
  const { n, d } = parseRational(below);
  return n >= d;
}

/** A share of some income with at most three decimals and not above the whole, so that products stay exact. */
export const Share = RatioText.refine(isShare, { error: '比例须在 0 到 1 之间，最多三位小数' });

/** A multiple with at most three decimals, so that products stay exact. */
export const Multiple = RatioText.refine((text) => parseRational(text).d <= greatestShareOfWage, {
  error: '倍数最多三位小数',
});

function isShare(text: string): boolean {
  const { n, d } = parseRational(text);
  return d <= greatestShareOfWage && n <= d;
}
