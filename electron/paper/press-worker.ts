/** Press worker: the thread that draws; an edge, where a fault is told to the desk as a word. */
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../../shared/base/assert';
import { countPages, drawPapers } from './draw';
import { FontBook } from './font-book';
import { fontFilesIn } from './font-folder';
import type { Answer, PressOrder, PressPlace, PressWord } from './press';

const port = present(parentPort, 'the press worker runs in a worker thread');
const { font_folder, own_fonts } = workerData as PressPlace;
const book = new FontBook(fontFilesIn(font_folder, own_fonts));
const running = new Map<number, AbortController>();

function say(word: PressWord, moved: ArrayBuffer[] = []): void {
  port.postMessage(word, moved);
}

/** Buffers that hold one file and nothing else are handed over instead of copied. */
function movable(files: readonly Uint8Array[]): ArrayBuffer[] {
  return files.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
}

async function draw(order: PressOrder & { do: 'draw' }): Promise<void> {
  const { id, contents, merged, bookmarks } = order;
  const stopper = new AbortController();
  running.set(id, stopper);
  const outcome = await drawPapers(contents, book, {
    merged,
    bookmarks,
    signal: stopper.signal,
    onProgress: (done, total) => say({ id, say: 'progress', done, total }),
  }).finally(() => running.delete(id));
  done(id, outcome, outcome?.permitted ? movable(outcome.result) : []);
}

function done(id: number, outcome: Answer, moved: ArrayBuffer[] = []): void {
  say({ id, say: 'done', outcome }, moved);
}

async function obey(order: PressOrder): Promise<void> {
  if (order.do === 'stop') running.get(order.id)?.abort();
  else if (order.do === 'count') done(order.id, countPages(order.contents, book));
  else await draw(order);
}

port.on('message', (order: PressOrder) => {
  obey(order).catch((fault: unknown) => {
    const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    say({ id: order.id, say: 'fault', message });
  });
});
