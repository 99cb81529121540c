/** Docket reading: heads, slices and single acts of any office's docket. */
import { NO_HASH, type ActRecord, type RecordBody, type RecordHead } from '../../shared/docket/record';
import type { ReadableDb } from './database';

/** Where a docket stands. */
export interface DocketHead {
  office: string;
  epoch: number;
  seq: number;
  hash: string;
}

interface StoredRow {
  head: string;
  body: string | null;
  hash: string;
}

/** The newest act of an office; seq 0 with the zero hash for an empty docket. */
export function headOf(db: ReadableDb, office: string): DocketHead {
  const row = db.one<{ epoch: number; seq: number; hash: string }>(
    `SELECT epoch, seq, hash FROM docket WHERE office = ? ORDER BY epoch DESC, seq DESC LIMIT 1`,
    office,
  );
  return row ? { office, ...row } : { office, epoch: 1, seq: 0, hash: NO_HASH };
}

/** The hash of the act at a sequence number (newest epoch that has it), or null. */
export function hashAt(db: ReadableDb, office: string, seq: number): string | null {
  const row = db.one<{ hash: string }>(
    'SELECT hash FROM docket WHERE office = ? AND seq = ? ORDER BY epoch DESC LIMIT 1',
    office,
    seq,
  );
  return row?.hash ?? null;
}

/** The act that a stored line holds. */
export function toRecord(row: StoredRow): ActRecord {
  return {
    head: JSON.parse(row.head) as RecordHead,
    body: row.body === null ? null : (JSON.parse(row.body) as RecordBody),
  };
}

const PAGE = 500;

interface PlacedRow extends StoredRow {
  office: string;
  epoch: number;
  seq: number;
}

/** A line of the docket with the columns that repeat parts of its head. */
export interface StoredLine extends PlacedRow {
  kind: string;
  date: string;
  officer: string;
  request: string;
}

/** All lines as they are stored, office by office and in the order of each chain. */
export function* storedLines(db: ReadableDb): Generator<StoredLine> {
  let last = { office: '', epoch: 0, seq: 0 };
  for (;;) {
    const rows = db.all<StoredLine>(
      `SELECT office, epoch, seq, kind, date, officer, request, head, body, hash FROM docket
       WHERE (office, epoch, seq) > (?, ?, ?) ORDER BY office, epoch, seq LIMIT ${PAGE}`,
      last.office,
      last.epoch,
      last.seq,
    );
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
}

/**
 * All records in docket order, one office's slice or every office's. Pages through the
 * docket, so that the caller may write between two records and memory stays flat.
 */
export function* recordsOf(
  db: ReadableDb,
  slice: { office?: string; from_seq?: number; to_seq?: number } = {},
): Generator<ActRecord & { hash: string }> {
  let last = { office: '', epoch: 0, seq: 0 };
  for (;;) {
    const rows = db.all<PlacedRow>(
      `SELECT office, epoch, seq, head, body, hash FROM docket
       WHERE (office, epoch, seq) > (?, ?, ?) AND (? IS NULL OR office = ?)
         AND seq BETWEEN ? AND ? ORDER BY office, epoch, seq LIMIT ${PAGE}`,
      last.office,
      last.epoch,
      last.seq,
      slice.office ?? null,
      slice.office ?? null,
      slice.from_seq ?? 1,
      slice.to_seq ?? Number.MAX_SAFE_INTEGER,
    );
    for (const row of rows) yield { ...toRecord(row), hash: row.hash };
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
}

/**
 * An act that no later epoch of its office has gone past: what was done after a backup that was
 * restored is kept and shown, but stands in no table.
 */
const STANDS = `NOT EXISTS (SELECT 1 FROM docket e WHERE e.office = d.office AND e.epoch > d.epoch
  AND e.kind = 'startEpoch' AND e.seq <= d.seq)`;

/**
 * Every office's standing records in the order in which this store entered them: the order in which tables
 * are rebuilt, since an office's act may speak of another's.
 */
export function* arrivalsOf(db: ReadableDb): Generator<ActRecord & { hash: string }> {
  for (let last = 0; ; ) {
    const rows = db.all<StoredRow & { arrived: number }>(
      `SELECT arrived, head, body, hash FROM docket d WHERE arrived > ? AND ${STANDS} ORDER BY arrived LIMIT ${PAGE}`,
      last,
    );
    for (const row of rows) yield { ...toRecord(row), hash: row.hash };
    const end = rows.at(-1);
    if (!end) return;
    last = end.arrived;
  }
}

/** The records performed together under one request id, in order. */
export function recordsOfRequest(
  db: ReadableDb,
  office: string,
  request: string,
): (ActRecord & { hash: string })[] {
  return db
    .all<StoredRow>(
      `SELECT head, body, hash FROM docket WHERE office = ? AND request = ? ORDER BY epoch, seq`,
      office,
      request,
    )
    .map((row) => ({ ...toRecord(row), hash: row.hash }));
}

/** One act by its place; undefined when there is none. */
export function findRecord(
  db: ReadableDb,
  place: { office: string; seq: number },
): (ActRecord & { hash: string }) | undefined {
  const row = db.one<StoredRow>(
    'SELECT head, body, hash FROM docket WHERE office = ? AND seq = ? ORDER BY epoch DESC LIMIT 1',
    place.office,
    place.seq,
  );
  return row ? { ...toRecord(row), hash: row.hash } : undefined;
}

/** How many acts the store holds, all offices together. */
export function countActs(db: ReadableDb): number {
  return db.one<{ n: number }>('SELECT count(*) AS n FROM docket')?.n ?? 0;
}

/** The texts of a slice of one office's docket, paged. */
export function* linesOf(
  db: ReadableDb,
  slice: { office: string; epoch: number; from_seq: number; to_seq: number },
): Generator<StoredRow> {
  for (let from = slice.from_seq; from <= slice.to_seq; from += PAGE) {
    yield* db.all<StoredRow>(
      `SELECT head, body, hash FROM docket
       WHERE office = ? AND epoch = ? AND seq BETWEEN ? AND ? ORDER BY seq`,
      slice.office,
      slice.epoch,
      from,
      Math.min(slice.to_seq, from + PAGE - 1),
    );
  }
}

/** Every epoch held of an office's docket, with its last act. */
export function epochsOf(
  db: ReadableDb,
  office: string,
): { epoch: number; to_seq: number; head_hash: string }[] {
  return db.all(
    `SELECT d.epoch, d.seq AS to_seq, d.hash AS head_hash FROM docket d
     JOIN (SELECT epoch, max(seq) AS last FROM docket WHERE office = ? GROUP BY epoch) e
       ON e.epoch = d.epoch AND e.last = d.seq WHERE d.office = ?`,
    office,
    office,
  );
}

/** The last act of the epoch in which an act of our own stands; the epoch itself. */
export function epochOf(db: ReadableDb, office: string, seq: number): { epoch: number; to_seq: number; hash: string } | null {
  const row = db.one<{ epoch: number | null }>(
    'SELECT max(epoch) AS epoch FROM docket WHERE office = ? AND seq = ?',
    office,
    seq,
  );
  if (row === undefined || row.epoch === null) return null;
  const last = db.one<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM docket WHERE office = ? AND epoch = ? ORDER BY seq DESC LIMIT 1',
    office,
    row.epoch,
  );
  return last ? { epoch: row.epoch, to_seq: last.seq, hash: last.hash } : null;
}

/** Hash of one act of one epoch; null when it is not held. */
export function hashOfAct(
  db: ReadableDb,
  place: { office: string; epoch: number; seq: number },
): string | null {
  const row = db.one<{ hash: string }>(
    'SELECT hash FROM docket WHERE office = ? AND epoch = ? AND seq = ?',
    place.office,
    place.epoch,
    place.seq,
  );
  return row?.hash ?? null;
}
