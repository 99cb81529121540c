/** Sign exceptions: reviewer and approver each sign for the advances whose papers are overdue. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainMonth } from '../base/plain-date';
import type { Post } from '../base/posts';

export const SignExceptions = z.strictObject({
  month: PlainMonth,
  /** The overdue advances as the signer saw them. */
  award_nos: z.array(z.string().min(1)).min(1, { error: '没有需要签认的例外事项' }),
  text: z.string().min(2, { error: '请写明原因和补办安排，至少2个字' }).max(500),
});
export type SignExceptions = z.infer<typeof SignExceptions>;

export interface SignExceptionsFacts {
  /** Advances whose papers are overdue today. */
  overdue: readonly string[];
  /** Who signed for exactly these already. */
  signed: readonly { post: Post; officer_id: string }[];
}

export const signExceptionsRefusals = refusals({
  nothing_overdue: () => '没有超期未补办的先行救助，无需签认',
  list_differs: (f: { count: number }) =>
    `超期未补办的先行救助现有${f.count}件，与您看到的不一致，请刷新后再签认`,
  already_signed: () => '这些例外事项您的岗位已经签认过，无需重复',
  same_person: () => '审核人与审批人须由两人分别签认',
});

const because = signExceptionsRefusals.because;

export const signExceptions = act({
  kind: 'signExceptions',
  title: '签认例外事项',
  posts: ['reviewer', 'approver'],
  payload: SignExceptions,
  refusals: signExceptionsRefusals,
  guard: (facts: SignExceptionsFacts) =>
    facts.overdue.length === 0 ? because('nothing_overdue', {}) : null,
  decide: (payload, facts, standing) => {
    const seen = [...payload.award_nos].sort().join(' ');
    if (seen !== [...facts.overdue].sort().join(' ')) {
      return because('list_differs', { count: facts.overdue.length }, 'award_nos');
    }
    if (facts.signed.some((row) => row.post === standing.post)) return because('already_signed', {});
    const other = facts.signed.some((row) => row.officer_id === standing.officer_id);
    return other ? because('same_person', {}) : permit({ post: standing.post });
  },
});
