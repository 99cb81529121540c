/** Press worker: the thread that draws; an edge, where a fault is told to the desk as a word. */
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../../shared/base/assert';
import { drawPapers } from './draw';
import { FontBook } from './font-book';
import { fontFilesIn } from './font-folder';
import type { PressOrder, PressPlace, PressWord } from './press';

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
  const { id, contents, merged } = order;
  const stopper = new AbortController();
  running.set(id, stopper);
  const outcome = await drawPapers(contents, book, {
    merged,
    signal: stopper.signal,
    onProgress: (done, total) => say({ id, say: 'progress', done, total }),
  });
  say({ id, say: 'done', outcome }, outcome?.permitted ? movable(outcome.result) : []);
}

port.on('message', (order: PressOrder) => {
  if (order.do === 'stop') {
    running.get(order.id)?.abort();
    return;
  }
  draw(order)
    .catch((fault: unknown) => {
      const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      say({ id: order.id, say: 'fault', message });
    })
    .finally(() => running.delete(order.id));
});
