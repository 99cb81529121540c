/** Exchange question: our head, what each partner has confirmed, and the bundles so far. */
import type { ExchangeView } from '../../../shared/office/rows';
import { fingerprint } from '../../seal/ssh-signature';
import { headOf } from '../../store/docket';
import { ownOffice, type Desk } from '../desk';
import type { Within } from '../session';

interface PartnerRow {
  office: string;
  name: string;
  level: 'town' | 'district';
  signer: string;
}

export function exchange({ desk }: Within): ExchangeView {
  const office = ownOffice(desk);
  const own = headOf(desk.db, office);
  const partners = desk.db.all<PartnerRow>(
    'SELECT office, name, level, signer FROM offices WHERE own = 0 ORDER BY office',
  );
  return {
    own: { office, seq: own.seq, hash: own.hash },
    partners: partners.map(({ signer, ...partner }) => {
      const receipt = desk.db.one<{ to_seq: number; received_at: string; head_hash: string }>(
        `SELECT to_seq, received_at, head_hash FROM receipts
         WHERE office = ? AND receiver = ? ORDER BY epoch DESC, to_seq DESC LIMIT 1`,
        office,
        partner.office,
      );
      const theirs = headOf(desk.db, partner.office);
      return {
        ...partner,
        fingerprint: fingerprint(signer),
        acknowledged_seq: receipt?.to_seq ?? 0,
        acknowledged_at: receipt?.received_at ?? null,
        equal: receipt !== undefined && isConfirmed(desk, office, receipt, own.seq),
        imported_seq: theirs.seq,
        imported_hash: theirs.seq > 0 ? theirs.hash : null,
      };
    }),
    exports: desk.db.all<ExchangeView['exports'][number]>(
      `SELECT manifest_hash, from_seq, to_seq, state, direction, office, made_at, answered_at
       FROM exchanges ORDER BY made_at DESC LIMIT 100`,
    ),
  };
}

/** Heads are equal when nothing but the note of their receipt has come after what they confirmed. */
export function isConfirmed(
  desk: Desk,
  office: string,
  receipt: { to_seq: number },
  ownSeq: number,
): boolean {
  if (receipt.to_seq === ownSeq) return true;
  const later = desk.db.all<{ kind: string }>(
    'SELECT DISTINCT kind FROM docket WHERE office = ? AND seq > ?',
    office,
    receipt.to_seq,
  );
  return later.every((row) => row.kind === 'acknowledge');
}
