/** Every page as every officer sees it: only Chinese words, nothing broken, nothing out of the window, all named. */
import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { change, logIn, names, type Login } from './hands';

// 1. No page shows a Latin word besides those that clerks use themselves, and no undefined, NaN or null.
// 2. At 1366 by 768 no page and no table runs out of its place to the right.
// 3. Every control has a name, ids are used once, every page has one main heading.
// 4. This holds for all nine officers on all pages, opened records, their forms and the help of every page.

test.use({ office: 'demo', demo: ['--households', '12', '--months', '1', '--seed', '3'] });

const lists = ['/households', '/cases', '/awards', '/money/batches', '/papers'];
const pages = [
  '/workbench', '/households/new', '/cases/new', '/approvals', '/exchange', '/tools',
  ...['month', 'returned', 'reserve', 'books', 'trial', 'equation', 'entries', 'recoveries'].map((tab) => `/money/${tab}`),
  ...['officers', 'powers', 'packs', 'care', 'password', 'demo-day'].map((tab) => `/system/${tab}`),
];

/** Numbers, keys and names of file forms: what a clerk would write in these letters himself. */
const usual = [
  /\d{9}-[a-z_]+-\d{6}-\d{4}-\d\d/g,
  /\d{9}-[A-Z](-\d+)+/g,
  /\d{14,17}[\dX*]+/g,
  /SHA256:[\w+/]+/g,
  /CQ-EX-2022-09/g,
  /\b(Excel|PDF|GBK|GB\/T|UTF-8|txt|Ctrl|Enter|Demo-2026|CPI)\b/g,
  new RegExp(`\\b(${Object.keys(names).join('|')})\\b`, 'g'),
];

/** Forms behind a button, for whoever has the button. */
const forms: readonly (readonly [path: string, button: string])[] = [
  ['/money/reserve', '登记拨款'],
  ['/money/reserve', '提存现金'],
  ['/money/reserve', '盘点现金'],
  ['/system/officers', '登记人员'],
  ['/system/powers', '登记委托权限'],
];

interface Seen {
  words: string[];
  wide: string[];
  unnamed: string[];
}

/** What stands on the page, in sight or for those who listen. */
async function look(page: Page): Promise<Seen> {
  const { texts, ...seen } = await page.evaluate(() => {
    // Icons are named by their maker in English, but the words beside them say what they are for.
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) =>
        one.offsetParent !== null && one.checkVisibility({ visibilityProperty: true }) &&
        !one.matches('.anticon') && one.ariaHidden !== 'true',
    );
    const said = ['title', 'aria-label', 'placeholder'].flatMap((name) => all.map((one) => one.getAttribute(name) ?? ''));
    const tag = (one: Element): string => `${one.tagName.toLowerCase()}.${one.className}#${one.id}`;
    const wide = all
      .filter((one) => one.matches('.page, .sheet, .tab-room, .top-line, .nav') && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${tag(one)} ${one.scrollWidth} > ${one.clientWidth}`);
    if (document.documentElement.scrollWidth > window.innerWidth) wide.push('the window');
    const named = (one: HTMLElement): boolean =>
      one.textContent.trim() !== '' || one.hasAttribute('aria-label') || one.hasAttribute('aria-labelledby') ||
      ((one as HTMLInputElement).labels?.length ?? 0) > 0;
    const unnamed = all
      .filter((one) => one.matches('button, a, input, textarea, [role=grid], [role=dialog], iframe'))
      .filter((one) => !named(one) && one.title === '')
      .map(tag);
    const ids = all.map((one) => one.id).filter((id) => id !== '');
    unnamed.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`));
    const heads = document.querySelectorAll('h1').length;
    if (heads !== 1) unnamed.push(`${heads} main headings`);
    return { texts: [document.body.innerText, ...said], wide, unnamed };
  });
  const text = usual.reduce((rest, pattern) => rest.replace(pattern, ''), texts.join('\n'));
  return { ...seen, words: [...new Set(text.match(/[A-Za-z_]{2,}|\[object/g) ?? [])] };
}

/** Goes there and waits until everything has been answered. */
async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.loading, .sheet-waiting')).toHaveCount(0);
}

const nothing: Seen = { words: [], wide: [], unnamed: [] };

async function check(page: Page, where: string): Promise<void> {
  expect.soft(await look(page), where).toEqual(nothing);
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
});
