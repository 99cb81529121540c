/** Cover: the printed sheet of a bundle, with sums and the fingerprint two people read to each other. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { bundleName, spokenHash, type Manifest } from '../../../shared/bundle/manifest';
import { bundleCover as composeCover } from '../../../shared/notice/content/desk-sheets';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { ownOffice } from '../desk';
import { findOffice } from '../facts/office';
import { findPackInForce } from '../facts/policy';
import { partnersOf } from '../partners';
import { settledSums } from '../questions/ledger';
import type { Within } from '../session';
import { frameOf } from './letterhead';

export interface CoverWish {
  slice: { office: string; epoch: number; from_seq: number; to_seq: number };
  receiver: string;
  head_hash: string;
  sums: Manifest['sums'];
}

/** The cover's content. */
export function coverContent(inside: Within, wish: CoverWish): PaperContent {
  const { desk } = inside;
  const office = ownOffice(desk);
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  const nameOf = (code: string): string =>
    pack?.programmes.find((row) => row.code === code)?.name ?? code;
  const { slice, head_hash } = wish;
  return composeCover({
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
}

/** Draws the cover as PDF. */
export function bundleCover(inside: Within, wish: CoverWish): Promise<Outcome<Uint8Array>> {
  return inside.session.host.press().drawPaper(coverContent(inside, wish));
}

interface ExportedRow {
  office: string;
  epoch: number;
  from_seq: number;
  to_seq: number;
  head_hash: string;
}

/** The cover of a bundle that was exported before. */
export function composeCoverAgain(
  inside: Within,
  manifestHash: string,
): Outcome<{ content: PaperContent; name: string }> {
  const { db } = inside.desk;
  const exported = db.one<ExportedRow>(
    `SELECT office, epoch, from_seq, to_seq, head_hash FROM exchanges
     WHERE manifest_hash = ? AND direction = 'out'`,
    manifestHash,
  );
  const receiver = partnersOf(db)[0]?.office;
  if (!exported || receiver === undefined) {
    return refuse('bundle_unknown', '没有导出过这个同步包，请从列表中选择');
  }
  const { head_hash, ...slice } = exported;
  const sums = settledSums(db, slice);
  const content = coverContent(inside, { slice, receiver, head_hash, sums });
  return permit({ content, name: `同步包封面 ${bundleName(slice)}` });
}
