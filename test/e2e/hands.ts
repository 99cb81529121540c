/** Hands: what a person at the desk does with mouse and keyboard, for end-to-end tests. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { DeskWindow } from './desk';

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

export type Login = keyof typeof names;
type Place = Page | Locator;

function pageOf(place: Place): Page {
  return 'page' in place ? place.page() : place;
}

/** A field by its label, whether or not 必填 stands behind it. */
export function field(place: Place, label: string): Locator {
  return place.getByLabel(new RegExp(`^${label}(必填)?$`));
}

/** Picks an entry of a choice field by its label. */
export async function choose(place: Place, label: string, option: string): Promise<void> {
  await field(place, label).click();
  const list = pageOf(place).locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option });
  await list.first().click();
}

export async function fill(place: Place, label: string, text: string): Promise<void> {
  await field(place, label).fill(text);
}

/** Ticks one of a row of round buttons. */
export async function tick(place: Place, label: string): Promise<void> {
  await place.getByRole('radio', { name: label, exact: true }).check();
}

/** Logs in by keyboard alone after the name is chosen. */
export async function logInAs(page: Page, name: string, password = 'Demo-2026'): Promise<void> {
  await choose(page, '登录人', name);
  await fill(page, '密码', password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
}

/** Logs in as an officer of the demo office. */
export async function logIn(page: Page, login: Login): Promise<void> {
  await logInAs(page, names[login]);
}

export async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出' }).click();
  await expect(field(page, '登录人')).toBeVisible();
}

/** Another officer sits down. */
export async function change(page: Page, login: Login): Promise<void> {
  await logOut(page);
  await logIn(page, login);
}

/** Goes to a page by the frame's own menu, and there to a tab. */
export async function go(page: Page, name: string, tab?: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByText(name, { exact: true }).click();
  if (tab !== undefined) {
    await page.getByRole('navigation', { name, exact: true }).getByRole('link', { name: tab, exact: true }).click();
  }
}

/** Presses the first button with these words, whatever icon stands before them. */
export async function press(place: Place, words: string | RegExp): Promise<void> {
  const name = typeof words === 'string' ? new RegExp(`(^|\\s)${words}$`) : words;
  await place.getByRole('button', { name }).first().click();
}

/** Presses the button that sends the form. */
export async function send(page: Page, words: string | RegExp): Promise<void> {
  await press(page.locator('form'), words);
}

/** Ticks every paper that the programme asks for. */
export async function tickPapers(page: Page): Promise<void> {
  const papers = page.getByRole('group', { name: '收到的材料' }).getByRole('checkbox');
  await papers.first().waitFor();
  for (const paper of await papers.all()) await paper.check();
}

/** Answers the last question with the button of these words. */
export async function confirm(page: Page, words: string | RegExp): Promise<void> {
  await press(page.getByRole('dialog'), words);
}

/** A block of a page by its title. */
export function panel(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** Opens a case from the list by searching for its applicant. */
export async function openCase(page: Page, applicant: string): Promise<void> {
  await go(page, '案件');
  await page.getByPlaceholder('姓名、拼音首字母、身份证号或末四位').fill(applicant);
  await page.getByRole('row', { name: new RegExp(applicant) }).first().click();
  await expect(page.getByRole('heading', { name: applicant, exact: true })).toBeVisible();
}

/** The next native dialogs are answered with this path: nobody can click in them here. */
export async function choosing(desk: DeskWindow, path: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
}

/** Moves the invented office to a later day. */
export async function moveDay(page: Page, day: string): Promise<void> {
  await go(page, '系统', '演练日期');
  await fill(page, '改到', day);
  await send(page, '改到这一天');
  await expect(page.getByText(`现在是 ${day}`)).toBeVisible();
}

/** How much of what the window shows at a place is darker than grey, in thousandths. */
export async function inkAt(desk: DeskWindow, place: Locator): Promise<number> {
  const box = await place.boundingBox();
  if (!box) return 0;
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round) as [number, number, number, number];
  return desk.app.evaluate(async ({ BrowserWindow }, part) => {
    const image = await BrowserWindow.getAllWindows()[0]?.capturePage(part);
    const bytes = image?.toBitmap() ?? Buffer.alloc(0);
    let dark = 0;
    for (let at = 0; at < bytes.length; at += 4) if ((bytes[at + 1] ?? 255) < 128) dark += 1;
    return bytes.length === 0 ? 0 : Math.round((dark * 4000) / bytes.length);
  }, { x, y, width, height });
}
