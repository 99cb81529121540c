/** Fitted: closer lines rather than a page that holds hardly more than a signature. */
import { LETTER } from './page';
import type { Placed } from './strips';

/** Line pitches tried in turn, in points (GB/T 9704-2012 lets the line spacing be adjusted). */
export const PITCHES = [27.9, 26.9, 26];
/** Lines of text that go with a signature to another page. */
export const COMPANY = 2;
/** Pieces on a last page that count as hardly anything: signature, remark and their company. */
const LITTLE = COMPANY + 2;

/** Pages at the standard pitch, or at a closer one when that saves a nearly empty last page. */
export function fitted(
  layAt: (pitch: number) => Placed[][],
  pitches: readonly number[] = PITCHES,
): Placed[][] {
  const normal = layAt(LETTER.pitch);
  const last = normal.at(-1) ?? [];
  const pieces = last.filter(({ strip }) => !strip.blank && strip.height > 0).length;
  if (normal.length === 1 || pieces > LITTLE) return normal;
  for (const pitch of pitches) {
    const closer = layAt(pitch);
    if (closer.length < normal.length) return closer;
  }
  return normal;
}
