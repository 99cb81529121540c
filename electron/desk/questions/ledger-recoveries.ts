/** Recovery question: money paid too much, what was asked back, agreed, paid, given up and handed over. */
import type { RecoveryRow } from '../../../shared/ledger/book-rows';
import { instalmentStandings, type Instalment } from '../../../shared/ledger/plan-recovery';
import { waiverGrounds, type WaiverGround } from '../../../shared/ledger/waive-recovery';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import type { Within } from '../session';

interface RecoveryRecord {
  award_no: string;
  case_no: string;
  name: string;
  overpaid_fen: number;
  demanded_on: string | null;
  due_on: string | null;
  demanded_fen: number;
  /** Sides of the accounts; waivers stand in both. */
  credited_fen: number;
  debited_fen: number;
  waived_fen: number;
}

const balance = (account: string, side: string): string =>
  `coalesce((SELECT b.${side} FROM balances b WHERE b.office = a.office
     AND b.account = '${account}' AND b.party = a.award_no), 0)`;

function waiversOf(db: ReadableDb, awardNo: string): RecoveryRow['waivers'] {
  const rows = db.all<{ amount_fen: number; ground: WaiverGround; authority: string; waived_on: string; seq: number }>(
    'SELECT amount_fen, ground, authority, waived_on, seq FROM waivers WHERE award_no = ? ORDER BY seq',
    awardNo,
  );
  return rows.map(({ ground, ...row }) => ({ ...row, ground_name: waiverGrounds[ground] }));
}

/** Awards with overpaid months, largest debt first. */
export function recoveries(inside: Within): RecoveryRow[] {
  const { db, clock } = inside.desk;
  const rows = db.all<RecoveryRecord>(
    `SELECT a.award_no, a.case_no, a.payee_name AS name, sum(o.amount_fen) AS overpaid_fen,
       max(o.demanded_on) AS demanded_on,
       (SELECT d.due_on FROM demands d WHERE d.award_no = a.award_no ORDER BY d.seq DESC LIMIT 1) AS due_on,
       (SELECT coalesce(sum(w.amount_fen), 0) FROM waivers w WHERE w.award_no = a.award_no) AS waived_fen,
       ${balance('1201', 'debit_fen')} AS demanded_fen,
       ${balance('1201', 'credit_fen')} AS credited_fen,
       ${balance('2103', 'debit_fen')} AS debited_fen
     FROM award_overpaid o JOIN awards a ON a.award_no = o.award_no WHERE a.office = ?
     GROUP BY a.award_no ORDER BY demanded_fen - credited_fen DESC, a.award_no`,
    ownOffice(inside.desk),
  );
  return rows.map(({ credited_fen, debited_fen, ...row }) => {
    const outstanding_fen = row.demanded_fen - credited_fen;
    const planned = db.all<Instalment>(
      'SELECT due_on, amount_fen FROM instalments WHERE award_no = ? ORDER BY serial',
      row.award_no,
    );
    return {
      ...row,
      collected_fen: credited_fen - row.waived_fen,
      surrendered_fen: debited_fen - row.waived_fen,
      outstanding_fen,
      instalments: instalmentStandings(planned, outstanding_fen, clock.today()),
      waivers: waiversOf(db, row.award_no),
      months: db.all(
        `SELECT month, sum(amount_fen) AS amount_fen FROM award_overpaid
         WHERE award_no = ? GROUP BY month ORDER BY month`,
        row.award_no,
      ),
    };
  });
}
