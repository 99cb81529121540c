/** Proves that a pack travels signed: the district signs, the town reads it with every finding and adopts or refuses. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundledBefore } from '../../../shared/policy/data/bundled-before';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { packText } from '../../../shared/policy/pack-text';
import { insideAs } from '../../../electron/cli/demo/stage';
import { ownOffice } from '../../../electron/desk/desk';
import { readPackJob } from '../../../electron/desk/jobs/packs';
import { signPack } from '../../../electron/seal/pack-signature';
import { allowedSigner } from '../../../electron/seal/ssh-signature';
import { tempFolder } from '../seal/sample';
import { nextPack, packOffices, raise } from './pack-offices';

// 1. The district writes the pack in its one spelling with a signature that ssh-keygen accepts; one
//    changed byte and the bundle's namespace are refused; only the district may sign.
// 2. A file is read with every finding: no JSON, a broken schema, no signature, a changed byte, a
//    stranger's key, another spelling; a failing pack is never signed and nothing is written. An
//    adopted pack says so, and a different one of its number is refused; bundled ones are known by hash.
// 3. The town adopts what its district signed, warnings or not, and refuses the rest with one code each.

const folder = tempFolder();
const { town, district, put, sign, sealed, handedOut, read, adopt, close } = packOffices(folder);
const errorsOf = (path: string): string[] =>
  read(path)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

afterAll(close);

test('the district writes one spelling and a signature that stock tools accept', () => {
  const to = join(folder, 'out');
  mkdirSync(to);
  const signed = sign(district, put(JSON.stringify(nextPack())), to);
  const { signer, fingerprint, signer_identity } = district.opened.keys;
  expect(signed).toMatchObject({ permitted: true, result: { fingerprint, warnings: [] } });
  const path = join(to, 'BS-2022-12.json');
  const text = readFileSync(path, 'utf8');
  expect(text).toBe(packText(nextPack()));
  expect(text.split('\n').slice(0, 4).join('')).toMatch(/"format": 1, {2}"id": "BS-2022-12", {2}"title"/);
  writeFileSync(join(folder, 'allowed'), `${allowedSigner(signer_identity, signer)}\n`);
  const tool = (input: string, namespace = 'jiuzhu-pack') => {
    const who = ['-f', join(folder, 'allowed'), '-I', signer_identity, '-n', namespace];
    const words = ['-Y', 'verify', ...who, '-s', `${path}.sshsig`];
    return spawnSync('ssh-keygen', words, { input }).status;
  };
  expect(tool(text)).toBe(0);
  expect(tool(text.replace('54600', '54601'))).not.toBe(0);
  expect(tool(text, 'jiuzhu-bundle')).not.toBe(0);
  expect(sign(town, path)).toMatchObject({ permitted: false, code: 'not_district' });
  expect(sign(district, path)).toMatchObject({ permitted: true });
  const other = put(JSON.stringify(nextPack(raise)));
  expect(sign(district, other, to)).toMatchObject({ permitted: false, code: 'pack_file_exists' });
});

test('the spelling does not depend on the order of keys', () => {
  const turned = Object.fromEntries(Object.entries(nextPack()).reverse()) as Pack;
  expect(packText(turned)).toBe(packText(nextPack()));
  expect(packText(JSON.parse(packText(nextPack())) as Pack)).toBe(packText(nextPack()));
});

test('a failing pack is not signed and nothing is written', () => {
  const path = put(JSON.stringify(nextPack((pack) => (pack.cases[0]!.expect[0]!.amount_fen = 1))));
  const refused = sign(district, path);
  expect(refused).toMatchObject({ permitted: false, code: 'pack_fails' });
  expect(refused).toHaveProperty('message', expect.stringMatching(/案例 G01.*应为 1，实际为 \d+/));
  expect(existsSync(join(path, '..', 'BS-2022-12.json'))).toBe(false);
  const missing = sign(district, put('{"format":1}'));
  expect(missing).toMatchObject({ code: 'pack_fails', others: expect.any(Array) as unknown });
});

test('a file is read with every finding', () => {
  const session = insideAs(town, 'admin').session;
  expect(readPackJob(session, { path: put('rubbish') })).toMatchObject({ code: 'pack_unreadable' });
  expect(readPackJob(session, { path: join(folder, 'absent') })).toMatchObject({ code: 'path_missing' });
  const chosen = { ...session, chosen: new Set<string>() };
  expect(readPackJob(chosen, { path: put('{}') })).toMatchObject({ code: 'path_not_chosen' });
  const broken = read(put(JSON.stringify({ ...nextPack(), covers_from: '2022-02-30', extra: 1 })));
  expect(broken).toMatchObject({ pack: null, findings: expect.arrayContaining([]) as unknown });
  expect(broken.findings.map(({ path, severity }) => `${severity} ${path}`).sort()).toEqual([
    'error $.covers_from',
    'error $.extra',
  ]);
  expect(errorsOf(put(packText(nextPack())))).toEqual(['pack_unsigned']);

  const whole = handedOut(nextPack(raise));
  const good = read(whole);
  expect(good.findings).toEqual([]);
  expect(good.seal).toMatchObject({ state: 'good', office: ownOffice(district.desk) });
  expect(good.before).toMatchObject({ id: examplePack.id });
  expect(good.differences).toMatchObject([{ name: '城市最低生活保障标准', after: '750.00 元/人·月' }]);

  const withSignature = (text: string): string => {
    const path = put(text);
    copyFileSync(`${whole}.sshsig`, `${path}.sshsig`);
    return path;
  };
  const text = readFileSync(whole, 'utf8');
  expect(errorsOf(withSignature(text.replace('75000', '75001')))).toEqual(['pack_signature_bad']);
  expect(errorsOf(withSignature(text.replaceAll('\n', '\r\n')))).toEqual(['pack_text']);
  const stranger = put(text);
  writeFileSync(`${stranger}.sshsig`, signPack(nextPack(raise), town.opened.keys.signer_secret));
  expect(errorsOf(stranger)).toEqual(['pack_signer_unknown']);
});

test('a pack adopted already says so; another of the same number is told apart', () => {
  const again = read(put(packText(examplePack)));
  expect(again).toMatchObject({ adopted: true, findings: [], seal: { state: 'bundled' } });
  const other = { ...examplePack, title: '同号的另一份' };
  expect(read(put(packText(other))).adopted).toBe(false);
  expect(errorsOf(put(packText(other)))).toEqual(['pack_same_name', 'pack_unsigned']);
});

test('earlier bundled packs are kept by their hash, the present one by its text', () => {
  const now = createHash('sha256').update(packText(examplePack)).digest('hex');
  expect(bundledBefore).not.toContain(now);
  expect(new Set(bundledBefore).size).toBe(bundledBefore.length);
});

test('the town adopts only what its district signed', () => {
  const pack = nextPack(raise);
  const signature = sealed(pack);
  const from = '2022-12-01';
  const edit = (change: (pack: Pack) => void) => {
    const edited = nextPack(change);
    return { pack: edited, from, signature: sealed(edited) };
  };
  expect(adopt({ pack: examplePack, from })).toBe('pack_adopted');
  expect(adopt({ pack, from })).toBe('pack_unsigned');
  expect(adopt({ pack: { ...examplePack, id: 'CQ-EX-2' }, from })).toBe('pack_unsigned');
  expect(adopt({ pack: nextPack(), from, signature })).toBe('pack_signature_bad');
  expect(adopt({ pack, from, signature: signature.replace(/[A-M]/, 'Z') })).toBe('pack_signature_bad');
  const own = signPack(pack, town.opened.keys.signer_secret);
  expect(adopt({ pack, from, signature: own })).toBe('pack_signer_unknown');
  expect(adopt(edit((one) => one.remedies.pop()))).toBe('pack_fails');
  const value = (one: Pack) => one.parameters.find(({ key }) => key === 'dibao.standard.urban')!.values[4]!;
  expect(adopt(edit((one) => (value(one).value = 71800)))).toBe('pack_fails');
  expect(adopt({ pack, from: '2017-12-31', signature })).toBe('from_early');
  expect(adopt(edit((one) => (one.reason_sources.unheard_of = '某文')))).toBe('permitted');
  expect(adopt({ pack, from, signature })).toBe('permitted');
});
