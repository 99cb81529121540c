/** Tests of line breaking: nothing is lost, 禁则 holds, and a full line has 28 characters. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FontBook } from '../../../electron/paper/font-book';
import { fontFilesIn } from '../../../electron/paper/font-folder';
import { breakLines, type Line } from '../../../electron/paper/lines';
import { LETTER, THIRD } from '../../../electron/paper/page';
import { fontFolder } from './read-back';

// 1. A line of the letter's text block holds 28 characters.
// 2. No character is lost or changed by breaking, whatever the text and the width.
// 3. No line is wider than its measure, save for a single character wider than it.
// 4. A line does not begin with a closing sign nor end with an opening one.
// 5. Numbers, amounts and paired dashes stay whole where the line can hold them.
// 6. Full lines end at the margin; the last line is not spread.
// 7. A line break in the text begins a new line without an indent.

const book = new FontBook(fontFilesIn(fontFolder));
const textOf = (line: Line): string => line.glyphs.map(({ code }) => String.fromCodePoint(code)).join('');
const broken = (text: string, width = LETTER.width, indent = 0): readonly Line[] =>
  breakLines(book, [{ face: 'fang', text }], { size: THIRD, width, indent, justify: true });
const words = (text: string, width?: number): string[] => broken(text, width).map(textOf);

test('28 characters to the line', () => {
  expect(words('城'.repeat(60)).map((line) => line.length)).toEqual([28, 28, 4]);
  expect(broken('城'.repeat(60), LETTER.width, 2 * THIRD).map((line) => line.glyphs.length)).toEqual([26, 28, 6]);
});

const signs = fc.constantFrom(...Array.from('社会救助金元月日，。、；：？！（）《》“”〔〕·—…%¥0123456789.,-*AbX 璧山区'));
const texts = fc.array(signs, { minLength: 1, maxLength: 200 }).map((all) => all.join(''));

test('no character is lost', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 460 }), (text, width) => {
      const bare = (part: string): string => part.replaceAll(' ', '');
      expect(bare(words(text, width).join(''))).toBe(bare(text));
    }),
  );
});

test('no line is wider than its measure', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 460 }), (text, width) => {
      for (const line of broken(text, width)) {
        if (line.glyphs.length > 1) expect(line.indent + line.width).toBeLessThanOrEqual(width + 0.1);
      }
    }),
  );
});

test('closing signs do not begin a line, opening signs do not end one', () => {
  const opening = /[（《〈【〔「“‘¥]$/;
  const closing = /^[，。、；：？！）》〉】〕」”’%·—…]/;
  // Between hanzi there is always a place to break, so the rule must hold on every line.
  const piece = fc.constantFrom('救助，', '（公示）', '《办法》', '金额。', '“通知”', '〔2022〕', '艾力·江', '低保；', '¥851.00');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 5, maxLength: 60 }), fc.integer({ min: 160, max: 442 }), (pieces, width) => {
      const lines = words(pieces.join('明'), width);
      expect(lines.filter((line) => opening.test(line))).toEqual([]);
      expect(lines.slice(1).filter((line) => closing.test(line))).toEqual([]);
    }),
  );
});

test('numbers and dashes stay whole', () => {
  const text = `${'城'.repeat(24)}500120********1234${'城'.repeat(17)}——${'城'.repeat(20)}1,402.00元`;
  const lines = words(text);
  expect(lines.some((line) => line.includes('500120********1234'))).toBe(true);
  expect(lines.some((line) => line.includes('——'))).toBe(true);
  expect(lines.some((line) => line.includes('1,402.00'))).toBe(true);
  expect(words('9'.repeat(200)).length).toBeGreaterThan(3);
});

test('full lines end at the margin', () => {
  const lines = broken(`${'社会救助，'.repeat(20)}完。`);
  for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(LETTER.width, 1);
  expect(lines.at(-1)?.spacing).toBe(0);
});

test('a line break begins a new line', () => {
  const lines = broken('甲\n乙\n', 200, 30);
  expect(lines.map(textOf)).toEqual(['甲', '乙', '']);
  expect(lines.map(({ indent }) => indent)).toEqual([30, 0, 0]);
});
