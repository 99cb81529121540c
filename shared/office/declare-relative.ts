/** Declare relative: registers a near relative of an officer or village cadre (近亲属备案登记, D45). */
import { z } from 'zod';
import { act } from '../base/act';
import { IdNumber } from '../base/id-number';
import { PersonName } from '../base/names';
import { permit, refusals, type Refusal } from '../base/outcome';
import { Kinship, RelativeOf } from './relative';

export const DeclareRelative = z.strictObject({
  relative_of: RelativeOf,
  /** The officer at this desk; null for a village cadre. */
  officer_id: z.string().min(1).nullable(),
  name: PersonName,
  id_number: IdNumber,
  kinship: Kinship,
  person_name: PersonName,
  person_id_number: IdNumber,
});
export type DeclareRelative = z.infer<typeof DeclareRelative>;

export interface DeclareRelativeFacts {
  officer_known: boolean;
  /** The same two people registered before. */
  same: string | null;
  next_relative_no: string;
}

export interface RelativeDeclared {
  relative_no: string;
}

export const declareRelativeRefusals = refusals({
  officer_missing: () => '经办人员的近亲属，请从本单位人员中选择是谁的近亲属',
  officer_idle: () => '村（社区）干部不在本单位人员中，请不要选择人员',
  not_self: (f: { name: string }) => `${f.name}的身份证号与所选关系不符：号码相同的只能是“本人”，请核对`,
  already_declared: (f: { relative_no: string }) => `这两人的关系已经登记（${f.relative_no}），无需再登记`,
});

export const declareRelative = act({
  kind: 'declareRelative',
  title: '登记近亲属',
  posts: ['clerk', 'reviewer'],
  payload: DeclareRelative,
  refusals: declareRelativeRefusals,
  decide: (payload, facts: DeclareRelativeFacts) => {
    const bar = findBar(payload, facts);
    return bar ?? permit<RelativeDeclared>({ relative_no: facts.next_relative_no });
  },
});

function findBar(payload: DeclareRelative, facts: DeclareRelativeFacts): Refusal | null {
  const { because } = declareRelativeRefusals;
  const staff = payload.relative_of === 'staff';
  if (staff && (payload.officer_id === null || !facts.officer_known)) {
    return because('officer_missing', {}, 'officer_id');
  }
  if (!staff && payload.officer_id !== null) return because('officer_idle', {}, 'officer_id');
  const same = payload.id_number === payload.person_id_number;
  if (same !== (payload.kinship === 'self')) {
    return because('not_self', { name: payload.person_name }, 'kinship');
  }
  const { same: known } = facts;
  return known === null ? null : because('already_declared', { relative_no: known }, 'person_id_number');
}
