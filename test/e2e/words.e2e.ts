/** Every page as every officer sees it: only Chinese words, nothing broken, nothing out of the window, all named. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { change, logIn, logOut, names, type Login } from './hands';
import { check } from './looking';

// 1. No page shows a Latin word besides those that clerks use themselves, and no undefined, NaN or null.
// 2. At 1366 by 768 no page and no table runs out of its place to the right.
// 3. Every control has a name, ids are used once, every page has one main heading.
// 4. This holds for all nine officers on all pages, opened records, their forms and the help of every page.

test.use({ office: 'demo', demo: ['--households', '12', '--months', '1', '--seed', '3'] });

const lists = ['/households', '/cases', '/awards', '/money/batches', '/papers'];
const pages = [
  '/workbench', '/households/new', '/cases/new', '/cases/leads', '/cases/reconsiderations', '/papers/rounds', '/approvals', '/statistics', '/exchange', '/tools', '/whatif',
  ...['month', 'returned', 'reserve', 'books', 'trial', 'equation', 'entries', 'recoveries'].map((tab) => `/money/${tab}`),
  ...['officers', 'posts', 'powers', 'relatives', 'spot-checks', 'packs', 'care', 'letterhead', 'password', 'demo-day'].map((tab) => `/system/${tab}`),
];

/** Forms behind a button, for whoever has the button. */
const forms: readonly (readonly [path: string, button: string])[] = [
  ['/money/reserve', '登记拨款'],
  ['/money/reserve', '提存现金'],
  ['/money/reserve', '盘点现金'],
  ['/system/officers', '登记人员'],
  ['/system/powers', '登记委托权限'],
  ['/system/letterhead', '更改文书抬头'],
];

/** Goes there and waits until everything has been answered. */
async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.loading, .sheet-waiting')).toHaveCount(0);
}

async function walk(page: Page, login: Login): Promise<void> {
  for (const path of pages) {
    await visit(page, path);
    await check(page, `${login} ${path}`);
  }
  for (const path of lists) {
    await visit(page, path);
    await check(page, `${login} ${path}`);
    for (const key of await firstKeys(page)) {
      await visit(page, `${path}/${key}`);
      await check(page, `${login} ${path}/${key}`);
      await openForms(page, `${login} ${path}/${key}`);
    }
  }
}

/** The first two records of a list. */
async function firstKeys(page: Page): Promise<string[]> {
  return page.locator('[role=row][data-key]').evaluateAll((rows) =>
    rows.slice(0, 2).map((row) => (row as HTMLElement).dataset['key'] ?? ''),
  );
}

/** Opens the form of each act that this officer may do here. */
async function openForms(page: Page, where: string): Promise<void> {
  const acts = page.locator('.case-acts button:enabled');
  for (let i = 0; i < (await acts.count()); i += 1) {
    await acts.nth(i).click();
    await expect(page.locator('.loading')).toHaveCount(0);
    await check(page, `${where} form ${i}`);
    await acts.nth(i).click();
  }
}

async function openButtons(page: Page, login: Login): Promise<void> {
  for (const [path, name] of forms) {
    await visit(page, path);
    const button = page.getByRole('button', { name, exact: true });
    if ((await button.count()) === 0) continue;
    await button.click();
    await check(page, `${login} ${path} ${name}`);
    await page.getByRole('button', { name: '取消' }).click();
  }
}

/** The help is the same for everybody. */
async function readHelp(page: Page): Promise<void> {
  for (const path of [...pages, ...lists]) {
    await visit(page, path);
    await page.keyboard.press('F1');
    await expect(page.getByText('快捷键')).toBeVisible();
    await check(page, `help ${path}`);
    await page.keyboard.press('F1');
    await expect(page.getByText('快捷键')).toBeHidden();
  }
}

test('every page as every officer', async ({ desk: { page } }) => {
  test.setTimeout(180_000);
  const logins = Object.keys(names) as Login[];
  for (const [i, login] of logins.entries()) {
    await (i === 0 ? logIn(page, login) : change(page, login));
    await walk(page, login);
    await openButtons(page, login);
  }
  await readHelp(page);
  await logOut(page);
  await check(page, 'login');
});
