/** Recovery code: 128 bits as 28 signs that survive paper, telephone and tired eyes. */
import { permit, refusals, type Outcome } from '../../shared/base/outcome';

/** Crockford's base 32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 16;
const BODY = 26;
const LENGTH = 28;
const GROUP = 4;
/** Greatest prime below 32²: two symbols that notice any one wrong and any two swapped ones. */
const CHECK_PRIME = 1021n;

export const recoveryCodeRefusals = refusals({
  recovery_code_length: (f: { symbols: number }) =>
    `恢复码应为7组、每组4位，共28位，现录入${f.symbols}位，请对照打印件补全`,
  recovery_code_symbol: (f: { group: number; symbol: string }) =>
    `恢复码第${f.group}组中的“${f.symbol}”不是恢复码字符，请对照打印件核对`,
  recovery_code_check: () => '恢复码有一处抄错，请逐组对照打印件核对后重新录入',
});

/** Shows 16 bytes as 'XXXX-XXXX-…', seven groups; the last two symbols are the check. */
export function printRecoveryCode(secret: Uint8Array): string {
  const number = BigInt(`0x${Buffer.from(secret).toString('hex')}`);
  const symbols = symbolsOf(number, BODY) + symbolsOf(number % CHECK_PRIME, LENGTH - BODY);
  return (symbols.match(/.{4}/g) ?? []).join('-');
}

/** Reads a code as typed: any case, blanks and dashes, full width, O for 0, I and L for 1. */
export function readRecoveryCode(typed: string): Outcome<Uint8Array> {
  const symbols = [...typed.normalize('NFKC').toUpperCase()]
    .filter((sign) => !/[\s\p{Pd}_.,·、。，ー]/u.test(sign))
    .map((sign) => (sign === 'O' ? '0' : sign === 'I' || sign === 'L' ? '1' : sign));
  const wrong = symbols.findIndex((sign) => !ALPHABET.includes(sign));
  if (wrong >= 0) {
    const facts = { group: Math.floor(wrong / GROUP) + 1, symbol: symbols[wrong] ?? '' };
    return recoveryCodeRefusals.because('recovery_code_symbol', facts);
  }
  if (symbols.length !== LENGTH) {
    return recoveryCodeRefusals.because('recovery_code_length', { symbols: symbols.length });
  }
  const number = numberOf(symbols.slice(0, BODY));
  const check = numberOf(symbols.slice(BODY));
  if (number >> BigInt(BYTES * 8) !== 0n || number % CHECK_PRIME !== check) {
    return recoveryCodeRefusals.because('recovery_code_check', {});
  }
  const hex = number.toString(16).padStart(BYTES * 2, '0');
  return permit(new Uint8Array(Buffer.from(hex, 'hex')));
}

function symbolsOf(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; text.length < length; rest >>= 5n) {
    text = (ALPHABET[Number(rest & 31n)] ?? '') + text;
  }
  return text;
}

function numberOf(symbols: readonly string[]): bigint {
  return symbols.reduce((sum, sign) => (sum << 5n) + BigInt(ALPHABET.indexOf(sign)), 0n);
}
