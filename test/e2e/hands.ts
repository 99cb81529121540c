/** Hands: what a person at the desk does with mouse and keyboard, for end-to-end tests. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Names of the demo office's officers by login. */
export const names = {
  admin: '唐管理',
  clerk: '周经办',
  clerk2: '吴经办',
  investigator: '郑调查',
  reviewer: '王审核',
  approver: '冯审批',
  accountant: '蒋会计',
  cashier: '沈出纳',
  auditor: '韩监督',
} as const;

type Place = Page | Locator;

/** A field by its label, whether or not 必填 stands behind it. */
export function field(place: Place, label: string): Locator {
  return place.getByLabel(new RegExp(`^${label}(必填)?$`));
}

/** Picks an entry of a choice field by its label. */
export async function choose(place: Place, label: string, option: string): Promise<void> {
  await field(place, label).click();
  const page = 'page' in place ? place.page() : place;
  const entry = page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option });
  await entry.first().click();
}

export async function fill(place: Place, label: string, text: string): Promise<void> {
  await field(place, label).fill(text);
}

/** Logs in as an officer of the demo office, by keyboard alone after the name is chosen. */
export async function logIn(page: Page, login: keyof typeof names): Promise<void> {
  await choose(page, '登录人', names[login]);
  await fill(page, '密码', 'Demo-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
}

export async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出' }).click();
  await expect(field(page, '登录人')).toBeVisible();
}

/** Another officer sits down. */
export async function change(page: Page, login: keyof typeof names): Promise<void> {
  await logOut(page);
  await logIn(page, login);
}

/** Goes to a page by the frame's own menu. */
export async function go(page: Page, name: string): Promise<void> {
  await page.locator('nav').getByText(name, { exact: true }).first().click();
}

/** Presses a button by its words. */
export async function press(place: Place, name: string): Promise<void> {
  await place.getByRole('button', { name, exact: true }).click();
}

/** Opens a case from the list by searching for its applicant. */
export async function openCase(page: Page, applicant: string): Promise<void> {
  await go(page, '案件');
  await page.getByPlaceholder('姓名、拼音首字母、身份证号或末四位').fill(applicant);
  await page.getByRole('row', { name: new RegExp(applicant) }).first().click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(applicant) })).toBeVisible();
}
