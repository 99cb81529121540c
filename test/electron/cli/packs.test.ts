/** Proves the pack verbs: a district signs and a town adopts with files and one command each. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runVerb } from '../../../electron/cli/verbs';
import { nextPack } from '../desk/pack-offices';
import { tempFolder } from '../seal/sample';

// 1. A pack is examined without an office; errors and warnings are told apart and exit 1 means errors.
// 2. The district signs, the town adopts what it signed and nothing else; both then verify.

const folder = tempFolder();
const town = join(folder, 'town');
const district = join(folder, 'district');
const plain = join(folder, 'plain.json');

const run = async (...words: string[]) => {
  const { code, document } = await runVerb(words);
  return { code, document: JSON.parse(JSON.stringify(document)) as Record<string, unknown> };
};

beforeAll(async () => {
  const few = ['--households', '2', '--months', '1', '--seed', '3'];
  expect((await run('demo', '--data', town, ...few, '--district', district)).code).toBe(0);
  writeFileSync(plain, JSON.stringify(nextPack()));
}, 120_000);

test('a pack is examined without an office', async () => {
  expect(await run('check-pack', plain)).toEqual({ code: 0, document: { ok: true, findings: [] } });
  const bad = join(folder, 'bad.json');
  writeFileSync(bad, JSON.stringify({ ...nextPack(), cases: [] }));
  expect(await run('check-pack', bad)).toMatchObject({
    code: 1,
    document: { ok: false, findings: [{ code: 'no_cases', severity: 'error', path: '$.cases' }] },
  });
  expect((await run('check-pack')).code).toBe(2);
});

test('the district signs and the town adopts', { timeout: 60_000 }, async () => {
  const to = join(folder, 'stick');
  mkdirSync(to);
  const from = ['--from', '2022-12-05'];
  const unsigned = await run('adopt-pack', plain, '--data', town, ...from);
  expect(unsigned).toMatchObject({ code: 1, document: { code: 'pack_unsigned' } });
  const refused = await run('sign-pack', plain, '--data', town, '--to', to);
  expect(refused).toMatchObject({ code: 1, document: { code: 'not_district' } });
  const signed = await run('sign-pack', plain, '--data', district, '--to', to);
  expect(signed.code).toBe(0);
  const path = join(to, 'BS-2022-12.json');
  const checked = await run('check-pack', path, '--data', town);
  expect(checked).toMatchObject({ code: 0, document: { pack: 'BS-2022-12', seal: { state: 'good' } } });
  const adopted = await run('adopt-pack', path, '--data', town, ...from);
  expect(adopted).toMatchObject({ code: 0, document: { result: { pack_id: 'BS-2022-12' } } });
  expect(await run('adopt-pack', path, '--data', town, ...from)).toMatchObject({
    code: 1,
    document: { code: 'pack_adopted' },
  });
  writeFileSync(path, readFileSync(path, 'utf8').replace('54600', '54601'));
  expect(await run('check-pack', path, '--data', town)).toMatchObject({ code: 1 });
  expect((await run('verify', '--data', town)).code).toBe(0);
});
