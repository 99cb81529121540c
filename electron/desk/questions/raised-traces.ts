/** Raised traces: why an award is worth what a batch of raised standards made it, worked out again and proved by its hash. */
import type { TraceRow } from '../../../shared/assessment/rows';
import { hashOf } from '../../../shared/base/canonical';
import type { PlainDate, PlainMonth } from '../../../shared/base/plain-date';
import { entitlementOf } from '../../../shared/policy/back-pay';
import type { Pack } from '../../../shared/policy/pack';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import type { ReadableDb } from '../../store/database';
import { awardInput, memberKeys } from '../facts/assess-input';
import { findAward } from '../facts/award';
import type { StatedHousehold } from '../facts/household';
import { findPack } from '../facts/policy';

interface RaisedLevel {
  from_month: PlainMonth;
  amount_fen: number;
  trace_hash: string;
  decided_on: PlainDate;
  seq: number;
  pack_id: string;
  officer_name: string;
}

/** Levels by batches, with the pack by which each was raised. */
const RAISED = `SELECT l.from_month, l.amount_fen, l.trace_hash, l.decided_on, l.seq, u.pack_id,
  coalesce(o.name, u.declared_by) AS officer_name
  FROM award_levels l JOIN uplift_lines n ON n.award_no = l.award_no AND n.from_month <= l.from_month
  JOIN uplifts u ON u.uplift_no = n.uplift_no
  LEFT JOIN officers o ON o.office = u.office AND o.officer_id = u.declared_by
  WHERE l.award_no = ? AND l.decided_by = 'uplift' ORDER BY l.from_month, u.seq DESC`;

/** What was stated of the household when the act was done. */
function statedThen(db: ReadableDb, householdNo: string, seq: number): StatedHousehold | null {
  const row = db.one<{ version: number; declaration: string; person_nos: string }>(
    `SELECT version, declaration, person_nos FROM household_versions
     WHERE household_no = ? AND seq <= ? ORDER BY version DESC LIMIT 1`,
    householdNo,
    seq,
  );
  return row
    ? {
        version: row.version,
        declaration: JSON.parse(row.declaration) as StatedHousehold['declaration'],
        person_nos: JSON.parse(row.person_nos) as StatedHousehold['person_nos'],
      }
    : null;
}

/** One row for each raised level whose steps come out again as they were signed; none where they do not. */
export function raisedTraces(db: ReadableDb, awardNo: string): TraceRow[] {
  const award = findAward(db, awardNo);
  if (!award) return [];
  return db.all<RaisedLevel>(RAISED, awardNo).flatMap((level): TraceRow[] => {
    const known = statedThen(db, award.household_no, level.seq);
    const pack: Pack | null = findPack(db, level.pack_id);
    if (!known || !pack) return [];
    const input = awardInput(db, award, known, level.decided_on);
    const asked = { programme: award.programme as ProgrammeCode, member: memberKeys(db, awardNo, known)[0] };
    const { trace, entitled_fen } = entitlementOf(input, pack, asked, level.from_month);
    if (hashOf(trace) !== level.trace_hash) return [];
    const { seq, decided_on: on, officer_name, from_month } = level;
    return [
      {
        seq,
        title: '提高标准',
        on,
        officer_name,
        programme: award.programme,
        month: from_month,
        decision: 'adjust',
        amount_fen: entitled_fen,
        pack: pack.id,
        trace,
        levels: [from_month],
      },
    ];
  });
}
