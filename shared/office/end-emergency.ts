/** End emergency: ends a public emergency by its document; surveys by telephone are then due for a visit. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { lastDayOf, type Emergency } from './emergency';

export const EndEmergency = z.strictObject({
  emergency_no: z.string().min(1),
  document_no: z.string().min(2, { error: '请填写结束应急响应的文号' }).max(60),
  /** Last day on which it binds. */
  ended_on: PlainDate,
  reason: z.string().min(2, { error: '请写明情况，至少2个字' }).max(200),
});
export type EndEmergency = z.infer<typeof EndEmergency>;

export interface EndEmergencyFacts {
  emergency: Emergency | null;
  /** Working days after the end count from the pack: the day by which visits are made good. */
  make_good_by: PlainDate | null;
  /** Cases that were surveyed by telephone and have had no visit since. */
  phone_surveys: string[];
}

export interface EmergencyEnded {
  name: string;
  make_good_by: PlainDate | null;
  phone_surveys: string[];
}

export const endEmergencyRefusals = refusals({
  emergency_unknown: () => '没有这次突发公共事件，请从清单中选择',
  emergency_over: (f: { last: string }) => `这次应急已于${f.last}结束，无需重复登记`,
  ended_future: (f: { ended_on: string; today: string }) =>
    `结束日期（${f.ended_on}）晚于今天（${f.today}），请在结束当日登记`,
  ended_early: (f: { ended_on: string; from: string }) =>
    `结束日期（${f.ended_on}）早于启动日期（${f.from}），请核对文件`,
});

export const endEmergency = act({
  kind: 'endEmergency',
  title: '结束突发公共事件应急',
  posts: ['approver'],
  payload: EndEmergency,
  refusals: endEmergencyRefusals,
  guard: ({ emergency }: EndEmergencyFacts, { today }) => {
    const { because } = endEmergencyRefusals;
    if (!emergency) return because('emergency_unknown', {}, 'emergency_no');
    const last = lastDayOf(emergency);
    const over = emergency.ended_on !== null || (last !== null && last < today);
    return over && last !== null ? because('emergency_over', { last }) : null;
  },
  decide: ({ ended_on }, { emergency, make_good_by, phone_surveys }, { today }) => {
    const { because } = endEmergencyRefusals;
    const from = emergency?.from ?? ended_on;
    if (ended_on > today) return because('ended_future', { ended_on, today }, 'ended_on');
    if (ended_on < from) return because('ended_early', { ended_on, from }, 'ended_on');
    return permit<EmergencyEnded>({ name: emergency?.name ?? '', make_good_by, phone_surveys });
  },
});
