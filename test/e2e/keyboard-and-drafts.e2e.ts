/** A typist's day in the real window: the plug is pulled and nothing is lost; everything goes by keyboard. */
import type { Page } from '@playwright/test';
import { inventedId } from '../family';
import { expect, test } from './desk';
import { field, go, logIn, moveDay } from './hands';

// 1. A form half filled is there again after the power failed, with the caret where it was.
// 2. Ctrl+K goes anywhere, / searches, arrows and Enter open a row, F1 explains the page.
// 3. Enter goes from field to field, Ctrl+Enter sends; refusals stand at their field and in a list that jumps.
// 4. The approver works his queue with J, K and Enter.
// 5. In large type nothing runs out of the window.

test.use({ office: 'demo', demo: ['--households', '6', '--months', '1', '--seed', '3'] });

async function focused(page: Page): Promise<{ id: string; caret: number | null; role: string | null }> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    return { id: at.id, caret: at.selectionStart ?? null, role: at.getAttribute('role') };
  });
}

/** Presses Tab until the control with this role or id has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let i = 0; i < 30; i += 1) {
    const at = await focused(page);
    if (at.role === wanted || at.id === wanted) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${wanted}`);
}

test('the plug is pulled over a half-filled form', async ({ room }) => {
  const number = inventedId('1979-06-08', 'f');
  const before = await room.open();
  await logIn(before.page, 'clerk');
  await go(before.page, '家庭');
  await before.page.getByRole('button', { name: '登记家庭' }).click();
  await expect(field(before.page, '身份证号')).toBeFocused();
  await before.page.keyboard.type(number);
  await field(before.page, '姓名').fill('尤半途');
  await field(before.page, '详细住址').fill('2组31号附1号');
  for (let i = 0; i < 3; i += 1) await before.page.keyboard.press('ArrowLeft');
  await before.page.keyboard.type('的');
  await expect(before.page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  await before.kill();

  const after = await room.open();
  const { page } = after;
  await logIn(page, 'clerk');
  await go(page, '家庭');
  await page.getByRole('button', { name: '登记家庭' }).click();
  await expect(page.getByText('这是上次没有提交的内容')).toBeVisible();
  await expect(field(page, '身份证号')).toHaveValue(number);
  await expect(field(page, '姓名')).toHaveValue('尤半途');
  await expect(field(page, '详细住址')).toHaveValue('2组31号的附1号');
  expect(await focused(page)).toMatchObject({ id: 'register-address', caret: 6 });
  await after.picture('keyboard-1-restored');
});

async function goAnywhere(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('aj');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '案件' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lwb');
  await expect(page.getByRole('option', { name: /家庭.*雷文斌/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '雷文斌的家庭' })).toBeVisible();
}

async function askHelp(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await expect(page.getByText('说明：家庭')).toBeVisible();
  await expect(page.getByText('民发〔2021〕57号第二章')).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByText('说明：家庭')).toBeHidden();
}

test('everything by keyboard', async ({ desk }) => {
  const { page, picture } = desk;
  await logIn(page, 'clerk');
  await goAnywhere(page);
  await askHelp(page);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('aj');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('/');
  expect((await focused(page)).id).toBe('page-search');
  await tabTo(page, 'grid');
  await page.keyboard.press('ArrowDown');
  await picture('keyboard-2-table');
  const name = await page.locator('.sheet-active [role=gridcell]').first().innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();

  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === '撤回申请') break;
  }
  await page.keyboard.press('Enter');
  await expect(field(page, '由谁提出、为什么')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.fault-list')).toBeFocused();
  await expect(page.locator('.field-fault')).toHaveText('请填写');
  await picture('keyboard-3-refused');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, '由谁提出、为什么')).toBeFocused();
  await page.keyboard.type('本人书面提出，已外出务工');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已撤回').first()).toBeVisible();
});

test('the queue by keyboard, in large type', async ({ desk }) => {
  const { page, picture } = desk;
  await logIn(page, 'approver');
  await go(page, '审批');
  await expect(page.getByText('现在没有等您审核或审批的案件。')).toBeVisible();
  await moveDay(page, '2022-12-13');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sp');
  await page.keyboard.press('Enter');
  const current = page.locator('.queue-item[aria-current=true]');
  await expect(current).toHaveCount(1);
  const first = await current.innerText();
  await page.keyboard.press('j');
  await expect.poll(() => current.innerText()).not.toBe(first);
  await page.keyboard.press('k');
  await expect.poll(() => current.innerText()).toBe(first);
  await page.keyboard.press('Enter');
  await expect(field(page, '意见内容')).toBeFocused();
  await page.getByRole('button', { name: '大字' }).click();
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(1.25);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBe(0);
  await picture('keyboard-4-large');
});
