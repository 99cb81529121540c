/** Trace figure: reads a figure of a kept trace back, so that nobody works it out a second time. */
import { parseYuan, type Fen } from '../base/money';
import type { TraceStep } from './trace';

/** The value of the first step of that kind in fen, as shown (halves up); null when there is none. */
export function fenOfStep(steps: readonly TraceStep[], kind: string): Fen | null {
  const found = steps.find(({ step }) => step === kind);
  return found?.unit === 'yuan' && found.value !== '' ? parseYuan(found.value) : null;
}
