/** Ledger answers: every money question with its function, and what other pages ask of the books. */
import type { Finding } from '../../../shared/jobs';
import type { PlainMonth } from '../../../shared/base/plain-date';
import type { Manifest } from '../../../shared/bundle/manifest';
import type { ReadableDb } from '../../store/database';
import { failingSince } from '../facts/ledger-equation';
import { answerFiles, inbox, returned } from './ledger-answers';
import { batch, batchDrafts, batches, batchLines } from './ledger-batches';
import { bookSentences, cashBook, entries, trialBalance } from './ledger-books';
import { bridge } from './ledger-bridge';
import { money, month, moneySentences } from './ledger-month';
import { recoveries } from './ledger-recoveries';
import { reserve } from './ledger-reserve';

export { moneySentences };

export const ledgerAnswers = {
  batches,
  batch,
  batch_drafts: batchDrafts,
  batch_lines: batchLines,
  bridge,
  answers: answerFiles,
  inbox,
  returned,
  cash_book: cashBook,
  entries,
  trial_balance: trialBalance,
  money,
  reserve,
  month,
  recoveries,
};

/** What is wrong with an office's books; nothing when they prove themselves. */
export function ledgerFindings(db: ReadableDb, office: string): Finding[] {
  const sums = db.one<{ debit_fen: number; credit_fen: number }>(
    `SELECT coalesce(sum(debit_fen), 0) AS debit_fen, coalesce(sum(credit_fen), 0) AS credit_fen
     FROM postings WHERE office = ?`,
    office,
  ) as { debit_fen: number; credit_fen: number };
  const books = bookSentences(db, office, sums)
    .filter((row) => !row.holds)
    .map((row) => ({ code: `ledger_${row.code}`, message: row.sentence, facts: sums }));
  return [...books, ...payableFindings(db, office), ...closedFindings(db, office)];
}

/** Money waiting in 2101 and 2102 equals the lines that wait there. */
function payableFindings(db: ReadableDb, office: string): Finding[] {
  const rows = db.all<{ account: string; party: string; kept_fen: number; lines_fen: number }>(
    `SELECT account, party, sum(kept_fen) AS kept_fen, sum(lines_fen) AS lines_fen FROM (
       SELECT account, party, credit_fen - debit_fen AS kept_fen, 0 AS lines_fen FROM balances
         WHERE office = ? AND account IN ('2101', '2102')
       UNION ALL
       SELECT CASE WHEN p.state IN ('returned', 'refused', 'part_paid') THEN '2102' ELSE p.payable END,
         CASE WHEN p.state IN ('returned', 'refused', 'part_paid') THEN p.award_no
           ELSE p.payable_party END, 0, p.amount_fen - p.paid_fen
       FROM pay_lines p JOIN batches b ON b.batch_no = p.batch_no
       WHERE p.office = ? AND b.state IN ('sealed', 'settled') AND p.state NOT IN ('paid', 'voided')
         AND NOT EXISTS (SELECT 1 FROM pay_lines f JOIN batches c ON c.batch_no = f.batch_no
           WHERE f.source_line = p.line_no AND f.state <> 'voided'
             AND c.state IN ('sealed', 'settled')))
     GROUP BY account, party HAVING sum(kept_fen) <> sum(lines_fen)`,
    office,
    office,
  );
  return rows.map((row) => ({
    code: 'ledger_payable',
    message: `账户${row.account}（${row.party}）的余额与未发放明细不一致，请查明`,
    facts: { ...row },
  }));
}

/** Closed months whose equation fails although nothing has changed since. */
function closedFindings(db: ReadableDb, office: string): Finding[] {
  const closes = db.all<{ month: PlainMonth; seq: number }>(
    `SELECT month, seq FROM month_closes WHERE office = ? AND reopened_on IS NULL ORDER BY month`,
    office,
  );
  return closes.flatMap(({ month: closed, seq }) =>
    failingSince(db, office, closed, seq).map((award_no) => ({
      code: 'ledger_equation',
      message: `${closed}已月结，但待遇${award_no}的“决定＝应发＝已发＋退回＋暂缓＋在途”不平`,
      facts: { month: closed, award_no },
    })),
  );
}

interface PaidSum {
  programme: string;
  count: number;
  amount_fen: number;
}

/** What acts of a docket slice have paid, by programme: settled rosters and reserve payments. */
export function settledSums(
  db: ReadableDb,
  slice: { office: string; epoch: number; from_seq: number; to_seq: number },
): Manifest['sums'] {
  const within = 'd.office = ? AND d.epoch = ? AND d.seq BETWEEN ? AND ? AND d.body IS NOT NULL';
  const values = [slice.office, slice.epoch, slice.from_seq, slice.to_seq] as const;
  const rows = db.all<PaidSum>(
    `SELECT programme, sum(count) AS count, sum(amount_fen) AS amount_fen FROM (
       SELECT json_extract(j.value, '$.programme') AS programme,
         json_extract(j.value, '$.count') AS count,
         json_extract(j.value, '$.amount_fen') AS amount_fen
       FROM docket d, json_each(d.body, '$.result.programmes') j
       WHERE ${within} AND d.kind = 'settle'
       UNION ALL
       SELECT json_extract(d.body, '$.result.programme'), 1,
         json_extract(d.body, '$.result.amount_fen')
       FROM docket d WHERE ${within} AND d.kind = 'payImprest')
     GROUP BY programme ORDER BY programme`,
    ...values,
    ...values,
  );
  return Object.fromEntries(
    rows.map(({ programme, count, amount_fen }) => [programme, { count, amount_fen }]),
  );
}
