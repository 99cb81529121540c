/** The check of means as files in the real window: the list out, the answer in, and a faulty one refused whole. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write, type WorkSheet } from '@e965/xlsx';
import { expect, test } from './desk';
import { choosing, go, logIn, panel, press, send } from './hands';

// 1. The clerk asks for a check of a case and writes the list of all open requests.
// 2. A list with a fault is pointed out row by row and not taken; the mended one is taken whole.
// 3. The same file is recognised.

test.use({ office: 'demo', demo: ['--households', '12', '--months', '1', '--seed', '3'] });

type Row = Record<string, string>;

function filled(path: string, to: string, result: (at: number) => string): void {
  const book = read(readFileSync(path));
  const rows = utils.sheet_to_json<Row>(book.Sheets['核对提请'] as WorkSheet, { defval: '' });
  const done = rows.map((row, at) => ({ ...row, 核对结果: result(at), 报告编号: '璧核2022第12号', 报告日期: '2022-12-05' }));
  const out = utils.book_new();
  utils.book_append_sheet(out, utils.json_to_sheet(done), '核对提请');
  writeFileSync(to, write(out, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

test('list out, answers in', async ({ desk, room }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await expect(panel(page, '今天须办结')).toBeVisible();
  await page.locator('.clock').first().hover();
  await expect(page.getByText(/当日不计入/).first()).toBeVisible();
  await picture('checks-0-clock');
  await go(page, '案件');
  await page.getByRole('row', { name: /公示中/ }).first().click();
  await press(page, '重新提请核对');
  await send(page, '提请核对');
  await expect(panel(page, '家庭经济状况核对').getByText('待回复')).toBeVisible();
  await go(page, '案件');
  await press(page, '核对');
  const list = join(room.stick, '提请.xlsx');
  await choosing(desk, list);
  await press(page, /生成核对提请文件/);
  await expect(page.getByText(/已写到/)).toBeVisible();
  await picture('checks-1-list');

  const answer = join(room.stick, '结果.xlsx');
  filled(list, answer, (at) => (at === 1 ? '好的' : '相符'));
  await choosing(desk, answer);
  await press(page, '读入核对结果文件');
  await expect(page.getByText(/第3行的核对结果“好的”看不懂/)).toBeVisible();
  await picture('checks-2-fault');
  await press(page, '取消');
  filled(list, answer, () => '相符');
  await press(page, '读入核对结果文件');
  await picture('checks-3-read');
  await press(page, /登记核对结果/);
  await expect(page.getByText(/已登记 \d+ 件核对结果/)).toBeVisible();
  await press(page, '读入核对结果文件');
  await expect(page.getByText(/已经登记过/)).toBeVisible();
  await picture('checks-4-known');
});
