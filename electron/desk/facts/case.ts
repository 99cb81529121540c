/** Case facts: a case as every act on it sees it, its programme's order of steps. */
import type { CaseFacts, Step } from '../../../shared/application/case';
import type { AcceptanceFacts } from '../../../shared/application/acceptance';
import type { Landing } from '../../../shared/application/receive';
import type { PositionFacts } from '../../../shared/application/position';
import { ageOn, type PlainDate } from '../../../shared/base/plain-date';
import type { Pack } from '../../../shared/policy/pack';
import { parameterAt, programmeRow } from '../../../shared/policy/parameter-at';
import {
  findProcedure,
  findState,
  findStep,
  firstState,
  type Procedure,
} from '../../../shared/policy/procedure';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import type { ProgrammeRow } from '../../../shared/policy/programme-row';
import type { ReadableDb } from '../../store/database';
import { emergencyFor } from './emergencies';
import type { StatedHousehold } from './household';
import { findPackInForce } from './policy';
import { relativesIn } from './relative';
import { evidenceFor } from './evidence';

export interface CaseRecord {
  case_no: string;
  office: string;
  programme: ProgrammeCode;
  household_no: string;
  applicant: string;
  applicant_key: string;
  applicant_name: string;
  state: CaseFacts['state'];
  position: string;
  handler: string;
  applied_on: string;
  received_on: string;
  received_seq: number;
  decide_by: string | null;
  documents: string;
  missing: string;
  asked: string | null;
  agent_name: string | null;
  lead_no: string | null;
  decided_on: string | null;
  amount_fen: number | null;
  assessment: string | null;
  assessed_seq: number | null;
  disclosure: string | null;
  advanced: string | null;
  award_no: string | null;
  event: string | null;
}

export function findCaseRecord(db: ReadableDb, caseNo: string): CaseRecord | undefined {
  return db.one<CaseRecord>('SELECT * FROM cases WHERE case_no = ?', caseNo);
}

/** The case with its done steps, parsed; null for an unknown number. What depends on the day is added by `positionFacts`. */
export function findCase(db: ReadableDb, caseNo: string | undefined): CaseFacts | null {
  const row = findCaseRecord(db, caseNo ?? '');
  if (!row) return null;
  const done = doneSteps(db, row.case_no);
  const version = db.one<{ version: number }>(
    'SELECT version FROM households WHERE household_no = ?',
    row.household_no,
  );
  return {
    case_no: row.case_no,
    programme: row.programme,
    household_no: row.household_no,
    applicant: row.applicant_key,
    state: row.state,
    position: row.position,
    handler_id: row.handler,
    applied_on: row.applied_on,
    received_on: row.received_on,
    decide_by: row.decide_by,
    missing: JSON.parse(row.missing) as CaseFacts['missing'],
    asked: parseJson<CaseFacts['asked']>(row.asked),
    done,
    parts: partsOf(db, row.case_no),
    assessment: parseJson<CaseFacts['assessment']>(row.assessment),
    review: done.review
      ? { opinion: 'agree', officer_id: done.review.officer_ids[0] ?? '' }
      : null,
    disclosure: parseJson<CaseFacts['disclosure']>(row.disclosure),
    check: checkOf(db, row, version?.version ?? 0),
    objections: objectionsOf(db, row.case_no),
    advanced: parseJson<CaseFacts['advanced']>(row.advanced),
    relatives: relativesIn(db, row.household_no),
    evidence: evidenceFor(db, row),
    emergency: null,
    household_version: version?.version ?? 0,
  };
}

/** The check as far as it has come; whether one is required stands in the pack and is added later. */
function checkOf(db: ReadableDb, { case_no }: CaseRecord, version: number): CaseFacts['check'] {
  const pending = db.one<{ request_no: string }>(
    'SELECT request_no FROM case_checks WHERE case_no = ? AND reported_on IS NULL',
    case_no,
  );
  const report = db.one<{ request_no: string; valid_until: string; version: number; left: number }>(
    `SELECT c.request_no, c.valid_until, c.household_version AS version,
       (SELECT count(*) FROM case_check_lines l WHERE l.request_no = c.request_no
          AND l.finding = 'differs' AND l.dispute IS NULL) AS left
     FROM case_checks c WHERE c.case_no = ? AND c.reported_on IS NOT NULL ORDER BY c.seq DESC LIMIT 1`,
    case_no,
  );
  return {
    required: false,
    pending_no: pending?.request_no ?? null,
    report: report
      ? {
          request_no: report.request_no,
          valid_until: report.valid_until,
          unsettled: report.version === version ? report.left : 0,
        }
      : null,
  };
}

function objectionsOf(db: ReadableDb, caseNo: string): CaseFacts['objections'] {
  const found = db.one<CaseFacts['objections']>(
    `SELECT count(*) FILTER (WHERE state = 'open') AS open,
       count(*) FILTER (WHERE state = 'upheld') AS upheld
     FROM objections WHERE case_no = ?`,
    caseNo,
  );
  return found ?? { open: 0, upheld: 0 };
}

function parseJson<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}

function doneSteps(db: ReadableDb, caseNo: string): CaseFacts['done'] {
  const rows = db.all<{ step: Step; done_on: string; officers: string }>(
    'SELECT step, done_on, officers FROM case_steps WHERE case_no = ? ORDER BY seq',
    caseNo,
  );
  return Object.fromEntries(
    rows.map((row) => [
      row.step,
      { on: row.done_on, officer_ids: JSON.parse(row.officers) as string[] },
    ]),
  );
}

function partsOf(db: ReadableDb, caseNo: string): CaseFacts['parts'] {
  const parts: CaseFacts['parts'] = {};
  const rows = db.all<{ step: Step; officer: string }>(
    'SELECT step, officer FROM case_parts WHERE case_no = ? ORDER BY step, officer',
    caseNo,
  );
  for (const { step, officer } of rows) parts[step] = [...(parts[step] ?? []), officer];
  return parts;
}

/** The programme's row of a pack on a day; undefined for a programme it lacks. */
export function findProgramme(
  pack: Pack | null,
  programme: string,
  on: PlainDate,
): ProgrammeRow | undefined {
  return pack ? programmeRow(pack, programme as ProgrammeCode, on) : undefined;
}

/** The table of steps of a programme on a day; null where the pack has none. */
export function procedureOf(
  pack: Pack | null,
  programme: string,
  on: PlainDate,
): Procedure | null {
  const code = findProgramme(pack, programme, on)?.procedure ?? null;
  return pack && code !== null ? findProcedure(pack, code) : null;
}

/** Where an application of the programme lands by its table; null for what is no case. */
export function landingOf(
  pack: Pack | null,
  row: ProgrammeRow,
): { complete: Landing; incomplete: Landing } | null {
  const procedure = pack && row.procedure !== null ? findProcedure(pack, row.procedure) : null;
  if (!procedure) return null;
  const land = (answer: string): Landing | null => {
    const to = findStep(procedure, firstState(procedure).code, 'receive', answer)?.to;
    const state = to === undefined ? null : findState(procedure, to);
    return state && { position: state.code, accepted: !state.pauses };
  };
  const [complete, incomplete] = [land('complete'), land('incomplete')];
  return complete && incomplete && { complete, incomplete };
}

/** The limits that begin with acceptance, by the programme's row on the day. */
export function acceptanceFacts(
  pack: Pack | null,
  programme: string,
  on: PlainDate,
): AcceptanceFacts {
  const row = findProgramme(pack, programme, on);
  return {
    calendar: pack?.calendar ?? { source: '无', years: [] },
    total_working_days: row?.clocks.total_wd ?? 0,
    survey_working_days: row?.clocks.survey_wd ?? null,
  };
}

/** What the procedure's table must know of a case. */
export function positionFacts(
  db: ReadableDb,
  caseNo: string | undefined,
  today: PlainDate,
): PositionFacts {
  const known = findCase(db, caseNo);
  const pack = findPackInForce(db, today);
  if (!known) return { case: null, procedure: null };
  const required = findProgramme(pack, known.programme, today)?.verified === true;
  return {
    case: {
      ...known,
      check: { ...known.check, required },
      emergency: emergencyFor(db, known.household_no, today),
    },
    procedure: procedureOf(pack, known.programme, today),
  };
}

/** Members with the facts that receiving and deciding ask for. */
export function membersOf(known: StatedHousehold, pack: Pack | null, on: PlainDate) {
  const adultAge = pack ? parameterAt(pack, 'age.adult', on)?.value : undefined;
  return known.declaration.members.map((member) => ({
    key: member.key,
    name: member.name,
    person_no: known.person_nos[member.key] ?? '',
    id_number: member.id_number ?? '',
    adult:
      adultAge !== undefined &&
      member.birth_date !== 'unknown' &&
      ageOn(member.birth_date, on) >= adultAge,
    counted: member.counted === true,
  }));
}
