/** Void: puts a paper out of force with a reason; its number stays in the register and is never used again. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';

export const Void = z.strictObject({
  notice_no: z.string().min(1),
  reason: z.string().min(2, { error: '请写明作废原因，至少2个字' }).max(200),
});
export type Void = z.infer<typeof Void>;

export interface VoidFacts {
  notice: { title: string; number: string; state: string; served_on: string | null } | null;
}

export const voidRefusals = refusals({
  notice_unknown: () => '没有这份文书，请从文书列表中选择',
  already_void: (f: { number: string }) => `${f.number}已经作废，无需重复`,
  already_served: (f: { number: string; served_on: string }) =>
    `${f.number}已于${f.served_on}送达，不能作废，请另行作出更正决定`,
});

export const voidNotice = act({
  kind: 'void',
  title: '作废文书',
  posts: ['approver'],
  payload: Void,
  refusals: voidRefusals,
  guard: (facts: VoidFacts) => {
    const { notice } = facts;
    if (!notice) return voidRefusals.because('notice_unknown', {}, 'notice_no');
    const { number, served_on } = notice;
    if (notice.state !== 'in_force') return voidRefusals.because('already_void', { number });
    return served_on ? voidRefusals.because('already_served', { number, served_on }) : null;
  },
  decide: () => permit({}),
});
