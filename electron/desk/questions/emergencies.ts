/** Emergency answers: declared public emergencies with figures and clocks, and the roster of cases and benefits. */
import { awardStandingNames } from '../../../shared/award/award';
import type {
  EmergencyFigures,
  EmergencyRosterRow,
  EmergencyRow,
  RosterChoice,
} from '../../../shared/award/emergency-questions';
import { caseStateNames, type CaseState } from '../../../shared/application/case';
import { clockRow, clockRuleOf } from '../../../shared/application/clock';
import type { ClockRow } from '../../../shared/application/rows';
import { monthOf, type PlainDate } from '../../../shared/base/plain-date';
import type { Page } from '../../../shared/base/question';
import { shortVillageName } from '../../../shared/base/region';
import { emergencyKindNames, emergencyMeasureNames } from '../../../shared/office/declare-emergency';
import { isEmergencyLive, lastDayOf, type Emergency } from '../../../shared/office/emergency';
import { ownOffice } from '../desk';
import { emergenciesOf, findEmergency } from '../facts/emergencies';
import { findProgramme } from '../facts/case';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { AWARD_AMOUNT } from './award';

interface RosterRecord {
  what: 'case' | 'award';
  no: string;
  household_no: string;
  name: string;
  id_number: string | null;
  village_code: string;
  programme: string;
  state: string;
  monthly: number;
  amount_fen: number | null;
  surveyed_on: PlainDate | null;
  made_good_on: PlainDate | null;
  visit_due: number;
}

/** Values: see `valuesOf`. Cases that were open on one of its days, awards that ran then. */
const ROSTER = `WITH homes AS (SELECT household_no, village_code FROM households
    WHERE office = ? AND village_code IN (SELECT value FROM json_each(?)))
  SELECT 'case' AS what, c.case_no AS no, h.household_no, c.applicant_name AS name, p.id_number,
    h.village_code, c.programme, c.state, 0 AS monthly, c.amount_fen, s.surveyed_on, s.made_good_on,
    s.surveyed_on IS NOT NULL AND s.made_good_on IS NULL AND c.state IN ('open', 'approved') AS visit_due
  FROM homes h JOIN cases c ON c.household_no = h.household_no
  LEFT JOIN persons p ON p.person_no = c.applicant
  LEFT JOIN phone_surveys s ON s.case_no = c.case_no AND s.emergency_no = ?
  WHERE c.applied_on <= ? AND (c.decided_on IS NULL OR c.decided_on >= ?)
  UNION ALL
  SELECT 'award', a.award_no, h.household_no, a.payee_name, a.payee_id_number, h.village_code,
    a.programme, a.state, a.payment = 'monthly', ${AWARD_AMOUNT}, NULL, NULL, 0
  FROM homes h JOIN awards a ON a.household_no = h.household_no
  WHERE a.from_month <= ? AND (a.until_month IS NULL OR a.until_month >= ?) AND a.state = 'live'`;

function valuesOf(inside: Within, emergency: Emergency): string[] {
  const { desk } = inside;
  const today = desk.clock.today();
  const last = lastDayOf(emergency);
  const until = last === null || last > today ? today : last;
  const [begun, ended] = [monthOf(emergency.from), monthOf(until)];
  const homes = [ownOffice(desk), JSON.stringify(emergency.villages)];
  return [...homes, emergency.emergency_no, until, emergency.from, ended, ended, ended, begun];
}

const chosen: Record<RosterChoice, string> = {
  '': '1',
  case: `what = 'case'`,
  award: `what = 'award'`,
  visit_due: 'visit_due = 1',
};

function surveyOf({ surveyed_on, made_good_on, visit_due }: RosterRecord): string {
  if (surveyed_on === null) return '';
  if (made_good_on !== null) return `${surveyed_on}电话，${made_good_on}入户`;
  return visit_due === 1 ? `${surveyed_on}电话，待补做入户` : `${surveyed_on}电话`;
}

function stateName({ what, state }: RosterRecord): string {
  if (what === 'case') return caseStateNames[state as CaseState];
  return awardStandingNames[state as keyof typeof awardStandingNames];
}

/** Lines of the roster by village and household; none for an unknown emergency. */
export function emergencyRoster(
  inside: Within,
  asked: { emergency_no: string; choice: RosterChoice; offset: number; limit: number },
): Page<EmergencyRosterRow> {
  const { desk } = inside;
  const today = desk.clock.today();
  const emergency = findEmergency(desk.db, asked.emergency_no);
  if (!emergency) return { total: 0, rows: [] };
  const values = valuesOf(inside, emergency);
  const where = `FROM (${ROSTER}) WHERE ${chosen[asked.choice]}`;
  const total = desk.db.one<{ n: number }>(`SELECT count(*) AS n ${where}`, ...values)?.n ?? 0;
  const records = desk.db.all<RosterRecord>(
    `SELECT * ${where} ORDER BY village_code, household_no, what DESC, no LIMIT ? OFFSET ?`,
    ...values,
    asked.limit,
    asked.offset,
  );
  const pack = findPackInForce(desk.db, today);
  const rows = records.map((row): EmergencyRosterRow => ({
    what: row.what,
    no: row.no,
    household_no: row.household_no,
    name: row.name,
    id_number: row.id_number ?? '',
    village_name: shortVillageName(row.village_code),
    programme_name: findProgramme(pack, row.programme, today)?.name ?? row.programme,
    state_name: stateName(row),
    amount_fen: row.amount_fen,
    survey: surveyOf(row),
  }));
  return { total, rows };
}

const FIGURES = `SELECT count(DISTINCT household_no) AS households,
    count(*) FILTER (WHERE what = 'case') AS cases,
    count(*) FILTER (WHERE what = 'case' AND state = 'open') AS open_cases,
    count(*) FILTER (WHERE what = 'award') AS awards,
    coalesce(sum(amount_fen) FILTER (WHERE monthly = 1), 0) AS monthly_fen,
    count(surveyed_on) AS phone_surveys, coalesce(sum(visit_due), 0) AS visits_due FROM (${ROSTER})`;

const nothing: EmergencyFigures = {
  households: 0,
  cases: 0,
  open_cases: 0,
  awards: 0,
  monthly_fen: 0,
  phone_surveys: 0,
  visits_due: 0,
};

/** The limit for visits once it is over. */
function clockFor({ desk }: Within, emergency: Emergency, left: number): ClockRow | null {
  const today = desk.clock.today();
  const started_on = lastDayOf(emergency);
  const due_on = emergency.make_good_by;
  if (left === 0 || started_on === null || due_on === null || isEmergencyLive(emergency, today)) return null;
  const stored = { name: '补做入户', started_on, due_on, unit: 'working' as const, started_by: '应急结束' };
  return clockRow(clockRuleOf(findPackInForce(desk.db, today), today), stored, today);
}

function declaredBy({ desk }: Within, no: string): string {
  const row = desk.db.one<{ name: string }>(
    `SELECT o.name FROM emergencies e JOIN officers o ON o.office = e.office AND o.officer_id = e.declared_by
     WHERE e.emergency_no = ?`,
    no,
  );
  return row?.name ?? '';
}

/** One emergency as lists, the workbench and its paper show it. */
export function emergencyRow(inside: Within, emergency: Emergency): EmergencyRow {
  const { desk } = inside;
  const figures = desk.db.one<EmergencyFigures>(FIGURES, ...valuesOf(inside, emergency)) ?? nothing;
  return {
    ...emergency,
    event_name: emergencyKindNames[emergency.event],
    measure_names: emergency.measures.map((one) => emergencyMeasureNames[one]).join('；'),
    village_names: emergency.villages.map(shortVillageName).join('、'),
    declared_by: declaredBy(inside, emergency.emergency_no),
    live: isEmergencyLive(emergency, desk.clock.today()),
    figures,
    clock: clockFor(inside, emergency, figures.visits_due),
  };
}

function emergencies(inside: Within): EmergencyRow[] {
  const own = ownOffice(inside.desk);
  const declared = emergenciesOf(inside.desk.db).filter(({ emergency_no }) => emergency_no.startsWith(`${own}-`));
  return declared.map((one) => emergencyRow(inside, one)).reverse();
}

export const emergencyAnswers = { emergencies, emergency_roster: emergencyRoster };
