/** Reconsideration answers: the list with the clock of what the town has to do next. */
import { clockRow, clockRuleOf } from '../../../shared/application/clock';
import type { DecideReconsideration } from '../../../shared/approval/decide-reconsideration';
import type { ExecuteReconsideration } from '../../../shared/approval/execute-reconsideration';
import { mustExecute, reconsiderationOutcomes, type ReconsiderationOutcome } from '../../../shared/approval/reconsideration';
import type { RecordReconsideration } from '../../../shared/approval/record-reconsideration';
import type { ReplyReconsideration } from '../../../shared/approval/reply-reconsideration';
import type { ReconsiderationRow } from '../../../shared/approval/reconsideration-questions';
import type { Page } from '../../../shared/base/question';
import { ownOffice } from '../desk';
import { findProgramme } from '../facts/case';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';

interface Recorded {
  reconsideration_no: string;
  case_no: string;
  applicant_name: string;
  programme: string;
  application: string;
  received_on: string;
  reply_due: string | null;
  replied_on: string | null;
  reply: string | null;
  outcome: ReconsiderationOutcome | null;
  decided_on: string | null;
  decision: string | null;
  execute_by: string | null;
  executed_on: string | null;
  execution: string | null;
  due_on: string | null;
}

function stateOf({ outcome, replied_on, executed_on }: Recorded): string {
  if (outcome === null) return replied_on === null ? '待答复' : '已答复，待复议决定';
  if (mustExecute(outcome) && executed_on === null) return '待履行';
  return '已办结';
}

function textOf<P extends { text: string }>(json: string | null): string {
  return json === null ? '' : (JSON.parse(json) as P).text;
}

function toRow({ desk }: Within, row: Recorded): ReconsiderationRow {
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  const { decision, authority, document_no, requests } = JSON.parse(row.application) as RecordReconsideration;
  const { reconsideration_no, case_no, applicant_name, received_on, reply_due, replied_on } = row;
  const started_on = row.decided_on ?? received_on;
  const clock =
    row.due_on === null
      ? null
      : clockRow(
          clockRuleOf(pack, today),
          { name: stateOf(row), started_on, due_on: row.due_on, unit: 'working', started_by: '登记行政复议' },
          today,
        );
  const ends = row.due_on === null ? [] : [`自${started_on}起按自然日计算，至${row.due_on}止，不扣除节假日。`];
  return {
    reconsideration_no,
    case_no,
    applicant_name,
    programme_name: findProgramme(pack, row.programme, today)?.name ?? row.programme,
    decision,
    authority,
    document_no,
    requests,
    received_on,
    reply_due,
    replied_on,
    reply_text: textOf<ReplyReconsideration>(row.reply),
    outcome_name: row.outcome === null ? '' : reconsiderationOutcomes[row.outcome],
    decided_on: row.decided_on,
    decision_text: textOf<DecideReconsideration>(row.decision),
    execute_by: row.execute_by,
    executed_on: row.executed_on,
    execution_text: textOf<ExecuteReconsideration>(row.execution),
    state_name: stateOf(row),
    clock: clock && { ...clock, sentences: ends },
  };
}

export function reconsiderations(
  inside: Within,
  input: { waiting: boolean; case_no: string; offset: number; limit: number },
): Page<ReconsiderationRow> {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const { case_no } = input;
  const [where, order, values] =
    case_no === ''
      ? [`r.office = ?${input.waiting ? ' AND r.waits = 1' : ''}`, 'r.waits DESC, r.due_on, r.seq DESC', [office]]
      : ['r.case_no = ?', 'r.seq DESC', [case_no]];
  const total = db.one<{ n: number }>(`SELECT count(*) AS n FROM reconsiderations r WHERE ${where}`, ...values);
  const rows = db.all<Recorded>(
    `SELECT r.*, c.applicant_name, c.programme FROM reconsiderations r CROSS JOIN cases c ON c.case_no = r.case_no
     WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    input.limit,
    input.offset,
  );
  return { total: total?.n ?? 0, rows: rows.map((row) => toRow(inside, row)) };
}
