/** Ledger imprest: payments from the reserve as lines and vouchers, and their reimbursement. */
import type { WritableDb } from '../database';
import { useNumber } from '../series';
import type { Enter, EnteredOf } from '../table';
import { insertLine } from './ledger-lines';

export const enterImprest: Enter = {
  payImprest: (db, act) => enterVoucher(db, act),
  reimburseImprest: (db, act) => {
    const { reimburse_no, sum_fen, vouchers } = act.result;
    useNumber(db, act.office, 'reimburse', Number(act.date.slice(0, 4)));
    db.runOne(
      `INSERT INTO reimbursements (reimburse_no, office, sum_fen, submitted_on)
       VALUES (?, ?, ?, ?)`,
      reimburse_no,
      act.office,
      sum_fen,
      act.date,
    );
    for (const { voucher_no } of vouchers) {
      db.runOne(
        'UPDATE vouchers SET reimburse_no = ? WHERE voucher_no = ? AND reimburse_no IS NULL',
        reimburse_no,
        voucher_no,
      );
    }
  },
  receiveImprest: (db, act) => {
    const { reimburse_no, received_on } = act.payload;
    db.runOne(
      'UPDATE reimbursements SET received_on = ? WHERE reimburse_no = ?',
      received_on,
      reimburse_no,
    );
  },
};

function enterVoucher(db: WritableDb, act: EnteredOf<'payImprest'>): void {
  const { payload, result } = act;
  const { voucher_no, amount_fen } = result;
  useNumber(db, act.office, 'voucher', Number(act.date.slice(0, 4)));
  insertLine(db, act, null, {
    ...result,
    line_no: voucher_no,
    award_no: payload.award_no,
    kind: 'once',
    base_fen: amount_fen,
    addons_fen: 0,
    source_line: null,
    payable: '1101',
    payable_party: '',
    held: null,
  });
  db.runOne(
    `INSERT INTO vouchers (voucher_no, office, award_no, stage, amount_fen, programme, way, paid_on,
       cashier, second_officer, witnesses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    voucher_no,
    act.office,
    payload.award_no,
    payload.stage,
    amount_fen,
    result.programme,
    payload.way,
    result.paid_on,
    act.officer,
    result.second_officer,
    JSON.stringify(payload.witnesses),
  );
}
