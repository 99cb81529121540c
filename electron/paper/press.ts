/** Press: the worker that draws papers beside the desk, so that neither desk nor window waits. */
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../shared/base/outcome';
import type { PaperContent } from '../../shared/notice/content/paper-content';
import { type DrawOptions, drawPaper, drawPapers } from './draw';
import { FontBook } from './font-book';
import { fontFilesIn, type OwnFonts } from './font-folder';

/** What draws papers: in a worker, or in the same thread for tests and the command line. */
export interface Press {
  /** Draws one paper; refuses (missing_glyphs) a character that no font draws. */
  drawPaper(content: PaperContent): Promise<Outcome<Uint8Array>>;
  /** Draws many; nothing is drawn when one is refused; null when stopped. */
  drawPapers(
    contents: readonly PaperContent[],
    options: DrawOptions,
  ): Promise<Outcome<Uint8Array[]> | null>;
  close(): Promise<void>;
}

/** Where fonts and worker are. */
export interface PressPlace {
  font_folder: string;
  own_fonts?: Partial<OwnFonts>;
}

/** A press in this very thread. */
export function openPressHere({ font_folder, own_fonts }: PressPlace): Press {
  const book = new FontBook(fontFilesIn(font_folder, own_fonts));
  return {
    drawPaper: (content) => drawPaper(content, book),
    drawPapers: (contents, options) => drawPapers(contents, book, options),
    close: () => Promise.resolve(),
  };
}

/** What is asked of the worker; `id` joins question and answer. */
export type PressOrder =
  | { id: number; do: 'draw'; contents: readonly PaperContent[]; merged: boolean }
  | { id: number; do: 'stop' };

/** What the worker says. */
export type PressWord =
  | { id: number; say: 'progress'; done: number; total: number }
  | { id: number; say: 'done'; outcome: Outcome<Uint8Array[]> | null }
  | { id: number; say: 'fault'; message: string };

interface Waiting {
  resolve: (outcome: Outcome<Uint8Array[]> | null) => void;
  reject: (fault: Error) => void;
  onProgress: DrawOptions['onProgress'];
}

/** A press in a worker thread; `workerFile` is the built press-worker. */
export function openPress(workerFile: string | URL, place: PressPlace): Press {
  const worker = new Worker(workerFile, { workerData: place });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.on('message', (word: PressWord) => hear(waiting, word));
  worker.on('error', (fault: Error) => {
    for (const one of waiting.values()) one.reject(fault);
    waiting.clear();
  });
  const order = (
    contents: readonly PaperContent[],
    { merged, onProgress, signal }: DrawOptions,
  ): Promise<Outcome<Uint8Array[]> | null> => {
    last += 1;
    const id = last;
    const stop = () => worker.postMessage({ id, do: 'stop' } satisfies PressOrder);
    if (signal?.aborted) return Promise.resolve(null);
    signal?.addEventListener('abort', stop, { once: true });
    return new Promise<Outcome<Uint8Array[]> | null>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress });
      worker.postMessage({ id, do: 'draw', contents, merged } satisfies PressOrder);
    }).finally(() => signal?.removeEventListener('abort', stop));
  };
  return {
    drawPaper: async (content) => firstOf(await order([content], { merged: false })),
    drawPapers: order,
    close: () => worker.terminate().then(() => undefined),
  };
}

function hear(waiting: Map<number, Waiting>, word: PressWord): void {
  const one = waiting.get(word.id);
  if (!one) return;
  if (word.say === 'progress') {
    one.onProgress?.(word.done, word.total);
    return;
  }
  waiting.delete(word.id);
  if (word.say === 'done') one.resolve(word.outcome);
  else one.reject(new Error(word.message));
}

/** One paper's bytes out of a batch of one. */
function firstOf(outcome: Outcome<Uint8Array[]> | null): Outcome<Uint8Array> {
  if (outcome === null) throw new Error('a single paper is never stopped');
  if (!outcome.permitted) return outcome;
  const [bytes] = outcome.result;
  if (!bytes) throw new Error('a drawn paper has bytes');
  return { permitted: true, result: bytes };
}
