/** Stories for money tests: awards granted, batches sealed and answered, months closed, all by acting. */
import { sha256Hex } from '../../../shared/base/canonical';
import type { AnswerRow } from '../../../shared/ledger/answer';
import type { BatchHeader, ProgrammeGroup } from '../../../shared/ledger/batch';
import { batchActs } from '../../../shared/ledger/batch-acts';
import type { PayLineRow } from '../../../shared/ledger/rows';
import { answerActs } from '../../../shared/ledger/take-answer';
import type { Declaration } from '../../../shared/household/declaration';
import { ledgerAnswers, ledgerFindings } from '../../../electron/desk/questions/ledger';
import { driftedAccounts } from '../../../electron/desk/facts/ledger-month';
import { checkMeans } from '../../checked';
import type { TestOffice } from '../../office';
import { papersOf } from '../../papers';

export interface Granted {
  household_no: string;
  case_no: string;
  award_no: string;
}

/** Registers a household and brings its application to the public notice. */
export function apply(
  office: TestOffice,
  family: Declaration,
  programme: string,
  day: string,
  event: unknown = null,
): { household_no: string; case_no: string } {
  office.setDay(day);
  const { household_no } = office.do<{ household_no: string }>('clerk', 'register', family);
  const { case_no } = office.do<{ case_no: string }>('clerk', 'receive', {
    household_no,
    programme,
    applicant: 'm1',
    applied_on: day,
    reason: '家庭困难',
    documents: papersOf(programme),
    authorised: family.members.map((member) => member.key),
    event,
  });
  return { household_no, case_no };
}

/** Grants monthly aid: applied for on one day, approved on the other. */
export function grant(
  office: TestOffice,
  family: Declaration,
  days: { from: string; decide: string } = { from: '2022-11-01', decide: '2022-11-25' },
  programme = 'dibao',
): Granted {
  const { household_no, case_no } = apply(office, family, programme, days.from);
  office.do('clerk', 'visit', {
    case_no,
    visited_on: days.from,
    investigators: [office.officerId('clerk'), office.officerId('investigator')],
    met: family.members[0]?.name ?? '',
    truthful: true,
    housing: '',
    findings: '情况属实',
  });
  office.do('clerk', 'assess', { case_no });
  checkMeans(office, case_no);
  office.do('reviewer', 'review', { case_no, opinion: 'agree', text: '同意' });
  office.do('clerk', 'disclose', { case_no, posted_on: days.from, places: ['公示栏'] });
  office.setDay(days.decide);
  const { award_no } = office.do<{ award_no: string }>('approver', 'approve', {
    case_no,
    text: '同意',
  });
  return { household_no, case_no, award_no };
}

/** Declares and freezes a batch; answers its header. */
export function declare(
  office: TestOffice,
  month: string,
  kind: 'month' | 'reissue' = 'month',
  group: ProgrammeGroup = 'dibao',
): BatchHeader {
  const inside = office.inside('accountant');
  const [draft] = ledgerAnswers.batch_drafts(inside, { month, kind, group });
  if (!draft) throw new Error('no draft');
  const done = office.tryAll('accountant', batchActs(draft));
  if (!done.permitted) throw new Error(`${done.code} ${done.message}`);
  return done.result[0]?.result as BatchHeader;
}

/** Declares, checks and seals a batch by three people. */
export function seal(
  office: TestOffice,
  month: string,
  kind: 'month' | 'reissue' = 'month',
  group: ProgrammeGroup = 'dibao',
): BatchHeader {
  const header = declare(office, month, kind, group);
  const { batch_no, count, sum_fen } = header;
  office.do('reviewer', 'checkBatch', { batch_no, count, sum_fen, text: '' });
  office.do('approver', 'sealBatch', { batch_no, text: '同意' });
  return header;
}

export function linesOf(office: TestOffice, batch_no: string): PayLineRow[] {
  return ledgerAnswers.batch_lines(office.inside('accountant'), {
    batch_no,
    search: '',
    offset: 0,
    limit: 200,
  }).rows;
}

/** An answer row that pays a line in full; `change` makes it another one. */
export function answerRow(line: PayLineRow, change: Partial<AnswerRow> = {}): AnswerRow {
  return {
    row: line.serial + 1,
    serial: line.serial,
    name: line.holder_name,
    account_no: line.account_no,
    amount_fen: line.amount_fen,
    outcome: 'paid',
    paid_fen: line.amount_fen,
    reason: '',
    ...change,
  };
}

export const comesBack = { outcome: 'returned', paid_fen: 0, reason: '户名不符' } as const;

/** Takes an answer (by the cashier) and settles it (by the accountant). */
export function answer(
  office: TestOffice,
  batch_no: string,
  rows: AnswerRow[],
  unanswered: 'wait' | 'unknown' = 'wait',
): string {
  const file_hash = sha256Hex(JSON.stringify([batch_no, rows]));
  const taken = office.tryAll(
    'cashier',
    answerActs({ batch_no, file_name: '回盘.txt', file_hash, rows }),
  );
  if (!taken.permitted) throw new Error(`${taken.code} ${taken.message}`);
  office.do('accountant', 'settle', { batch_no, file_hash, unanswered });
  return file_hash;
}

/** Every line of a batch that was sent is paid, but for those whose names are given. */
export function payAll(office: TestOffice, batch_no: string, returned: string[] = []): void {
  const rows = linesOf(office, batch_no)
    .filter((line) => line.state === 'sent')
    .map((line) => answerRow(line, returned.includes(line.name) ? comesBack : {}));
  answer(office, batch_no, rows);
}

/** Kept balances by account, on the account's own side, zeros left out. */
export function balances(office: TestOffice): Record<string, number> {
  const { rows } = ledgerAnswers.trial_balance(office.inside('accountant'), {});
  return Object.fromEntries(
    rows.filter((row) => row.balance_fen !== 0).map((row) => [row.account, row.balance_fen]),
  );
}

/** Nothing may be wrong with the books after any story. */
export function booksProve(office: TestOffice): string[] {
  const { db } = office.desk;
  const check = db.all<{ integrity_check: string }>('PRAGMA integrity_check');
  const keys = db.all('PRAGMA foreign_key_check');
  return [
    ...ledgerFindings(db, office.code).map((finding) => finding.message),
    ...driftedAccounts(db, office.code),
    ...check.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...keys.map(() => 'foreign key'),
  ];
}
