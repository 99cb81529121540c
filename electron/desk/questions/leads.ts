/** Lead questions: people found or reported, with the clock of each, until they end in a case or a reason. */
import { leadEndings, type LeadEnding } from '../../../shared/application/close-lead';
import { leadSources, type LeadSource } from '../../../shared/application/lead';
import { clockRow, clockRuleOf, type ClockRule } from '../../../shared/application/clock';
import type { ClockRow, LeadRow } from '../../../shared/application/rows';
import type { PlainDate } from '../../../shared/base/plain-date';
import type { Page } from '../../../shared/base/question';
import { shortVillageName } from '../../../shared/base/region';
import { ownOffice } from '../desk';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';

interface LeadRecord {
  lead_no: string;
  source: LeadSource;
  reporter: string;
  found_on: string;
  taken_on: string;
  urgent: number;
  name: string;
  phone: string;
  village_code: string;
  place: string;
  told: string;
  handler_name: string | null;
  due_on: string | null;
  ending: LeadEnding | null;
  closed_on: string | null;
  case_no: string | null;
  found_out: string | null;
}

const LIST = `SELECT l.*, o.name AS handler_name FROM leads l
  LEFT JOIN officers o ON o.office = l.office AND o.officer_id = l.handler`;

const wanted = { open: 'AND l.open = 1', closed: 'AND l.open = 0', all: '' };

/** An urgent lead counts every day, holidays included. */
function clockOf(rule: ClockRule, row: LeadRecord, today: PlainDate): ClockRow | null {
  const { due_on, taken_on, urgent } = row;
  if (due_on === null) return null;
  const stored = { name: '线索核实', started_on: taken_on, due_on, unit: 'working' as const, started_by: '登记线索' };
  const shown = clockRow(rule, stored, today);
  const sentences = [`急难线索自${taken_on}登记时起算，不扣除节假日，至${due_on}止。`];
  return urgent === 1 ? { ...shown, sentences } : shown;
}

function toRow(inside: Within, row: LeadRecord): LeadRow {
  const { desk } = inside;
  const today = desk.clock.today();
  const rule = clockRuleOf(findPackInForce(desk.db, today), today);
  const { told, handler_name, ...rest } = row;
  return {
    ...rest,
    text: told,
    urgent: row.urgent === 1,
    source_name: leadSources[row.source],
    village_name: shortVillageName(row.village_code),
    handler_name: handler_name ?? '',
    ending_name: row.ending && leadEndings[row.ending],
    clock: row.ending === null ? clockOf(rule, row, today) : null,
  };
}

export function leads(
  inside: Within,
  input: { state: keyof typeof wanted; offset: number; limit: number },
): Page<LeadRow> {
  const { desk } = inside;
  const office = ownOffice(desk);
  const where = `WHERE l.office = ? ${wanted[input.state]}`;
  const total = desk.db.one<{ n: number }>(`SELECT count(*) AS n FROM leads l ${where}`, office);
  const rows = desk.db.all<LeadRecord>(
    `${LIST} ${where} ORDER BY l.open DESC, l.urgent DESC, l.due_on, l.lead_no
     LIMIT ? OFFSET ?`,
    office,
    input.limit,
    input.offset,
  );
  return { total: total?.n ?? 0, rows: rows.map((row) => toRow(inside, row)) };
}

export function lead(inside: Within, input: { lead_no: string }): LeadRow | null {
  const row = inside.desk.db.one<LeadRecord>(`${LIST} WHERE l.lead_no = ?`, input.lead_no);
  return row ? toRow(inside, row) : null;
}
