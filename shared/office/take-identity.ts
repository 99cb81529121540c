/** Take identity: the office's key for opening bundles leaves the desk as a file; it is recorded who took it. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';

export const TakeIdentity = z.strictObject({
  reason: z.string().min(2, { error: '请写明用途，至少2个字' }).max(200),
});
export type TakeIdentity = z.infer<typeof TakeIdentity>;

export interface TakeIdentityFacts {
  /** 'age1…' of the key that leaves; null while the office has none. */
  recipient: string | null;
}

export interface IdentityTaken {
  recipient: string;
}

export const takeIdentityRefusals = refusals({
  identity_missing: () => '本单位没有用于打开同步包的密钥，请先从备份中恢复',
});

export const takeIdentity = act({
  kind: 'takeIdentity',
  title: '取出同步包密钥',
  posts: ['admin'],
  payload: TakeIdentity,
  refusals: takeIdentityRefusals,
  decide: (_payload, { recipient }: TakeIdentityFacts) =>
    recipient === null
      ? takeIdentityRefusals.because('identity_missing', {})
      : permit<IdentityTaken>({ recipient }),
});
