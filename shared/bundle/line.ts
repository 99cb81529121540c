/** Line: one act as a line of acts.jsonl, and the check that it continues a docket. */
import { z } from 'zod';
import { canonical, sha256Hex } from '../base/canonical';
import { PlainDate } from '../base/plain-date';
import { Hash, hashHead, type ActRecord } from '../docket/record';
import { isCanonicalText } from './canonical-text';

/** An act in its canonical texts, as the store keeps it. */
export interface DocketLine {
  /** Canonical JSON. */
  head: string;
  /** Canonical JSON; null once erased after retention. */
  body: string | null;
  /** SHA-256 of `head`. */
  hash: string;
}

/** The texts of a record. */
export function docketLine({ head, body }: ActRecord): DocketLine {
  return {
    head: canonical(head),
    body: body === null ? null : canonical(body),
    hash: hashHead(head),
  };
}

/** The line of acts.jsonl, without its newline; canonical as a whole. */
export function joinLine(line: Pick<DocketLine, 'head' | 'body'>): string {
  return `{"body":${line.body ?? 'null'},"head":${line.head}}`;
}

/** What every version's head has; posts, kinds and members of later versions are let pass. */
export const ArrivedHead = z.looseObject({
  format: z.int().min(1),
  office: z.string().min(1),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  prev: Hash,
  kind: z.string().min(1),
  officer: z.string().min(1),
  post: z.string().min(1),
  power: z.string().nullable(),
  at: z.string().min(1),
  date: PlainDate,
  pack: z.string().nullable(),
  request: z.string().min(1),
  body_hash: Hash,
});
export type ArrivedHead = z.infer<typeof ArrivedHead>;

const ArrivedBody = z
  .looseObject({
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    payload: z.unknown(),
    result: z.unknown(),
  })
  .nullable();

/** An act as it arrived: its texts, and the record they hold. */
export interface ArrivedLine extends DocketLine {
  record: { head: ArrivedHead; body: z.infer<typeof ArrivedBody> };
}

/** Why a line is not the next act, in the order of checking. */
export type LineFault = 'unreadable' | 'not_canonical' | 'office' | 'seq' | 'prev' | 'body';

/** Where the docket stands before a line. */
export interface Before {
  office: string;
  epoch: number;
  seq: number;
  hash: string;
}

export type ReadLine = { fault: LineFault } | { fault: null; line: ArrivedLine };

/** Cuts a canonical line into its two texts; null when it is not of that shape. */
export function splitLine(text: string): { head: string; body: string } | null {
  const middle = text.lastIndexOf(MIDDLE);
  if (!text.startsWith(OPEN) || !text.endsWith('}') || middle < 0) return null;
  return {
    head: text.slice(middle + MIDDLE.length - 1, -1),
    body: text.slice(OPEN.length, middle),
  };
}

const OPEN = '{"body":';
const MIDDLE = ',"head":{';

/**
 * Reads a line and checks that it follows `before`: canonical JSON, the sender's office and
 * epoch, the next number, the hash before, and the body's hash. `parse` answers undefined for
 * what is no JSON; `hash` is SHA-256 (the machine's is faster).
 */
export function readLine(
  text: string,
  before: Before,
  parse: (text: string) => unknown,
  hash: (text: string) => string = sha256Hex,
): ReadLine {
  const split = splitLine(text);
  if (!split) return { fault: 'unreadable' };
  const { head, body } = split;
  const parsedHead = ArrivedHead.safeParse(parse(head));
  const parsedBody = ArrivedBody.safeParse(parse(body));
  if (!parsedHead.success || !parsedBody.success) return { fault: 'unreadable' };
  if (!isCanonicalText(head) || !isCanonicalText(body)) return { fault: 'not_canonical' };
  const fault = findPlaceFault(parsedHead.data, before);
  if (fault) return { fault };
  if (parsedBody.data && hash(body) !== parsedHead.data.body_hash) return { fault: 'body' };
  const record = { head: parsedHead.data, body: parsedBody.data };
  const texts = { head, body: parsedBody.data ? body : null, hash: hash(head) };
  return { fault: null, line: { ...texts, record } };
}

function findPlaceFault(head: ArrivedHead, before: Before): LineFault | null {
  if (head.office !== before.office || head.epoch !== before.epoch) return 'office';
  if (head.seq !== before.seq + 1) return 'seq';
  return head.prev === before.hash ? null : 'prev';
}
