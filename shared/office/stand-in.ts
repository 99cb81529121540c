/** Stand in: an officer holds another's post for some days (代办、代签), by a document; papers print 代. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { Post, postNames, type Employment } from '../base/posts';
import { findPostFault, postFaultSentences } from './enrol';

export const StandIn = z.strictObject({
  /** Who stands in. */
  officer_id: z.string().min(1, { error: '请选择代办人' }),
  /** Whose post it is; he keeps it. */
  absent_id: z.string().min(1, { error: '请选择由谁的岗位代办' }),
  post: Post,
  document_no: z.string().min(2, { error: '请填写批准文件或记录的文号' }).max(60),
  reason: z.string().min(2, { error: '请写明原因，至少2个字' }).max(200),
  from: PlainDate,
  /** Last day, inclusive. */
  to: PlainDate,
});
export type StandIn = z.infer<typeof StandIn>;

/** An officer with every post he holds on any of the days, his own or another's. */
export interface PostHolder {
  name: string;
  employment: Employment;
  posts: readonly Post[];
}

export interface StandInFacts {
  officer: PostHolder | null;
  /** The absent officer with his own posts alone. */
  absent: PostHolder | null;
  next_stand_in_no: string;
}

export interface StoodIn {
  stand_in_no: string;
  name: string;
  absent_name: string;
}

export const standInRefusals = refusals({
  officer_unknown: () => '没有这名代办人，请从名单中选择',
  absent_unknown: () => '没有这名被代办人，请从名单中选择',
  same_officer: () => '代办人与被代办人是同一人，请另选代办人',
  stand_in_dates: (f: { from: string; to: string }) =>
    `代办的最后一天（${f.to}）早于第一天（${f.from}），请核对`,
  stand_in_past: (f: { from: string; today: string }) =>
    `代办的第一天（${f.from}）早于今天（${f.today}），请从今天或以后开始`,
  post_not_held: (f: { name: string; post: string }) =>
    `${f.name}在这些日子里没有${f.post}岗位，请核对岗位`,
  post_held: (f: { name: string; post: string }) =>
    `${f.name}在这些日子里已经担任${f.post}，无需再登记代办`,
  ...postFaultSentences,
});

export const standIn = act({
  kind: 'standIn',
  title: '登记代办',
  posts: ['admin'],
  payload: StandIn,
  refusals: standInRefusals,
  decide: (payload, facts: StandInFacts, { today }) => {
    const bar = findDayBar(payload, facts, today) ?? findPostBar(payload, facts);
    if (bar) return bar;
    const { officer, absent, next_stand_in_no } = facts;
    return permit<StoodIn>({
      stand_in_no: next_stand_in_no,
      name: officer?.name ?? '',
      absent_name: absent?.name ?? '',
    });
  },
});

function findDayBar(payload: StandIn, { officer, absent }: StandInFacts, today: PlainDate): Refusal | null {
  const { because } = standInRefusals;
  const { from, to } = payload;
  if (!officer) return because('officer_unknown', {}, 'officer_id');
  if (!absent) return because('absent_unknown', {}, 'absent_id');
  if (payload.officer_id === payload.absent_id) return because('same_officer', {}, 'officer_id');
  if (to < from) return because('stand_in_dates', { from, to }, 'to');
  return from < today ? because('stand_in_past', { from, today }, 'from') : null;
}

function findPostBar({ post }: StandIn, { officer, absent }: StandInFacts): Refusal | null {
  const { because } = standInRefusals;
  if (!officer || !absent) return null;
  const named = postNames[post];
  if (!absent.posts.includes(post)) {
    return because('post_not_held', { name: absent.name, post: named }, 'post');
  }
  if (officer.posts.includes(post)) return because('post_held', { name: officer.name, post: named }, 'post');
  const fault = findPostFault([...officer.posts, post], officer.employment);
  return fault && { ...fault, field: 'post' };
}
