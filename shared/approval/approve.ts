/** Approve: the decision to grant (审核确认) under a delegated power, by a third person. */
import { z } from 'zod';
import { act, type ActOutcome, type Standing } from '../base/act';
import { formatFen, type Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import { powerKindNames } from '../office/delegate';
import { searchPower, type Power } from '../office/power';
import type { CaseFacts } from '../application/case';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { findOpeningBar, openAward, openingSentences, type Opened, type OpeningFacts } from './open-award';
import { findPartOrReview } from './review';
import { findStageBar, StagePlan, stageSentences, type StagingFacts } from './stages';

export const Approve = z.strictObject({
  case_no: z.string().min(1),
  text: z.string().min(2, { error: '请写明审批意见，至少2个字' }).max(1000),
  /** The parts in which single aid is paid; empty where it is paid at once. */
  stages: z.array(StagePlan).max(24).default([]),
});
export type Approve = z.infer<typeof Approve>;

export interface ApproveFacts extends PositionFacts, OpeningFacts, StagingFacts {
  powers: readonly Power[];
}

export interface Approved extends Opened {
  position: string;
  power_no: string;
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
  relative_unfiled: needSentences.relative_unfiled,
  fact_stale: needSentences.fact_stale,
  ...openingSentences,
  route_district: (f: { route: string; step: string }) => `按政策本案须由${f.route}决定，请办理“${f.step}”`,
  no_power: (f: { kind: string; on: string }) =>
    `${f.on}没有对本项目“${f.kind}”的有效委托权限，请核对“系统—委托权限”或办理“报区审批”`,
  above_ceiling: (f: { amount_fen: Fen; ceiling_fen: Fen; document_no: string }) =>
    `金额${formatFen(f.amount_fen)}元超过${f.document_no}的限额${formatFen(f.ceiling_fen)}元，请办理“报区审批”`,
  same_person: (f: { did: string }) =>
    `您是本案的${f.did}，审批须由第三人作出，请由其他审批人办理`,
  ...stageSentences,
});

export const approve = act({
  kind: 'approve',
  title: '批准',
  posts: ['approver'],
  payload: Approve,
  refusals: approveRefusals,
  guard: (facts: ApproveFacts, standing) => findBar(facts, standing),
  decide: ({ stages }, facts, standing): ActOutcome<Approved> => {
    const found = facts.case as CaseFacts;
    const assessed = found.assessment as NonNullable<CaseFacts['assessment']>;
    const on = standing.today;
    const search = searchPower(facts.powers, wantedPower(found, on));
    const power_no = search.found ? search.power.power_no : '';
    const opened = openAward(facts, found, { amount_fen: assessed.amount_fen, on, stages });
    const { programme, amount_fen } = opened;
    const bar = findStageBar(stages, facts, { programme, amount_fen, today: on });
    if (bar) return approveRefusals.because(bar.code, bar.facts, 'stages');
    return {
      ...permit<Approved>({ position: positionAfter(facts, 'approve'), ...opened, power_no }),
      power: power_no,
    };
  },
});

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
  const opening = findOpeningBar(facts, found);
  if (opening) return because(opening.code, opening.facts as never);
  if (assessed.route !== 'town') {
    const met = assessed.route === 'meeting';
    const route = met ? '区联席会议（一事一议）' : '区民政局';
    return because('route_district', { route, step: met ? '提请一事一议' : '报区审批' });
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
  const did = findPartOrReview(found, officerId);
  return did ? approveRefusals.because('same_person', { did }) : null;
}
