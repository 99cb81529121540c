/** Adopt: a named officer switches on a signed policy pack whose worked cases have passed on this machine. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { Pack } from './pack';
import type { PackFinding } from './pack-finding';
import type { PackSeal } from './pack-seal';

export const Adopt = z.strictObject({
  pack: Pack,
  /** First day on which the pack governs. */
  from: PlainDate,
  /**
   * Content of the .sshsig file: the district's signature over `packText(pack)`. It travels with
   * the act, so that it can be verified again from the docket. The bundled example pack has none.
   */
  signature: z.string().min(1).optional(),
});
export type Adopt = z.infer<typeof Adopt>;

export interface AdoptFacts {
  /** The pack in force; its used values may not change under another pack. */
  current: { id: string; from: PlainDate } | null;
  /** Identifiers of packs adopted before. */
  adopted: readonly string[];
  /** Who signed, as this desk verified it. */
  seal: PackSeal;
  /** What the pack's own exam found on this machine; only errors stand in the way. */
  findings: readonly PackFinding[];
}

export interface Adopted {
  pack_id: string;
  /** Warnings of the exam; errors would have refused. */
  warnings: number;
  /** The district office that signed, and its key; null for the bundled pack. */
  signed_by: string | null;
  fingerprint: string | null;
}

export const adoptRefusals = refusals({
  pack_adopted: (f: { pack_id: string }) => `政策包${f.pack_id}已经启用，无需重复`,
  pack_unsigned: () =>
    '政策包没有区民政局的签章，不能启用，请把签章文件与政策包放在同一文件夹后重新读入',
  pack_signature_bad: () =>
    '签章与政策包的内容对不上，文件可能被改动过，不能启用，请向区民政局重新索取',
  pack_signer_unknown: () =>
    '签章的密钥不是本单位认证过的区民政局密钥，不能启用，请先在“同步”页核对指纹并认证',
  pack_fails: (f: { count: number; first: string }) =>
    `政策包未通过本机检验（${f.count}项），不能启用，请交区民政局改正。第一项：${f.first}`,
  from_early: (f: { from: string; current_from: string }) =>
    `启用日期（${f.from}）早于现行政策包的启用日期（${f.current_from}），请核对`,
});

/** Why a seal does not let the pack in; null when it does. */
export function sealRefusal({ state }: PackSeal): Refusal | null {
  if (state === 'unsigned') return adoptRefusals.because('pack_unsigned', {}, 'pack');
  if (state === 'bad') return adoptRefusals.because('pack_signature_bad', {}, 'pack');
  return state === 'stranger' ? adoptRefusals.because('pack_signer_unknown', {}, 'pack') : null;
}

export const adopt = act({
  kind: 'adopt',
  title: '启用政策包',
  posts: ['admin', 'district'],
  payload: Adopt,
  refusals: adoptRefusals,
  decide: (payload, facts: AdoptFacts) => {
    const pack_id = payload.pack.id;
    if (facts.adopted.includes(pack_id)) return adoptRefusals.because('pack_adopted', { pack_id });
    const unsealed = sealRefusal(facts.seal);
    if (unsealed) return unsealed;
    const errors = facts.findings.filter(({ severity }) => severity === 'error');
    const first = errors[0];
    if (first) {
      const found = { count: errors.length, first: first.message };
      return adoptRefusals.because('pack_fails', found, 'pack');
    }
    const { from } = payload;
    if (facts.current && from < facts.current.from) {
      const dates = { from, current_from: facts.current.from };
      return adoptRefusals.because('from_early', dates, 'from');
    }
    const { office, fingerprint } = facts.seal;
    const warnings = facts.findings.length;
    return permit<Adopted>({ pack_id, warnings, signed_by: office, fingerprint });
  },
});
