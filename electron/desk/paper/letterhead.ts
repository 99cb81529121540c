/** Letterhead: the office as its papers name it, and the watermarks that are due. */
import type { PlainDate } from '../../../shared/base/plain-date';
import type { PaperFrame } from '../../../shared/notice/content/frame';
import type { Found } from '../../../shared/office/found';
import { district } from '../../../shared/base/region';
import type { ReadableDb } from '../../store/database';
import { findPackInForce } from '../facts/policy';

const none: Found['letterhead'] = { issuer: '（未设置）', number_word: '', address: '', phone: '' };

/** The letterhead given at founding. */
export function letterheadOf(db: ReadableDb, office: string): Found['letterhead'] {
  const row = db.one<{ letterhead: string | null }>(
    'SELECT letterhead FROM offices WHERE office = ?',
    office,
  );
  return row?.letterhead ? (JSON.parse(row.letterhead) as Found['letterhead']) : none;
}

/** What every paper of the office shares on a day. */
export function frameOf(db: ReadableDb, office: string, issued_on: PlainDate): PaperFrame {
  const { issuer, phone, address } = letterheadOf(db, office);
  const demo = db.one<{ demo: number }>('SELECT demo FROM offices WHERE office = ?', office);
  const pack = findPackInForce(db, issued_on);
  const bureau = `${district.name}民政局`;
  return {
    office: { issuer, phone, address, bureau, complaint_phone: phone },
    issued_on,
    watermarks: [
      ...(pack?.example === true ? (['示例，未核定'] as const) : []),
      ...(demo?.demo === 1 ? (['演练'] as const) : []),
    ],
    proof: null,
  };
}
