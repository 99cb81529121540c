/** Reconsideration by hand: a refused household goes to the district government, and the town answers and carries it out. */
import { expect, test } from './desk';
import { change, choose, fill, go, logIn, press, send } from './hands';

// 1. On a decided case the copy of the application is recorded; the workbench shows by when to answer.
// 2. The approver answers; the authority's decision is recorded; what it orders waits until it is carried out.
// 3. A benefit offers its correction with what it does.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '3'] });

test('from the copy to the execution', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await go(page, '待遇');
  await page.getByRole('row', { name: /在享/ }).first().click();
  const link = page.getByRole('link', { name: /^\d{9}-[a-z_]+-\d{6}-\d{4}-\d\d$/ });
  const number = (await link.textContent()) ?? '';
  await link.click();
  await expect(page.getByText('已批准').first()).toBeVisible();
  await press(page, '登记行政复议');
  await fill(page, '答复通知文号', '璧府复答〔2022〕3号');
  await fill(page, '复议请求和理由', '认为金额核算有误，请求变更');
  await picture('reconsideration-1-form');
  await send(page, '登记行政复议');
  await go(page, '工作台');
  await expect(page.getByRole('heading', { name: '行政复议' })).toBeVisible();
  await picture('reconsideration-2-workbench');

  await change(page, 'approver');
  await page.getByRole('link', { name: '全部 1 件' }).click();
  await page.getByRole('row', { name: /璧山区人民政府/ }).click();
  await press(page, '登记复议答复');
  await fill(page, '答复书文号', '来凤复答〔2022〕1号');
  await fill(page, '答复要点和证据', '原决定认定事实清楚，附核算说明和入户调查表');
  await send(page, '登记答复');

  await change(page, 'clerk');
  await page.evaluate(() => (window.location.hash = '/cases/reconsiderations'));
  await choose(page, '状态', '全部行政复议');
  await page.getByRole('row', { name: /璧山区人民政府/ }).click();
  await press(page, '登记复议决定');
  await choose(page, '复议结果', '变更');
  await fill(page, '决定书文号', '璧府复决〔2022〕3号');
  await fill(page, '决定内容摘录', '将每月金额变更为复核后的金额');
  await send(page, '登记复议决定');
  await expect(page.getByText('待履行').first()).toBeVisible();

  await change(page, 'approver');
  await page.evaluate(() => (window.location.hash = '/cases/reconsiderations'));
  await page.getByRole('row', { name: /璧山区人民政府/ }).click();
  await press(page, '登记复议履行');
  await fill(page, '新的案件、待遇编号或文号', number);
  await fill(page, '怎样履行的', '已按复议决定纠正');
  await picture('reconsideration-3-execution');
  await send(page, '登记履行');
  await expect(page.getByText('已办结').first()).toBeVisible();
  await picture('reconsideration-4-done');

  await go(page, '待遇');
  await page.getByRole('row', { name: /最低生活保障.*在享/ }).first().click();
  await press(page, '纠正决定');
  await fill(page, '错在哪里、依据什么纠正', '原登记把年收入当作月收入');
  await picture('reconsideration-5-correct');
  await send(page, /纠正.*待遇/);
  await expect(page.getByText(/各月金额与原决定相同/)).toBeVisible();
});
