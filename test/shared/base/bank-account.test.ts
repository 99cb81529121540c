/** Proves how bank accounts are stored, checked and masked. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BankAccountNo, maskAccount, passesLuhn } from '../../../shared/base/bank-account';

// 1. Accounts are stored as digits only, however they were typed.
// 2. The card digit notices one wrong digit; a passbook that lacks it is still an account.
// 3. Screens show head and tail only.

test.each([
  ['6217996500000000009', '6217996500000000009'],
  ['6217 9965 0000 0000 009', '6217996500000000009'],
  ['6217-9965-0000', '621799650000'],
  ['６２１７９９６５', '62179965'],
])('%s is stored as %s', (typed, stored) => {
  expect(BankAccountNo.parse(typed)).toBe(stored);
});

test.each(['', '1234567', '6217x9650000', '6.21799E+18', '1'.repeat(33)])(
  '%j is refused',
  (typed) => {
    const parsed = BankAccountNo.safeParse(typed);
    expect(parsed.error?.issues[0]?.message).toContain('8至32位数字');
  },
);

test.each([
  ['6217996500000000009', true],
  ['6228480000000000018', true],
  ['6217996500000000008', false],
  ['6219796500000000009', false],
])('%s passes: %s', (account, passes) => {
  expect(passesLuhn(account)).toBe(passes);
});

test('one wrong digit of a card is noticed', () => {
  const card = fc
    .string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 15, maxLength: 18 })
    .map((body) => {
      const last = Array.from('0123456789').find((digit) => passesLuhn(body + digit));
      return body + (last ?? '');
    });
  fc.assert(
    fc.property(card, fc.nat(), fc.integer({ min: 1, max: 9 }), (account, where, by) => {
      expect(passesLuhn(account)).toBe(true);
      const at = where % account.length;
      const wrong = String((Number(account[at]) + by) % 10);
      expect(passesLuhn(account.slice(0, at) + wrong + account.slice(at + 1))).toBe(false);
    }),
  );
});

test('the mask hides the middle', () => {
  expect(maskAccount('6217996500000000009')).toBe('6217***********0009');
  expect(maskAccount('12345678')).toBe('12345678');
});
