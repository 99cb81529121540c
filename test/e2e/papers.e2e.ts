/** Papers by hand: a suspension told to the household, and the paper checked by the code it bears. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk';
import { change, choose, choosing, confirm, fill, go, inkAt, logIn, press, send } from './hands';

// 1. What was decided on an award offers its notice there; it is issued, drawn and saved.
// 2. The code printed on it proves it genuine on the tools page; another does not.
// 3. What goes to the villages is listed; a list leaves for Excel by Ctrl+E.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '3'] });

test('a suspension, its notice and its proof', async ({ desk, room }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'reviewer');
  await go(page, '待遇');
  await page.getByRole('row', { name: /最低生活保障.*在享/ }).first().click();
  await press(page, '暂停发放');
  await choose(page, '原因', '不能完成定期核查');
  await fill(page, '说明', '两次上门均无人，电话不通');
  await send(page, /暂停发放.*待遇/);
  await expect(page.getByText(/起暂停发放/).first()).toBeVisible();
  const address = page.url();

  await change(page, 'approver');
  await page.goto(address);
  await picture('papers-1-award');
  await press(page, '印发暂停发放通知书');
  await confirm(page, '发文，发文后取号');
  const paper = page.frameLocator('.paper-frame').owner();
  await expect(paper).toBeVisible();
  await expect.poll(() => inkAt(desk, paper), { message: 'the paper is drawn' }).toBeGreaterThan(5);
  await picture('papers-2-suspension');
  const file = join(room.stick, '暂停.pdf');
  await choosing(desk, file);
  await press(page, '另存为文件');
  await expect(page.getByText(/已保存到/)).toBeVisible();
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }))?.[0] ?? '';

  await go(page, '工具');
  await page.getByRole('textbox', { name: '核验码' }).fill(code);
  await press(page, '核验');
  await expect(page.getByText(/真实有效/)).toBeVisible();
  await expect(page.getByRole('link', { name: '暂停发放通知书' })).toBeVisible();
  await picture('papers-3-genuine');
  await page.getByRole('textbox', { name: '核验码' }).fill('0000-0000-0000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/本机记录中没有这份文书/)).toBeVisible();
  await picture('papers-4-unknown');

  await page.goto(address);
  await page.getByRole('link', { name: /村|社区/ }).first().click();
  await expect(page.getByRole('heading', { name: '一户一档' })).toBeVisible();
  await picture('papers-5-household');
  await go(page, '文书');
  await page.getByRole('link', { name: '打印和送达' }).click();
  await expect(page.getByText(/待打印 \d+ 份，未登记送达 \d+ 份/).first()).toBeVisible();
  await picture('papers-6-rounds');

  await go(page, '待遇');
  await expect(page.getByRole('button', { name: '导出' })).toBeVisible();
  await page.keyboard.press('Control+e');
  await fill(page, '导出用途', '月度对账');
  await picture('papers-7-export');
  const book = join(room.stick, '待遇.xlsx');
  await choosing(desk, book);
  await press(page, '选择位置并导出');
  await expect(page.getByText(/已导出 \d+ 行/)).toBeVisible();
  expect(existsSync(book)).toBe(true);
});
