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
import { DECIDED, powersOf } from '../facts/office';
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
  const total = desk.db.one<{ n: number }>(
    'SELECT count(*) AS n FROM touches WHERE no = ? AND office = ?',
    power_no,
    office,
  );
  const records = desk.db.all<DecisionRecord>(
    `SELECT t.seq, ${DECIDED} AS no, coalesce(c.applicant_name, a.payee_name) AS name,
       o.name AS officer_name FROM touches t
     JOIN docket d ON d.office = t.office AND d.epoch = t.epoch AND d.seq = t.seq
     LEFT JOIN cases c ON c.case_no = ${DECIDED} LEFT JOIN awards a ON a.award_no = ${DECIDED}
     LEFT JOIN officers o ON o.office = d.office AND o.officer_id = d.officer
     WHERE t.no = ? AND t.office = ? ORDER BY t.epoch DESC, t.seq DESC LIMIT ? OFFSET ?`,
    power_no,
    office,
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

/** Files whose handler also reviewed them: this town's own, or those of a town the district names. */
export function spotChecks({ desk }: Within, asked: Asked & { office: string }): Page<SpotCheckRow> {
  const { offset, limit } = asked;
  const office = asked.office === '' ? ownOffice(desk) : asked.office;
  const pack = findPackInForce(desk.db, desk.clock.today());
  const total = desk.db.one<{ n: number }>(
    'SELECT count(*) AS n FROM combined_reviews WHERE office = ?',
    office,
  );
  const rows = desk.db.all<CombinedRecord>(
    `SELECT r.case_no, c.applicant_name, c.programme, r.reviewed_on, o.name AS reviewed_by, c.state,
       c.amount_fen FROM combined_reviews r JOIN cases c ON c.case_no = r.case_no
     LEFT JOIN officers o ON o.office = r.office AND o.officer_id = r.officer
     WHERE r.office = ? ORDER BY r.seq DESC LIMIT ? OFFSET ?`,
    office,
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
