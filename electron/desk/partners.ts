/** Partners: the offices whose keys this desk has endorsed. */
import type { ReadableDb } from '../store/database';

/** Another office: who signs its bundles, and to whom bundles for it are sealed. */
export interface Partner {
  office: string;
  signer: string;
  recipient: string;
}

/** A town has one partner, its district; a district has its towns. */
export function partnersOf(db: ReadableDb): Partner[] {
  return db.all<Partner>(
    'SELECT office, signer, recipient FROM offices WHERE own = 0 ORDER BY office',
  );
}
