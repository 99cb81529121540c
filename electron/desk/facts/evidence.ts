/** Evidence facts: what the people of a household rest on now, and what has run out for a case. */
import { evidenceFacts as factNames, type EvidenceFact } from '../../../shared/household/attach-evidence';
import type { CaseFacts } from '../../../shared/application/case';
import type { ExcusedRow } from '../../../shared/application/rows';
import type { ReadableDb } from '../../store/database';
import { nextOf } from '../../store/series';
import type { Facts } from './fact';
import { findHousehold, mergedInto } from './household';

export interface EvidenceRecord {
  evidence_no: string;
  person_no: string;
  person_name: string;
  fact: EvidenceFact;
  source: string;
  text: string;
  seen_by: string;
  seen_on: string;
  valid_until: string | null;
}

const EVIDENCE = `e.evidence_no, e.person_no, e.person_name, e.fact, e.source, e.text, e.seen_by, e.seen_on,
  e.valid_until, e.seq`;

/** The newest evidence of each fact of the household and of the people who live in it now. */
export function newestEvidence(db: ReadableDb, householdNo: string): EvidenceRecord[] {
  const rows = db.all<EvidenceRecord>(
    `SELECT ${EVIDENCE} FROM evidence e WHERE e.household_no = ? AND e.person_no = ''
     UNION ALL SELECT ${EVIDENCE} FROM persons p JOIN evidence e ON e.person_no = p.person_no
       WHERE p.household_no = ? AND p.present = 1 ORDER BY 2, 4, 10 DESC`,
    householdNo,
    householdNo,
  );
  return rows.filter((row, i) => {
    const before = rows[i - 1];
    return before?.person_no !== row.person_no || before.fact !== row.fact;
  });
}

/** '周明的残疾'. */
export function whatOf({ person_name, fact }: Pick<EvidenceRecord, 'person_name' | 'fact'>): string {
  return person_name === '' ? `家庭的${factNames[fact]}` : `${person_name}的${factNames[fact]}`;
}

/** Dated evidence behind a case; what was excused for it is left out. */
export function evidenceFor(
  db: ReadableDb,
  { case_no, household_no }: { case_no: string; household_no: string },
): CaseFacts['evidence'] {
  const excused = db.all<{ no: string }>('SELECT evidence_no AS no FROM stale_excuses WHERE case_no = ?', case_no);
  return newestEvidence(db, household_no).flatMap((row) => {
    const { evidence_no, valid_until } = row;
    if (valid_until === null || excused.some(({ no }) => no === evidence_no)) return [];
    return [{ evidence_no, what: whatOf(row), valid_until }];
  });
}

/** What had run out and was let pass for a case, in the order in which it was. */
export function excusesOf(db: ReadableDb, caseNo: string): ExcusedRow[] {
  return db.all<ExcusedRow>(
    `SELECT s.what, s.valid_until, s.reason, coalesce(o.name, s.officer) AS officer_name,
       s.excused_on AS "on" FROM stale_excuses s JOIN cases c ON c.case_no = s.case_no
     LEFT JOIN officers o ON o.office = c.office AND o.officer_id = s.officer
     WHERE s.case_no = ? ORDER BY s.seq, s.evidence_no`,
    caseNo,
  );
}

export const evidenceActFacts: Facts<'attachEvidence'> = {
  attachEvidence: (db, subject, { office }) => {
    const household_no = subject.household_no ?? '';
    const known = findHousehold(db, household_no);
    const members = known?.declaration.members.map(({ key, name }) => ({
      key,
      name,
      person_no: known.person_nos[key] ?? '',
    }));
    const officers = db.all<{ id: string }>('SELECT officer_id AS id FROM officers WHERE office = ?', office);
    return {
      household: members ? { merged_into: mergedInto(db, household_no), members } : null,
      officers: officers.map(({ id }) => id),
      next_evidence_no: `${office}-F-${String(nextOf(db, office, 'evidence')).padStart(6, '0')}`,
    };
  },
};
