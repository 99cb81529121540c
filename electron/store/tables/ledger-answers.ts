/** Ledger answers: the inbox of bank answer files, row by row as judged. */
import type { WritableDb } from '../database';
import type { Enter, EnteredOf } from '../table';

export const enterAnswers: Enter = {
  takeAnswer: (db, act) => {
    const { payload, result } = act;
    const { file_hash, part } = payload;
    db.runOne(
      `INSERT INTO answer_files (file_hash, part, batch_no, office, file_name, parts, taken_by,
         taken_on, taken_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      file_hash,
      part,
      payload.batch_no,
      act.office,
      payload.file_name,
      payload.parts,
      act.officer,
      act.date,
      act.seq,
    );
    result.rows.forEach((row, i) => insertRow(db, { file_hash, part, place: i + 1 }, row));
  },
};

function insertRow(
  db: WritableDb,
  at: { file_hash: string; part: number; place: number },
  row: EnteredOf<'takeAnswer'>['result']['rows'][number],
): void {
  db.runOne(
    `INSERT INTO answer_rows (file_hash, part, place, row, serial, name, account_no, amount_fen,
       outcome, paid_fen, reason, verdict, line_no, why)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    at.file_hash,
    at.part,
    at.place,
    row.row,
    row.serial,
    row.name,
    row.account_no,
    row.amount_fen,
    row.outcome,
    row.paid_fen,
    row.reason,
    row.verdict,
    row.line_no,
    row.why,
  );
}
