/** Trace annex: how an amount was worked out, in the very sentences of the screen, numbered. */
import type { TraceStep } from '../../policy/trace';
import { traceSentences } from '../../policy/trace-sentences';
import { body, paragraph, type TableBlock } from './blocks';
import type { Annex } from './paper-content';

/** The sentences of all steps as numbered rows; their words are the screen's, unchanged. */
export function traceTable(steps: readonly TraceStep[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '核算步骤、算式和依据', share: 29, align: 'left' },
    ],
    rows: traceSentences(steps).map((sentence, at) => [String(at + 1), sentence]),
    total: null,
  };
}

/** The annex of a decision: the sentences, each with its rule, and the pack that was used. */
export function traceAnnex(facts: {
  title: string;
  opening: string;
  trace: readonly TraceStep[];
  pack: string;
}): Annex {
  const blocks = [
    body(facts.opening),
    traceTable(facts.trace),
    paragraph('small', `政策参数版本：${facts.pack}`),
  ];
  return { title: facts.title, blocks };
}
