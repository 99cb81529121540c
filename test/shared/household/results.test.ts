/** Proves what registering and updating answer, and that names and accounts are compared fairly. */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import { headOf, type Declaration } from '../../../shared/household/declaration';
import { findDeclarationFault, isAdult } from '../../../shared/household/fault';
import { register } from '../../../shared/household/register';
import { update } from '../../../shared/household/update';
import { standing } from '../../beds';
import { familyG01, testMember } from '../../family';

// 1. Persons are numbered in the order of the members, and keep their number when facts change.
// 2. Members without a number, with other papers, are described and not refused.
// 3. The account's holder is the member paid, however the dots and blanks are written.
// 4. References to nobody are found in incomes, obligors and the account, each at its field.
// 5. Adults sign from their birthday on.

const clerk = standing('clerk', 'U02');

function granted<R>(outcome: Outcome<R>): R {
  if (!outcome.permitted) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.result;
}

describe('numbers of persons', () => {
  test('registering numbers all members in order', () => {
    const facts = {
      others: [],
      alike: [],
      former: [],
      next_household_no: 'H-1',
      next_person_no: 41,
      demo: true,
    };
    expect(granted(register.decide(familyG01(), facts, clerk))).toEqual({
      household_no: 'H-1',
      person_nos: {
        m1: '500120004-P-000041',
        m2: '500120004-P-000042',
        m3: '500120004-P-000043',
      },
    });
  });

  test('somebody who left another household keeps the number', () => {
    const family = familyG01();
    const former = [{ id_number: family.members[1]!.id_number!, person_no: 'P-77' }];
    const facts = { others: [], alike: [], former, next_household_no: 'H-2', next_person_no: 41, demo: true };
    expect(granted(register.decide(family, facts, clerk)).person_nos).toEqual({
      m1: '500120004-P-000041',
      m2: 'P-77',
      m3: '500120004-P-000042',
    });
  });

  test('updating keeps the numbers of those who stay and numbers those who come', () => {
    const declaration = familyG01();
    declaration.members.splice(1, 1);
    declaration.members.push(
      testMember('m4', '周老太', '1950-01-02', { sex: 'f', relation: 'parent' }),
    );
    const known = { m1: 'P-1', m2: 'P-2', m3: 'P-3' };
    const facts = {
      household: { version: 3, person_nos: known, merged_into: null },
      others: [],
      alike: [],
      former: [],
      next_person_no: 9,
      demo: true,
    };
    const payload = {
      household_no: 'H-1',
      version: 3,
      declaration,
      effective_on: '2022-11-25',
      reason: '分户',
    };
    expect(granted(update.decide(payload, facts, clerk))).toEqual({
      version: 4,
      person_nos: { m1: 'P-1', m3: 'P-3', m4: '500120004-P-000009' },
    });
  });
});

function faultOf(change: (declaration: Declaration) => unknown) {
  const declaration = familyG01();
  change(declaration);
  return findDeclarationFault(declaration, [], '2022-11-25');
}

describe('declarations', () => {
  test.each([
    ['newborn', null],
    ['unidentified', null],
    ['residence_permit', '830000198403020011'],
    ['other', 'K1234567'],
  ] as const)('papers of kind %s need no identity number', (id_type, id_number) => {
    expect(faultOf(({ members }) => Object.assign(members[2]!, { id_type, id_number }))).toBeNull();
  });

  test.each(['周 明', '周　明', '周明'])('the holder %j is the member 周明', (holder) => {
    expect(faultOf(({ account }) => (account!.holder_name = holder))).toBeNull();
  });

  test('without an account nothing about one is asked', () => {
    expect(faultOf((declaration) => (declaration.account = null))).toBeNull();
  });

  test('a reference to nobody is found where it stands', () => {
    const nobody = { code: 'member_unknown' };
    const income = faultOf((stated) => (stated.income[0]!.member = 'm7'));
    expect(income).toMatchObject({ ...nobody, field: 'income.0.member' });
    const obligor = { of: 'm8', relation: 'son', able: true, support_monthly_fen: 0 } as const;
    const obligors = faultOf((stated) => stated.obligors.push(obligor));
    expect(obligors).toMatchObject({ ...nobody, field: 'obligors.0.of' });
    const account = faultOf((stated) => (stated.account!.member = 'm9'));
    expect(account).toMatchObject({ ...nobody, field: 'account.member' });
  });

  test('the head is the one marked, else the first', () => {
    const family = familyG01();
    expect(headOf(family).key).toBe('m1');
    family.members[0]!.relation = 'parent';
    family.members[1]!.relation = 'head';
    expect(headOf(family).key).toBe('m2');
  });
});

test.each([
  ['2004-11-26', false],
  ['2004-11-25', true],
  ['2004-02-29', true],
])('born %s, adult on 2022-11-25: %s', (birth, adult) => {
  expect(isAdult(birth, '2022-11-25', 18)).toBe(adult);
});
