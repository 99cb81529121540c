/** Starts the real desk for an end-to-end test, in a room of its own, and gives its windows. */
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
  /** Pulls the plug: the whole program is gone at once, and nothing is put in order. */
  kill: () => Promise<void>;
}

export interface Room {
  /** Starts the desk on one of the room's offices; it is closed at the end of the test. */
  open: (office?: 'office' | 'district') => Promise<DeskWindow>;
  /** A folder of the person who works here, beside the offices: the stick. */
  stick: string;
}

export interface DeskOptions {
  /** 'empty': the first-run screen; 'demo': an invented office with some months of work. */
  office: 'empty' | 'demo';
  /** Words of `cli demo`; offices once made are kept and copied for each test. */
  demo: string[];
  /** Whether the demo's district has a desk of its own beside it. */
  district: boolean;
}

function setting(name: string): string {
  const value = process.env[`JIUZHU_E2E_${name}`];
  if (value === undefined) throw new Error('start these tests with `npm run e2e`');
  return value;
}

/** Makes invented offices once for each build of the command line, and answers their folder. */
function demoOffices({ demo, district }: DeskOptions): string {
  const cli = join(root, 'out/main/cli.js');
  const words = [...demo, ...(district ? ['--district'] : [])];
  const name = `${Math.round(statSync(cli).mtimeMs)}-${words.join('')}`.replaceAll(/[^\w-]/g, '_');
  const folder = join(root, '.cache/e2e', `demo-${name}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.new`;
  rmSync(making, { recursive: true, force: true });
  const places = ['--data', join(making, 'office'), ...(district ? ['--district', join(making, 'district')] : [])];
  execFileSync(process.execPath, [cli, 'demo', ...places, ...demo], { stdio: ['ignore', 'ignore', 'inherit'] });
  cpSync(making, folder, { recursive: true });
  rmSync(making, { recursive: true, force: true });
  return folder;
}

/** A folder for one test; it belongs to who runs the desk. */
function layFolder(options: DeskOptions): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  mkdirSync(join(folder, 'stick'));
  mkdirSync(join(folder, 'user'));
  if (options.office === 'demo') cpSync(demoOffices(options), folder, { recursive: true });
  const owner = setting('OWNER');
  if (owner !== '') execFileSync('chown', ['-R', `${owner}:${owner}`, folder]);
  return folder;
}

const patience = 20_000;

async function launch(folder: string, office: string): Promise<ElectronApplication> {
  const own = [`--user-data-dir=${join(folder, 'user', office)}`, '--data', join(folder, office)];
  const wish = {
    executablePath: setting('PROGRAM'),
    args: setting('INSTALLED') === '1' ? own : [root, ...own],
    cwd: folder,
    chromiumSandbox: setting('SANDBOX') === '1',
    env: { ...(process.env as Record<string, string>), HOME: join(folder, 'user'), LANG: 'C.UTF-8' },
    timeout: patience,
  };
  // The debugger's greeting, before any line of the desk runs, is now and then lost on a busy machine.
  return _electron.launch(wish).catch((fault: unknown) => {
    process.stderr.write(`[e2e] the window was not reached, starting it again: ${String(fault)}\n`);
    return _electron.launch(wish);
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

/** What the window really shows once it has drawn: a page's own screenshot leaves out the papers. */
async function takePicture(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(png, 'base64'));
}

async function killAll(app: ElectronApplication): Promise<void> {
  const gone = new Promise<void>((done) => app.once('close', () => done()));
  app.process().kill('SIGKILL');
  await gone;
}

async function openDesk(folder: string, office: string): Promise<DeskWindow> {
  const app = await launch(folder, office);
  const page = await app.firstWindow({ timeout: patience });
  page.setDefaultTimeout(10_000);
  const complaints = listen(page);
  return {
    app,
    page,
    complaints,
    data: join(folder, office),
    picture: (name) => takePicture(app, page, name),
    kill: () => killAll(app),
  };
}

export const test = base.extend<DeskOptions & { room: Room; desk: DeskWindow }>({
  office: ['empty', { option: true }],
  demo: [['--households', '40', '--months', '2', '--seed', '7'], { option: true }],
  district: [false, { option: true }],
  room: async ({ office, demo, district }, use, info) => {
    const folder = layFolder({ office, demo, district });
    const running = new Set<DeskWindow>();
    const complaints: string[][] = [];
    const open: Room['open'] = async (name = 'office') => {
      const desk = await openDesk(folder, name);
      running.add(desk);
      desk.app.once('close', () => running.delete(desk));
      complaints.push(desk.complaints);
      return desk;
    };
    await use({ open, stick: join(folder, 'stick') });
    const failed = info.status !== info.expectedStatus;
    for (const desk of [...running]) {
      if (failed) await desk.picture(`failed-${info.title.replaceAll(/\W+/g, '-')}`);
      await desk.app.close();
    }
    rmSync(folder, { recursive: true, force: true });
    expect(complaints.flat(), 'the page has nothing to complain about').toEqual([]);
  },
  desk: async ({ room }, use) => {
    await use(await room.open());
  },
  page: async ({ desk }, use) => {
    await use(desk.page);
  },
});
export { expect };
