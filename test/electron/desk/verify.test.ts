/** Proves that a sound office verifies, and that each kind of damage is found and named. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '../../../shared/base/canonical';
import {
  hashBody,
  hashHead,
  type RecordBody,
  type RecordHead,
} from '../../../shared/docket/record';
import { deskOver, type Desk } from '../../../electron/desk/desk';
import { rebuild, verify } from '../../../electron/desk/verify';
import type { WritableDb } from '../../../electron/store/database';
import { openStore } from '../../../electron/store/open';
import { awarded, drafts, openReserve, sealedBatch, settleBatch } from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice } from '../../office';
import { temporaryFolder } from '../folder';

// 1. An office that has only acted verifies without a finding, and says how many acts and which
//    head.
// 2. A line changed, forged, taken out or put elsewhere in the docket is found.
// 3. A column that no longer says what its line says is found.
// 4. A table that differs from the docket is found and named, and a rebuild mends it.
// 5. Money that does not balance and numbers with a gap are found.
// 6. Every finding is a Chinese sentence with a code, and verifying changes nothing.

const lived = { folder: '', path: '' };

beforeAll(() => {
  lived.folder = mkdtempSync(join(tmpdir(), 'jiuzhu-lived-'));
  lived.path = join(lived.folder, 'desk.db');
  const office = openOffice({ path: lived.path });
  openReserve(office);
  const { case_no } = awarded(office, familyG01());
  const home = office.desk.db.one<{ household_no: string }>('SELECT household_no FROM cases WHERE case_no = ?', case_no)!;
  office.do('clerk', 'refer', {
    ...home,
    programme: 'education',
    members: ['m3'],
    hand_over: ['家庭救助身份'],
    situation: '孩子上小学，申请资助。',
    sent_by: 'paper',
    sent_on: office.desk.clock.today(),
    plan_item: null,
    from_case: case_no,
  });
  office.setDay('2022-11-28');
  const [draft] = drafts(office, '2022-11');
  settleBatch(office, sealedBatch(office, draft!));
  office.desk.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  office.close();
});

afterAll(() => rmSync(lived.folder, { recursive: true, force: true }));

/** A copy of the lived-in office with its walls taken down, as somebody with the key could. */
function copyOf(damage: (db: WritableDb) => void = () => undefined): Desk {
  const path = join(temporaryFolder('verify'), 'desk.db');
  copyFileSync(lived.path, path);
  const db = openStore(path, { key: null });
  const walls = db.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`);
  for (const { name } of walls) db.exec(`DROP TRIGGER ${name}`);
  damage(db);
  const clock = { now: () => '2022-12-01T09:00:00.000+08:00', today: () => '2022-12-01' };
  return deskOver(db, { folder: '', clock, entropy: (count) => new Uint8Array(count) });
}

function codesOf(desk: Desk): string[] {
  const { ok, findings } = verify(desk);
  expect(ok).toBe(findings.length === 0);
  for (const { message } of findings) expect(message).toMatch(/^[^A-Za-z]*(“[a-z_]+”[^A-Za-z]*)?$/);
  desk.db.close();
  return [...new Set(findings.map((finding) => finding.code))].sort();
}

test('a sound office has no finding', () => {
  const desk = copyOf();
  const found = verify(desk);
  expect(found).toMatchObject({ ok: true, findings: [] });
  const count = desk.db.one<{ n: number }>('SELECT count(*) AS n FROM docket')?.n;
  expect(found.acts).toBe(count);
  expect(desk.db.one('SELECT hash FROM docket ORDER BY seq DESC LIMIT 1')).toEqual({
    hash: found.head_hash,
  });
  expect(verify(desk)).toEqual(found);
  desk.db.close();
});

interface Line {
  head: string;
  body: string;
}

/** Rewrites one line with all its own hashes right, as a forger would. */
function forge(
  db: WritableDb,
  seq: number,
  change: (head: RecordHead, body: RecordBody) => void,
): void {
  const line = db.one<Line>('SELECT head, body FROM docket WHERE seq = ?', seq)!;
  const head = JSON.parse(line.head) as RecordHead;
  const body = JSON.parse(line.body) as RecordBody;
  change(head, body);
  head.body_hash = hashBody(body);
  const [newHead, newBody] = [canonical(head), canonical(body)];
  const sql = 'UPDATE docket SET head = ?, body = ?, hash = ? WHERE seq = ?';
  db.runOne(sql, newHead, newBody, hashHead(head), seq);
}

describe('the docket', () => {
  test.each<[string, (db: WritableDb) => void, string]>([
    [
      'a byte of a body',
      (db) =>
        db.run(`UPDATE docket SET body = replace(body, '周明', '周朋') WHERE kind = 'register'`),
      'chain_body',
    ],
    [
      'a word of a head',
      (db) => db.run(`UPDATE docket SET head = replace(head, '"U01"', '"U02"') WHERE seq = 5`),
      'chain_prev',
    ],
    [
      'a stored hash',
      (db) => db.run(`UPDATE docket SET hash = replace(hash, 'a', 'b') WHERE seq = 5`),
      'chain_prev',
    ],
    ['a line taken out', (db) => db.run('DELETE FROM docket WHERE seq = 7'), 'chain_seq'],
    ['the first line taken out', (db) => db.run('DELETE FROM docket WHERE seq = 1'), 'chain_seq'],
    ['a forged amount, hashes right', (db) => forgeAmount(db), 'chain_prev'],
    [
      'a forged officer, hashes right',
      (db) => forge(db, 8, (head) => (head.officer = 'U07')),
      'chain_prev',
    ],
    ['two lines with their bodies swapped', (db) => swapBodies(db), 'chain_body'],
  ])('%s', (_, damage, wanted) => {
    expect(codesOf(copyOf(damage))).toContain(wanted);
  });

  test('an erased body is no damage to the chain', () => {
    const erase = `UPDATE docket SET body = NULL WHERE kind = 'visit'`;
    const codes = codesOf(copyOf((db) => db.run(erase)));
    expect(codes.filter((code) => code.startsWith('chain'))).toEqual([]);
  });

  test.each([
    ['kind', `'void'`],
    ['date', `'2021-01-01'`],
    ['officer', `'U99'`],
    ['request', `'another'`],
  ])('a column %s that says something else than its line', (column, value) => {
    const damage = (db: WritableDb): void =>
      void db.run(`UPDATE docket SET ${column} = ${value} WHERE seq = 9`);
    expect(codesOf(copyOf(damage))).toEqual(['chain_column']);
  });

  test.each([
    ['head', 'chain_prev'],
    ['body', 'chain_column'],
  ])('a %s written in other bytes of the same value', (text, wanted) => {
    const damage = (db: WritableDb): void =>
      void db.run(`UPDATE docket SET ${text} = replace(${text}, '":', '": ') WHERE seq = 9`);
    expect(codesOf(copyOf(damage))).toEqual([wanted]);
  });
});

function forgeAmount(db: WritableDb): void {
  const row = db.one<{ seq: number }>(`SELECT seq FROM docket WHERE kind = 'approve'`)!;
  forge(db, row.seq, (_, body) => ((body.result as { amount_fen: number }).amount_fen = 95_100));
}

function swapBodies(db: WritableDb): void {
  const [one, other] = db.all<{ body: string }>(
    'SELECT body FROM docket WHERE seq IN (4, 5) ORDER BY seq',
  );
  db.run('UPDATE docket SET body = ? WHERE seq = 4', other!.body);
  db.run('UPDATE docket SET body = ? WHERE seq = 5', one!.body);
}

describe('the tables', () => {
  test.each([
    ['awards', 'DELETE FROM awards'],
    ['award_levels', 'UPDATE award_levels SET amount_fen = amount_fen + 1'],
    ['persons', `UPDATE persons SET id_number = '500120198403029979' WHERE member_key = 'm1'`],
    ['cases', `UPDATE cases SET state = 'open'`],
    [
      'officer_posts',
      `INSERT INTO officer_posts VALUES ('500120004', 'U02', 'approver', '2022-11-01', NULL)`,
    ],
    ['powers', `UPDATE powers SET power = replace(power, '300000', '900000')`],
    ['notices', 'DELETE FROM notices'],
    ['series', `UPDATE series SET last = last + 1 WHERE name = 'case'`],
    ['touches', `DELETE FROM touches WHERE no LIKE '%-A-%'`],
    ['pay_lines', `UPDATE pay_lines SET account_no = '6228480000000000018'`],
    ['packs', `UPDATE packs SET from_date = '2020-01-01'`],
  ])('%s', (table, statement) => {
    const desk = copyOf((db) => db.run(statement));
    const found = verify(desk).findings.filter(({ code }) => code === 'table_differs');
    expect(found.map(({ facts }) => facts.table)).toContain(table);
    expect(rebuild(desk, () => 0).equal).toBe(false);
    expect(verify(desk)).toMatchObject({ ok: true });
    expect(rebuild(desk, () => 0).equal).toBe(true);
    desk.db.close();
  });
});

describe('money and numbers', () => {
  test('a posting changed by hand', () => {
    const codes = codesOf(
      copyOf((db) => db.run('UPDATE postings SET debit_fen = debit_fen + 100 WHERE debit_fen > 0')),
    );
    expect(codes.some((code) => code.startsWith('ledger_'))).toBe(true);
  });

  test('a kept balance that is not the sum of its postings', () => {
    const codes = codesOf(
      copyOf((db) =>
        db.run(`UPDATE balances SET debit_fen = debit_fen + 100 WHERE account = '1001'`),
      ),
    );
    expect(codes.some((code) => code.startsWith('ledger_'))).toBe(true);
  });

  test('a paper taken out of the register', () => {
    expect(codesOf(copyOf((db) => db.run('DELETE FROM notices')))).toContain('number_gap');
  });

  test.each(['cases', 'referrals', 'households'])('an entry taken out of %s', (table) => {
    expect(codesOf(copyOf((db) => db.run(`DELETE FROM ${table}`)))).toContain('number_gap');
  });
});

test('the time a rebuild took is the caller’s own', () => {
  const desk = copyOf();
  const ticks = [1, 3.5];
  expect(rebuild(desk, () => ticks.shift() ?? 0)).toMatchObject({ seconds: 2.5, equal: true });
  desk.db.close();
});
