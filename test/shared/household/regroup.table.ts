/** The walks of splitting and merging households. */
import { merge } from '../../../shared/household/merge';
import type { RegroupedHousehold } from '../../../shared/household/regroup';
import { split } from '../../../shared/household/split';
import { standing } from '../../beds';
import { familyG01, testMember } from '../../family';
import { walk } from '../../walk';

const clerk = standing('clerk', 'U02');

function household(changes: Partial<RegroupedHousehold> = {}): RegroupedHousehold {
  return {
    version: 2,
    declaration: familyG01(),
    person_nos: { m1: '500120004-P-000001', m2: '500120004-P-000002', m3: '500120004-P-000003' },
    merged_into: null,
    affected: [
      {
        kind: 'award',
        no: '500120004-A-000001',
        programme_name: '最低生活保障',
        person_no: '500120004-P-000001',
        person_name: '周明',
        people: ['500120004-P-000001'],
      },
    ],
    ...changes,
  };
}

const named = ['500120004-A-000001'];

const splitWalk = walk(split, {
  sound: {
    standing: clerk,
    payload: {
      household_no: '500120004-H-000001',
      version: 2,
      leaving: [{ key: 'm2', relation: 'head' as const }],
      remaining: [],
      area: 'urban' as const,
      village_code: '500120004001',
      address: '2组3号',
      phone: '',
      effective_on: '2022-11-20',
      reason: '离婚后分开居住',
      named,
    },
    facts: { household: household(), next_household_no: '500120004-H-000002' },
  },
  spoil: {
    household_unknown: (bed) => (bed.facts.household = null),
    household_merged: (bed) => void (bed.facts.household!.merged_into = '500120004-H-000009'),
    changed_meanwhile: (bed) => (bed.payload.version = 1),
    effective_future: (bed) => (bed.payload.effective_on = '2022-11-26'),
    village_elsewhere: (bed) => (bed.payload.village_code = '500120001001'),
    member_unknown: (bed) => (bed.payload.leaving = [{ key: 'm9', relation: 'head' }]),
    nobody_stays: (bed) => {
      const others = ['m1', 'm3'].map((key) => ({ key, relation: 'other' as const }));
      bed.payload.leaving = [...bed.payload.leaving, ...others];
    },
    head_not_one: (bed) => (bed.payload.leaving = [{ key: 'm2', relation: 'spouse' }]),
    nobody_counted: (bed) => {
      for (const member of bed.facts.household!.declaration.members) member.counted = member.key === 'm1';
    },
    effects_unnamed: (bed) => (bed.payload.named = []),
  },
});

function otherFamily() {
  const declared = familyG01();
  const [first] = declared.members;
  return { ...declared, members: [first!], income: [], account: null };
}

const mergeWalk = walk(merge, {
  sound: {
    standing: clerk,
    payload: {
      household_no: '500120004-H-000001',
      version: 2,
      other_household_no: '500120004-H-000002',
      other_version: 1,
      people: [{ key: 'm1', relation: 'parent' as const, same_as: null }],
      effective_on: '2022-11-20',
      reason: '父亲搬来同住',
      named,
    },
    facts: {
      household: household() as RegroupedHousehold | null,
      other: household({
        version: 1,
        declaration: otherFamily(),
        person_nos: { m1: '500120004-P-000009' },
        affected: [],
      }) as RegroupedHousehold | null,
    },
  },
  spoil: {
    household_unknown: (bed) => (bed.facts.household = null),
    household_merged: (bed) => void (bed.facts.household!.merged_into = '500120004-H-000009'),
    other_unknown: (bed) => (bed.facts.other = null),
    other_same: (bed) => (bed.payload.other_household_no = '500120004-H-000001'),
    other_merged: (bed) => void (bed.facts.other!.merged_into = '500120004-H-000009'),
    changed_meanwhile: (bed) => (bed.payload.other_version = 2),
    effective_future: (bed) => (bed.payload.effective_on = '2022-11-26'),
    person_unplaced: (bed) => (bed.payload.people = []),
    same_unknown: (bed) => {
      bed.payload.people = [{ key: 'm1', relation: 'parent', same_as: 'm99' }];
    },
    both_numbered: (bed) => {
      bed.payload.people = [{ key: 'm1', relation: 'parent', same_as: 'm1' }];
    },
    too_many: (bed) => {
      const { members } = bed.facts.household!.declaration;
      for (let n = 4; n <= 30; n += 1) members.push(testMember(`m${n}`, '周某', '2000-01-01'));
    },
    head_not_one: (bed) => {
      bed.payload.people = [{ key: 'm1', relation: 'head', same_as: null }];
    },
    effects_unnamed: (bed) => (bed.payload.named = []),
  },
});

export const regroupWalks = [splitWalk, mergeWalk];
