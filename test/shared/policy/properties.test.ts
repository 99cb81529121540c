/** Proves what must hold for every household: monotone, exact, repeatable, and the same with and without trace. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/policy/assess';
import type { AssessInput, AssessMember } from '../../../shared/policy/assess-input';
import { AssessInput as Schema } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { addMonths } from '../../../shared/base/plain-date';
import { packWith } from './facts';

// 1. More income never gives more dibao; a fen more income takes at most a fen.
// 2. Dibao = sum over members of standard and add-on, less the income.
// 3. The phase-out ends in exactly its months; its schedule adds up to its total.
// 4. A future-dated value leaves earlier months equal byte for byte.
// 5. Same input, same bytes; the input and the pack are not touched.
// 6. Without trace: same decisions, figures, codes of reasons; no steps.
// 7. After and subsidy never exceed what was paid before.

const date = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

const member = fc.record({
  birth_date: date(1930, 2021),
  sex: fc.constantFrom('m' as const, 'f' as const),
  counted: fc.boolean().map((not) => !not || true),
  disability: fc.option(
    fc.record({
      kind: fc.constantFrom('visual' as const, 'physical' as const, 'mental' as const, 'intellectual' as const),
      grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    }),
  ),
  serious_illness: fc.boolean(),
  student: fc.constantFrom(null, null, 'preschool' as const, 'compulsory' as const, 'bachelor' as const),
  self_care_failed: fc.option(fc.integer({ min: 0, max: 6 })),
});

const household = fc
  .record({
    area: fc.constantFrom('urban' as const, 'rural' as const),
    members: fc.array(member, { minLength: 1, maxLength: 6 }),
    wages: fc.array(fc.integer({ min: 0, max: 400000 }), { maxLength: 4 }),
    gross: fc.integer({ min: 0, max: 5000000 }),
    cost: fc.integer({ min: 0, max: 3000000 }),
    month: fc.constantFrom('2018-03', '2019-10', '2020-12', '2022-09', '2022-11', '2023-06', '2024-05'),
    vehicle: fc.boolean(),
  })
  .map((drawn): AssessInput => {
    const members: AssessMember[] = drawn.members.map((row, at) => ({ ...row, key: `m${at}` }));
    const wages = drawn.wages.map((fen, at) => ({ member: `m${at % members.length}`, kind: 'wage' as const, monthly_fen: fen }));
    const farm = {
      member: 'm0', kind: 'farm' as const,
      last_12_months_gross_fen: drawn.gross, last_12_months_cost_fen: drawn.cost,
    };
    const property = drawn.vehicle && drawn.gross % 7 === 0 ? [{ code: 'vehicle' as const, count: 1 }] : [];
    return {
      month: drawn.month,
      applied_on: `${drawn.month}-05`,
      decided_on: `${drawn.month}-20`,
      household: { area: drawn.area, members, income: [...wages, farm], property },
    };
  });

const dibao = (input: AssessInput, pack = examplePack) =>
  assess(input, pack, { trace: false, programmes: ['dibao'] }).results[0]!;

const earnMore = (input: AssessInput, fen: number): AssessInput => {
  const income = input.household.income as Exclude<AssessInput['household']['income'], 'unknown' | undefined>;
  const more = { member: 'm0', kind: 'transfer' as const, monthly_fen: fen };
  return { ...input, household: { ...input.household, income: [...income, more] } };
};

describe('dibao', () => {
  test('more income never gives more, and a fen takes at most a fen', () => {
    fc.assert(
      fc.property(household, fc.integer({ min: 1, max: 300000 }), (input, fen) => {
        if (dibao(input).reasons[0]?.code === 'exclusive_tekun') return;
        const less = dibao(input).amount_fen!;
        const more = dibao(earnMore(input, fen));
        if (more.reasons[0]?.code === 'exclusive_tekun') return;
        expect(more.amount_fen!).toBeLessThanOrEqual(less);
        if (dibao(input).eligible && more.eligible) expect(less - more.amount_fen!).toBe(fen);
      }),
    );
  });

  test('is the sum over members of standard and add-on less the income', () => {
    fc.assert(
      fc.property(household, (input) => {
        const whole = dibao(input);
        if (!whole.eligible || whole.members.length !== input.household.members.length) return;
        const incomeless = (at: number): AssessInput => ({
          ...input,
          household: { area: input.household.area, members: [{ ...input.household.members[at]!, key: 'm0' }], obligors: [{ of: 'm0', relation: 'other', able: true }] },
        });
        const single = whole.members.map((_, at) => dibao(incomeless(at)));
        const income = input.household.income as { monthly_fen?: number; last_12_months_gross_fen?: number; last_12_months_cost_fen?: number }[];
        const twelfths = income.reduce(
          (sum, row) => sum + (row.monthly_fen ?? 0) * 12 + Math.max(0, (row.last_12_months_gross_fen ?? 0) - (row.last_12_months_cost_fen ?? 0)),
          0,
        );
        const sum = single.reduce((all, one) => all + one.amount_fen!, 0);
        expect(Math.abs(whole.amount_fen! * 12 - (sum * 12 - twelfths))).toBeLessThanOrEqual(6);
      }),
    );
  });
});

test('the phase-out ends in exactly its months', () => {
  const pack = packWith({ 'dibao.grace_amount': 'taper', 'dibao.grace_months': 5, 'dibao.grace_taper': ['1', '1', '2/3', '0.5'] });
  fc.assert(
    fc.property(fc.integer({ min: 143401, max: 215099 }), fc.integer({ min: 1, max: 143400 }), fc.boolean(), (income, drawn, taper) => {
      const input: AssessInput = {
        month: '2022-11', applied_on: '2022-11-05',
        household: {
          area: 'urban',
          members: ['m1', 'm2'].map((key) => ({ key, birth_date: '1985-01-01', sex: 'm' as const, counted: true })),
          income: [{ member: 'm1', kind: 'wage', monthly_fen: income }],
        },
        current: [{ programme: 'dibao', monthly_fen: drawn }],
        change: { kind: 'income', because: 'employment', effective_month: '2022-10', reported_on: '2022-11-02' },
      };
      const found = dibao(input, taper ? pack : examplePack);
      expect(found).toMatchObject({ decision: 'phase_out', from: '2022-12', months: taper ? 5 : 6 });
      expect(found.until).toBe(addMonths('2022-12', found.months! - 1));
      const lines = found.schedule?.map((line) => line.amount_fen) ?? Array<number>(found.months!).fill(found.amount_fen!);
      expect(lines.length).toBe(found.months);
      expect(lines.reduce((sum, fen) => sum + fen, 0)).toBe(found.total_fen);
      expect([...lines].sort((a, b) => b - a)).toEqual(lines);
    }),
    { numRuns: 60 },
  );
});

test('a future-dated value leaves earlier months equal byte for byte', () => {
  const later = packWith({}, (pack) => {
    for (const parameter of pack.parameters) {
      const last = parameter.values.at(-1)!;
      parameter.values.push({ ...last, from: '2030-01-01', value: typeof last.value === 'number' ? last.value + 1 : last.value });
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
      expect(JSON.stringify(assess(structuredClone(input), structuredClone(examplePack)))).toBe(first);
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
        results.map(({ trace: _trace, reasons, ...rest }) => ({ ...rest, reasons: reasons.map(({ code, source }) => ({ code, source })) }));
      const full = assess(input, examplePack);
      const bare = assess(input, examplePack, { trace: false });
      expect(strip(bare.results)).toEqual(strip(full.results));
      expect(bare.results.every(({ trace }) => trace.length === 0)).toBe(true);
      expect(full.results.filter(({ decision }) => decision === 'grant').every(({ trace }) => trace.length > 0)).toBe(true);
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

test('after and subsidy never exceed what was paid before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400000 }), fc.integer({ min: 1, max: 215100 }), (income, before) => {
      const input: AssessInput = {
        month: '2022-11', applied_on: '2022-11-05',
        household: {
          area: 'urban',
          members: ['m1', 'm2', 'm3'].map((key) => ({ key, birth_date: '1985-01-01', sex: 'm' as const, counted: true, registered_unemployed: true })),
          income: [{ member: 'm1', kind: 'wage', monthly_fen: income }],
        },
        current: [{ programme: 'dibao', monthly_fen: before }],
        change: { kind: 'income', because: 'employment', effective_month: '2022-11', member: 'm1' },
      };
      const { results } = assess(input, examplePack, { trace: false });
      const after = results.find(({ programme }) => programme === 'dibao')!;
      const subsidy = results.find(({ programme }) => programme === 'employment_subsidy')!;
      const paid = after.amount_fen! + subsidy.amount_fen!;
      if (subsidy.decision === 'grant') expect(paid).toBe(before);
      else expect(after.amount_fen!).toBeGreaterThanOrEqual(before);
      expect(subsidy.amount_fen!).toBeGreaterThanOrEqual(0);
    }),
  );
});
