/** Proves what counts as a change between two statements of a household, and which change decides the month. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../../shared/household/declaration';
import { changesBetween, statedChange, type ChangeCode } from '../../../shared/household/changes';
import { familyG01, testMember } from '../../family';

// 1. Each kind of change is named once, for the person it concerns, on its day.
// 2. Notes, the order of keys and left-out parts that mean nothing are no change.
// 3. Among several the heaviest states the month: death, income, members, property, move.
// 4. The same statement twice is no change, whatever it holds.

const on = '2022-12-05';
const before = familyG01();

function kinds(change: (d: Declaration) => void, base = before): [ChangeCode, string][] {
  const after = structuredClone(base);
  change(after);
  return changesBetween(base, after, on).map(({ kind, person_name }) => [kind, person_name]);
}

const pupil = (d: Declaration) => d.members[2]!;

describe('kinds', () => {
  test.each<[string, (d: Declaration) => void, [ChangeCode, string][]]>([
    ['death', (d) => (d.members[0]!.deceased_on = '2022-12-01'), [['death', '周明']]],
    ['more wages', (d) => (d.income[0]!.monthly_fen = 150_000), [['income', '周明']]],
    ['no wages', (d) => (d.income = []), [['income', '周明']]],
    [
      'first wages',
      (d) => d.income.push({ member: 'm2', kind: 'wage', monthly_fen: 90_000 }),
      [['employment', '李秀英']],
    ],
    ['school ended', (d) => (pupil(d).student = null), [['school_end', '周小雨']]],
    ['another school', (d) => (pupil(d).student = 'senior'), [['school', '周小雨']]],
    ['illness', (d) => (d.members[1]!.serious_illness = true), [['illness', '李秀英']]],
    ['a card', (d) => (pupil(d).disability = { kind: 'mental', grade: 3 }), [['disability', '周小雨']]],
    ['no longer able', (d) => (d.members[1]!.able_to_work = false), [['condition', '李秀英']]],
    ['a car', (d) => d.property.push({ code: 'vehicle', count: 1, value_fen: 0 }), [['property', '']]],
    ['support', (d) => d.obligors.push({ of: 'm1', relation: 'son', able: true }), [['obligor', '']]],
    ['spending', (d) => (d.last_12_months = { income_fen: 1 }), [['expenditure', '']]],
    ['another village', (d) => (d.village_code = '500120004002'), [['move', '']]],
    ['gone', (d) => d.members.pop(), [['left', '周小雨']]],
    ['a newborn', (d) => d.members.push(testMember('m4', '周小二', '2022-11-30')), [['birth', '周小二']]],
    ['somebody more', (d) => d.members.push(testMember('m4', '周大爷', '1950-01-01')), [['joined', '周大爷']]],
    [
      'a wife',
      (d) => d.members.push(testMember('m4', '王芳', '1990-01-01', { sex: 'f', relation: 'spouse' })),
      [['married_in', '王芳']],
    ],
  ])('%s', (_name, change, expected) => {
    expect(kinds(change)).toEqual(expected);
  });

  test.each<[string, ChangeCode]>([
    ['收监服刑', 'imprisonment'],
    ['强制隔离戒毒', 'imprisonment'],
    ['结婚迁出', 'married_out'],
    ['户籍迁走', 'moved_out'],
    ['外出失联', 'left'],
  ])('not counted any more: %s', (counted_reason, kind) => {
    expect(kinds((d) => Object.assign(pupil(d), { counted: false, counted_reason }))).toEqual([[kind, '周小雨']]);
  });

  test('the dead have no further changes; the sentence names day, person and kind', () => {
    const after = structuredClone(before);
    after.members[0]!.deceased_on = '2022-12-01';
    after.income = [];
    expect(changesBetween(before, after, on)).toEqual([
      { kind: 'death', member: 'm1', person_name: '周明', on: '2022-12-01', text: '2022年12月1日周明死亡' },
    ]);
  });
});

test('notes and what means nothing are no change', () => {
  expect(kinds((d) => (d.income[0]!.note = '工资条'))).toEqual([]);
  expect(kinds((d) => (d.phone = '13900000002'))).toEqual([]);
  expect(kinds((d) => (d.members[0]!.self_care_failed = undefined))).toEqual([]);
  const drawn = kinds((d) => (d.income = d.income.map(({ kind, ...row }) => ({ ...row, kind }))));
  expect(drawn).toEqual([]);
});

describe('the change that states the month', () => {
  const stated = (change: (d: Declaration) => void) => {
    const after = structuredClone(before);
    change(after);
    const changes = changesBetween(before, after, on);
    return statedChange(changes.map((one) => ({ ...one, reported_on: '2022-12-20' })));
  };

  test('death before income, income before members, members before property', () => {
    const ill = (d: Declaration) => (d.members[1]!.serious_illness = true);
    const car = (d: Declaration) => d.property.push({ code: 'vehicle', count: 1, value_fen: 0 });
    const paid = (d: Declaration) => d.income.push({ member: 'm2', kind: 'wage', monthly_fen: 1 });
    const dead = (d: Declaration) => (d.members[0]!.deceased_on = '2022-11-30');
    expect(stated((d) => [dead(d), paid(d), ill(d)])).toMatchObject({ kind: 'death', effective_month: '2022-11' });
    expect(stated((d) => [paid(d), ill(d), car(d)])).toEqual({
      kind: 'income',
      because: 'employment',
      effective_month: '2022-12',
      reported_on: '2022-12-20',
      member: 'm2',
    });
    expect(stated((d) => [ill(d), car(d)])).toMatchObject({ kind: 'member', because: 'illness' });
    expect(stated(car)).toEqual({
      kind: 'property',
      because: 'property',
      effective_month: '2022-12',
      reported_on: '2022-12-20',
    });
    expect(stated(() => undefined)).toBeNull();
  });
});

test('the same statement is never a change', () => {
  const wages = fc.array(fc.record({ member: fc.constantFrom('m1', 'm2'), kind: fc.constant('wage' as const), monthly_fen: fc.nat() }), { maxLength: 4 });
  fc.assert(
    fc.property(wages, fc.boolean(), (income, counted) => {
      const one = { ...familyG01(), income };
      one.members[1]!.counted = counted;
      expect(changesBetween(one, structuredClone(one), on)).toEqual([]);
    }),
  );
});
