/** Record questions: one act in full, papers, drafts, and the rehearsal of an act. */
import type { Page } from '../../../shared/base/question';
import type { RefusalFacts } from '../../../shared/base/outcome';
import { acts, findKind } from '../../../shared/docket/act';
import type { Objection } from '../../../shared/assessment/object';
import type { ActRecord } from '../../../shared/docket/record';
import type { NoticeRow } from '../../../shared/notice/rows';
import { shortVillageName } from '../../../shared/base/region';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import { rehearse } from '../perform';
import type { Within } from '../session';
import { mayKnowObjector } from './case-loops';
import { householdsLike } from './search';

export function actRecord(
  inside: Within,
  input: { office: string; seq: number },
): (ActRecord & { hash: string; title: string }) | null {
  const record = findRecord(inside.desk.db, input);
  if (!record) return null;
  const kind = findKind(record.head.kind);
  return { ...record, body: bodyFor(inside, record), title: kind ? acts[kind].title : record.head.kind };
}

/** The body as this officer may read it: who objected to a notice is not told to everybody. */
function bodyFor(inside: Within, { head, body }: ActRecord): ActRecord['body'] {
  if (head.kind !== 'object' || !body || mayKnowObjector(inside, head.officer)) return body;
  const { objector: _objector, ...payload } = body.payload as Objection;
  return { ...body, payload };
}

export function rehearsal(
  inside: Within,
  input: { acts: { kind: string; payload?: unknown }[] },
): { code: string; message: string; facts: RefusalFacts } | null {
  const asked = input.acts.map(({ kind, payload }) => ({ kind, payload }));
  const outcome = rehearse(inside.desk, inside.officer, { request: '', acts: asked });
  if (outcome.permitted) return null;
  const { code, message, facts } = outcome;
  return { code, message, facts };
}

interface NoticeRecord extends Omit<NoticeRow, 'village_name' | 'award_no'> {
  village_code: string;
  household_no: string;
}

const NOTICES = `SELECT n.notice_no, n.code, n.title, n.number, n.case_no, c.applicant_name,
  h.village_code, c.household_no, n.issued_on, n.state, n.served_on, n.prints
  FROM notices n JOIN cases c ON c.case_no = n.case_no
  JOIN households h ON h.household_no = c.household_no`;

function toNotice({ village_code, household_no: _household, ...row }: NoticeRecord): NoticeRow {
  return { ...row, award_no: null, village_name: shortVillageName(village_code) };
}

/** One paper of the register; null for an unknown number. */
export function notice(inside: Within, input: { notice_no: string }): NoticeRow | null {
  const row = inside.desk.db.one<NoticeRecord>(`${NOTICES} WHERE n.notice_no = ?`, input.notice_no);
  return row ? toNotice(row) : null;
}

export function notices(
  inside: Within,
  input: { search: string; code: string; offset: number; limit: number },
): Page<NoticeRow> {
  const { db } = inside.desk;
  const office = ownOffice(inside.desk);
  const code = input.code === '' ? '' : ' AND n.code = ?';
  const values = input.code === '' ? [office] : [office, input.code];
  const search = input.search.trim();
  if (search === '') {
    const sql = `SELECT count(*) AS n FROM notices n WHERE n.office = ?${code}`;
    const total = db.one<{ n: number }>(sql, ...values)?.n ?? 0;
    const rows = db.all<NoticeRecord>(
      `${NOTICES} WHERE n.office = ?${code} ORDER BY n.issued_seq DESC LIMIT ? OFFSET ?`,
      ...values,
      input.limit,
      input.offset,
    );
    return { total, rows: rows.map(toNotice) };
  }
  const people = new Set(householdsLike(db, office, search));
  const rows = db
    .all<NoticeRecord>(`${NOTICES} WHERE n.office = ?${code} ORDER BY n.issued_seq DESC`, ...values)
    .filter((row) => row.number.includes(search) || people.has(row.household_no));
  const page = rows.slice(input.offset, input.offset + input.limit);
  return { total: rows.length, rows: page.map(toNotice) };
}

export function draft(
  inside: Within,
  input: { form: string },
): { content: unknown; saved_at: string } | null {
  const row = inside.desk.db.one<{ content: string; saved_at: string }>(
    'SELECT content, saved_at FROM drafts WHERE officer = ? AND form = ?',
    inside.officer.officer_id,
    input.form,
  );
  return row ? { content: JSON.parse(row.content) as unknown, saved_at: row.saved_at } : null;
}
