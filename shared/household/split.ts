/** Split: some of a household's people become a household of their own from a day; cases follow their applicant. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { findVillage, VillageCode } from '../base/region';
import type { Declaration } from './declaration';
import {
  findHouseholdFault,
  numbersOf,
  partOf,
  Placed,
  regroupSentences,
  related,
  unnamedOf,
  type Affected,
  type RegroupedHousehold,
  type Restated,
} from './regroup';

export const Split = z.strictObject({
  household_no: z.string().min(1),
  version: z.int().min(1),
  /** Who leaves, with the relation to the new household's head. */
  leaving: z.array(Placed).min(1, { error: '请勾选分出去的成员' }),
  /** Relations of those who stay, where they change: a new head when the old one leaves. */
  remaining: z.array(Placed),
  area: z.enum(['urban', 'rural']),
  village_code: VillageCode,
  address: z.string().min(2, { error: '请填写新家庭的住址' }).max(100),
  phone: z.string().max(30),
  effective_on: PlainDate,
  reason: z.string().min(2, { error: '请写明分户原因，至少2个字' }).max(200),
  /** Numbers of the open cases and live awards that the officer has seen to be touched. */
  named: z.array(z.string().min(1)),
});
export type Split = z.infer<typeof Split>;

export interface SplitFacts {
  household: RegroupedHousehold | null;
  next_household_no: string;
}

/** Both households as they stand from now on; both take the next version, so that open cases see the change. */
export interface SplitDone {
  version: number;
  kept: Restated;
  new_household_no: string;
  left: Restated;
  /** Open cases whose applicant left: they go along. */
  moved_cases: string[];
  /** Live awards whose people all left: they go along. */
  moved_awards: string[];
  /** Live awards that stay with the household until they are reviewed. */
  awards: string[];
}

export const splitRefusals = refusals({
  household_unknown: () => '没有这个家庭，请从家庭列表中选择',
  household_merged: (f: { household_no: string }) =>
    `这个家庭已并入${f.household_no}，请在该家庭办理`,
  changed_meanwhile: regroupSentences.changed_meanwhile,
  effective_future: regroupSentences.effective_future,
  village_elsewhere: () =>
    '新家庭的村（社区）不属于本镇街，请重新选择；迁出本镇街的请办理变更家庭情况',
  member_unknown: (f: { key: string }) => `家庭中没有序号为${f.key}的成员，请重新勾选`,
  nobody_stays: () => '全部成员都分出去了，不是分户，请改为变更家庭情况',
  head_not_one: regroupSentences.head_not_one,
  nobody_counted: regroupSentences.nobody_counted,
  effects_unnamed: regroupSentences.effects_unnamed,
});
const { because } = splitRefusals;

export const split = act({
  kind: 'split',
  title: '分户',
  posts: ['clerk'],
  payload: Split,
  refusals: splitRefusals,
  guard: ({ household }: SplitFacts) => {
    if (!household) return because('household_unknown', {}, 'household_no');
    const { merged_into } = household;
    return merged_into === null ? null : because('household_merged', { household_no: merged_into });
  },
  decide: (payload, facts, standing) => {
    const known = facts.household as RegroupedHousehold;
    const refused = findRefusal(payload, known, standing.today, standing.office);
    if (refused) return refused;
    const { kept, left } = partsOf(known, payload);
    const gone = new Set(Object.values(left.person_nos));
    const awards = known.affected.filter(({ kind }) => kind === 'award');
    const goes = ({ people }: Affected) => people.length > 0 && people.every((no) => gone.has(no));
    const cases = known.affected.filter(({ kind }) => kind === 'case');
    return permit<SplitDone>({
      version: known.version + 1,
      kept,
      new_household_no: facts.next_household_no,
      left,
      moved_cases: cases.filter(({ person_no }) => gone.has(person_no)).map(({ no }) => no),
      moved_awards: awards.filter(goes).map(({ no }) => no),
      awards: awards.filter((award) => !goes(award)).map(({ no }) => no),
    });
  },
});

/** What the two households would state. */
function partsOf(known: RegroupedHousehold, payload: Split): { kept: Restated; left: Restated } {
  const leaving = new Set(payload.leaving.map(({ key }) => key));
  const keys = known.declaration.members.map(({ key }) => key);
  const [gone, stay] = [keys.filter((key) => leaving.has(key)), keys.filter((key) => !leaving.has(key))];
  const own = partOf(known.declaration, stay);
  const kept = { ...own, members: related(own.members, payload.remaining) };
  const { area, village_code, address, phone } = payload;
  const other = partOf(known.declaration, gone);
  const left: Declaration = {
    ...other,
    members: related(other.members, payload.leaving),
    property: [],
    last_12_months: null,
    area,
    village_code,
    address,
    phone,
  };
  return {
    kept: { declaration: kept, person_nos: numbersOf(known.person_nos, stay) },
    left: { declaration: left, person_nos: numbersOf(known.person_nos, gone) },
  };
}

function findRefusal(payload: Split, known: RegroupedHousehold, today: PlainDate, office: string): Refusal | null {
  if (payload.version !== known.version) return because('changed_meanwhile', {});
  const { effective_on } = payload;
  if (effective_on > today) return because('effective_future', { effective_on, today }, 'effective_on');
  if (!findVillage(payload.village_code) || !payload.village_code.startsWith(office)) {
    return because('village_elsewhere', {}, 'village_code');
  }
  const keys = known.declaration.members.map(({ key }) => key);
  const strange = [...payload.leaving, ...payload.remaining].find(({ key }) => !keys.includes(key));
  if (strange) return because('member_unknown', { key: strange.key }, 'leaving');
  const { kept, left } = partsOf(known, payload);
  if (kept.declaration.members.length === 0) return because('nobody_stays', {}, 'leaving');
  const fault = findHouseholdFault('原家庭', kept.declaration);
  if (fault) return because(fault.code, fault.facts as never, 'remaining');
  const other = findHouseholdFault('新家庭', left.declaration);
  if (other) return because(other.code, other.facts as never, 'leaving');
  const things = unnamedOf(known.affected, payload.named);
  return things.length > 0 ? because('effects_unnamed', { things }, 'named') : null;
}
