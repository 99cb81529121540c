/** Start epoch: after a backup was restored the docket goes on in a new epoch, said openly to both sides. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { Post } from '../base/posts';

export const StartEpoch = z.strictObject({
  reason: z.literal('restored'),
  /** When the backup was made that was put in place. */
  backup_made_at: z.string().min(1),
  /** The last act it held. */
  backup_seq: z.int().min(0),
  backup_hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StartEpoch = z.infer<typeof StartEpoch>;

export interface StartEpochFacts {
  /** Where the docket stands. */
  head: { seq: number; hash: string };
}

export const startEpochRefusals = refusals({
  not_restored: (f: { backup_seq: number; seq: number }) =>
    `备份到第${f.backup_seq}号为止，办件簿却在第${f.seq}号，恢复没有完成，请重新恢复备份`,
});

/** Performed by the desk itself at the first login after a restore; its head bears the next epoch. */
export const startEpoch = act({
  kind: 'startEpoch',
  title: '恢复后续办',
  posts: Post.options,
  payload: StartEpoch,
  refusals: startEpochRefusals,
  decide: ({ backup_seq, backup_hash }, { head }: StartEpochFacts) =>
    head.seq === backup_seq && head.hash === backup_hash
      ? permit({})
      : startEpochRefusals.because('not_restored', { backup_seq, seq: head.seq }),
});
