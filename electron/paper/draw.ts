/** Draw: any paper's content into PDF bytes, one by one or many in one file. */
import { present, unreachable } from '../../shared/base/assert';
import { type Outcome, permit } from '../../shared/base/outcome';
import type { PaperContent } from '../../shared/notice/content/paper-content';
import type { FontBook } from './font-book';
import { layForm, laySheet } from './form';
import { layLetter } from './letter';
import { refuseMissing } from './missing-glyphs';
import type { Page } from './page';
import { writePdf } from './pdf';
import { layPoster } from './poster';
import { layReceipt } from './receipt';
import { layRoster } from './roster';

/** How a batch is drawn. */
export interface DrawOptions {
  /** One file for all papers, in order; otherwise one file each. */
  merged: boolean;
  /** A table of contents in a merged file: one line a paper. */
  bookmarks?: boolean;
  /** Called after each paper with the number done. */
  onProgress?: (done: number, total: number) => void;
  /** Stops between two papers; the promise then answers null. */
  signal?: AbortSignal;
}

/** Lays a paper out on pages, without drawing it. */
export function layPaper(content: PaperContent, book: FontBook): Page[] {
  switch (content.layout) {
    case 'letter':
      return layLetter(content, book);
    case 'form':
      return layForm(content, book);
    case 'roster':
      return layRoster(content, book);
    case 'poster':
      return layPoster(content, book);
    case 'receipt':
      return layReceipt(content, book);
    case 'sheet':
      return laySheet(content, book);
    default:
      return unreachable(content);
  }
}

/** Draws one paper; refuses (missing_glyphs) what no font can draw. Same content, same bytes. */
export async function drawPaper(
  content: PaperContent,
  book: FontBook,
): Promise<Outcome<Uint8Array>> {
  const refused = refuseMissing(content, book);
  if (refused) return refused;
  const file = await writePdf(layPaper(content, book), factsOf(content), book);
  return permit(present(file, 'not stopped'));
}

/** Pages each paper takes, for the index of a file; refuses what cannot be drawn. */
export function countPages(contents: readonly PaperContent[], book: FontBook): Outcome<number[]> {
  for (const content of contents) {
    const refused = refuseMissing(content, book);
    if (refused) return refused;
  }
  return permit(contents.map((content) => layPaper(content, book).length));
}

/**
 * Draws many papers: one file when merged, else one a paper. The first refusal ends the work
 * before anything is drawn. Null when it was stopped.
 */
export async function drawPapers(
  contents: readonly PaperContent[],
  book: FontBook,
  options: DrawOptions,
): Promise<Outcome<Uint8Array[]> | null> {
  const { merged } = options;
  for (const content of contents) {
    const refused = refuseMissing(content, book);
    if (refused) return refused;
  }
  return merged ? mergedFile(contents, book, options) : separateFiles(contents, book, options);
}

async function separateFiles(
  contents: readonly PaperContent[],
  book: FontBook,
  { onProgress, signal }: DrawOptions,
): Promise<Outcome<Uint8Array[]> | null> {
  const files: Uint8Array[] = [];
  for (const [at, content] of contents.entries()) {
    if (at % BREATH === 0) await breathe();
    if (signal?.aborted) return null;
    const file = await writePdf(layPaper(content, book), factsOf(content), book);
    files.push(present(file, 'not stopped'));
    onProgress?.(at + 1, contents.length);
  }
  return permit(files);
}

async function mergedFile(
  contents: readonly PaperContent[],
  book: FontBook,
  options: DrawOptions,
): Promise<Outcome<Uint8Array[]> | null> {
  const first = contents[0];
  if (!first) return permit([]);
  const pages = pagesInTurn(contents, book, options);
  const file = await writePdf(pages, factsOf(first, contents.length), book);
  return file && permit([file]);
}

/** Pages paper by paper, each laid out when it is asked for; null when it is to stop. */
async function* pagesInTurn(
  contents: readonly PaperContent[],
  book: FontBook,
  { onProgress, signal, bookmarks }: DrawOptions,
): AsyncGenerator<Page | null> {
  for (const [at, content] of contents.entries()) {
    if (at % BREATH === 0) await breathe();
    if (signal?.aborted) yield null;
    const [first, ...rest] = layPaper(content, book);
    if (first) yield bookmarks ? { ...first, bookmark: titleOf(content) } : first;
    yield* rest;
    onProgress?.(at + 1, contents.length);
  }
}

/** 最低生活保障确认通知书 璧城社救准〔2022〕12号 */
function titleOf({ title, number }: PaperContent): string {
  return `${title.replaceAll('\n', '')}${number === null ? '' : ` ${number}`}`;
}

/** Papers between two looks at what else waits. */
const BREATH = 16;

/** Lets messages in: a thread that only draws would not hear that it is to stop. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function factsOf(content: PaperContent, count = 1): Parameters<typeof writePdf>[1] {
  return {
    title: count > 1 ? `${titleOf(content)}等${count}件` : titleOf(content),
    author: content.issuer,
    made_on: content.made_on,
  };
}
