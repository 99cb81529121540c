/** Proves what must hold of benefits with an end: the phase-out and the employment subsidy. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths } from '../../../shared/base/plain-date';
import { assess } from '../../../shared/policy/assess';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { packWith } from './facts';

// 1. The phase-out ends in exactly its months; its schedule adds up to its total.
// 2. After and subsidy never exceed what was paid before.

const dibao = (input: AssessInput, pack = examplePack) =>
  assess(input, pack, { trace: false, programmes: ['dibao'] }).results[0]!;

test('the phase-out ends in exactly its months', () => {
  const pack = packWith({
    'dibao.grace_amount': 'taper',
    'dibao.grace_months': 5,
    'dibao.grace_taper': ['1', '1', '2/3', '0.5'],
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 143401, max: 215099 }),
      fc.integer({ min: 1, max: 143400 }),
      fc.boolean(),
      (income, drawn, taper) => {
        const input: AssessInput = {
          month: '2022-11',
          applied_on: '2022-11-05',
          household: {
            area: 'urban',
            members: ['m1', 'm2'].map((key) => ({
              key,
              birth_date: '1985-01-01',
              sex: 'm' as const,
              counted: true,
            })),
            income: [{ member: 'm1', kind: 'wage', monthly_fen: income }],
          },
          current: [{ programme: 'dibao', monthly_fen: drawn }],
          change: {
            kind: 'income',
            because: 'employment',
            effective_month: '2022-10',
            reported_on: '2022-11-02',
          },
        };
        const found = dibao(input, taper ? pack : examplePack);
        expect(found).toMatchObject({
          decision: 'phase_out',
          from: '2022-12',
          months: taper ? 5 : 6,
        });
        expect(found.until).toBe(addMonths('2022-12', found.months! - 1));
        const lines =
          found.schedule?.map((line) => line.amount_fen) ??
          Array<number>(found.months!).fill(found.amount_fen!);
        expect(lines.length).toBe(found.months);
        expect(lines.reduce((sum, fen) => sum + fen, 0)).toBe(found.total_fen);
        expect([...lines].sort((a, b) => b - a)).toEqual(lines);
      },
    ),
    { numRuns: 60 },
  );
});

test('after and subsidy never exceed what was paid before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400000 }),
      fc.integer({ min: 1, max: 215100 }),
      (income, before) => {
        const input: AssessInput = {
          month: '2022-11',
          applied_on: '2022-11-05',
          household: {
            area: 'urban',
            members: ['m1', 'm2', 'm3'].map((key) => ({
              key,
              birth_date: '1985-01-01',
              sex: 'm' as const,
              counted: true,
              registered_unemployed: true,
            })),
            income: [{ member: 'm1', kind: 'wage', monthly_fen: income }],
          },
          current: [{ programme: 'dibao', monthly_fen: before }],
          change: {
            kind: 'income',
            because: 'employment',
            effective_month: '2022-11',
            member: 'm1',
          },
        };
        const { results } = assess(input, examplePack, { trace: false });
        const after = results.find(({ programme }) => programme === 'dibao')!;
        const subsidy = results.find(({ programme }) => programme === 'employment_subsidy')!;
        const paid = after.amount_fen! + subsidy.amount_fen!;
        if (subsidy.decision === 'grant') expect(paid).toBe(before);
        else expect(after.amount_fen!).toBeGreaterThanOrEqual(before);
        expect(subsidy.amount_fen!).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
