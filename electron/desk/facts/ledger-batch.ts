/** Ledger batch facts: what declaring, filling, checking, sealing, answering and settling need to know. */
import { AnswerRow, type AnswerableLine } from '../../../shared/ledger/answer';
import { lineNo, serialOf, type BatchFacts, type BatchHeader } from '../../../shared/ledger/batch';
import { findProgrammeMoney } from '../../../shared/ledger/data/programmes';
import type { DeclareBatchFacts } from '../../../shared/ledger/declare-batch';
import type { FillBatchFacts } from '../../../shared/ledger/fill-batch';
import type { SettleFacts } from '../../../shared/ledger/settle';
import type { PaidGroup, SettledException } from '../../../shared/ledger/settle-entries';
import type { TakeAnswerFacts } from '../../../shared/ledger/take-answer';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';
import { entriesOfAct, lastClosed } from './ledger-books';
import { awardSigns, dueAwards, followUps, linesBefore, type Run } from './ledger-dues';

/** '500120004-B-202211-01': number of the next batch of a month. */
export function nextBatchNo(db: ReadableDb, office: string, month: string): string {
  const series = month.replace('-', '');
  const n = nextOf(db, office, 'batch', Number(series));
  return `${office}-B-${series}-${String(n).padStart(2, '0')}`;
}

export function findBatch(db: ReadableDb, batchNo: string | undefined): BatchFacts | null {
  const row = db.one<BatchFacts>(
    `SELECT batch_no, month, roster AS "group", kind, state, count, sum_fen, held_count, held_fen,
       root_hash, declared_by, checked_by, sealed_by FROM batches WHERE batch_no = ?`,
    batchNo ?? '',
  );
  return row ?? null;
}

/** Facts of declaring; the same facts draft a batch for the screen. */
export function declareFacts(db: ReadableDb, run: Run): DeclareBatchFacts {
  const { office, group, month } = run;
  const unsealed = db.one<{ batch_no: string; state: BatchFacts['state'] }>(
    `SELECT batch_no, state FROM batches WHERE office = ? AND roster = ?
       AND state IN ('declared', 'filled', 'checked') ORDER BY batch_no LIMIT 1`,
    office,
    group,
  );
  return {
    next_batch_no: nextBatchNo(db, office, month),
    last_closed: lastClosed(db, office),
    unsealed: unsealed ?? null,
    awards: dueAwards(db, run),
    follow_ups: followUps(db, run),
    signs: awardSigns(db, run),
    before: linesBefore(db, run),
  };
}

function fillFacts(db: ReadableDb, run: Run, part: number): FillBatchFacts {
  const row = db.one<{ batch_no: string; header: string; declared_by: string }>(
    `SELECT batch_no, header, declared_by FROM batches
     WHERE office = ? AND roster = ? AND month = ? AND state = 'declared'`,
    run.office,
    run.group,
    run.month,
  );
  if (!row) return { batch: null, filled: [], awards: [], follow_ups: [] };
  const header = JSON.parse(row.header) as BatchHeader;
  const { batch_no, kind, parts, findings } = header;
  const filled = db.all<{ part: number }>('SELECT part FROM batch_parts WHERE batch_no = ?', batch_no);
  const declared = parts.find((one) => one.part === part);
  const range = { ...run, first_award: declared?.first_award ?? '', last_award: declared?.last_award ?? '' };
  return {
    batch: { batch_no, kind, parts, findings, declared_by: row.declared_by },
    filled: filled.map((one) => one.part),
    awards: kind === 'reissue' ? [] : dueAwards(db, range),
    follow_ups: followUps(db, range),
  };
}

function expensesOf(db: ReadableDb, batchNo: string): { account: string; amount_fen: number }[] {
  const sums = new Map<string, number>();
  const rows = db.all<{ programme: string; amount_fen: number }>(
    `SELECT programme, sum(amount_fen) AS amount_fen FROM pay_lines
     WHERE batch_no = ? AND source_line IS NULL GROUP BY programme ORDER BY programme`,
    batchNo,
  );
  for (const { programme, amount_fen } of rows) {
    const account = findProgrammeMoney(programme)?.expense ?? '';
    sums.set(account, (sums.get(account) ?? 0) + amount_fen);
  }
  return [...sums].map(([account, amount_fen]) => ({ account, amount_fen }));
}

function changedSince(db: ReadableDb, batchNo: string): { award_no: string; name: string }[] {
  return db.all(
    `SELECT DISTINCT p.award_no, a.payee_name AS name FROM batches b
     JOIN pay_lines p ON p.batch_no = b.batch_no JOIN awards a ON a.award_no = p.award_no
     WHERE b.batch_no = ? AND a.changed_seq > b.declared_seq ORDER BY p.award_no`,
    batchNo,
  );
}

interface LineRow {
  line_no: string;
  holder_name: string;
  account_no: string;
  amount_fen: number;
  state: AnswerableLine['state'];
  answered: number;
}

/** Lines that the rows could mean: those whose serials or accounts they name. */
function answerableLines(
  db: ReadableDb,
  batchNo: string,
  rows: readonly AnswerRow[],
): AnswerableLine[] {
  const numbered = rows.flatMap((row) => row.serial ?? []).map((serial) => lineNo(batchNo, serial));
  const accounts = rows.filter((row) => row.serial === null).map((row) => row.account_no);
  const found = db.all<LineRow>(
    `SELECT p.line_no, p.holder_name, p.account_no, p.amount_fen, p.state, EXISTS (
       SELECT 1 FROM answer_rows r JOIN answer_files f
         ON f.file_hash = r.file_hash AND f.part = r.part AND f.settled_on IS NULL
       WHERE r.line_no = p.line_no AND r.verdict = 'matched') AS answered
     FROM pay_lines p WHERE p.batch_no = ? AND (p.line_no IN (SELECT value FROM json_each(?))
       OR p.account_no IN (SELECT value FROM json_each(?)))`,
    batchNo,
    JSON.stringify(numbered),
    JSON.stringify(accounts),
  );
  return found.map((row) => ({
    ...row,
    serial: serialOf(row.line_no),
    answered: row.answered === 1,
  }));
}

function takeFacts(
  db: ReadableDb,
  given: { batch_no?: string; file_hash?: string; part?: number; rows?: AnswerRow[] },
): TakeAnswerFacts {
  const taken = db.one<{ batch_no: string; taken_on: string }>(
    'SELECT batch_no, taken_on FROM answer_files WHERE file_hash = ? AND part = ?',
    given.file_hash ?? '',
    given.part ?? 1,
  );
  const batch = findBatch(db, given.batch_no);
  const rows = given.rows ?? [];
  const lines = batch ? answerableLines(db, batch.batch_no, rows) : [];
  return { batch, taken: taken ?? null, lines };
}

const matchedRows = `FROM answer_rows r JOIN pay_lines p ON p.line_no = r.line_no
  WHERE r.file_hash = ? AND r.verdict = 'matched'`;

function findAnswerFile(db: ReadableDb, batchNo: string, hash: string): SettleFacts['file'] {
  const file = db.one<{ taken_by: string; parts: number; parts_taken: number; settled: number }>(
    `SELECT max(taken_by) AS taken_by, max(parts) AS parts, count(*) AS parts_taken,
       max(settled_on IS NOT NULL) AS settled
     FROM answer_files WHERE batch_no = ? AND file_hash = ? GROUP BY file_hash`,
    batchNo,
    hash,
  );
  if (!file) return null;
  const left = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM answer_rows WHERE file_hash = ? AND verdict <> 'matched'`,
    hash,
  );
  return { ...file, settled: file.settled === 1, left_count: left?.n ?? 0 };
}

function settleFacts(db: ReadableDb, office: string, batchNo: string, hash: string): SettleFacts {
  const batch = findBatch(db, batchNo);
  const paid = db.all<PaidGroup>(
    `SELECT p.programme, p.payable, p.payable_party, count(*) AS count,
       sum(p.amount_fen) AS amount_fen ${matchedRows} AND r.outcome = 'paid'
     GROUP BY p.payable, p.payable_party, p.programme
     ORDER BY p.payable, p.payable_party, p.programme`,
    hash,
  );
  const exceptions = db.all<SettledException>(
    `SELECT p.line_no, p.award_no, p.programme, p.name, p.state AS before, r.outcome, p.amount_fen, r.paid_fen,
       p.payable, p.payable_party, r.reason
     ${matchedRows} AND r.outcome <> 'paid' ORDER BY p.line_no`,
    hash,
  );
  const waiting = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM pay_lines p WHERE p.batch_no = ? AND p.state = 'sent'
       AND NOT EXISTS (SELECT 1 FROM answer_rows r
         WHERE r.line_no = p.line_no AND r.file_hash = ? AND r.verdict = 'matched')`,
    batchNo,
    hash,
  );
  return {
    batch,
    file: findAnswerFile(db, batchNo, hash),
    last_closed: lastClosed(db, office),
    paid,
    exceptions,
    unanswered_count: waiting?.n ?? 0,
  };
}

export const batchFacts: Facts<
  | 'declareBatch'
  | 'fillBatch'
  | 'checkBatch'
  | 'sealBatch'
  | 'voidBatch'
  | 'takeAnswer'
  | 'settle'
> = {
  declareBatch: (db, { month = '', group = 'dibao' }, { office, today }) =>
    declareFacts(db, { office, group, month, today }),
  fillBatch: (db, { month = '', group = 'dibao', part = 0 }, { office, today }) =>
    fillFacts(db, { office, group, month, today }, part),
  checkBatch: (db, subject) => ({ batch: findBatch(db, subject.batch_no) }),
  sealBatch: (db, subject, { office }) => ({
    batch: findBatch(db, subject.batch_no),
    last_closed: lastClosed(db, office),
    changed: changedSince(db, subject.batch_no ?? ''),
    expenses: expensesOf(db, subject.batch_no ?? ''),
  }),
  voidBatch: (db, subject, { office }) => {
    const batch_no = subject.batch_no ?? '';
    const sealed = db.one<{ sealed_seq: number | null }>(
      'SELECT sealed_seq FROM batches WHERE batch_no = ?',
      batch_no,
    );
    const answers = db.one<{ n: number }>(
      'SELECT count(*) AS n FROM answer_files WHERE batch_no = ?',
      batch_no,
    );
    return {
      batch: findBatch(db, batch_no),
      last_closed: lastClosed(db, office),
      answers: answers?.n ?? 0,
      reserved: entriesOfAct(db, office, sealed?.sealed_seq ?? null),
    };
  },
  takeAnswer: (db, subject) => takeFacts(db, subject),
  settle: (db, subject, { office }) =>
    settleFacts(db, office, subject.batch_no ?? '', subject.file_hash ?? ''),
};
