/** An Excel roster by hand in the real window: dirty, then clean. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleRoster } from '../../electron/desk/roster/sample';
import { samplePeople } from '../../electron/desk/roster/sample-people';
import { expect, test, type DeskWindow } from './desk';
import { change, choosing, confirm, go, logIn, panel, press } from './hands';

// 1. A dirty roster shows every finding with its row before anything is written, and cannot be imported.
// 2. A clean one is registered whole after one question; its households stand in the list.
// 3. The same file a second time finds everybody registered already.
// 4. Only a clerk may import.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '3'] });

const office = '500120004';
const households = samplePeople(office, 24);
const persons = households.reduce((sum, household) => sum + household.members.length, 0);

async function writeRoster(path: string, dirty: boolean): Promise<void> {
  writeFileSync(path, await sampleRoster({ office, month: '2022-11', households, dirty }));
}

async function check(desk: DeskWindow, path: string): Promise<void> {
  await choosing(desk, path);
  await press(desk.page, '选择花名册并检查');
  await expect(desk.page.getByText(path)).toBeVisible();
}

test('a dirty roster is refused whole, a clean one goes in whole', async ({ desk, room }) => {
  test.setTimeout(60_000);
  const { page, picture } = desk;
  const [dirty, clean] = [join(room.stick, '花名册（待改）.xlsx'), join(room.stick, '花名册.xlsx')];
  await writeRoster(dirty, true);
  await writeRoster(clean, false);
  await logIn(page, 'accountant');
  await go(page, '工具');
  await expect(page.getByText('导入花名册由经办人办理')).toBeVisible();

  await change(page, 'clerk');
  await go(page, '工具');
  await check(desk, dirty);
  const findings = page.locator('.findings > li');
  await expect(findings.first()).toBeVisible();
  expect(await findings.count()).toBeGreaterThan(11);
  await expect(page.getByText(/有 12 处须在 Excel 中改正/)).toBeVisible();
  await expect(findings.filter({ hasText: '号码的末几位已经丢失（Excel 把它存成了数字）' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^登记 \d+ 户/ })).toBeDisabled();
  await picture('roster-1-dirty');
  await go(page, '家庭');
  await expect(page.getByText('共 6 户')).toBeVisible();

  await go(page, '工具');
  await check(desk, clean);
  const words = `登记 ${households.length} 户 ${persons} 人`;
  await expect(page.getByText('没有必须改正的问题，可以写入；以下请核对。')).toBeVisible();
  await picture('roster-2-clean');
  await press(page, words);
  await confirm(page, words);
  await expect(page.getByText(`已登记 ${households.length} 户 ${persons} 人。`)).toBeVisible();
  await page.getByRole('link', { name: '去家庭页查看' }).click();
  await expect(page.getByText(`共 ${6 + households.length} 户`)).toBeVisible();
  await picture('roster-3-registered');

  await go(page, '工具');
  await check(desk, clean);
  await expect(panel(page, '导入花名册').getByText('邓大全已登记在家庭500120004-H-000007')).toBeVisible();
  await expect(page.getByRole('button', { name: /^登记 \d+ 户/ })).toBeDisabled();
});
