/** Proves the table of offices and villages. */
import { expect, test } from 'vitest';
import {
  district,
  findOfficeArea,
  findVillage,
  OfficeCode,
  officeAreas,
  shortVillageName,
  VillageCode,
} from '../../../shared/base/region';

// 1. Bishan has its fifteen offices and their villages, each code once and under its own office.
// 2. An office or village is found by its code; an unknown one is not.
// 3. The short name drops the committee, and only that.

const villages = officeAreas().flatMap((office) => office.villages);

test('the district and its fifteen offices', () => {
  expect(district).toMatchObject({ code: '500120' });
  expect(officeAreas().map((office) => office.code)).toEqual([
    ...Array.from({ length: 6 }, (_, i) => `50012000${i + 1}`),
    ...Array.from({ length: 9 }, (_, i) => `50012010${i}`),
  ]);
  expect(findOfficeArea('500120004')?.name).toBe('来凤街道');
  expect(findOfficeArea('500120999')).toBeUndefined();
});

test('every village has one code of twelve digits under its office', () => {
  expect(villages.length).toBe(194);
  expect(new Set(villages.map(({ code }) => code)).size).toBe(villages.length);
  for (const { code, name } of villages) {
    expect(VillageCode.safeParse(code).success).toBe(true);
    expect(findVillage(code)?.name).toBe(name);
    expect(name).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(shortVillageName(code)).toMatch(/^[\u4e00-\u9fff]{2,}$/);
    expect(shortVillageName(code)).not.toMatch(/委员会$/);
  }
});

test('unknown codes find nothing and are shown as they are', () => {
  expect(findVillage('500120004999')).toBeUndefined();
  expect(findVillage('')).toBeUndefined();
  expect(shortVillageName('500120004999')).toBe('500120004999');
});

test.each([
  ['500120004', true],
  ['500120', true],
  ['50012000', false],
  ['5001200040', false],
  ['璧山', false],
])('%s is an office code: %s', (code, right) => {
  expect(OfficeCode.safeParse(code).success).toBe(right);
});
