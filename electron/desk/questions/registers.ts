/** Register answers: the running ledgers, their lines by due day, and one line with all that was done. */
import { addDays, daysBetween, type PlainDate } from '../../../shared/base/plain-date';
import type { Page } from '../../../shared/base/question';
import { shortVillageName } from '../../../shared/base/region';
import { findRegister, registers } from '../../../shared/outreach/data/registers';
import type { RecordDetail, RecordRow, RecordState, RecordUpdate, RegisterStanding } from '../../../shared/outreach/questions';
import type { RegisterEntry } from '../../../shared/outreach/register';
import { ownOffice } from '../desk';
import type { Within } from '../session';

interface RecordRecord extends Omit<RecordRow, 'entries' | 'open' | 'register_name' | 'village_name' | 'days_left' | 'ending_name'> {
  village_code: string;
  entries: string;
  open: number;
  ending: string | null;
  close_text: string | null;
  handler: string;
}

const FIELDS = `record_no, register, household_no, name, village_code, entered_on, entries, text, updates, updated_on,
  due_on, open, ending, closed_on, close_text, handler`;

function toRow(record: RecordRecord, today: PlainDate): RecordRow {
  const { village_code, entries, open, ending, close_text: _text, handler: _handler, ...rest } = record;
  const register = findRegister(rest.register);
  return {
    ...rest,
    entries: JSON.parse(entries) as RegisterEntry[],
    open: open === 1,
    register_name: register?.name ?? '',
    village_name: shortVillageName(village_code),
    ending_name: ending === null ? null : (register?.endings[ending] ?? ''),
    days_left: open === 1 && rest.due_on !== null ? daysBetween(today, rest.due_on) : null,
  };
}

interface Asked {
  register: string;
  state: RecordState;
  village_code: string;
  offset: number;
  limit: number;
}

const wanted: Record<RecordState, string> = {
  open: 'AND open = 1',
  overdue: 'AND open = 1 AND due_on < ?',
  closed: 'AND open = 0',
  all: '',
};

function records({ desk }: Within, { register, state, village_code, offset, limit }: Asked): Page<RecordRow> {
  const today = desk.clock.today();
  const where = `WHERE office = ? AND register = ? ${wanted[state]}${village_code === '' ? '' : ' AND village_code = ?'}`;
  const values = [ownOffice(desk), register, ...(state === 'overdue' ? [today] : []), ...(village_code === '' ? [] : [village_code])];
  const total = desk.db.one<{ n: number }>(`SELECT count(*) AS n FROM records ${where}`, ...values)?.n ?? 0;
  const rows = desk.db.all<RecordRecord>(
    `SELECT ${FIELDS} FROM records ${where} ORDER BY open DESC, due_on, record_no LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return { total, rows: rows.map((row) => toRow(row, today)) };
}

function recordsDue({ desk }: Within, { days, offset, limit }: { days: number; offset: number; limit: number }): Page<RecordRow> {
  const today = desk.clock.today();
  const where = 'WHERE office = ? AND open = 1 AND due_on <= ?';
  const values = [ownOffice(desk), addDays(today, days)];
  const total = desk.db.one<{ n: number }>(`SELECT count(*) AS n FROM records ${where}`, ...values)?.n ?? 0;
  const rows = desk.db.all<RecordRecord>(
    `SELECT ${FIELDS} FROM records ${where} ORDER BY due_on, record_no LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return { total, rows: rows.map((row) => toRow(row, today)) };
}

/** Every ledger, also one without a line. */
function standings({ desk }: Within): RegisterStanding[] {
  const office = ownOffice(desk);
  const today = desk.clock.today();
  return registers.map(({ code }) => {
    const count = (more: string, ...values: string[]): number =>
      desk.db.one<{ n: number }>(
        `SELECT count(*) AS n FROM records WHERE office = ? AND register = ? AND open = 1 ${more}`,
        office,
        code,
        ...values,
      )?.n ?? 0;
    return { register: code, open: count(''), overdue: count('AND due_on < ?', today) };
  });
}

function householdRecords({ desk }: Within, { household_no }: { household_no: string }): RecordRow[] {
  const rows = desk.db.all<RecordRecord>(
    `SELECT ${FIELDS} FROM records WHERE household_no = ? ORDER BY taken_seq DESC LIMIT 50`,
    household_no,
  );
  return rows.map((row) => toRow(row, desk.clock.today()));
}

function record({ desk }: Within, { record_no }: { record_no: string }): RecordDetail | null {
  const office = ownOffice(desk);
  const found = desk.db.one<RecordRecord>(`SELECT ${FIELDS} FROM records WHERE record_no = ? AND office = ?`, record_no, office);
  if (!found) return null;
  const updates = desk.db.all<Omit<RecordUpdate, 'entries'> & { entries: string }>(
    `SELECT u.done_on, u.entries, u.text, coalesce(o.name, '') AS officer_name FROM record_updates u
     LEFT JOIN officers o ON o.office = u.office AND o.officer_id = u.officer
     WHERE u.record_no = ? ORDER BY u.seq DESC`,
    record_no,
  );
  const handler = desk.db.one<{ name: string }>('SELECT name FROM officers WHERE office = ? AND officer_id = ?', office, found.handler);
  return {
    row: toRow(found, desk.clock.today()),
    handler_name: handler?.name ?? '',
    close_text: found.close_text,
    updates: updates.map((update) => ({ ...update, entries: JSON.parse(update.entries) as RegisterEntry[] })),
  };
}

export const registerAnswers = {
  registers: standings,
  records,
  records_due: recordsDue,
  household_records: householdRecords,
  record,
};
