/** Proves what an earlier month should have given: a sum, nothing, or no answer where something is not known. */
import { describe, expect, test } from 'vitest';
import type { AssessInput, AssessMember } from '../../../shared/policy/assess-input';
import { beginRun } from '../../../shared/policy/assess-run';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { dibaoEntitlement } from '../../../shared/policy/programmes/dibao-entitlement';
import { standingOf } from '../../../shared/policy/programmes/dibao-standing';
import { rulesOf } from '../../../shared/policy/rules';
import { facts, packWith, person, wage } from './facts';

// 1. A month gives difference and add-ons by its own rules, for those who lived and counted then.
// 2. Forbidden property, nobody in the household, income on the standard or above it give nothing.
// 3. An open fact or a parameter that the pack lacks gives no answer, whatever else is known.

function due(
  household: Partial<AssessInput['household']> & { members: AssessMember[] },
  pack: Pack = examplePack,
  month = '2022-08',
  leftOut: readonly string[] = [],
): number | null {
  const input = facts(household);
  const run = beginRun(input, rulesOf(pack, input.month), false);
  return dibaoEntitlement(run, standingOf(run, leftOut), month);
}

const couple = [person('m1'), person('m2')];
const earning = (fen: number) => ({ members: couple, income: [wage('m1', fen)] });

describe('a sum', () => {
  test('the difference of that month, not of the month of the run', () => {
    const risen = packWith({}, (pack) => {
      const row = pack.parameters.find(({ key }) => key === 'dibao.standard.urban')!;
      row.values = [
        { ...row.values[0]!, from: '2018-01-01', value: 50000 },
        { ...row.values[0]!, from: '2022-09-01', value: 70000 },
      ];
    });
    expect(due(earning(30000), risen, '2022-08')).toBe(70000);
    expect(due(earning(30000), risen, '2022-09')).toBe(110000);
  });
  test('one fen below the standard still gives that fen', () => {
    const pack = packWith({ 'dibao.standard.urban': 70000 });
    expect(due(earning(139999), pack)).toBe(1);
  });
  test('add-ons come on top', () => {
    const pack = packWith({ 'dibao.standard.urban': 70000, 'dibao.addon.student': 8000 });
    const pupil = person('m2', { birth_date: '2012-01-01', student: 'compulsory' });
    expect(due({ members: [person('m1'), pupil] }, pack)).toBe(148000);
  });
  test('who died since counted until the month of the death', () => {
    const pack = packWith({ 'dibao.standard.urban': 70000 });
    const members = [person('m1', { deceased_on: '2022-08-20' }), person('m2')];
    expect(due({ members }, pack, '2022-08')).toBe(140000);
    expect(due({ members }, pack, '2022-09')).toBe(70000);
  });
  test('who draws another programme is left out', () => {
    const pack = packWith({ 'dibao.standard.urban': 70000 });
    expect(due({ members: couple }, pack, '2022-08', ['m2'])).toBe(70000);
  });
});

describe('nothing', () => {
  const pack = packWith({ 'dibao.standard.urban': 70000 });
  test('with a forbidden thing, although income is open', () => {
    const owned = { members: couple, property: [{ code: 'vehicle' as const }] };
    expect(due(owned, pack)).toBe(0);
    expect(due({ ...owned, income: 'unknown' }, pack)).toBe(0);
  });
  test.each([140000, 140001, 500000])('with an income of %i', (fen) => {
    expect(due(earning(fen), pack)).toBe(0);
  });
  test('on or above the standard, whatever add-ons there would be', () => {
    const pupil = person('m2', { birth_date: '2012-01-01', student: 'compulsory' });
    const family = { members: [person('m1'), pupil], income: [wage('m1', 140000)] };
    expect(due(family, pack)).toBe(0);
  });
  test('when nobody was left', () => {
    expect(due({ members: [person('m1', { deceased_on: '2022-07-31' })] }, pack)).toBe(0);
  });
});

describe('no answer', () => {
  test.each([
    ['the area', { members: couple, area: 'unknown' as const }],
    ['the income', { members: couple, income: 'unknown' as const }],
    ['the property', { members: couple, property: 'unknown' as const }],
    ['who counts', { members: [person('m1'), person('m2', { counted: 'unknown' })] }],
    ['a fact of an add-on', { members: [person('m1', { serious_illness: 'unknown' })] }],
  ])('while %s is open', (_name, household) => {
    expect(due(household)).toBeNull();
  });
  test.each(['dibao.standard.urban', 'dibao.margin_ratio', 'dibao.addon.disabled', 'income.work_cost', 'property.tests'])(
    'where the pack lacks %s',
    (key) => {
      expect(due(earning(1), packWith({ [key]: undefined }))).toBeNull();
      expect(due(earning(1), packWith({}))).not.toBeNull();
    },
  );
  test('before the first value of the pack', () => {
    expect(due(earning(1), examplePack, '2017-06')).toBeNull();
  });
});
