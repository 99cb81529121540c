/** Restore by hand: a backup made in the window, put in place at the door, taken back, and gone on from. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk';
import { choose, choosing, fill, go, logIn, logOut, names, press, send } from './hands';

// 1. The backup is proven and says so.
// 2. At the door somebody of the office restores it; until the first login it can be taken back.
// 3. After the login the docket goes on in a new epoch, and the desk says so.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '3'] });

test('from the backup to the new epoch', async ({ desk, room }) => {
  test.setTimeout(120_000);
  const { page, picture } = desk;
  await logIn(page, 'admin');
  await go(page, '系统', '备份和核验');
  await choosing(desk, room.stick);
  await press(page, '备份');
  await expect(page.getByText(/已备份 \d+ 件办件并核对相符/)).toBeVisible();
  await picture('restore-1-backup');
  await logOut(page);

  const made = readdirSync(room.stick).find((name) => name.startsWith('500120004-')) ?? '';
  const backup = join(room.stick, made);
  await press(page, '从备份恢复');
  await choose(page, '由谁恢复', names.admin);
  await fill(page, '密码', 'Demo-2026');
  await picture('restore-2-door');
  await choosing(desk, backup);
  await send(page, '选择备份并恢复');
  await expect(page.getByText(/已恢复到 .* 的备份，请登录/)).toBeVisible();
  await picture('restore-3-restored');
  await press(page, '撤销恢复');
  await choose(page, '由谁撤销', names.admin);
  await fill(page, '密码', 'Demo-2026');
  await send(page, '撤销恢复');
  await expect(page.getByText(/已撤销恢复/)).toBeVisible();

  await press(page, '从备份恢复');
  await choose(page, '由谁恢复', names.admin);
  await fill(page, '密码', 'Demo-2026');
  await send(page, '选择备份并恢复');
  await expect(page.getByText(/已恢复到 .* 的备份，请登录/)).toBeVisible();
  await logIn(page, 'admin');
  await go(page, '系统', '备份和核验');
  await press(page, '核验');
  await expect(page.getByText(/件办件全部相符/)).toBeVisible();
  await picture('restore-4-verified');
});
