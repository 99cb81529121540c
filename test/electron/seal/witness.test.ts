/**
 * Claims
 * 1. The newest mark is read back; a torn slot gives the one before it.
 * 2. A docket that lost its tail, own or imported, is told; one that is ahead is not.
 * 3. A docket with the same length and another past is told.
 * 4. Every flipped bit of a slot is noticed; both slots spoilt is damage, not a new office.
 */
import { openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/base/canonical';
import { compareWitness, openWitness, type WitnessMark } from '../../../electron/seal/witness';
import { codeOf, granted, tempFolder } from './sample';

const hashOf = (seq: number): string => sha256Hex(`act ${seq}`);
const mark = (seq: number, acts = seq, epoch = 1): WitnessMark => ({
  epoch,
  seq,
  acts,
  hash: hashOf(seq),
});
const store = (seq: number, acts = seq, epoch = 1) => ({
  ...mark(seq, acts, epoch),
  hash_at: (of: number, at: number) => (of <= epoch && at <= seq ? hashOf(at) : null),
});

function recorded(count: number): string {
  const folder = tempFolder();
  const witness = granted(openWitness(folder));
  for (let seq = 1; seq <= count; seq += 1) witness.record(mark(seq));
  witness.close();
  return folder;
}

function lastOf(folder: string): WitnessMark | null {
  const witness = granted(openWitness(folder));
  witness.close();
  return witness.last;
}

test('the newest mark is read back, over reopenings', () => {
  const folder = recorded(5);
  expect(lastOf(folder)).toEqual(mark(5));
  const witness = granted(openWitness(folder));
  witness.record(mark(6));
  witness.close();
  expect(lastOf(folder)).toEqual(mark(6));
});

test('a torn slot gives the mark before it', () => {
  const folder = recorded(5);
  const file = openSync(join(folder, 'docket.witness'), 'r+');
  writeSync(file, Buffer.alloc(64), 0, 64, 4096 + 32);
  expect(lastOf(folder)).toEqual(mark(4));
});

test('start compares', () => {
  const seen = { last: mark(5, 9), damaged: false };
  expect(compareWitness(seen, store(5, 9))).toEqual({ permitted: true, result: 'equal' });
  expect(compareWitness(seen, store(6, 10))).toEqual({ permitted: true, result: 'ahead' });
  expect(compareWitness(seen, store(4, 8))).toMatchObject({
    code: 'docket_tail_lost',
    facts: { witnessed_seq: 5, seq: 4, lost: 1 },
  });
  expect(codeOf(compareWitness(seen, store(5, 7)))).toBe('docket_tail_lost');
  expect(codeOf(compareWitness({ ...seen, last: mark(3, 3, 2) }, store(9)))).toBe(
    'docket_tail_lost',
  );
  const other = { ...store(7, 11), hash_at: () => sha256Hex('another past') };
  expect(codeOf(compareWitness(seen, other))).toBe('docket_differs');
  expect(codeOf(compareWitness({ last: null, damaged: false }, store(2)))).toBe('witness_missing');
  expect(codeOf(compareWitness({ last: null, damaged: false }, store(0)))).toBe('permitted');
});

test('no flipped bit goes unseen', () => {
  const folder = recorded(4);
  const path = join(folder, 'docket.witness');
  const whole = readFileSync(path);
  for (let at = 0; at < 128; at += 1) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 1 << (at % 8);
    writeFileSync(path, bytes);
    expect(lastOf(folder)).toEqual(mark(3));
  }
  writeFileSync(path, Buffer.alloc(8192, 7));
  const spoilt = granted(openWitness(folder));
  expect(codeOf(compareWitness(spoilt, store(4)))).toBe('witness_damaged');
  spoilt.close();
  truncateSync(path, 40);
  const short = granted(openWitness(folder));
  expect(short.damaged).toBe(true);
  short.close();
  rmSync(path);
  const gone = granted(openWitness(folder));
  expect(codeOf(compareWitness(gone, store(4)))).toBe('witness_missing');
  gone.close();
});
