/** Change month: from which month a change of facts changes what is paid. */
import {
  addMonths,
  addMonthsToDate,
  monthOf,
  type PlainDate,
  type PlainMonth,
} from '../base/plain-date';
import type { Run } from './assess-run';

/** When the facts changed, when that was told, and from when it counts. */
export interface ChangeMonth {
  /** First month of the changed benefit; for a stop the first month without pay. */
  from: PlainMonth;
  /** Months from here on were paid without right if they were paid as before. */
  overpaid_from: PlainMonth;
  /** Not told in time: what was paid meanwhile is recovered. */
  late: boolean;
  /** Latest death behind the change. */
  died_on: PlainDate | null;
}

function lastDeath(run: Run): PlainDate | null {
  let last: PlainDate | null = null;
  for (const member of run.input.household.members) {
    const died = member.deceased_on ?? null;
    if (died !== null && died !== 'unknown' && (last === null || died > last)) last = died;
  }
  return last;
}

/**
 * A change counts from the month after the later of its own month and the month of the report,
 * a death from the month after it, unless the pack says otherwise; without a change stated the
 * facts are taken to hold for all paid months given and to count from next month.
 */
export function changeMonth(run: Run): ChangeMonth {
  const died = lastDeath(run);
  const { change } = run.input;
  if (died !== null && (!change || change.kind === 'death')) return afterDeath(run, died);
  const next = addMonths(run.decision_month, 1);
  const first = run.paid.reduce((month, row) => (row.month < month ? row.month : month), next);
  if (!change) return { from: next, overpaid_from: first, late: false, died_on: null };
  const effective = change.effective_month;
  const reported = monthOf(change.reported_on ?? run.input.applied_on);
  if (change.kind === 'standard') {
    return { from: effective, overpaid_from: next, late: false, died_on: null };
  }
  const by = run.rules.read('change.effect')?.value ?? 'month_after_report';
  const later = by === 'month_after_report' && reported > effective ? reported : effective;
  const from = addMonths(later, 1);
  const within = run.rules.read('change.report_within_months')?.value ?? 0;
  const late = reported > addMonths(effective, within);
  return { from, overpaid_from: late ? effective : from, late, died_on: null };
}

function afterDeath(run: Run, died: PlainDate): ChangeMonth {
  const by = run.rules.read('change.effect.death')?.value ?? 'month_after_event';
  const event = addMonths(monthOf(died), 1);
  const reported = monthOf(run.input.change?.reported_on ?? run.input.applied_on);
  const from = by === 'month_after_report' && reported >= event ? addMonths(reported, 1) : event;
  return { from, overpaid_from: from, late: false, died_on: died };
}

/** Day by which a death is followed by a re-check (民政部等四部门2022年通知). */
export function recheckDue(run: Run, died: PlainDate): PlainDate | undefined {
  const months = run.rules.read('death.recheck_months')?.value;
  return months === undefined ? undefined : addMonthsToDate(died, months);
}
