/** Proves the matrix of programmes that exclude or reduce one another, line by line. */
import { expect, test } from 'vitest';
import type { AssessCurrent } from '../../../shared/policy/assess-input';
import { beginRun } from '../../../shared/policy/assess-run';
import type { Pack, Relation } from '../../../shared/policy/pack';
import { exclusionsOf, pays, reducersOf } from '../../../shared/policy/relations';
import { rulesOf } from '../../../shared/policy/rules';
import { facts, packWith, person, results } from './facts';

// 1. A line about one member looks at what he himself draws; a line about the household at what anybody draws.
// 2. 'current' looks only at what is drawn now, 'same_run' also at what this assessment gives.
// 3. A line that only reduces bars nobody, one that excludes reduces nothing, and others' lines do not count.
// 4. Only decisions that pay leave somebody in benefit.

const line = (more: Partial<Relation> = {}): Relation => ({
  programme: 'tekun',
  by: 'dibao',
  kind: 'excludes',
  scope: 'member',
  when: 'current',
  reason: 'exclusive_dibao',
  source: '试验',
  ...more,
});

/** Two people of whom the second has nothing; dibao would be granted in the same run. */
function run(relation: Relation | Relation[], current: AssessCurrent[] = []) {
  const pack: Pack = packWith({}, (made) => {
    made.relations = [relation].flat();
  });
  const input = facts({ members: [person('m1'), person('m2')] }, { current });
  return beginRun(input, rulesOf(pack, input.month), false);
}

const drawn: AssessCurrent = { programme: 'dibao', monthly_fen: 1, members: ['m1'] };
const barred = (found: ReturnType<typeof run>, member?: string) =>
  exclusionsOf(found, 'tekun', member).map(({ code }) => code);

test('one member or the household', () => {
  const own = run(line(), [drawn]);
  expect(barred(own, 'm1')).toEqual(['exclusive_dibao']);
  expect(barred(own, 'm2')).toEqual([]);
  const whole = run(line({ scope: 'household' }), [drawn]);
  expect(barred(whole, 'm1')).toEqual(['exclusive_dibao']);
  expect(barred(whole, 'm2')).toEqual(['exclusive_dibao']);
});

test('drawn now, or given in the same run', () => {
  const given = results(facts({ members: [person('m1'), person('m2')] })).filter(
    ({ programme }) => programme === 'dibao',
  );
  expect(given.map(({ decision }) => decision)).toEqual(['grant']);
  const now = run(line());
  const same = run(line({ when: 'same_run' }));
  expect(barred(same, 'm1')).toEqual([]);
  now.results.push(...given);
  same.results.push(...given);
  expect(barred(now, 'm1')).toEqual([]);
  expect(barred(same, 'm1')).toEqual(['exclusive_dibao']);
  const refused = run(line({ when: 'same_run' }));
  refused.results.push(...given.map((row) => ({ ...row, decision: 'refuse' as const })));
  expect(barred(refused, 'm1')).toEqual([]);
});

test('each line for its own programme and in its own way', () => {
  const lines = [
    line({ kind: 'reduces' }),
    line({ programme: 'funeral', by: 'dibao' }),
    line({ programme: 'unattended_child', by: 'tekun', kind: 'reduces' }),
    line({ programme: 'unattended_child', by: 'dibao', kind: 'excludes' }),
  ];
  const found = run(lines, [drawn]);
  expect(barred(found, 'm1')).toEqual([]);
  expect(reducersOf(found, 'tekun')).toEqual(['dibao']);
  expect(reducersOf(found, 'unattended_child')).toEqual(['tekun']);
  expect(reducersOf(found, 'funeral')).toEqual([]);
});

test('what pays', () => {
  const paying = ['grant', 'continue', 'adjust', 'phase_out'] as const;
  expect(paying.map(pays)).toEqual([true, true, true, true]);
  const others = ['refuse', 'stop', 'undetermined', 'recognise', 'refer', undefined] as const;
  expect(others.map(pays)).toEqual(others.map(() => false));
});
