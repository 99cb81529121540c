/** Reopen month: takes back the last close; one person proposes with a reason, another in another post agrees. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainMonth } from '../base/plain-date';
import type { Post } from '../base/posts';

export const ReopenMonth = z.strictObject({
  month: PlainMonth,
  reason: z.string().min(5, { error: '请写明重新开账的原因，至少5个字' }).max(500),
});
export type ReopenMonth = z.infer<typeof ReopenMonth>;

export interface ReopenMonthFacts {
  last_closed: PlainMonth | null;
  /** The first signature, when one stands. */
  proposal: { officer_id: string; post: Post; name: string } | null;
}

export interface MonthReopening {
  /** False: the first signature; true: the month is open again. */
  reopened: boolean;
}

export const reopenMonthRefusals = refusals({
  not_closed: (f: { month: string }) => `${f.month}没有月结，无需重新开账`,
  later_closed: (f: { last_closed: string }) =>
    `只能重新打开最后月结的月份（${f.last_closed}），请从该月开始`,
  same_person: (f: { name: string }) =>
    `重新开账已由${f.name}提出，须由审核人、审批人中的另一人同意`,
});

const because = reopenMonthRefusals.because;

export const reopenMonth = act({
  kind: 'reopenMonth',
  title: '重新开账',
  posts: ['reviewer', 'approver'],
  payload: ReopenMonth,
  refusals: reopenMonthRefusals,
  decide: (payload, facts: ReopenMonthFacts, standing) => {
    const { month } = payload;
    const { last_closed, proposal } = facts;
    if (last_closed === null || month > last_closed) {
      return because('not_closed', { month }, 'month');
    }
    if (month < last_closed) return because('later_closed', { last_closed }, 'month');
    if (!proposal) return permit<MonthReopening>({ reopened: false });
    if (proposal.officer_id === standing.officer_id || proposal.post === standing.post) {
      return because('same_person', { name: proposal.name });
    }
    return permit<MonthReopening>({ reopened: true });
  },
});
