/** Append: the only statements that add to a docket or enter an act into the tables. */
import { docketLine, type DocketLine } from '../../shared/bundle/line';
import type { ActRecord } from '../../shared/docket/record';
import type { WritableDb } from './database';
import { enterRecord } from './entering';

/** Adds one record and enters it in all tables; call inside a transaction. Answers its hash. */
export function append(db: WritableDb, record: ActRecord): string {
  const line = docketLine(record);
  appendLine(db, line, record);
  return line.hash;
}

/** Adds an act in the texts in which it was hashed, as it arrived from its own office. */
export function appendLine(db: WritableDb, line: DocketLine, record: ActRecord): void {
  keepLine(db, line, record);
  enterRecord(db, record, line.hash);
}

/** Adds an act to the docket alone; the tables are refilled after it. */
export function keepLine(db: WritableDb, line: DocketLine, record: ActRecord): void {
  const { head } = record;
  db.runOne(
    `INSERT INTO docket (office, epoch, seq, kind, date, officer, request, head, body, hash, arrived)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(arrived), 0) + 1 FROM docket))`,
    head.office,
    head.epoch,
    head.seq,
    head.kind,
    head.date,
    head.officer,
    head.request,
    line.head,
    line.body,
    line.hash,
  );
}
