/** A public emergency by hand in the real window: declared, surveyed by telephone, ended, visited afterwards. */
import { expect, test } from './desk';
import { change, fill, go, logIn, moveDay, press, send } from './hands';
import { check } from './looking';

// 1. The leader declares it by its document; the workbench says so to everybody.
// 2. A case in its villages may be surveyed by telephone, and its page says that it was.
// 3. After the end the visits are due; the roster lists them, and the visit is entered on the case.

test.use({ office: 'demo', demo: ['--households', '16', '--months', '1', '--seed', '3'] });

test('a flood: telephone surveys, the roster, visits made good', async ({ desk }) => {
  test.setTimeout(150_000);
  const { page, picture } = desk;
  await logIn(page, 'approver');
  await go(page, '案件');
  await press(page, '应急');
  await press(page, '启动应急');
  await fill(page, '文号', '璧应急〔2022〕3号');
  await fill(page, '事件名称', '沿河洪灾');
  const villages = page.getByRole('group', { name: '涉及的村（社区）' }).getByRole('checkbox');
  for (const box of await villages.all()) await box.check();
  await page.getByRole('checkbox', { name: '定期复核延期' }).check();
  await picture('emergency-1-declare');
  await check(page, 'declare an emergency');
  await send(page, '启动应急');
  await expect(page.getByText('应急期间').first()).toBeVisible();
  await picture('emergency-2-roster');
  await check(page, 'emergency roster');

  await change(page, 'clerk');
  await expect(page.getByText('应急期间：沿河洪灾')).toBeVisible();
  await picture('emergency-3-workbench');
  await check(page, 'workbench in an emergency');
  await go(page, '案件');
  await page.getByText('待入户调查').first().click();
  await page.keyboard.press('Enter');
  await press(page, '入户调查');
  await page.getByRole('radio', { name: '电话调查（应急期间）' }).check();
  await page.getByRole('group', { name: '调查人' }).getByRole('checkbox').nth(0).check();
  await page.getByRole('group', { name: '调查人' }).getByRole('checkbox').nth(1).check();
  await fill(page, '调查情况', '电话核实，人口和收入与申报相符');
  await page.getByRole('radio', { name: '与申报相符' }).check();
  await picture('emergency-4-by-telephone');
  await check(page, 'survey by telephone');
  await send(page, '登记入户调查');
  await expect(page.getByText('电话调查（应急期间未入户）').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '补做入户调查' })).toBeVisible();
  await picture('emergency-5-case');

  await change(page, 'approver');
  await page.getByRole('link', { name: '查看台账' }).click();
  await press(page, '结束应急');
  await fill(page, '结束应急响应的文号', '璧应急〔2022〕5号');
  await fill(page, '情况', '洪水已退，道路恢复通行');
  await picture('emergency-6-end');
  await send(page, '结束应急');
  await expect(page.getByText('今天结束').first()).toBeVisible();
  await change(page, 'admin');
  await moveDay(page, '2022-12-14');
  await change(page, 'clerk');
  await expect(page.getByText('沿河洪灾应急已结束')).toBeVisible();
  await picture('emergency-7-due');
  await page.getByRole('link', { name: '查看台账' }).click();
  await page.getByText('电话，待补做入户').last().click();
  await picture('emergency-8-ended');
  await page.keyboard.press('Enter');
  await press(page, '补做入户调查');
  await page.getByRole('group', { name: '调查人' }).getByRole('checkbox').nth(0).check();
  await page.getByRole('group', { name: '调查人' }).getByRole('checkbox').nth(1).check();
  await fill(page, '调查情况', '入户所见与电话调查一致');
  await page.getByRole('radio', { name: '与电话调查相符' }).check();
  await picture('emergency-9-make-good');
  await check(page, 'make good');
  await send(page, '登记补做的入户调查');
  await expect(page.getByText('补做入户调查，与电话调查相符').first()).toBeVisible();
});
