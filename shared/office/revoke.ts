/** Revoke: ends a delegated power from a date, as the district's document orders. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import type { Power } from './power';

export const Revoke = z.strictObject({
  power_no: z.string().min(1),
  document_no: z.string().min(2).max(60),
  /** First day without the power; may lie in the past: decisions under it are then listed. */
  from: PlainDate,
  reason: z.string().min(2).max(200),
});
export type Revoke = z.infer<typeof Revoke>;

export interface RevokeFacts {
  power: Power | null;
  /** Decisions taken under the power on or after `from`. */
  decisions_since: string[];
}

export interface Revoked {
  /** Cases decided under the power on or after the stated day. */
  decisions_since: string[];
}

export const revokeRefusals = refusals({
  power_unknown: () => '没有这项权限，请从权限清单中选择',
  power_revoked: (f: { from: string }) => `这项权限已自${f.from}起收回，无需重复`,
  before_power: (f: { from: string; power_from: string }) =>
    `收回日期（${f.from}）早于权限起始日期（${f.power_from}），请核对文件`,
});

export const revoke = act({
  kind: 'revoke',
  title: '登记收回权限',
  posts: ['admin', 'district'],
  payload: Revoke,
  refusals: revokeRefusals,
  decide: (payload, facts: RevokeFacts) => {
    const { power } = facts;
    if (!power) return revokeRefusals.because('power_unknown', {}, 'power_no');
    if (power.revoked_from !== null) {
      return revokeRefusals.because('power_revoked', { from: power.revoked_from });
    }
    if (payload.from < power.from) {
      const dates = { from: payload.from, power_from: power.from };
      return revokeRefusals.because('before_power', dates, 'from');
    }
    return permit<Revoked>({ decisions_since: facts.decisions_since });
  },
});
