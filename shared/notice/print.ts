/** Print: records who printed a paper, how many copies and why; later prints are marked 副本. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';

export const Print = z.strictObject({
  notice_no: z.string().min(1),
  copies: z.int().min(1).max(99),
  reason: z.string().min(2).max(100),
});
export type Print = z.infer<typeof Print>;

export interface PrintFacts {
  notice: { state: string; number: string; prints: number } | null;
}

export interface Printed {
  /** Whether this print is a copy of one printed before. */
  copy: boolean;
}

export const printRefusals = refusals({
  notice_unknown: () => '没有这份文书，请从文书列表中选择',
  notice_void: (f: { number: string }) => `${f.number}已经作废，请打印重新发文的那一份`,
});

export const print = act({
  kind: 'print',
  title: '打印文书',
  posts: ['clerk', 'reviewer', 'approver', 'accountant', 'cashier'],
  payload: Print,
  refusals: printRefusals,
  guard: (facts: PrintFacts) => {
    if (!facts.notice) return printRefusals.because('notice_unknown', {}, 'notice_no');
    const { state, number } = facts.notice;
    return state === 'in_force' ? null : printRefusals.because('notice_void', { number });
  },
  decide: (_payload, facts) => permit<Printed>({ copy: (facts.notice?.prints ?? 0) > 0 }),
});
