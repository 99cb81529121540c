/** Settle event: closes a reminder of a household's life that needs no decision, with who looked and why. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { eventNames, sameEvent, type EventCode, type HouseholdEvent } from './life-events';

export const SettleEvent = z.strictObject({
  household_no: z.string().min(1),
  kind: z.enum(Object.keys(eventNames) as [EventCode, ...EventCode[]]),
  /** Key of the member; empty where the event concerns the household. */
  member: z.string().max(10),
  /** The award whose review or end it is; empty else. */
  award_no: z.string().max(60),
  on: PlainDate,
  reason: z.string().min(4, { error: '请写明核对情况和理由，至少4个字' }).max(500),
});
export type SettleEvent = z.infer<typeof SettleEvent>;

export interface SettleEventFacts {
  /** Open events of the household; null for an unknown household. */
  events: Pick<HouseholdEvent, 'kind' | 'member' | 'award_no' | 'on' | 'text' | 'ahead' | 'must_act'>[] | null;
}

export const settleEventRefusals = refusals({
  household_unknown: () => '没有这个家庭，请从家庭列表中选择',
  event_unknown: () => '没有这条变化提示，或者已经了结，请刷新后核对',
  event_ahead: (f: { on: string }) => `这件事要到${f.on}才发生，请到时再核对了结`,
  must_act: () => '这项变化会改变待遇金额，不能只作了结，请复核后由审批人决定',
});

export const settleEvent = act({
  kind: 'settleEvent',
  title: '了结变化提示',
  posts: ['clerk', 'reviewer'],
  payload: SettleEvent,
  refusals: settleEventRefusals,
  decide: (payload, facts: SettleEventFacts) => {
    const { because } = settleEventRefusals;
    if (!facts.events) return because('household_unknown', {}, 'household_no');
    const event = facts.events.find((open) => sameEvent(open, payload));
    if (!event) return because('event_unknown', {});
    if (event.ahead) return because('event_ahead', { on: event.on }, 'on');
    return event.must_act ? because('must_act', {}) : permit({ text: event.text });
  },
});
