/** Proves temporary aid: multiples, limits, repeats, advance and papers. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { answered, facts, packWith, person, reasonCodes, result } from './facts';

// 1. Temporary aid: multiples, limits, repeats, advance and papers.

const couple = [person('m1'), person('m2')];

describe('temporary aid', () => {
  const fire = (
    event: Partial<NonNullable<AssessInput['event']>> = {},
    rest: Partial<AssessInput> = {},
  ) =>
    facts(
      { members: couple },
      { decided_on: null, event: { kind: 'fire', on: '2022-11-05', ...event }, ...rest },
    );
  const aid = (input: AssessInput, pack?: Parameters<typeof result>[2]) =>
    result(input, 'temporary_emergency', pack);

  test('without an event nothing is said', () => {
    expect(answered(facts({ members: couple }))).not.toContain('temporary_emergency');
  });
  test('the default multiple; the urban standard also in the country', () => {
    const input = fire();
    expect(aid(input)).toMatchObject({
      amount_fen: 143400,
      months: 1,
      from: '2022-11',
      until: '2022-11',
    });
    expect(aid({ ...input, household: { ...input.household, area: 'rural' } }).amount_fen).toBe(
      143400,
    );
  });
  test('the town decides up to its sum and its multiple', () => {
    const one = facts(
      { members: [person('m1')] },
      { decided_on: null, event: { kind: 'fire', on: '2022-11-05', multiple: 3 } },
    );
    expect(aid(one)).toMatchObject({ amount_fen: 215100, route: 'town', flags: [] });
    expect(aid({ ...one, event: { ...one.event!, multiple: 4 } })).toMatchObject({
      amount_fen: 286800,
      route: 'district',
      flags: ['above_town_limit'],
    });
    expect(aid(one, packWith({ 'temp.town_limit': 215100 })).route).toBe('town');
    expect(aid(one, packWith({ 'temp.town_limit': 215099 })).route).toBe('district');
    expect(aid(one, packWith({ 'temp.town_limit': 1, 'temp.above_limit': 'meeting' })).route).toBe(
      'meeting',
    );
  });
  test('the explanation says whether the multiple was asked for', () => {
    const said = (event: object) =>
      aid(fire(event)).trace.find(({ step }) => step === 'multiple')!.expression;
    expect(said({})).toBe('默认倍数');
    expect(said({ multiple: 2 })).toBe('申报倍数');
  });
  test('the advance never exceeds its limit nor the aid', () => {
    expect(aid(fire())).toMatchObject({
      advance_fen: 100000,
      balance_fen: 43400,
      supplement_due: '2022-11-18',
    });
    expect(aid(fire(), packWith({ 'temp.advance_limit': 200000 }))).toMatchObject({
      advance_fen: 143400,
      balance_fen: 0,
    });
  });
  test('expenditure form has no advance', () => {
    const found = result(fire({ kind: 'expenditure' }), 'temporary_expenditure');
    expect(found.advance_fen).toBeUndefined();
    expect(answered(fire({ kind: 'expenditure' }))).not.toContain('temporary_emergency');
  });
  test('papers are due in working days across a holiday', () => {
    const input = fire({ on: '2022-09-29' }, { applied_on: '2022-09-29', month: '2022-09' });
    expect(aid(input).supplement_due).toBe('2022-10-18');
  });
  test('repeats: the same cause is refused, too many go to the meeting', () => {
    const earlier = (...aids: [string, string][]) =>
      aid(fire({}, { earlier_aid: aids.map(([on, cause]) => ({ on, cause, amount_fen: 1 })) }));
    expect(earlier(['2022-03-02', 'fire'])).toMatchObject({ decision: 'refuse', eligible: false });
    expect(reasonCodes(earlier(['2022-03-02', 'fire']))).toEqual(['same_cause']);
    expect(earlier(['2021-11-05', 'fire']).decision).toBe('grant');
    expect(earlier(['2021-11-06', 'fire']).decision).toBe('refuse');
    expect(earlier(['2022-03-02', 'illness'])).toMatchObject({ decision: 'grant', route: 'town' });
    const many = earlier(['2022-03-02', 'illness'], ['2022-05-02', 'traffic']);
    expect(many).toMatchObject({ decision: 'grant', route: 'meeting' });
    expect(many.flags).toEqual(['repeated', 'above_town_limit']);
    expect(earlier(['2021-03-02', 'illness'], ['2022-05-02', 'traffic']).route).toBe('town');
  });
  test('what repeats lead to is the pack’s to say', () => {
    const twice = fire({}, { earlier_aid: [{ on: '2022-03-02', cause: 'fire', amount_fen: 1 }] });
    expect(aid(twice, packWith({ 'temp.same_cause': 'meeting' }))).toMatchObject({
      decision: 'grant',
      route: 'meeting',
    });
    expect(aid(twice, packWith({ 'temp.same_cause_months': 6 })).decision).toBe('grant');
    const third = fire(
      {},
      {
        earlier_aid: [
          { on: '2022-03-02', cause: 'a', amount_fen: 1 },
          { on: '2022-04-02', cause: 'b', amount_fen: 1 },
        ],
      },
    );
    expect(aid(third, packWith({ 'temp.over_times': 'refuse' })).decision).toBe('refuse');
  });
  test('people from elsewhere are helped; not knowing does not hold it up', () => {
    expect(aid(fire({ local: false }))).toMatchObject({ decision: 'grant', flags: ['not_local'] });
    expect(aid(fire({ local: 'unknown' }))).toMatchObject({
      decision: 'grant',
      flags: ['residence_unknown'],
    });
    expect(
      aid({ ...fire(), household: { ...fire().household, income: 'unknown', property: 'unknown' } })
        .decision,
    ).toBe('grant');
  });
  test('who counts and what was given before must be known', () => {
    const input = fire();
    const open = {
      ...input,
      household: { ...input.household, members: [person('m1', { counted: 'unknown' })] },
    };
    expect(aid(open).missing).toEqual(['household.members.0.counted']);
    expect(aid({ ...input, earlier_aid: 'unknown' }).missing).toEqual(['earlier_aid']);
    const nobody = {
      ...input,
      household: { ...input.household, members: [person('m1', { counted: false })] },
    };
    expect(reasonCodes(aid(nobody))).toEqual(['no_counted_members']);
    expect(aid(nobody)).toMatchObject({ decision: 'refuse', eligible: false });
    expect(aid(input, packWith({ 'temp.k_max': undefined })).missing).toEqual([
      'parameter:temp.k_max',
    ]);
  });
});
