/** Acknowledge: records the other side's signed receipt for what this office has sent. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { OfficeCode } from '../base/region';

export const Acknowledge = z.strictObject({
  /** Who received. */
  receiver: OfficeCode,
  epoch: z.int().min(1),
  to_seq: z.int().min(1),
  /** Head of our docket at `to_seq` as the receiver has it. */
  head_hash: z.string().regex(/^[0-9a-f]{64}$/),
  manifest_hash: z.string().regex(/^[0-9a-f]{64}$/),
  received_at: z.string().min(1),
});
export type Acknowledge = z.infer<typeof Acknowledge>;

export interface AcknowledgeFacts {
  /** Our own head at that sequence number; null when we have no such act. */
  own_head: string | null;
  /** Highest sequence already acknowledged by that receiver. */
  acknowledged_seq: number;
}

export const acknowledgeRefusals = refusals({
  receipt_ahead: (f: { to_seq: number }) =>
    `回执所称的第${f.to_seq}号办件本机没有，可能本机恢复过旧备份，请联系区民政局核对`,
  receipt_differs: (f: { to_seq: number }) =>
    `区里登记的第${f.to_seq}号办件摘要与本机不一致，请停止导出并联系区民政局`,
  receipt_old: (f: { to_seq: number; acknowledged_seq: number }) =>
    `这份回执（至第${f.to_seq}号）已经登记过，现已确认至第${f.acknowledged_seq}号，无需重复`,
});

export const acknowledge = act({
  kind: 'acknowledge',
  title: '登记回执',
  posts: ['admin', 'clerk', 'accountant'],
  payload: Acknowledge,
  refusals: acknowledgeRefusals,
  decide: (payload, facts: AcknowledgeFacts) => {
    const { to_seq } = payload;
    if (facts.own_head === null) {
      return acknowledgeRefusals.because('receipt_ahead', { to_seq });
    }
    if (facts.own_head !== payload.head_hash) {
      return acknowledgeRefusals.because('receipt_differs', { to_seq });
    }
    if (to_seq <= facts.acknowledged_seq) {
      const seqs = { to_seq, acknowledged_seq: facts.acknowledged_seq };
      return acknowledgeRefusals.because('receipt_old', seqs);
    }
    return permit({});
  },
});
