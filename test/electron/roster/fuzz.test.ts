/**
 * Claims
 * 1. Broken, cut and random files of every format are read or refused in Chinese, never a throw.
 * 2. A workbook that lies about its sizes never inflates beyond its word.
 * 3. Tables of any cells at all are checked without a throw, and an error leaves nothing.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BookType } from '@e965/xlsx';
import { checkRoster } from '../../../shared/household/roster/check';
import { headerWords } from '../../../shared/household/roster/data/headers';
import { readLines } from '../../../shared/household/roster/lines';
import { readWorkbook } from '../../../electron/desk/roster/workbook';
import { unpack } from '../../../electron/desk/roster/unpack';
import { bytesOf, cleanRows, codeOf, context, sheetOf, tableOf, zipOf, type Value } from './book';

async function readWhole(bytes: Buffer): Promise<string> {
  const book = await readWorkbook(bytes, 1_000);
  const lines = book.permitted ? readLines(book.result) : book;
  if (lines.permitted) {
    return checkRoster(lines.result, context).declarations.length > 0 ? 'whole' : 'found';
  }
  expect(lines.message).toMatch(/[\u4e00-\u9fff]{4}/);
  expect(lines.message).not.toMatch(/undefined|null|Error/);
  return codeOf(lines);
}

interface Edit {
  at: number;
  bytes: Uint8Array;
  cut: boolean;
}

const edit = fc.record<Edit>({
  at: fc.noBias(fc.integer({ min: 0, max: 99_999 })).map((n) => n / 100_000),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  cut: fc.boolean(),
});

/** Overwrites some bytes, or cuts them out. */
function edited(whole: Buffer, edits: readonly Edit[]): Buffer {
  return edits.reduce((bytes, { at, bytes: patch, cut }) => {
    const place = Math.floor(at * bytes.length);
    const tail = bytes.subarray(place + patch.length);
    return Buffer.concat([bytes.subarray(0, place), ...(cut ? [] : [patch]), tail]);
  }, whole);
}

const types = ['xlsx', 'xlsb', 'biff8', 'biff5', 'xlml', 'html'] satisfies BookType[];

for (const type of types) {
  test(`${type}: cut, overwritten and shuffled files`, async () => {
    const whole = await bytesOf({ 花名册: tableOf(cleanRows(3)) }, type);
    const some = fc.array(edit, { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(some, async (edits) => {
      await readWhole(edited(whole, edits));
    });
    await fc.assert(property, { numRuns: 60, seed: 20221105 });
  }, 60_000);
}

test('workbooks whole as archives and broken within', async () => {
  const whole = unpack(await bytesOf({ 花名册: tableOf(cleanRows(3)) }));
  if (!whole.permitted) throw new Error(whole.message);
  const names = [...whole.result.keys()];
  const place = fc.constantFrom(...names);
  const far = '<c r="ZZZ9999999"><v>1</v></c>';
  const marks = ['<', '</row>', '"', '&#x0;', far, '<!--', 'count="9e9"'];
  const mark = fc.constantFrom(...marks).map((text) => Buffer.from(text));
  const change = fc.tuple(place, edit, mark);
  const some = fc.array(change, { minLength: 1, maxLength: 4 });
  const property = fc.asyncProperty(some, async (changes) => {
    const parts = new Map(whole.result);
    for (const [name, how, text] of changes) {
      const bytes = edited(parts.get(name)!, [how]);
      const at = Math.floor(how.at * bytes.length);
      parts.set(name, Buffer.concat([bytes.subarray(0, at), text, bytes.subarray(at)]));
    }
    await readWhole(await zipOf(parts));
  });
  await fc.assert(property, { numRuns: 150, seed: 3 });
}, 60_000);

test('random bytes behind each known beginning', async () => {
  const markup = ['3c68746d6c3e', '3c3f786d6c', 'efbbbf3c'];
  const beginnings = ['504b0304', 'd0cf11e0a1b11ae1', ...markup, '0908', ''];
  const property = fc.asyncProperty(
    fc.constantFrom(...beginnings),
    fc.uint8Array({ maxLength: 3000 }),
    async (beginning, rest) => {
      const bytes = Buffer.concat([Buffer.from(beginning, 'hex'), rest]);
      expect(await readWhole(bytes)).not.toBe('whole');
    },
  );
  await fc.assert(property, { numRuns: 200, seed: 7 });
}, 60_000);

test('a part that inflates beyond its word is refused', async () => {
  const bytes = Buffer.from(await bytesOf({ 花名册: tableOf(cleanRows(3)) }));
  const directory = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  bytes.writeUInt32LE(10, directory + 24);
  expect(await readWhole(bytes)).toBe('roster_unreadable');
});

test('tables of any cells', () => {
  const titles = Object.values(headerWords).map((words) => words[0]);
  const odd = ['合计', '1e21', '5.00E+17', '＃', '\u0000', '户主', '新生儿', '-1', '#REF!', '﷽', '𠮷𠮷'];
  const cell = fc.oneof(
    fc.constantFrom<Value[]>(null, ...odd, ...Object.values(cleanRows(1)[0]!)),
    fc.string({ maxLength: 30, unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
  );
  const header = fc.shuffledSubarray(titles, { minLength: 8 });
  const below = fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 12 });
  fc.assert(
    fc.property(header, below, (top, rows) => {
      const table: Value[][] = [[...new Set([...top, '姓名', '身份证号码', '与户主关系'])], ...rows];
      const lines = readLines([sheetOf(table)]);
      if (!lines.permitted) return;
      const { findings, declarations } = checkRoster(lines.result, context);
      const blocked = findings.some(({ facts }) => facts.severity === 'error');
      if (blocked) expect(declarations).toEqual([]);
      for (const { message } of findings) expect(message).not.toMatch(/\bundefined\b|\bNaN\b/);
    }),
    { numRuns: 500, seed: 11 },
  );
}, 60_000);
