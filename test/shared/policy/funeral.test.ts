/** Proves funeral aid and the subsidy of public emergencies. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { answered, facts, packWith, person, reasonCodes, result } from './facts';

// 1. Funeral and public emergencies.

const couple = [person('m1'), person('m2')];

describe('funeral and public emergencies', () => {
  const dead = (current: AssessInput['current']) =>
    facts({ members: [person('m1', { deceased_on: '2022-11-01' }), person('m2')] }, { current });
  const burial = (given: AssessInput, pack?: Parameters<typeof result>[2]) =>
    result(given, 'funeral', pack);
  test('only for the dead, only for those in benefit', () => {
    expect(answered(facts({ members: couple }))).not.toContain('funeral');
    expect(reasonCodes(burial(dead([])))).toEqual(['not_in_benefit']);
    expect(burial(dead([]))).toMatchObject({ decision: 'refuse', eligible: false });
    const drawn = dead([{ programme: 'dibao', monthly_fen: 1, members: ['m1'] }]);
    expect(burial(drawn).decision).toBe('recognise');
    for (const key of ['funeral.mode', 'funeral.programmes'] as const) {
      expect(burial(drawn, packWith({ [key]: undefined })).missing).toEqual([`parameter:${key}`]);
    }
    expect(burial(drawn, packWith({ 'funeral.programmes': ['orphan'] })).decision).toBe('refuse');
    expect(
      reasonCodes(burial(dead([{ programme: 'tekun', monthly_fen: 1, members: ['m1'] }]))),
    ).toEqual(['burial_in_tekun']);
  });
  test('a waiver costs nothing, a fixed sum is paid once', () => {
    const given = dead([{ programme: 'dibao', monthly_fen: 1, members: ['m1', 'm2'] }]);
    expect(burial(given, packWith({ 'funeral.mode': 'waive' }))).toMatchObject({
      decision: 'recognise',
      amount_fen: 0,
      members: ['m1'],
    });
    expect(
      burial(given, packWith({ 'funeral.mode': 'fixed', 'funeral.amount': 200000 })),
    ).toMatchObject({ decision: 'grant', amount_fen: 200000, months: 1, from: '2022-11' });
    expect(burial(given, packWith({ 'funeral.mode': 'fixed' })).missing).toEqual([
      'parameter:funeral.amount',
    ]);
  });
  test('an event subsidy a person', () => {
    const given = facts(
      { members: couple },
      { event: { kind: 'public_emergency', on: '2022-11-01' } },
    );
    expect(result(given, 'event_subsidy').missing).toEqual(['parameter:event_subsidy.amount']);
    expect(
      result(given, 'event_subsidy', packWith({ 'event_subsidy.amount': 50000 })),
    ).toMatchObject({ decision: 'grant', amount_fen: 100000 });
    expect(
      answered(facts({ members: couple }, { event: { kind: 'fire', on: '2022-11-01' } })),
    ).not.toContain('event_subsidy');
  });
});
