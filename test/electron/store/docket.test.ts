/** Proves how dockets are read and entered: heads, slices, acts of the future, offices. */
import { describe, expect, test } from 'vitest';
import { hashHead, NO_HASH, type RecordHead } from '../../../shared/docket/record';
import type { WritableDb } from '../../../electron/store/database';
import { differingTables, digestTables } from '../../../electron/store/digest';
import {
  arrivalsOf,
  countActs,
  epochsOf,
  findRecord,
  hashAt,
  hashOfAct,
  headOf,
  linesOf,
  recordsOf,
  recordsOfRequest,
} from '../../../electron/store/docket';
import { rebuildTables } from '../../../electron/store/entering';
import { openStore } from '../../../electron/store/open';
import { add, founded, founding, office } from './acts';

// 1. The head of a docket is its newest act; an empty docket has the zero hash.
// 2. Slices come in order, whatever their length, and in the very texts that were hashed.
// 3. Dockets of several offices lie side by side; tables are rebuilt in the order of arrival.
// 4. Acts of an unknown kind or a newer format are kept and chained, and change no table.
// 5. An erased body stays erased; the rest reads on.

describe('heads', () => {
  test('an empty docket', () => {
    const db = openStore(':memory:', { key: null });
    expect(headOf(db, office)).toEqual({ office, epoch: 1, seq: 0, hash: NO_HASH });
    expect(countActs(db)).toBe(0);
    expect([...recordsOf(db)]).toEqual([]);
  });

  test('the newest act of the newest epoch', () => {
    const db = founded();
    const second = add(db, {});
    expect(headOf(db, office)).toEqual({ office, epoch: 1, seq: 2, hash: hashHead(second.head) });
    const third = add(db, { epoch: 2 });
    expect(headOf(db, office)).toMatchObject({ epoch: 2, seq: 3, hash: hashHead(third.head) });
    expect(epochsOf(db, office).sort((a, b) => a.epoch - b.epoch)).toEqual([
      { epoch: 1, to_seq: 2, head_hash: hashHead(second.head) },
      { epoch: 2, to_seq: 3, head_hash: hashHead(third.head) },
    ]);
    db.close();
  });
});

describe('slices', () => {
  test('a long docket is paged without a gap and without a double', () => {
    const db = openStore(':memory:', { key: null });
    db.immediately(() => {
      for (let i = 0; i < 1_203; i += 1) add(db, { payload: { i } });
      for (let i = 0; i < 7; i += 1) add(db, { office: '500120001' });
    });
    const seqs = [...recordsOf(db, { office })].map(({ head }) => head.seq);
    expect(seqs).toEqual(Array.from({ length: 1_203 }, (_, i) => i + 1));
    expect([...recordsOf(db)].length).toBe(1_210);
    const part = [...recordsOf(db, { office, from_seq: 499, to_seq: 1_002 })];
    expect([part.at(0)?.head.seq, part.at(-1)?.head.seq, part.length]).toEqual([499, 1_002, 504]);
    const lines = [...linesOf(db, { office, epoch: 1, from_seq: 500, to_seq: 1_001 })];
    expect(lines.length).toBe(502);
    expect(lines.every(({ head, hash }) => hashHead(JSON.parse(head) as RecordHead) === hash)).toBe(
      true,
    );
  });

  test('records read back are the records written', () => {
    const db = founded();
    const made = add(db, { payload: { 名: '周明', list: [1, null, true], text: '换行\n"引号"' } });
    const read = findRecord(db, { office, seq: 2 });
    expect(read).toEqual({ ...made, hash: hashHead(made.head) });
    expect(hashAt(db, office, 2)).toBe(read?.hash);
    expect(hashOfAct(db, { office, epoch: 1, seq: 2 })).toBe(read?.hash);
    expect(hashOfAct(db, { office, epoch: 2, seq: 2 })).toBeNull();
    expect(findRecord(db, { office, seq: 3 })).toBeUndefined();
    expect(hashAt(db, office, 3)).toBeNull();
    db.close();
  });

  test('acts of one request come together and in order, of this office only', () => {
    const db = founded();
    add(db, { request: 'together', payload: { n: 1 } });
    add(db, { request: 'together', payload: { n: 2 } });
    add(db, { office: '500120001', request: 'together' });
    const found = recordsOfRequest(db, office, 'together').map(({ head }) => head.seq);
    expect(found).toEqual([2, 3]);
    expect(recordsOfRequest(db, office, 'never')).toEqual([]);
    db.close();
  });
});

describe('acts this program does not know', () => {
  test.each([
    ['an unknown kind', { kind: 'dance', payload: { case_no: 'C-1' } }],
    ['a newer format', { kind: 'enrol', format: 2, payload: { login: 'x' } }],
  ])('%s is kept and chained, and enters no table', (_, wish) => {
    const db = founded();
    const before = digestTables(db);
    const made = add(db, wish);
    expect(differingTables(before, digestTables(db))).toEqual([]);
    expect(headOf(db, office).hash).toBe(hashHead(made.head));
    add(db, {});
    rebuildTables(db);
    expect(differingTables(before, digestTables(db))).toEqual([]);
    expect([...recordsOf(db)].map(({ head }) => head.seq)).toEqual([1, 2, 3]);
    db.close();
  });

  test('an erased body is read as erased and enters nothing again', () => {
    const db = founded();
    add(db, {});
    db.runOne('UPDATE docket SET body = NULL WHERE seq = 2');
    const [, erased] = [...recordsOf(db)];
    expect(erased).toMatchObject({ head: { seq: 2 }, body: null });
    expect(rebuildTables(db)).toBe(2);
    db.close();
  });

  test('an act that breaks a wall of the tables is not kept at all', () => {
    const db = founded();
    const enrol = {
      kind: 'enrol',
      payload: { login: 'admin', name: '周', employment: 'town', posts: [], from: '2022-11-01' },
      result: { officer_id: 'U02' },
    };
    expect(() => db.immediately(() => add(db, enrol))).toThrow(/UNIQUE/);
    expect(headOf(db, office).seq).toBe(1);
    db.close();
  });
});

describe('several offices in one store', () => {
  const district = { ...founding, office: '500120', name: '璧山区民政局', level: 'district' };
  const power = { document_no: '璧民发〔2022〕1号', scopes: [], from: '2022-01-01', to: null };
  const revoked = {
    power_no: 'Q-1',
    document_no: '璧民发〔2022〕9号',
    from: '2022-11-01',
    reason: '收回',
  };

  /** A town that endorsed its district and took in its acts, one of which speaks of the town's. */
  function town(): WritableDb {
    const db = founded();
    const { name, level, demo, keys } = district;
    add(db, {
      kind: 'endorse',
      payload: { office: '500120', name, level, demo, keys, compared: '当面' },
    });
    add(db, { kind: 'delegate', payload: power, result: { power_no: 'Q-1' } });
    add(db, { office: '500120', kind: 'found', payload: district, result: { officer_id: 'U01' } });
    add(db, {
      office: '500120',
      kind: 'revoke',
      payload: revoked,
      result: { decisions_since: [] },
    });
    add(db, {
      kind: 'endorse',
      payload: { office: '500120', name: '区民政局', level, demo, keys, compared: '再次' },
    });
    return db;
  }

  test('the office founded here stays the own one, whatever the codes', () => {
    const db = town();
    rebuildTables(db);
    expect(db.all('SELECT office FROM offices WHERE own = 1')).toEqual([{ office }]);
    db.close();
  });

  test('rebuilding enters the acts in the order in which they came', () => {
    const db = town();
    const before = digestTables(db);
    expect(rebuildTables(db)).toBe(6);
    expect(differingTables(before, digestTables(db))).toEqual([]);
    const order = [...arrivalsOf(db)].map(({ head }) => `${head.office}-${head.seq}`);
    expect(order.slice(2, 5)).toEqual(['500120004-3', '500120-1', '500120-2']);
    db.close();
  });
});
