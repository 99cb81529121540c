/** Lead facts: whether a lead is open, its limits by the pack, and the next number. */
import { findVillage } from '../../../shared/base/region';
import { parameterAt } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';
import { findPackInForce } from './policy';

/** Whether the lead of that number waits for an answer; null when none is named or it is unknown. */
export function findLeadState(
  db: ReadableDb,
  leadNo: string | null | undefined,
): { open: boolean } | null {
  const row = db.one<{ ending: string | null }>(
    'SELECT ending FROM leads WHERE lead_no = ?',
    leadNo ?? '',
  );
  return row ? { open: row.ending === null } : null;
}

export const leadFacts: Facts<'lead' | 'closeLead'> = {
  lead: (db, subject, { office, today }) => {
    const pack = findPackInForce(db, today);
    const code = subject.village_code ?? '';
    return {
      village_known: code.startsWith(office) && findVillage(code) !== undefined,
      calendar: pack?.calendar ?? { source: '无', years: [] },
      check_working_days: (pack && parameterAt(pack, 'lead.check_wd', today)?.value) ?? null,
      urgent_days: (pack && parameterAt(pack, 'lead.urgent_days', today)?.value) ?? null,
      next_lead_no: `${office}-L-${String(nextOf(db, office, 'lead')).padStart(6, '0')}`,
    };
  },
  closeLead: (db, subject) => ({
    lead: findLeadState(db, subject.lead_no),
    case_known: db.one('SELECT 1 FROM cases WHERE case_no = ?', subject.case_no ?? '') !== undefined,
  }),
};
