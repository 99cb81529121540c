/** Proves that an adopted pack is verified again, binds what it used, and answers its own months. */
import { afterAll, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import { insideAs } from '../../../electron/cli/demo/stage';
import { packFindings } from '../../../electron/desk/facts/pack-seal';
import { findPackForMonth, findPackInForce, findPackToKeep } from '../../../electron/desk/facts/policy';
import { exportBundle, takeIn } from '../../../electron/desk/exchange';
import { watermarksOf } from '../../../electron/desk/paper/letterhead';
import { packAnswers } from '../../../electron/desk/questions/packs';
import { verify } from '../../../electron/desk/verify';
import { signPack } from '../../../electron/seal/pack-signature';
import { disclosed } from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice } from '../../office';
import { tempFolder } from '../seal/sample';
import { nextPack, packOffices, raise } from './pack-offices';

// 1. A used value is never edited; an example pack by which nobody was assessed binds no real pack.
// 2. Every adopted pack's signature is verified again from the docket, also on import.
// 3. A month before a pack's first day is answered by the pack before it; a town's pack never
//    governs its district.
// 4. Papers and files are marked while an example pack is in force, or when it gave their figures.

const folder = tempFolder();
const { town, district, handedOut, read, adopt, close } = packOffices(folder);

afterAll(close);

test('a used value is never edited; an unused example binds no real pack', () => {
  const { desk, close, ...office } = openOffice();
  const real = nextPack((pack) => (pack.example = false));
  expect(findPackToKeep(desk.db, '2022-11-01', real)).toBeUndefined();
  expect(findPackToKeep(desk.db, '2022-11-01', nextPack())?.id).toBe(examplePack.id);
  disclosed({ desk, close, ...office }, familyG01());
  expect(findPackToKeep(desk.db, '2022-11-10', real)?.id).toBe(examplePack.id);
  close();
});

test('an adopted pack is verified again, governs from its day and answers its own months', async () => {
  const pack = nextPack((one) => {
    raise(one);
    one.covers_from = '2022-09-01';
    one.example = false;
  });
  const { signature } = read(handedOut(pack));
  expect(adopt({ pack, from: '2022-12-05', signature }, true)).toBe('permitted');
  const { db } = town.desk;
  expect(findPackInForce(db, '2022-12-04')?.id).toBe(examplePack.id);
  expect(findPackInForce(db, '2022-12-05')?.id).toBe('BS-2022-12');
  const forMonth = (month: string) => findPackForMonth(db, '2022-12-05', month)?.id;
  expect(['2022-12', '2022-09', '2022-08', '2017-01'].map(forMonth)).toEqual([
    'BS-2022-12',
    'BS-2022-12',
    examplePack.id,
    'BS-2022-12',
  ]);
  expect(verify(town.desk)).toMatchObject({ ok: true, findings: [] });
  const marks = (on: string, used?: string) => watermarksOf(db, '500120004', on, used);
  expect(marks('2022-12-04')).toEqual(['示例，未核定', '演练']);
  expect(marks('2022-12-05')).toEqual(['演练']);
  expect(marks('2022-12-05', 'BS-2022-12')).toEqual(['演练']);
  expect(marks('2022-12-05', examplePack.id)).toEqual(['示例，未核定', '演练']);

  const inside = insideAs(town, 'admin');
  const rows = packAnswers.packs(inside);
  expect(rows.map(({ pack_id, seal }) => `${pack_id} ${seal.state}`)).toEqual([
    'BS-2022-12 good',
    `${examplePack.id} bundled`,
  ]);
  const pair = { before: examplePack.id, after: 'BS-2022-12' };
  expect(packAnswers.pack_differences(inside, pair)).toHaveLength(1);
  expect(packAnswers.pack_differences(inside, { ...pair, after: 'none' })).toBeNull();
  const exam = packAnswers.pack_exam(inside, { pack_id: 'BS-2022-12' });
  expect(exam?.length).toBe(pack.cases.length);
  expect(exam?.filter(({ faults }) => faults.length > 0)).toEqual([]);

  const sent = await exportBundle(insideAs(town, 'admin'), folder);
  if (!sent.permitted) throw new Error(sent.message);
  const taken = await takeIn(insideAs(district, 'admin'), sent.result.folder, 'take');
  expect(taken).toMatchObject({ permitted: true, result: { findings: [] } });
  expect(findPackInForce(district.desk.db, '2022-12-31')?.id).toBe(examplePack.id);
});

test('a signature that no longer holds is found and named', () => {
  const found = (sql: string, ...values: (string | null)[]) =>
    town.desk.db.attempt(() => {
      town.desk.db.run(sql, ...values);
      return { keep: false, value: packFindings(town.desk.db) };
    });
  const unsigned = found(`UPDATE packs SET signature = NULL WHERE pack_id = 'BS-2022-12'`);
  expect(unsigned).toMatchObject([{ code: 'pack_signature', facts: { pack_id: 'BS-2022-12' } }]);
  const edited = found(
    `UPDATE packs SET pack = replace(pack, '75000', '75001') WHERE pack_id = 'BS-2022-12'`,
  );
  expect(edited[0]?.message).toContain('签章与内容对不上');
  const own = signPack(examplePack, town.opened.keys.signer_secret);
  expect(found('UPDATE packs SET pack_id = pack_id, signature = ?', own)).toMatchObject([
    { code: 'pack_signature' },
  ]);
});
