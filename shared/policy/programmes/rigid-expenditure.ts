/** Rigid expenditure (刚性支出困难家庭): twelve months' unavoidable spending against the income of the same time. */
import { addMonths } from '../../base/plain-date';
import type { AssessResult, Reason } from '../assess-answer';
import { UNKNOWN, type AssessLast12Months } from '../assess-input';
import { finish, reason, startMonth, tracerOf, undetermined, type Run } from '../assess-run';
import { yuan, yuanOf } from '../amount-text';
import { NONE } from '../counting';
import { compareProducts, parseRational } from '../rational';
import { exclusionsOf } from '../relations';
import type { Compiled, Reader } from '../rules';
import type { Tracer } from '../trace';
import { propertyReason } from './dibao-reasons';
import { standingOf } from './dibao-standing';
import type { DibaoStanding } from './standing';
import { tekunKeys } from './tekun';

const code = 'rigid_expenditure';
const MONTHS = 12;
const PERCENT = 100;

function compileRigid(reader: Reader) {
  const made = {
    ratio: reader.get('rigid.ratio'),
    validMonths: reader.get('rigid.valid_months'),
    disposable: reader.get('income.disposable_monthly'),
  };
  return { ...made, missing: reader.missing as readonly string[], last_value: reader.last_value };
}
type RigidRules = ReturnType<typeof compileRigid> & Compiled;

const expenditures = {
  living_fen: '基本生活支出',
  medical_out_of_pocket_fen: '医疗自付支出',
  education_fen: '教育支出',
  rehabilitation_fen: '残疾康复支出',
  other_fen: '其他刚性支出',
} as const;
type Expenditure = keyof typeof expenditures;
const kinds = Object.keys(expenditures) as Expenditure[];

/** Null when no figures of the last twelve months are given (刚性支出困难家庭认定办法). */
export function rigidExpenditure(run: Run): AssessResult | null {
  const sums = run.input.household.last_12_months;
  if (sums === undefined || sums === null) return null;
  const standing = standingOf(run, tekunKeys(run));
  const rules = run.rules.of(compileRigid);
  const t = tracerOf(run);
  const { means, members } = standing;
  const excluded = exclusionsOf(run, code);
  if (excluded.length > 0) {
    return finish(
      run,
      { programme: code, decision: 'refuse', eligible: false, members, reasons: excluded },
      rules,
      t,
    );
  }
  const missing = [...standing.missing, ...rules.missing, ...unknownSums(sums)];
  if (means) missing.push(...means.people_missing);
  if (!means || sums === UNKNOWN || missing.length > 0) {
    return undetermined(run, code, missing, members, rules, t);
  }
  return conclude(run, standing, sums, rules, t);
}

function unknownSums(sums: AssessLast12Months | typeof UNKNOWN): string[] {
  if (sums === UNKNOWN) return ['household.last_12_months'];
  return (['income_fen', ...kinds] as const)
    .filter((kind) => sums[kind] === UNKNOWN)
    .map((kind) => `household.last_12_months.${kind}`);
}

function conclude(
  run: Run,
  standing: DibaoStanding,
  sums: AssessLast12Months,
  rules: RigidRules,
  t: Tracer | null,
): AssessResult {
  const { means, members, rules: dibao } = standing;
  if (!means || !dibao) return undetermined(run, code, standing.missing, members, rules, t);
  if (means.property === 'unknown')
    return undetermined(run, code, means.property_missing, members, rules, t);
  const reasons: Reason[] = [];
  const income = sums.income_fen as number;
  const spent = kinds.reduce((sum, kind) => sum + ((sums[kind] ?? 0) as number), 0);
  if (means.n === 0) reasons.push(reason(run, code, 'no_counted_members'));
  if (means.property === 'fail') reasons.push(propertyReason(run, code, means));
  const people = MONTHS * means.n;
  const line = dibao.standard.value * people * dibao.margin.n;
  const poor = compareProducts(income, dibao.margin.d, line, 1) < 0;
  if (poor) reasons.push(reason(run, code, 'margin_first'));
  const low = compareProducts(income, 1, rules.disposable.value, people) < 0;
  if (!low) reasons.push(reason(run, code, 'income_above_disposable'));
  const share = parseRational(rules.ratio.value);
  const heavy = compareProducts(spent, share.d, income, share.n) > 0;
  if (!heavy) reasons.push(reason(run, code, 'expenditure_low'));
  if (t) traceRigid(sums, income, spent, means.n, { low, heavy }, rules, t);
  if (reasons.length > 0) {
    return finish(
      run,
      { programme: code, decision: 'refuse', eligible: false, members, reasons },
      rules,
      t,
    );
  }
  return recognised(run, members, rules, t);
}

function recognised(
  run: Run,
  members: string[],
  rules: RigidRules,
  t: Tracer | null,
): AssessResult {
  const months = rules.validMonths.value;
  const from = startMonth(run, code);
  t?.step('valid', '认定有效期', '', String(months), 'months', [rules.validMonths]);
  return finish(
    run,
    {
      programme: code,
      decision: 'recognise',
      eligible: true,
      from,
      until: addMonths(from, months - 1),
      months,
      members,
      reasons: [reason(run, code, 'rigid_eligible')],
    },
    rules,
    t,
  );
}

function traceRigid(
  sums: AssessLast12Months,
  income: number,
  spent: number,
  n: number,
  found: { low: boolean; heavy: boolean },
  rules: RigidRules,
  t: Tracer,
): void {
  const monthly = n === 0 ? '' : yuanOf(income, MONTHS * n);
  t.step('monthly_income', '近12个月人均月收入', `${yuan(income)} ÷ 12 ÷ ${n}`, monthly, 'yuan');
  const sign = found.low ? '<' : '≥';
  const verdict = found.low ? '低于当地人均可支配收入' : '不低于当地人均可支配收入';
  t.step(
    'disposable_test',
    '与人均可支配收入比较',
    `${monthly} ${sign} ${yuan(rules.disposable.value)}`,
    verdict,
    'none',
    [rules.disposable],
  );
  t.begin('rigid_sum', '近12个月刚性支出');
  for (const kind of kinds) {
    const fen = sums[kind];
    if (typeof fen === 'number' && fen > 0)
      t.step('rigid_part', expenditures[kind], '', yuan(fen), 'yuan');
  }
  t.end('', yuan(spent), 'yuan', NONE);
  const share = parseRational(rules.ratio.value);
  const limit = yuanOf(share.n * PERCENT * PERCENT, share.d);
  const part = income === 0 ? '收入为零' : yuanOf(spent * PERCENT * PERCENT, income);
  t.step(
    'rigid_ratio',
    '刚性支出占收入的比例',
    `${yuan(spent)} ÷ ${yuan(income)}`,
    part,
    income === 0 ? 'none' : 'percent',
  );
  t.step(
    'rigid_test',
    '与规定比例比较',
    `${part} ${found.heavy ? '>' : '≤'} ${limit}`,
    found.heavy ? '超过规定比例' : '未超过规定比例',
    'none',
    [rules.ratio],
  );
}
