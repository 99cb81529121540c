/** Proves that what is not known gives no guess: undetermined with the path, or a refusal that stands anyway. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { facts, packWith, person, reasonCodes, result, results, wage } from './facts';

// 1. "unknown" in place of a value or a list makes a result undetermined and names its path.
// 2. A list that is left out is declared none.
// 3. A certain refusal stands although another fact is unknown.
// 4. A parameter that the pack lacks is named as missing.

const family = [
  person('m1'),
  person('m2'),
  person('m3', { birth_date: '2012-01-01', student: 'compulsory' }),
];
const base = facts({ members: family, income: [wage('m1', 140000)] });

function changed(
  change: (input: AssessInput & { household: Record<string, unknown> }) => void,
): unknown {
  const copy = structuredClone(base) as AssessInput & { household: Record<string, unknown> };
  change(copy);
  return copy;
}

describe('dibao', () => {
  const cases: [name: string, path: string, input: unknown][] = [
    [
      'income list',
      'household.income',
      changed((x) => {
        x.household.income = 'unknown';
      }),
    ],
    [
      'one income',
      'household.income.0',
      changed((x) => {
        x.household.income = [{ member: 'm1', kind: 'wage', monthly_fen: 'unknown' }];
      }),
    ],
    [
      'farm cost',
      'household.income.0',
      changed((x) => {
        x.household.income = [
          {
            member: 'm1',
            kind: 'farm',
            last_12_months_gross_fen: 1,
            last_12_months_cost_fen: 'unknown',
          },
        ];
      }),
    ],
    [
      'property',
      'household.property',
      changed((x) => {
        x.household.property = 'unknown';
      }),
    ],
    [
      'a count of cars',
      'household.property.0',
      changed((x) => {
        x.household.property = [{ code: 'vehicle', count: 'unknown' }];
      }),
    ],
    [
      'obligors',
      'household.obligors',
      changed((x) => {
        x.household.obligors = 'unknown';
      }),
    ],
    [
      'support',
      'household.obligors.0.support_monthly_fen',
      changed((x) => {
        x.household.obligors = [{ of: 'm1', relation: 'sibling', support_monthly_fen: 'unknown' }];
      }),
    ],
    [
      'area',
      'household.area',
      changed((x) => {
        x.household.area = 'unknown';
      }),
    ],
    [
      'counted',
      'household.members.1.counted',
      changed((x) => {
        x.household.members[1]!.counted = 'unknown';
      }),
    ],
    [
      'death',
      'household.members.1.deceased_on',
      changed((x) => {
        x.household.members[1]!.deceased_on = 'unknown';
      }),
    ],
    [
      'disability',
      'household.members.1.disability',
      changed((x) => {
        x.household.members[1]!.disability = 'unknown';
      }),
    ],
    [
      'illness',
      'household.members.0.serious_illness',
      changed((x) => {
        x.household.members[0]!.serious_illness = 'unknown';
      }),
    ],
    [
      'school',
      'household.members.2.student',
      changed((x) => {
        x.household.members[2]!.student = 'unknown';
      }),
    ],
    [
      'birth',
      'household.members.2.birth_date',
      changed((x) => {
        x.household.members[2]!.birth_date = 'unknown';
      }),
    ],
  ];
  test.each(cases)('%s', (_name, path, input) => {
    const found = result(input, 'dibao');
    expect(found).toMatchObject({
      decision: 'undetermined',
      eligible: null,
      amount_fen: null,
      base_fen: null,
      addons_fen: null,
    });
    expect(found.missing).toEqual([path]);
    expect(reasonCodes(found)).toEqual(['facts_unknown']);
  });

  test('a forbidden car is enough to refuse although income is unknown', () => {
    const found = result(
      changed((x) => {
        x.household.income = 'unknown';
        x.household.property = [{ code: 'vehicle' }];
      }),
      'dibao',
    );
    expect(found).toMatchObject({ decision: 'refuse', eligible: false, missing: [] });
    expect(reasonCodes(found)).toEqual(['property_vehicle']);
  });

  test('left out is none: no income, no property, no obligors', () => {
    expect(result(facts({ members: family }), 'dibao')).toMatchObject({
      decision: 'grant',
      base_fen: 215100,
    });
  });

  test('exempt income and income of the dead need not be known', () => {
    const input = changed((x) => {
      x.household.income = [{ member: 'm1', kind: 'exempt', monthly_fen: 'unknown' }];
    });
    expect(result(input, 'dibao').decision).toBe('grant');
  });
});

describe('parameters that the pack lacks', () => {
  test('before the first value nothing can be said', () => {
    const found = result(
      { ...base, month: '2017-06', applied_on: '2017-06-01', decided_on: null },
      'dibao',
    );
    expect(found).toMatchObject({ decision: 'undetermined', eligible: null });
    expect(found.missing).toContain('parameter:dibao.standard.urban');
    expect(reasonCodes(found)).toEqual(['parameters_missing']);
  });
  test('one missing parameter is named', () => {
    const pack = packWith({ 'dibao.margin_ratio': undefined });
    expect(result(base, 'dibao', pack).missing).toEqual(['parameter:dibao.margin_ratio']);
    expect(result(base, 'dibao_margin', pack).missing).toEqual(['parameter:dibao.margin_ratio']);
  });
  test('a kind of property without a test is not let pass', () => {
    const pack = packWith({ 'property.tests': [{ code: 'vehicle', kind: 'forbidden' }] });
    const input = changed((x) => {
      x.household.property = [{ code: 'shop', value_fen: 1 }];
    });
    expect(result(input, 'dibao', pack).missing).toEqual(['parameter:property.tests.shop']);
  });
  test('rigid expenditure before its rules', () => {
    const input = changed((x) => {
      x.household.last_12_months = { income_fen: 6000000, living_fen: 1 };
    });
    const found = result(input, 'rigid_expenditure');
    expect(found.decision).toBe('undetermined');
    expect(found.missing).toEqual([
      'parameter:rigid.ratio',
      'parameter:rigid.valid_months',
      'parameter:income.disposable_monthly',
    ]);
  });
});

test('the explanation says which property is not clear', () => {
  const open = facts({ members: family, property: [{ code: 'vehicle', count: 'unknown' }] });
  const step = result(open, 'dibao').trace.find((row) => row.step === 'property')!;
  expect(step.value).toBe('尚不清楚');
  expect(step.children![0]!.value).toBe('尚不清楚');
});

test('no relatives and unknown relatives are no near relatives', () => {
  for (const relatives of [[], 'unknown'] as const) {
    expect(result({ ...base, relatives }, 'dibao').flags).toEqual([]);
  }
});

test('nothing undetermined without a path, nothing determined with one', () => {
  const inputs = [
    base,
    changed((x) => {
      x.household.income = 'unknown';
    }),
    changed((x) => {
      x.household.members[2]!.disability = 'unknown';
    }),
  ];
  for (const found of inputs.flatMap((input) => results(input))) {
    expect(found.missing.length > 0).toBe(found.decision === 'undetermined');
    expect(found.eligible === null).toBe(found.decision === 'undetermined');
    expect(found.amount_fen === null).toBe(found.decision === 'undetermined');
    expect(found.reasons.length).toBeGreaterThan(0);
  }
});
