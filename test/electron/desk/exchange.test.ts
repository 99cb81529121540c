/** Exchange: a town's bundle to its district and the receipt back, through real keys and files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pairWithDistrict } from '../../../electron/cli/demo/district';
import { doAct, insideAs, setStage, type Stage } from '../../../electron/cli/demo/stage';
import { lock } from '../../../electron/desk/host';
import { exportBundle, takeIn } from '../../../electron/desk/exchange';
import { exchange } from '../../../electron/desk/questions/exchange';
import { canonical } from '../../../shared/base/canonical';
import { hashBody, hashHead, type RecordBody, type RecordHead } from '../../../shared/docket/record';
import { headOf } from '../../../electron/store/docket';
import { papersOf } from '../../papers';
import { examplePack } from '../../../shared/policy/example-pack';
import { familyG01 } from '../../family';

// 1. Without a partner's key nothing is exported.
// 2. The district enters exactly the town's acts, and a second import changes nothing.
// 3. An altered bundle is refused and changes nothing.
// 4. The receipt is recorded by an act (acknowledge); heads are then equal, and old receipts are told.
// 5. The next bundle goes on where the receipt ended.
// 7. The key that opens bundles leaves by an act that names it.
// 6. An act whose chain is right but which its programme's table does not have is entered and named.

const folder = mkdtempSync(join(tmpdir(), 'exchange-'));
const office = '500120004';
let town: Stage;
let district: Stage;
let bundle = '';

const officers = [
  { login: 'admin', name: '唐管理', posts: ['admin'] },
  { login: 'clerk', name: '周经办', posts: ['clerk'] },
  { login: 'clerk2', name: '吴经办', posts: ['investigator'] },
];

beforeAll(() => {
  town = setStage({
    folder: join(folder, 'town'),
    office,
    level: 'town',
    seed: 'exchange',
    day: '2022-11-01',
    password: 'Demo-2026',
    officers,
  });
});

afterAll(() => {
  lock(town.host);
  lock(district.host);
  rmSync(folder, { recursive: true, force: true });
});

test('without a partner nothing is exported', async () => {
  const outcome = await exportBundle(insideAs(town, 'admin'), folder);
  expect(outcome).toMatchObject({ permitted: false, code: 'no_partner' });
});

test('the district enters the acts once', async () => {
  district = pairWithDistrict(town, join(folder, 'district'), 'exchange', '2022-11-01');
  doAct(town, 'clerk', 'register', familyG01());
  const made = await exportBundle(insideAs(town, 'admin'), folder);
  if (!made.permitted) throw new Error(made.message);
  bundle = made.result.folder;
  const { seq, hash } = headOf(town.desk.db, office);
  const taken = await takeIn(insideAs(district, 'admin'), bundle, 'take-1');
  expect(taken).toMatchObject({ permitted: true, result: { applied: seq, head_hash: hash } });
  const again = await takeIn(insideAs(district, 'admin'), bundle, 'take-2');
  expect(again).toMatchObject({ permitted: true, result: { applied: 0, replayed: true } });
  expect(headOf(district.desk.db, office)).toMatchObject({ seq, hash });
});

test('an altered bundle is refused and changes nothing', async () => {
  const path = join(bundle, 'manifest.json');
  const whole = readFileSync(path);
  const before = district.desk.acts;
  writeFileSync(path, whole.toString('utf8').replace('"act_count"', '"act_counts"'));
  const refused = await takeIn(insideAs(district, 'admin'), bundle, 'take-3');
  expect(refused.permitted).toBe(false);
  expect(district.desk.acts).toBe(before);
  writeFileSync(path, whole);
});

test('the receipt makes heads equal', async () => {
  const inside = insideAs(town, 'admin');
  expect(exchange(inside).partners[0]?.equal).toBe(false);
  const taken = await takeIn(inside, bundle, 'take-4');
  expect(taken).toMatchObject({ permitted: true, result: { applied: 1, replayed: false } });
  expect(exchange(inside).partners[0]?.equal).toBe(true);
  const again = await takeIn(inside, bundle, 'take-5');
  expect(again).toMatchObject({ permitted: true, result: { applied: 0, replayed: true } });
  const recorded = town.desk.db.one<{ kind: string }>(
    'SELECT kind FROM docket ORDER BY seq DESC LIMIT 1',
  );
  expect(recorded?.kind).toBe('acknowledge');
});

test('the next bundle goes on where the receipt ended', async () => {
  const { seq } = headOf(town.desk.db, office);
  const made = await exportBundle(insideAs(town, 'admin'), folder);
  expect(made).toMatchObject({ permitted: true, result: { manifest: { from_seq: seq, to_seq: seq } } });
});

/** Rewrites the last line with all its own hashes right, as a forger at the town could. */
function forgeLast(change: (body: { result: Record<string, unknown> }) => void): void {
  const { db } = town.desk;
  db.exec(
    db.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).map(({ name }) => `DROP TRIGGER ${name};`).join(''),
  );
  const last = db.one<{ seq: number; head: string; body: string }>(
    'SELECT seq, head, body FROM docket WHERE office = ? ORDER BY seq DESC LIMIT 1',
    office,
  )!;
  const head = JSON.parse(last.head) as RecordHead;
  const body = JSON.parse(last.body) as RecordBody;
  change(body as { result: Record<string, unknown> });
  head.body_hash = hashBody(body);
  const sql = 'UPDATE docket SET head = ?, body = ?, hash = ? WHERE office = ? AND seq = ?';
  db.runOne(sql, canonical(head), canonical(body), hashHead(head), office, last.seq);
}

test('a forged step is entered and named', async () => {
  doAct(town, 'admin', 'adopt', { pack: examplePack, from: examplePack.covers_from });
  const home = town.desk.db.one<{ household_no: string }>('SELECT household_no FROM households')!;
  doAct(town, 'clerk', 'receive', {
    ...home,
    programme: 'dibao',
    applicant: 'm1',
    applied_on: '2022-11-01',
    reason: '收入低，生活困难',
    documents: papersOf('dibao'),
    authorised: ['m1', 'm2', 'm3'],
    event: null,
  });
  const sound = await exportBundle(insideAs(town, 'admin'), folder);
  const known = await takeIn(insideAs(district, 'admin'), sound.permitted ? sound.result.folder : '', 'take-6');
  expect(known).toMatchObject({ permitted: true, result: { findings: [] } });
  const { case_no } = town.desk.db.one<{ case_no: string }>('SELECT case_no FROM cases')!;
  const investigators = ['clerk', 'clerk2'].map((login) => town.officers.get(login)!.officer_id);
  const seen = { case_no, visited_on: '2022-11-01', investigators, met: '周明', truthful: true };
  doAct(town, 'clerk', 'visit', { ...seen, housing: '自建房', findings: '与申报相符' });
  forgeLast(({ result }) => (result.position = 'reviewed'));
  const made = await exportBundle(insideAs(town, 'admin'), folder);
  if (!made.permitted) throw new Error(made.message);
  const taken = await takeIn(insideAs(district, 'admin'), made.result.folder, 'take-7');
  expect(taken).toMatchObject({
    permitted: true,
    result: { findings: [{ code: 'step_illegal', facts: { kind: 'visit', case_no } }] },
  });
  const [finding] = taken.permitted ? taken.result.findings : [];
  expect(finding?.message).toMatch(/^“入户调查”不能从“待入户调查”到“待公示”（/);
});

test('the key that opens bundles leaves by a recorded act', () => {
  const taken = doAct(town, 'admin', 'takeIdentity', { reason: '交审计组用其他工具核对同步包' });
  expect(taken).toEqual({ recipient: insideAs(town, 'admin').keys.recipient });
});
