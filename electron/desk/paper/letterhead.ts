/** Letterhead: the office as its papers name it, and the watermarks that are due. */
import type { PlainDate } from '../../../shared/base/plain-date';
import type { PaperFrame } from '../../../shared/notice/content/frame';
import type { Found } from '../../../shared/office/found';
import { district } from '../../../shared/base/region';
import type { ReadableDb } from '../../store/database';
import { findPack, findPackInForce } from '../facts/policy';

const none: Found['letterhead'] = { issuer: '（未设置）', number_word: '', address: '', phone: '' };

/** The letterhead given at founding. */
export function letterheadOf(db: ReadableDb, office: string): Found['letterhead'] {
  const row = db.one<{ letterhead: string | null }>(
    'SELECT letterhead FROM offices WHERE office = ?',
    office,
  );
  return row?.letterhead ? (JSON.parse(row.letterhead) as Found['letterhead']) : none;
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
  const { issuer, phone, address } = letterheadOf(db, office);
  const bureau = `${district.name}民政局`;
  return {
    office: { issuer, phone, address, bureau, complaint_phone: phone },
    issued_on,
    watermarks: watermarksOf(db, office, issued_on, usedPack),
    proof: null,
  };
}
