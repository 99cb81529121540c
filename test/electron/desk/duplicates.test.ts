/** Proves the search for people like the one being typed, over the whole register, before anything is saved. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DuplicateRow } from '../../../shared/household/rows';
import { shapeOfName } from '../../../shared/household/look-alike';
import { familyG01, testMember } from '../../family';
import { ask } from '../../lived-office';
import { openOffice, type TestOffice } from '../../office';

// 1. An equal number forbids; name and birth date, sound, written form, telephone, account and address only warn.
// 2. The strongest likeness is told, each person once; people of the same household are left out.
// 3. Dotted and rare-character names are registered, found with and without the dot, and compared.
// 4. Look-alike folding is the same for every character of a set and leaves others as they are.

let office: TestOffice;
let household_no: string;
let number: string;

beforeAll(() => {
  office = openOffice();
  const family = familyG01();
  const [head] = family.members;
  number = head?.id_number ?? '';
  household_no = office.do<{ household_no: string }>('clerk', 'register', {
    ...family,
    members: [
      { ...head!, name: '侯明' },
      testMember('m2', '阿依古丽·买买提', '1986-07-12', { sex: 'f', relation: 'spouse' }),
      testMember('m3', '𠅤𬀩', '2012-05-20', { relation: 'son' }),
    ],
    account: { ...family.account!, holder_name: '侯明' },
  }).household_no;
});
afterAll(() => office.close());

function found(typed: Record<string, string>): [string, string, boolean][] {
  const outcome = ask(office, 'clerk', 'duplicates', typed) as { result: DuplicateRow[] };
  return outcome.result.map(({ name, because, forbids }) => [name, because, forbids]);
}

test('each likeness is told with its reason', () => {
  const birth_date = '1984-03-02';
  expect(found({ id_number: number })).toEqual([['侯明', '身份证号相同', true]]);
  expect(found({ name: '侯明', birth_date })).toEqual([['侯明', '姓名和出生日期相同', false]]);
  expect(found({ name: '候朋', birth_date })).toEqual([['侯明', '姓名字形相近且出生日期相同', false]]);
  expect(found({ name: '侯鸣', birth_date })).toEqual([['侯明', '姓名读音相同且出生日期相同', false]]);
  expect(found({ phone: '13900000001' }).map(([, because]) => because)).toContain('联系电话相同');
  expect(found({ account_no: '6217996500000000009' }).map(([, because]) => because)).toContain('银行账号相同');
  const place = { village_code: '500120004001', address: '1组8号' };
  expect(found(place).map(([, because]) => because)).toContain('住址相同');
  expect(found({ ...place, village_code: '500120004002' })).toEqual([]);
  expect(found({ id_number: number, name: '侯明', birth_date })).toEqual([['侯明', '身份证号相同', true]]);
  expect(found({ household_no, id_number: number })).toEqual([]);
});

test('dotted and rare names', () => {
  expect(found({ name: '阿依古丽买买提', birth_date: '1986-07-12' })).toEqual([
    ['阿依古丽·买买提', '姓名和出生日期相同', false],
  ]);
  expect(found({ name: '𠅤𬀩', birth_date: '2012-05-20' })).toEqual([['𠅤𬀩', '姓名和出生日期相同', false]]);
  const search = ask(office, 'clerk', 'households', { search: '𠅤𬀩' }) as { result: { total: number } };
  expect(search.result.total).toBe(1);
});

test('folding', () => {
  expect(shapeOfName('候朋')).toBe(shapeOfName('侯明'));
  expect(shapeOfName('阿依古丽·买买提')).toBe(shapeOfName('阿依古丽 买买提'));
  expect(shapeOfName('周')).toBe('周');
});
