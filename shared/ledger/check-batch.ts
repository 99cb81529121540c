/** Check batch: a second person counts and adds up the roster and types both figures in again. */
import { z } from 'zod';
import { act } from '../base/act';
import { Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { batchStateNames, type BatchFacts } from './batch';

export const CheckBatch = z.strictObject({
  batch_no: z.string().min(1),
  /** Count and sum as the checker found them. */
  count: z.int({ error: '请填写您核点的笔数' }).min(1),
  sum_fen: Fen,
  text: z.string().max(300),
});
export type CheckBatch = z.infer<typeof CheckBatch>;

export interface CheckBatchFacts {
  batch: BatchFacts | null;
}

export const checkBatchRefusals = refusals({
  batch_unknown: () => '没有这个批次，请从批次列表中选择',
  batch_state: (f: { state: string }) => `批次${f.state}，不能复核，请核对批次`,
  same_person: () => '申报人不能复核自己申报的批次，请由审核人办理',
  count_differs: (f: { count: number }) =>
    `您核点的笔数（${f.count}）与批次不符，请重新核点；仍不符的，请退回会计作废重报`,
  sum_differs: () => '您核点的合计金额与批次不符，请重新核点；仍不符的，请退回会计作废重报',
});

const because = checkBatchRefusals.because;

export const checkBatch = act({
  kind: 'checkBatch',
  title: '复核批次',
  posts: ['reviewer'],
  payload: CheckBatch,
  refusals: checkBatchRefusals,
  guard: (facts: CheckBatchFacts, standing) => {
    const { batch } = facts;
    if (!batch) return because('batch_unknown', {}, 'batch_no');
    if (batch.state !== 'filled') {
      return because('batch_state', { state: batchStateNames[batch.state] });
    }
    return batch.declared_by === standing.officer_id ? because('same_person', {}) : null;
  },
  decide: (payload, facts) => {
    const batch = facts.batch as BatchFacts;
    if (payload.count !== batch.count) {
      return because('count_differs', { count: payload.count }, 'count');
    }
    if (payload.sum_fen !== batch.sum_fen) return because('sum_differs', {}, 'sum_fen');
    return permit({ root_hash: batch.root_hash });
  },
});
