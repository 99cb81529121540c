/** Proves what must hold for every household: monotone, exact, repeatable, and the same with and without trace. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/policy/assess';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { AssessInput as Schema } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { packWith } from './facts';
import { household } from './random-household';

// 1. More income never gives more dibao; a fen more income takes at most a fen.
// 2. Dibao = sum over members of standard and add-on, less the income.
// 3. A future-dated value leaves earlier months equal byte for byte.
// 4. Same input, same bytes; the input and the pack are not touched.
// 5. Without trace: same decisions, figures, codes of reasons; no steps.

const dibao = (input: AssessInput, pack = examplePack) =>
  assess(input, pack, { trace: false, programmes: ['dibao'] }).results[0]!;

/** With somebody able to support each of them nobody is in tekun: gaining or losing it is a listed jump. */
const supported = (input: AssessInput): AssessInput => {
  const { members } = input.household;
  const obligors = members.map(({ key }) => ({ of: key, relation: 'other' as const, able: true }));
  return { ...input, household: { ...input.household, obligors } };
};

const earnMore = (input: AssessInput, fen: number): AssessInput => {
  const income = input.household.income as Exclude<
    AssessInput['household']['income'],
    'unknown' | undefined
  >;
  const more = { member: 'm0', kind: 'transfer' as const, monthly_fen: fen };
  return { ...input, household: { ...input.household, income: [...income, more] } };
};

describe('dibao', () => {
  test('more income never gives more, and a fen takes at most a fen', () => {
    fc.assert(
      fc.property(household, fc.integer({ min: 1, max: 300000 }), (drawn, fen) => {
        const input = supported(drawn);
        const less = dibao(input).amount_fen!;
        const more = dibao(earnMore(input, fen));
        expect(more.amount_fen!).toBeLessThanOrEqual(less);
        if (dibao(input).eligible && more.eligible) expect(less - more.amount_fen!).toBe(fen);
      }),
    );
  });

  test('is the sum over members of standard and add-on less the income', () => {
    fc.assert(
      fc.property(household, (drawn) => {
        const input = supported(drawn);
        const whole = dibao(input);
        if (!whole.eligible) return;
        const incomeless = (at: number): AssessInput => ({
          ...input,
          household: {
            area: input.household.area,
            members: [{ ...input.household.members[at]!, key: 'm0' }],
            obligors: [{ of: 'm0', relation: 'other', able: true }],
          },
        });
        const single = whole.members.map((_, at) => dibao(incomeless(at)));
        const income = input.household.income as {
          monthly_fen?: number;
          last_12_months_gross_fen?: number;
          last_12_months_cost_fen?: number;
        }[];
        const twelfths = income.reduce(
          (sum, row) =>
            sum +
            (row.monthly_fen ?? 0) * 12 +
            Math.max(0, (row.last_12_months_gross_fen ?? 0) - (row.last_12_months_cost_fen ?? 0)),
          0,
        );
        const sum = single.reduce((all, one) => all + one.amount_fen!, 0);
        expect(Math.abs(whole.amount_fen! * 12 - (sum * 12 - twelfths))).toBeLessThanOrEqual(6);
      }),
    );
  });
});

test('a future-dated value leaves earlier months equal byte for byte', () => {
  const later = packWith({}, (pack) => {
    for (const parameter of pack.parameters) {
      const last = parameter.values.at(-1)!;
      parameter.values.push({
        ...last,
        from: '2030-01-01',
        value: typeof last.value === 'number' ? last.value + 1 : last.value,
      });
    }
  });
  fc.assert(
    fc.property(household, (input) => {
      if (input.month > '2023-12') return;
      expect(JSON.stringify(assess(input, later))).toBe(JSON.stringify(assess(input, examplePack)));
    }),
    { numRuns: 60 },
  );
});

test('same input, same bytes; nothing is touched', () => {
  const pack = JSON.stringify(examplePack);
  fc.assert(
    fc.property(household, (input) => {
      const before = JSON.stringify(input);
      const first = JSON.stringify(assess(input, examplePack));
      expect(JSON.stringify(assess(structuredClone(input), structuredClone(examplePack)))).toBe(
        first,
      );
      expect(JSON.stringify(assess(input, examplePack))).toBe(first);
      expect(JSON.stringify(input)).toBe(before);
      expect(Schema.safeParse(input).success).toBe(true);
    }),
    { numRuns: 40 },
  );
  expect(JSON.stringify(examplePack)).toBe(pack);
});

test('without trace: same figures, same codes, no steps', () => {
  fc.assert(
    fc.property(household, (input) => {
      const strip = (results: ReturnType<typeof assess>['results']) =>
        results.map(({ trace: _trace, reasons, ...rest }) => ({
          ...rest,
          reasons: reasons.map(({ code, source }) => ({ code, source })),
        }));
      const full = assess(input, examplePack);
      const bare = assess(input, examplePack, { trace: false });
      expect(strip(bare.results)).toEqual(strip(full.results));
      expect(bare.results.every(({ trace }) => trace.length === 0)).toBe(true);
      expect(
        full.results
          .filter(({ decision }) => decision === 'grant')
          .every(({ trace }) => trace.length > 0),
      ).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('asked for alone, a programme answers as among the others', () => {
  fc.assert(
    fc.property(household, (input) => {
      const all = assess(input, examplePack).results;
      for (const code of ['dibao', 'tekun', 'dibao_margin', 'disability_living'] as const) {
        const alone = assess(input, examplePack, { programmes: [code] }).results;
        expect(alone).toEqual(all.filter(({ programme }) => programme === code));
      }
    }),
    { numRuns: 40 },
  );
});
