/** Proves life events: the facts they change, the change they state. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { LifeEvent, lifeEventNames, withLifeEvent } from '../../../shared/policy/life-event';
import { parseAssessInput } from '../../../shared/policy/assess-input';
import { facts, person, wage } from './facts';

// 1. An event changes a copy of the facts, states the change and its months, and stays valid input.

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
describe('changed facts', () => {
  const events: LifeEvent[] = [
    { kind: 'death', on, member: 'm1' },
    { kind: 'imprisonment', on, member: 'm1' },
    { kind: 'moved_out', on, member: 'm1' },
    { kind: 'married_out', on, member: 'm2' },
    { kind: 'school_end', on, member: 'm3' },
    { kind: 'card_expiry', on, member: 'm3' },
    { kind: 'age', on, member: 'm3' },
    { kind: 'employment', on, member: 'm1', income: [wage('m1', 90000)] },
    { kind: 'income', on, member: 'm1', income: [] },
    { kind: 'birth', on, person: person('m4', { birth_date: on }) },
    { kind: 'married_in', on, person: person('m4') },
  ];
  test.each(events.map((event) => [event.kind, event] as const))(
    '%s stays valid input and touches nothing',
    (kind, event) => {
      expect(LifeEvent.safeParse(event).success).toBe(true);
      const before = JSON.stringify(family);
      const after = withLifeEvent(family, event);
      expect(JSON.stringify(family)).toBe(before);
      expect(parseAssessInput(after).permitted).toBe(true);
      const change =
        { death: 'death', employment: 'income', income: 'income' }[kind as string] ?? 'member';
      expect(after).toMatchObject({
        month: '2022-11',
        applied_on: on,
        decided_on: null,
        change: { kind: change, because: kind, effective_month: '2022-11', reported_on: on },
      });
      expect(lifeEventNames[kind]).toMatch(/[一-鿿]/);
    },
  );
  test('the report counts for the month; an older event does not go back before the application', () => {
    const after = withLifeEvent(family, {
      kind: 'death',
      on: '2022-08-30',
      reported_on: '2022-12-01',
      member: 'm1',
    });
    expect(after).toMatchObject({
      month: '2022-12',
      applied_on: '2022-12-01',
      change: { effective_month: '2022-08', reported_on: '2022-12-01' },
    });
    expect(
      withLifeEvent(family, { kind: 'death', on: '2022-08-30', member: 'm1' }).applied_on,
    ).toBe('2022-09-05');
  });
  test.each(['imprisonment', 'moved_out', 'married_out'] as const)('%s: he counts no longer', (kind) => {
    const { members } = withLifeEvent(family, { kind, on, member: 'm2' }).household;
    expect(members.map(({ counted }) => counted)).toEqual([true, false, true]);
  });
  test('new income replaces the old of that person, what is exempt stays', () => {
    const { household } = withLifeEvent(family, {
      kind: 'employment',
      on,
      member: 'm1',
      income: [wage('m1', 90000)],
    });
    expect(household.income).toEqual([
      { member: 'm1', kind: 'exempt', monthly_fen: 9000 },
      wage('m1', 90000),
    ]);
    const others = { ...family, household: { ...family.household, income: [wage('m2', 7)] } };
    expect(
      withLifeEvent(others, { kind: 'income', on, member: 'm1', income: [] }).household.income,
    ).toEqual([wage('m2', 7)]);
    const open = { ...family, household: { ...family.household, income: 'unknown' as const } };
    expect(
      withLifeEvent(open, { kind: 'income', on, member: 'm1', income: [] }).household.income,
    ).toEqual([]);
  });
});
