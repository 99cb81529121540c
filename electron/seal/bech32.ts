/** Bech32 (BIP 173): the spelling of age's recipients and identities. */

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((term, bit) => {
      if ((top >>> bit) & 1) sum ^= term;
    });
  }
  return sum >>> 0;
}

function fives(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => parseInt(five.padEnd(5, '0'), 2));
}

/** Encodes bytes under a lower-case prefix: 'age' and 32 bytes give a recipient. */
export function bech32(prefix: string, bytes: Uint8Array): string {
  const signs = [...prefix].map((sign) => sign.charCodeAt(0));
  const spread = [...signs.map((sign) => sign >> 5), 0, ...signs.map((sign) => sign & 31)];
  const data = fives(bytes);
  const sum = polymod([...spread, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = Array.from({ length: 6 }, (_, i) => (sum >>> (5 * (5 - i))) & 31);
  return `${prefix}1${[...data, ...check].map((five) => ALPHABET[five]).join('')}`;
}
