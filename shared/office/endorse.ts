/** Endorse: accepts another office's public keys, so that its bundles can be checked and sealed to it. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { OfficeCode } from '../base/region';
import { PublicKeys } from './found';

export const Endorse = z.strictObject({
  office: OfficeCode,
  name: z.string().min(2).max(40),
  level: z.enum(['town', 'district']),
  demo: z.boolean(),
  keys: PublicKeys,
  /** How the fingerprint was compared: 当面, 电话 and by whom. */
  compared: z.string().min(2).max(200),
});
export type Endorse = z.infer<typeof Endorse>;

export interface EndorseFacts {
  /** Whether both keys can be used at all: their form and own checksums. */
  keys_sound: boolean;
  own: { office: string; level: 'town' | 'district'; demo: boolean };
  /** Keys endorsed for that office before, newest last. */
  known_signer: string | null;
}

export const endorseRefusals = refusals({
  endorse_self: () => '不能认证本单位自己的密钥，请选择对方单位的公钥文件',
  endorse_level: () => '镇街只与区民政局交换数据，请选择区民政局的公钥文件',
  endorse_demo: () => '演练单位与真实单位不能互相认证，请核对公钥文件来源',
  endorse_keys: () => '公钥文件不完整或被改动过，请对方重新导出公钥文件',
  endorse_known: () => '该单位的这把密钥已经认证过，无需重复',
});

export const endorse = act({
  kind: 'endorse',
  title: '认证密钥',
  posts: ['admin'],
  payload: Endorse,
  refusals: endorseRefusals,
  decide: (payload, facts: EndorseFacts) => {
    if (payload.office === facts.own.office) {
      return endorseRefusals.because('endorse_self', {}, 'office');
    }
    if (payload.level === facts.own.level) {
      return endorseRefusals.because('endorse_level', {}, 'level');
    }
    if (payload.demo !== facts.own.demo) {
      return endorseRefusals.because('endorse_demo', {}, 'demo');
    }
    if (!facts.keys_sound) return endorseRefusals.because('endorse_keys', {}, 'keys');
    if (facts.known_signer === payload.keys.signer) {
      return endorseRefusals.because('endorse_known', {}, 'keys');
    }
    return permit({});
  },
});
