/** Proves how identity numbers are read and their mistakes noticed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkDigit,
  IdNumber,
  isInventedIdNumber,
  maskIdNumber,
  normaliseIdNumber,
  readIdNumber,
} from '../../../shared/base/id-number';
import { addDays } from '../../../shared/base/plain-date';

// 1. The standard's example and valid numbers are read, with birth date, sex and region.
// 2. Every kind of fault has its own sentence that says what to look at.
// 3. One wrong digit, or two neighbours swapped, is always noticed.
// 4. Any form of typing ends in one stored form; an abolished region is no fault.
// 5. Screens show a mask; invented numbers are told from real ones.

const digits = (n: number, width: number): string => String(n).padStart(width, '0');

const anyNumber = fc
  .record({
    region: fc.integer({ min: 110_000, max: 659_999 }),
    day: fc.integer({ min: 0, max: 60_000 }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, day, sequence }) => {
    const birth = addDays('1870-01-01', day).replaceAll('-', '');
    const body = `${String(region)}${birth}${digits(sequence, 3)}`;
    return body + checkDigit(body);
  });

describe('reading', () => {
  test.each([
    ['11010519491231002X', '1949-12-31', 'f', '110105'],
    ['50012019540312000X', '1954-03-12', 'f', '500120'],
    ['500120198001010004', '1980-01-01', 'f', '500120'],
    ['500120201309010013', '2013-09-01', 'm', '500120'],
  ])('%s', (id_number, birth_date, sex, region) => {
    const read = readIdNumber(id_number);
    expect(read).toEqual({ ok: true, facts: { id_number, birth_date, sex, region } });
  });

  test.each([
    ['５００１２０１９５４０３１２０００ｘ', '50012019540312000X'],
    [' 500120 19540312 000x ', '50012019540312000X'],
    ['500120-19540312-000X', '50012019540312000X'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(normaliseIdNumber(typed)).toBe(stored);
    expect(IdNumber.parse(typed)).toBe(stored);
  });

  test('an abolished region is no fault', () => {
    const body = '51023219540312001';
    expect(readIdNumber(body + checkDigit(body)).ok).toBe(true);
  });

  test.each([
    ['500120195403120', 'length', '18位'],
    ['50012019540312000XX', 'length', '18位'],
    ['', 'length', '18位'],
    ['50012O19540312000X', 'characters', '数字'],
    ['5001201954031200X0', 'characters', '末位'],
    ['500120195413120005', 'birth_date', '第7至14位'],
    ['500120195402300005', 'birth_date', '出生日期'],
    ['500120195403120001', 'check_digit', '校验位'],
  ] as const)('%s: %s', (typed, fault, words) => {
    const read = readIdNumber(typed);
    expect(read).toMatchObject({ ok: false, fault });
    expect(read.ok ? '' : read.message).toContain(words);
    expect(IdNumber.safeParse(typed).error?.issues[0]?.message).toContain(words);
  });
});

describe('mistakes in typing', () => {
  test('the check digit is the weighted sum of the standard', () => {
    const weights = Array.from({ length: 17 }, (_, i) => 2 ** (17 - i) % 11);
    fc.assert(
      fc.property(anyNumber, (id) => {
        const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
        const last = id[17] === 'X' ? 10 : Number(id[17]);
        expect((sum + last) % 11).toBe(1);
        expect(readIdNumber(id)).toMatchObject({ ok: true });
      }),
    );
  });

  test('one digit typed wrong is noticed', () => {
    const place = fc.integer({ min: 0, max: 17 });
    fc.assert(
      fc.property(
        anyNumber,
        place,
        fc.constantFrom(...Array.from('0123456789X')),
        (id, at, sign) => {
          fc.pre(id[at] !== sign);
          expect(readIdNumber(id.slice(0, at) + sign + id.slice(at + 1)).ok).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('two neighbours swapped are noticed', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 0, max: 16 }), (id, at) => {
        const [one, other] = [id[at] ?? '', id[at + 1] ?? ''];
        fc.pre(one !== other);
        const swapped = id.slice(0, at) + other + one + id.slice(at + 2);
        expect(readIdNumber(swapped).ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a number that a spreadsheet has turned into a power of ten is noticed', () => {
    fc.assert(
      fc.property(anyNumber, (id) => {
        expect(readIdNumber(Number(id.replace('X', '0')).toExponential(5)).ok).toBe(false);
      }),
    );
  });
});

test('the mask keeps region and tail, and hides what lies between', () => {
  expect(maskIdNumber('50012019540312000X')).toBe('500120********000X');
  expect(maskIdNumber('C1234567')).toBe('C1234567');
  fc.assert(fc.property(anyNumber, (id) => !maskIdNumber(id).includes(id.slice(6, 14))));
});

test('invented people bear sequences that nobody was given', () => {
  expect(isInventedIdNumber('500120198001010004')).toBe(true);
  expect(isInventedIdNumber('50012019800101998X')).toBe(true);
  expect(isInventedIdNumber('500120201309010013')).toBe(false);
  expect(isInventedIdNumber('500120188001019970')).toBe(false);
});
