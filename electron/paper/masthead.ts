/** Masthead: the head of a letter between offices (信函格式, GB/T 9704-2012, 10.1). */
import type { LetterContent } from '../../shared/notice/content/paper-content';
import { ASCENT } from './embedded-fonts';
import type { Ink } from './ink';
import { A4, LETTER, MM, THIRD } from './page';
import { baselineIn } from './text-strips';

/** Top edge of the issuer's mark, from the edge of the paper. */
const MARK_TOP = 30 * MM;
const MARK_SIZE = 30;
/** The red double lines are 170 mm long and stand in the middle of the page. */
const RULE_WIDTH = 170 * MM;

function ruleTop(): number {
  return MARK_TOP + MARK_SIZE + 4 * MM;
}

/** Height that mark, lines and number take from the first page's text block. */
export function mastheadHeight(pitch: number): number {
  const taken = ruleTop() - LETTER.top + 3 * pitch;
  return Math.ceil(taken / pitch) * pitch;
}

/** Red mark, a thick line over a thin one, the number flush right, and the lines at the foot. */
export function paintMasthead(ink: Ink, content: LetterContent): void {
  const mark = content.masthead ?? '';
  const width = ink.book.width('title', MARK_SIZE, mark);
  const size = Math.min(MARK_SIZE, (MARK_SIZE * (RULE_WIDTH - 20)) / width);
  const baseline = MARK_TOP + (ASCENT * MARK_SIZE) / 1000;
  ink.centred(A4.width / 2, baseline, { face: 'title', size, colour: 'red' }, mark);
  const left = (A4.width - RULE_WIDTH) / 2;
  const top = ruleTop();
  const bottom = A4.height - 20 * MM;
  const across = (y: number, thick: number): void =>
    ink.lines([[left, y, left + RULE_WIDTH, y]], { width: thick, colour: 'red' });
  across(top, 2);
  across(top + 2.6, 0.75);
  across(bottom - 2.6, 0.75);
  across(bottom, 2);
  if (content.number === null) return;
  const right = LETTER.left + LETTER.width;
  const line = top + 6 + baselineIn(LETTER.pitch, THIRD);
  ink.ending(right, line, { face: 'fang', size: THIRD }, content.number);
}
