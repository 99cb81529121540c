/** Disclose: posts the public notice (公示) of what is proposed, with white-listed fields only. */
import { z } from 'zod';
import { act } from '../base/act';
import type { Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { addDays, PlainDate } from '../base/plain-date';
import {
  caseStateNames,
  findMissingStep,
  isGiven,
  stepNames,
  type CaseFacts,
  type Step,
} from '../application/case';

export const Disclose = z.strictObject({
  case_no: z.string().min(1),
  posted_on: PlainDate,
  places: z.array(z.string().min(2).max(60)).min(1, { error: '请填写张贴地点' }),
});
export type Disclose = z.infer<typeof Disclose>;

export interface DiscloseFacts {
  case: CaseFacts | null;
  order: readonly Step[];
  /** Natural days of the notice. */
  days: number;
  /** What may be shown: nothing else reaches the poster. */
  shown: {
    head_name: string;
    members_count: number;
    programme_name: string;
    amount_fen: Fen;
    village: string;
  } | null;
}

export interface Disclosed {
  /** Last day of the notice: it ends at 24:00. */
  ends_on: PlainDate;
  /** First day on which the decision may be taken. */
  decide_from: PlainDate;
  shown: NonNullable<DiscloseFacts['shown']>;
}

export const discloseRefusals = refusals({
  case_unknown: () => '没有这个案件，请从案件列表中选择',
  case_closed: (f: { state: string }) => `案件${f.state}，不能再公示，请在案件页查看办理结果`,
  not_disclosed: () => '该救助项目不公示（如儿童类、急难型），请直接进入下一步',
  step_missing: (f: { step: string }) => `尚未${f.step}，请先完成${f.step}再公示`,
  already_disclosed: (f: { ends_on: string }) => `已经公示，公示至${f.ends_on}24时，期满后请审批`,
  not_granted: () => '核算结果不是给予救助，无需公示，请直接作出不予确认的决定',
  posted_future: (f: { posted_on: string; today: string }) =>
    `张贴日期（${f.posted_on}）晚于今天（${f.today}），请在张贴当天或之后登记`,
  posted_early: (f: { posted_on: string; reviewed_on: string }) =>
    `张贴日期（${f.posted_on}）早于审核日期（${f.reviewed_on}），请核对`,
});

export const disclose = act({
  kind: 'disclose',
  title: '公示',
  posts: ['clerk'],
  payload: Disclose,
  refusals: discloseRefusals,
  guard: (facts: DiscloseFacts) => {
    const found = facts.case;
    if (!found) return discloseRefusals.because('case_unknown', {}, 'case_no');
    if (found.state !== 'open') {
      return discloseRefusals.because('case_closed', { state: caseStateNames[found.state] });
    }
    if (!facts.order.includes('disclose')) return discloseRefusals.because('not_disclosed', {});
    const missing = findMissingStep(facts.order, found.done, 'disclose');
    if (missing) return discloseRefusals.because('step_missing', { step: stepNames[missing] });
    if (found.disclosure) {
      return discloseRefusals.because('already_disclosed', { ends_on: found.disclosure.ends_on });
    }
    const granted = found.assessment !== null && isGiven(found.assessment) && facts.shown !== null;
    return granted ? null : discloseRefusals.because('not_granted', {});
  },
  decide: (payload, facts, standing) => {
    const { posted_on } = payload;
    const reviewed_on = facts.case?.done.review?.on ?? posted_on;
    if (posted_on > standing.today) {
      const dates = { posted_on, today: standing.today };
      return discloseRefusals.because('posted_future', dates, 'posted_on');
    }
    if (posted_on < reviewed_on) {
      return discloseRefusals.because('posted_early', { posted_on, reviewed_on }, 'posted_on');
    }
    const ends_on = addDays(posted_on, facts.days);
    const shown = facts.shown as NonNullable<DiscloseFacts['shown']>;
    return permit<Disclosed>({ ends_on, decide_from: addDays(ends_on, 1), shown });
  },
});
