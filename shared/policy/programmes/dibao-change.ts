/** Dibao change: continue, adjust, phase out or stop what is drawn, and what was overpaid meanwhile. */
import { addMonths, chineseMonth, monthsBetween, type PlainMonth } from '../../base/plain-date';
import { yuan } from '../amount-text';
import type { AssessResult, MonthAmount, Reason } from '../assess-answer';
import type { AssessCurrent } from '../assess-input';
import { finish, reason, type Draft, type Extras, type Run } from '../assess-run';
import { changeMonth, recheckDue, type ChangeMonth } from '../change-month';
import { parseRational, roundFen } from '../rational';
import type { Tracer } from '../trace';
import { dibaoEntitlement } from './dibao-entitlement';
import { overpaidOf } from './overpaid';
import { marginReason } from './dibao-reasons';
import type { DibaoStanding } from './standing';

/** What the formula found for the household as it is now. */
export interface DibaoFinding {
  eligible: boolean;
  reasons: Reason[];
  base_fen?: number;
  addons_fen?: number;
}

const code = 'dibao';

/** Settles a household in benefit, or one that was paid before; null when neither concerns it. */
export function settleDibao(
  run: Run,
  standing: DibaoStanding,
  finding: DibaoFinding,
  current: AssessCurrent | undefined,
  t: Tracer | null,
): AssessResult | null {
  if (!current && !run.paid.some((row) => row.programme === code)) return null;
  const change = changeMonth(run);
  const draft = current ? settled(run, standing, finding, current, change, t) : null;
  const phased = draft?.decision === 'phase_out' ? draft : null;
  const entitled = (month: PlainMonth): number | null =>
    phased && month >= change.from
      ? (phased.amount_fen ?? 0)
      : dibaoEntitlement(run, standing, month);
  const over = overpaidOf(run, code, change, entitled, t);
  if (!draft && !over) return null;
  const made = draft ?? refused(finding);
  const extras = { ...made.extras, ...over, ...death(run, change) };
  const reasons = over ? [...(made.reasons ?? []), reason(run, code, 'overpaid')] : made.reasons;
  return finish(
    run,
    { ...made, members: standing.members, reasons: reasons ?? [], extras },
    standing.rules,
    t,
  );
}

function death(run: Run, change: ChangeMonth): Extras {
  const due = change.died_on === null ? undefined : recheckDue(run, change.died_on);
  return due === undefined ? {} : { recheck_due: due };
}

/** Not in benefit now, but paid before. */
function refused(finding: DibaoFinding): Draft {
  const { eligible, reasons, base_fen = 0, addons_fen = 0 } = finding;
  return {
    programme: code,
    decision: eligible ? 'grant' : 'refuse',
    eligible,
    reasons,
    amount_fen: base_fen + addons_fen,
    base_fen,
    addons_fen,
  };
}

function settled(
  run: Run,
  standing: DibaoStanding,
  finding: DibaoFinding,
  current: AssessCurrent,
  change: ChangeMonth,
  t: Tracer | null,
): Draft {
  const { eligible, reasons, base_fen = 0, addons_fen = 0 } = finding;
  if (eligible) {
    const amount = base_fen + addons_fen;
    const same = amount === current.monthly_fen;
    return {
      programme: code,
      decision: same ? 'continue' : 'adjust',
      eligible: true,
      amount_fen: amount,
      base_fen,
      addons_fen,
      from: same ? run.decision_month : change.from,
      reasons: [...reasons, reason(run, code, same ? 'unchanged' : 'recalculated')],
    };
  }
  return (
    phaseOut(run, standing, finding, current, change, t) ?? stop(run, standing, finding, change, t)
  );
}

/** 渐退: S < y < 1.5·S and property acceptable → the months of the pack from the change on. */
function phaseOut(
  run: Run,
  standing: DibaoStanding,
  finding: DibaoFinding,
  current: AssessCurrent,
  change: ChangeMonth,
  t: Tracer | null,
): Draft | null {
  const { means, rules, place } = standing;
  const equal = place === 'equal' && run.rules.read('dibao.grace_include_equal')?.value === true;
  if (!means || !rules || means.property === 'fail' || !(place === 'margin' || equal)) return null;
  const employment = run.rules.read('dibao.grace_only_employment')?.value === true;
  if (employment && run.input.change?.because !== 'employment') return null;
  const months = run.rules.read('dibao.grace_months');
  if (!months || months.value === 0) return null;
  const schedule = scheduleOf(run, current.monthly_fen, change.from, months.value);
  const total = schedule.reduce((sum, line) => sum + line.amount_fen, 0);
  const until = addMonths(change.from, months.value - 1);
  if (t) tracePhaseOut(run, change.from, until, schedule, total, t);
  return {
    programme: code,
    decision: 'phase_out',
    eligible: true,
    amount_fen: schedule[0]?.amount_fen ?? 0,
    from: change.from,
    until,
    months: months.value,
    reasons: [
      ...finding.reasons,
      marginReason(run, code, means, rules, 'margin'),
      reason(run, code, 'phase_out'),
    ],
    extras: { total_fen: total, ...(isLevel(schedule) ? {} : { schedule }) },
  };
}

function isLevel(schedule: readonly MonthAmount[]): boolean {
  return schedule.every((line) => line.amount_fen === schedule[0]?.amount_fen);
}

/** Month by month: the amount kept, or the pack's shares of it in whole fen. */
function scheduleOf(run: Run, fen: number, from: PlainMonth, months: number): MonthAmount[] {
  const taper = run.rules.read('dibao.grace_amount')?.value === 'taper';
  const shares = taper ? (run.rules.read('dibao.grace_taper')?.value ?? []) : [];
  return Array.from({ length: months }, (_, at) => {
    const share = parseRational(shares[Math.min(at, shares.length - 1)] ?? '1');
    return { month: addMonths(from, at), amount_fen: roundFen(fen * share.n, share.d, 'exact') };
  });
}

function tracePhaseOut(
  run: Run,
  from: PlainMonth,
  until: PlainMonth,
  schedule: readonly MonthAmount[],
  total: number,
  t: Tracer,
): void {
  const months = run.rules.read('dibao.grace_months');
  const kind = run.rules.read('dibao.grace_amount');
  t.step(
    'phase_out_months',
    '渐退期',
    `${chineseMonth(from)}至${chineseMonth(until)}`,
    String(monthsBetween(from, until) + 1),
    'months',
    [months],
  );
  const amounts = schedule.map((line) => yuan(line.amount_fen)).join(' + ');
  t.step('phase_out_total', '渐退期合计', amounts, yuan(total), 'yuan', [kind]);
}

function stop(
  run: Run,
  standing: DibaoStanding,
  finding: DibaoFinding,
  change: ChangeMonth,
  t: Tracer | null,
): Draft {
  const { means, rules, place } = standing;
  const reasons = [...finding.reasons];
  if (means && rules && place === 'above') {
    reasons.push(
      marginReason(run, code, means, rules, place),
      reason(run, code, 'income_above_phase_out'),
    );
  } else if (place !== null && place !== 'below') {
    reasons.push(reason(run, code, 'not_phase_out'));
  }
  const last = addMonths(change.from, -1);
  t?.step(
    'stop',
    '停发',
    `发放至${chineseMonth(last)}`,
    `自${chineseMonth(change.from)}起停发`,
    'none',
  );
  return {
    programme: code,
    decision: 'stop',
    eligible: false,
    from: change.from,
    until: last,
    reasons,
  };
}
