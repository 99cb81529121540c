/** Page: sizes and margins of GB/T 9704-2012 and of the office's sheets, all in points. */
import type { Ink } from './ink';

/** One millimetre in points. */
export const MM = 72 / 25.4;

export const A4 = { width: 210 * MM, height: 297 * MM } as const;

/** 三号: 5.56 mm, so that 28 characters fill the 156 mm of the text block. */
export const THIRD = 15.75;
/** 二号, 小二, 四号, 小四, 五号, 小五. */
export const SECOND = 22;
export const SECOND_SMALL = 18;
export const FOURTH = 14;
export const FOURTH_SMALL = 12;
export const FIFTH = 10.5;
export const FIFTH_SMALL = 9;

/** Official letters: text block 156 × 225 mm, 22 lines of 28 characters. */
export const LETTER = {
  left: 28 * MM,
  top: 37 * MM,
  width: 156 * MM,
  height: 225 * MM,
  lines: 22,
  pitch: 28.95,
} as const;

/** Margins of a page. */
export interface Margins {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One finished page: its size, and how it is inked. */
export interface Page {
  width: number;
  height: number;
  /** Line in the file's table of contents; left out on pages that continue a paper. */
  bookmark?: string;
  paint(ink: Ink): void;
}
