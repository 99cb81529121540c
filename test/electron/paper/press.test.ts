/** Tests of the press in its worker thread, built as it is shipped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { openPress, type Press } from '../../../electron/paper/press';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { decisionNotice } from '../../../shared/notice/content/decision-notice';
import { draw, fontFolder } from './read-back';
import { decision, samples } from './samples.table';

// 1. The bundled worker draws the same bytes as the press in this thread.
// 2. Refusals come back as refusals, faults as faults, and the press goes on after both.
// 3. A batch tells its progress and hands over every file.
// 4. A batch is stopped from outside while it runs; a stopped press answers the next order.
// 5. Orders given at once are each answered with their own papers.
// 6. Pages are counted while papers are drawn.
// 7. Fonts that are not there are a fault, said to everybody who waits.

const folder = mkdtempSync(join(tmpdir(), 'press-'));
let press: Press;
let file: string;

beforeAll(async () => {
  await build({
    logLevel: 'silent',
    root: resolve(import.meta.dirname, '../../..'),
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: 'electron/paper/press-worker.ts',
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'press-worker.mjs' } },
    },
  });
  file = join(folder, 'press-worker.mjs');
  press = openPress(file, { font_folder: fontFolder });
});

afterAll(async () => {
  await press.close();
  rmSync(folder, { recursive: true });
});

const one = (): PaperContent => decisionNotice(decision);
const many = (count: number): PaperContent[] => Array.from({ length: count }, one);

test('the worker draws the same bytes', async () => {
  for (const make of Object.values(samples)) {
    const drawn = await press.drawPaper(make());
    if (!drawn.permitted) expect.fail(drawn.message);
    expect(Buffer.compare(drawn.result, await draw(make()))).toBe(0);
  }
});

test('refusals and faults come back, and the press goes on', async () => {
  const refused = await press.drawPaper(decisionNotice({ ...decision, members: ['张\u{30EDD}'] }));
  expect(refused.permitted ? '' : refused.code).toBe('missing_glyphs');
  const roster = samples['D31']?.() as PaperContent & { layout: 'roster' };
  await expect(press.drawPaper({ ...roster, total_fen: 1 })).rejects.toThrow('add up');
  expect((await press.drawPaper(one())).permitted).toBe(true);
});

test('a batch tells its progress', async () => {
  const seen: number[] = [];
  const drawn = await press.drawPapers(many(20), { merged: false, onProgress: (done) => seen.push(done) });
  expect(drawn?.permitted && drawn.result.length).toBe(20);
  expect(seen).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

test('a batch is stopped from outside', async () => {
  for (const merged of [true, false]) {
    const stopper = new AbortController();
    const answer = await press.drawPapers(many(3000), {
      merged,
      signal: stopper.signal,
      onProgress: (done) => (done === 10 ? stopper.abort() : undefined),
    });
    expect(answer).toBeNull();
  }
  expect(await press.drawPapers(many(1), { merged: false, signal: AbortSignal.abort() })).toBeNull();
  expect((await press.drawPaper(one())).permitted).toBe(true);
});

test('orders given at once get their own papers', async () => {
  const names = ['D05', 'D13', 'D24', 'D31', 'K01'];
  const drawn = await Promise.all(names.map((name) => press.drawPaper(samples[name]?.() as PaperContent)));
  for (const [at, name] of names.entries()) {
    const answer = drawn[at];
    const expected = await draw(samples[name]?.() as PaperContent);
    expect(answer?.permitted && Buffer.compare(answer.result, expected)).toBe(0);
  }
});

test('pages are counted beside the drawing', async () => {
  const contents = ['D16', 'D05', 'D31'].map((name) => samples[name]?.() as PaperContent);
  const [counted] = await Promise.all([press.countPages(contents), press.drawPapers(contents, { merged: true })]);
  expect(counted.permitted && counted.result).toEqual([3, 1, 3]);
});

test('missing fonts are a fault', async () => {
  const broken = openPress(file, { font_folder: folder });
  await expect(broken.drawPaper(one())).rejects.toThrow('font');
  await broken.close();
});
