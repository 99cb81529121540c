/** Proves who was in a household when, whatever order its statements were made in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/base/plain-date';
import { membershipsOf, standingOf, type Statement } from '../../../shared/household/membership';
import { familyG01 } from '../../family';

// 1. A person's stretch begins and ends with the statements that bring and take him, with their reasons.
// 2. A change of standing (计入, 不计入, 单列) ends one stretch and begins the next.
// 3. A later statement that reaches back replaces what was said for the days after it.
// 4. Stretches of one person never overlap, and on each day exactly those stand who are stated for it.
// 5. A household that goes up into another has nobody after that day.

const family = familyG01();
const person_nos = { m1: 'P1', m2: 'P2', m3: 'P3' };

function statement(version: number, effective_on: string, keys: string[], reason = `第${version}次`): Statement {
  const members = family.members.filter(({ key }) => keys.includes(key));
  return { version, effective_on, reason, declaration: { ...family, members }, person_nos };
}

function people(statements: Statement[], on: string): string[] {
  return membershipsOf(statements)
    .filter(({ from, to }) => from <= on && (to === null || to > on))
    .map(({ person_no }) => person_no)
    .sort();
}

test('who was in it in March', () => {
  const stated = [statement(1, '2022-01-10', ['m1', 'm2', 'm3']), statement(2, '2022-04-01', ['m1', 'm3'], '离婚迁出')];
  expect(people(stated, '2022-03-15')).toEqual(['P1', 'P2', 'P3']);
  expect(people(stated, '2022-04-01')).toEqual(['P1', 'P3']);
  expect(membershipsOf(stated)[1]).toMatchObject({ person_no: 'P2', to: '2022-04-01', ended_because: '离婚迁出' });
});

test('standing changes with its reason', () => {
  const away = statement(2, '2022-05-01', ['m1', 'm2', 'm3'], '入狱服刑');
  const members = away.declaration.members.map((member) =>
    member.key === 'm1' ? { ...member, counted: false, counted_reason: '服刑' } : member,
  );
  const spans = membershipsOf([
    statement(1, '2022-01-10', ['m1', 'm2', 'm3']),
    { ...away, declaration: { ...away.declaration, members } },
  ]).filter(({ person_no }) => person_no === 'P1');
  expect(spans.map(({ standing, standing_reason, from, to }) => [standing, standing_reason, from, to])).toEqual([
    ['counted', '', '2022-01-10', '2022-05-01'],
    ['not_counted', '服刑', '2022-05-01', null],
  ]);
  expect(standingOf({ counted: false, apart: true })).toBe('apart');
  expect(standingOf({ counted: 'unknown' })).toBe('unclear');
});

test('a later statement that reaches back replaces the earlier one', () => {
  const stated = [
    statement(1, '2022-01-10', ['m1', 'm2', 'm3']),
    statement(2, '2022-06-01', ['m1']),
    statement(3, '2022-04-01', ['m1', 'm2']),
  ];
  expect(people(stated, '2022-05-01')).toEqual(['P1', 'P2']);
  expect(people(stated, '2022-07-01')).toEqual(['P1', 'P2']);
});

test('nobody is left in a household that has gone up into another', () => {
  const ended = { on: '2022-08-01', because: '并户' };
  const spans = membershipsOf([statement(1, '2022-01-10', ['m1', 'm2'])], ended);
  expect(spans.map(({ to, ended_because }) => [to, ended_because])).toEqual([
    ['2022-08-01', '并户'],
    ['2022-08-01', '并户'],
  ]);
});

test('on each day exactly those stand who are stated for it', () => {
  const some = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 40 }), keys: fc.subarray(['m1', 'm2', 'm3'], { minLength: 1 }) }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 45 }), (steps, at) => {
      const stated = steps.map(({ after, keys }, i) => statement(i + 1, addDays('2022-03-01', after), keys));
      const on = addDays('2022-03-01', at);
      const valid = stated.filter(({ effective_on }) => effective_on <= on).at(-1);
      const keys = valid?.declaration.members.map(({ key }) => person_nos[key as 'm1']) ?? [];
      expect(people(stated, on)).toEqual([...keys].sort());
    }),
  );
});
