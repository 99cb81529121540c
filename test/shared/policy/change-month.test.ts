/** Proves from which month a change counts: income, standards, death (G19). */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. A change counts from the month after the later of its month and the report, unless the pack says otherwise.
// 2. Death: months after it are recovered; the household is checked again within three months.

describe('when a change counts', () => {
  const couple = [person('m1'), person('m2')];
  const drawing = (change: AssessInput['change'], more: Partial<AssessInput> = {}): AssessInput =>
    facts(
      { members: couple, income: [wage('m1', 100000)] },
      { current: [{ programme: 'dibao', monthly_fen: 83400 }], change, ...more },
    );
  test.each([
    ['2022-11', '2022-11-20', '2022-12'],
    ['2022-12', '2022-11-20', '2023-01'],
    ['2022-09', '2022-11-20', '2022-12'],
    ['2022-11', undefined, '2022-12'],
  ])('effective %s, reported %s → %s', (effective, reported, from) => {
    const change = {
      kind: 'income' as const,
      effective_month: effective,
      ...(reported ? { reported_on: reported } : {}),
    };
    expect(result(drawing(change), 'dibao')).toMatchObject({
      decision: 'adjust',
      amount_fen: 43400,
      from,
    });
  });
  test('by event where the pack says so', () => {
    const pack = packWith({ 'change.effect': 'month_after_event' });
    const change = {
      kind: 'income' as const,
      effective_month: '2022-09',
      reported_on: '2022-11-20',
    };
    expect(result(drawing(change), 'dibao', pack).from).toBe('2022-10');
  });
  test('a new standard counts from its own month', () => {
    const change = { kind: 'standard' as const, effective_month: '2022-09' };
    expect(result(drawing(change), 'dibao').from).toBe('2022-09');
  });
  test('no change stated: next month, and an equal amount continues', () => {
    expect(result(drawing(undefined), 'dibao')).toMatchObject({
      decision: 'adjust',
      from: '2022-12',
    });
    const same = drawing(undefined, { current: [{ programme: 'dibao', monthly_fen: 43400 }] });
    expect(result(same, 'dibao')).toMatchObject({ decision: 'continue', from: '2022-11' });
    expect(reasonCodes(result(same, 'dibao'))).toContain('unchanged');
  });
});

describe('death', () => {
  const family = (died: string) => [
    person('m1', { deceased_on: died }),
    person('m2'),
    person('m3', { birth_date: '2012-01-01', student: 'compulsory' }),
  ];
  const drawing = (died: string, more: Partial<AssessInput> = {}): AssessInput =>
    facts(
      { members: family(died) },
      {
        month: '2023-01',
        applied_on: '2023-01-10',
        decided_on: null,
        current: [{ programme: 'dibao', monthly_fen: 85100, members: ['m1', 'm2', 'm3'] }],
        ...more,
      },
    );
  test('counts from the month after, whenever it is told', () => {
    const change = {
      kind: 'death' as const,
      effective_month: '2022-11',
      reported_on: '2023-01-10',
      member: 'm1',
    };
    expect(result(drawing('2022-11-12', { change }), 'dibao')).toMatchObject({
      decision: 'adjust',
      from: '2022-12',
      recheck_due: '2023-02-12',
    });
    expect(result(drawing('2022-11-12'), 'dibao').from).toBe('2022-12');
  });
  test('by the report where the pack says so', () => {
    const pack = packWith({ 'change.effect.death': 'month_after_report' });
    expect(result(drawing('2022-11-12'), 'dibao', pack).from).toBe('2023-02');
    expect(result(drawing('2023-01-05'), 'dibao', pack).from).toBe('2023-02');
    expect(result(drawing('2022-12-30'), 'dibao', pack).from).toBe('2023-02');
  });
  test('the last of two deaths counts; the re-check falls on an existing day', () => {
    const members = [
      person('m1', { deceased_on: '2022-11-30' }),
      person('m2', { deceased_on: '2022-10-01' }),
      person('m3'),
    ];
    const found = result(
      facts(
        { members },
        {
          month: '2022-12',
          applied_on: '2022-12-05',
          decided_on: null,
          current: [{ programme: 'dibao', monthly_fen: 1 }],
        },
      ),
      'dibao',
    );
    expect(found).toMatchObject({ from: '2022-12', recheck_due: '2023-02-28' });
  });
  test('another change beside an old death goes its own way', () => {
    const change = {
      kind: 'income' as const,
      effective_month: '2023-01',
      reported_on: '2023-01-10',
    };
    expect(result(drawing('2022-11-12', { change }), 'dibao').from).toBe('2023-02');
  });
  test('no re-check where the pack names none', () => {
    expect(
      result(drawing('2022-11-12'), 'dibao', packWith({ 'death.recheck_months': undefined }))
        .recheck_due,
    ).toBeUndefined();
  });
  test('paid to the dead is recovered without a fine', () => {
    const alone = facts(
      {
        area: 'rural',
        members: [person('m1', { birth_date: '1950-01-01', deceased_on: '2022-11-12' })],
      },
      {
        month: '2023-02',
        applied_on: '2023-02-01',
        decided_on: null,
        current: [{ programme: 'tekun', monthly_fen: 123200, members: ['m1'] }],
        paid: ['2022-11', '2022-12', '2023-01'].map((month) => ({
          programme: 'tekun' as const,
          month,
          amount_fen: 123200,
          members: ['m1'],
        })),
      },
    );
    const found = result(alone, 'tekun');
    expect(found).toMatchObject({ decision: 'stop', recover_fen: 246400 });
    expect(found.fine_min_fen).toBeUndefined();
    expect(found.recover_months).toEqual([
      { month: '2022-12', amount_fen: 123200 },
      { month: '2023-01', amount_fen: 123200 },
    ]);
  });
  test('paid after the death though nothing is drawn: refused, and recovered', () => {
    const gone = facts(
      { members: [person('m1', { birth_date: '1950-01-01', deceased_on: '2022-11-12' })] },
      {
        applied_on: '2022-12-20',
        month: '2022-12',
        decided_on: null,
        paid: [{ programme: 'tekun', month: '2022-12', amount_fen: 93200 }],
        current: [{ programme: 'tekun', monthly_fen: 0, members: ['m1'] }],
      },
    );
    expect(result(gone, 'tekun')).toMatchObject({ decision: 'stop', recover_fen: 93200 });
    const old = facts(
      {
        members: [person('m1', { birth_date: '1950-01-01' })],
        obligors: [{ of: 'm1', relation: 'son', able: true }],
      },
      { paid: [{ programme: 'tekun', month: '2022-10', amount_fen: 93200 }] },
    );
    expect(result(old, 'tekun')).toMatchObject({
      decision: 'refuse',
      eligible: false,
      from: null,
      recover_fen: 93200,
    });
  });
  test('the month of the death itself was due', () => {
    const family = facts(
      { members: [person('m1', { deceased_on: '2022-11-12' }), person('m2')] },
      {
        month: '2022-12',
        applied_on: '2022-12-05',
        decided_on: null,
        change: { kind: 'income', effective_month: '2022-09', reported_on: '2022-12-05' },
        current: [{ programme: 'dibao', monthly_fen: 143400 }],
        paid: ['2022-11', '2022-12'].map((month) => ({
          programme: 'dibao' as const,
          month,
          amount_fen: 143400,
        })),
      },
    );
    expect(result(family, 'dibao').recover_months).toEqual([
      { month: '2022-12', amount_fen: 71700 },
    ]);
  });
  test('paid before the death and no longer drawn', () => {
    const alone = facts(
      { members: [person('m1', { birth_date: '1950-01-01', deceased_on: '2022-11-12' })] },
      {
        applied_on: '2022-12-20',
        month: '2022-12',
        decided_on: null,
        paid: [{ programme: 'tekun', month: '2022-12', amount_fen: 93200 }],
      },
    );
    expect(result(alone, 'dibao').recover_fen).toBeUndefined();
  });
});
