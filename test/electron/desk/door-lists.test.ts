/** Proves that the door takes lists of acts whole or not at all, each act from its posts only. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acts, kinds } from '../../../shared/docket/act';
import { perform } from '../../../electron/desk/perform';
import { familyG01 } from '../../family';
import { openOffice, testOfficers, type TestOffice } from '../../office';
import { code, expectSound, imprintOf } from '../../proofs';
import { temporaryFolder } from '../folder';
import { papersOf } from '../../papers';

// 1. A list of acts is permitted whole or not at all, and a later act sees the earlier ones.
// 2. A fault of the program or the disk in the middle leaves everything as it was.
// 3. Each act is open to the posts it names, on the day, and to nobody else.

function onDisk(): TestOffice {
  return openOffice({ path: join(temporaryFolder('door'), 'desk.db') });
}

describe('a list of acts', () => {
  test('a later act sees the earlier ones of its list', () => {
    const office = onDisk();
    const outcome = office.tryAll('clerk', [
      { kind: 'register', payload: familyG01() },
      { kind: 'receive', payload: receiveOf('500120004-H-000001') },
    ]);
    expect(outcome.permitted).toBe(true);
    const seqs = outcome.permitted ? outcome.result.map(({ seq }) => seq) : [];
    expect(seqs[1]).toBe((seqs[0] ?? 0) + 1);
    expectSound(office);
    office.close();
  });

  test.each([0, 1, 2, 3])('a fault in place %i undoes them all', (place) => {
    const office = onDisk();
    const before = imprintOf(office);
    const list = Array.from({ length: 4 }, (_, i) => ({
      kind: 'register',
      payload: i === place ? { ...familyG01(), village_code: '500120001001' } : familyG01(),
    }));
    expect(code(office.tryAll('clerk', list))).toBe('village_elsewhere');
    expect(imprintOf(office)).toEqual(before);
    office.close();
  });

  test('a fault of the program in the middle undoes them all', () => {
    const office = onDisk();
    const before = imprintOf(office);
    office.desk.db.exec(`CREATE TEMP TRIGGER trip BEFORE INSERT ON households
      WHEN NEW.household_no LIKE '%000003' BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    const list = Array.from({ length: 4 }, () => ({ kind: 'register', payload: familyG01() }));
    expect(() => office.tryAll('clerk', list)).toThrow('disk full');
    expect(imprintOf(office)).toEqual(before);
    office.desk.db.exec('DROP TRIGGER trip');
    expect(office.tryAll('clerk', list).permitted).toBe(true);
    expectSound(office);
    office.close();
  });
});

function receiveOf(household_no: string) {
  return {
    household_no,
    programme: 'dibao',
    applicant: 'm1',
    applied_on: '2022-11-01',
    reason: '收入低',
    documents: papersOf('dibao'),
    authorised: ['m1', 'm2'],
    event: null,
  };
}

describe('posts', () => {
  test('every act is refused to every officer without one of its posts', () => {
    const office = openOffice();
    for (const kind of kinds) {
      const posts: readonly string[] = acts[kind].posts;
      for (const [login, held] of Object.entries(testOfficers)) {
        if (held.some((post) => posts.includes(post))) continue;
        const outcome = perform(office.desk, office.inside(login).officer, {
          request: `post-${kind}-${login}`,
          acts: [{ kind, payload: {} }],
        });
        expect(outcome.permitted).toBe(false);
      }
    }
  });

  test('a post given from tomorrow does not count today, one ended today no more', () => {
    const office = openOffice();
    const officer_id = office.officerId('clerk2');
    const change = (posts: string[], from: string): void =>
      void office.do('admin', 'post', { officer_id, posts, from, reason: '轮岗' });
    change(['reviewer'], '2022-11-02');
    expect(office.try('clerk2', 'register', familyG01()).permitted).toBe(true);
    office.setDay('2022-11-02');
    expect(code(office.try('clerk2', 'register', familyG01()))).toBe('not_your_post');
    change([], '2022-11-02');
    expect(
      code(office.try('clerk2', 'review', { case_no: 'C', opinion: 'agree', text: '同意' })),
    ).toBe('not_your_post');
    expectSound(office);
  });
});
