/** Proves which transfers each programme leaves out of the count, by the dated lists of the pack. */
import { describe, expect, test } from 'vitest';
import type { AssessIncome } from '../../../shared/policy/assess-input';
import { traceSentences } from '../../../shared/policy/trace-sentences';
import { facts, packWith, person, result } from './facts';

// 1. Support leaves out what its own list names, the allowance of high age among it; dibao counts that.
// 2. The base pension is left out for dibao only since July 2021.
// 3. Each is said in the trace; a transfer without a name counts; a silent pack leaves only named ones open.

const transfer = (kind: AssessIncome['transfer'], fen = 80_000): AssessIncome => ({
  member: 'm1',
  kind: 'transfer',
  monthly_fen: fen,
  ...(kind === undefined ? {} : { transfer: kind }),
});
const old = { members: [person('m1', { birth_date: '1950-01-01', able_to_work: false })], obligors: [] };
const given = (kind?: AssessIncome['transfer'], month = '2022-11') =>
  facts({ ...old, income: [transfer(kind)] }, { month, applied_on: `${month}-05`, decided_on: `${month}-25` });

describe('support for persons in extreme difficulty', () => {
  test.each(['base_pension', 'social_insurance', 'preferential', 'old_age'] as const)('leaves out %s', (kind) => {
    expect(result(given(kind), 'tekun').decision).toBe('grant');
  });
  test('counts the rest', () => {
    expect(result(given(), 'tekun').reasons.map(({ code }) => code)).toContain('own_income');
    expect(result(given('scholarship'), 'tekun').decision).toBe('refuse');
  });
});

describe('dibao', () => {
  const counted = (kind?: AssessIncome['transfer'], month?: string) => {
    const input = given(kind, month);
    const members = [person('m1', { birth_date: '1980-01-01' })];
    const found = result({ ...input, household: { ...input.household, members } }, 'dibao');
    return traceSentences(found.trace).join('');
  };
  test('counts the allowance of high age, leaves out what its list names', () => {
    expect(counted('old_age')).toContain('高龄津贴：800.00 元');
    expect(counted('preferential')).toContain('优待抚恤金：按规定不计入收入，0.00 元');
  });
  test('the base pension by date', () => {
    expect(counted('base_pension', '2021-06')).toContain('城乡居民基础养老金：800.00 元');
    expect(counted('base_pension', '2021-07')).toContain('城乡居民基础养老金：按规定不计入收入');
  });
});

test('a silent pack', () => {
  const silent = packWith({ 'income.exempt_items.tekun': undefined, 'income.exempt_items.dibao': undefined });
  expect(result(given('old_age'), 'tekun', silent).missing).toContain('parameter:income.exempt_items.tekun');
  expect(result(given(), 'tekun', silent).missing).toEqual([]);
});
