/** Cover: the printed sheet of a bundle, with sums and the fingerprint two people read to each other. */
import type { Outcome } from '../../../shared/base/outcome';
import { bundleName, spokenHash, type Manifest } from '../../../shared/bundle/manifest';
import { bundleCover as composeCover } from '../../../shared/notice/content/desk-sheets';
import { ownOffice } from '../desk';
import { findOffice } from '../facts/office';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { frameOf } from './letterhead';

export interface CoverWish {
  slice: { office: string; epoch: number; from_seq: number; to_seq: number };
  receiver: string;
  head_hash: string;
  sums: Manifest['sums'];
}

/** Draws the cover as PDF. */
export function bundleCover(inside: Within, wish: CoverWish): Promise<Outcome<Uint8Array>> {
  const { desk, session } = inside;
  const office = ownOffice(desk);
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  const nameOf = (code: string): string =>
    pack?.programmes.find((row) => row.code === code)?.name ?? code;
  const { slice, head_hash } = wish;
  const content = composeCover({
    frame: frameOf(desk.db, office, today),
    bundle: bundleName(slice),
    from_office: findOffice(desk.db, office)?.name ?? office,
    to_office: findOffice(desk.db, wish.receiver)?.name ?? wish.receiver,
    epoch: slice.epoch,
    from_seq: slice.from_seq,
    to_seq: slice.to_seq,
    act_count: slice.to_seq - slice.from_seq + 1,
    sums: Object.entries(wish.sums).map(([code, { count, amount_fen }]) => ({
      programme_name: nameOf(code),
      count,
      amount_fen,
    })),
    made_on: today,
    head_hash,
    fingerprint: spokenHash(head_hash).split(' '),
  });
  return session.host.press().drawPaper(content);
}
