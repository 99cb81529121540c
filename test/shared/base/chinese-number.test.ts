/** Proves how numbers in Chinese figures are read. */
import fc from 'fast-check';
import Nzh from 'nzh';
import { expect, test } from 'vitest';
import { parseChineseNumber } from '../../../shared/base/chinese-number';

// 1. A whole number written the ordinary way, lower case or capital, is read as itself.
// 2. Spoken short forms, places out of order and places twice are no numbers.
// 3. Any scrambling of a number is read as a number written that way, or not at all.

test.each([
  ['零', 0],
  ['〇', 0],
  ['十', 10],
  ['一十', 10],
  ['十五', 15],
  ['二十', 20],
  ['两百零一', 201],
  ['一百一十', 110],
  ['一千零一十', 1_010],
  ['一千零一', 1_001],
  ['一万', 10_000],
  ['十万零五', 100_005],
  ['一亿零十万', 100_100_000],
  ['一万零十', 10_010],
  ['一百万零一', 1_000_001],
  ['一亿零一万', 100_010_000],
  ['壹佰贰拾叁', 123],
])('%s is %i', (text, value) => {
  expect(parseChineseNumber(text, 1)).toBe(value);
});

test.each([
  '一百五',
  '三千二',
  '二万五',
  '万',
  '亿',
  '百',
  '十十',
  '一十百',
  '零十',
  '一一',
  '一万一万',
  '一亿二亿',
  '一万亿万',
  '五十元五',
  'abc',
  '12',
  '元',
  '',
])('%j is no number', (text) => {
  expect(parseChineseNumber(text, 1)).toBeNull();
});

test('numbers that a kept library writes are read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
      expect(parseChineseNumber(Nzh.cn.encodeS(String(value)), 1)).toBe(value);
      expect(parseChineseNumber(Nzh.cn.encodeB(String(value)), 1)).toBe(value);
    }),
  );
});

test('two different numbers are never read from one text written in order', () => {
  const signs = fc.constantFrom(...Array.from('零一二三十百千万亿'));
  fc.assert(
    fc.property(fc.string({ unit: signs, minLength: 1, maxLength: 7 }), (text) => {
      const value = parseChineseNumber(text, 1);
      if (value === null) return;
      const plain = (words: string): string => words.replace(/零/g, '').replaceAll('一十', '十');
      expect(plain(Nzh.cn.encodeS(String(value)))).toBe(plain(text));
    }),
    { numRuns: 3_000 },
  );
});
