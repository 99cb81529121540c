/** Material: what the papers of a case are made of, gathered once from tables and recorded acts. */
import type { PlainDate } from '../../../shared/base/plain-date';
import { shortVillageName } from '../../../shared/base/region';
import type { Declaration } from '../../../shared/household/declaration';
import type { Opinion } from '../../../shared/notice/content/approval-form';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import type { Pack } from '../../../shared/policy/pack';
import type { ProgrammeRow } from '../../../shared/policy/programme-row';
import { remedyText } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { findRecord } from '../../store/docket';
import { findCaseRecord, findProgramme, type CaseRecord } from '../facts/case';
import { findHousehold, type StatedHousehold } from '../facts/household';
import { powersOf } from '../facts/office';
import { findPackInForce } from '../facts/policy';
import { stoodInFor } from '../standing';

/** Which paper of which case, on which day. */
export interface PaperWish {
  code: string;
  case_no: string;
  office: string;
  today: PlainDate;
}

/** Everything a composer may need. */
export interface Material extends PaperWish {
  db: ReadableDb;
  record: CaseRecord;
  known: StatedHousehold;
  pack: Pack;
  row: ProgrammeRow;
  programme_name: string;
}

/** Where the newest act of a kind on a thing stands in the docket; null when there is none. */
export function newestSeq(db: ReadableDb, no: string, kind: string): number | null {
  const row = db.one<{ seq: number }>(
    `SELECT t.seq FROM touches t JOIN docket d ON d.office = t.office AND d.epoch = t.epoch
       AND d.seq = t.seq WHERE t.no = ? AND d.kind = ? ORDER BY t.seq DESC LIMIT 1`,
    no,
    kind,
  );
  return row?.seq ?? null;
}

/** Gathers the material; null for an unknown case or without a pack. */
export function gatherMaterial(db: ReadableDb, wish: PaperWish): Material | null {
  const record = findCaseRecord(db, wish.case_no);
  const known = record && findHousehold(db, record.household_no);
  const pack = findPackInForce(db, wish.today);
  const row = record && findProgramme(pack, record.programme, wish.today);
  if (!record || !known || !pack || !row) return null;
  return { ...wish, db, record, known, pack, row, programme_name: row.name };
}

/** A form ready to be drawn. */
export interface ComposedForm {
  content: PaperContent;
  /** Sheets that are printed with it, in order. */
  more?: PaperContent[];
  name: string;
}

/** A recorded act as papers read it. */
export interface Acted<P, R> {
  payload: P;
  result: R;
  date: PlainDate;
  officer: string;
  post: string;
  seq: number;
}

/** The act at a sequence number; null when there is none or its body is erased. */
export function actAt<P, R>(
  material: Material,
  seq: number | null | undefined,
): Acted<P, R> | null {
  if (seq === null || seq === undefined) return null;
  const found = findRecord(material.db, { office: material.office, seq });
  if (!found?.body) return null;
  const { payload, result } = found.body;
  const { date, officer, post } = found.head;
  return { payload: payload as P, result: result as R, date, officer, post, seq };
}

/** The act that completed a step of the case. */
export function stepAct<P, R>(material: Material, step: string): Acted<P, R> | null {
  const row = material.db.one<{ seq: number }>(
    'SELECT seq FROM case_steps WHERE case_no = ? AND step = ?',
    material.case_no,
    step,
  );
  return actAt<P, R>(material, row?.seq);
}

/** The newest act of a kind that touched the case, also one that was undone since. */
export function newestAct<P, R>(material: Material, kind: string): Acted<P, R> | null {
  return actAt<P, R>(material, newestSeq(material.db, material.case_no, kind));
}

/** Village and address, the village once. */
export function placeOf({ village_code, address }: Declaration): string {
  const village = shortVillageName(village_code);
  return address.startsWith(village) ? address : `${village}${address}`;
}

export function officerName(material: Material, id: string): string {
  const row = material.db.one<{ name: string }>(
    'SELECT name FROM officers WHERE office = ? AND officer_id = ?',
    material.office,
    id,
  );
  return row?.name ?? id;
}

/** Who signs for an act: the officer, and 代 where he held another's post that day. */
export function signerOf(material: Material, { officer, post, date }: Acted<unknown, unknown>): string {
  const { db, office } = material;
  const absent = stoodInFor(db, { office, officer, post, date });
  const name = officerName(material, officer);
  return absent === null ? name : `${name}（代${absent}）`;
}

/** The remedy paragraph of a decision of today, by the mode of the newest power. */
export function remedyOf({ db, office, pack, today }: Material): string {
  const mode = powersOf(db, office).at(-1)?.mode ?? 'authorised';
  return remedyText(pack, mode, today) ?? '';
}

/** What an officer wrote when he performed a step of the case; null while it is open. */
export function opinionOf(material: Material, step: string, text: (payload: never) => string): Opinion | null {
  const act = stepAct<never, unknown>(material, step);
  if (!act) return null;
  return {
    text: text(act.payload),
    officer_name: signerOf(material, act),
    given_on: act.date,
  };
}
