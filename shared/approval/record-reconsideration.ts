/** Record reconsideration: a citizen's application at the district government has reached the town; it must answer in time. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { addDays, PlainDate } from '../base/plain-date';
import { dateFault, dateSentences, type ReconsiderationTouched } from './reconsideration';

export const RecordReconsideration = z.strictObject({
  case_no: z.string().min(1),
  /** Which decision is attacked, as the application names it. */
  decision: z.string().min(2, { error: '请写明针对哪一份决定' }).max(120),
  authority: z.string().min(2, { error: '请填写复议机关' }).max(60),
  /** Number of the authority's notice to answer. */
  document_no: z.string().min(2, { error: '请填写复议机关的通知文号' }).max(60),
  /** Day on which the copy of the application reached the town. */
  received_on: PlainDate,
  /** Summary procedure: a shorter time to answer. */
  summary: z.boolean(),
  requests: z.string().min(2, { error: '请摘录复议请求和理由，至少2个字' }).max(1000),
});
export type RecordReconsideration = z.infer<typeof RecordReconsideration>;

export interface RecordReconsiderationFacts {
  case: { open: boolean; decided_on: PlainDate | null; household_no: string } | null;
  /** One of the case that the authority has not decided yet. */
  open: { reconsideration_no: string } | null;
  /** Natural days to answer, usual and in the summary procedure (行政复议法第四十八条、第五十四条); null where the pack is silent. */
  reply_days: number | null;
  summary_reply_days: number | null;
  next_reconsideration_no: string;
}

export interface ReconsiderationRecorded extends ReconsiderationTouched {
  reconsideration_no: string;
  household_no: string;
  /** Last day to answer; null where the pack sets no limit. */
  reply_due: PlainDate | null;
}

export const recordReconsiderationRefusals = refusals({
  case_unknown: () => '没有这个案件，请从案件列表中选择',
  case_open: () => '案件尚未作出决定，没有可以复议的决定；对不作为的复议，请先作出决定或者报区民政局',
  already_open: (f: { reconsideration_no: string }) =>
    `本案已有未结的行政复议（${f.reconsideration_no}），请在该件中继续登记`,
  ...dateSentences,
});

export const recordReconsideration = act({
  kind: 'recordReconsideration',
  title: '登记行政复议',
  posts: ['clerk', 'reviewer'],
  payload: RecordReconsideration,
  refusals: recordReconsiderationRefusals,
  guard: (facts: RecordReconsiderationFacts) => {
    const { because } = recordReconsiderationRefusals;
    if (!facts.case) return because('case_unknown', {}, 'case_no');
    if (facts.case.open) return because('case_open', {});
    return facts.open ? because('already_open', facts.open) : null;
  },
  decide: ({ case_no, received_on, summary }, facts, { today }) => {
    const found = facts.case as NonNullable<RecordReconsiderationFacts['case']>;
    const limits = { today, since: found.decided_on ?? '', what: '决定日期' };
    const fault = dateFault('收到日期', received_on, limits);
    if (fault) return recordReconsiderationRefusals.because(fault.code, fault.facts, 'received_on');
    const days = summary ? facts.summary_reply_days : facts.reply_days;
    return permit<ReconsiderationRecorded>({
      case_no,
      reconsideration_no: facts.next_reconsideration_no,
      household_no: found.household_no,
      reply_due: days === null ? null : addDays(received_on, days),
    });
  },
});
