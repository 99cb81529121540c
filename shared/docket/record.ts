/** Record: one act as it stands in a docket, its two hashes, and the check of a chain link. */
import { z } from 'zod';
import { hashOf } from '../base/canonical';
import { PlainDate } from '../base/plain-date';
import { Post } from '../base/posts';

/** Format number of the lines this program writes. */
export const RECORD_FORMAT = 1;

/** `prev` of the first act of a docket. */
export const NO_HASH = '0'.repeat(64);

export const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The head is chained; it never changes and holds no personal facts. */
export const RecordHead = z.strictObject({
  format: z.int().min(1),
  office: z.string().min(1),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  prev: Hash,
  kind: z.string().min(1),
  officer: z.string().min(1),
  post: Post,
  power: z.string().nullable(),
  /** Instant of the wall clock, ISO 8601; says when, never orders. */
  at: z.string().min(1),
  date: PlainDate,
  pack: z.string().nullable(),
  request: z.string().min(1),
  body_hash: Hash,
});
export type RecordHead = z.infer<typeof RecordHead>;

/** The body may be erased after its legal retention; the chain covers its hash only. */
export const RecordBody = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  payload: z.unknown(),
  result: z.unknown(),
});
export type RecordBody = z.infer<typeof RecordBody>;

/** A line of acts.jsonl. */
export const ActRecord = z.strictObject({ head: RecordHead, body: RecordBody.nullable() });
export type ActRecord = z.infer<typeof ActRecord>;

/** SHA-256 over the canonical JSON of the body. */
export function hashBody(body: RecordBody): string {
  return hashOf(body);
}

/** The act's hash: SHA-256 over the canonical JSON of the head. */
export function hashHead(head: RecordHead): string {
  return hashOf(head);
}

/** Why a record does not continue a docket; null when it does. */
export type LinkFault = 'body' | 'prev' | 'seq';

/** Checks one record against the head before it (`prev` and `seq` of that head). */
export function findLinkFault(
  record: ActRecord,
  before: { seq: number; hash: string },
): LinkFault | null {
  if (record.head.seq !== before.seq + 1) return 'seq';
  if (record.head.prev !== before.hash) return 'prev';
  if (record.body && hashBody(record.body) !== record.head.body_hash) return 'body';
  return null;
}
