/**
 * Claims
 * 1. Passwords are stretched by argon2id as its authors do it.
 * 2. A box and a sealed secret open with their key, their binding and unaltered only.
 * 3. Calibration never goes below the standard cost and stays within its bounds.
 * 4. Seeded entropy repeats; the machine's does not.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicBytes } from '../../../electron/seal/curve-keys';
import { seededEntropy, systemEntropy } from '../../../electron/seal/entropy';
import {
  calibrateCost,
  Cost,
  openBox,
  openSealed,
  sealBox,
  sealTo,
  standardCost,
  stretch,
  subkey,
} from '../../../electron/seal/key-wrap';

const entropy = seededEntropy('wrap');
const bytes = fc.uint8Array({ maxLength: 80 });

test('argon2id, version 1.3', () => {
  const made = stretch('password', Buffer.from('somesalt'), { memory_kib: 65_536, passes: 2 });
  expect(Buffer.from(made).toString('hex')).toBe(
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  );
});

test('a box opens only as it was sealed', () => {
  fc.assert(
    fc.property(bytes, fc.string(), fc.nat(), (secret, bound, at) => {
      const key = entropy(32);
      const box = sealBox(key, secret, bound, entropy);
      expect(openBox(key, box, bound)).toEqual(secret);
      expect(openBox(key, box, `${bound}!`)).toBeNull();
      expect(openBox(entropy(32), box, bound)).toBeNull();
      const sealed = Buffer.from(box.sealed, 'base64');
      sealed[at % sealed.length]! ^= 1;
      expect(openBox(key, { ...box, sealed: sealed.toString('base64') }, bound)).toBeNull();
      const nonce = Buffer.from(box.nonce, 'base64').subarray(1).toString('base64');
      expect(openBox(key, { ...box, nonce }, bound)).toBeNull();
      expect(openBox(key, { ...box, sealed: '' }, bound)).toBeNull();
    }),
  );
});

test('a secret sealed to a public key opens with its private key only', () => {
  fc.assert(
    fc.property(bytes, fc.string(), (secret, bound) => {
      const identity = entropy(32);
      const sealed = sealTo(publicBytes('x25519', identity), secret, bound, entropy);
      expect(openSealed(identity, sealed, bound)).toEqual(secret);
      expect(openSealed(identity, sealed, `${bound}!`)).toBeNull();
      expect(openSealed(entropy(32), sealed, bound)).toBeNull();
      const zero = Buffer.alloc(32).toString('base64');
      expect(openSealed(identity, { ...sealed, share: zero }, bound)).toBeNull();
      expect(openSealed(identity, { ...sealed, share: '' }, bound)).toBeNull();
    }),
  );
});

test('calibration reaches for its time and keeps the least cost', () => {
  const clock = (step: number): (() => number) => {
    let now = 0;
    return () => (now += step);
  };
  expect(calibrateCost(clock(3_000))).toEqual(standardCost);
  expect(calibrateCost(clock(90))).toEqual({ ...standardCost, passes: 10 });
  const fastest = calibrateCost(clock(0));
  expect(fastest).toEqual({ ...standardCost, passes: 32 });
  expect(Cost.safeParse(fastest).success).toBe(true);
  expect(Cost.safeParse({ memory_kib: 4e9, passes: 3 }).success).toBe(false);
});

test('entropy and subkeys', () => {
  const [one, same] = [seededEntropy('s'), seededEntropy('s')];
  const parts = Buffer.concat([one(5), one(100), one(1)]);
  expect(Buffer.from(same(106))).toEqual(parts);
  expect(seededEntropy('t')(32)).not.toEqual(seededEntropy('s')(32));
  expect(systemEntropy(32)).not.toEqual(systemEntropy(32));
  expect(subkey(parts, 'a')).not.toEqual(subkey(parts, 'b'));
});
