/** Chrome: what stands on pages outside the text: watermarks and page numbers. */
import type { Watermark } from '../../shared/notice/content/paper-content';
import { ASCENT } from './embedded-fonts';
import type { Ink } from './ink';
import { A4, FIFTH_SMALL, FOURTH, LETTER, MM } from './page';

/** Words across the page, light enough to read the text over them. */
export function paintWatermarks(ink: Ink, words: readonly Watermark[], width: number): void {
  if (words.length === 0) return;
  const text = words.join('　');
  const size = Math.min(66, (width * 0.95) / [...text].length);
  ink.across({ face: 'hei', size, colour: 0.92 }, text);
}

/**
 * Page number of a letter: 四号宋体 between two dashes, 7 mm below the text block, outside:
 * odd pages right, even pages left, one character in (GB/T 9704-2012, 7.5).
 */
export function paintLetterNumber(ink: Ink, page: number): void {
  const letters = { face: 'song', size: FOURTH } as const;
  const text = `— ${page} —`;
  const middle = LETTER.top + LETTER.height + 7 * MM;
  const baseline = middle - FOURTH / 2 + (ASCENT * FOURTH) / 1000;
  const right = LETTER.left + LETTER.width - FOURTH;
  if (page % 2 === 1) ink.ending(right, baseline, letters, text);
  else ink.text(LETTER.left + FOURTH, baseline, letters, text);
}

/** Page number of forms and rosters, centred at the foot: 第 x 页　共 y 页. */
export function paintSheetNumber(
  ink: Ink,
  page: number,
  pages: number,
  size: { width: number; height: number } = A4,
): void {
  const letters = { face: 'song', size: FIFTH_SMALL } as const;
  ink.centred(size.width / 2, size.height - 10 * MM, letters, `第 ${page} 页　共 ${pages} 页`);
}
