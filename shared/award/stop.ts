/** Stop: ends an award from a month on, as its review proposed or for a reason that needs no sum. */
import { z } from 'zod';
import { act } from '../base/act';
import { refusals, type Refusal } from '../base/outcome';
import { addMonths, monthOf, PlainMonth } from '../base/plain-date';
import { awardStandingNames, type AwardFacts, type OpenRecheck } from './award';
import {
  changeSentences,
  decidedChange,
  findChangeBar,
  findFlight,
  findPowerBar,
  powerFor,
  type ChangeFacts,
} from './decide-change';

/** `rechecked` carries out a review; the others stand for themselves. */
export const StopReason = z.enum([
  'rechecked',
  'deceased',
  'voluntary',
  'moved',
  'imprisoned',
  'not_cooperating',
  'mistaken',
]);
export type StopReason = z.infer<typeof StopReason>;

export const stopReasonNames: Record<StopReason, string> = {
  rechecked: '经复核不再符合条件',
  deceased: '待遇成员死亡',
  voluntary: '本人自愿放弃',
  moved: '迁出本镇街',
  imprisoned: '收监或强制隔离',
  not_cooperating: '无正当理由不配合核查',
  mistaken: '原决定有误，予以纠正',
};

export const Stop = z.strictObject({
  award_no: z.string().min(1),
  reason_code: StopReason,
  /** First month without pay; ignored where a review gives it. */
  from: PlainMonth,
  text: z.string().min(5, { error: '请写明停发的事实和理由，至少5个字' }).max(1000),
});
export type Stop = z.infer<typeof Stop>;

export type StopFacts = ChangeFacts;

export const stopRefusals = refusals({
  ...changeSentences,
  from_early: (f: { from: string; award_from: string }) =>
    `停发月份（${f.from}）早于待遇起始月份（${f.award_from}），请核对`,
  from_late: (f: { from: string; latest: string }) =>
    `停发月份（${f.from}）最晚为下月（${f.latest}），请核对`,
});

const deciding = { decision: 'stop', power: 'stop' } as const;

export const stop = act({
  kind: 'stop',
  title: '停发待遇',
  posts: ['approver'],
  payload: Stop,
  refusals: stopRefusals,
  guard: (facts: StopFacts): Refusal | null => {
    const { award } = facts;
    if (!award) return stopRefusals.because('award_unknown', {}, 'award_no');
    if (award.state === 'live') return null;
    return stopRefusals.because('award_closed', { state: awardStandingNames[award.state] });
  },
  decide: (payload, facts, standing) => {
    const award = facts.award as AwardFacts;
    const { today } = standing;
    const wanted = { kind: 'stop', amount_fen: 0, on: today } as const;
    const rechecked = payload.reason_code === 'rechecked';
    const { from } = payload;
    const bar = rechecked
      ? findChangeBar(facts, deciding, standing)
      : (findFlight(award, { from, levels: [] }) ?? findPowerBar(facts, wanted));
    if (bar) return stopRefusals.because(bar.code, bar.facts);
    const power = powerFor(facts, wanted);
    if (rechecked) {
      return decidedChange(award, (award.recheck as OpenRecheck).change, power, today);
    }
    const late = findMonthFault(from, award, today);
    if (late) return late;
    const nothing = { until: null, amount_fen: 0, levels: [], members: [] };
    return decidedChange(award, { from, ...nothing }, power, today);
  },
});

function findMonthFault(from: PlainMonth, award: AwardFacts, today: string): Refusal | null {
  if (from < award.from) {
    return stopRefusals.because('from_early', { from, award_from: award.from }, 'from');
  }
  const latest = addMonths(monthOf(today), 1);
  return from > latest ? stopRefusals.because('from_late', { from, latest }, 'from') : null;
}
