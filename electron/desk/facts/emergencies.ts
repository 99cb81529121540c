/** Emergencies: public emergencies as their table holds them, and the one of a household's village. */
import type { CaseFacts } from '../../../shared/application/case';
import type { PlainDate } from '../../../shared/base/plain-date';
import { emergencyOf, isEmergencyLive, type Emergency } from '../../../shared/office/emergency';
import type { ReadableDb } from '../../store/database';

/** Every emergency that offices on this desk declared, oldest first. */
export function emergenciesOf(db: ReadableDb): Emergency[] {
  return db
    .all<{ emergency: string }>('SELECT emergency FROM emergencies ORDER BY emergency_no')
    .map((row) => JSON.parse(row.emergency) as Emergency);
}

export function findEmergency(db: ReadableDb, no: string): Emergency | null {
  return emergenciesOf(db).find(({ emergency_no }) => emergency_no === no) ?? null;
}

/** The emergency of a household's village as acts on its cases see it. */
export function emergencyFor(
  db: ReadableDb,
  householdNo: string,
  today: PlainDate,
): CaseFacts['emergency'] {
  const home = db.one<{ village_code: string }>(
    'SELECT village_code FROM households WHERE household_no = ?',
    householdNo,
  );
  const found = emergencyOf(emergenciesOf(db), home?.village_code ?? '', today);
  if (!found) return null;
  return {
    no: found.emergency_no,
    name: found.name,
    from: found.from,
    live: isEmergencyLive(found, today),
    phone: found.measures.includes('phone_survey'),
  };
}
