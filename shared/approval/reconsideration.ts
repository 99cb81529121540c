/** Reconsideration (行政复议): asked for at the district government; the town answers in time and carries out its decision. */
import type { PlainDate } from '../base/plain-date';

export const reconsiderationOutcomes = {
  maintained: '维持',
  revoked: '撤销',
  changed: '变更',
  redo: '撤销并责令重新作出',
  unlawful: '确认违法',
  dismissed: '驳回复议请求',
  withdrawn: '申请人撤回，复议终止',
} as const;
export type ReconsiderationOutcome = keyof typeof reconsiderationOutcomes;

/** Outcomes after which the town has to do something. */
const binding: readonly ReconsiderationOutcome[] = ['revoked', 'changed', 'redo'];

export function mustExecute(outcome: ReconsiderationOutcome | null): boolean {
  return outcome !== null && binding.includes(outcome);
}

/** What the later acts know of it. */
export interface Reconsideration {
  reconsideration_no: string;
  case_no: string;
  received_on: PlainDate;
  replied_on: PlainDate | null;
  outcome: ReconsiderationOutcome | null;
  decided_on: PlainDate | null;
  executed_on: PlainDate | null;
}

export interface ReconsiderationFacts {
  reconsideration: Reconsideration | null;
}

/** The case behind it: what its acts touch. */
export interface ReconsiderationTouched {
  case_no: string;
}

/** Refusals of the acts on a recorded one. */
export const reconsiderationSentences = {
  reconsideration_unknown: () => '没有这件行政复议，请从行政复议列表中选择',
  already_decided: (f: { outcome: string }) => `复议机关已作出决定（${f.outcome}），请在列表中查看`,
};

/** A day in the future, or before the day it follows; null when it is neither. */
export function dateFault(name: string, on: string, limits: { today: string; since: string; what: string }) {
  const { today, since, what } = limits;
  if (on > today) return { code: 'date_future' as const, facts: { name, on, today } };
  return on < since ? { code: 'date_early' as const, facts: { name, on, since, what } } : null;
}

export const dateSentences = {
  date_future: (f: { name: string; on: string; today: string }) => `${f.name}（${f.on}）晚于今天（${f.today}），请核对`,
  date_early: (f: { name: string; on: string; since: string; what: string }) =>
    `${f.name}（${f.on}）早于${f.what}（${f.since}），请核对`,
};
