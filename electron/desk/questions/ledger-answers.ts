/** Answer questions: files taken, the inbox of their rows, and money that came back. */
import type { AnswerOutcome } from '../../../shared/ledger/answer';
import { verdictNames } from '../../../shared/ledger/answer';
import type { Page } from '../../../shared/base/question';
import { daysBetween } from '../../../shared/base/plain-date';
import type { AnswerFileRow, InboxRow, ReturnedRow } from '../../../shared/ledger/rows';
import { ownOffice } from '../desk';
import type { Within } from '../session';
import { toLineRow } from './ledger-line-row';

const outcomeNames: Record<AnswerOutcome, string> = {
  paid: '成功',
  part_paid: '部分成功',
  returned: '退汇',
  refused: '拒付',
};

const count = (verdict: string): string =>
  `(SELECT count(*) FROM answer_rows r WHERE r.file_hash = f.file_hash AND r.verdict = '${verdict}')`;

/** Answer files of a batch, newest first; parts of one file together. */
export function answerFiles(inside: Within, input: { batch_no: string }): AnswerFileRow[] {
  return inside.desk.db.all<AnswerFileRow>(
    `SELECT f.file_hash, f.file_name, f.batch_no, f.taken_on, f.settled_on,
       (SELECT o.name FROM officers o WHERE o.office = f.office AND o.officer_id = f.taken_by)
         AS taken_by,
       (SELECT count(*) FROM answer_rows r WHERE r.file_hash = f.file_hash) AS rows,
       ${count('matched')} AS matched, ${count('unmatched')} AS unmatched,
       ${count('duplicate')} AS duplicate, ${count('differing')} AS differing
     FROM answer_files f WHERE f.batch_no = ? AND f.part = 1 ORDER BY f.taken_seq DESC`,
    input.batch_no,
  );
}

type InboxRecord = Omit<InboxRow, 'outcome_name' | 'verdict_name' | 'settled'> & { settled: number };

/** Rows of one file; without a verdict those that were not matched, then the others. */
export function inbox(
  inside: Within,
  input: { file_hash: string; verdict: string; offset: number; limit: number },
): Page<InboxRow> {
  const { db } = inside.desk;
  const chosen = `r.file_hash = ? AND (? = '' OR r.verdict = ?)`;
  const values = [input.file_hash, input.verdict, input.verdict] as const;
  const total = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM answer_rows r WHERE ${chosen}`,
    ...values,
  );
  const rows = db.all<InboxRecord>(
    `SELECT r.file_hash, r.row, r.serial, r.name, r.account_no, r.amount_fen, r.outcome, r.paid_fen,
       r.reason, r.verdict, r.line_no, r.why, f.settled_on IS NOT NULL AS settled
     FROM answer_rows r JOIN answer_files f ON f.file_hash = r.file_hash AND f.part = r.part
     WHERE ${chosen} ORDER BY r.verdict = 'matched', r.part, r.place LIMIT ? OFFSET ?`,
    ...values,
    input.limit,
    input.offset,
  );
  return {
    total: total?.n ?? 0,
    rows: rows.map((row) => ({
      ...row,
      settled: row.settled === 1,
      outcome_name: outcomeNames[row.outcome],
      verdict_name: verdictNames[row.verdict],
    })),
  };
}

type ReturnedRecord = Omit<
  ReturnedRow,
  'serial' | 'kind_name' | 'state_name' | 'next_act' | 'age_days' | 'requested' | 'account_corrected'
> & { requested_on: string | null; account_now: string; pending_account: string | null };

/** Money that came back or is held and is in no later batch, oldest first. */
export function returned(inside: Within, _input: object): ReturnedRow[] {
  const { desk } = inside;
  const today = desk.clock.today();
  const rows = desk.db.all<ReturnedRecord>(
    `SELECT p.line_no, p.award_no, p.household_no, p.programme, p.month, p.kind, p.name, p.id_number,
       p.holder_name, p.bank, p.account_no, p.amount_fen, p.base_fen, p.addons_fen, p.paid_fen,
       p.state, p.reason, p.source_line, NULL AS follow_up, coalesce(p.batch_no, '') AS batch_no,
       p.amount_fen - p.paid_fen AS back_fen, p.state_on AS since, p.requested_on,
       a.account_no AS account_now, a.pending_account
     FROM pay_lines p JOIN awards a ON a.award_no = p.award_no
     WHERE p.office = ? AND p.state IN ('part_paid', 'returned', 'refused', 'held')
       AND NOT EXISTS (SELECT 1 FROM pay_lines f
         WHERE f.source_line = p.line_no AND f.state <> 'voided')
     ORDER BY p.state_on, p.line_no`,
    ownOffice(desk),
  );
  return rows.map(({ requested_on, account_now, pending_account, ...row }) => ({
    ...toLineRow(row),
    age_days: daysBetween(row.since, today),
    requested: requested_on !== null,
    account_corrected: account_now !== row.account_no && pending_account === null,
  }));
}
