/** Trace view: how an amount came about, as the sentences of the papers, or step by step as a tree. */
import { useState } from 'react';
import type { TraceStep } from '../../../shared/policy/trace';
import { traceSentences } from '../../../shared/policy/trace-sentences';
import { TraceTree } from './trace-tree';

export function TraceView({ trace }: { trace: readonly TraceStep[] }) {
  const [tree, setTree] = useState(false);
  if (trace.length === 0) return null;
  return (
    <>
      {tree ? (
        <TraceTree steps={trace} />
      ) : (
        <ol className="explanation">
          {traceSentences(trace).map((sentence, i) => (
            <li key={`${i} ${sentence}`}>{sentence}</li>
          ))}
        </ol>
      )}
      <button type="button" className="link" aria-pressed={tree} onClick={() => setTree(!tree)}>
        {tree ? '看逐句说明' : '逐步展开算式和出处'}
      </button>
    </>
  );
}
