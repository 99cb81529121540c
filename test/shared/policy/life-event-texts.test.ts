/** Proves what is said about each consequence of a life event, and about whom it is said. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import type { LifeEvent } from '../../../shared/policy/life-event';
import { proposalsBetween, proposeAfter, type Proposal } from '../../../shared/policy/life-event-proposals';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import { facts, packWith, person, wage } from './facts';

// 1. Each kind of consequence has a sentence of its own; a death adds the day of the review.
// 2. What was refused before and is granted after the event is news, what was granted before is not.
// 3. A recognition that goes on is no proposal; aid drawn for somebody is compared with the answer about him.
// 4. Without any list of what is drawn, nothing is compared with what is drawn.

const on = '2022-11-12';
const couple = [person('m1'), person('m2')];
const drawing = (fen: number, more: Partial<AssessInput> = {}): AssessInput =>
  facts(
    { members: couple, income: [wage('m1', 100000)] },
    {
      applied_on: '2022-09-05',
      current: [{ programme: 'dibao', monthly_fen: fen, members: ['m1', 'm2'] }],
      ...more,
    },
  );
const of = (all: readonly Proposal[], programme: ProgrammeCode) =>
  all.find((row) => row.programme === programme);
const earning = (fen: number): LifeEvent => ({ kind: 'income', on, member: 'm1', income: [wage('m1', fen)] });

describe('sentences', () => {
  const said = (input: AssessInput, event: LifeEvent, programme: ProgrammeCode = 'dibao') =>
    of(proposeAfter(input, event, examplePack), programme)?.text;
  test('raised', () => {
    expect(said(drawing(43400), earning(0))).toBe(
      '建议自2022年12月起调增最低生活保障，由每月 434.00 元调整为 1,434.00 元。',
    );
  });
  test('begun', () => {
    const input = drawing(0, { current: [] });
    const rich = { ...input, household: { ...input.household, income: [wage('m1', 900000)] } };
    expect(said(rich, earning(0))).toBe('建议办理最低生活保障。');
  });
  test('referred', () => {
    const sick = person('m3', { serious_illness: true });
    expect(said(drawing(43400), { kind: 'married_in', on, person: sick }, 'medical')).toMatch(
      /^建议转办[一-鿿（）]+。$/,
    );
  });
  test('not to be said', () => {
    const open = drawing(43400);
    const input = { ...open, household: { ...open.household, property: 'unknown' as const } };
    expect(said(input, earning(0))).toBe('最低生活保障尚缺情况，暂不能提出建议。');
  });
  test('lowered after a death, with the day of the review', () => {
    const [dead] = proposeAfter(drawing(115100), { kind: 'death', on, member: 'm1' }, examplePack);
    expect(dead).toMatchObject({ effect: 'lower', recheck_due: '2023-02-12' });
    expect(dead!.text).toBe(
      '建议自2022年12月起调减最低生活保障，由每月 1,151.00 元调整为 717.00 元；2023年2月12日前重新核定。',
    );
  });
});

describe('news', () => {
  const before = drawing(0, { current: [] });
  test('granted before is none, refused before is', () => {
    const poor = { ...before, household: { ...before.household, income: [] } };
    const rich = { ...before, household: { ...before.household, income: [wage('m1', 900000)] } };
    expect(of(proposalsBetween(poor, poor, examplePack), 'dibao')).toBeUndefined();
    expect(of(proposalsBetween(rich, poor, examplePack), 'dibao')).toMatchObject({
      effect: 'begin',
      before_fen: 0,
      after_fen: 143400,
      from: '2022-11',
      recover_fen: 0,
      recheck_due: null,
    });
    expect(of(proposalsBetween(poor, rich, examplePack), 'dibao')).toBeUndefined();
  });
  test('a list of what is drawn that is open or left out compares nothing', () => {
    for (const current of [undefined, 'unknown'] as const) {
      const input = { ...before, current };
      expect(of(proposalsBetween(input, input, examplePack), 'dibao')).toBeUndefined();
    }
  });
  test('a recognition that goes on', () => {
    const margin: AssessInput = {
      ...before,
      household: { ...before.household, income: [wage('m1', 150000)] },
      current: [{ programme: 'dibao_margin', monthly_fen: 0, since: '2022-09' }],
    };
    expect(of(proposalsBetween(margin, margin, examplePack), 'dibao_margin')).toBeUndefined();
    const rich = { ...margin, household: { ...margin.household, income: [wage('m1', 900000)] } };
    expect(of(proposalsBetween(margin, rich, examplePack), 'dibao_margin')).toMatchObject({ effect: 'stop' });
  });
});

test('the last member is gone: what he drew stops', () => {
  const alone = facts(
    { members: [person('m1')] },
    { current: [{ programme: 'dibao', monthly_fen: 71700, members: ['m1'] }] },
  );
  const found = of(proposeAfter(alone, { kind: 'death', on, member: 'm1' }, examplePack), 'dibao');
  expect(found).toMatchObject({ effect: 'stop', members: [], before_fen: 71700 });
});

test('a programme without a row in the pack is called by its code', () => {
  const pack = packWith({}, (made) => {
    made.programmes = made.programmes.filter(({ code }) => code !== 'dibao');
  });
  const found = of(proposeAfter(drawing(43400), earning(0), pack), 'dibao');
  expect(found?.name).toBe('dibao');
});
