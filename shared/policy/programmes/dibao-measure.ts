/** Dibao measure: a household's place against standard and margin, and its difference and add-ons. */
import { yuan, yuanOf } from '../amount-text';
import type { AssessHousehold, AssessMember } from '../assess-input';
import { memberPath, noting, NONE, type People } from '../counting';
import type { Means } from '../household-means';
import type { ParameterRead } from '../parameter-at';
import { compareProducts, roundFen, roundingNames } from '../rational';
import type { Tracer } from '../trace';
import { addonOf, unknownForAddon } from './dibao-addons';
import { bandBenefit } from './dibao-bands';
import type { DibaoRules } from './dibao-rules';

/** Where the income stands: below the standard, on it, below the margin, or not below the margin. */
export type Place = 'below' | 'equal' | 'margin' | 'above';

/**
 * Compares y with S and with the margin line without rounding (y < S as Y < n·S; 条例第十条,
 * 任务清单第3项). Call only with known income; where nobody counts the two are equal.
 */
export function placeOf(means: Means, rules: DibaoRules): Place {
  const standard = rules.standard.value * means.scale * means.n;
  if (means.scaled < standard) return 'below';
  if (means.scaled === standard) return 'equal';
  const { n, d } = rules.margin;
  return compareProducts(means.scaled, d, standard, n) < 0 ? 'margin' : 'above';
}

const areaNames = { urban: '城市', rural: '农村' } as const;

/** The steps by which the place was found. */
export function tracePlace(means: Means, rules: DibaoRules, place: Place, t: Tracer): void {
  const y = yuanOf(means.scaled, means.scale * means.n);
  const standard = yuan(rules.standard.value);
  t.step('standard', `${areaNames[rules.area]}低保标准`, '', standard, 'yuan', [rules.standard]);
  const sign = place === 'below' ? '<' : place === 'equal' ? '=' : '>';
  const verdict = place === 'below' ? '低于低保标准' : '不低于低保标准';
  t.step('income_test', '与低保标准比较', `${y} ${sign} ${standard}`, verdict, 'none');
  if (place === 'below') return;
  const { n, d } = rules.margin;
  const line = yuanOf(rules.standard.value * n, d);
  t.step('margin', '低保边缘线', `${standard} × ${rules.marginRatio.value}`, line, 'yuan', [
    rules.marginRatio,
  ]);
  const below = place !== 'above';
  const margin = below ? '低于低保边缘线' : '不低于低保边缘线';
  t.step('margin_test', '与低保边缘线比较', `${y} ${below ? '<' : '≥'} ${line}`, margin, 'none');
}

/**
 * The benefit before add-ons in whole fen a month, never below the pack's least: the difference
 * n·S − Y rounded by the pack's rule (社会救助暂行办法第十二条; 条例第二十条), or the band's amount.
 */
export function benefitOf(means: Means, rules: DibaoRules, t: Tracer | null): number {
  const { bands, least } = rules;
  if (bands === null) return differenceOf(means, rules, t);
  const income = { scaled: means.scaled, scale: means.scale * means.n };
  const fen = bandBenefit(bands, income, means.n, rules.standard.value, t);
  return atLeast(fen, least, t);
}

/** The pack's least payment, said where it raises the amount. */
export function atLeast(fen: number, least: ParameterRead<number>, t: Tracer | null): number {
  if (fen >= least.value) return fen;
  t?.step('least', '最低发放额', '', yuan(least.value), 'yuan', [least]);
  return least.value;
}

function differenceOf(means: Means, rules: DibaoRules, t: Tracer | null): number {
  const standard = rules.standard.value * means.n;
  const parts = standard * means.scale - means.scaled;
  const rounded = roundFen(parts, means.scale, rules.rounding.value);
  if (t) traceDifference(means, rules, parts, rounded, t);
  return atLeast(rounded, rules.least, t);
}

function traceDifference(
  means: Means,
  rules: DibaoRules,
  parts: number,
  rounded: number,
  t: Tracer,
): void {
  const expression = `${means.n} × ${yuan(rules.standard.value)} − ${yuanOf(means.scaled, means.scale)}`;
  const step = t.step('difference', '补差金额', expression, yuanOf(parts, means.scale), 'yuan');
  if (rounded * means.scale !== parts) {
    step.approximate = true;
    t.step('rounding', '取整', roundingNames[rules.rounding.value], yuan(rounded), 'yuan', [
      rules.rounding,
    ]);
  }
}

/** Sum of the add-ons of counted people, or the facts that are missing for it. */
export interface AddonSum {
  fen: number;
  missing: readonly string[];
}

/** Adds up 分类施保 of everybody in benefit. */
export function addAddons(
  household: AssessHousehold,
  rules: DibaoRules,
  people: People,
  t: Tracer | null,
): AddonSum {
  let fen = 0;
  let missing: readonly string[] = NONE;
  const { members } = people;
  t?.begin('addons', '分类施保增发');
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at] as AssessMember;
    const unknown = unknownForAddon(member);
    if (unknown !== '') missing = noting(missing, memberPath(household, member, unknown));
    else fen += addonOf(member, rules.addons, people.as_of, t);
  }
  t?.end(fen === 0 ? '无' : '', yuan(fen), 'yuan');
  return { fen, missing };
}
