/** Proves that facts are read strictly: each fault with its JSON path and a Chinese sentence. */
import { describe, expect, test } from 'vitest';
import { parseAssessInput } from '../../../shared/policy/assess-input';
import { crossed, refusedValues, sample, type Sample } from './assess-input.table';

// 1. The whole example of the interface is accepted.
// 2. Unknown keys, wrong types, fractions, negatives, impossible dates are refused at their path.
// 3. Duplicates, references to nobody and days in the wrong order are refused at their path.
// 4. All faults come at once.

function faults(change: (copy: Sample) => void): [path: string, message: string][] {
  const copy = structuredClone(sample) as Sample;
  change(copy);
  const outcome = parseAssessInput(copy);
  if (outcome.permitted) return [];
  return [outcome, ...(outcome.others ?? [])].map((fault) => [
    (fault.facts as { path: string }).path,
    fault.message,
  ]);
}
const paths = (change: (copy: Sample) => void) => faults(change).map(([path]) => path);
const set = (copy: unknown, path: string, value: unknown): void => {
  const steps = path.split('.');
  const last = steps.pop()!;
  const holder = steps.reduce(
    (inner, step) => (inner as Record<string, unknown>)[step],
    copy,
  ) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
};

test('the example of the interface is accepted', () => {
  expect(faults(() => undefined)).toEqual([]);
});

describe('refused at its path', () => {
  test.each(refusedValues)('%s = %j', (path, value) => {
    const found = faults((copy) => {
      set(copy, path, value);
    });
    const [first] = found;
    expect(first).toBeDefined();
    const exact = [`$.${path}`, `$.${path}.grade`];
    expect(exact).toContain(first![0]);
    expect(first![1]).toMatch(/[一-鿿]/);
  });
});

describe('cross checks', () => {
  test.each(crossed)('%s', (_name, path, change) => {
    const found = faults(change);
    expect(found.map(([at]) => at)).toEqual([path]);
    expect(found[0]![1]).toMatch(/[一-鿿]/);
  });

  test('a day of death beside an unknown birth date is accepted', () => {
    expect(
      paths((copy) => {
        const unknown = { birth_date: 'unknown', deceased_on: '2022-11-01' };
        Object.assign(copy.household.members[0]!, unknown);
      }),
    ).toEqual([]);
  });
  test('died on the day of birth is accepted', () => {
    expect(
      paths((copy) => {
        Object.assign(copy.household.members[0]!, { deceased_on: '1984-03-02' });
      }),
    ).toEqual([]);
  });

  test('born on the day of application is accepted', () => {
    expect(
      paths((copy) => {
        copy.household.members[2]!.birth_date = '2022-11-05';
      }),
    ).toEqual([]);
  });
});

test('a single fault has no others', () => {
  const copy = {
    ...structuredClone(sample),
    relatives: [{ ...sample.relatives[0]!, member: 'm9' }],
  };
  const outcome = parseAssessInput(copy);
  expect(outcome.permitted).toBe(false);
  expect(outcome).not.toHaveProperty('others');
});

test('all faults come at once', () => {
  expect(
    paths((copy) => {
      copy.month = 'x';
      copy.household.income[0]!.monthly_fen = -1;
      Object.assign(copy, { more: 1 });
    }),
  ).toEqual(['$.month', '$.household.income.0.monthly_fen', '$.more']);
});

test.each([null, 5, 'x', [], undefined])('%j is no set of facts', (value) => {
  expect(parseAssessInput(value)).toMatchObject({ permitted: false, code: 'invalid' });
});

test('"unknown" may stand for values and lists, not for keys, months or codes', () => {
  for (const path of [
    'household.area',
    'household.income',
    'household.property',
    'household.obligors',
    'household.last_12_months',
    'household.members.0.birth_date',
    'household.members.0.counted',
    'household.members.0.disability',
    'current',
    'paid',
    'children',
    'relatives',
    'earlier_aid',
    'price_index.cpi',
    'children.0.father.state',
  ]) {
    expect(
      paths((copy) => {
        set(copy, path, 'unknown');
      }),
    ).toEqual([]);
  }
  for (const path of [
    'month',
    'applied_on',
    'household',
    'household.members',
    'event.kind',
    'event',
    'change',
    'household.income.0.kind',
    'current.0.monthly_fen',
  ]) {
    expect(
      paths((copy) => {
        set(copy, path, 'unknown');
      })[0],
    ).toBe(`$.${path}`);
  }
});
