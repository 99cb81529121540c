/** Request id: made by a job for the acts it performs itself. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Session } from '../session';

export function requestId(session: Session): string {
  return bytesToHex(session.host.entropy(16));
}
