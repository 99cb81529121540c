/** Append: the only statements that add to a docket or enter an act into the tables. */
import { canonical } from '../../shared/base/canonical';
import { hashHead, type ActRecord } from '../../shared/docket/record';
import type { WritableDb } from './database';
import { enterRecord } from './entering';

/** Adds one record and enters it in all tables; call inside a transaction. Answers its hash. */
export function append(db: WritableDb, record: ActRecord): string {
  const { head, body } = record;
  const hash = hashHead(head);
  db.runOne(
    `INSERT INTO docket (office, epoch, seq, kind, date, officer, request, head, body, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    head.office,
    head.epoch,
    head.seq,
    head.kind,
    head.date,
    head.officer,
    head.request,
    canonical(head),
    body === null ? null : canonical(body),
    hash,
  );
  enterRecord(db, record, hash);
  return hash;
}
