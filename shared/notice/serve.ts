/** Serve: records how, when and to whom a paper was delivered (送达); starts the appeal clock. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { addDays, PlainDate } from '../base/plain-date';

export const ServiceWay = z.enum(['direct', 'adult_family', 'left', 'agent', 'mail', 'public']);
export type ServiceWay = z.infer<typeof ServiceWay>;

export const serviceWayNames: Record<ServiceWay, string> = {
  direct: '直接送达',
  adult_family: '同住成年家属代收',
  left: '留置送达',
  agent: '转交送达',
  mail: '邮寄送达',
  public: '公告送达',
};

export const Serve = z.strictObject({
  notice_no: z.string().min(1),
  served_on: PlainDate,
  way: ServiceWay,
  /** Who took it. */
  received_by: z.string().min(2).max(40),
  /** Officers or villagers who delivered; two where it was left behind. */
  deliverers: z.array(z.string().min(2).max(40)).min(1, { error: '请填写送达人' }),
  witnesses: z.array(z.string().min(2).max(40)),
});
export type Serve = z.infer<typeof Serve>;

export interface ServeFacts {
  notice: {
    code: string;
    title: string;
    number: string;
    state: string;
    issued_on: PlainDate;
    served_on: PlainDate | null;
  } | null;
  /** Natural days for reconsideration, from the pack. */
  appeal_days: number;
}

export interface Served {
  /** Last day to ask for reconsideration. */
  appeal_until: PlainDate;
}

export const serveRefusals = refusals({
  notice_unknown: () => '没有这份文书，请从文书列表中选择',
  notice_void: (f: { number: string }) => `${f.number}已经作废，请送达重新发文的那一份`,
  already_served: (f: { served_on: string }) => `这份文书已于${f.served_on}送达，无需重复登记`,
  served_future: (f: { served_on: string; today: string }) =>
    `送达日期（${f.served_on}）晚于今天（${f.today}），请核对`,
  served_early: (f: { served_on: string; issued_on: string }) =>
    `送达日期（${f.served_on}）早于发文日期（${f.issued_on}），请核对`,
  left_alone: () => '留置送达须有两名送达人或一名见证人，请补充填写',
});

export const serve = act({
  kind: 'serve',
  title: '登记送达',
  posts: ['clerk', 'investigator'],
  payload: Serve,
  refusals: serveRefusals,
  guard: (facts: ServeFacts) => {
    if (!facts.notice) return serveRefusals.because('notice_unknown', {}, 'notice_no');
    const { served_on, state, number } = facts.notice;
    if (state !== 'in_force') return serveRefusals.because('notice_void', { number });
    return served_on === null ? null : serveRefusals.because('already_served', { served_on });
  },
  decide: (payload, facts, standing) => {
    const { served_on, way, deliverers, witnesses } = payload;
    const issued_on = facts.notice?.issued_on ?? served_on;
    if (served_on > standing.today) {
      const dates = { served_on, today: standing.today };
      return serveRefusals.because('served_future', dates, 'served_on');
    }
    if (served_on < issued_on) {
      return serveRefusals.because('served_early', { served_on, issued_on }, 'served_on');
    }
    if (way === 'left' && deliverers.length < 2 && witnesses.length === 0) {
      return serveRefusals.because('left_alone', {}, 'deliverers');
    }
    return permit<Served>({ appeal_until: addDays(served_on, facts.appeal_days) });
  },
});
