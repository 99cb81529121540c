/** Ledger lines: batches from declaration to settlement, their lines, and payments from the reserve. */
import { assert } from '../../../shared/base/assert';
import type { PayLine } from '../../../shared/ledger/pay-line';
import type { WritableDb } from '../database';
import { useNumber } from '../series';
import type { Enter, EnteredOf } from '../table';

export const enterLines: Enter = {
  declareBatch: (db, act) => {
    const { result: header, payload } = act;
    useNumber(db, act.office, 'batch', monthNumber(payload.month));
    db.runOne(
      `INSERT INTO batches (batch_no, office, month, roster, kind, state, header, count, sum_fen,
         held_count, held_fen, root_hash, declared_by, declared_on, declared_seq)
       VALUES (?, ?, ?, ?, ?, 'declared', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      header.batch_no,
      act.office,
      header.month,
      header.group,
      header.kind,
      JSON.stringify(header),
      header.count,
      header.sum_fen,
      header.held_count,
      header.held_fen,
      header.root_hash,
      act.officer,
      act.date,
      act.seq,
    );
  },
  fillBatch: (db, act) => {
    const { batch_no, part, lines } = act.result;
    db.runOne(
      'INSERT INTO batch_parts (batch_no, part, seq) VALUES (?, ?, ?)',
      batch_no,
      part,
      act.seq,
    );
    for (const line of lines) insertLine(db, act, batch_no, line);
    db.run(
      `UPDATE batches SET state = 'filled' WHERE batch_no = ? AND state = 'declared'
         AND json_array_length(header, '$.parts') =
           (SELECT count(*) FROM batch_parts WHERE batch_no = ?)`,
      batch_no,
      batch_no,
    );
  },
  checkBatch: (db, act) => {
    db.runOne(
      `UPDATE batches SET state = 'checked', checked_by = ? WHERE batch_no = ?`,
      act.officer,
      act.payload.batch_no,
    );
  },
  sealBatch: (db, act) => {
    const { batch_no } = act.payload;
    db.runOne(
      `UPDATE batches SET state = 'sealed', sealed_by = ?, sealed_on = ?, sealed_seq = ?
       WHERE batch_no = ?`,
      act.officer,
      act.date,
      act.seq,
      batch_no,
    );
    db.run(
      `UPDATE pay_lines SET state = 'sent', state_on = ? WHERE batch_no = ? AND state = 'declared'`,
      act.date,
      batch_no,
    );
    settledWhenDone(db, batch_no);
  },
  voidBatch: (db, act) => {
    const { batch_no, reason } = act.payload;
    db.runOne(
      `UPDATE batches SET state = 'voided', void_reason = ? WHERE batch_no = ?`,
      reason,
      batch_no,
    );
    db.run(
      `UPDATE pay_lines SET state = 'voided', state_on = ?, reason = ? WHERE batch_no = ?`,
      act.date,
      reason,
      batch_no,
    );
  },
  settle: (db, act) => {
    settlePaid(db, act);
    for (const row of act.result.exceptions) settleException(db, act, row);
    const { batch_no, unanswered, file_hash } = act.payload;
    if (unanswered === 'unknown') {
      const waiting = db.run(
        `UPDATE pay_lines SET state = 'unknown', state_on = ?, reason = '银行未回'
         WHERE batch_no = ? AND state = 'sent'`,
        act.date,
        batch_no,
      );
      assert(waiting === act.result.unknown_count, 'as many unanswered lines as settled');
    }
    db.run('UPDATE answer_files SET settled_on = ? WHERE file_hash = ?', act.date, file_hash);
    settledWhenDone(db, batch_no);
  },
  explainReturn: (db, act) => {
    const { line_no, reason } = act.payload;
    db.runOne('UPDATE pay_lines SET reason = ? WHERE line_no = ?', reason, line_no);
  },
  reissue: (db, act) => {
    for (const { line_no } of act.result.lines) {
      db.runOne('UPDATE pay_lines SET requested_on = ? WHERE line_no = ?', act.date, line_no);
    }
  },
  cancelDue: (db, act) => {
    for (const line_no of act.result.voided) {
      db.runOne(
        `UPDATE pay_lines SET state = 'voided', state_on = ?, reason = ? WHERE line_no = ?`,
        act.date,
        act.payload.text,
        line_no,
      );
    }
  },
};

/** 202211 for '2022-11': the series of a month. */
function monthNumber(month: string): number {
  return Number(month.replace('-', ''));
}

type Place = { office: string; date: string };

/** Adds one line; without a batch it was paid on the spot from the reserve. */
export function insertLine(db: WritableDb, act: Place, batchNo: string | null, line: PayLine): void {
  const state = batchNo === null ? 'paid' : line.held === null ? 'declared' : 'held';
  db.runOne(
    `INSERT INTO pay_lines (line_no, office, batch_no, award_no, household_no, programme, month, kind,
       stage, person_no, name, id_number, holder_name, bank, account_no, amount_fen, base_fen,
       addons_fen, trace_hash, source_line, payable, payable_party, state, paid_fen, reason, state_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    line.line_no,
    act.office,
    batchNo,
    line.award_no,
    line.household_no,
    line.programme,
    line.month,
    line.kind,
    line.stage,
    line.person_no,
    line.name,
    line.id_number,
    line.holder_name,
    line.bank,
    line.account_no,
    line.amount_fen,
    line.base_fen,
    line.addons_fen,
    line.trace_hash,
    line.source_line,
    line.payable,
    line.payable_party,
    state,
    state === 'paid' ? line.amount_fen : 0,
    line.held ?? '',
    act.date,
  );
}

function settlePaid(db: WritableDb, act: EnteredOf<'settle'>): void {
  const { file_hash } = act.payload;
  const paid = db.run(
    `UPDATE pay_lines SET state = 'paid', paid_fen = amount_fen, state_on = ?, reason = '',
       answered_by = ? WHERE line_no IN (SELECT line_no FROM answer_rows
         WHERE file_hash = ? AND verdict = 'matched' AND outcome = 'paid')`,
    act.date,
    file_hash,
    file_hash,
  );
  assert(paid === act.result.paid_count, 'as many paid lines as settled');
}

function settleException(
  db: WritableDb,
  act: EnteredOf<'settle'>,
  row: EnteredOf<'settle'>['result']['exceptions'][number],
): void {
  db.runOne(
    `UPDATE pay_lines SET state = ?, paid_fen = ?, reason = ?, state_on = ?, answered_by = ?
     WHERE line_no = ?`,
    row.state,
    row.paid_fen,
    row.reason,
    act.date,
    act.payload.file_hash,
    row.line_no,
  );
}

/** A batch is settled when no line of it is on the way any more. */
function settledWhenDone(db: WritableDb, batchNo: string): void {
  db.run(
    `UPDATE batches SET state = 'settled' WHERE batch_no = ? AND NOT EXISTS
       (SELECT 1 FROM pay_lines WHERE batch_no = ? AND state IN ('declared', 'sent'))`,
    batchNo,
    batchNo,
  );
}
