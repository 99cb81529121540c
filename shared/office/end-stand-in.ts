/** End stand in: the absent officer is back before the last day; papers of later days print his own name again. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { addDays, PlainDate } from '../base/plain-date';

export const EndStandIn = z.strictObject({
  stand_in_no: z.string().min(1),
  /** The new last day; the day before the first one where it has not begun. */
  last_on: PlainDate,
  reason: z.string().min(2, { error: '请写明提前结束的原因，至少2个字' }).max(200),
});
export type EndStandIn = z.infer<typeof EndStandIn>;

export interface EndStandInFacts {
  stand_in: { from: PlainDate; to: PlainDate; name: string } | null;
}

export const endStandInRefusals = refusals({
  stand_in_unknown: () => '没有这次代办，请从代办名单中选择',
  stand_in_over: (f: { to: string }) => `这次代办已于${f.to}结束，请在代办名单中核对`,
  last_early: (f: { last_on: string; earliest: string }) =>
    `新的最后一天（${f.last_on}）早于${f.earliest}，已经代办的日子不能收回，请改为${f.earliest}或以后`,
  last_late: (f: { last_on: string; to: string }) =>
    `新的最后一天（${f.last_on}）不早于原来的${f.to}，请核对日期；延长的请另行登记代办`,
});
const { because } = endStandInRefusals;

export const endStandIn = act({
  kind: 'endStandIn',
  title: '提前结束代办',
  posts: ['admin'],
  payload: EndStandIn,
  refusals: endStandInRefusals,
  guard: ({ stand_in }: EndStandInFacts, { today }) => {
    if (!stand_in) return because('stand_in_unknown', {}, 'stand_in_no');
    return stand_in.to < today ? because('stand_in_over', { to: stand_in.to }) : null;
  },
  decide: ({ last_on }, facts, { today }) => {
    const { from, to, name } = facts.stand_in as NonNullable<EndStandInFacts['stand_in']>;
    const earliest = from > today ? addDays(from, -1) : today;
    if (last_on < earliest) return because('last_early', { last_on, earliest }, 'last_on');
    return last_on < to ? permit({ name }) : because('last_late', { last_on, to }, 'last_on');
  },
});
