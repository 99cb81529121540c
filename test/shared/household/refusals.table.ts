/** The walks of the household room: how each refusal comes about, in the declared order. */
import type { Declaration, Member } from '../../../shared/household/declaration';
import { register } from '../../../shared/household/register';
import { update } from '../../../shared/household/update';
import { standing } from '../../beds';
import { familyG01 } from '../../family';
import { walk } from '../../walk';
import { evidenceWalk } from './evidence.table';
import { regroupWalks } from './regroup.table';

const clerk = standing('clerk', 'U02');
const family = familyG01();
const village = family.village_code;

function first(declaration: Declaration): Member {
  return declaration.members[0]!;
}

/** Another number of the same person: the sequence is not an invented one. */
const realNumber = '500120198403021232';

type Spoiled = {
  others: { id_number: string; household_no: string; name: string }[];
  demo: boolean;
};

/** How a declaration goes wrong; shared by registering and updating. */
const declaration = {
  head_not_one: (stated: Declaration) => (first(stated).relation = 'other'),
  key_repeated: (stated: Declaration) => (stated.members[1]!.key = 'm1'),
  id_number_missing: (stated: Declaration) => (first(stated).id_number = ''),
  id_number_wrong: (stated: Declaration) => (first(stated).id_number = '500120198403021231'),
  birth_date_differs: (stated: Declaration) => (first(stated).birth_date = '1984-03-03'),
  sex_differs: (stated: Declaration) => (first(stated).sex = 'f'),
  born_later: (stated: Declaration) => {
    Object.assign(stated.members[2]!, {
      id_type: 'newborn',
      id_number: null,
      birth_date: '2022-12-01',
    });
  },
  id_number_twice: (stated: Declaration) => {
    const { id_number, birth_date, sex } = first(stated);
    Object.assign(stated.members[1]!, { id_number, birth_date, sex });
  },
  person_elsewhere: (stated: Declaration, facts: Spoiled) => {
    const id_number = first(stated).id_number ?? '';
    facts.others.push({ id_number, household_no: '500120004-H-000009', name: '周明' });
  },
  nobody_counted: (stated: Declaration) => {
    for (const member of stated.members) member.counted = false;
  },
  member_unknown: (stated: Declaration) => (stated.income[0]!.member = 'm9'),
  account_holder: (stated: Declaration) => (stated.account!.holder_name = '李秀英'),
};

/** The same faults on a bed whose declaration stands somewhere in its payload. */
function spoilsOf<B extends { facts: Spoiled }>(where: (bed: B) => Declaration) {
  const spoils = Object.entries(declaration).map(([code, spoil]) => [
    code,
    (bed: B) => void spoil(where(bed), bed.facts),
  ]);
  return Object.fromEntries(spoils) as Record<keyof typeof declaration, (bed: B) => void>;
}

const strange = <B extends { facts: Spoiled }>(where: (bed: B) => Declaration) => ({
  invented_number: (bed: B) => {
    bed.facts.demo = false;
    first(where(bed)).id_number = first(family).id_number;
  },
  real_number: (bed: B) => void (first(where(bed)).id_number = realNumber),
});

/** Somebody registered elsewhere of the same name and birth date. */
const twin = [{ name: '周明', household_no: '500120004-H-000009' }];

const registerWalk = walk(register, {
  sound: {
    standing: clerk,
    payload: { ...family, not_same: '当面核对户口簿，是两个人' },
    facts: {
      others: [],
      alike: twin,
      former: [],
      next_household_no: '500120004-H-000001',
      next_person_no: 1,
      demo: true,
    },
  },
  spoil: {
    village_elsewhere: (bed) => (bed.payload.village_code = '500120001001'),
    ...spoilsOf((bed: { payload: Declaration; facts: Spoiled }) => bed.payload),
    ...strange((bed: { payload: Declaration; facts: Spoiled }) => bed.payload),
    look_alike: (bed) => (bed.payload.not_same = null),
  },
});

interface UpdateBed {
  payload: { declaration: Declaration };
  facts: Spoiled;
}

const updateWalk = walk(update, {
  sound: {
    standing: clerk,
    payload: {
      household_no: '500120004-H-000001',
      version: 2,
      declaration: { ...family, village_code: village },
      effective_on: '2022-11-20',
      reason: '收入变化',
      not_same: '当面核对户口簿，是两个人',
    },
    facts: {
      household: { version: 2, person_nos: { m1: '500120004-P-000001' }, merged_into: null },
      others: [],
      alike: twin,
      former: [],
      next_person_no: 4,
      demo: true,
    },
  },
  spoil: {
    household_unknown: (bed) => (bed.facts.household = null),
    household_merged: (bed) => void (bed.facts.household!.merged_into = '500120004-H-000009'),
    changed_meanwhile: (bed) => (bed.payload.version = 1),
    effective_future: (bed) => (bed.payload.effective_on = '2022-11-26'),
    ...spoilsOf((bed: UpdateBed) => bed.payload.declaration),
    ...strange((bed: UpdateBed) => bed.payload.declaration),
    look_alike: (bed) => (bed.payload.not_same = null),
  },
});

export const householdWalks = [registerWalk, updateWalk, ...regroupWalks, evidenceWalk];
