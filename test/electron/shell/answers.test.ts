/** Proves what the desk's own addresses are answered with, without a window. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findOwn, findPaperToken, isScreens } from '../../../electron/shell/addresses';
import { answerRequest, listFiles } from '../../../electron/shell/answers';
import { openPaperPages } from '../../../electron/shell/paper-pages';
import { paperPolicy, screensPolicy } from '../../../electron/shell/policy';

// 1. Only app://desk is ours, however an address is dressed up.
// 2. The page carries its nonce in header and text; another load has another.
// 3. Only listed files are sent, only to GET.
// 4. A paper is sent while it is on show, with its own policy.
// 5. Papers make room for newer ones and are forgotten together.

const folder = mkdtempSync(join(tmpdir(), 'answers-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<style nonce="__NONCE__"></style>');
writeFileSync(join(folder, 'assets', 'main.js'), 'export {}');
writeFileSync(join(folder, 'notes.txt'), 'not a kind we send');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const token = 'ab'.repeat(16);
const papers = openPaperPages();
const files = listFiles(folder);
const ask = (address: string, method = 'GET'): Response => answerRequest(files, papers, new Request(address, { method }));

test('only app://desk is ours', () => {
  const ours = ['app://desk/', 'app://desk/x?y#z', 'APP://desk/'];
  const foreign = [
    'app://other/', 'app://desk.evil/', 'app://a@desk/', 'app://desk:80/', 'https://desk/', 'app:desk', 'app://deskx/', 'x', '',
    'http://app//desk/', 'file:///desk/', 'data:text/html,app://desk/', 'javascript:app://desk/',
  ];
  expect(ours.filter((address) => findOwn(address) === undefined)).toEqual([]);
  expect(foreign.filter((address) => findOwn(address) !== undefined)).toEqual([]);
});

test('one page gets the wires, and only a whole token is a paper', () => {
  expect(['app://desk/', 'app://desk/index.html', 'app://desk/#/cases'].every(isScreens)).toBe(true);
  expect(['app://desk/x', `app://desk/paper/${token}`, 'https://desk/'].some(isScreens)).toBe(false);
  expect(findPaperToken(`app://desk/paper/${token}`)).toBe(token);
  const wrong = [`app://desk/paper/${token}0`, 'app://desk/paper/', `app://other/paper/${token}`, `app://desk/paper/${token}/..`];
  expect(wrong.map(findPaperToken)).toEqual([undefined, undefined, undefined, undefined]);
});

test('the page carries a nonce that is new each time', async () => {
  const load = async (): Promise<string> => {
    const answer = ask('app://desk/');
    const nonce = /nonce="([^"]{20,})"/.exec(await answer.text())?.[1] ?? '';
    expect(answer.headers.get('content-security-policy')).toBe(screensPolicy(nonce));
    return nonce;
  };
  expect(await load()).not.toBe(await load());
});

test('only listed files are sent, and only to GET', () => {
  const status = (path: string, method?: string): number => ask(`app://desk${path}`, method).status;
  expect(status('/assets/main.js')).toBe(200);
  const refused = ['/notes.txt', '/assets', '/assets/', '/assets/%2e%2e/index.html%00', '/..%2f..%2fetc/passwd', '/ASSETS/MAIN.JS'];
  expect(refused.map((path) => status(path))).toEqual(refused.map(() => 404));
  expect(['POST', 'PUT', 'DELETE', 'HEAD'].map((method) => status('/', method))).toEqual([405, 405, 405, 405]);
  expect(ask('app://other/').status).toBe(403);
});

test('a paper is sent while it is on show', async () => {
  const address = `app://desk/paper/${token}`;
  expect(ask(address).status).toBe(404);
  papers.keep(token, new Uint8Array([37, 80, 68, 70]));
  const answer = ask(address);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-security-policy')).toBe(paperPolicy);
  expect(await answer.text()).toBe('%PDF');
  papers.forgetAll();
  expect(ask(address).status).toBe(404);
});

test('papers make room and are forgotten together', () => {
  const pages = openPaperPages();
  const name = (at: number): string => at.toString(16).padStart(32, '0');
  for (let at = 0; at < 50; at += 1) pages.keep(name(at), new Uint8Array(8));
  expect(pages.find(name(0))).toBeUndefined();
  expect(pages.find(name(49))).toHaveLength(8);
  pages.forgetAll();
  expect(pages.find(name(49))).toBeUndefined();
  expect(() => pages.keep('../x', new Uint8Array(1))).toThrow('32 hex');
});
