/** Proves the photos of a case: kept under their hash, named by an act, shown, counted, and missed when lost. */
import { expect, test } from 'vitest';
import { keepPhoto, readPhoto } from '../../../electron/desk/jobs/photos';
import { answers } from '../../../electron/desk/questions/all';
import { verify } from '../../../electron/desk/verify';
import { photosOf } from '../../../electron/store/blobs';
import { sha256Hex } from '../../../shared/base/canonical';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. A picture is kept under the SHA-256 of its bytes; what is no JPEG or too large is refused.
// 2. An act may name only pictures that are kept, each once a case.
// 3. The case lists its photos, the picture is read back byte for byte, and it goes with the bundle's slice.
// 4. A picture that was altered or lost behind the desk's back is found by verify.

function picture(fill: number, size = 600): Uint8Array {
  const bytes = new Uint8Array(size).fill(fill);
  bytes.set([0xff, 0xd8], 0);
  bytes.set([0xff, 0xd9], size - 2);
  return bytes;
}

test('photos are kept, named, shown and missed', () => {
  const office = openOffice();
  office.setDay('2022-11-01');
  const case_no = line.receive(office, line.register(office, familyG01()));
  line.visit(office, case_no);
  const { desk } = office.inside('clerk');

  expect(code(keepPhoto(desk.db, new Uint8Array(600)))).toBe('photo_no_picture');
  expect(code(keepPhoto(desk.db, picture(1, 5 * 1024 * 1024)))).toBe('photo_too_large');
  const bytes = picture(7);
  const kept = keepPhoto(desk.db, bytes);
  const hash = sha256Hex(bytes);
  expect(kept).toMatchObject({ permitted: true, result: { hash } });

  const attach = (photos: { hash: string; caption: string }[]) =>
    office.try('clerk', 'attach', { case_no, shows: 'visit', taken_on: desk.clock.today(), photos });
  expect(code(attach([{ hash: 'f'.repeat(64), caption: '' }]))).toBe('photo_unknown');
  expect(attach([{ hash, caption: '外墙' }]).permitted).toBe(true);
  expect(code(attach([{ hash, caption: '又一次' }]))).toBe('photo_twice');

  expect(answers.photos(office.inside('clerk'), { case_no })).toMatchObject([
    { hash, shows: 'visit', caption: '外墙', kept: true },
  ]);
  const read = readPhoto(desk.db, hash);
  expect(read.permitted && Buffer.from(read.result.bytes).equals(Buffer.from(bytes))).toBe(true);
  expect(code(readPhoto(desk.db, 'f'.repeat(64)))).toBe('photo_missing');
  const slice = { office: office.code, from_seq: 1, to_seq: 10_000 };
  expect([...photosOf(desk.db, slice)].map((scan) => scan.hash)).toEqual([hash]);
  expectSound(office);

  desk.db.run('UPDATE blobs SET bytes = ? WHERE hash = ?', picture(8), hash);
  expect(verify(desk).findings.map((finding) => finding.code)).toEqual(['photo_lost']);
  expect(answers.photos(office.inside('clerk'), { case_no })).toHaveLength(1);
});
