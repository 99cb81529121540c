/** Proves when a new benefit begins: by the Chongqing rule and by the national one. */
import { expect, test } from 'vitest';
import { facts, packWith, person, result } from './facts';

// 1. The first month follows the decision by the rule in the programme's row.

test('start month: approval by the Chongqing rule, the month after by the national one', () => {
  const input = facts({ members: [person('m1')] });
  const national = packWith({}, (copy) => {
    copy.programmes.find(({ code }) => code === 'dibao')!.start_rule = 'month_after';
  });
  expect(result(input, 'dibao').from).toBe('2022-11');
  expect(result(input, 'dibao', national).from).toBe('2022-12');
  expect(result({ ...input, decided_on: '2022-12-01' }, 'dibao').from).toBe('2022-12');
  expect(result({ ...input, decided_on: null }, 'dibao').from).toBe('2022-11');
});

test('start month: of the application, where the row says so, whenever it is decided', () => {
  const early = packWith({}, (copy) => {
    copy.programmes.find(({ code }) => code === 'dibao')!.start_rule = 'month_of_application';
  });
  const input = facts({ members: [person('m1')] });
  expect(result(input, 'dibao', early).from).toBe('2022-11');
  expect(result({ ...input, decided_on: '2023-01-09' }, 'dibao', early).from).toBe('2022-11');
});
