/** Raising standards by hand in a real window: simulated, listed, exported, decided by the approver, printed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk';
import { choosing, go, logIn, press } from './hands';
import { check } from './looking';

// 1. The simulation says in a sentence who changes and what it costs, with bars and each programme's share.
// 2. The list can be narrowed to what a person must decide, and goes to Excel.
// 3. The approver decides it once, with the numbers on the button; then nothing is left to raise.
// 4. An award tells the new amount with its act, and the done uplift offers its roster.

test.use({ office: 'demo', demo: ['--households', '40', '--months', '1', '--seed', '5', '--today', '2023-09-11'] });

test('standards rise in September 2023', async ({ desk, room }) => {
  test.setTimeout(120_000);
  const { page } = desk;
  await logIn(page, 'approver');
  await go(page, '待遇');
  await press(page, '提标测算');
  await expect(page.getByText('还没有测算。')).toBeVisible();
  await desk.picture('uplift-1-before');
  await press(page, '开始测算');
  const sentence = page.getByText(/份在享待遇中 \d+ 份可以批量调整，每月由 [\d,.]+ 元变为 [\d,.]+ 元，月增/);
  await expect(sentence).toBeVisible();
  await check(page, 'uplift');
  await desk.picture('uplift-2-sums');

  await page.getByRole('link', { name: '逐份名单', exact: true }).click();
  await expect(page.getByRole('grid', { name: '提标测算名单' })).toBeVisible();
  await desk.picture('uplift-3-rows');
  const file = join(room.stick, '测算.xlsx');
  await choosing(desk, file);
  await press(page, '导出 Excel');
  await expect(page.getByText(/已导出 \d+ 份/)).toBeVisible();
  expect(existsSync(file)).toBe(true);

  await page.getByRole('link', { name: '测算结果', exact: true }).click();
  await page.getByLabel('提标依据').fill('璧山民发〔2023〕12号');
  await page.getByRole('button', { name: /^提标 \d+ 份$/ }).click();
  await desk.picture('uplift-4-question');
  await page.getByRole('dialog').getByRole('button', { name: /^提标 \d+ 份$/ }).click();
  await expect(page.getByText(/2023-09 起提标 \d+ 份/)).toBeVisible();
  await expect(page.getByRole('button', { name: '打印花名册' })).toBeVisible();
  await check(page, 'uplift');
  await desk.picture('uplift-5-done');
  await page.getByRole('link', { name: '测算结果', exact: true }).click();
  await expect(page.getByText('还没有测算。')).toBeVisible();
});
