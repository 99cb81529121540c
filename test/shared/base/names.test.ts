/** Proves how personal names are stored and compared. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableName, nameTail, normaliseName, PersonName } from '../../../shared/base/names';

// 1. Every way of typing the middle dot of an ethnic name ends in one form.
// 2. Two spellings of one name compare equal; two names do not.
// 3. Rare characters count as one sign; names outside 2 to 40 signs or with strange signs are
//    refused.

test.each(Array.from('•・‧．∙⋅·'))('the dot %s is folded', (dot) => {
  expect(PersonName.parse(`阿依古丽${dot}买买提`)).toBe('阿依古丽·买买提');
});

test.each([
  [' 周 明 ', '周明'],
  ['周　明', '周明'],
  ['Ｊｏｈｎ　Smith', 'John Smith'],
  ['John  Smith', 'John Smith'],
  ['e\u0301ric', '\u00e9ric'],
])('%j is %s', (typed, name) => {
  expect(normaliseName(typed)).toBe(name);
});

test.each([
  ['阿依古丽·买买提', '阿依古丽买买提'],
  ['John Smith', 'john・smith'],
  ['周明', ' 周 明'],
])('%s and %s are the same name', (one, other) => {
  expect(comparableName(one)).toBe(comparableName(other));
});

test.each(['𠮷田', '𬀩明', '欧阳娜娜', 'Anna-Maria', "O'Neil", 'J. Smith'])(
  '%s is a name',
  (name) => {
    expect(PersonName.safeParse(name).success).toBe(true);
  },
);

test.each([
  '',
  '周',
  '𠮷',
  '周明1',
  '周明（已故）',
  '<b>周</b>',
  '周'.repeat(41),
  '周\u0000明',
  '周/明',
])('%j is no name', (name) => {
  const parsed = PersonName.safeParse(name);
  expect(parsed.success).toBe(false);
  expect(parsed.error?.issues[0]?.message).toContain('2至40个字');
});

test('a name once stored is stored the same again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('周明李·•. aB　𠮷')), maxLength: 8 }),
      (typed) => {
        const once = normaliseName(typed);
        expect(normaliseName(once)).toBe(once);
        expect(comparableName(once)).toBe(comparableName(typed));
      },
    ),
  );
});

test('a public tail shows one sign and how many follow', () => {
  expect(nameTail('周明')).toBe('周*');
  expect(nameTail('欧阳娜娜')).toBe('欧***');
  expect(nameTail('𠮷')).toBe('𠮷*');
});
