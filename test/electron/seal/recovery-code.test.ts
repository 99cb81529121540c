/**
 * Claims
 * 1. Every 16 bytes come back from their code, however it is typed.
 * 2. Any one wrong symbol and any two neighbours swapped are noticed.
 * 3. Length, foreign signs and copying errors have their own sentences with the place.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printRecoveryCode, readRecoveryCode } from '../../../electron/seal/recovery-code';

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('what is printed is what is read, in any dress', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const printed = printRecoveryCode(secret);
      expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      const dressed = ` ${printed.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o')}`;
      const wide = printed.replaceAll('1', 'ｌ').replaceAll('-', '－');
      for (const typed of [printed, dressed, wide]) {
        expect(readRecoveryCode(typed)).toEqual({ permitted: true, result: secret });
      }
    }),
  );
});

test('a wrong or swapped symbol is noticed', () => {
  fc.assert(
    fc.property(secrets, fc.nat(27), fc.nat(30), (secret, at, step) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const symbols = [...printRecoveryCode(secret).replaceAll('-', '')];
      const wrong = [...symbols];
      wrong[at] = alphabet[(alphabet.indexOf(symbols[at]!) + 1 + step) % 32]!;
      expect(readRecoveryCode(wrong.join(''))).toMatchObject({ code: 'recovery_code_check' });
      const swapped = [...symbols];
      const next = (at + 1) % 28;
      [swapped[at], swapped[next]] = [symbols[next]!, symbols[at]!];
      if (swapped.join() === symbols.join()) return;
      expect(readRecoveryCode(swapped.join(''))).toMatchObject({ code: 'recovery_code_check' });
    }),
    { numRuns: 500 },
  );
});

test('three troubles, three sentences', () => {
  const printed = printRecoveryCode(new Uint8Array(16));
  expect(readRecoveryCode(printed.slice(0, -1))).toMatchObject({
    code: 'recovery_code_length',
    facts: { symbols: 27 },
  });
  expect(readRecoveryCode(printed.replace('-0', '-U'))).toMatchObject({
    code: 'recovery_code_symbol',
    message: '恢复码第2组中的“U”不是恢复码字符，请对照打印件核对',
  });
  const wrong = printed.replace('0', '7');
  expect(readRecoveryCode(wrong)).toMatchObject({ code: 'recovery_code_check' });
});
