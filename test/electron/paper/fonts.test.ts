/** Tests of the fonts of papers: coverage, stand-ins, and characters that nobody draws. */
import { expect, test } from 'vitest';
import { FontBook, type Face } from '../../../electron/paper/font-book';
import { fontFilesIn, findFontFolder } from '../../../electron/paper/font-folder';
import { findMissingGlyphs } from '../../../electron/paper/missing-glyphs';
import { decisionNotice } from '../../../shared/notice/content/decision-notice';
import { allText, draw, fontFolder, fontsOf, press, readData } from './read-back';
import { decision, frame } from './samples.table';

// 1. Every one of the 8,105 standard characters is drawn in every face, by it or a stand-in.
// 2. So are the signs that papers need, and all of GB 2312.
// 3. The full-width yuan sign never comes from Fandol, which draws a dollar there.
// 4. Figures in 仿宋 text are half as wide as characters.
// 5. The font folder is found from anywhere in the tree.
// 6. A rare character of a name is drawn by the stand-in and can be copied out again.
// 7. A character that no font has is refused with its code and the name it stands in.
// 8. Every font of a file is embedded as a subset whose text can be taken out.

const faces: Face[] = ['fang', 'song', 'title', 'hei', 'kai'];
const book = new FontBook(fontFilesIn(fontFolder));
const standard = Array.from(readData('standard-characters.txt').replaceAll('\n', ''));
const missingIn = (signs: string[]): string[] =>
  signs.filter((sign) => faces.some((face) => book.find(face, sign.codePointAt(0) ?? 0) === null));

test('the 8,105 standard characters', () => {
  expect(standard.length).toBe(8105);
  expect(new Set(standard).size).toBe(8105);
  expect(missingIn(standard)).toEqual([]);
});

test('signs of official papers and all of GB 2312', () => {
  expect(missingIn(Array.from('￥¥·—…〔〕《》〈〉“”‘’（）、。，；：？！％‰№〇①②③□■△×÷−≥≤＜'))).toEqual([]);
  const bytes = Array.from({ length: 0xf8 - 0xb0 }, (_, row) =>
    Array.from({ length: 94 }, (_unused, cell) => [0xb0 + row, 0xa1 + cell]),
  ).flat(2);
  const hanzi = [...new TextDecoder('gb18030').decode(new Uint8Array(bytes))].filter((sign) => /\p{Script=Han}/u.test(sign));
  expect(hanzi.length).toBe(6763);
  expect(missingIn(hanzi)).toEqual([]);
});

test('the yuan sign is not Fandol’s', () => {
  for (const face of faces) {
    expect(book.find(face, 0xffe5)?.font.name).toContain('Noto');
    expect(book.find(face, 0xa5)?.font.name).toContain('Fandol');
  }
});

test('figures are half as wide as characters', () => {
  for (const face of ['fang', 'song', 'title', 'hei'] as const) {
    expect(book.width(face, 10, '0123456789')).toBeCloseTo(50, 1);
    expect(book.width(face, 10, '璧城街道，。·—“”')).toBeCloseTo(100, 1);
  }
});

test('the font folder is found from inside the tree', () => {
  expect(findFontFolder(import.meta.dirname)).toBe(fontFolder);
  expect(() => findFontFolder('/', fontFolder + '-elsewhere')).toThrow('shipped');
});

test('rare characters are drawn by the stand-in', async () => {
  const name = '欧阳䶮𬭎·喆堃';
  const content = decisionNotice({ ...decision, members: [name] });
  const bytes = await draw(content);
  expect(allText(bytes)).toContain(name);
  expect(fontsOf(bytes).some((font) => font.name.includes('Noto'))).toBe(true);
});

test('a character that nobody draws is refused before anything is drawn', async () => {
  const content = decisionNotice({ ...decision, members: ['周明', '张\u{30EDD}明', '李\u{1F600}'] });
  expect(findMissingGlyphs(content, book).map(({ code }) => code)).toEqual(['U+30EDD', 'U+1F600']);
  const refused = await press.drawPaper(content);
  expect(refused.permitted).toBe(false);
  expect(refused.permitted ? '' : refused.code).toBe('missing_glyphs');
  expect(refused.permitted ? '' : refused.message).toContain('张\u{30EDD}明');
  expect(refused.permitted ? '' : refused.message).toContain('U+30EDD');
  const all = await press.drawPapers([decisionNotice(decision), content], { merged: true });
  expect(all?.permitted).toBe(false);
});

test('fonts are embedded as subsets', async () => {
  const fonts = fontsOf(await draw(decisionNotice({ ...decision, frame })));
  expect(fonts.length).toBeGreaterThanOrEqual(4);
  for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
});
