/** Proves that nothing in a chain of records can be changed unseen. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ActRecord,
  findLinkFault,
  hashBody,
  hashHead,
  NO_HASH,
  type RecordHead,
} from '../../../shared/docket/record';

// 1. A chain of records links, each to the one before.
// 2. Whatever is changed, dropped, doubled or put elsewhere is noticed at a link.
// 3. An erased body leaves the chain whole; a body put back must be the very same.
// 4. A record has exactly the members of the format, and no others.

type Filled = ActRecord & { body: NonNullable<ActRecord['body']> };

const anyBody = fc.record({
  salt: fc.string({
    unit: fc.constantFrom(...Array.from('0123456789abcdef')),
    minLength: 32,
    maxLength: 32,
  }),
  payload: fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 1 })),
  result: fc.record({ amount_fen: fc.nat() }),
});

const anyChain = fc.array(anyBody, { minLength: 2, maxLength: 6 }).map((bodies) => {
  const chain: Filled[] = [];
  for (const [i, drawn] of bodies.entries()) {
    const body = JSON.parse(JSON.stringify(drawn)) as Filled['body'];
    const before = chain.at(-1);
    const head: RecordHead = {
      format: 1,
      office: '500120004',
      epoch: 1,
      seq: i + 1,
      prev: before ? hashHead(before.head) : NO_HASH,
      kind: 'register',
      officer: 'U02',
      post: 'clerk',
      power: null,
      at: '2022-11-01T09:00:00.000+08:00',
      date: '2022-11-01',
      pack: null,
      request: `request-${i}`,
      body_hash: hashBody(body),
    };
    chain.push({ head, body });
  }
  return chain;
});

/** Place and kind of the first link that does not hold; null for a sound chain. */
function firstFault(chain: readonly ActRecord[], head?: string): string | null {
  let before = { seq: 0, hash: NO_HASH };
  for (const record of chain) {
    const fault = findLinkFault(record, before);
    if (fault) return fault;
    before = { seq: record.head.seq, hash: hashHead(record.head) };
  }
  return head === undefined || head === before.hash ? null : 'head';
}

function headOf(chain: readonly ActRecord[]): string {
  return hashHead(chain.at(-1)!.head);
}

const place = fc.nat();

test('a chain as it was made holds, and every record fits the format', () => {
  fc.assert(
    fc.property(anyChain, (chain) => {
      expect(firstFault(chain, headOf(chain))).toBeNull();
      expect(chain.every((record) => ActRecord.safeParse(record).success)).toBe(true);
    }),
  );
});

test('any changed member of a head is noticed', () => {
  const changes: Partial<RecordHead>[] = [
    { office: '500120001' },
    { epoch: 2 },
    { kind: 'update' },
    { officer: 'U03' },
    { post: 'admin' },
    { power: '500120004-Q-001' },
    { at: '2022-11-01T09:00:00.001+08:00' },
    { date: '2022-11-02' },
    { pack: 'CQ-EX-2022-09' },
    { request: 'another' },
    { body_hash: NO_HASH },
    { format: 2 },
  ];
  fc.assert(
    fc.property(anyChain, place, fc.constantFrom(...changes), (chain, where, change) => {
      const head = headOf(chain);
      const altered = structuredClone(chain);
      const record = altered[where % altered.length]!;
      Object.assign(record.head, change);
      expect(firstFault(altered, head)).not.toBeNull();
    }),
  );
});

test('any changed byte of a body is noticed', () => {
  fc.assert(
    fc.property(
      anyChain,
      place,
      place,
      fc.integer({ min: 1, max: 127 }),
      (chain, where, at, by) => {
        const altered = structuredClone(chain);
        const record = altered[where % altered.length]!;
        const salt = [...record.body.salt];
        const sign = salt[at % salt.length] ?? '';
        salt[at % salt.length] = ((parseInt(sign, 16) + (by % 15) + 1) % 16).toString(16);
        record.body.salt = salt.join('');
        expect(firstFault(altered)).toBe('body');
      },
    ),
  );
});

test('a record dropped, doubled or moved is noticed', () => {
  fc.assert(
    fc.property(anyChain, place, place, (chain, one, other) => {
      const head = headOf(chain);
      const from = one % chain.length;
      const to = other % chain.length;
      const dropped = chain.filter((_, i) => i !== from);
      expect(firstFault(dropped, head)).not.toBeNull();
      const doubled = chain.flatMap((record, i) => (i === from ? [record, record] : [record]));
      expect(firstFault(doubled, head)).toBe('seq');
      fc.pre(from !== to);
      const swapped = chain.map((record, i) =>
        i === from ? chain[to]! : i === to ? chain[from]! : record,
      );
      expect(firstFault(swapped, head)).toBe('seq');
    }),
  );
});

test('a record put in the place of another with a right number is noticed by its link', () => {
  fc.assert(
    fc.property(anyChain, anyBody, place, (chain, drawn, where) => {
      const body = JSON.parse(JSON.stringify(drawn)) as Filled['body'];
      const at = where % chain.length;
      const known = chain[at]!;
      fc.pre(hashBody(body) !== known.head.body_hash);
      const forged = { head: { ...known.head, body_hash: hashBody(body) }, body };
      const altered = chain.map((record, i) => (i === at ? forged : record));
      expect(firstFault(altered, headOf(chain))).toMatch(/prev|head/);
    }),
  );
});

test('an erased body leaves the chain whole', () => {
  fc.assert(
    fc.property(anyChain, place, (chain, where) => {
      const at = where % chain.length;
      const erased = chain.map((record, i) =>
        i === at ? { head: record.head, body: null } : record,
      );
      expect(firstFault(erased, headOf(chain))).toBeNull();
    }),
  );
});

test('members that the format does not have are refused', () => {
  fc.assert(
    fc.property(anyChain, (chain) => {
      const record = chain[0]!;
      expect(ActRecord.safeParse({ ...record, note: 1 }).success).toBe(false);
      expect(ActRecord.safeParse({ ...record, head: { ...record.head, note: 1 } }).success).toBe(
        false,
      );
      expect(
        ActRecord.safeParse({ ...record, head: { ...record.head, prev: 'A'.repeat(64) } }).success,
      ).toBe(false);
      expect(ActRecord.safeParse({ head: record.head }).success).toBe(false);
    }),
    { numRuns: 10 },
  );
});
