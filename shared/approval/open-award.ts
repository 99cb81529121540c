/** Open award: what a decision to grant opens, whoever took it: this office, or the district for it. */
import type { Fen } from '../base/money';
import { addMonths, monthOf, type PlainDate, type PlainMonth } from '../base/plain-date';
import type { CaseFacts } from '../application/case';
import type { StartRule } from '../policy/programme-row';
import type { PlannedStage, StagePlan } from './stages';

/** Who is paid, frozen at the decision. */
export interface Payee {
  person_no: string;
  name: string;
  id_number: string;
  holder_name: string;
  bank: string;
  account_no: string;
}

/** What must be known of the household to open its award. */
export interface OpeningFacts {
  payment: 'monthly' | 'once';
  /** When the benefit begins, counted from the application or the decision (the pack's row). */
  start_rule: StartRule;
  /** null while the household has no account. */
  payee: Payee | null;
  members: { key: string; person_no: string; name: string }[];
  /** Live awards of the members in this programme or one that excludes it. */
  clashes: { award_no: string; name: string; programme_name: string }[];
  next_award_no: string;
}

export interface Opened {
  award_no: string;
  programme: string;
  household_no: string;
  payment: 'monthly' | 'once';
  /** A month's amount, or the one-off (remaining) amount. */
  amount_fen: Fen;
  base_fen: Fen;
  addons_fen: Fen;
  from: PlainMonth;
  until: PlainMonth | null;
  members: { person_no: string; name: string }[];
  payee: Payee;
  /** 0 for monthly aid, 1 for a single payment, 2 for the balance after an advance; the first where there are parts. */
  stage: 0 | 1 | 2;
  /** The parts it is paid in; empty where it is paid at once or monthly. */
  stages: PlannedStage[];
  trace_hash: string;
}

/** Refusals of every decision that opens an award, in order. */
export const openingSentences = {
  account_missing: () => '家庭尚未登记收款账户，请经办人补录后再审批',
  award_clash: (f: { name: string; programme_name: string; award_no: string }) =>
    `${f.name}正在享受${f.programme_name}（${f.award_no}），不能重复给予，请先办理停发`,
};

/** The first thing that stands in the way of opening; null when nothing does. */
export function findOpeningBar({ payee, clashes }: OpeningFacts, found: CaseFacts) {
  if (!payee) return { code: 'account_missing', facts: {} } as const;
  const clash = clashes[0];
  return clash && !found.advanced ? ({ code: 'award_clash', facts: clash } as const) : null;
}

/**
 * The award that a decision opens. Where the decided sum is the assessed one its parts are kept;
 * another sum (of the district) has no add-ons of its own. After an advance only the rest is paid.
 * @param decided sum in fen (a month's for monthly aid, else the whole sum) and civil day
 */
export function openAward(
  facts: OpeningFacts,
  found: CaseFacts,
  decided: { amount_fen: Fen; on: PlainDate; stages?: readonly StagePlan[] },
): Opened {
  const assessed = found.assessment as NonNullable<CaseFacts['assessment']>;
  const stage = facts.payment === 'monthly' ? 0 : found.advanced ? 2 : 1;
  const paid = stage === 2 ? (found.advanced?.amount_fen ?? 0) : 0;
  const amount_fen = Math.max(0, decided.amount_fen - paid);
  const parts = stage === 0 && decided.amount_fen === assessed.amount_fen;
  const inBenefit = facts.members.filter((member) => assessed.members.includes(member.key));
  return {
    award_no: found.advanced?.award_no ?? facts.next_award_no,
    programme: found.programme,
    household_no: found.household_no,
    payment: facts.payment,
    amount_fen,
    base_fen: parts ? assessed.base_fen : amount_fen,
    addons_fen: parts ? assessed.addons_fen : 0,
    from: startMonth(facts.start_rule, found.applied_on, decided.on),
    until: assessed.until,
    members: inBenefit.map(({ person_no, name }) => ({ person_no, name })),
    payee: facts.payee as Payee,
    stage,
    stages: (decided.stages ?? []).map((part, i) => ({ ...part, stage: stage + i })),
    trace_hash: assessed.trace_hash,
  };
}

/** 申请当月起, 批准当月起 or 次月起: the assessment could only assume the day of the decision. */
function startMonth(rule: StartRule, appliedOn: PlainDate, on: PlainDate): PlainMonth {
  if (rule === 'month_of_application') return monthOf(appliedOn);
  return rule === 'month_after' ? addMonths(monthOf(on), 1) : monthOf(on);
}
