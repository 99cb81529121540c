/** Starts the real desk for an end-to-end test, in a folder of its own, and gives its window. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, _electron, expect, type ElectronApplication, type Page } from '@playwright/test';

const root = resolve(__dirname, '../..');
const pictures = join(root, 'test-results', 'pictures');

export interface DeskWindow {
  app: ElectronApplication;
  page: Page;
  /** Everything the page complained about; a test that provokes complaints empties it. */
  complaints: string[];
  /** The data folder of the office. */
  data: string;
  /** Saves what the window shows as test-results/pictures/<name>.png. */
  picture: (name: string) => Promise<void>;
}

export interface DeskOptions {
  /** 'empty': the first-run screen; 'demo': an invented office with some months of work. */
  office: 'empty' | 'demo';
  /** Words of `cli demo`; an office once made is kept and copied for each test. */
  demo: string[];
}

function setting(name: string): string {
  const value = process.env[`JIUZHU_E2E_${name}`];
  if (value === undefined) throw new Error('start these tests with `npm run e2e`');
  return value;
}

/** Makes an invented office once for each build of the command line, and answers its folder. */
function demoOffice(words: string[]): string {
  const cli = join(root, 'out/main/cli.js');
  const name = `${Math.round(statSync(cli).mtimeMs)}-${words.join('')}`.replaceAll(/[^\w-]/g, '_');
  const folder = join(root, '.cache/e2e', `demo-${name}`);
  if (!existsSync(folder)) {
    const making = `${folder}.new`;
    rmSync(making, { recursive: true, force: true });
    execFileSync(process.execPath, [cli, 'demo', '--data', making, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
    cpSync(making, folder, { recursive: true });
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** A folder for one test: `user` for Chromium, `office` for the desk; it belongs to who runs the desk. */
function layFolder({ office, demo }: DeskOptions): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  mkdirSync(join(folder, 'user'));
  if (office === 'demo') cpSync(demoOffice(demo), join(folder, 'office'), { recursive: true });
  const owner = setting('OWNER');
  if (owner !== '') execFileSync('chown', ['-R', `${owner}:${owner}`, folder]);
  return folder;
}

async function launch(folder: string, installed: boolean): Promise<ElectronApplication> {
  const own = [`--user-data-dir=${join(folder, 'user')}`, '--data', join(folder, 'office')];
  return _electron.launch({
    executablePath: setting('PROGRAM'),
    args: installed ? own : [root, ...own],
    cwd: folder,
    chromiumSandbox: setting('SANDBOX') === '1',
    env: { ...(process.env as Record<string, string>), HOME: join(folder, 'user'), LANG: 'C.UTF-8' },
  });
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** What the window really shows: a page's own screenshot leaves out the papers. */
async function takePicture(app: ElectronApplication, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(png, 'base64'));
}

export const test = base.extend<DeskOptions & { desk: DeskWindow }>({
  office: ['empty', { option: true }],
  demo: [['--households', '40', '--months', '2', '--seed', '7'], { option: true }],
  desk: async ({ office, demo }, use, info) => {
    const folder = layFolder({ office, demo });
    const app = await launch(folder, setting('INSTALLED') === '1');
    const page = await app.firstWindow();
    const complaints = listen(page);
    const picture = (name: string): Promise<void> => takePicture(app, name);
    await use({ app, page, complaints, data: join(folder, 'office'), picture });
    if (info.status !== info.expectedStatus) await picture(`failed-${info.title.replaceAll(/\W+/g, '-')}`);
    await app.close();
    rmSync(folder, { recursive: true, force: true });
    expect(complaints, 'the page has nothing to complain about').toEqual([]);
  },
  page: async ({ desk }, use) => {
    await use(desk.page);
  },
});
export { expect };
