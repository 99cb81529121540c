/** Proves a child's top-up: its rate less its share of what is drawn, exact until the one rounding at the end. */
import { describe, expect, test } from 'vitest';
import type { AssessCurrent, AssessMember } from '../../../shared/policy/assess-input';
import { beginRun } from '../../../shared/policy/assess-run';
import type { Pack } from '../../../shared/policy/pack';
import { topUp } from '../../../shared/policy/programmes/child-topup';
import { rulesOf } from '../../../shared/policy/rules';
import { Tracer } from '../../../shared/policy/trace';
import { facts, packWith, person } from './facts';

// 1. Nothing drawn leaves the rate; what is drawn for several is shared evenly by those it names, else by all counted.
// 2. Of dibao the add-ons are taken off first; the child's own add-on counts where the pack says so.
// 3. Thirds are kept exact and rounded once; a top-up of nothing is not rounded.
// 4. An open fact of somebody who draws, or a parameter the pack lacks, gives no figure.

const child = person('m3', { birth_date: '2014-01-01', student: 'compulsory' });
const family = [person('m1'), person('m2'), child];
const figures = { 'dibao.addon.student': 6000, 'dibao.addon.disabled': 2000, 'children.topup_counts_addons': true };

function found(
  drawn: AssessCurrent[],
  { rate = 100000, members = family, pack = packWith(figures) }: { rate?: number; members?: AssessMember[]; pack?: Pack } = {},
) {
  const input = facts({ members });
  const run = beginRun(input, rulesOf(pack, input.month), true);
  const t = new Tracer();
  const { fen, missing } = topUp(run, members.at(-1)!, rate, drawn, t);
  expect(topUp(run, members.at(-1)!, rate, drawn, null)).toEqual({ fen, missing });
  return { fen, missing, steps: t.steps.map(({ step, expression, value }) => [step, expression, value]) };
}
const dibao = (fen: number, members?: string[]): AssessCurrent => ({
  programme: 'dibao',
  monthly_fen: fen,
  ...(members && { members }),
});

describe('shares', () => {
  test('nothing drawn', () => {
    expect(found([])).toEqual({ fen: 100000, missing: [], steps: [] });
  });
  test('of a programme that names people, or nobody', () => {
    const row = { programme: 'disability_living' as const, monthly_fen: 9000 };
    expect(found([{ ...row, members: ['m3'] }]).fen).toBe(91000);
    expect(found([{ ...row, members: ['m2', 'm3'] }]).fen).toBe(95500);
    expect(found([row]).fen).toBe(97000);
    const away = [person('m0', { counted: false }), ...family];
    expect(found([row], { members: away }).fen).toBe(97000);
    expect(found([row]).steps).toEqual([
      ['drawn', '90.00 ÷ 3', '30.00'],
      ['topup', '标准减去已为该儿童发放的部分', '970.00'],
    ]);
  });
  test('of dibao, with the own add-on or without', () => {
    expect(found([dibao(66000)])).toEqual({
      fen: 100000 - 20000 - 6000,
      missing: [],
      steps: [
        ['drawn', '(660.00 − 增发 60.00) ÷ 3 + 60.00', '260.00'],
        ['topup', '标准减去已为该儿童发放的部分', '740.00'],
      ],
    });
    const plain = packWith({ ...figures, 'children.topup_counts_addons': false });
    expect(found([dibao(66000)], { pack: plain }).fen).toBe(80000);
  });
  test('add-ons of those only who are named', () => {
    const disabled = person('m1', { disability: { kind: 'visual', grade: 4 } });
    const members = [disabled, person('m2'), child];
    expect(found([dibao(66000, ['m2', 'm3'])], { members }).fen).toBe(100000 - 30000 - 6000);
    expect(found([dibao(68000)], { members }).fen).toBe(100000 - 20000 - 6000);
  });
  test('add-ons above the whole leave nothing to share', () => {
    expect(found([dibao(5000)]).fen).toBe(100000 - 6000);
  });
  test('one after the other', () => {
    const other = { programme: 'disability_living' as const, monthly_fen: 9000 };
    expect(found([dibao(66000), other]).fen).toBe(74000 - 3000);
  });
});

describe('thirds', () => {
  const third = { programme: 'disability_living' as const, monthly_fen: 10000 };
  test('are rounded once, at the end', () => {
    expect(found([third]).fen).toBe(96667);
    expect(found([third, third, third]).fen).toBe(90000);
    expect(found([third]).steps.at(-1)).toEqual(['rounding', '精确到分（分以下四舍五入）', '966.67']);
    expect(found([third, third, third]).steps.map(([step]) => step)).not.toContain('rounding');
  });
  test('of nothing are not', () => {
    const { fen, steps } = found([third], { rate: 3000 });
    expect(fen).toBe(0);
    expect(steps.at(-1)).toEqual(['topup', '标准减去已为该儿童发放的部分', '0.00']);
  });
});

describe('no figure', () => {
  test('while a fact of somebody who draws is open', () => {
    const members = [person('m1'), person('m2', { serious_illness: 'unknown' }), child];
    expect(found([dibao(66000)], { members })).toMatchObject({
      fen: 0,
      missing: ['household.members.1.serious_illness'],
    });
    expect(found([dibao(66000, ['m1', 'm3'])], { members }).missing).toEqual([]);
  });
  test.each(['children.topup_counts_addons', 'dibao.addon.student'])('where the pack lacks %s', (key) => {
    const pack = packWith({ ...figures, [key]: undefined });
    expect(found([dibao(66000)], { pack })).toMatchObject({ fen: 0, missing: [`parameter:${key}`] });
  });
});
