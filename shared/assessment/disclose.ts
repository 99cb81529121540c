/** Disclose: posts the public notice (公示) of what is proposed, with white-listed fields only. */
import { z } from 'zod';
import { act } from '../base/act';
import type { Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { addDays, PlainDate } from '../base/plain-date';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';

export const Disclose = z.strictObject({
  case_no: z.string().min(1),
  posted_on: PlainDate,
  places: z.array(z.string().min(2).max(60)).min(1, { error: '请填写张贴地点' }),
});
export type Disclose = z.infer<typeof Disclose>;

export interface DiscloseFacts extends PositionFacts {
  /** Natural days of the notice; fewer for the one that follows an objection found right. */
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
  position: string;
  /** Natural days, as the pack had them. */
  days: number;
  /** Last day of the notice: it ends at 24:00. */
  ends_on: PlainDate;
  /** First day on which the decision may be taken. */
  decide_from: PlainDate;
  shown: NonNullable<DiscloseFacts['shown']>;
}

export const discloseRefusals = refusals({
  ...positionSentences,
  not_granted: needSentences.not_granted,
  facts_changed: needSentences.facts_changed,
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
  guard: (facts: DiscloseFacts, standing) =>
    positionRefusal(discloseRefusals, facts, { act: 'disclose', standing }),
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
    return permit<Disclosed>({
      position: positionAfter(facts, 'disclose'),
      days: facts.days,
      ends_on,
      decide_from: addDays(ends_on, 1),
      shown,
    });
  },
});
