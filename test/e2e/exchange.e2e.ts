/** The exchange by hand in two real windows: town and district, a stick between them, an altered bundle among it. */
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type DeskWindow } from './desk';
import { choosing, go, logIn, logInAs, panel, press } from './hands';

// 1. The town writes everything the district has not confirmed to the stick, with a cover.
// 2. A bundle with one byte altered is refused in Chinese, and the district holds as little as before.
// 3. The district takes the true bundle in, whole; a second time it says so and enters nothing twice.
// 4. The town takes the receipt back, and only then stands the green tick.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '3'], district: true });

async function look(desk: DeskWindow, path: string): Promise<void> {
  await choosing(desk, path);
  await press(desk.page, '选择文件夹');
  await expect(desk.page.getByText(path, { exact: true })).toBeVisible();
}

async function exportAll(desk: DeskWindow, stick: string): Promise<string> {
  const { page } = desk;
  await go(page, '同步');
  await expect(page.getByText('未经对方确认')).toBeVisible();
  await choosing(desk, stick);
  await press(page, '导出同步包');
  await expect(page.getByText(/已写到 .*请连同封面一起交区民政局/)).toBeVisible();
  const [bundle = ''] = readdirSync(stick);
  expect(bundle).toMatch(/^500120004-1-1-\d+$/);
  expect(readdirSync(join(stick, bundle)).sort()).toEqual([
    'acts.jsonl.gz.age', 'cover.pdf', 'manifest.json', 'manifest.json.sshsig',
  ]);
  return join(stick, bundle);
}

/** The same bundle with one byte of its acts turned. */
function altered(bundle: string, stick: string): string {
  const copy = join(stick, 'altered', bundle.split('/').at(-1) ?? '');
  cpSync(bundle, copy, { recursive: true });
  const file = join(copy, 'acts.jsonl.gz.age');
  const bytes = readFileSync(file);
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  return copy;
}

async function nothingHeld(page: Page): Promise<void> {
  await expect(panel(page, '来凤街道').getByText('尚未收到')).toBeVisible();
  await expect(panel(page, '交换记录').getByText('还没有交换过。')).toBeVisible();
}

test('a bundle goes to the district and its receipt comes back', async ({ desk, room }) => {
  test.setTimeout(120_000);
  const { page } = desk;
  await logIn(page, 'clerk');
  const bundle = await exportAll(desk, room.stick);
  await desk.picture('exchange-1-exported');
  const last = bundle.split('-').at(-1) ?? '';

  const district = await room.open('district');
  await logInAs(district.page, '区管理员');
  await go(district.page, '同步');
  await look(district, altered(bundle, room.stick));
  await expect(district.page.locator('.ant-alert-error')).toContainText('内容与清单不符，可能损坏或被改动');
  await expect(district.page.getByRole('button', { name: '读入', exact: true })).toBeDisabled();
  await nothingHeld(district.page);
  await district.picture('exchange-2-altered');

  await look(district, bundle);
  await expect(district.page.getByText('检查通过：签名、摘要和件数都相符。')).toBeVisible();
  await press(district.page, '读入');
  await expect(district.page.getByText(`已读入 ${last} 件。`)).toBeVisible();
  await expect(panel(district.page, '来凤街道').getByText(`已收到第 ${last} 号`)).toBeVisible();
  await district.picture('exchange-3-taken-in');
  await look(district, bundle);
  await press(district.page, '读入');
  await expect(district.page.getByText('这一份以前已经读入，没有重复登记。')).toBeVisible();

  await look(desk, bundle);
  await press(page, '读入回执');
  await expect(page.getByText(`双方一致，都到第 ${last} 号`)).toBeVisible();
  await expect(panel(page, '交换记录').getByText('对方已确认')).toBeVisible();
  await desk.picture('exchange-4-equal');
});
