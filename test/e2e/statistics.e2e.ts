/** The month's statistics by hand: nine tables, a figure opened to its households, a household's award opened. */
import { expect, test } from './desk';
import { go, logIn } from './hands';
import { check } from './looking';

// 1. Every table of the month is there; the figures of the month before are one step back.
// 2. A figure opens what it counts, and a row of it the award.

test.use({ office: 'demo', demo: ['--households', '40', '--months', '2', '--seed', '1'] });

test('a figure opens what it counts', async ({ desk }) => {
  const { page } = desk;
  await logIn(page, 'auditor');
  await go(page, '统计');
  await expect(page.getByRole('navigation', { name: '统计表' }).getByRole('link')).toHaveCount(9);
  await page.getByRole('button', { name: '上个月' }).click();
  await expect(page.getByText('2022年11月')).toBeVisible();
  const households = page.getByRole('button', { name: /^保障户数 城镇 \d+ 户$/ });
  await expect(households).toBeVisible();
  const count = Number(await households.textContent());
  await check(page, 'statistics');
  await desk.picture('statistics-1-dibao');
  await households.click();
  const items = page.getByRole('grid', { name: /^保障户数 城镇/ });
  await expect(items.getByRole('row')).toHaveCount(count + 1);
  await items.scrollIntoViewIfNeeded();
  await desk.picture('statistics-2-figure');
  await page.getByRole('link', { name: '当月增减变动' }).click();
  await expect(page.getByText('最低生活保障新增户数')).toBeVisible();
  await desk.picture('statistics-3-changes');
  await page.getByRole('link', { name: '最低生活保障' }).click();
  await households.click();
  await items.getByRole('row').nth(1).dblclick();
  await expect(page).toHaveURL(/#\/awards\//);
});
