/** Void batch: gives up a roster that the bank never saw; its lines may then be declared again. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PlainMonth } from '../base/plain-date';
import { batchStateNames, type BatchFacts } from './batch';
import { reversal, type Entry } from './entry';
import { postingMonth } from './posting-month';

export const VoidBatch = z.strictObject({
  batch_no: z.string().min(1),
  reason: z.string().min(2, { error: '请写明作废原因，至少2个字' }).max(300),
  /** The statement that no bank file of it has left the office. */
  not_sent: z.boolean(),
});
export type VoidBatch = z.infer<typeof VoidBatch>;

export interface VoidBatchFacts {
  batch: BatchFacts | null;
  last_closed: PlainMonth | null;
  /** Answer files taken for it. */
  answers: number;
  /** What sealing entered. */
  reserved: Entry[];
}

export interface BatchVoided {
  entries: Entry[];
}

export const voidBatchRefusals = refusals({
  batch_unknown: () => '没有这个批次，请从批次列表中选择',
  batch_state: (f: { state: string }) => `批次${f.state}，无需作废`,
  answered: () => '银行已有回盘，说明文件已经送出，不能作废，请按退汇办理',
  approver_only: () => '已签批的批次须由审批人作废，请报审批人办理',
  sent: () => '已送银行的批次不能作废；确未送出的，请勾选“银行文件未送出”后再办理',
});

const because = voidBatchRefusals.because;

export const voidBatch = act({
  kind: 'voidBatch',
  title: '作废批次',
  posts: ['approver', 'accountant'],
  payload: VoidBatch,
  refusals: voidBatchRefusals,
  guard: (facts: VoidBatchFacts, standing) => {
    const { batch } = facts;
    if (!batch) return because('batch_unknown', {}, 'batch_no');
    if (batch.state === 'settled' || batch.state === 'voided') {
      return because('batch_state', { state: batchStateNames[batch.state] });
    }
    if (facts.answers > 0) return because('answered', {});
    const sealed = batch.state === 'sealed';
    return sealed && standing.post !== 'approver' ? because('approver_only', {}) : null;
  },
  decide: (payload, facts, standing) => {
    const batch = facts.batch as BatchFacts;
    if (batch.state === 'sealed' && !payload.not_sent) return because('sent', {}, 'not_sent');
    const month = postingMonth(standing.today, facts.last_closed);
    const memo = `冲销：批次${batch.batch_no}作废`;
    return permit<BatchVoided>({ entries: facts.reserved.map((one) => reversal(one, month, memo)) });
  },
});
