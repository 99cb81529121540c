/** Proves by SQLite's own plans that questions and facts reach rows by an index. */
import { afterAll, describe, expect, test } from 'vitest';
import type { ReadableDb } from '../../../electron/store/database';
import { derivedTables } from '../../../electron/store/entering';
import { ask, openLivedOffice, sessionOf } from '../../lived-office';
import { questionInputs } from '../../question-inputs';

// 1. No question scans a table that grows with the years, but for the few listed with their reason.
// 2. The lists of the screens come out of an index in their order, without sorting in memory.

const lived = openLivedOffice();
const { office } = lived;
afterAll(() => office.close());

/** Tables that stay as small as the office: people, powers, packs, keys. */
const small = [
  'offices',
  'officers',
  'officer_posts',
  'powers',
  'packs',
  'receipts',
  'series',
  'settings',
  'exchanges',
  'drafts',
];
const growing = [...derivedTables, 'docket'].filter((table) => !small.includes(table));

type Value = string | number | bigint | null | Uint8Array;

/** The desk's own statements, as they are asked, with the question that asks them. */
function statementsOf(login: string): Map<string, string> {
  const seen = new Map<string, string>();
  let now = '';
  const { db } = office.desk;
  const note = (sql: string): void => {
    if (!seen.has(sql)) seen.set(sql, now);
  };
  const watched: ReadableDb = {
    one: <T>(sql: string, ...values: Value[]) => (note(sql), db.one<T>(sql, ...values)),
    all: <T>(sql: string, ...values: Value[]) => (note(sql), db.all<T>(sql, ...values)),
    iterate: <T>(sql: string, ...values: Value[]) => (note(sql), db.iterate<T>(sql, ...values)),
  };
  const session = sessionOf(office, login);
  const open = session.host.open!;
  office.desk.db = { ...db, ...watched };
  session.host.open = { ...open, desk: office.desk };
  for (const [name, inputs] of questionInputs(lived)) {
    now = name;
    for (const input of inputs) ask(office, login, name, input);
  }
  office.desk.db = db;
  return seen;
}

interface PlanRow {
  detail: string;
}

function planOf(sql: string): string[] {
  if (!/^\s*(SELECT|WITH)/i.test(sql)) return [];
  const nulls = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null);
  return office.desk.db
    .all<PlanRow>(`EXPLAIN QUERY PLAN ${sql}`, ...nulls)
    .map((row) => row.detail);
}

const seen = new Map(
  ['clerk', 'reviewer', 'accountant', 'cashier'].flatMap((login) => [...statementsOf(login)]),
);

/** Scans and sorts that stay, each with its reason. */
const meant: [RegExp, string][] = [
  [/FROM emergencies ORDER/, 'a few public emergencies in the life of an office'],
  [/FROM reimbursements r/, 'one claim a month or so'],
  [/FROM answer_rows r/, 'one answer file, its odd rows first'],
  [/WITH given \(on_month/, 'the equation of a month speaks of every award'],
  [/WITH given \(in_office/, 'a clue question of a month speaks of every award'],
  [/FROM household_versions ORDER BY household_no, version/, 'the statistics of a month speak of every household'],
  [/SELECT award_no, person_no, name FROM award_members/, 'the statistics of a month speak of every award'],
  [/FROM clue_hits h/, 'open hits first: a month has few'],
];

function aliasesOf(sql: string): Map<string, string> {
  const found = sql.matchAll(/\b(?:FROM|JOIN)\s+([a-z_]+)(?:\s+(?:AS\s+)?([a-z]{1,2})\b)?/g);
  return new Map(
    [...found].flatMap(
      ([, table = '', alias]) =>
        [[table, table], ...(alias ? [[alias, table] as const] : [])] as [string, string][],
    ),
  );
}

test('the statements are seen', () => {
  expect(seen.size).toBeGreaterThan(60);
});

describe('plans', () => {
  test('no question scans a growing table', () => {
    const scans = [...seen].flatMap(([sql, name]) => {
      const aliases = aliasesOf(sql);
      return planOf(sql)
        .filter((detail) => /^SCAN /.test(detail))
        .filter((detail) => growing.includes(aliases.get(detail.split(' ')[1] ?? '') ?? ''))
        .filter(() => !meant.some(([pattern]) => pattern.test(sql)))
        .map((detail) => `${name}: ${detail} :: ${sql.replace(/\s+/g, ' ').slice(0, 160)}`);
    });
    expect(scans).toEqual([]);
  });

  test('lists with a page come out in order without sorting', () => {
    const sorted = [...seen].flatMap(([sql, name]) =>
      /LIMIT \? OFFSET \?/.test(sql) &&
      !meant.some(([pattern]) => pattern.test(sql)) &&
      planOf(sql).some((detail) => /USE TEMP B-TREE FOR ORDER BY/.test(detail))
        ? [`${name}: ${sql.replace(/\s+/g, ' ').slice(0, 160)}`]
        : [],
    );
    expect(sorted).toEqual([]);
  });
});
