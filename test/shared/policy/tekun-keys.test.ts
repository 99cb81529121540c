/** Proves who is left out of the household's dibao because he is, or comes to be, in tekun. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssessInput, AssessMember } from '../../../shared/policy/assess-input';
import { beginRun } from '../../../shared/policy/assess-run';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { tekun, tekunKeys } from '../../../shared/policy/programmes/tekun';
import { rulesOf } from '../../../shared/policy/rules';
import { facts, packWith, person } from './facts';
import { household } from './random-household';

// 1. Those whom tekun grants, keeps or adjusts, whatever the household: the quick look agrees with the whole answer.
// 2. One able adult keeps everybody out; a minor, an elderly or an unknown age does not.
// 3. Who draws already is looked at although he is grown up; a pack without the rules names nobody.

const begin = (input: AssessInput, pack: Pack = examplePack) =>
  beginRun(input, rulesOf(pack, input.month), false);
const taken = (members: AssessMember[], more: Partial<AssessInput> = {}, pack?: Pack) =>
  tekunKeys(begin(facts({ area: 'rural', members }, more), pack));

const elder = person('m1', { birth_date: '1950-01-01', self_care_failed: 0 });
const paying = ['grant', 'continue', 'adjust'];

test('the quick look agrees with the whole answer', () => {
  const drawn = fc.option(fc.constantFrom('m0', 'm1', 'm2'));
  fc.assert(
    fc.property(household, drawn, (input, key) => {
      const known = input.household.members.some((member) => member.key === key);
      const current = known ? [{ programme: 'tekun' as const, monthly_fen: 1, members: [key!] }] : [];
      const run = begin({ ...input, current });
      const granted = tekun(begin({ ...input, current }))
        .filter(({ decision }) => paying.includes(decision))
        .flatMap(({ members }) => members);
      expect(tekunKeys(run)).toEqual(granted);
    }),
    { numRuns: 200 },
  );
});

describe('beside an elderly person', () => {
  test('nobody', () => {
    expect(taken([elder])).toEqual(['m1']);
  });
  test('an able adult keeps him out', () => {
    expect(taken([elder, person('m2')])).toEqual([]);
    expect(taken([elder, person('m2', { birth_date: '2004-11-25' })])).toEqual([]);
  });
  test('one who is not yet grown up does not, nor one whose age is open', () => {
    expect(taken([elder, person('m2', { birth_date: '2005-06-01' })])).toEqual(['m1']);
    expect(taken([elder, person('m2', { birth_date: 'unknown' })])).toEqual(['m1']);
  });
  test('an adult who is not counted does not', () => {
    expect(taken([elder, person('m2', { counted: false })])).toEqual(['m1']);
  });
});

describe('who draws already', () => {
  const boy = person('m1', { birth_date: '2003-06-01', student: 'vocational', self_care_failed: 0 });
  const current = [
    { programme: 'tekun' as const, monthly_fen: 93200, since: '2017-09', members: ['m1'] },
  ];
  test('keeps it at school although he is grown up', () => {
    expect(taken([boy], { current })).toEqual(['m1']);
    expect(taken([boy])).toEqual([]);
  });
});

test('a pack without the rules names nobody', () => {
  const disabled = person('m1', { disability: { kind: 'mental', grade: 1 } });
  const pack = packWith({ 'tekun.disability': undefined, 'tekun.elderly_age': undefined });
  expect(taken([disabled, person('m2')], {}, pack)).toEqual([]);
  expect(taken([elder], {}, pack)).toEqual([]);
});
