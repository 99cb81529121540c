/** Line queue: the acts that are leaving, one by one, with the chain held and a look ahead. */
import { assert } from '../../shared/base/assert';
import { joinLine, type DocketLine } from '../../shared/bundle/line';
import { fastHash } from './sealed-file';

export type Many<T> = Iterable<T> | AsyncIterable<T>;

/** Where the queue stands: the last act given out and its hash. */
export interface LineQueue {
  seq: number;
  hash: string;
  /** True when no act is left. */
  ended: boolean;
  /** Gives out acts as lines until `enough` says so or none is left; at least one. */
  take(enough: () => boolean): AsyncIterable<string>;
}

/** A queue over acts that follow `seq` and `hash`; a docket whose chain breaks is a fault. */
export async function queueLines(
  lines: Many<DocketLine>,
  seq: number,
  hash: string,
): Promise<LineQueue> {
  const source = (async function* () {
    yield* lines;
  })();
  let ahead = await source.next();
  const queue: LineQueue = {
    seq,
    hash,
    ended: ahead.done === true,
    async *take(enough) {
      while (!ahead.done) {
        const line = ahead.value;
        assertFollows(line, queue);
        yield joinLine(line);
        queue.seq += 1;
        queue.hash = line.hash;
        ahead = await source.next();
        queue.ended = ahead.done === true;
        if (enough()) return;
      }
    },
  };
  return queue;
}

function assertFollows(line: DocketLine, before: { seq: number; hash: string }): void {
  const seq = before.seq + 1;
  const head = JSON.parse(line.head) as { seq: number; prev: string; body_hash: string };
  assert(head.seq === seq && head.prev === before.hash, `act ${seq} follows the act before`);
  assert(fastHash(line.head) === line.hash, `act ${seq} has its hash`);
  const whole = line.body === null || fastHash(line.body) === head.body_hash;
  assert(whole, `act ${seq} has its body`);
}
