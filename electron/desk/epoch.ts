/** Epoch: what the desk does at the first login after a backup was put in place. */
import { permit, type Outcome } from '../../shared/base/outcome';
import { findRestored, settleRestore } from '../seal/restore';
import type { Host } from './host';
import { perform } from './perform';
import type { OfficerRow } from './standing';

/**
 * Starts the new epoch by the officer who logs in, and only then lets the restore be settled;
 * nothing else may be recorded before it. Nothing to do where nothing was restored.
 */
export function startEpochAfterRestore(host: Host, officer: OfficerRow, request: string): Outcome<null> {
  const restored = findRestored(host.folder);
  if (!restored || !host.open) return permit(null);
  const { seq, hash } = restored.proof;
  const payload = {
    reason: 'restored',
    backup_made_at: restored.backup_made_at,
    backup_seq: seq,
    backup_hash: hash,
  };
  const started = perform(host.open.desk, officer, {
    request,
    acts: [{ kind: 'startEpoch', payload }],
    verified: true,
  });
  if (!started.permitted) return started;
  settleRestore(host.folder);
  return permit(null);
}
