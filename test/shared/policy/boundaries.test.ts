/** Proves the boundary list of the field dossier: one fen, one day, one grade either side of each line. */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { answered, facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. Birthdays 60, 70, 18, 16 and 6 on the day, before and after; 29 February.
// 2. Add-ons overlap by the highest, and the sum for disabled people stacks.
// 3. Nobody counted is refused; a pack change in mid-month counts from the next month.
// 4. Death on the last day of a month; a third-grade mental card alone; the advance limit.

const couple = [person('m1'), person('m2', { sex: 'f' })];
const three = [...couple, person('m3', { birth_date: '1997-01-01' })];
const decision = (input: AssessInput, programme: 'dibao' | 'dibao_margin' | 'tekun' = 'dibao') =>
  result(input, programme).decision;

describe('birthdays', () => {
  const alone = (birth: string, more: Partial<AssessInput> = {}) =>
    facts({ members: [person('m1', { birth_date: birth })] }, { decided_on: null, ...more });
  const addon = (birth: string, more: Partial<AssessInput> = {}) => {
    const found = result(
      facts(
        { members: [...couple, person('m3', { birth_date: birth })] },
        { decided_on: null, ...more },
      ),
      'dibao',
    );
    return found.addons_fen;
  };
  test('70 on the day', () => {
    expect(addon('1952-11-05')).toBe(6000);
    expect(addon('1952-11-06')).toBe(0);
    expect(addon('1952-11-04')).toBe(6000);
  });
  test('the day of decision counts where it is known, the first day of a later month else', () => {
    expect(addon('1952-11-06', { decided_on: '2022-11-06' })).toBe(6000);
    expect(addon('1952-12-01', { month: '2022-12' })).toBe(6000);
    expect(addon('1952-12-02', { month: '2022-12' })).toBe(0);
  });
  test('60 on the day ends the capacity to labour', () => {
    expect(decision(alone('1962-11-05'), 'tekun')).toBe('grant');
    expect(answered(alone('1962-11-06'))).not.toContain('tekun');
  });
  test('16 and 18 on the day', () => {
    expect(decision(alone('2006-11-06'), 'tekun')).toBe('grant');
    expect(decision(alone('2006-11-05'), 'tekun')).toBe('refuse');
    expect(answered(alone('2004-11-05'))).not.toContain('tekun');
    const opened = packWith({ 'tekun.minor_new_age': 18 });
    expect(result(alone('2006-05-05'), 'tekun', opened).decision).toBe('grant');
  });
  test('a child below six is a preschool child without being asked', () => {
    expect(addon('2016-11-06')).toBe(10000);
    expect(addon('2016-11-05')).toBe(0);
  });
  test('29 February counts from 1 March in common years', () => {
    const born = '1952-02-29';
    expect(addon(born, { month: '2022-02', applied_on: '2022-02-28' })).toBe(0);
    expect(addon(born, { month: '2022-03', applied_on: '2022-03-01' })).toBe(6000);
  });
});

describe('add-ons', () => {
  const addons = (more: object) =>
    result(
      facts({ members: [...couple, person('m3', { birth_date: '1997-01-01', ...more })] }),
      'dibao',
    ).addons_fen;
  test.each([
    [
      { birth_date: '2010-01-01', student: 'compulsory', disability: { kind: 'visual', grade: 1 } },
      14000,
    ],
    [{ disability: { kind: 'visual', grade: 2 } }, 10000],
    [{ disability: { kind: 'visual', grade: 3 } }, 4000],
    [{ disability: { kind: 'mental', grade: 3 } }, 4000],
    [{ serious_illness: true }, 6000],
    [{ serious_illness: true, disability: { kind: 'visual', grade: 4 } }, 10000],
    [{ birth_date: '1940-01-01', serious_illness: true }, 6000],
    [{ student: 'bachelor' }, 10000],
    [{ student: 'preschool', birth_date: '2016-01-01' }, 10000],
    [{}, 0],
  ])('%j', (more, fen) => {
    expect(addons(more)).toBe(fen);
  });
});

describe('people', () => {
  test('nobody counted is refused', () => {
    const found = result(facts({ members: [person('m1', { counted: false })] }), 'dibao');
    expect(found).toMatchObject({ decision: 'refuse', eligible: false, members: [] });
    expect(reasonCodes(found)).toEqual(['no_counted_members']);
  });
  test('income of somebody not counted does not count', () => {
    const members = [...couple, person('m3', { counted: false })];
    expect(result(facts({ members, income: [wage('m3', 900000)] }), 'dibao').amount_fen).toBe(
      143400,
    );
  });
  test('the dead do not count for what is to come', () => {
    const members = [...couple, person('m3', { deceased_on: '2022-11-01' })];
    expect(result(facts({ members, income: [wage('m3', 900000)] }), 'dibao')).toMatchObject({
      amount_fen: 143400,
      members: ['m1', 'm2'],
    });
  });
  test('death on the last day of a month: that month is paid, the next is not', () => {
    const input = facts(
      {
        area: 'rural',
        members: [person('m1', { birth_date: '1950-01-01', deceased_on: '2022-11-30' })],
      },
      {
        month: '2022-12',
        applied_on: '2022-12-05',
        decided_on: null,
        current: [{ programme: 'tekun', monthly_fen: 93200, members: ['m1'] }],
        change: { kind: 'death', effective_month: '2022-11', member: 'm1' },
        paid: ['2022-11', '2022-12'].map((month) => ({
          programme: 'tekun' as const,
          month,
          amount_fen: 93200,
        })),
      },
    );
    expect(result(input, 'tekun')).toMatchObject({
      decision: 'stop',
      from: '2022-12',
      until: '2022-11',
      recover_fen: 93200,
    });
  });
});

test('a pack change in mid-month counts from the next month', () => {
  const pack = packWith({}, (copy) => {
    const found = copy.parameters.find(({ key }) => key === 'dibao.standard.urban')!;
    found.values.splice(5, 0, {
      from: '2022-11-15',
      value: 80000,
      source: { document: '试验' },
      certain: true,
    });
  });
  const input = facts({ members: [person('m1')] });
  expect(result(input, 'dibao', pack).amount_fen).toBe(71700);
  expect(
    result({ ...input, month: '2022-12', decided_on: '2022-12-02' }, 'dibao', pack).amount_fen,
  ).toBe(80000);
});

test('a third-grade mental card alone is enough for the single-person rule', () => {
  const member = (grade: 3 | 4) =>
    person('m3', { birth_date: '1997-01-01', disability: { kind: 'mental', grade } });
  const input = (grade: 3 | 4) =>
    facts({ members: [...couple, member(grade)], income: [wage('m1', 270000)] });
  expect(result(input(3), 'dibao_single')).toMatchObject({
    decision: 'grant',
    amount_fen: 75700,
    members: ['m3'],
  });
  expect(result(input(4), 'dibao_single')).toMatchObject({ decision: 'refuse' });
});

test('years after the known values are answered with the last ones, marked', () => {
  const later = facts(
    { members: three },
    { month: '2026-03', applied_on: '2026-03-02', decided_on: null },
  );
  expect(result(later, 'dibao')).toMatchObject({ decision: 'grant', flags: ['last_value'] });
  expect(result(facts({ members: three }), 'dibao').flags).toEqual([]);
  const pack = packWith({}, (copy) => {
    for (const row of copy.parameters) {
      if (row.key !== 'property.tests') row.known_until = '2030-12-31';
    }
  });
  expect(result(later, 'dibao', pack).flags).toEqual(['last_value']);
});

test('the watermark travels with the pack', () => {
  expect(examplePack).toMatchObject({ example: true, watermark: '示例，未核定' });
});
