/** Adopt: a named officer switches on a policy pack whose worked cases have passed on this machine. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { Pack } from './pack';

export const Adopt = z.strictObject({
  pack: Pack,
  /** First day on which the pack governs. */
  from: PlainDate,
});
export type Adopt = z.infer<typeof Adopt>;

export interface AdoptFacts {
  /** The pack in force; its used values may not change under another pack. */
  current: { id: string; from: PlainDate } | null;
  /** Identifiers of packs adopted before. */
  adopted: readonly string[];
  /** What the pack's own exam found on this machine. */
  findings: { code: string; message: string }[];
}

export interface Adopted {
  pack_id: string;
  findings: number;
}

export const adoptRefusals = refusals({
  pack_adopted: (f: { pack_id: string }) => `政策包${f.pack_id}已经启用，无需重复`,
  pack_fails: (f: { count: number; first: string }) =>
    `政策包未通过本机检验（${f.count}项），不能启用。第一项：${f.first}`,
  from_early: (f: { from: string; current_from: string }) =>
    `启用日期（${f.from}）早于现行政策包的启用日期（${f.current_from}），请核对`,
});

export const adopt = act({
  kind: 'adopt',
  title: '启用政策包',
  posts: ['admin', 'district'],
  payload: Adopt,
  refusals: adoptRefusals,
  decide: (payload, facts: AdoptFacts) => {
    const pack_id = payload.pack.id;
    if (facts.adopted.includes(pack_id)) return adoptRefusals.because('pack_adopted', { pack_id });
    const first = facts.findings[0];
    if (first) {
      const found = { count: facts.findings.length, first: first.message };
      return adoptRefusals.because('pack_fails', found, 'pack');
    }
    const { from } = payload;
    if (facts.current && from < facts.current.from) {
      const dates = { from, current_from: facts.current.from };
      return adoptRefusals.because('from_early', dates, 'from');
    }
    return permit<Adopted>({ pack_id, findings: 0 });
  },
});
