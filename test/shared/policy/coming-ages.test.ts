/** Proves the look-ahead to birthdays at which a rule of the pack changes. */
import { describe, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import { comingAges, comingAgesOf } from '../../../shared/policy/life-event-proposals';
import { packWith, person } from './facts';

// 1. Birthdays at ages that a rule names are found, 29 February too, the soonest first.
// 2. The ages of a pack on a day are named each once; what the pack lacks on that day is not among them.

describe('coming ages', () => {
  const members = [
    person('m1', { birth_date: '1952-12-01' }),
    person('m2', { birth_date: '2006-12-15' }),
    person('m3', { birth_date: '2004-02-29' }),
    person('m4', { birth_date: 'unknown' }),
    person('m5', { birth_date: '2016-12-31' }),
  ];
  test('soonest first, each age once with the rules that name it', () => {
    expect(comingAges(members, examplePack, '2022-11-01', '2022-12-31')).toEqual([
      { member: 'm1', age: 70, on: '2022-12-01', keys: ['dibao.addon.elderly_age'] },
      { member: 'm2', age: 16, on: '2022-12-15', keys: ['tekun.minor_new_age'] },
      { member: 'm5', age: 6, on: '2022-12-31', keys: ['dibao.addon.preschool_below_age'] },
    ]);
  });
  test('soonest first, whatever the order of the members', () => {
    const found = comingAges(members.toReversed(), examplePack, '2022-11-01', '2022-12-31');
    expect(found.map(({ member }) => member)).toEqual(['m1', 'm2', 'm5']);
    const [last, ...others] = members;
    expect(
      comingAges([...others, last!], examplePack, '2022-11-01', '2022-12-31').map(({ member }) => member),
    ).toEqual(['m1', 'm2', 'm5']);
  });
  test('two ages of one person are two', () => {
    const pack = packWith({ 'age.adult': 17, 'dibao.addon.elderly_age': 17, 'tekun.elderly_age': 16 });
    const found = comingAges([person('m1', { birth_date: '2006-12-15' })], pack, '2022-01-01', '2023-12-31');
    expect(found.map(({ age, on, keys }) => [age, on, keys.length])).toEqual([
      [16, '2022-12-15', 2],
      [17, '2023-12-15', 2],
    ]);
  });
  test('two people of one age are two', () => {
    const twins = [
      person('m1', { birth_date: '1952-12-01' }),
      person('m2', { birth_date: '1952-12-01' }),
    ];
    const found = comingAges(twins, examplePack, '2022-12-01', '2022-12-01');
    expect(found.map(({ member }) => member)).toEqual(['m1', 'm2']);
  });
  test('both ends count; 29 February turns on 1 March', () => {
    expect(
      comingAges(members, examplePack, '2022-12-01', '2022-12-01').map(({ member }) => member),
    ).toEqual(['m1']);
    expect(comingAges(members, examplePack, '2022-03-01', '2022-03-01')).toEqual([
      {
        member: 'm3',
        age: 18,
        on: '2022-03-01',
        keys: ['tekun.minor_until_age', 'children.until_age', 'age.adult'],
      },
    ]);
    const leap = [
      person('m1', { birth_date: '1954-02-28' }),
      person('m2', { birth_date: '1964-02-29' }),
    ];
    expect(
      comingAges(leap, examplePack, '2024-02-28', '2024-03-01').map(({ on: day }) => day),
    ).toEqual(['2024-02-28', '2024-02-29']);
  });
  test('ages the pack does not name are not looked for', () => {
    const pack = packWith({ 'dibao.addon.elderly_age': undefined });
    expect(comingAges(members, pack, '2022-11-01', '2022-12-10')).toEqual([]);
  });
});

test('the ages of a pack on a day', () => {
  expect(comingAgesOf(examplePack, '2022-11-01').toSorted((a, b) => a - b)).toEqual([6, 16, 18, 60, 70]);
  const without = packWith({ 'dibao.addon.elderly_age': undefined });
  expect(comingAgesOf(without, '2022-11-01')).not.toContain(70);
  expect(comingAgesOf(examplePack, '2000-01-01')).toEqual([]);
});
