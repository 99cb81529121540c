/**
 * Claims
 * 1. What is joined is canonical as a whole and reads back as the same texts and hash.
 * 2. A changed character anywhere in a line is a fault of its own kind, never another act.
 * 3. Heads of later formats with more members, unknown kinds and posts are read.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, sha256Hex } from '../../../shared/base/canonical';
import { docketLine, joinLine, readLine, type Before } from '../../../shared/bundle/line';
import { NO_HASH, type ActRecord } from '../../../shared/docket/record';

const before: Before = { office: '500120102', epoch: 1, seq: 0, hash: NO_HASH };

function record(payload: unknown, change: Partial<ActRecord['head']> = {}): ActRecord {
  const body = { salt: 'ab'.repeat(16), payload, result: { due_on: '2022-12-05' } };
  return {
    head: {
      format: 1,
      office: '500120102',
      epoch: 1,
      seq: 1,
      prev: NO_HASH,
      kind: 'receive',
      officer: 'U01',
      post: 'clerk',
      power: null,
      at: '2022-12-05T09:00:00+08:00',
      date: '2022-12-05',
      pack: null,
      request: 'r1',
      body_hash: sha256Hex(canonical(body)),
      ...change,
    },
    body,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(text: string): string {
  return readLine(text, before, parse).fault ?? 'none';
}

test('joined, a line is canonical and reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      const one = record(payload);
      const line = docketLine(one);
      const text = joinLine(line);
      expect(text).toBe(canonical(one));
      const read = readLine(text, before, parse);
      expect(read).toMatchObject({ fault: null, line });
    }),
    { numRuns: 300 },
  );
});

test('an erased body still chains', () => {
  const one = { ...record({}), body: null };
  expect(readLine(joinLine(docketLine(one)), before, parse)).toMatchObject({
    fault: null,
    line: { body: null, record: { body: null } },
  });
});

describe('faults', () => {
  const one = record({ note: '因病,"head":{"seq":9}' });
  const text = joinLine(docketLine(one));

  test.each([
    ['unreadable', text.slice(0, -1)],
    ['unreadable', text.replace('"body":', '"BODY":')],
    ['unreadable', '{}'],
    ['unreadable', ''],
    ['not_canonical', text.replace('{"body":{', '{"body": {')],
    ['not_canonical', text.replace('"epoch":1', '"epoch":1.0')],
    ['not_canonical', text.replace('因', '\\u56e0')],
    ['office', joinLine(docketLine(record({}, { office: '500120103' })))],
    ['office', joinLine(docketLine(record({}, { epoch: 2 })))],
    ['seq', joinLine(docketLine(record({}, { seq: 2 })))],
    ['prev', joinLine(docketLine(record({}, { prev: 'a'.repeat(64) })))],
    ['body', text.replace('因病', '因学')],
    ['none', text],
  ])('%s', (fault, line) => {
    expect(faultOf(line)).toBe(fault);
  });

  test('no changed character is taken for the same act', () => {
    const hash = docketLine(one).hash;
    for (let at = 0; at < text.length; at += 1) {
      for (const sign of ['0', '"', ' ', '}', '病']) {
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        if (changed === text) continue;
        const read = readLine(changed, before, parse);
        if (read.fault === null) expect(read.line.hash).not.toBe(hash);
      }
    }
  });
});

test('later formats are read', () => {
  const later = { ...record({}).head, format: 2, kind: 'foresee', post: 'oracle', place: 'x' };
  const text = `{"body":null,"head":${canonical(later)}}`;
  expect(readLine(text, before, parse)).toMatchObject({
    fault: null,
    line: { record: { head: { kind: 'foresee', place: 'x' } } },
  });
});
