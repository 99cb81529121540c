/** Cold start: from the start of the process to the first painted screen, beside a bare Electron window. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './measure';

const RUNS = 5;
const PATIENCE_MS = 30_000;

const bareMain = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('page.html'));`;

function layBare(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.js' }));
  writeFileSync(join(folder, 'main.js'), bareMain);
  writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><p>请稍候</p>');
}

/** The executable that the set-up step provided. */
function electronPath(): string {
  const noted = JSON.parse(readFileSync(join('.cache', 'electron.json'), 'utf8')) as { dist: string };
  return join(noted.dist, 'electron');
}

function start(app: string, words: string[]): ChildProcess {
  const flags = ['--remote-debugging-port=0', '--no-sandbox', '--disable-gpu', '--lang=zh-CN'];
  const command = [electronPath(), ...flags, app, ...words];
  const [first = '', ...rest] = process.env.DISPLAY ? command : ['xvfb-run', '-a', ...command];
  return spawn(first, rest, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
}

function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let heard = '';
    const impatient = setTimeout(() => failed(new Error(`no window: ${heard}`)), PATIENCE_MS);
    child.stderr?.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      const match = /DevTools listening on ws:\/\/([^/]+)\//.exec(heard);
      if (!match?.[1]) return;
      clearTimeout(impatient);
      found(match[1]);
    });
  });
}

interface Target {
  type: string;
  webSocketDebuggerUrl: string;
}

/**
 * Instant of the first contentful paint, in milliseconds since 1970; a page without a paint
 * entry counts when it has loaded.
 */
const PAINTED = `(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const loaded = performance.getEntriesByType('navigation')[0]?.loadEventEnd ?? 0;
  const at = paint ? paint.startTime : loaded;
  return at > 0 ? performance.timeOrigin + at : 0;
})()`;

async function evaluate(address: string): Promise<number> {
  const targets = (await (await fetch(`http://${address}/json/list`)).json()) as Target[];
  const page = targets.find((target) => target.type === 'page');
  if (!page) return 0;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  const value = await new Promise<number>((answered) => {
    socket.onopen = () =>
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: PAINTED } }));
    socket.onmessage = (event: MessageEvent<string>) => {
      const reply = JSON.parse(event.data) as { result?: { result?: { value?: number } } };
      answered(reply.result?.result?.value ?? 0);
    };
  });
  socket.close();
  return value;
}

async function firstPaint(app: string, words: string[]): Promise<number> {
  const started = Date.now();
  const child = start(app, words);
  const address = await debuggerOf(child);
  let painted = 0;
  while (painted === 0 && Date.now() - started < PATIENCE_MS) painted = await evaluate(address);
  if (child.pid) process.kill(-child.pid, 'SIGKILL');
  return painted - started;
}

export async function coldStart(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bare = join(folder, 'bare');
  layBare(bare);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const data = ['--data', join(folder, `office-${run}`), `--user-data-dir=${folder}/user-${run}`];
    const own = await firstPaint('.', data);
    const their = await firstPaint(bare, [`--user-data-dir=${folder}/plain-${run}`]);
    if (run === 0) continue;
    ours.push(own);
    theirs.push(their);
  }
  rmSync(folder, { recursive: true, force: true });
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const [value, floor] = [middle(ours), middle(theirs)];
  return {
    value: Math.round(value),
    unit: 'ms from process start to first contentful paint',
    beside: 'a bare Electron window with one line of text',
    floor: Math.round(floor),
    ratio: Math.round((value / floor) * 1000) / 1000,
    runs: RUNS,
  };
}
