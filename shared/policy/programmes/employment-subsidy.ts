/** Employment subsidy (低保就业补贴): the fall of the household's dibao when an unemployed member finds work. */
import { addMonths, chineseMonth } from '../../base/plain-date';
import type { AssessResult } from '../assess-answer';
import { UNKNOWN, type AssessCurrent } from '../assess-input';
import {
  currentOf,
  finish,
  reason,
  resultOf,
  tracerOf,
  undetermined,
  type Run,
} from '../assess-run';
import { yuan } from '../amount-text';
import { changeMonth } from '../change-month';
import type { Compiled, Reader } from '../rules';
import type { Tracer } from '../trace';
import { dibao } from './dibao';

const code = 'employment_subsidy';

function compileSubsidy(reader: Reader) {
  const mostMonths = reader.get('employment_subsidy.max_months');
  return {
    mostMonths,
    missing: reader.missing as readonly string[],
    last_value: reader.last_value,
  };
}
type SubsidyRules = ReturnType<typeof compileSubsidy> & Compiled;

/** Null unless dibao is drawn and the change is a new job (任务清单第13项). */
export function employmentSubsidy(run: Run): AssessResult | null {
  const { change } = run.input;
  const current = currentOf(run, 'dibao');
  if (!current || change?.kind !== 'income' || change.because !== 'employment') return null;
  const rules = run.rules.of(compileSubsidy);
  const t = tracerOf(run);
  const found = resultOf(run, 'dibao') ?? dibao(run);
  const { members } = run.input.household;
  const concerned = members.filter(
    ({ key }) => change.member === undefined || key === change.member,
  );
  const registered = concerned.filter((member) => member.registered_unemployed === true);
  const keys = registered.map(({ key }) => key);
  const missing = [...rules.missing, ...(found.decision === 'undetermined' ? found.missing : [])];
  if (keys.length === 0) {
    missing.push(
      ...unknownStatus(
        run,
        concerned.map(({ key }) => key),
      ),
    );
    if (missing.length === 0) {
      const reasons = [reason(run, code, 'not_registered_unemployed')];
      return finish(
        run,
        { programme: code, decision: 'refuse', eligible: false, reasons },
        rules,
        t,
      );
    }
  }
  if (missing.length > 0) return undetermined(run, code, missing, keys, rules, t);
  return conclude(run, current, found, keys, rules, t);
}

function unknownStatus(run: Run, keys: readonly string[]): string[] {
  const { members } = run.input.household;
  return members.flatMap((member, at) =>
    keys.includes(member.key) && member.registered_unemployed === UNKNOWN
      ? [`household.members.${at}.registered_unemployed`]
      : [],
  );
}

/** Before − after in fen a month, for at most the months of the pack; after + subsidy never exceed before. */
function conclude(
  run: Run,
  current: AssessCurrent,
  found: AssessResult,
  members: string[],
  rules: SubsidyRules,
  t: Tracer | null,
): AssessResult {
  const before = current.monthly_fen;
  const after = found.amount_fen ?? 0;
  const fall = before - after;
  t?.step(
    'dibao_fall',
    '低保金减少额',
    `${yuan(before)} − ${yuan(after)}`,
    yuan(Math.max(fall, 0)),
    'yuan',
  );
  if (fall <= 0) {
    const reasons = [reason(run, code, 'no_reduction')];
    return finish(
      run,
      { programme: code, decision: 'refuse', eligible: false, members, reasons },
      rules,
      t,
    );
  }
  const months = rules.mostMonths.value;
  const { from } = changeMonth(run);
  const until = addMonths(from, months - 1);
  const total = fall * months;
  t?.step(
    'months',
    '发放期限',
    `${chineseMonth(from)}至${chineseMonth(until)}`,
    String(months),
    'months',
    [rules.mostMonths],
  );
  t?.step('total', '期内最高合计', `${yuan(fall)} × ${months}`, yuan(total), 'yuan');
  return finish(
    run,
    {
      programme: code,
      decision: 'grant',
      eligible: true,
      amount_fen: fall,
      from,
      until,
      months,
      members,
      reasons: [reason(run, code, 'employed')],
      extras: { total_fen: total },
    },
    rules,
    t,
  );
}
