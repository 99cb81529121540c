/** Progress: what a running job can tell and ask, and how a cancelled one ends. */
import { refuse, type Outcome } from '../../shared/base/outcome';

/** What a running job can tell and ask. */
export interface Progress {
  report: (done: number, total: number, note: string) => void;
  cancelled: () => boolean;
}

/** A job that ended because the person cancelled it: nothing is left half done. */
export function cancelledRefusal(): Outcome<never> {
  return refuse('cancelled', '已取消，没有改动任何内容');
}
