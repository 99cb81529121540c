/** Batch acts: the list of acts that declares a batch and freezes all its lines in one request. */
import type { BatchHeader } from './batch';
import type { DeclareBatch } from './declare-batch';
import type { FillBatch } from './fill-batch';

/** Acts to perform together, all or none. */
export function batchActs(
  draft: Pick<BatchHeader, 'month' | 'group' | 'kind' | 'count' | 'sum_fen' | 'parts'>,
): [{ kind: 'declareBatch'; payload: DeclareBatch }, ...{ kind: 'fillBatch'; payload: FillBatch }[]] {
  const { month, group, kind, count, sum_fen } = draft;
  return [
    { kind: 'declareBatch', payload: { month, group, kind, count, sum_fen } },
    ...draft.parts.map(({ part }) => ({
      kind: 'fillBatch' as const,
      payload: { month, group, part },
    })),
  ];
}
