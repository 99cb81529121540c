/** Oversight answers: what was decided under a power, files the handler reviewed himself, papers in arrears. */
import type { OverduePapers } from '../../../shared/approval/advance';
import { caseStateNames, type CaseState } from '../../../shared/application/case';
import type { Page } from '../../../shared/base/question';
import { acts, findKind } from '../../../shared/docket/act';
import { sentenceOf } from '../../../shared/docket/sentence';
import type { PowerDecisionRow, SpotCheckRow } from '../../../shared/office/rows';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import { overduePapers } from '../facts/approval';
import { findCaseRecord } from '../facts/case';
import { DECIDED, findOffice, powersOf } from '../facts/office';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';

interface Asked {
  offset: number;
  limit: number;
}

interface DecisionRecord {
  seq: number;
  no: string | null;
  name: string | null;
  officer_name: string | null;
}

/** Decisions that used the power, newest first; those after its end are marked. */
export function powerDecisions(
  { desk }: Within,
  { power_no, offset, limit }: Asked & { power_no: string },
): Page<PowerDecisionRow> {
  const office = ownOffice(desk);
  const ended = powersOf(desk.db, office).find((power) => power.power_no === power_no)?.revoked_from ?? null;
  const where = `WHERE d.office = ? AND json_extract(d.head, '$.power') = ?`;
  const total = desk.db.one<{ n: number }>(`SELECT count(*) AS n FROM docket d ${where}`, office, power_no);
  const records = desk.db.all<DecisionRecord>(
    `WITH decided AS (SELECT seq, office, head, ${DECIDED} AS no FROM docket)
     SELECT d.seq, d.no, coalesce(c.applicant_name, a.payee_name) AS name, o.name AS officer_name
     FROM decided d LEFT JOIN cases c ON c.case_no = d.no LEFT JOIN awards a ON a.award_no = d.no
     LEFT JOIN officers o ON o.office = d.office AND o.officer_id = json_extract(d.head, '$.officer')
     ${where} ORDER BY d.seq DESC LIMIT ? OFFSET ?`,
    office,
    power_no,
    limit,
    offset,
  );
  const rows = records.flatMap(({ seq, no, name, officer_name }): PowerDecisionRow[] => {
    const record = findRecord(desk.db, { office, seq });
    const kind = record && findKind(record.head.kind);
    if (!record || !kind) return [];
    const decided_on = record.head.date;
    const after_end = ended !== null && decided_on >= ended;
    const named = { no: no ?? '', name: name ?? '', officer_name: officer_name ?? '' };
    return [{ seq, decided_on, title: acts[kind].title, ...named, sentence: sentenceOf(record), after_end }];
  });
  return { total: total?.n ?? 0, rows };
}

interface CombinedRecord {
  case_no: string;
  applicant_name: string;
  programme: string;
  reviewed_on: string;
  reviewed_by: string | null;
  state: CaseState;
  amount_fen: number | null;
}

/** Files whose handler also reviewed them: a town's own, at the district's desk every town's. */
export function spotChecks({ desk }: Within, { offset, limit }: Asked): Page<SpotCheckRow> {
  const office = ownOffice(desk);
  const all = findOffice(desk.db, office)?.level === 'district' ? 1 : 0;
  const pack = findPackInForce(desk.db, desk.clock.today());
  const total = desk.db.one<{ n: number }>(
    'SELECT count(*) AS n FROM combined_reviews WHERE office = ? OR ?',
    office,
    all,
  );
  const rows = desk.db.all<CombinedRecord>(
    `SELECT r.case_no, c.applicant_name, c.programme, r.reviewed_on, o.name AS reviewed_by, c.state,
       c.amount_fen FROM combined_reviews r JOIN cases c ON c.case_no = r.case_no
     LEFT JOIN officers o ON o.office = r.office AND o.officer_id = r.officer
     WHERE r.office = ? OR ? ORDER BY r.reviewed_on DESC, r.case_no LIMIT ? OFFSET ?`,
    office,
    all,
    limit,
    offset,
  );
  return {
    total: total?.n ?? 0,
    rows: rows.map(({ programme, reviewed_by, state, ...row }) => ({
      ...row,
      programme_name: pack?.programmes.find(({ code }) => code === programme)?.name ?? programme,
      reviewed_by: reviewed_by ?? '',
      state: caseStateNames[state],
    })),
  };
}

function handlerOverdue({ desk }: Within, { case_no }: { case_no: string }): OverduePapers[] {
  const record = findCaseRecord(desk.db, case_no);
  return record ? overduePapers(desk.db, ownOffice(desk), record.handler, desk.clock.today()) : [];
}

export const oversightAnswers = {
  power_decisions: powerDecisions,
  spot_checks: spotChecks,
  handler_overdue: handlerOverdue,
};
