/** Advance: small emergency aid first (先行救助), decided by the leader on duty; papers follow by a date. */
import { z } from 'zod';
import { act, type ActOutcome, type Standing } from '../base/act';
import { formatFen, type Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { monthOf, type PlainDate, type PlainMonth } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';
import { searchPower, type Power } from '../office/power';
import type { CaseFacts } from '../application/case';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import type { Payee } from './open-award';
import { findPart } from './review';

export const Advance = z.strictObject({
  case_no: z.string().min(1),
  text: z.string().min(2, { error: '请写明先行救助的理由，至少2个字' }).max(500),
  /** Why a further advance is right although the handler's papers are overdue; null where none are. */
  overdue_reason: z.string().min(2, { error: '请写明继续先行救助的理由，至少2个字' }).max(500).nullable().default(null),
});
export type Advance = z.infer<typeof Advance>;

export interface AdvanceFacts extends PositionFacts {
  powers: readonly Power[];
  /** Who receives it; account fields are empty where cash is paid. */
  payee: Payee;
  calendar: Calendar;
  supplement_working_days: number;
  next_award_no: string;
  /** Earlier advances of the same handler whose papers are overdue. */
  overdue: readonly OverduePapers[];
}

/** An advance whose papers have not come in time. */
export interface OverduePapers {
  case_no: string;
  name: string;
  supplement_due: PlainDate;
}

export interface Advanced {
  position: string;
  award_no: string;
  programme: string;
  household_no: string;
  /** What is paid at once. */
  amount_fen: Fen;
  /** What was assessed in all. */
  total_fen: Fen;
  payee: Payee;
  stage: 1;
  month: PlainMonth;
  /** Last day for the papers, working days after the advance. */
  supplement_due: PlainDate;
  power_no: string;
  /** What was overdue when the leader gave his reason. */
  overdue: OverduePapers[];
}

export const advanceRefusals = refusals({
  ...positionSentences,
  already_paid: needSentences.already_paid,
  not_granted: needSentences.not_granted,
  no_power: (f: { on: string }) =>
    `${f.on}没有“先行救助”的有效委托权限，请核对“系统—委托权限”或报区民政局审批`,
  above_ceiling: (f: { amount_fen: Fen; ceiling_fen: Fen; document_no: string }) =>
    `先行金额${formatFen(f.amount_fen)}元超过${f.document_no}的限额${formatFen(f.ceiling_fen)}元，请报区民政局审批`,
  same_person: (f: { did: string }) =>
    `您是本案的${f.did}，请由另一名值班领导签批`,
  overdue_unexplained: (f: { count: number; name: string; supplement_due: string }) =>
    `本案经办人还有${f.count}件先行救助逾期未补手续（如${f.name}，应于${f.supplement_due}前补办），请写明仍须先行救助的理由`,
  overdue_idle: () => '本案经办人没有逾期未补的手续，请不要填写逾期理由',
});

export const advance = act({
  kind: 'advance',
  title: '先行救助',
  posts: ['approver'],
  payload: Advance,
  refusals: advanceRefusals,
  guard: (facts: AdvanceFacts, standing) => findBar(facts, standing),
  decide: ({ overdue_reason }, facts, standing): ActOutcome<Advanced> => {
    const bar = findOverdueBar(overdue_reason, facts.overdue);
    if (bar) return bar;
    const found = facts.case as CaseFacts;
    const search = searchPower(facts.powers, wantedPower(found, standing.today));
    const power_no = search.found ? search.power.power_no : '';
    const due = addWorkingDays(facts.calendar, standing.today, facts.supplement_working_days);
    return {
      ...permit<Advanced>({
        position: positionAfter(facts, 'advance'),
        award_no: facts.next_award_no,
        programme: found.programme,
        household_no: found.household_no,
        amount_fen: found.assessment?.advance_fen ?? 0,
        total_fen: found.assessment?.amount_fen ?? 0,
        payee: facts.payee,
        stage: 1,
        month: monthOf(standing.today),
        supplement_due: due.value,
        power_no,
        overdue: [...facts.overdue],
      }),
      power: power_no,
    };
  },
});

/** Urgent aid is never refused for a clerk's lateness: the leader says why it goes on. */
function findOverdueBar(reason: string | null, overdue: readonly OverduePapers[]): Refusal | null {
  const { because } = advanceRefusals;
  const first = overdue[0];
  if (!first) return reason === null ? null : because('overdue_idle', {}, 'overdue_reason');
  if (reason !== null) return null;
  const { name, supplement_due } = first;
  return because('overdue_unexplained', { count: overdue.length, name, supplement_due }, 'overdue_reason');
}

function wantedPower(found: CaseFacts, on: PlainDate) {
  const amount_fen = found.assessment?.advance_fen ?? 0;
  return { programme: found.programme, kind: 'advance', on, amount_fen } as const;
}

function findBar(facts: AdvanceFacts, standing: Standing): Refusal | null {
  const because = advanceRefusals.because;
  const bar = positionRefusal(advanceRefusals, facts, { act: 'advance', standing });
  if (bar) return bar;
  const { today } = standing;
  const found = facts.case as CaseFacts;
  const wanted = wantedPower(found, today);
  const search = searchPower(facts.powers, wanted);
  if (!search.found && search.because === 'none') return because('no_power', { on: today });
  if (!search.found) {
    const { amount_fen } = wanted;
    const document_no = search.power.document_no;
    return because('above_ceiling', { amount_fen, ceiling_fen: search.ceiling_fen, document_no });
  }
  const did = findPart(found, standing.officer_id);
  return did ? because('same_person', { did }) : null;
}
