/** Month run: a month's awards from declaration to sealed batch, beside bare inserts of the same rows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchActs } from '../../shared/ledger/batch-acts';
import { ledgerAnswers } from '../../electron/desk/questions/ledger';
import { openDatabase } from '../../electron/store/database';
import { familyG01 } from '../family';
import { checkMeans } from '../checked';
import { openOffice, type TestOffice } from '../office';
import type { Figure } from './measure';
import { papersOf } from '../papers';

const AWARDS = 500;
const RUNS = 3;

/** Brings one family from the application to an award. */
function award(office: TestOffice): void {
  office.setDay('2022-11-01');
  const { household_no } = office.do<{ household_no: string }>('clerk', 'register', familyG01());
  const { case_no } = office.do<{ case_no: string }>('clerk', 'receive', {
    household_no,
    programme: 'dibao',
    applicant: 'm1',
    applied_on: '2022-11-01',
    reason: '收入低',
    documents: papersOf('dibao'),
    authorised: ['m1', 'm2', 'm3'],
    event: null,
  });
  office.do('clerk', 'visit', {
    case_no,
    visited_on: '2022-11-01',
    investigators: [office.officerId('clerk'), office.officerId('investigator')],
    met: '周明',
    truthful: true,
    housing: '',
    findings: '属实',
  });
  office.do('clerk', 'assess', { case_no });
  checkMeans(office, case_no);
  office.do('reviewer', 'review', { case_no, opinion: 'agree', text: '同意' });
  office.do('clerk', 'disclose', { case_no, posted_on: '2022-11-01', places: ['公示栏'] });
  office.setDay('2022-11-25');
  office.do('approver', 'approve', { case_no, text: '同意' });
}

/** Declares, checks and seals the month's batch; answers its lines. */
function sealMonth(office: TestOffice): number {
  const inside = office.inside('accountant');
  const [draft] = ledgerAnswers.batch_drafts(inside, { month: '2022-11', kind: 'month' });
  if (!draft) throw new Error('nothing is due');
  const declared = office.tryAll('accountant', batchActs(draft));
  if (!declared.permitted) throw new Error(declared.message);
  const { batch_no } = declared.result[0]?.result as { batch_no: string };
  const { count, sum_fen } = draft;
  office.do('reviewer', 'checkBatch', { batch_no, count, sum_fen, text: '' });
  office.do('approver', 'sealBatch', { batch_no, text: '同意' });
  return count;
}

/** The least possible work: the same rows in one transaction with the same durability. */
function insertBare(folder: string, run: number, lines: number): number {
  const db = openDatabase(join(folder, `bare-${run}.db`), { key: null });
  db.exec('CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const text = 'x'.repeat(400);
  const started = performance.now();
  db.immediately(() => {
    for (let i = 0; i < lines; i += 1) db.run('INSERT INTO line (text) VALUES (?)', text);
  });
  const took = performance.now() - started;
  db.close();
  return took;
}

export function monthRun(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const rates: [number, number][] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const office = openOffice({ path: join(folder, `desk-${run}.db`), seed: String(run) });
    for (let i = 0; i < AWARDS; i += 1) award(office);
    const started = performance.now();
    const lines = sealMonth(office);
    const took = performance.now() - started;
    rates.push([(lines * 1000) / took, (lines * 1000) / insertBare(folder, run, lines)]);
    office.close();
  }
  rmSync(folder, { recursive: true, force: true });
  const middle = (at: 0 | 1): number =>
    rates.map((rate) => rate[at]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const [value, floor] = [middle(0), middle(1)];
  return Promise.resolve({
    value: Math.round(value),
    unit: `lines/s, ${AWARDS} awards from declaration to sealed batch`,
    beside: 'bare inserts of as many rows in one transaction, synchronous=FULL',
    floor: Math.round(floor),
    ratio: Math.round((value / floor) * 1000) / 1000,
    runs: RUNS,
  });
}
