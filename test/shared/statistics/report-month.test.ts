/** Proves that a reported month is frozen: its hash, its refusals in order, and what differs afterwards. */
import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../../shared/statistics/differences';
import { monthReport } from '../../../shared/statistics/report';
import { walkRefusals } from '../../walk';
import { award, facts, payment } from './month';
import { statisticsWalks } from './refusals.table';

// 1. Refusals come in the declared order.
// 2. Equal reports differ nowhere; a changed household shows in each figure that counts it, with both values.
// 3. A row that one of both lacks counts as nothing there.

describe('refusals', () => {
  for (const walked of statisticsWalks) walkRefusals(walked);
});

test('differences', () => {
  const one = monthReport(facts({ awards: [award('A1')] }));
  expect(differencesOf(one, structuredClone(one))).toEqual([]);
  const two = monthReport(facts({ awards: [award('A1'), award('A2', { area: 'rural' })] }));
  const found = differencesOf(one, two);
  expect(found).toContainEqual({ table: '最低生活保障', label: '保障户数', column: 'rural', unit: 'households', reported: 0, now: 1 });
  expect(found.filter(({ column }) => column === 'urban')).toEqual([]);
  const paid = differencesOf(one, monthReport(facts({ awards: [award('A1')], payments: [payment('L1')] })));
  expect(paid.map(({ table }) => table)).toContain('临时救助');
});
