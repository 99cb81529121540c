/**
 * Claims
 * 1. The same sample gives the same bytes, as xlsx and as old xls.
 * 2. A clean sample comes back as the households it was made of, titles and notes aside.
 * 3. A dirty sample has the faults of real rosters, each found at its row, and nothing to register.
 * 4. Sample people bear invented numbers only, no two alike.
 */
import { expect, test } from 'vitest';
import { isInventedIdNumber } from '../../../shared/base/id-number';
import { sampleRoster, type Sample } from '../../../electron/desk/roster/sample';
import { samplePeople } from '../../../electron/desk/roster/sample-people';
import { readWorkbook } from '../../../electron/desk/roster/workbook';
import { check, OFFICE } from './book';

const households = samplePeople(OFFICE, 24);
const sample: Sample = { office: OFFICE, month: '2022-11', households, dirty: false };

async function checked(wish: Sample) {
  const book = await readWorkbook(Buffer.from(await sampleRoster(wish)));
  if (!book.permitted) throw new Error(book.message);
  return check(book.result);
}

for (const format of ['xlsx', 'xls'] as const) {
  test(`${format}: the same bytes, the same households`, async () => {
    const once = await sampleRoster({ ...sample, format });
    expect(Buffer.from(once).equals(await sampleRoster({ ...sample, format }))).toBe(true);
    const read = await checked({ ...sample, format });
    expect(read.declarations).toEqual(households);
    expect(read.findings.map(({ code }) => code)).toEqual(['amount_not_kept']);
    expect(read.rows).toBe(households.flatMap(({ members }) => members).length);
  });

  test(`${format}: a dirty sample has every common fault`, async () => {
    const read = await checked({ ...sample, dirty: true, format });
    expect(read.declarations).toEqual([]);
    expect(read.findings.map(({ code, facts }) => `${facts.row ?? 0} ${code}`)).toEqual([
      '5 village_unknown',
      '6 id_lost_digits',
      '7 amount_wrong',
      '8 id_wrong',
      '9 account_holder',
      '10 birth_differs',
      '11 sex_differs',
      '12 account_lost_digits',
      '13 relation_unknown',
      '14 name_missing',
      '15 head_repeated',
      '18 person_twice',
      '3 amount_not_kept',
      '16 phone_missing',
      '17 account_luhn',
      '60 total_differs',
    ]);
  });
}

test('sample people are invented and no two alike', () => {
  const many = samplePeople('500120100', 1500);
  const numbers = many.flatMap(({ members }) => members.map(({ id_number }) => id_number ?? ''));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every(isInventedIdNumber)).toBe(true);
  expect(samplePeople('999999999', 5)).toEqual([]);
});
