/** Register summary answers: posts by village, goods in store, offers refused in a row. */
import { findOfficeArea } from '../../../shared/base/region';
import type { RegisterEntry } from '../../../shared/outreach/register';
import { coverageOf, refusalsOf, storeOf, type RegisterSummary, type SummaryLine } from '../../../shared/outreach/summary';
import { parameterAt } from '../../../shared/policy/parameter-at';
import { ownOffice } from '../desk';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';

function updatesOf({ desk }: Within, recordNo: string): RegisterEntry[][] {
  const rows = desk.db.all<{ entries: string }>('SELECT entries FROM record_updates WHERE record_no = ? ORDER BY seq', recordNo);
  return rows.map(({ entries }) => JSON.parse(entries) as RegisterEntry[]);
}

/** Lines of a ledger but those entered by mistake. */
function linesOf(inside: Within, register: string, followed = false): SummaryLine[] {
  const { desk } = inside;
  const rows = desk.db.all<Omit<SummaryLine, 'open' | 'entries' | 'updates'> & { open: number; entries: string }>(
    `SELECT record_no, register, name, village_code, open, entries FROM records
     WHERE office = ? AND register = ? AND (ending IS NULL OR ending <> 'mistaken')`,
    ownOffice(desk),
    register,
  );
  return rows.map((row) => ({
    ...row,
    open: row.open === 1,
    entries: JSON.parse(row.entries) as RegisterEntry[],
    updates: followed ? updatesOf(inside, row.record_no) : [],
  }));
}

/** What the whole ledger tells; null where there is nothing to tell. */
export function registerSummary(inside: Within, { register }: { register: string }): RegisterSummary | null {
  const { desk } = inside;
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  const figure = (key: 'register.assistants_least' | 'register.assistants_with_station' | 'register.refusals'): number | null =>
    (pack && parameterAt(pack, key, today)?.value) ?? null;
  if (register === 'relief_goods') return storeOf(linesOf(inside, register));
  if (register === 'zero_employment') return refusalsOf(linesOf(inside, register, true), figure('register.refusals'));
  if (register !== 'assistant' && register !== 'station') return null;
  const villages = findOfficeArea(ownOffice(desk))?.villages ?? [];
  const rule = { least: figure('register.assistants_least'), with_station: figure('register.assistants_with_station') };
  return coverageOf(villages, [...linesOf(inside, 'assistant'), ...linesOf(inside, 'station')], rule);
}
