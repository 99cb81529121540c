/** A month's money by hand in the real window, from the declaration to the close, with one payment returned. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import iconv from 'iconv-lite';
import type { Page } from '@playwright/test';
import { expect, test, type DeskWindow } from './desk';
import { change, choosing, confirm, fill, go, logIn, moveDay, panel, press, send, tick } from './hands';

// 1. The accountant declares; the reviewer counts for himself and a wrong count is refused; the approver signs.
// 2. The bank file is written as a workbook with text numbers and as text in the bank's own encoding.
// 3. The bank's answer is an inbox: a row of nobody's is shown and harms nothing; who took it in does not post it.
// 4. The returned payment is paid again, once, in a batch of its own, after the refusal of the unchanged account.
// 5. The month closes on its last day; every sentence of the trial balance is ticked.

test.use({ office: 'demo', demo: ['--households', '12', '--months', '1', '--seed', '3'] });

interface Batch {
  count: number;
  sum: string;
}

/** The bank's answer to its own file: the first line returned or everything paid, and a row of nobody's. */
function bankAnswer(file: string, returned: string | null): string[] {
  const lines = iconv.decode(readFileSync(file), 'gbk').trim().split('\r\n').slice(2);
  const rows = lines.map((line, i) => {
    const [serial, name, , account, , amount] = line.split('|');
    const back = returned !== null && i === 0;
    return [serial, name, account, amount, back ? '退汇' : '成功', back ? '0.00' : amount, back ? returned : ''];
  });
  return [
    ['序号', '户名', '账号', '金额', '处理结果', '到账金额', '失败原因'],
    ...rows,
    ['900001', '他行客户', '6228480000000090000', '100.00', '成功', '100.00', ''],
  ].map((row) => row.join('|'));
}

async function openBatch(page: Page, { count, sum }: Batch): Promise<void> {
  await go(page, '资金', '本月发放');
  const row = panel(page, '本月批次').locator('.form-row', { hasText: `${count} 笔 ${sum} 元` });
  await row.getByRole('link').click();
}

/** Declared, counted and signed by three people. */
async function decide(page: Page, batch: Batch): Promise<void> {
  const { count, sum } = batch;
  await go(page, '资金', '本月发放');
  await press(page, `申报 ${count} 笔 ${sum} 元`);
  await confirm(page, `申报 ${count} 笔 ${sum} 元`);
  await expect(panel(page, '本月批次').getByText(`${count} 笔 ${sum} 元，明细已齐，待复核`)).toBeVisible();

  await change(page, 'reviewer');
  await openBatch(page, batch);
  await fill(page, '笔数', String(count + 1));
  await fill(page, '合计金额', sum);
  await send(page, '复核通过');
  await expect(page.locator('.field-fault')).toContainText(`您核点的笔数（${count + 1}）与批次不符`);
  await fill(page, '笔数', String(count));
  await send(page, '复核通过');
  await expect(page.getByText('现在等审批人签批')).toBeVisible();

  await change(page, 'approver');
  await openBatch(page, batch);
  await press(page, `签批 ${count} 笔 ${sum} 元`);
  await confirm(page, `签批 ${count} 笔 ${sum} 元`);
  await expect(page.getByRole('button', { name: '生成银行文件' })).toBeVisible();
}

async function writeBankFile(desk: DeskWindow, form: string, path: string, batch: Batch): Promise<void> {
  const { page } = desk;
  await page.getByLabel('银行文件格式').click();
  await page.locator('.ant-select-dropdown:visible').getByText(form).click();
  await choosing(desk, path);
  await press(page, '生成银行文件');
  await expect(page.getByText(`已写到 ${path}：${batch.count} 笔 ${batch.sum} 元。`)).toBeVisible();
}

/** The cashier carries files to the bank and back; the accountant posts. */
async function pay(desk: DeskWindow, stick: string, batch: Batch, returned: string | null): Promise<void> {
  const { page, picture } = desk;
  const name = `${batch.count}笔`;
  await change(page, 'cashier');
  await openBatch(page, batch);
  await writeBankFile(desk, 'Excel 表格', join(stick, `${name}.xlsx`), batch);
  await writeBankFile(desk, '文本（GBK', join(stick, `${name}.txt`), batch);
  const answer = join(stick, `回盘${name}.txt`);
  writeFileSync(answer, iconv.encode(`${bankAnswer(join(stick, `${name}.txt`), returned).join('\r\n')}\r\n`, 'gbk'));
  await choosing(desk, answer);
  await press(page, '读入银行回盘');
  await picture(`money-answer-${batch.count}`);
  await press(page, `登记回盘 ${batch.count + 1} 行`);
  await expect(page.getByText(`共 ${batch.count + 1} 行：相符 ${batch.count}，查无此笔 1`)).toBeVisible();
  await expect(page.getByText('登记回盘的人不能自己入账')).toBeVisible();

  await change(page, 'accountant');
  await openBatch(page, batch);
  await press(page, `入账 ${batch.count} 行`);
  await confirm(page, `入账 ${batch.count} 行`);
  await expect(page.getByText('已入账').first()).toBeVisible();
}

async function payAgain(page: Page, name: string, amount: string): Promise<void> {
  await go(page, '资金', '退汇');
  await page.getByRole('checkbox', { name: `选择${name}` }).last().check();
  await press(page, `办理重发 1 笔 ${amount} 元`);
  await fill(page, '理由', '开户银行已核实户名，账户可用');
  await send(page, /办理重发/);
  await expect(page.locator('.fault-list')).toContainText('账户与退汇时相同，请先更正账户');
  await tick(page, '仍用原账户（已确认可用）');
  await send(page, /办理重发/);
  await expect(page.getByText('已办理重发')).toBeVisible();
}

test('a month from the declaration to the close', async ({ desk, room }) => {
  test.setTimeout(180_000);
  const { page, picture } = desk;
  const { stick } = room;
  await logIn(page, 'accountant');
  const month = { count: 6, sum: '5,574.00' };
  await decide(page, month);
  await picture('money-1-signed');
  await pay(desk, stick, month, '户名不符');
  await picture('money-2-posted');
  checkWorkbook(join(stick, '6笔.xlsx'));

  const first = iconv.decode(readFileSync(join(stick, '6笔.txt')), 'gbk').split('\r\n')[2]?.split('|') ?? [];
  const [, name = '', , , , amount = ''] = first;
  await payAgain(page, name, amount);
  await picture('money-3-returned');
  const again = { count: 1, sum: amount };
  await decide(page, again);
  await pay(desk, stick, again, null);
  await close(page);
  await picture('money-4-closed');
  await everyTickHolds(page);
  await picture('money-5-trial');
});

/** Not a day too early; then with the question before it. */
async function close(page: Page): Promise<void> {
  await go(page, '资金', '本月发放');
  await expect(page.getByText('2022-12尚未结束，请在2022-12-31或以后月结')).toBeVisible();
  await moveDay(page, '2022-12-31');
  await go(page, '资金', '本月发放');
  await press(page, '月结 2022年12月');
  await confirm(page, '月结 2022年12月');
  await expect(page.getByText('2022-12-31 由 蒋会计 月结。')).toBeVisible();
}

async function everyTickHolds(page: Page): Promise<void> {
  for (const tab of ['本月发放', '备用金', '试算平衡'] as const) {
    await go(page, '资金', tab);
    await expect(page.locator('.tick-holds').first()).toBeVisible();
    await expect(page.locator('.tick-fails')).toHaveCount(0);
  }
}

/** Numbers of people and accounts are text, and the control sums stand on a sheet of their own. */
function checkWorkbook(path: string): void {
  const book = read(readFileSync(path));
  const lines = book.Sheets['代发明细'];
  const control = book.Sheets['控制信息'];
  expect(lines?.['C2']).toMatchObject({ t: 's', v: expect.stringMatching(/^\d{17}[\dX]$/) });
  expect(lines?.['D2']).toMatchObject({ t: 's' });
  expect(utils.sheet_to_json(control ?? {}, { header: 1 }).slice(1, 3)).toEqual([['总笔数', 6], ['总金额', 5574]]);
}
