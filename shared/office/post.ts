/** Post: gives or ends an officer's posts from a date; history stays, nothing is overwritten. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { Employment, Post } from '../base/posts';
import { findPostFault } from './enrol';

export const AssignPosts = z.strictObject({
  officer_id: z.string().min(1),
  /** All posts held from that date on; an empty list ends the officer's service. */
  posts: z.array(Post),
  from: PlainDate,
  reason: z.string().min(2).max(200),
});
export type AssignPosts = z.infer<typeof AssignPosts>;

export interface PostFacts {
  officer: { name: string; employment: Employment; posts: Post[] } | null;
  /** Administrators other than this officer on that day. */
  other_admins: number;
}

export const postRefusals = refusals({
  officer_unknown: () => '没有这名人员，请从名单中选择',
  post_past: (f: { from: string; today: string }) =>
    `岗位变动的日期（${f.from}）早于今天（${f.today}），请从今天或以后开始`,
  last_admin: (f: { name: string }) =>
    `${f.name}是唯一的系统管理员，请先登记另一名管理员再变动`,
  post_repeated: (f: { post: string }) => `岗位“${f.post}”重复，请只保留一个`,
  post_town_only: (f: { post: string; employment: string }) =>
    `${f.employment}不能担任${f.post}，请改选经办人或调查人`,
  posts_incompatible: (f: { one: string; other: string }) =>
    `${f.one}与${f.other}是不相容岗位，不能由同一人担任，请分给两人`,
});

export const post = act({
  kind: 'post',
  title: '变动岗位',
  posts: ['admin'],
  payload: AssignPosts,
  refusals: postRefusals,
  decide: (payload, facts: PostFacts, standing) => {
    if (!facts.officer) return postRefusals.because('officer_unknown', {}, 'officer_id');
    if (payload.from < standing.today) {
      const dates = { from: payload.from, today: standing.today };
      return postRefusals.because('post_past', dates, 'from');
    }
    const leavesAdmin = facts.officer.posts.includes('admin') && !payload.posts.includes('admin');
    if (leavesAdmin && facts.other_admins === 0) {
      return postRefusals.because('last_admin', { name: facts.officer.name }, 'posts');
    }
    return findPostFault(payload.posts, facts.officer.employment) ?? permit({});
  },
});
