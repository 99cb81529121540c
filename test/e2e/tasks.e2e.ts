/** The 35 tasks and the running ledgers by hand: a care visit is entered, followed up and found in its task's figure. */
import { expect, test } from './desk';
import { change, choose, field, fill, go, logIn, press } from './hands';
import { check } from './looking';

// 1. The 35 tasks stand in one page; a figure opens what it counts.
// 2. A line of a ledger is entered for one person of a household, followed up, and gets its next day.
// 3. The household's page and the task's figure know the line.

test.use({ office: 'demo', demo: ['--households', '30', '--months', '1', '--seed', '1'] });

test('a visit is entered, followed up and counted', async ({ desk }) => {
  const { page } = desk;
  await logIn(page, 'clerk');
  await go(page, '台账');
  await expect(page.getByText('分散特困人员探访')).toBeVisible();
  await check(page, 'registers');
  await desk.picture('tasks-1-registers');
  await page.getByText('分散特困人员探访').dblclick();
  await press(page, '登记');
  await field(page, '家庭').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await field(page, '哪一位').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await fill(page, '探访人', '王芳');
  await choose(page, '生活自理能力', '部分丧失');
  await check(page, 'registers-enter');
  await desk.picture('tasks-2-enter');
  await press(page, '登记这一条');
  const row = page.getByRole('grid', { name: '分散特困人员探访' }).getByRole('row').nth(1);
  await expect(row).toContainText('王芳');
  await desk.picture('tasks-3-lines');
  await row.dblclick();
  await press(page, '登记探访');
  await choose(page, '方式', '上门');
  await fill(page, '探访人', '王芳');
  await choose(page, '本人状况', '良好');
  await desk.picture('tasks-4-visit');
  await page.locator('form').getByRole('button', { name: '登记探访' }).click();
  await expect(page.getByText('1次')).toBeVisible();
  await check(page, 'registers-line');
  await desk.picture('tasks-5-line');
  await go(page, '统计');
  await press(page, '任务对照');
  await expect(page.getByText('构建综合救助格局')).toBeVisible();
  await check(page, 'tasks');
  await desk.picture('tasks-6-map');
  await page.getByRole('button', { name: '分散特困人员探访登记 1 件' }).click();
  const items = page.getByRole('grid', { name: '分散特困人员探访登记 1 件' });
  await expect(items.getByRole('row')).toHaveCount(2);
  await items.scrollIntoViewIfNeeded();
  await desk.picture('tasks-7-figure');
  await items.getByRole('row').nth(1).dblclick();
  await expect(page).toHaveURL(/#\/registers\/line\//);
});

test('who belongs in a ledger is named, and the month before is reported', async ({ desk }) => {
  const { page } = desk;
  await logIn(page, 'clerk');
  await go(page, '台账');
  await page.getByText('医疗救助对象增减').dblclick();
  await expect(page.getByRole('heading', { name: '医疗救助对象增减' })).toBeVisible();
  await desk.picture('tasks-8-candidates');
  await go(page, '台账');
  await page.getByText('教育资助应享已享').dblclick();
  await expect(page.getByRole('heading', { name: /^应登记未登记/ })).toBeVisible();
  await check(page, 'registers-candidates');
  await desk.picture('tasks-9-students');
  await page.getByRole('button', { name: /^登记./ }).first().click();
  await expect(field(page, '学期')).toBeVisible();
  await desk.picture('tasks-10-student');
  await go(page, '台账');
  await page.getByText('救助协理员', { exact: true }).dblclick();
  await expect(page.getByText(/^村（社区）配备：\d+处须办理$/)).toBeVisible();
  await check(page, 'registers-coverage');
  await desk.picture('tasks-13-coverage');
  await change(page, 'reviewer');
  await go(page, '统计');
  await page.getByRole('button', { name: '上个月' }).click();
  await press(page, '上报统计');
  await desk.picture('tasks-11-report');
  await press(page, '上报这个月');
  await expect(page.getByText('现在的数字与上报时一致')).toBeVisible();
  await check(page, 'statistics-reported');
  await desk.picture('tasks-12-reported');
});
