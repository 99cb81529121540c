/** Read back: what poppler sees in a drawn PDF: words with their boxes, fonts, pages and ink. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { openPressHere, type Press } from '../../../electron/paper/press';
import type { PaperContent } from '../../../shared/notice/content/paper-content';

export const fontFolder = resolve(import.meta.dirname, '../../../build/fonts');
export const press: Press = openPressHere({ font_folder: fontFolder });

/** A word with its box in points from the top left of its page. */
export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export async function draw(content: PaperContent): Promise<Uint8Array> {
  const drawn = await press.drawPaper(content);
  if (!drawn.permitted) expect.fail(drawn.message);
  return drawn.result;
}

/** Runs a poppler tool on a file that holds the bytes; `{}` stands for its path. */
function poppler(bytes: Uint8Array, tool: string, ...args: string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, bytes);
  const path = args.map((arg) => arg.replace('{}', file));
  const answer = execFileSync(tool, path, { maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  return answer;
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Words of each page in reading order. */
export function wordsOf(bytes: Uint8Array): Word[][] {
  const html = poppler(bytes, 'pdftotext', '-bbox', '{}', '-').toString('utf8');
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
        text: text.replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

/** All text of a page without blanks. */
export function textOf(page: readonly Word[] | undefined): string {
  return (page ?? []).map(({ text }) => text).join('');
}

/** The whole text without blanks. */
export function allText(bytes: Uint8Array): string {
  return wordsOf(bytes).map(textOf).join('');
}

/** Page count, page size and title, as pdfinfo tells them. */
export function infoOf(bytes: Uint8Array): Record<string, string> {
  const lines = poppler(bytes, 'pdfinfo', '{}').toString('utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')]));
}

/** Fonts of the file: name, whether embedded, whether a subset, whether text can be taken out. */
export function fontsOf(bytes: Uint8Array): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  const lines = poppler(bytes, 'pdffonts', '{}').toString('utf8').trim().split('\n').slice(2);
  return lines.map((line) => {
    const flags = /(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line);
    return {
      name: line.split(/\s+/)[0] ?? '',
      embedded: flags?.[1] === 'yes',
      subset: flags?.[2] === 'yes',
      unicode: flags?.[3] === 'yes',
    };
  });
}

/** A page as grey pixels, 0 black to 255 white. */
export interface Picture {
  width: number;
  height: number;
  /** Pixels a point. */
  scale: number;
  grey: Uint8Array;
}

/** Renders one page; pages count from 1. */
export function pictureOf(bytes: Uint8Array, page: number, dpi = 100): Picture {
  const number = String(page);
  const pgm = poppler(bytes, 'pdftoppm', '-gray', '-r', String(dpi), '-f', number, '-l', number, '{}');
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  const width = Number(head?.[1]);
  const height = Number(head?.[2]);
  return { width, height, scale: dpi / 72, grey: pgm.subarray(head?.[0].length) };
}

/** Darkest pixel of a box in points. */
export function darkestIn(picture: Picture, left: number, top: number, right: number, bottom: number): number {
  const at = (points: number): number => Math.max(0, Math.round(points * picture.scale));
  let darkest = 255;
  for (let y = at(top); y < Math.min(picture.height, at(bottom)); y += 1) {
    const row = picture.grey.subarray(y * picture.width + at(left), y * picture.width + at(right));
    for (const grey of row) darkest = Math.min(darkest, grey);
  }
  return darkest;
}

export function readData(name: string): string {
  return readFileSync(resolve(import.meta.dirname, 'data', name), 'utf8');
}
