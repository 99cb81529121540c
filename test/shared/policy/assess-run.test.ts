/** Proves one assessment under way: its days, what it finds again, and what a result says of its own accord. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/policy/assess';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { beginRun, currentOf, finish, resultOf, routeOf } from '../../../shared/policy/assess-run';
import { examplePack } from '../../../shared/policy/example-pack';
import { rulesOf } from '../../../shared/policy/rules';
import { facts, packWith, person, result } from './facts';

// 1. Ages count on the day of decision, else of application, else on the first day of a later month;
//    the decision is taken to be made in the month of its day, else in the month asked for.
// 2. What is drawn and what was found is looked up by programme and person; open or absent lists hold nothing.
// 3. A result without figures has none when undetermined and zero else; the decider is the programme's, else the district.
// 4. Asking for some programmes gives their answers as the whole assessment gives them.

const begin = (more: Partial<AssessInput> = {}, pack = examplePack) => {
  const input = facts({ members: [person('m1'), person('m2')] }, more);
  return beginRun(input, rulesOf(pack, input.month), false);
};

describe('days', () => {
  test.each([
    ['2022-11', '2022-11-05', '2022-11-25', '2022-11-25', '2022-11'],
    ['2022-11', '2022-11-05', '2022-12-02', '2022-12-02', '2022-12'],
    ['2022-11', '2022-11-05', '2022-10-31', '2022-10-31', '2022-10'],
    ['2022-11', '2022-11-05', null, '2022-11-05', '2022-11'],
    ['2022-11', '2022-11-01', undefined, '2022-11-01', '2022-11'],
    ['2022-12', '2022-11-30', null, '2022-12-01', '2022-12'],
    ['2022-10', '2022-11-05', null, '2022-11-05', '2022-10'],
  ])('month %s, applied %s, decided %s', (month, applied_on, decided_on, as_of, decision_month) => {
    expect(begin({ month, applied_on, decided_on })).toMatchObject({ as_of, decision_month });
  });
});

describe('looking up', () => {
  const own = { programme: 'tekun' as const, monthly_fen: 1, members: ['m1'] };
  const shared = { programme: 'dibao' as const, monthly_fen: 2 };
  test('what is drawn', () => {
    const run = begin({ current: [own, shared] });
    expect(currentOf(run, 'tekun', 'm1')).toEqual(own);
    expect(currentOf(run, 'tekun')).toEqual(own);
    expect(currentOf(run, 'tekun', 'm2')).toBeUndefined();
    expect(currentOf(run, 'dibao', 'm2')).toEqual(shared);
    expect(currentOf(run, 'orphan')).toBeUndefined();
  });
  test('open or absent lists hold nothing', () => {
    for (const nothing of [undefined, 'unknown'] as const) {
      const run = begin({ current: nothing, paid: nothing, relatives: nothing });
      expect(run).toMatchObject({ current: [], paid: [], near_relative: false });
    }
    expect(begin({ relatives: [] }).near_relative).toBe(false);
    const relatives = [{ member: 'm1', of: 'staff' as const, relation: '兄' }];
    expect(begin({ relatives }).near_relative).toBe(true);
  });
  test('what was found', () => {
    const run = begin();
    const dibao = result(run.input, 'dibao');
    run.results.push({ ...dibao, members: ['m1'] }, { ...dibao, members: ['m2'] });
    expect(resultOf(run, 'dibao')?.members).toEqual(['m1']);
    expect(resultOf(run, 'dibao', 'm2')?.members).toEqual(['m2']);
    expect(resultOf(run, 'dibao', 'm9')).toBeUndefined();
    expect(resultOf(run, 'tekun')).toBeUndefined();
  });
});

describe('a result', () => {
  const bare = (decision: 'refuse' | 'undetermined') =>
    finish(begin(), { programme: 'dibao', decision, eligible: null }, null, null);
  test('without figures', () => {
    const none = { amount_fen: 0, base_fen: 0, addons_fen: 0, from: null, until: null, months: null };
    expect(bare('refuse')).toEqual({
      ...none,
      programme: 'dibao',
      decision: 'refuse',
      eligible: null,
      route: 'town',
      members: [],
      flags: [],
      missing: [],
      reasons: [],
      trace: [],
    });
    expect(bare('undetermined')).toMatchObject({ amount_fen: null, base_fen: null, addons_fen: null });
  });
  test('flags: its own, near relatives, a value beyond its source', () => {
    const relatives = [{ member: 'm1', of: 'staff' as const, relation: '兄' }];
    const draft = { programme: 'dibao' as const, decision: 'grant' as const, eligible: true };
    const late = { missing: [], last_value: true };
    const run = begin({ relatives });
    expect(finish(run, { ...draft, flags: ['own'] }, late, null).flags).toEqual(['own', 'near_relative', 'last_value']);
    expect(finish(run, draft, null, null).flags).toEqual(['near_relative']);
    expect(finish(begin(), draft, late, null).flags).toEqual(['last_value']);
    expect(finish(begin(), { ...draft, flags: ['own'] }, null, null).flags).toEqual(['own']);
  });
  test('the district decides what the pack does not name', () => {
    const without = packWith({}, (pack) => {
      pack.programmes = pack.programmes.filter(({ code }) => code !== 'dibao');
    });
    expect(routeOf(begin(), 'dibao')).toBe('town');
    expect(routeOf(begin({}, without), 'dibao')).toBe('district');
  });
});

test('some programmes alone, as among all', () => {
  const input = facts({ area: 'rural', members: [person('m1', { birth_date: '1950-01-01', self_care_failed: 4 })] });
  const whole = assess(input, examplePack).results;
  const lists = [['dibao'], ['tekun'], ['dibao', 'tekun'], ['dibao_margin'], ['dibao', 'dibao_margin'], []] as const;
  for (const programmes of lists) {
    const found = assess(input, examplePack, { programmes }).results;
    expect(found).toEqual(whole.filter(({ programme }) => (programmes as readonly string[]).includes(programme)));
  }
  expect(assess(input, examplePack, { programmes: ['dibao_margin'] }).results).toHaveLength(1);
});
