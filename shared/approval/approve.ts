/** Approve: the decision to grant (审核确认) under a delegated power, by a third person. */
import { z } from 'zod';
import { act, type ActOutcome, type Standing } from '../base/act';
import { formatFen, type Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { addMonths, monthOf, type PlainDate, type PlainMonth } from '../base/plain-date';
import { powerKindNames } from '../office/delegate';
import { searchPower, type Power } from '../office/power';
import type { CaseFacts } from '../application/case';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { findPart } from './review';

export const Approve = z.strictObject({
  case_no: z.string().min(1),
  text: z.string().min(2, { error: '请写明审批意见，至少2个字' }).max(1000),
});
export type Approve = z.infer<typeof Approve>;

/** Who is paid, frozen at the decision. */
export interface Payee {
  person_no: string;
  name: string;
  id_number: string;
  holder_name: string;
  bank: string;
  account_no: string;
}

export interface ApproveFacts extends PositionFacts {
  payment: 'monthly' | 'once';
  /** When the benefit begins, counted from the day of approval (the pack's row). */
  start_rule: 'month_of_approval' | 'month_after' | 'once';
  powers: readonly Power[];
  /** null while the household has no account. */
  payee: Payee | null;
  members: { key: string; person_no: string; name: string }[];
  /** Live awards of the members in this programme or one that excludes it. */
  clashes: { award_no: string; name: string; programme_name: string }[];
  next_award_no: string;
}

export interface Approved {
  position: string;
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
  /** 0 for monthly aid, 1 for a single payment, 2 for the balance after an advance. */
  stage: 0 | 1 | 2;
  power_no: string;
  trace_hash: string;
}

export const approveRefusals = refusals({
  ...positionSentences,
  notice_running: needSentences.notice_running,
  objection_open: needSentences.objection_open,
  check_missing: needSentences.check_missing,
  check_expired: needSentences.check_expired,
  check_unsettled: needSentences.check_unsettled,
  not_granted: needSentences.not_granted,
  facts_changed: needSentences.facts_changed,
  account_missing: () => '家庭尚未登记收款账户，请经办人补录后再审批',
  award_clash: (f: { name: string; programme_name: string; award_no: string }) =>
    `${f.name}正在享受${f.programme_name}（${f.award_no}），不能重复给予，请先办理停发`,
  route_district: (f: { route: string }) => `按政策本案须由${f.route}决定，请办理上报`,
  no_power: (f: { kind: string; on: string }) =>
    `${f.on}没有对本项目“${f.kind}”的有效委托权限，请核对“系统—委托权限”或报区审批`,
  above_ceiling: (f: { amount_fen: Fen; ceiling_fen: Fen; document_no: string }) =>
    `金额${formatFen(f.amount_fen)}元超过${f.document_no}的限额${formatFen(f.ceiling_fen)}元，请报区审批`,
  same_person: (f: { did: string }) =>
    `您是本案的${f.did}，审批须由第三人作出，请由其他审批人办理`,
});

export const approve = act({
  kind: 'approve',
  title: '批准',
  posts: ['approver'],
  payload: Approve,
  refusals: approveRefusals,
  guard: (facts: ApproveFacts, standing) => findBar(facts, standing),
  decide: (_payload, facts, standing): ActOutcome<Approved> => {
    const found = facts.case as CaseFacts;
    const assessed = found.assessment as NonNullable<CaseFacts['assessment']>;
    const stage = facts.payment === 'monthly' ? 0 : found.advanced ? 2 : 1;
    const amount_fen = stage === 2 ? assessed.balance_fen : assessed.amount_fen;
    const search = searchPower(facts.powers, wantedPower(found, standing.today));
    const power_no = search.found ? search.power.power_no : '';
    const inBenefit = facts.members.filter((member) => assessed.members.includes(member.key));
    return {
      ...permit<Approved>({
        position: positionAfter(facts, 'approve'),
        award_no: found.advanced?.award_no ?? facts.next_award_no,
        programme: found.programme,
        household_no: found.household_no,
        payment: facts.payment,
        amount_fen,
        base_fen: stage === 0 ? assessed.base_fen : amount_fen,
        addons_fen: stage === 0 ? assessed.addons_fen : 0,
        from: startMonth(facts.start_rule, standing.today),
        until: assessed.until,
        members: inBenefit.map(({ person_no, name }) => ({ person_no, name })),
        payee: facts.payee as Payee,
        stage,
        power_no,
        trace_hash: assessed.trace_hash,
      }),
      power: power_no,
    };
  },
});

/** 批准当月起 or 次月起: the assessment could only assume the day of the decision. */
function startMonth(rule: ApproveFacts['start_rule'], today: PlainDate): PlainMonth {
  return rule === 'month_after' ? addMonths(monthOf(today), 1) : monthOf(today);
}

function wantedPower(found: CaseFacts, on: PlainDate) {
  const amount_fen = found.assessment?.amount_fen ?? 0;
  return { programme: found.programme, kind: 'grant', on, amount_fen } as const;
}

function findBar(facts: ApproveFacts, standing: Standing): Refusal | null {
  const because = approveRefusals.because;
  const bar = positionRefusal(approveRefusals, facts, { act: 'approve', standing });
  if (bar) return bar;
  const found = facts.case as CaseFacts;
  const assessed = found.assessment as NonNullable<CaseFacts['assessment']>;
  if (!facts.payee) return because('account_missing', {});
  const clash = facts.clashes[0];
  if (clash && !found.advanced) return because('award_clash', clash);
  if (assessed.route !== 'town') {
    const route = assessed.route === 'meeting' ? '区联席会议（一事一议）' : '区民政局';
    return because('route_district', { route });
  }
  return findPowerFault(facts.powers, found, standing.today) ?? findSamePerson(found, standing.officer_id);
}

function findPowerFault(
  powers: readonly Power[],
  found: CaseFacts,
  today: PlainDate,
): Refusal | null {
  const wanted = wantedPower(found, today);
  const search = searchPower(powers, wanted);
  if (search.found) return null;
  if (search.because === 'none') {
    return approveRefusals.because('no_power', { kind: powerKindNames[wanted.kind], on: today });
  }
  return approveRefusals.because('above_ceiling', {
    amount_fen: wanted.amount_fen,
    ceiling_fen: search.ceiling_fen,
    document_no: search.power.document_no,
  });
}

function findSamePerson(found: CaseFacts, officerId: string): Refusal | null {
  const reviewed = found.done.review?.officer_ids.includes(officerId) ? '审核人' : null;
  const did = findPart(found, officerId) ?? reviewed;
  return did ? approveRefusals.because('same_person', { did }) : null;
}
