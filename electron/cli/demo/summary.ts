/** Summary: what a demo office holds, counted from its tables. */
import { ownOffice } from '../../desk/desk';
import { ledgerAnswers } from '../../desk/questions/ledger';
import type { Within } from '../../desk/session';

export function summaryOf(inside: Within) {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const count = (table: string): number =>
    db.one<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE office = ?`, office)?.n ?? 0;
  const trial = ledgerAnswers.trial_balance(inside, {});
  const last = db.one<{ month: string | null }>(
    'SELECT max(month) AS month FROM batches WHERE office = ?',
    office,
  );
  return {
    households: count('households'),
    persons: count('persons'),
    cases: count('cases'),
    awards: count('awards'),
    batches: count('batches'),
    papers: count('notices'),
    last_month: last?.month ?? null,
    trial_balance: { debit_fen: trial.debit_fen, credit_fen: trial.credit_fen },
  };
}
