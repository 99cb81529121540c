/** Record resolution: enters the district's signed decision on a case that left the desk. */
import { z } from 'zod';
import { act } from '../base/act';
import { Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import type { CaseFacts } from '../application/case';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { findOpeningBar, openAward, openingSentences, type Opened, type OpeningFacts } from './open-award';

export const Resolution = z.enum(['approved', 'declined', 'returned']);
export type Resolution = z.infer<typeof Resolution>;

export const resolutionNames: Record<Resolution, string> = {
  approved: '批准',
  declined: '不予批准',
  returned: '退回补充',
};

export const RecordResolution = z.strictObject({
  case_no: z.string().min(1),
  resolution: Resolution,
  /** Number of the document that the district signed. */
  document_no: z.string().min(2).max(60),
  decided_on: PlainDate,
  text: z.string().min(2, { error: '请摘录区里的决定，至少2个字' }).max(1000),
  /** A month's for monthly aid, else the whole sum; null unless approved. */
  amount_fen: Fen.nullable(),
});
export type RecordResolution = z.infer<typeof RecordResolution>;

export interface RecordResolutionFacts extends PositionFacts, OpeningFacts {
  /** The day on which the case left the desk. */
  sent_on: PlainDate | null;
}

export interface ResolutionRecorded {
  position: string;
  programme: string;
  household_no: string;
  /** The award that it opens; null unless approved. */
  opened: Opened | null;
}

export const recordResolutionRefusals = refusals({
  ...positionSentences,
  already_paid: needSentences.already_paid,
  decided_future: (f: { decided_on: string; today: string }) =>
    `决定日期（${f.decided_on}）晚于今天（${f.today}），请核对区里的文件`,
  decided_early: (f: { decided_on: string; sent_on: string }) =>
    `决定日期（${f.decided_on}）早于上报日期（${f.sent_on}），请核对区里的文件`,
  amount_needed: () => '区里批准的，请填写批准金额，认定类项目不发钱，请填0',
  amount_idle: () => '区里没有批准的，请不要填写金额',
  ...openingSentences,
});

export const recordResolution = act({
  kind: 'recordResolution',
  title: '登记区级决定',
  posts: ['clerk'],
  payload: RecordResolution,
  refusals: recordResolutionRefusals,
  guard: (facts: RecordResolutionFacts, standing) =>
    positionRefusal(recordResolutionRefusals, facts, { act: 'recordResolution', standing }),
  decide: (payload, facts, standing) => {
    const { resolution, amount_fen, decided_on } = payload;
    const asked = { act: 'recordResolution', standing, answer: resolution } as const;
    const bar =
      positionRefusal(recordResolutionRefusals, facts, asked) ??
      findBar(payload, facts, standing.today);
    if (bar) return bar;
    const found = facts.case as CaseFacts;
    const granted = resolution === 'approved' && amount_fen !== null;
    return permit<ResolutionRecorded>({
      position: positionAfter(facts, 'recordResolution', resolution),
      programme: found.programme,
      household_no: found.household_no,
      opened: granted ? openAward(facts, found, { amount_fen, on: decided_on }) : null,
    });
  },
});

function findBar(payload: RecordResolution, facts: RecordResolutionFacts, today: PlainDate): Refusal | null {
  const { because } = recordResolutionRefusals;
  const { decided_on, amount_fen, resolution } = payload;
  const { sent_on } = facts;
  if (decided_on > today) return because('decided_future', { decided_on, today }, 'decided_on');
  if (sent_on !== null && decided_on < sent_on) {
    return because('decided_early', { decided_on, sent_on }, 'decided_on');
  }
  if (resolution !== 'approved') {
    return amount_fen === null ? null : because('amount_idle', {}, 'amount_fen');
  }
  if (amount_fen === null) return because('amount_needed', {}, 'amount_fen');
  const opening = findOpeningBar(facts, facts.case as CaseFacts);
  return opening ? because(opening.code, opening.facts as never) : null;
}
