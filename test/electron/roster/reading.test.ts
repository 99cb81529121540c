/**
 * Claims
 * 1. xlsx, old xls (also Excel 95 in GBK), XML and web tables named xls give the same sheet.
 * 2. What would take the library minutes is given up.
 * 3. Files that are no workbook, locked, broken or far too large are refused with the way out.
 */
import type { BookType } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readLines } from '../../../shared/household/roster/lines';
import type { Sheet } from '../../../shared/household/roster/sheet';
import { readWorkbook, withinTime } from '../../../electron/desk/roster/workbook';
import type { SampleRow } from '../../../electron/desk/roster/sample-rows';
import { bytesOf, check, cleanRows, codeOf, errorsOf, sheetOf, tableOf, zipOf } from './book';

const table = tableOf(cleanRows());

async function sheetsOf(bytes: Buffer) {
  const book = await readWorkbook(bytes);
  if (!book.permitted) throw new Error(book.message);
  return book.result;
}

const cellsOf = (sheet: Sheet) =>
  sheet.rows.map(({ row, cells }) => ({ row, cells: [...cells] }));

for (const type of ['xlsx', 'xlsb', 'biff8', 'xlml'] satisfies BookType[]) {
  test(`${type} gives the same table`, async () => {
    const [sheet] = await sheetsOf(await bytesOf({ 花名册: table }, type));
    expect(sheet?.name).toBe('花名册');
    expect(cellsOf(sheet!)).toEqual(cellsOf(sheetOf(table)));
    expect(check([sheet!]).declarations).toHaveLength(6);
  });
}

/** The library writes no GBK, so words of the same length are written and exchanged for it. */
async function excel95(rows: string[][]): Promise<Buffer> {
  const { default: iconv } = await import('iconv-lite');
  const words = new Map<string, string>();
  const tokens = rows.map((row) =>
    row.map((word) => {
      if (/^[\x20-\x7e]*$/.test(word)) return word;
      const fresh = `{${String.fromCharCode(65 + words.size)}`.padEnd(2 * word.length, '~');
      const token = words.get(word) ?? fresh;
      words.set(word, token);
      return token;
    }),
  );
  const bytes = await bytesOf({ Sheet1: tokens }, 'biff5');
  for (const [word, token] of words) {
    for (let at = bytes.indexOf(token); at >= 0; at = bytes.indexOf(token)) {
      iconv.encode(word, 'gbk').copy(bytes, at);
    }
  }
  bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
  return bytes;
}

test('an Excel 95 file is read in its own code page', async () => {
  const [first] = cleanRows(1) as [SampleRow];
  const number = String(first.公民身份号码);
  const bytes = await excel95([
    ['姓名', '身份证号', '与户主关系', '村'],
    ['邓大全', number, '户主', '来凤村'],
  ]);
  const checked = check(await sheetsOf(bytes));
  expect(errorsOf(checked)).toEqual([]);
  expect(checked.declarations[0]?.members[0]?.name).toBe('邓大全');
});

test('a web table named xls keeps every digit, in UTF-8 and in GBK', async () => {
  const html = `<html><meta charset="gbk"><table>${table
    .map((row) => `<tr>${row.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`)
    .join('')}</table></html>`;
  const { default: iconv } = await import('iconv-lite');
  for (const bytes of [Buffer.from(html), iconv.encode(html, 'gbk')]) {
    const checked = check(await sheetsOf(bytes));
    expect(errorsOf(checked)).toEqual([]);
    expect(checked.persons).toBe(13);
  }
});

test('files that are no roster are refused with the way out', async () => {
  const xlsx = await bytesOf({ 花名册: table });
  const refusals: [string, Buffer][] = [
    ['roster_not_workbook', Buffer.from('姓名,身份证号\n周明,500')],
    ['roster_not_workbook', Buffer.alloc(0)],
    ['roster_not_workbook', Buffer.from('%PDF-1.7')],
    ['roster_not_workbook', await wordLike()],
    ['roster_unreadable', xlsx.subarray(0, xlsx.length / 2)],
    ['roster_unreadable', (await bytesOf({ 花名册: table }, 'biff8')).subarray(0, 700)],
    ['roster_encrypted', locked()],
    ['roster_too_large', Buffer.alloc(20_000_001)],
    ['roster_too_large', await bomb()],
  ];
  for (const [code, bytes] of refusals) {
    const read = await readWorkbook(bytes);
    expect(codeOf(read)).toBe(code);
    expect(read.permitted ? '' : read.message).toMatch(/请/);
  }
  const empty = readLines(await sheetsOf(await bytesOf({ 空表: [['汇总表'], ['户数', 3]] })));
  expect(codeOf(empty)).toBe('roster_no_header');
  const crowd = [table[0]!, ...Array.from({ length: 5001 }, () => table[1]!)];
  expect(codeOf(readLines([sheetOf(crowd)]))).toBe('roster_too_many_rows');
});

test('endless work is given up', () => {
  const endless = (): never => {
    for (;;) Math.abs(1);
  };
  expect(() => withinTime(endless, 50)).toThrow(/timed out/);
  expect(withinTime(() => [1], 1000)).toEqual([1]);
});

/** A zip archive of another program. */
function wordLike(): Promise<Buffer> {
  const parts = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' };
  return zipOf(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)]));
}

function locked(): Buffer {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([head, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
}

/** A workbook whose first part says that it inflates to 100 million bytes. */
async function bomb(): Promise<Buffer> {
  const bytes = Buffer.from(await bytesOf({ 花名册: table }));
  const directory = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  bytes.writeUInt32LE(100_000_000, directory + 24);
  return bytes;
}
