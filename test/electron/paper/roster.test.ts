/** Tests of rosters: totals of pages, running totals, repeated heads, and a sum that must agree. */
import { expect, test } from 'vitest';
import { formatFen } from '../../../shared/base/money';
import { paymentRoster, type RosterLine } from '../../../shared/notice/content/payment-roster';
import type { RosterContent } from '../../../shared/notice/content/paper-content';
import { draw, infoOf, press, textOf, type Word, wordsOf } from './read-back';
import { frame, rosterLines } from './samples.table';

// 1. Every page repeats title, heads and column titles, and carries its number and the count of pages.
// 2. Each page's sum, and the running sum, are those of its rows; the last running sum is the total.
// 3. The total stands in figures and capital figures, once, on the last page, with the signatures.
// 4. Every line is printed once, in order, for any number of lines.
// 5. The last page is never one of signatures alone.
// 6. A recorded total that differs from the rows is a fault, not a paper.
// 7. Long names and accounts stay inside their columns.
// 8. Identity and account numbers are masked unless the office's own copy is asked for.
// 9. 20,000 lines make a file below 4 MB.

function rosterOf(lines: RosterLine[], unmasked = true): RosterContent {
  return paymentRoster({
    frame,
    batch_no: '500120001-2022-11-01',
    programme_name: '最低生活保障',
    month: '2022-11',
    declared_on: '2022-11-28',
    lines,
    unmasked,
  });
}

/** Words of the row whose first word begins with a label. */
function rowOf(words: readonly Word[], label: string): string[] {
  const top = words.find(({ text }) => text.startsWith(label))?.top ?? -1;
  return words.filter((word) => Math.abs(word.top - top) < 3).map(({ text }) => text);
}

const sumOf = (lines: readonly RosterLine[]): number => lines.reduce((sum, line) => sum + line.amount_fen, 0);

test('pages repeat their heads and add up', async () => {
  const lines = rosterLines(100);
  const pages = wordsOf(await draw(rosterOf(lines)));
  expect(pages.length).toBeGreaterThan(4);
  let seen = 0;
  for (const [at, words] of pages.entries()) {
    const text = textOf(words);
    expect(text).toContain('2022年11月最低生活保障资金发放花名册');
    expect(text).toContain('公民身份号码');
    expect(text).toContain(`第${at + 1}页共${pages.length}页`);
    const own = lines.filter((_, row) => words.some(({ text: word, left }) => word === String(row + 1) && left < 70));
    const before = seen;
    seen += own.length;
    expect(rowOf(words, '本页小计')).toContain(formatFen(sumOf(lines.slice(before, seen))));
    expect(rowOf(words, '累')).toContain(formatFen(sumOf(lines.slice(0, seen))));
  }
  expect(seen).toBe(100);
});

test('the total and the signatures stand on the last page only', async () => {
  const lines = rosterLines(60);
  const pages = wordsOf(await draw(rosterOf(lines))).map(textOf);
  const last = pages.at(-1) ?? '';
  expect(last).toContain('合计（大写）：人民币');
  expect(last).toContain(`¥${formatFen(sumOf(lines))}`);
  expect(last).toContain('共60笔');
  for (const place of ['制表：', '会计：', '审核：', '审批：']) expect(last).toContain(place);
  for (const page of pages.slice(0, -1)) expect(page).not.toContain('合计（大写）');
});

test('any number of lines is printed once, and the last page has some', async () => {
  for (let count = 1; count <= 60; count += 1) {
    const lines = rosterLines(count);
    const drawn = await press.drawPaper(rosterOf(lines));
    expect(drawn.permitted).toBe(true);
  }
  for (const count of [1, 14, 15, 16, 17, 18, 19, 20, 35]) {
    const lines = rosterLines(count);
    const pages = wordsOf(await draw(rosterOf(lines)));
    const accounts = pages.map((words) => words.filter(({ text }) => /^62179965\d{11}$/.test(text)).length);
    expect(accounts.reduce((sum, rows) => sum + rows, 0)).toBe(count);
    expect(accounts.at(-1)).toBeGreaterThan(0);
  }
});

test('an empty roster is one page with a sum of zero', async () => {
  const bytes = await draw(rosterOf([]));
  expect(infoOf(bytes)['Pages']).toBe('1');
  expect(wordsOf(bytes).map(textOf).join('')).toContain('人民币零元整');
});

test('a total that is not the sum of the rows is a fault', async () => {
  const content = rosterOf(rosterLines(3));
  await expect(press.drawPaper({ ...content, total_fen: content.total_fen + 1 })).rejects.toThrow('add up');
});

test('long texts stay inside their columns', async () => {
  const name = '阿不都热合曼·吾斯曼江·买买提艾力·艾合买提江·吐尔逊江·依明江·卡迪尔';
  const [line] = rosterLines(1);
  const wide = { ...(line as RosterLine), head_name: name, holder_name: name, bank: '重庆市璧山区农村商业银行股份有限公司璧城支行' };
  const [words] = wordsOf(await draw(rosterOf([wide, ...rosterLines(1)])));
  for (const word of words ?? []) {
    expect(word.left).toBeGreaterThan(30);
    expect(word.right).toBeLessThan(842 - 30);
  }
  expect(textOf(words)).toContain('￥'.slice(1) + formatFen(wide.amount_fen * 2));
});

test('numbers are masked for copies that leave the office', async () => {
  const text = wordsOf(await draw(rosterOf(rosterLines(5), false))).map(textOf).join('');
  expect(text).not.toMatch(/\d{15}/);
  expect(text).toMatch(/\d{6}\*{8}\d{4}/);
  expect(text).toMatch(/\*{4}\d{4}/);
});

test('20,000 lines are a file below 4 MB', async () => {
  const bytes = await draw(rosterOf(rosterLines(20_000)));
  expect(bytes.length).toBeLessThan(4 * 1024 * 1024);
});
