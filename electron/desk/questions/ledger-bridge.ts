/** Bridge question: each award whose amount differs from the month before, with the decision behind it. */
import type { Page } from '../../../shared/base/question';
import { addMonths, type PlainMonth } from '../../../shared/base/plain-date';
import {
  addedReason,
  bridgeReasonNames,
  isRegular,
  regularReason,
  type BridgeLine,
  type BridgeReason,
} from '../../../shared/ledger/bridge';
import type { BridgeRow } from '../../../shared/ledger/rows';
import { acts, findKind } from '../../../shared/docket/act';
import type { ReadableDb } from '../../store/database';
import type { Within } from '../session';

interface NowLine extends BridgeLine {
  name: string;
  before_fen: number | null;
}

interface BatchPlace {
  office: string;
  month: PlainMonth;
  group: string;
  kind: string;
}

const REGULAR = `p.kind = 'month' AND p.source_line IS NULL AND p.state <> 'voided'`;

/** Lines of the batch beside the award's regular line of the month before. */
function nowLines(db: ReadableDb, batchNo: string, place: BatchPlace): NowLine[] {
  return db.all<NowLine>(
    `SELECT l.award_no, l.name, l.month, l.kind, l.source_line, l.amount_fen,
       (SELECT p.amount_fen FROM pay_lines p WHERE p.award_no = l.award_no AND p.month = ?
          AND ${REGULAR}) AS before_fen
     FROM pay_lines l WHERE l.batch_no = ? ORDER BY l.line_no`,
    addMonths(place.month, -1),
    batchNo,
  );
}

/** Regular lines of the month before without one in this month's batches. */
function stoppedLines(db: ReadableDb, place: BatchPlace): { award_no: string; name: string; before_fen: number }[] {
  return db.all(
    `SELECT p.award_no, p.name, p.amount_fen AS before_fen
     FROM pay_lines p JOIN batches b ON b.batch_no = p.batch_no AND b.roster = ?
     WHERE p.office = ? AND p.month = ? AND ${REGULAR} AND NOT EXISTS (
       SELECT 1 FROM pay_lines n WHERE n.award_no = p.award_no AND n.month = ? AND n.kind = 'month'
         AND n.source_line IS NULL AND n.state <> 'voided') ORDER BY p.award_no`,
    place.group,
    place.office,
    addMonths(place.month, -1),
    place.month,
  );
}

type Plain = Omit<BridgeRow, 'decision' | 'seq' | 'reason_name'>;

function differences(db: ReadableDb, batchNo: string, place: BatchPlace): Plain[] {
  const { month } = place;
  const rows = nowLines(db, batchNo, place).map((line): Plain => {
    const regular = isRegular(line, month);
    const before = regular ? line.before_fen : null;
    const reason: BridgeReason = regular ? regularReason(before, line.amount_fen) : addedReason(line);
    const { award_no, name } = line;
    return { award_no, name, reason, month: line.month, before_fen: before ?? 0, now_fen: line.amount_fen };
  });
  if (place.kind !== 'month') return rows;
  const stopped = stoppedLines(db, place).map((row): Plain => {
    return { ...row, reason: 'stopped', month, now_fen: 0 };
  });
  return [...rows.filter((row) => row.reason !== 'same'), ...stopped];
}

/** The last act that decided the award's amount up to that month. */
function decisionOf(db: ReadableDb, awardNo: string): { decision: string; seq: number } {
  const row = db.one<{ kind: string; on: string; seq: number }>(
    `SELECT d.kind, d.date AS "on", d.seq FROM touches t JOIN docket d
       ON d.office = t.office AND d.epoch = t.epoch AND d.seq = t.seq
     WHERE t.no = ? AND d.kind IN ('approve', 'adjust', 'phaseOut', 'stop', 'suspend', 'resume')
     ORDER BY d.epoch DESC, d.seq DESC LIMIT 1`,
    awardNo,
  );
  const kind = row ? findKind(row.kind) : null;
  return { decision: kind && row ? `${acts[kind].title} ${row.on}` : '', seq: row?.seq ?? 0 };
}

/** A page of the bridge's differences. */
export function bridge(
  inside: Within,
  input: { batch_no: string; offset: number; limit: number },
): Page<BridgeRow> {
  const { db } = inside.desk;
  const place = db.one<BatchPlace>(
    'SELECT office, month, roster AS "group", kind FROM batches WHERE batch_no = ?',
    input.batch_no,
  );
  if (!place) return { total: 0, rows: [] };
  const all = differences(db, input.batch_no, place);
  const rows = all.slice(input.offset, input.offset + input.limit).map((row) => ({
    ...row,
    reason_name: bridgeReasonNames[row.reason],
    ...decisionOf(db, row.award_no),
  }));
  return { total: all.length, rows };
}
