/** Revoke refusal: a decision not to grant is taken back with reasons; the application is then decided anew. */
import { z } from 'zod';
import { act, type ActOutcome } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { caseStateNames, type CaseState } from '../application/case';
import { searchPower, type Power } from '../office/power';

export const revocationGrounds = {
  self: '自行纠正',
  reconsideration: '执行行政复议决定',
  court: '执行人民法院裁判',
} as const;
export type RevocationGround = keyof typeof revocationGrounds;

export const RevokeRefusal = z.strictObject({
  case_no: z.string().min(1),
  ground: z.enum(Object.keys(revocationGrounds) as RevocationGround[], { error: '请选择撤销的缘由' }),
  text: z.string().min(5, { error: '请写明原决定错在哪里，至少5个字' }).max(1000),
});
export type RevokeRefusal = z.infer<typeof RevokeRefusal>;

export interface RevokeRefusalFacts {
  case: { state: CaseState; programme: string; household_no: string; revoked_on: string | null } | null;
  powers: readonly Power[];
}

export interface RefusalRevoked {
  programme: string;
  household_no: string;
  power_no: string;
}

export const revokeRefusalRefusals = refusals({
  case_unknown: () => '没有这个案件，请从案件列表中选择',
  not_declined: (f: { state: string }) => `案件${f.state}，没有可以撤销的不予确认决定，请在案件页核对`,
  already_revoked: (f: { revoked_on: string }) => `不予确认的决定已于${f.revoked_on}撤销，请重新受理申请`,
  no_power: (f: { on: string }) =>
    `${f.on}没有对本项目“不予确认”的有效委托权限，请核对“系统—委托权限”或报区民政局`,
});

const { because } = revokeRefusalRefusals;

export const revokeRefusal = act({
  kind: 'revokeRefusal',
  title: '撤销不予确认',
  posts: ['approver'],
  payload: RevokeRefusal,
  refusals: revokeRefusalRefusals,
  guard: (facts: RevokeRefusalFacts, { today }) => {
    const found = facts.case;
    if (!found) return because('case_unknown', {}, 'case_no');
    if (found.state !== 'declined') return because('not_declined', { state: caseStateNames[found.state] });
    if (found.revoked_on !== null) return because('already_revoked', { revoked_on: found.revoked_on });
    const wanted = { programme: found.programme, kind: 'decline', on: today, amount_fen: 0 } as const;
    return searchPower(facts.powers, wanted).found ? null : because('no_power', { on: today });
  },
  decide: (_payload, facts, { today }): ActOutcome<RefusalRevoked> => {
    const { programme, household_no } = facts.case as NonNullable<RevokeRefusalFacts['case']>;
    const search = searchPower(facts.powers, { programme, kind: 'decline', on: today, amount_fen: 0 });
    const power_no = search.found ? search.power.power_no : '';
    return { ...permit<RefusalRevoked>({ programme, household_no, power_no }), power: power_no };
  },
});
