/** Post answers: who stands in for whom, and which posts were handed over. */
import type { PlainDate } from '../../../shared/base/plain-date';
import type { Page } from '../../../shared/base/question';
import type { HandedOver } from '../../../shared/office/hand-over';
import type { HandOverRow, SessionView, StandInRow } from '../../../shared/office/rows';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import type { Within } from '../session';

/** The posts of others that an officer holds on a day. */
export function standsIn(
  db: ReadableDb,
  office: string,
  officerId: string,
  on: PlainDate,
): SessionView['officer']['stands_in'] {
  return db.all(
    `SELECT s.post, a.name AS absent_name, s.to_date AS "to" FROM stand_ins s
     JOIN officers a ON a.office = s.office AND a.officer_id = s.absent_id
     WHERE s.office = ? AND s.officer_id = ? AND s.from_date <= ? AND ? <= s.to_date
     ORDER BY s.stand_in_no`,
    office,
    officerId,
    on,
    on,
  );
}

interface Asked {
  offset: number;
  limit: number;
}

function count(db: ReadableDb, table: 'stand_ins' | 'hand_overs', office: string): number {
  return db.one<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE office = ?`, office)?.n ?? 0;
}

function standIns({ desk }: Within, { offset, limit }: Asked): Page<StandInRow> {
  const office = ownOffice(desk);
  const today = desk.clock.today();
  const rows = desk.db.all<Omit<StandInRow, 'state'>>(
    `SELECT s.stand_in_no, o.name, a.name AS absent_name, s.post, s.document_no, s.reason,
       s.from_date AS "from", s.to_date AS "to" FROM stand_ins s
     JOIN officers o ON o.office = s.office AND o.officer_id = s.officer_id
     JOIN officers a ON a.office = s.office AND a.officer_id = s.absent_id
     WHERE s.office = ? ORDER BY s.stand_in_no DESC LIMIT ? OFFSET ?`,
    office,
    limit,
    offset,
  );
  const stateOf = ({ from, to }: { from: PlainDate; to: PlainDate }): StandInRow['state'] => {
    if (today < from) return 'coming';
    return today > to ? 'over' : 'running';
  };
  return {
    total: count(desk.db, 'stand_ins', office),
    rows: rows.map((row) => ({ ...row, state: stateOf(row) })),
  };
}

const HAND_OVER = `SELECT h.hand_over_no, h.post, h.receiver_id, h.handed_on, o.name AS handed_by, h.text,
    h.work, h.state, h.taken_on, h.taken_text FROM hand_overs h
  JOIN officers o ON o.office = h.office AND o.officer_id = h.handed_by`;

type HandOverRecord = Omit<HandOverRow, keyof HandedOver> & { work: string };

function toRow({ work, ...row }: HandOverRecord): HandOverRow {
  return { ...(JSON.parse(work) as HandedOver), ...row };
}

function handOvers({ desk }: Within, { offset, limit }: Asked): Page<HandOverRow> {
  const office = ownOffice(desk);
  const rows = desk.db.all<HandOverRecord>(
    `${HAND_OVER} WHERE h.office = ? ORDER BY h.hand_over_no DESC LIMIT ? OFFSET ?`,
    office,
    limit,
    offset,
  );
  return { total: count(desk.db, 'hand_overs', office), rows: rows.map(toRow) };
}

/** One list as its acts recorded it; null for an unknown number. */
export function findHandOver(db: ReadableDb, no: string): HandOverRow | null {
  const row = db.one<HandOverRecord>(`${HAND_OVER} WHERE h.hand_over_no = ?`, no);
  return row ? toRow(row) : null;
}

export const postAnswers = { stand_ins: standIns, hand_overs: handOvers };
