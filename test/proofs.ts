/** Proofs asked after any test that lived in an office: chain, tables, money and numbers hold. */
import { expect } from 'vitest';
import type { Finding } from '../shared/jobs';
import { differingTables, digestTables } from '../electron/store/digest';
import { headOf } from '../electron/store/docket';
import { rebuildTables } from '../electron/store/entering';
import { rebuild, verify } from '../electron/desk/verify';
import type { Desk } from '../electron/desk/desk';
import type { Outcome } from '../shared/base/outcome';
import type { TestOffice } from './office';

/** Everything `verify` checks holds, and a rebuild gives the same tables. */
export function expectSound({ desk }: { desk: Desk }): void {
  const findings: Finding[] = verify(desk).findings;
  expect(findings).toEqual([]);
  expect(rebuild(desk, () => 0).equal).toBe(true);
}

/** What a refusal may not change: head, tables and drafts of numbers. */
export function imprintOf({ desk, code }: Pick<TestOffice, 'desk' | 'code'>) {
  return { head: headOf(desk.db, code), tables: Object.fromEntries(digestTables(desk.db)) };
}

/** Tables that differ from the docket's own account of them. */
export function driftedTables({ desk }: { desk: Desk }): string[] {
  const before = digestTables(desk.db);
  rebuildTables(desk.db);
  return differingTables(before, digestTables(desk.db));
}

/** The refusal's code, or 'permitted'. */
export function code(outcome: Outcome<unknown>): string {
  return outcome.permitted ? 'permitted' : outcome.code;
}

function balance(office: TestOffice, account: string): number {
  const row = office.desk.db.one<{ fen: number }>(
    'SELECT coalesce(sum(debit_fen - credit_fen), 0) AS fen FROM postings WHERE account = ?',
    account,
  );
  return row?.fen ?? 0;
}

/** Debit minus credit of accounts over all months, fen. */
export function balances(office: TestOffice, ...accounts: string[]): Record<string, number> {
  return Object.fromEntries(accounts.map((account) => [account, balance(office, account)]));
}
