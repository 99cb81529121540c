/** Simulate rate: 50,000 live awards simulated by the job, with progress, beside bare assessments of such facts. */
import { simulatePackJob } from '../../electron/desk/jobs/simulate';
import { upliftAwards, LAST_AWARD } from '../../electron/desk/facts/uplift-awards';
import type { Session } from '../../electron/desk/session';
import { assess } from '../../shared/policy/assess';
import { examplePack } from '../../shared/policy/example-pack';
import { grant } from '../electron/ledger/story';
import { familyG01, testMember } from '../family';
import { openOffice, type TestOffice } from '../office';
import type { Figure } from './measure';

const GRANTED = 100;
const AWARDS = 50_000;
const RUNS = 3;
const DAY = '2023-09-04';

/** Families of three with incomes of their own, granted by acting. */
function grantAll(office: TestOffice): void {
  for (let i = 0; i < GRANTED; i += 1) {
    const family = familyG01();
    const members = family.members.map(({ key, name, birth_date, id_number: _number, ...facts }) =>
      testMember(key, name, birth_date, facts),
    );
    const income = [{ member: 'm1', kind: 'wage' as const, monthly_fen: 60_000 + 900 * i }];
    const account = { ...family.account!, account_no: `62179965000000${String(i).padStart(5, '0')}` };
    grant(office, { ...family, members, income, account }, { from: '2023-03-02', decide: '2023-03-22' });
    office.setDay('2023-03-02');
  }
}

/** Copies the granted awards in the tables: fifty thousand by acting would take an hour. */
function multiply(office: TestOffice): void {
  const { db } = office.desk;
  const copies = AWARDS / GRANTED - 1;
  for (const table of ['households', 'household_versions', 'awards', 'award_levels', 'award_members']) {
    const columns = db.all<{ name: string }>(`PRAGMA table_info(${table})`).map((row) => row.name);
    const copied = columns.map((name) =>
      ['award_no', 'household_no'].includes(name) ? `t.${name} || '-' || n.value` : `t.${name}`,
    );
    db.run(
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM ${table} t,
         (WITH RECURSIVE n(value) AS (SELECT 10000 UNION ALL SELECT value + 1 FROM n
           WHERE value < 10000 + ? - 1) SELECT value FROM n) n`,
      copies,
    );
  }
}

interface Walked {
  seconds: number;
  reports: number;
  /** Longest time in which the desk answered nobody, in milliseconds. */
  longest: number;
}

async function simulateOnce(session: Session): Promise<Walked> {
  let reports = 0;
  let longest = 0;
  const started = performance.now();
  let last = started;
  const report = (): void => {
    const now = performance.now();
    reports += 1;
    longest = Math.max(longest, now - last);
    last = now;
  };
  const wish = { path: '', pack_id: '', month: '2023-09' };
  const done = await simulatePackJob(session, wish, { report, cancelled: () => false });
  if (!done.permitted) throw new Error(done.message);
  const { count } = done.result.sum.all;
  if (count !== AWARDS || done.result.sum.batch.count !== AWARDS) throw new Error(`${count} awards`);
  return { seconds: (performance.now() - started) / 1000, reports, longest };
}

/** The assessments that the simulation cannot do without, on the same facts already read. */
function assessOnce(office: TestOffice): number {
  const range = { office: office.code, after: '', last: LAST_AWARD, limit: GRANTED };
  const inputs = upliftAwards(office.desk.db, range, DAY).flatMap(({ input }) => input ?? []);
  const started = performance.now();
  for (let i = 0; i < AWARDS; i += 1) {
    const input = inputs[i % inputs.length];
    if (input) assess(input, examplePack, { trace: false, programmes: ['dibao'] });
  }
  return (performance.now() - started) / 1000;
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export async function simulateRate(): Promise<Figure> {
  const office = openOffice({ day: '2023-03-01' });
  grantAll(office);
  multiply(office);
  office.setDay(DAY);
  const { desk, officer, session: made } = office.inside('approver');
  const host = { ...made.host, open: { desk } } as unknown as Session['host'];
  const session: Session = { host, officer, chosen: null, show: () => '' };
  const ours: Walked[] = [];
  const theirs: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const walked = await simulateOnce(session);
    const bare = assessOnce(office);
    if (run === 0) continue;
    ours.push(walked);
    theirs.push(bare);
  }
  office.close();
  const value = AWARDS / middle(ours.map((one) => one.seconds));
  const floor = AWARDS / middle(theirs);
  const reports = middle(ours.map((one) => one.reports));
  const longest = Math.round(middle(ours.map((one) => one.longest)));
  return {
    value: Math.round(value),
    unit: `awards/s of ${AWARDS}, ${reports} progress reports, at most ${longest} ms between two`,
    beside: 'bare assessments a second of the same facts without trace; an award needs three',
    floor: Math.round(floor),
    ratio: Math.round((value / floor) * 1000) / 1000,
    runs: RUNS,
  };
}
