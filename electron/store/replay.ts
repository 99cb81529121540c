/** Replay: a store in memory that takes the lines of another up to a place; it never writes to a real docket. */
import { toRecord } from './docket';
import type { ReadableDb, WritableDb } from './database';
import { enterRecord } from './entering';
import { openStore } from './open';

export interface Replay {
  db: WritableDb;
  /** Place of the last line taken. */
  arrived: number;
}

interface CopiedLine {
  office: string;
  epoch: number;
  seq: number;
  kind: string;
  date: string;
  officer: string;
  request: string;
  head: string;
  body: string | null;
  hash: string;
  arrived: number;
}

const PAGE = 500;

/** An empty one. */
export function openReplay(): Replay {
  return { db: openStore(':memory:', { key: null }), arrived: 0 };
}

/** Takes the lines of `source` that arrived after the last one taken, up to and with the place `until`. */
export function replayUntil(replay: Replay, source: ReadableDb, until: number): void {
  replay.db.immediately(() => {
    for (;;) {
      const lines = source.all<CopiedLine>(
        `SELECT office, epoch, seq, kind, date, officer, request, head, body, hash, arrived FROM docket
         WHERE arrived > ? AND arrived <= ? ORDER BY arrived LIMIT ${PAGE}`,
        replay.arrived,
        until,
      );
      for (const line of lines) takeLine(replay.db, line);
      const last = lines.at(-1);
      if (!last) return;
      replay.arrived = last.arrived;
    }
  });
}

/** Hash and texts stay as they are stored: nothing is hashed anew. */
function takeLine(db: WritableDb, line: CopiedLine): void {
  db.runOne(
    `INSERT INTO docket (office, epoch, seq, kind, date, officer, request, head, body, hash, arrived)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    line.office,
    line.epoch,
    line.seq,
    line.kind,
    line.date,
    line.officer,
    line.request,
    line.head,
    line.body,
    line.hash,
    line.arrived,
  );
  enterRecord(db, toRecord(line), line.hash);
}
