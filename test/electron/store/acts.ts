/** Dockets made act by act, as the door would make them, for tests of the store. */
import { join } from 'node:path';
import { canonical } from '../../../shared/base/canonical';
import type { PlainDate } from '../../../shared/base/plain-date';
import { hashBody, type ActRecord, type RecordHead } from '../../../shared/docket/record';
import { append } from '../../../electron/store/append';
import type { WritableDb } from '../../../electron/store/database';
import { headOf } from '../../../electron/store/docket';
import { openStore } from '../../../electron/store/open';
import { temporaryFolder } from '../folder';

export const office = '500120004';

export const founding = {
  office,
  name: '来凤街道',
  level: 'town',
  demo: true,
  admin: { login: 'admin', name: '管理员' },
  keys: { signer: 'ssh-ed25519 AAAA', recipient: 'age1qq' },
  letterhead: { issuer: '来凤街道办事处', number_word: '来凤', address: '', phone: '' },
};

/** What differs from an unknown act of the test office. */
export interface Wish {
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
export function add(db: WritableDb, wish: Wish): ActRecord {
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

/** A store with the test office founded in it. */
export function founded(): WritableDb {
  const db = openStore(join(temporaryFolder('docket'), 'desk.db'), { key: null });
  add(db, { kind: 'found', payload: founding, result: { officer_id: 'U01' } });
  return db;
}
