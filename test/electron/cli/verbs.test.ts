/** Proves the command line: every verb answers one document and its exit status, on a demo office. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../../../shared/docket/act';
import { runVerb } from '../../../electron/cli/verbs';

// 1. The same seed makes the same office to the last hash; it verifies and rebuilds equal.
// 2. Wrong usage, refusals and results have their own exit status; the document says why.
// 3. A demo office is entered with its public password, and a wrong one is refused.
// 4. What is asked, performed, exported, inspected and imported goes through the same door.
// 6. The age identity leaves only by the administrator's recorded act, never over another file.
// 5. Assessing needs no office; unknown keys and impossible facts are refused with their path.

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-cli-'));
const town = join(folder, 'town');
const district = join(folder, 'district');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(
  ...words: string[]
): Promise<{ code: number; document: Record<string, unknown> }> {
  const { code, document } = await runVerb(words);
  return { code, document: JSON.parse(JSON.stringify(document)) as Record<string, unknown> };
}

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const wish = ['--households', '8', '--months', '1', '--seed', '7'];

let made: Record<string, unknown> = {};
beforeAll(async () => {
  const { code, document } = await run('demo', '--data', town, ...wish, '--district', district);
  expect(code).toBe(0);
  made = document;
}, 120_000);

describe('the demo', () => {
  test('its summary names what it made', () => {
    expect(made).toMatchObject({
      households: 8,
      head_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const sums = made.trial_balance as { debit_fen: number; credit_fen: number };
    expect(sums.debit_fen).toBe(sums.credit_fen);
  });

  test('the same seed gives the same office', { timeout: 120_000 }, async () => {
    const again = join(folder, 'again');
    const { document } = await run(
      'demo',
      '--data',
      again,
      ...wish,
      '--district',
      join(folder, 'again-district'),
    );
    expect(document).toEqual(made);
  });

  test('it verifies, and a rebuild is equal', async () => {
    const verified = await run('verify', '--data', town);
    expect(verified).toMatchObject({
      code: 0,
      document: { ok: true, findings: [], head_hash: made.head_hash },
    });
    expect(await run('rebuild', '--data', town)).toMatchObject({
      code: 0,
      document: { equal: true },
    });
  });

  test('it is not made over another', async () => {
    expect((await run('demo', '--data', town, ...wish)).code).toBe(1);
    expect((await run('verify', '--data', town)).document.head_hash).toBe(made.head_hash);
  });
});

describe('usage', () => {
  test.each([
    [['dance']],
    [[]],
    [['verify']],
    [['demo', '--households', '5']],
    [['toString']],
    [['perform', '--data', 'x']],
  ])('%j is wrong usage', async (words) => {
    const { code, document } = await run(...words);
    expect(code).toBe(2);
    expect(JSON.stringify(document)).toMatch(/[\u4e00-\u9fff]/);
  });

  test('a folder without an office is refused', async () => {
    mkdirSync(join(folder, 'empty'));
    const { code, document } = await run('verify', '--data', join(folder, 'empty'));
    expect(code).toBe(1);
    expect(document).toMatchObject({ permitted: false, code: 'no_office' });
  });

  test('a wrong password is refused as locked', async () => {
    process.env.JIUZHU_PASSWORD = 'Wrong-2026';
    const { code, document } = await run('ask', '--data', town, 'session');
    delete process.env.JIUZHU_PASSWORD;
    expect(code).toBe(1);
    expect(document).toMatchObject({ code: 'locked' });
  });
});

describe('the door', () => {
  test('a question is answered', async () => {
    const { code, document } = await run('ask', '--data', town, 'session');
    expect(code).toBe(0);
    expect(JSON.stringify(document)).toContain('来凤街道');
  });

  test('an act is refused with its code, and nothing is recorded', async () => {
    const payload = file('approve.json', { case_no: 'none', text: '同意' });
    const refused = await run('perform', '--data', town, '--as', 'approver', 'approve', payload);
    expect(refused).toMatchObject({
      code: 1,
      document: { permitted: false, code: 'case_unknown' },
    });
    expect((await run('verify', '--data', town)).document.head_hash).toBe(made.head_hash);
  });

  test('a receipt cannot be made up at the keyboard', async () => {
    const hash = 'ab'.repeat(32);
    const payload = file('receipt.json', {
      receiver: '500120',
      epoch: 1,
      to_seq: 1,
      head_hash: hash,
      manifest_hash: hash,
      received_at: '2022-12-05',
    });
    const refused = await run('perform', '--data', town, '--as', 'admin', 'acknowledge', payload);
    expect(refused.document).toMatchObject({ permitted: false, code: 'signature_needed' });
  });

  test(
    'a bundle goes to the district and its receipt comes back',
    { timeout: 60_000 },
    async () => {
      const stick = join(folder, 'stick');
      mkdirSync(stick);
      const exported = await run('export', '--data', town, '--to', stick);
      expect(exported.code).toBe(0);
      const bundle = join(stick, readdirSync(stick)[0] ?? '');
      expect(existsSync(join(bundle, 'manifest.json'))).toBe(true);
      expect((await run('inspect', bundle)).code).toBe(0);
      const imported = await run('import', '--data', district, bundle);
      expect(imported).toMatchObject({ code: 0, document: { replayed: false } });
      const again = await run('import', '--data', district, bundle);
      expect(again).toMatchObject({ code: 0, document: { replayed: true, applied: 0 } });
      expect(await run('import', '--data', town, bundle)).toMatchObject({
        code: 0,
        document: { applied: 1 },
      });
      for (const data of [town, district]) {
        expect(await run('verify', '--data', data)).toMatchObject({
          code: 0,
          document: { ok: true },
        });
      }
    },
  );
});

test('a month is reported, and a month that is none is refused', async () => {
  const { code, document } = await run('report', '--data', town, '--month', '2022-11');
  expect(code).toBe(0);
  expect((document.tables as { rows: unknown[] }[]).map(({ rows }) => rows.length > 0)).toContain(true);
  expect((await run('report', '--data', town, '--month', '2022-13')).code).toBe(1);
});

describe('keys', () => {
  test('the identity leaves once, recorded, and opens what stock tools encrypt to the office', async () => {
    const to = join(folder, 'identity.txt');
    const before = (await run('verify', '--data', town)).document.acts;
    expect((await run('keys', '--data', town, '--identity', to, '--as', 'clerk')).document.code).toBe('not_your_post');
    expect(existsSync(to)).toBe(false);
    const { code, document } = await run('keys', '--data', town, '--identity', to, '--reason', '审计核对');
    expect(code).toBe(0);
    const [said, identity] = readFileSync(to, 'utf8').split('\n');
    expect(said).toBe(`# public key: ${String(document.recipient)}`);
    expect(await identityToRecipient(identity ?? '')).toBe(document.recipient);
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect((await run('keys', '--data', town, '--identity', to)).document.code).toBe('file_exists');
    expect((await run('verify', '--data', town)).document).toMatchObject({ ok: true, acts: Number(before) + 1 });
  });
});

describe('assessing', () => {
  const household = {
    area: 'urban',
    members: [{ key: 'm1', birth_date: '1984-03-02', sex: 'm', counted: true }],
  };
  const facts = { month: '2022-11', applied_on: '2022-11-05', decided_on: '2022-11-25', household };

  test('facts in, results out', async () => {
    const { code, document } = await run('assess', file('facts.json', facts));
    expect(code).toBe(0);
    const results = document.results as { programme: string; decision: string }[];
    expect(results.find(({ programme }) => programme === 'dibao')).toMatchObject({
      decision: 'grant',
    });
  });

  test.each([
    [{ ...facts, colour: 'red' }, '$.colour'],
    [{ ...facts, month: '2022-13' }, '$.month'],
    [{ ...facts, household: { ...household, members: [] } }, '$.household.members'],
    [{ ...facts, applied_on: '2022-02-30' }, '$.applied_on'],
  ])('a fault is refused with its path', async (given, path) => {
    const { code, document } = await run('assess', file('bad.json', given));
    expect(code).toBe(1);
    expect(document).toMatchObject({ permitted: false, facts: { path } });
  });

  test.each(['assess', 'pack', 'manifest', ...kinds.map((kind) => `act:${kind}`)])(
    'the schema of %s',
    async (name) => {
      const { code, document } = await run('schema', name);
      expect(code).toBe(0);
      expect(document).toHaveProperty('type');
    },
  );
});
