/** Ledger books: how acts post entries, keep balances, count cash, close and reopen months. */
import { assert } from '../../../shared/base/assert';
import type { Entry, EntryLine } from '../../../shared/ledger/entry';
import type { WritableDb } from '../database';
import { nextOf, useNumber } from '../series';
import type { Enter, Entered } from '../table';

export const enterBooks: Enter = {
  fund: (db, act) => {
    const { kind, document_no, amount_fen, received_on } = act.payload;
    db.runOne(
      `INSERT INTO fundings (office, seq, kind, document_no, amount_fen, received_on)
       VALUES (?, ?, ?, ?, ?, ?)`,
      act.office,
      act.seq,
      kind,
      document_no,
      amount_fen,
      received_on,
    );
  },
  countCash: (db, act) => {
    const { book_fen, counted_fen, second_officer } = act.result;
    db.runOne(
      `INSERT INTO cash_counts (office, seq, counted_on, book_fen, counted_fen, cashier,
         second_officer, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      act.office,
      act.seq,
      act.date,
      book_fen,
      counted_fen,
      act.officer,
      second_officer,
      act.payload.note,
    );
  },
  closeMonth: (db, act) => {
    db.runOne(
      `INSERT INTO month_closes (office, month, seq, closed_on, officer, result)
       VALUES (?, ?, ?, ?, ?, ?)`,
      act.office,
      act.payload.month,
      act.seq,
      act.date,
      act.officer,
      JSON.stringify(act.result),
    );
  },
  reopenMonth: (db, act) => {
    const { office, payload, result } = act;
    const live = 'office = ? AND month = ? AND reopened_on IS NULL';
    if (result.reopened) {
      db.runOne(`UPDATE month_closes SET reopened_on = ? WHERE ${live}`, act.date, office, payload.month);
      return;
    }
    db.runOne(
      `UPDATE month_closes SET proposed_by = ?, proposed_post = ? WHERE ${live}`,
      act.officer,
      act.post,
      office,
      payload.month,
    );
  },
  signExceptions: (db, act) => {
    db.runOne(
      `INSERT INTO month_signatures (office, seq, month, post, officer, award_nos)
       VALUES (?, ?, ?, ?, ?, ?)`,
      act.office,
      act.seq,
      act.payload.month,
      act.post,
      act.officer,
      JSON.stringify([...act.payload.award_nos].sort()),
    );
  },
};

/** An act whose money moves. */
export type MoneyAct = Entered<unknown, { entries: readonly Entry[] }>;

/** Stores an act's entries; `reverses` names the entry that the first of them takes back. */
export function postEntries(db: WritableDb, act: MoneyAct, reverses: string | null = null): void {
  for (const [i, one] of act.result.entries.entries()) {
    postEntry(db, act, one, i === 0 ? reverses : null);
  }
}

function postEntry(db: WritableDb, act: MoneyAct, one: Entry, reverses: string | null): void {
  const { office } = act;
  const series = Number(one.month.replace('-', ''));
  const entryNo = `${series}-${String(nextOf(db, office, 'entry', series)).padStart(4, '0')}`;
  useNumber(db, office, 'entry', series);
  for (const [i, line] of one.lines.entries()) {
    db.runOne(
      `INSERT INTO postings (office, entry_no, line, month, account, party, debit_fen, credit_fen, doc)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      office,
      entryNo,
      i + 1,
      one.month,
      line.account,
      line.party ?? '',
      line.debit_fen,
      line.credit_fen,
      line.doc,
    );
  }
  db.runOne(
    `INSERT INTO ledger_entries (office, entry_no, month, memo, entered_on, officer, kind, epoch, seq,
       reverses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    office,
    entryNo,
    one.month,
    one.memo,
    act.date,
    act.officer,
    act.kind,
    act.epoch,
    act.seq,
    reverses,
  );
  for (const sum of netOf(one.lines)) addBalance(db, office, sum);
}

/** One sum an account and party, so that an entry that crosses itself never dips below zero. */
function netOf(lines: readonly EntryLine[]): EntryLine[] {
  const sums = new Map<string, EntryLine>();
  for (const line of lines) {
    const key = `${line.account} ${line.party ?? ''}`;
    const sum = sums.get(key);
    if (sum) {
      sum.debit_fen += line.debit_fen;
      sum.credit_fen += line.credit_fen;
    } else sums.set(key, { ...line });
  }
  return [...sums.values()];
}

function addBalance(db: WritableDb, office: string, sum: EntryLine): void {
  const changed = db.run(
    `UPDATE balances SET debit_fen = debit_fen + ?, credit_fen = credit_fen + ?
     WHERE office = ? AND account = ? AND party = ?`,
    sum.debit_fen,
    sum.credit_fen,
    office,
    sum.account,
    sum.party ?? '',
  );
  if (changed === 1) return;
  assert(changed === 0, 'one balance an account and party');
  db.runOne(
    'INSERT INTO balances (office, account, party, debit_fen, credit_fen) VALUES (?, ?, ?, ?, ?)',
    office,
    sum.account,
    sum.party ?? '',
    sum.debit_fen,
    sum.credit_fen,
  );
}
