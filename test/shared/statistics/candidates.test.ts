/** Proves who is named for a running ledger: by the awards of the month, each person once, with what is known. */
import { expect, test } from 'vitest';
import { findRegister, registers } from '../../../shared/outreach/data/registers';
import { entryFault } from '../../../shared/outreach/register';
import { candidatesOf, namesCandidates } from '../../../shared/statistics/candidates';
import { award, facts, person } from './month';

// 1. Scattered 特困 persons for visits and agreements; those in an institution are not.
// 2. Children by their programme, students by their stage, each person once whatever awards he has.
// 3. Who came into benefit or left it in the month, with category and month; a level that changed is neither.
// 4. A household in which nobody who can work does.
// 5. What is prefilled fits the ledger's own fields.

const names = (register: string, given: ReturnType<typeof facts>): string[] => candidatesOf(given, register).map(({ name }) => name);

test('scattered persons', () => {
  const tekun = { programme: 'tekun', group: 'tekun' } as const;
  const given = facts({
    awards: [
      award('A1', { ...tekun, persons: [person('P1')] }),
      award('A2', { ...tekun, persons: [person('P2', { living: 'institution' })] }),
      award('A3', { persons: [person('P3')] }),
      award('A4', { ...tekun, now_fen: 0, persons: [person('P4')] }),
    ],
  });
  expect(names('care_visit', given)).toEqual(['人P1']);
  expect(names('care_agreement', given)).toEqual(['人P1']);
});

test('children and students, each once', () => {
  const child = person('P1', { age: 9, student: 'college' });
  const given = facts({ awards: [award('A1', { programme: 'orphan', persons: [child] }), award('A2', { persons: [child, person('P2')] })] });
  expect(candidatesOf(given, 'child_monitor')).toMatchObject([{ person_no: 'P1', why: '孤儿', entries: [{ field: 'kind', value: 'orphan' }] }]);
  expect(candidatesOf(given, 'student_aid')).toMatchObject([{ person_no: 'P1', entries: [{ field: 'stage', value: 'higher' }] }]);
});

test('who came and who left', () => {
  const given = facts({
    awards: [
      award('A1', { before_fen: 0 }),
      award('A2', { now_fen: 0 }),
      award('A3', { now_fen: 60_000 }),
      award('A4', { before_fen: 0, programme: 'disability_living' }),
    ],
  });
  const found = candidatesOf(given, 'insurance_change').map(({ entries }) => entries.map(({ value }) => value));
  expect(found).toEqual([
    ['in', 'dibao', '2022-11-01'],
    ['out', 'dibao', '2022-11-01'],
  ]);
});

test('households without work', () => {
  const jobless = person('P1', { registered_unemployed: true });
  const given = facts({
    awards: [
      award('A1', { persons: [jobless, person('P2')] }),
      award('A2', { persons: [person('P3', { registered_unemployed: true }), person('P4', { earning: true })] }),
      award('A3', { household_no: 'H-A1', persons: [jobless] }),
    ],
  });
  expect(candidatesOf(given, 'zero_employment')).toMatchObject([{ household_no: 'H-A1', person_no: null, entries: [{ field: 'able', value: 1 }] }]);
});

test('what is prefilled fits', () => {
  const given = facts({ awards: [award('A1', { before_fen: 0, persons: [person('P1', { student: 'senior', registered_unemployed: true })] })] });
  for (const { code } of registers.filter((register) => namesCandidates(register.code))) {
    const fields = findRegister(code)!.fields.map(({ required: _required, ...field }) => field);
    for (const { entries } of candidatesOf(given, code)) expect(entryFault(fields, entries)).toBeNull();
  }
  expect(candidatesOf(given, 'none')).toEqual([]);
});
