/** Random household: facts of every shape for the property tests, from one seed. */
import fc from 'fast-check';
import type { AssessInput, AssessMember } from '../../../shared/policy/assess-input';

const date = (from: number, to: number) =>
  fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

const member = fc.record({
  birth_date: date(1930, 2021),
  sex: fc.constantFrom('m' as const, 'f' as const),
  counted: fc.boolean().map((not) => !not || true),
  disability: fc.option(
    fc.record({
      kind: fc.constantFrom(
        'visual' as const,
        'physical' as const,
        'mental' as const,
        'intellectual' as const,
      ),
      grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    }),
  ),
  serious_illness: fc.boolean(),
  student: fc.constantFrom(
    null,
    null,
    'preschool' as const,
    'compulsory' as const,
    'bachelor' as const,
  ),
  self_care_failed: fc.option(fc.integer({ min: 0, max: 6 })),
});

export const household = fc
  .record({
    area: fc.constantFrom('urban' as const, 'rural' as const),
    members: fc.array(member, { minLength: 1, maxLength: 6 }),
    wages: fc.array(fc.integer({ min: 0, max: 400000 }), { maxLength: 4 }),
    gross: fc.integer({ min: 0, max: 5000000 }),
    cost: fc.integer({ min: 0, max: 3000000 }),
    month: fc.constantFrom(
      '2018-03',
      '2019-10',
      '2020-12',
      '2022-09',
      '2022-11',
      '2023-06',
      '2024-05',
    ),
    vehicle: fc.boolean(),
  })
  .map((drawn): AssessInput => {
    const members: AssessMember[] = drawn.members.map((row, at) => ({ ...row, key: `m${at}` }));
    const wages = drawn.wages.map((fen, at) => ({
      member: `m${at % members.length}`,
      kind: 'wage' as const,
      monthly_fen: fen,
    }));
    const farm = {
      member: 'm0',
      kind: 'farm' as const,
      last_12_months_gross_fen: drawn.gross,
      last_12_months_cost_fen: drawn.cost,
    };
    const property =
      drawn.vehicle && drawn.gross % 7 === 0 ? [{ code: 'vehicle' as const, count: 1 }] : [];
    return {
      month: drawn.month,
      applied_on: `${drawn.month}-05`,
      decided_on: `${drawn.month}-20`,
      household: { area: drawn.area, members, income: [...wages, farm], property },
    };
  });
