/** Proves what life events propose: what stops, falls, rises, phases out or begins, and from when. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import type { LifeEvent } from '../../../shared/policy/life-event';
import { proposeAfter, type Proposal } from '../../../shared/policy/life-event-proposals';
import { facts, person, wage } from './facts';

// 1. It proposes what stops, falls, rises, phases out or begins, from which month, and what was overpaid.
// 2. What the household could get anyway is no news.

const family: AssessInput = facts(
  {
    members: [
      person('m1', { registered_unemployed: true }),
      person('m2'),
      person('m3', {
        birth_date: '2012-01-01',
        student: 'compulsory',
        disability: { kind: 'mental', grade: 3 },
      }),
    ],
    income: [wage('m1', 50000), { member: 'm1', kind: 'exempt', monthly_fen: 9000 }],
    obligors: [],
  },
  {
    applied_on: '2022-09-05',
    current: [
      { programme: 'dibao', monthly_fen: 179100, since: '2022-09', members: ['m1', 'm2', 'm3'] },
    ],
  },
);
const on = '2022-11-12';
const propose = (event: LifeEvent, input = family): Proposal[] =>
  proposeAfter(input, event, examplePack);
const dibao = (event: LifeEvent, input = family) =>
  propose(event, input).find(({ programme }) => programme === 'dibao');

describe('proposals', () => {
  test('death: the rest of the household, from the month after', () => {
    expect(dibao({ kind: 'death', on, member: 'm1' })).toMatchObject({
      effect: 'lower',
      before_fen: 179100,
      after_fen: 157400,
      from: '2022-12',
      members: ['m2', 'm3'],
    });
    const all = propose({ kind: 'death', on, member: 'm1' });
    expect(all.map(({ programme }) => programme)).toContain('funeral');
  });
  test('a job: falls and a subsidy; a good job: phase-out; a very good one: stop', () => {
    const job = (fen: number): LifeEvent => ({
      kind: 'employment',
      on,
      member: 'm1',
      income: [wage('m1', fen)],
    });
    expect(propose(job(100000)).map(({ programme, effect }) => [programme, effect])).toEqual([
      ['dibao', 'lower'],
      ['employment_subsidy', 'begin'],
    ]);
    expect(dibao(job(100000))!.text).toBe(
      '建议自2022年12月起调减最低生活保障，由每月 1,791.00 元调整为 1,291.00 元。',
    );
    expect(dibao(job(250000))).toMatchObject({
      effect: 'phase_out',
      until: '2023-05',
      text: '建议最低生活保障自2022年12月起至2023年5月渐退，每月 1,791.00 元。',
    });
    expect(dibao(job(400000))).toMatchObject({
      effect: 'stop',
      text: '建议自2022年12月起停发最低生活保障。',
    });
  });
  test('less income and a birth raise it', () => {
    expect(dibao({ kind: 'income', on, member: 'm1', income: [] })).toMatchObject({
      effect: 'raise',
      after_fen: 229100,
    });
    expect(dibao({ kind: 'birth', on, person: person('m4', { birth_date: on }) })).toMatchObject({
      effect: 'raise',
      after_fen: 179100 + 81700,
    });
  });
  test('the card and school end their add-ons', () => {
    expect(dibao({ kind: 'card_expiry', on, member: 'm3' })).toMatchObject({
      effect: 'lower',
      after_fen: 175100,
    });
    expect(dibao({ kind: 'school_end', on, member: 'm3' })).toMatchObject({
      effect: 'lower',
      after_fen: 169100,
    });
  });
  test('a birthday opens an add-on the month after', () => {
    const old = {
      ...family,
      household: {
        ...family.household,
        members: [
          ...family.household.members.slice(0, 2),
          person('m3', { birth_date: '1952-11-12' }),
        ],
      },
      current: [{ programme: 'dibao' as const, monthly_fen: 165100 }],
    };
    expect(dibao({ kind: 'age', on, member: 'm3' }, old)).toMatchObject({
      effect: 'raise',
      after_fen: 171100,
      from: '2022-12',
    });
  });
  test('what was paid meanwhile is named for recovery', () => {
    const paid = ['2022-12', '2023-01'].map((month) => ({
      programme: 'tekun' as const,
      month,
      amount_fen: 123200,
    }));
    const alone = facts(
      { area: 'rural', members: [person('m1', { birth_date: '1950-01-01', self_care_failed: 4 })] },
      { current: [{ programme: 'tekun', monthly_fen: 123200, members: ['m1'] }], paid },
    );
    const [first] = propose({ kind: 'death', on, reported_on: '2023-02-01', member: 'm1' }, alone);
    expect(first).toMatchObject({
      programme: 'tekun',
      effect: 'stop',
      recover_fen: 246400,
      text: '建议自2022年12月起停发特困人员救助供养；多发 2,464.00 元须另行追回，不得抵扣。',
    });
  });
  test('a dead parent opens a children’s programme only with the facts', () => {
    const open = { ...family, household: { ...family.household, property: 'unknown' as const } };
    expect(dibao({ kind: 'income', on, member: 'm1', income: [] }, open)).toMatchObject({
      effect: 'undetermined',
      missing: ['household.property'],
      after_fen: null,
    });
  });
  test('aid drawn by one member is compared with his own answer', () => {
    const two = facts(
      {
        area: 'rural',
        members: [
          person('m1', { birth_date: '1950-01-01', self_care_failed: 6 }),
          person('m2', { birth_date: '1950-01-01', self_care_failed: 0 }),
        ],
      },
      {
        current: [
          { programme: 'tekun', monthly_fen: 93200, members: ['m2'] },
          { programme: 'tekun', monthly_fen: 123200, members: ['m1'] },
        ],
      },
    );
    const gone = propose({ kind: 'death', on, member: 'm1' }, two).slice(0, 1);
    expect(gone.map(({ members, effect, before_fen }) => [members, effect, before_fen])).toEqual([
      [['m1'], 'stop', 123200],
    ]);
  });
  test('no consequence, no proposal; what was open before is no news', () => {
    const nothing: LifeEvent = { kind: 'age', on, member: 'm3' };
    expect(propose(nothing)).toEqual([]);
    expect(
      propose({ kind: 'income', on, member: 'm2', income: [] }).map(({ programme }) => programme),
    ).toEqual([]);
  });
  test('illness of nobody: a new referral is proposed once it is new', () => {
    const sick: LifeEvent = {
      kind: 'married_in',
      on,
      person: person('m4', { serious_illness: true }),
    };
    expect(
      propose(sick)
        .filter(({ effect }) => effect === 'refer')
        .map(({ programme }) => programme),
    ).toEqual(['medical', 'housing', 'charity']);
  });
});
