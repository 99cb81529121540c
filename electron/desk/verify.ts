/** Verify: proves the docket's chain, the tables, the money and the numbers, and names what is wrong. */
import type { Finding } from '../../shared/jobs';
import { sha256Hex } from '../../shared/base/canonical';
import { findLinkFault, NO_HASH, type LinkFault } from '../../shared/docket/record';
import { lostPhotos } from '../store/blobs';
import { openDatabase, type ReadableDb } from '../store/database';
import { differingTables, digestTables } from '../store/digest';
import { arrivalsOf, headOf, storedLines, toRecord, type StoredLine } from '../store/docket';
import { createTables, enterRecord, rebuildTables } from '../store/entering';
import { ownOffice, type Desk } from './desk';
import { packFindings } from './facts/pack-seal';
import { ledgerFindings } from './questions/ledger';

export interface Verified {
  ok: boolean;
  acts: number;
  head_hash: string;
  findings: Finding[];
}

const linkSentences = {
  seq: '办件簿缺号或重号',
  prev: '办件簿前后不相接',
  body: '办件内容与其摘要不符',
  column: '办件簿的登记栏或写法与办件原文不符',
} as const;

/** What is wrong with a line: its text, its columns or its link to the one before. */
function findLineFault(
  line: StoredLine,
  before: { seq: number; hash: string },
): LinkFault | 'column' | null {
  const record = toRecord(line);
  const fault = sha256Hex(line.head) === line.hash ? findLinkFault(record, before) : 'prev';
  if (fault) return fault;
  const { head } = record;
  const columns = ['office', 'epoch', 'seq', 'kind', 'date', 'officer', 'request'] as const;
  const bodyText = line.body === null || sha256Hex(line.body) === head.body_hash;
  return bodyText && columns.every((name) => line[name] === head[name]) ? null : 'column';
}

/** Where an earlier epoch was left: a new one goes on from the act that the restored backup ended with. */
function leftAt(db: ReadableDb, { office, epoch, seq }: StoredLine): { seq: number; hash: string } {
  const row = db.one<{ hash: string }>(
    'SELECT hash FROM docket WHERE office = ? AND epoch < ? AND seq = ? ORDER BY epoch DESC LIMIT 1',
    office,
    epoch,
    seq - 1,
  );
  return { seq: row ? seq - 1 : 0, hash: row?.hash ?? NO_HASH };
}

/** Chain findings of every office's docket in the store; answers how many acts were read. */
function checkChain(db: ReadableDb, findings: Finding[]): number {
  let acts = 0;
  let before = { office: '', epoch: 1, seq: 0, hash: NO_HASH };
  for (const line of storedLines(db)) {
    const { office, epoch, seq, hash } = line;
    acts += 1;
    if (office !== before.office) before = { office, epoch: 1, seq: 0, hash: NO_HASH };
    if (epoch !== before.epoch) before = { office, epoch, ...leftAt(db, line) };
    const fault = findLineFault(line, before);
    if (fault) {
      const message = `${linkSentences[fault]}（${office}第${seq}号）`;
      findings.push({ code: `chain_${fault}`, message, facts: { office, seq } });
    }
    before = { office, epoch, seq, hash };
  }
  return acts;
}

/** Enters the whole docket into empty tables in memory and compares them with the stored ones. */
function checkTables(db: ReadableDb, findings: Finding[]): void {
  const fresh = openDatabase(':memory:', { key: null });
  fresh.immediately(() => {
    createTables(fresh);
    for (const record of arrivalsOf(db)) enterRecord(fresh, record, record.hash);
  });
  for (const table of differingTables(digestTables(db), digestTables(fresh))) {
    const message = `表“${table}”与办件簿重算的结果不一致，请重建各表`;
    findings.push({ code: 'table_differs', message, facts: { table } });
  }
  fresh.close();
}

/** Every photo that an act names lies beside the docket as it was taken in. */
function checkPhotos(db: ReadableDb, office: string, findings: Finding[]): void {
  for (const hash of lostPhotos(db, office)) {
    const message = `案件照片（${hash.slice(0, 8)}）缺失或有损坏，请从备份恢复`;
    findings.push({ code: 'photo_lost', message, facts: { hash } });
  }
}

/** Every number drawn stands in the register once, from 1 without a gap. */
function checkNumbers(db: ReadableDb, office: string, findings: Finding[]): void {
  const series = db.all<{ name: string; year: number; last: number }>(
    `SELECT name, year, last FROM series WHERE office = ? AND name LIKE 'paper-%'`,
    office,
  );
  for (const { name, year, last } of series) {
    const used = db.one<{ n: number }>(
      `SELECT count(DISTINCT number) AS n FROM notices
       WHERE office = ? AND series = ? AND substr(issued_on, 1, 4) = ?`,
      office,
      name,
      String(year),
    );
    if ((used?.n ?? 0) === last) continue;
    const message = `${year}年文书编号不连续：已用到${last}号，登记簿有${used?.n ?? 0}份`;
    findings.push({ code: 'number_gap', message, facts: { name, year, last } });
  }
}

/** Registers whose every entry draws the next number of a series: its table and the column of the number. */
const registers: readonly (readonly [name: string, title: string, table: string, column: string])[] = [
  ['household', '家庭', 'households', 'household_no'],
  ['case', '案件', 'cases', 'case_no'],
  ['referral', '转办', 'referrals', 'referral_no'],
  ['lead', '线索', 'leads', 'lead_no'],
  ['check', '核对', 'case_checks', 'request_no'],
  ['objection', '异议', 'objections', 'objection_no'],
  ['relative', '近亲属', 'relatives', 'relative_no'],
];

/** Every number of a register stands in it, from 1 without a gap. */
function checkRegisters(db: ReadableDb, office: string, findings: Finding[]): void {
  for (const [name, title, table, column] of registers) {
    const rows = db.all<{ year: number; last: number; n: number }>(
      `SELECT s.year, s.last, (SELECT count(*) FROM ${table} WHERE ${column} LIKE s.office || '-%'
         AND (s.year = 0 OR ${column} LIKE '%-' || s.year || '%')) AS n
       FROM series s WHERE s.office = ? AND s.name = ?`,
      office,
      name,
    );
    for (const { year, last, n } of rows.filter((row) => row.n !== row.last)) {
      const when = year === 0 ? '' : `${year}年`;
      const message = `${when}${title}编号不连续：已用到${last}号，登记簿有${n}件`;
      findings.push({ code: 'number_gap', message, facts: { name, year, last } });
    }
  }
}

/** Runs every check; no finding means the store proves itself. */
export function verify(desk: Desk): Verified {
  const findings: Finding[] = [];
  const office = ownOffice(desk);
  const damaged = desk.db.all<{ integrity_check: string }>('PRAGMA integrity_check');
  if (damaged[0]?.integrity_check !== 'ok') {
    findings.push({ code: 'file_damaged', message: '数据库文件有损坏，请从备份恢复', facts: {} });
  }
  const acts = checkChain(desk.db, findings);
  if (findings.length === 0) checkTables(desk.db, findings);
  checkNumbers(desk.db, office, findings);
  checkRegisters(desk.db, office, findings);
  checkPhotos(desk.db, office, findings);
  findings.push(...ledgerFindings(desk.db, office), ...packFindings(desk.db));
  const ok = findings.length === 0;
  return { ok, acts, head_hash: headOf(desk.db, office).hash, findings };
}

/** Drops and rebuilds all tables; `seconds` is measured by the caller's clock. */
export function rebuild(
  desk: Desk,
  seconds: () => number,
): { acts: number; seconds: number; equal: boolean } {
  const before = digestTables(desk.db);
  const started = seconds();
  const acts = rebuildTables(desk.db);
  const took = seconds() - started;
  const equal = differingTables(before, digestTables(desk.db)).length === 0;
  return { acts, seconds: Math.round(took * 1000) / 1000, equal };
}
