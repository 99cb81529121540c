/** Press: the worker that draws papers beside the desk, so that neither desk nor window waits. */
import { Worker } from 'node:worker_threads';
import { present } from '../../shared/base/assert';
import type { Outcome } from '../../shared/base/outcome';
import type { PaperContent } from '../../shared/notice/content/paper-content';
import { countPages, type DrawOptions, drawPaper, drawPapers } from './draw';
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
  /** Pages that each paper takes, for the index of a file. */
  countPages(contents: readonly PaperContent[]): Promise<Outcome<number[]>>;
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
    countPages: (contents) => Promise.resolve(countPages(contents, book)),
    close: () => Promise.resolve(),
  };
}

/** What is asked of the worker; `id` joins question and answer. */
export type PressOrder =
  | {
      id: number;
      do: 'draw';
      contents: readonly PaperContent[];
      merged: boolean;
      bookmarks: boolean;
    }
  | { id: number; do: 'count'; contents: readonly PaperContent[] }
  | { id: number; do: 'stop' };

/** Files that were drawn, pages that were counted, or null when the work was stopped. */
export type Answer = Outcome<Uint8Array[]> | Outcome<number[]> | null;

/** What the worker says. */
export type PressWord =
  | { id: number; say: 'progress'; done: number; total: number }
  | { id: number; say: 'done'; outcome: Answer }
  | { id: number; say: 'fault'; message: string };

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (fault: Error) => void;
  onProgress: DrawOptions['onProgress'];
}

/** A small nursery: drawing makes much short-lived text, and a desk has 4 GB in all. */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

/** A press in a worker thread; `workerFile` is the built press-worker. */
export function openPress(workerFile: string | URL, place: PressPlace): Press {
  const worker = new Worker(workerFile, { workerData: place, resourceLimits: LIMITS });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.on('message', (word: PressWord) => hear(waiting, word));
  worker.on('error', (fault: Error) => {
    for (const one of waiting.values()) one.reject(fault);
    waiting.clear();
  });
  const ask = (order: PressOrder, onProgress?: DrawOptions['onProgress']): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      waiting.set(order.id, { resolve, reject, onProgress });
      worker.postMessage(order);
    });
  const draw: Press['drawPapers'] = async (contents, options) => {
    const { merged, bookmarks = false, onProgress, signal } = options;
    last += 1;
    const id = last;
    const stop = () => worker.postMessage({ id, do: 'stop' } satisfies PressOrder);
    if (signal?.aborted) return null;
    signal?.addEventListener('abort', stop, { once: true });
    const answer = await ask({ id, do: 'draw', contents, merged, bookmarks }, onProgress).finally(
      () => signal?.removeEventListener('abort', stop),
    );
    return answer as Outcome<Uint8Array[]> | null;
  };
  return {
    drawPaper: async (content) => firstOf(await draw([content], { merged: false })),
    drawPapers: draw,
    countPages: async (contents) => {
      last += 1;
      return (await ask({ id: last, do: 'count', contents })) as Outcome<number[]>;
    },
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
  const drawn = present(outcome, 'a single paper is never stopped');
  if (!drawn.permitted) return drawn;
  return { permitted: true, result: present(drawn.result[0], 'a drawn paper has bytes') };
}
