/** Enrol: enters an officer with login, employment and posts; the password never enters an act. */
import { z } from 'zod';
import { act } from '../base/act';
import { PersonName } from '../base/names';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import {
  Employment,
  employmentNames,
  incompatiblePosts,
  Post,
  postNames,
} from '../base/posts';
import { Login } from './found';

export const Enrol = z.strictObject({
  login: Login,
  name: PersonName,
  employment: Employment,
  posts: z.array(Post).min(1, { error: '请至少选择一个岗位' }),
  from: PlainDate,
});
export type Enrol = z.infer<typeof Enrol>;

export interface EnrolFacts {
  login_taken: boolean;
  next_officer_no: number;
}

export interface Enrolled {
  officer_id: string;
}

/** Posts that the officer's employment rules out (第27项: 购买服务人员不得审核审批). */
const townOnly: readonly Post[] = ['reviewer', 'approver', 'accountant', 'cashier', 'admin'];

/** What is wrong with a set of posts; every act that gives posts declares them last. */
export const postFaultSentences = {
  post_town_only: (f: { post: string; employment: string }) =>
    `${f.employment}不能担任${f.post}，请改选经办人或调查人`,
  posts_incompatible: (f: { one: string; other: string }) =>
    `${f.one}与${f.other}是不相容岗位，不能由同一人担任，请分给两人`,
};

export const enrolRefusals = refusals({
  login_taken: (f: { login: string }) => `登录名“${f.login}”已被使用，请换一个`,
  post_repeated: (f: { post: string }) => `岗位“${f.post}”重复，请只保留一个`,
  ...postFaultSentences,
});

/** Checks a set of posts for one person; null when they go together. */
export function findPostFault(posts: readonly Post[], employment: Employment): Refusal | null {
  const twice = posts.find((post, i) => posts.indexOf(post) !== i);
  if (twice) return enrolRefusals.because('post_repeated', { post: postNames[twice] }, 'posts');
  const barred = posts.find((post) => townOnly.includes(post));
  if (barred && (employment === 'purchased' || employment === 'social_work')) {
    const facts = { post: postNames[barred], employment: employmentNames[employment] };
    return enrolRefusals.because('post_town_only', facts, 'posts');
  }
  const pair = incompatiblePosts.find(([a, b]) => posts.includes(a) && posts.includes(b));
  if (!pair) return null;
  const facts = { one: postNames[pair[0]], other: postNames[pair[1]] };
  return enrolRefusals.because('posts_incompatible', facts, 'posts');
}

export const enrol = act({
  kind: 'enrol',
  title: '登记人员',
  posts: ['admin'],
  payload: Enrol,
  refusals: enrolRefusals,
  decide: (payload, facts: EnrolFacts) => {
    if (facts.login_taken) {
      return enrolRefusals.because('login_taken', { login: payload.login }, 'login');
    }
    const fault = findPostFault(payload.posts, payload.employment);
    if (fault) return fault;
    const officer_id = `U${String(facts.next_officer_no).padStart(2, '0')}`;
    return permit<Enrolled>({ officer_id });
  },
});
