/** Letterhead: the office as its papers name it, and the watermarks that are due. */
import type { PlainDate } from '../../../shared/base/plain-date';
import type { PaperFrame } from '../../../shared/notice/content/frame';
import type { Letterhead } from '../../../shared/office/set-letterhead';
import { district } from '../../../shared/base/region';
import type { ReadableDb } from '../../store/database';
import { findPack, findPackInForce } from '../facts/policy';

const none: Letterhead = { issuer: '（未设置）', number_word: '', address: '', phone: '', complaint_phone: '' };

/** The letterhead of a day: the newest that had begun, or the first one for days before it. */
export function letterheadOf(db: ReadableDb, office: string, on: PlainDate): Letterhead {
  const row = db.one<{ letterhead: string }>(
    `SELECT letterhead FROM letterheads WHERE office = ?
     ORDER BY from_date <= ? DESC, CASE WHEN from_date <= ? THEN from_date END DESC, from_date LIMIT 1`,
    office,
    on,
    on,
  );
  return row ? (JSON.parse(row.letterhead) as Letterhead) : none;
}

/** Every letterhead with its first day, newest first. */
export function letterheadsOf(db: ReadableDb, office: string): (Letterhead & { from: PlainDate })[] {
  return db
    .all<{ from_date: PlainDate; letterhead: string }>(
      'SELECT from_date, letterhead FROM letterheads WHERE office = ? ORDER BY from_date DESC',
      office,
    )
    .map((row) => ({ ...(JSON.parse(row.letterhead) as Letterhead), from: row.from_date }));
}

/**
 * What papers and files of a day must be marked with: 示例，未核定 while an example pack is in force
 * or when the figures came from one (`usedPack`, the pack an assessment was made by); 演练.
 */
export function watermarksOf(
  db: ReadableDb,
  office: string,
  on: PlainDate,
  usedPack?: string,
): PaperFrame['watermarks'] {
  const demo = db.one<{ demo: number }>('SELECT demo FROM offices WHERE office = ?', office);
  const used = usedPack === undefined ? null : findPack(db, usedPack);
  const example = findPackInForce(db, on)?.example === true || used?.example === true;
  return [
    ...(example ? (['示例，未核定'] as const) : []),
    ...(demo?.demo === 1 ? (['演练'] as const) : []),
  ];
}

/** What every paper of the office shares on a day; `usedPack` as in `watermarksOf`. */
export function frameOf(
  db: ReadableDb,
  office: string,
  issued_on: PlainDate,
  usedPack?: string,
): PaperFrame {
  const { issuer, phone, address, complaint_phone } = letterheadOf(db, office, issued_on);
  const bureau = `${district.name}民政局`;
  return {
    office: { issuer, phone, address, bureau, complaint_phone: complaint_phone === '' ? phone : complaint_phone },
    issued_on,
    watermarks: watermarksOf(db, office, issued_on, usedPack),
    proof: null,
  };
}
