/** Batch questions: the list, drafts, one batch, its lines and its bridge from the month before. */
import type { Page } from '../../../shared/base/question';
import type { PlainMonth } from '../../../shared/base/plain-date';
import {
  batchKindNames,
  batchStateNames,
  type BatchHeader,
  type BatchKind,
  type BatchState,
  type ProgrammeGroup,
} from '../../../shared/ledger/batch';
import { declareBar, draftBatch } from '../../../shared/ledger/declare-batch';
import { groupNames, programmeGroups } from '../../../shared/ledger/data/programmes';
import { lineStateNames, type LineState } from '../../../shared/ledger/pay-line';
import type { BatchDetail, BatchDraft, BatchRow, PayLineRow } from '../../../shared/ledger/rows';
import { ownOffice } from '../desk';
import { declareFacts } from '../facts/ledger-batch';
import type { Within } from '../session';
import { answerFiles } from './ledger-answers';
import { LINE, nextActOf, toLineRow, type LineRecord } from './ledger-line-row';

interface BatchRecord {
  batch_no: string;
  month: PlainMonth;
  group: ProgrammeGroup;
  kind: BatchKind;
  state: BatchState;
  count: number;
  sum_fen: number;
  held_count: number;
  held_fen: number;
  paid_fen: number;
  returned_fen: number;
  open_fen: number;
  declared_on: string;
  declared_by: string | null;
  checked_by: string | null;
  sealed_on: string | null;
  sealed_by: string | null;
}

const officer = (column: string): string =>
  `(SELECT o.name FROM officers o WHERE o.office = b.office AND o.officer_id = b.${column})`;
const sum = (condition: string, amount: string): string =>
  `(SELECT coalesce(sum(${amount}), 0) FROM pay_lines p WHERE p.batch_no = b.batch_no AND ${condition})`;

const BATCH = `SELECT b.batch_no, b.month, b.roster AS "group", b.kind, b.state, b.count, b.sum_fen,
  b.held_count, b.held_fen, b.declared_on, b.sealed_on, ${officer('declared_by')} AS declared_by,
  ${officer('checked_by')} AS checked_by, ${officer('sealed_by')} AS sealed_by,
  ${sum('1', 'p.paid_fen')} AS paid_fen,
  ${sum(`p.state IN ('returned', 'refused', 'part_paid')`, 'p.amount_fen - p.paid_fen')} AS returned_fen,
  ${sum(`p.state IN ('declared', 'sent', 'unknown')`, 'p.amount_fen')} AS open_fen
  FROM batches b`;

function toBatchRow(record: BatchRecord): BatchRow {
  return {
    ...record,
    declared_by: record.declared_by ?? '',
    group_name: groupNames[record.group],
    kind_name: batchKindNames[record.kind],
    state_name: batchStateNames[record.state],
  };
}

/** Batches, newest month first; of one month when given. */
export function batches(
  inside: Within,
  input: { month?: PlainMonth | undefined; offset: number; limit: number },
): Page<BatchRow> {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const month = input.month ?? '';
  const chosen = `b.office = ? AND (? = '' OR b.month = ?)`;
  const total = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM batches b WHERE ${chosen}`,
    office,
    month,
    month,
  );
  const rows = db.all<BatchRecord>(
    `${BATCH} WHERE ${chosen} ORDER BY b.month DESC, b.batch_no DESC LIMIT ? OFFSET ?`,
    office,
    month,
    month,
    input.limit,
    input.offset,
  );
  return { total: total?.n ?? 0, rows: rows.map(toBatchRow) };
}

/** One batch; null for an unknown number. */
export function batch(inside: Within, input: { batch_no: string }): BatchDetail | null {
  const { db } = inside.desk;
  const record = db.one<BatchRecord>(`${BATCH} WHERE b.batch_no = ?`, input.batch_no);
  const stored = db.one<{ header: string }>(
    'SELECT header FROM batches WHERE batch_no = ?',
    input.batch_no,
  );
  if (!record || !stored) return null;
  const states = db.all<{ state: LineState; count: number; sum_fen: number }>(
    `SELECT state, count(*) AS count, sum(amount_fen) AS sum_fen FROM pay_lines
     WHERE batch_no = ? GROUP BY state ORDER BY state`,
    input.batch_no,
  );
  return {
    row: toBatchRow(record),
    header: JSON.parse(stored.header) as BatchHeader,
    files: answerFiles(inside, input),
    states: states.map((row) => ({
      ...row,
      name: lineStateNames[row.state],
      next_act: nextActOf(row.state),
    })),
  };
}

/** What would be declared now, one draft for each roster that owes something. */
export function batchDrafts(
  inside: Within,
  input: { month: PlainMonth; kind: BatchKind; group?: ProgrammeGroup | undefined },
): BatchDraft[] {
  const { desk } = inside;
  const { month, kind } = input;
  const groups = input.group ? [input.group] : programmeGroups;
  return groups
    .map((group) => {
      const facts = declareFacts(desk.db, { office: ownOffice(desk), group, month, today: desk.clock.today() });
      const draft = draftBatch({ month, group, kind }, facts);
      const bar = declareBar({ month }, facts, desk.clock.today());
      return { ...draft, bar: bar?.message ?? null };
    })
    .filter((draft) => draft.count > 0 || input.group !== undefined);
}

/** Lines of a batch in its order. */
export function batchLines(
  inside: Within,
  input: {
    batch_no: string;
    state?: LineState | undefined;
    search: string;
    offset: number;
    limit: number;
  },
): Page<PayLineRow> {
  const { db } = inside.desk;
  const state = input.state ?? '';
  const chosen = `p.batch_no = ? AND (? = '' OR p.state = ?)
    AND (instr(p.name, ?) > 0 OR instr(p.account_no, ?) > 0)`;
  const values = [input.batch_no, state, state, input.search, input.search] as const;
  const total = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM pay_lines p WHERE ${chosen}`,
    ...values,
  );
  const rows = db.all<LineRecord>(
    `${LINE} WHERE ${chosen} ORDER BY p.line_no LIMIT ? OFFSET ?`,
    ...values,
    input.limit,
    input.offset,
  );
  return { total: total?.n ?? 0, rows: rows.map(toLineRow) };
}
