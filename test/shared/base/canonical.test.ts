/** Proves canonical text and hashes against their standards. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, hashOf, sha256Hex } from '../../../shared/base/canonical';

// 1. Canonical text is that of RFC 8785, by its own examples for numbers, strings and order.
// 2. It does not depend on the order in which members were written, and reads back as the same
//    value.
// 3. The hash is SHA-256 as the platform computes it.

/** A double from its bits, as the appendix of RFC 8785 writes them. */
function fromBits(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

describe('RFC 8785', () => {
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['41b3de4355555555', '333333333.3333333'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the double %s is written %s', (bits, text) => {
    expect(canonical(fromBits(bits))).toBe(text);
  });

  test('members are ordered by their UTF-16 code units', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const value = Object.fromEntries(keys.map((key, i) => [key, i]));
    const written = Object.keys(JSON.parse(canonical(value)) as object);
    const wanted = ['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
    expect(written).toEqual(wanted);
    expect(canonical(value).indexOf('\\r')).toBeLessThan(canonical(value).indexOf('"1"'));
  });

  test('strings are escaped only where they must be', () => {
    const text = '\u20ac$\u000f\nA\'B"\\\\"/';
    expect(canonical({ text })).toBe('{"text":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
    expect(canonical('\u2028\u007f家')).toBe('"\u2028\u007f家"');
  });

  test('what JSON cannot hold stops the program, or is left out', () => {
    expect(() => canonical(Number.NaN)).toThrow();
    expect(() => canonical(Number.POSITIVE_INFINITY)).toThrow();
    expect(() => canonical(undefined)).toThrow('a value that JSON can hold');
    expect(canonical({ a: undefined, b: [null] })).toBe('{"b":[null]}');
  });
});

/** The same value with the members of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  );
}

test('the order of members is no part of a value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(shuffled(value))).toBe(canonical(value));
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      expect(hashOf(shuffled(value))).toBe(hashOf(value));
    }),
  );
});

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the hash of %j', (text, hash) => {
  expect(sha256Hex(text)).toBe(hash);
});

test('hashes are the platform’s, of text and of bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
      const platform = (data: string | Uint8Array): string =>
        createHash('sha256').update(data).digest('hex');
      expect(sha256Hex(text)).toBe(platform(text));
      expect(sha256Hex(bytes)).toBe(platform(bytes));
    }),
  );
});
