/** Register facts: the household and its people, a line as it stands, and the pack's figure of the ledger. */
import { findVillage } from '../../../shared/base/region';
import type { PlainDate } from '../../../shared/base/plain-date';
import { findRegister } from '../../../shared/outreach/data/registers';
import type { DueFacts, RegisterLine } from '../../../shared/outreach/register';
import { parameterAt } from '../../../shared/policy/parameter-at';
import type { EnterRecordFacts } from '../../../shared/outreach/enter-record';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';
import { findPackInForce } from './policy';

type Line = RegisterLine & { due_on: PlainDate | null };

function findLine(db: ReadableDb, office: string, recordNo: string | undefined): Line | null {
  const row = db.one<Omit<Line, 'open'> & { open: number }>(
    `SELECT register, name, household_no, entered_on, due_on, open FROM records
     WHERE record_no = ? AND office = ?`,
    recordNo ?? '',
    office,
  );
  return row ? { ...row, open: row.open === 1 } : null;
}

function dueFacts(db: ReadableDb, code: string | undefined, today: PlainDate): DueFacts {
  const pack = findPackInForce(db, today);
  const due = findRegister(code ?? '')?.due;
  const figure = pack && due && due.by !== 'field' ? parameterAt(pack, due.key, today)?.value : undefined;
  return { calendar: pack?.calendar ?? { source: '无', years: [] }, due_figure: typeof figure === 'number' ? figure : null };
}

function findHousehold(db: ReadableDb, office: string, householdNo: string | null | undefined): EnterRecordFacts['household'] {
  const row = db.one<{ village_code: string; head_name: string; person_nos: string }>(
    `SELECT h.village_code, p.name AS head_name, v.person_nos FROM households h
     JOIN persons p ON p.person_no = h.head_person_no
     JOIN household_versions v ON v.household_no = h.household_no AND v.version = h.version
     WHERE h.household_no = ? AND h.office = ?`,
    householdNo ?? '',
    office,
  );
  if (!row) return null;
  const numbers = Object.values(JSON.parse(row.person_nos) as Record<string, string>);
  const members = numbers.flatMap((person_no) => {
    const person = db.one<{ name: string }>('SELECT name FROM persons WHERE person_no = ?', person_no);
    return person ? [{ person_no, name: person.name }] : [];
  });
  return { village_code: row.village_code, head_name: row.head_name, members };
}

export const registerFacts: Facts<'enterRecord' | 'updateRecord' | 'closeRecord'> = {
  enterRecord: (db, subject, { office, today }) => {
    const village = subject.village_code ?? '';
    return {
      ...dueFacts(db, subject.register, today),
      household: findHousehold(db, office, subject.household_no),
      village_known: village.startsWith(office) && findVillage(village) !== undefined,
      next_record_no: `${office}-K-${String(nextOf(db, office, 'record')).padStart(6, '0')}`,
    };
  },
  updateRecord: (db, subject, { office, today }) => {
    const line = findLine(db, office, subject.record_no);
    return { ...dueFacts(db, line?.register, today), line };
  },
  closeRecord: (db, subject, { office }) => ({ line: findLine(db, office, subject.record_no) }),
};
