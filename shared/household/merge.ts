/** Merge: another household goes up into this one from a day; its cases and awards come along. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import type { Declaration, Member } from './declaration';
import {
  findHouseholdFault,
  regroupSentences,
  Relation,
  unnamedOf,
  type RegroupedHousehold,
  type Restated,
} from './regroup';

/** Where one person of the other household goes. */
export const Joining = z.strictObject({
  key: z.string().min(1),
  relation: Relation,
  /** Key of a member here who is the same person: somebody without a number who has been identified. */
  same_as: z.string().min(1).nullable(),
});
export type Joining = z.infer<typeof Joining>;

export const Merge = z.strictObject({
  household_no: z.string().min(1),
  version: z.int().min(1),
  /** The household that goes up into this one. */
  other_household_no: z.string().min(1, { error: '请选择并入的家庭' }),
  other_version: z.int().min(1),
  /** Everybody of the other household. */
  people: z.array(Joining),
  effective_on: PlainDate,
  reason: z.string().min(2, { error: '请写明并户原因，至少2个字' }).max(200),
  named: z.array(z.string().min(1)),
});
export type Merge = z.infer<typeof Merge>;

export interface MergeFacts {
  household: RegroupedHousehold | null;
  other: RegroupedHousehold | null;
}

export interface Merged {
  version: number;
  kept: Restated;
  /** Key here of each person of the other household. */
  keys: Record<string, string>;
  /** Persons found to be the same, by their number in the other household. */
  joined_persons: Record<string, string>;
  moved_cases: string[];
  moved_awards: string[];
}

const mostMembers = 30;

export const mergeRefusals = refusals({
  household_unknown: () => '没有这个家庭，请从家庭列表中选择',
  household_merged: (f: { household_no: string }) =>
    `这个家庭已并入${f.household_no}，请在该家庭办理`,
  other_unknown: () => '没有并入的那个家庭，请从家庭列表中选择',
  other_same: () => '并入的是同一个家庭，请选择另一个家庭',
  other_merged: (f: { household_no: string }) =>
    `所选家庭已并入${f.household_no}，请选择该家庭`,
  changed_meanwhile: regroupSentences.changed_meanwhile,
  effective_future: regroupSentences.effective_future,
  person_unplaced: (f: { name: string }) => `${f.name}还没有说明与户主关系，请逐人填写`,
  same_unknown: (f: { name: string }) => `${f.name}对应的成员不在本家庭，请重新选择`,
  both_numbered: (f: { name: string; other: string }) =>
    `${f.name}与${f.other}各有证件号码，不是同一人，请核对`,
  too_many: (f: { count: number; most: number }) =>
    `并户后有${f.count}人，超过一户最多${f.most}人，请先核对成员`,
  head_not_one: regroupSentences.head_not_one,
  effects_unnamed: regroupSentences.effects_unnamed,
});
const { because } = mergeRefusals;

export const merge = act({
  kind: 'merge',
  title: '并户',
  posts: ['clerk'],
  payload: Merge,
  refusals: mergeRefusals,
  guard: ({ household }: MergeFacts) => {
    if (!household) return because('household_unknown', {}, 'household_no');
    const { merged_into } = household;
    return merged_into === null ? null : because('household_merged', { household_no: merged_into });
  },
  decide: (payload, facts, standing) => {
    const known = facts.household as RegroupedHousehold;
    const refused = findRefusal(payload, facts, standing.today);
    if (refused) return refused;
    const other = facts.other as RegroupedHousehold;
    const keys = keysOf(payload, known.declaration);
    const numbered = payload.people.map(({ key, same_as }) => [
      keys[key] ?? '',
      (same_as === null ? other.person_nos[key] : known.person_nos[same_as]) ?? '',
    ]);
    const same = payload.people.flatMap(({ key, same_as }) =>
      same_as === null ? [] : [[other.person_nos[key] ?? '', known.person_nos[same_as] ?? '']],
    );
    const ofKind = (kind: string): string[] =>
      other.affected.filter((one) => one.kind === kind).map(({ no }) => no);
    return permit<Merged>({
      version: Math.max(known.version, other.version) + 1,
      kept: {
        declaration: joined(payload, known.declaration, other.declaration),
        person_nos: { ...known.person_nos, ...(Object.fromEntries(numbered) as Record<string, string>) },
      },
      keys,
      joined_persons: Object.fromEntries(same) as Record<string, string>,
      moved_cases: ofKind('case'),
      moved_awards: ofKind('award'),
    });
  },
});

/** New keys follow the highest here; a person found to be the same takes the key that is here. */
function keysOf({ people }: Merge, { members }: Declaration): Record<string, string> {
  let next = Math.max(...members.map(({ key }) => Number(key.slice(1))));
  return Object.fromEntries(people.map(({ key, same_as }) => [key, same_as ?? `m${(next += 1)}`]));
}

/** The household with those who join; means of somebody already here are not told twice. */
function joined(payload: Merge, here: Declaration, other: Declaration): Declaration {
  const keys = keysOf(payload, here);
  const coming = payload.people.filter(({ same_as }) => same_as === null);
  const comes = (key: string): boolean => coming.some((one) => one.key === key);
  const renamed = (key: string): string => keys[key] ?? key;
  const members = coming.map(({ key, relation }): Member => {
    const member = other.members.find((one) => one.key === key) as Member;
    return { ...member, key: renamed(key), relation };
  });
  const children = [
    ...(here.children ?? []),
    ...(other.children ?? [])
      .filter(({ member }) => comes(member))
      .map((child) => ({ ...child, member: renamed(child.member) })),
  ];
  return {
    ...here,
    members: [...here.members, ...members],
    income: [
      ...here.income,
      ...other.income
        .filter(({ member }) => comes(member))
        .map((row) => ({ ...row, member: renamed(row.member) })),
    ],
    property: [...here.property, ...other.property],
    obligors: [
      ...here.obligors,
      ...other.obligors.filter(({ of }) => comes(of)).map((row) => ({ ...row, of: renamed(row.of) })),
    ],
    ...(children.length > 0 ? { children } : {}),
  };
}

function findRefusal(payload: Merge, facts: MergeFacts, today: PlainDate): Refusal | null {
  const known = facts.household as RegroupedHousehold;
  const { other } = facts;
  if (!other) return because('other_unknown', {}, 'other_household_no');
  if (payload.other_household_no === payload.household_no) {
    return because('other_same', {}, 'other_household_no');
  }
  if (other.merged_into !== null) {
    return because('other_merged', { household_no: other.merged_into }, 'other_household_no');
  }
  if (payload.version !== known.version || payload.other_version !== other.version) {
    return because('changed_meanwhile', {});
  }
  const { effective_on } = payload;
  if (effective_on > today) return because('effective_future', { effective_on, today }, 'effective_on');
  const fault = findPersonFault(payload, known, other);
  if (fault) return fault;
  const { members } = joined(payload, known.declaration, other.declaration);
  if (members.length > mostMembers) {
    return because('too_many', { count: members.length, most: mostMembers }, 'people');
  }
  const after = findHouseholdFault('并户后的家庭', { ...known.declaration, members });
  if (after?.code === 'head_not_one') return because('head_not_one', after.facts, 'people');
  const things = unnamedOf([...known.affected, ...other.affected], payload.named);
  return things.length > 0 ? because('effects_unnamed', { things }, 'named') : null;
}

function findPersonFault({ people }: Merge, known: RegroupedHousehold, other: RegroupedHousehold): Refusal | null {
  for (const { key, name, id_number } of other.declaration.members) {
    const placed = people.find((one) => one.key === key);
    if (!placed) return because('person_unplaced', { name }, 'people');
    if (placed.same_as === null) continue;
    const here = known.declaration.members.find((one) => one.key === placed.same_as);
    if (!here) return because('same_unknown', { name }, 'people');
    if (id_number && here.id_number) {
      return because('both_numbered', { name, other: here.name }, 'people');
    }
  }
  return null;
}
