/** Post: gives or ends an officer's posts from a date; history stays, nothing is overwritten. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { Employment, Post } from '../base/posts';
import { findPostFault, postFaultSentences } from './enrol';

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
  /** Posts of others that he stands in for on or after that day. */
  stands_in: readonly Post[];
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
  ...postFaultSentences,
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
    const { posts } = payload;
    const lent = posts.length === 0 ? [] : facts.stands_in.filter((one) => !posts.includes(one));
    return findPostFault([...posts, ...lent], facts.officer.employment) ?? permit({});
  },
});
