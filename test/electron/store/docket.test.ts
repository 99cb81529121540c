/** Proves how dockets are read and entered: heads, slices, epochs, acts of the future, erased bodies. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../shared/base/canonical';
import type { PlainDate } from '../../../shared/base/plain-date';
import {
  hashBody,
  hashHead,
  NO_HASH,
  type ActRecord,
  type RecordHead,
} from '../../../shared/docket/record';
import { append } from '../../../electron/store/append';
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
import { nextOf, useNumber } from '../../../electron/store/series';
import { readSetting, writeSetting } from '../../../electron/store/settings';
import { temporaryFolder } from '../folder';

// 1. The head of a docket is its newest act; an empty docket has the zero hash.
// 2. Slices come in order, whatever their length, and in the very texts that were hashed.
// 3. Dockets of several offices lie side by side; tables are rebuilt in the order of arrival.
// 4. Acts of an unknown kind or a newer format are kept and chained, and change no table.
// 5. An erased body stays erased; the rest reads on.
// 6. Numbers are drawn without a gap, each office, series and year for itself.
// 7. Rebuilding gives the same tables; another tables version rebuilds at opening.

const office = '500120004';

const founding = {
  office,
  name: '来凤街道',
  level: 'town',
  demo: true,
  admin: { login: 'admin', name: '管理员' },
  keys: { signer: 'ssh-ed25519 AAAA', recipient: 'age1qq' },
  letterhead: { issuer: '来凤街道办事处', number_word: '来凤', address: '', phone: '' },
};

interface Wish {
  office?: string;
  epoch?: number;
  kind?: string;
  format?: number;
  payload?: unknown;
  result?: unknown;
  request?: string;
  date?: PlainDate;
}

/** Appends the next act of an office's docket as the door would. */
function add(db: WritableDb, wish: Wish): ActRecord {
  const owner = wish.office ?? office;
  const last = headOf(db, owner);
  const plain = canonical({ payload: wish.payload ?? {}, result: wish.result ?? {} });
  const { payload, result } = JSON.parse(plain) as { payload: unknown; result: unknown };
  const body = { salt: '0'.repeat(32), payload, result };
  const head: RecordHead = {
    format: wish.format ?? 1,
    office: owner,
    epoch: wish.epoch ?? last.epoch,
    seq: last.seq + 1,
    prev: last.hash,
    kind: wish.kind ?? 'dance',
    officer: 'U01',
    post: 'admin',
    power: null,
    at: '2022-11-01T09:00:00.000+08:00',
    date: wish.date ?? '2022-11-01',
    pack: null,
    request: wish.request ?? `r${last.seq + 1}`,
    body_hash: hashBody(body),
  };
  append(db, { head, body });
  return { head, body };
}

function founded(): WritableDb {
  const db = openStore(join(temporaryFolder('docket'), 'desk.db'), { key: null });
  add(db, { kind: 'found', payload: founding, result: { officer_id: 'U01' } });
  return db;
}

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
    expect(lines.every(({ head, hash }) => hashHead(JSON.parse(head) as RecordHead) === hash)).toBe(true);
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
  const revoked = { power_no: 'Q-1', document_no: '璧民发〔2022〕9号', from: '2022-11-01', reason: '收回' };

  /** A town that endorsed its district and took in its acts, one of which speaks of the town's. */
  function town(): WritableDb {
    const db = founded();
    const { name, level, demo, keys } = district;
    add(db, { kind: 'endorse', payload: { office: '500120', name, level, demo, keys, compared: '当面' } });
    add(db, { kind: 'delegate', payload: power, result: { power_no: 'Q-1' } });
    add(db, { office: '500120', kind: 'found', payload: district, result: { officer_id: 'U01' } });
    add(db, { office: '500120', kind: 'revoke', payload: revoked, result: { decisions_since: [] } });
    add(db, { kind: 'endorse', payload: { office: '500120', name: '区民政局', level, demo, keys, compared: '再次' } });
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

describe('series', () => {
  test('numbers run on without a gap, each series for itself', () => {
    const db = founded();
    const draw = (...series: [string, string, number]): number => {
      const next = nextOf(db, ...series);
      useNumber(db, ...series);
      return next;
    };
    expect(nextOf(db, office, 'case', 2022)).toBe(1);
    expect(nextOf(db, office, 'case', 2022)).toBe(1);
    expect([1, 2, 3].map(() => draw(office, 'case', 2022))).toEqual([1, 2, 3]);
    expect(draw(office, 'case', 2023)).toBe(1);
    expect(draw(office, 'award', 2022)).toBe(1);
    expect(draw('500120001', 'case', 2022)).toBe(1);
    expect(draw(office, 'case', 2022)).toBe(4);
    db.close();
  });

  test('a number drawn in what was rolled back is drawn again', () => {
    const db = founded();
    db.attempt(() => {
      useNumber(db, office, 'case', 2022);
      return { keep: false, value: null };
    });
    expect(nextOf(db, office, 'case', 2022)).toBe(1);
    db.close();
  });
});

describe('opening again', () => {
  test('settings are kept, one value a name', () => {
    const db = founded();
    expect(readSetting(db, 'demo_today')).toBeNull();
    writeSetting(db, 'demo_today', '2022-12-05');
    writeSetting(db, 'demo_today', '2022-12-06');
    expect(readSetting(db, 'demo_today')).toBe('2022-12-06');
    db.close();
  });

  test('tables of another version are rebuilt from the docket', () => {
    const path = join(temporaryFolder('docket'), 'desk.db');
    const db = openStore(path, { key: null });
    add(db, { kind: 'found', payload: founding, result: { officer_id: 'U01' } });
    const sound = digestTables(db);
    const version = readSetting(db, 'tables_version');
    db.run(`UPDATE offices SET name = '旧版'`);
    db.exec('DROP TABLE officer_posts');
    writeSetting(db, 'tables_version', 'older');
    db.close();
    const again = openStore(path, { key: null });
    expect(differingTables(sound, digestTables(again))).toEqual([]);
    expect(readSetting(again, 'tables_version')).toBe(version);
    again.close();
  });

  test('tables of this version are left alone', () => {
    const path = join(temporaryFolder('docket'), 'desk.db');
    const db = openStore(path, { key: null });
    add(db, { kind: 'found', payload: founding, result: { officer_id: 'U01' } });
    db.run(`UPDATE offices SET name = '原样'`);
    db.close();
    const again = openStore(path, { key: null });
    expect(again.one('SELECT name FROM offices')).toEqual({ name: '原样' });
    again.close();
  });

  test('a file of a newer program is not touched', () => {
    const path = join(temporaryFolder('docket'), 'desk.db');
    const db = openStore(path, { key: null });
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openStore(path, { key: null })).toThrow('newer');
    const raw = openStore(path, { key: null, readonly: true });
    expect(raw.one('PRAGMA user_version')).toEqual({ user_version: 99 });
    raw.close();
  });
});
