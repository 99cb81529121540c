/** Price subsidy (价格临时补贴): standard times the price rise, for everybody in benefit in the index month. */
import type { PlainMonth } from '../../base/plain-date';
import type { AssessResult } from '../assess-answer';
import { UNKNOWN, type AssessPriceIndex } from '../assess-input';
import { finish, reason, tracerOf, undetermined, type Run } from '../assess-run';
import { yuan, yuanOf } from '../amount-text';
import type { ParameterRead } from '../parameter-at';
import {
  compareProducts,
  parseRational,
  roundFen,
  roundingNames,
} from '../rational';
import { pays } from '../relations';
import { rulesOf, type Compiled, type Reader } from '../rules';
import type { Tracer } from '../trace';
import { dibaoRulesOf } from './dibao-standing';

const code = 'price_subsidy';
const PERCENT = 100;

function compilePrice(reader: Reader) {
  const made = {
    cpi: reader.get('price.cpi_threshold'),
    food: reader.get('price.food_threshold'),
    rounding: reader.get('price.rounding'),
    least: reader.get('price.least'),
    growth: reader.get('price.growth'),
    programmes: reader.get('price.programmes'),
  };
  return { ...made, missing: reader.missing as readonly string[], last_value: reader.last_value };
}
type PriceRules = ReturnType<typeof compilePrice> & Compiled;

/** Null when no index is stated. Thresholds and standards are those of the index month. */
export function priceSubsidy(run: Run): AssessResult | null {
  const index = run.input.price_index;
  if (!index) return null;
  const rules = rulesOf(run.rules.pack, index.month).of(compilePrice);
  const t = tracerOf(run);
  if (rules.missing.length > 0) return undetermined(run, code, rules.missing, [], rules, t);
  const members = recipients(run, index.month, rules);
  if (members.length === 0) {
    const reasons = [reason(run, code, 'not_in_benefit')];
    return finish(
      run,
      { programme: code, decision: 'refuse', eligible: false, members, reasons },
      rules,
      t,
    );
  }
  const triggered = isTriggered(index, rules, t);
  if (triggered === UNKNOWN) return undetermined(run, code, ['price_index'], members, rules, t);
  if (!triggered) {
    const reasons = [reason(run, code, 'price_below_threshold')];
    return finish(
      run,
      { programme: code, decision: 'refuse', eligible: false, members, reasons },
      rules,
      t,
    );
  }
  return granted(run, index, members, rules, t);
}

/** Everybody drawing a listed programme in the index month, now or by a grant reaching back to it. */
function recipients(run: Run, month: PlainMonth, rules: PriceRules): string[] {
  const keys = new Set<string>();
  const { members } = run.input.household;
  const all = members.filter(({ counted }) => counted === true).map(({ key }) => key);
  for (const row of run.current) {
    if (!rules.programmes.value.includes(row.programme)) continue;
    if (row.since !== undefined && row.since > month) continue;
    for (const key of row.members ?? all) keys.add(key);
  }
  for (const result of run.results) {
    if (!rules.programmes.value.includes(result.programme) || result.from === null) continue;
    const drawn = pays(result.decision) || result.decision === 'recognise';
    if (drawn && result.from <= month) for (const key of result.members) keys.add(key);
  }
  return members.filter(({ key }) => keys.has(key)).map(({ key }) => key);
}

/** Either rise reaching its threshold starts the subsidy (联动机制: CPI 或食品价格同比涨幅). */
function isTriggered(
  index: AssessPriceIndex,
  rules: PriceRules,
  t: Tracer | null,
): boolean | typeof UNKNOWN {
  const cpi = reaches(index.cpi, rules.cpi, '居民消费价格同比涨幅', t);
  const food = reaches(index.food_cpi ?? null, rules.food, '食品价格同比涨幅', t);
  const rise = riseOf(index, rules);
  if (cpi === true || food === true) return rise === UNKNOWN || rise === null ? UNKNOWN : true;
  return cpi === UNKNOWN || food === UNKNOWN ? UNKNOWN : false;
}

/** The rise that the money follows: of all prices, or of what people in need live on, by the pack. */
function riseOf(index: AssessPriceIndex, rules: PriceRules): string | null {
  return rules.growth.value === 'scpi' ? (index.scpi ?? null) : index.cpi;
}

function reaches(
  rise: string | null,
  threshold: ParameterRead<string>,
  label: string,
  t: Tracer | null,
): boolean | typeof UNKNOWN {
  if (rise === null) return false;
  if (rise === UNKNOWN) return UNKNOWN;
  const [a, b] = [parseRational(rise), parseRational(threshold.value)];
  const met = compareProducts(a.n, b.d, b.n, a.d) >= 0;
  const verdict = met ? '达到启动条件' : '未达到启动条件';
  t?.step('price_test', label, `${rise}% ${met ? '≥' : '<'} ${threshold.value}%`, verdict, 'none', [
    threshold,
  ]);
  return met;
}

/** S × rise a person, rounded by the pack, times the people; fen once. */
function granted(
  run: Run,
  index: AssessPriceIndex,
  members: string[],
  rules: PriceRules,
  t: Tracer | null,
): AssessResult {
  const dibao = dibaoRulesOf(rulesOf(run.rules.pack, index.month), run.input.household.area);
  const missing = dibao ? dibao.missing : ['household.area'];
  if (!dibao || missing.length > 0) return undetermined(run, code, missing, members, rules, t);
  const person = Math.max(
    perPerson(dibao.standard, riseOf(index, rules) ?? '0', rules, t),
    rules.least.value,
  );
  const amount = person * members.length;
  t?.step('amount', '补贴金额', `${yuan(person)} × ${members.length}`, yuan(amount), 'yuan');
  const { decision_month: from } = run;
  return finish(
    run,
    {
      programme: code,
      decision: 'grant',
      eligible: true,
      amount_fen: amount,
      from,
      until: from,
      months: 1,
      members,
      reasons: [reason(run, code, 'price_reached')],
    },
    rules,
    t,
  );
}

function perPerson(
  standard: ParameterRead<number>,
  riseText: string,
  rules: PriceRules,
  t: Tracer | null,
): number {
  const rise = parseRational(riseText);
  const [n, d] = [standard.value * Math.max(rise.n, 0), rise.d * PERCENT];
  const fen = roundFen(n, d, rules.rounding.value);
  if (!t) return fen;
  const text = `${yuan(standard.value)} × ${riseText}%`;
  const step = t.step('price_share', '每人补贴', text, yuanOf(n, d), 'yuan', [standard, rules.growth]);
  if (n % d !== 0) step.approximate = true;
  t.step('rounding', '取整', roundingNames[rules.rounding.value], yuan(fen), 'yuan', [
    rules.rounding,
  ]);
  return fen;
}
