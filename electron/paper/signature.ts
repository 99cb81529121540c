/** Signature: name and date at the foot of a paper, with the room that a seal needs. */
import { chineseDate } from '../../shared/base/plain-date';
import type { Proof, Signature } from '../../shared/notice/content/paper-content';
import type { FontBook } from './font-book';
import type { Ink } from './ink';
import { FIFTH_SMALL, MM } from './page';
import { gap, strip, type Strip } from './strips';
import { baselineIn, type TextStyle } from './text-strips';

/** Diameter of a town's round seal. */
const SEAL = 42 * MM;
export const QR_SIDE = 20 * MM;
/** Characters that stay empty to the right of the date. */
const RIGHT = 4;

/** What stands at the foot besides name and date. */
export interface FootMarks {
  /** Draw the dashed ring that shows where a seal will go: on drafts only. */
  ring: boolean;
  proof: Proof | null;
}

/** Name over date, centred on one another, with two empty lines above for the seal. */
export function signatureStrips(
  book: FontBook,
  signature: Signature,
  style: TextStyle,
  marks: FootMarks,
): Strip[] {
  const date = signature.signed_on === null ? '    年   月   日' : chineseDate(signature.signed_on);
  const widths = [signature.name, date].map((text) => book.width(style.face, style.size, text));
  const [nameWidth = 0, dateWidth = 0] = widths;
  const widest = Math.max(nameWidth, dateWidth);
  const right = style.width - RIGHT * style.size;
  const middle = Math.min(right - dateWidth / 2, style.width - widest / 2);
  const letters = { face: style.face, size: style.size } as const;
  const baseline = baselineIn(style.pitch, style.size);
  const height = 2 * style.pitch;
  const paint = (ink: Ink, left: number, top: number): void => {
    ink.centred(left + middle, top + baseline, letters, signature.name);
    ink.centred(left + middle, top + style.pitch + baseline, letters, date);
    if (marks.ring && signature.seal) paintRing(ink, left + middle, top + style.pitch);
    if (marks.proof) paintProof(ink, left + 2 * style.size, top - 12, marks.proof);
  };
  const above = signature.seal || marks.proof ? 2 : 1;
  const room = Array.from({ length: above }, () => ({ ...gap(style.pitch), keep: true }));
  return [...room, strip(height, paint)];
}

/** Grey and dashed: the program never draws a seal. */
function paintRing(ink: Ink, x: number, y: number): void {
  ink.circle(x, y, SEAL / 2, { width: 0.8, dash: [4, 3], colour: 0.6 });
  ink.centred(x, y - SEAL * 0.3, { face: 'song', size: FIFTH_SMALL, colour: 0.55 }, '盖章处');
}

/** The QR code, and beside it the short code that can be typed instead. */
export function paintProof(ink: Ink, left: number, top: number, proof: Proof): void {
  const letters = { face: 'song', size: FIFTH_SMALL } as const;
  const x = left + QR_SIDE + 6;
  ink.qr(left, top, QR_SIDE, proof.qr);
  ink.text(x, top + QR_SIDE / 2 - 2, letters, '扫码或凭码核验真伪');
  ink.text(x, top + QR_SIDE / 2 + 12, letters, proof.short_code);
}
