/** Proves the write door on a real file: what it lets through, what it leaves as it was. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordHead } from '../../../shared/docket/record';
import { findRecord, headOf, recordsOf } from '../../../electron/store/docket';
import { deskOver } from '../../../electron/desk/desk';
import { openStore } from '../../../electron/store/open';
import { perform } from '../../../electron/desk/perform';
import { awarded, disclosed, receive, register } from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound, imprintOf } from '../../proofs';
import { temporaryFolder } from '../folder';

// 1. A permitted act is recorded with who, when, which post, which pack, and linked to the one
//    before.
// 2. A refusal changes nothing: neither the docket nor a table nor a number.
// 3. The same request asked twice answers the first outcome and records nothing more.
// 4. Numbers are drawn without a gap, also across refusals.
// 5. What was committed is there after closing the file without a word.
// 6. Who listens is told after the commit, once, and not of refusals.

function onDisk(): TestOffice {
  return openOffice({ path: join(temporaryFolder('door'), 'desk.db') });
}

describe('what is recorded', () => {
  test('the head says who, when, in which post and under which pack', () => {
    const office = onDisk();
    const { seq } = headOf(office.desk.db, office.code);
    register(office, familyG01());
    const record = findRecord(office.desk.db, { office: office.code, seq: seq + 1 });
    expect(RecordHead.safeParse(record?.head).success).toBe(true);
    expect(record?.head).toMatchObject({
      format: 1,
      epoch: 1,
      kind: 'register',
      officer: office.officerId('clerk'),
      post: 'clerk',
      date: '2022-11-01',
      power: null,
      pack: 'CQ-EX-2022-09',
      prev: findRecord(office.desk.db, { office: office.code, seq })?.hash,
    });
    office.close();
  });

  test('what is recorded is the payload in its stored form, and the result', () => {
    const office = onDisk();
    const family = familyG01();
    family.members[0]!.name = ' 周 明 ';
    family.account!.account_no = '6217 9965 0000 0000 009';
    register(office, family);
    const { seq } = headOf(office.desk.db, office.code);
    const body = findRecord(office.desk.db, { office: office.code, seq })?.body;
    expect(body?.payload).toMatchObject({
      members: [{ name: '周明' }, {}, {}],
      account: { account_no: '6217996500000000009' },
    });
    expect(body?.result).toMatchObject({ household_no: '500120004-H-000001' });
    expect(body?.salt).toMatch(/^[0-9a-f]{32}$/);
    office.close();
  });

  test('every salt is fresh, every request id kept', () => {
    const office = onDisk();
    disclosed(office, familyG01());
    const records = [...recordsOf(office.desk.db)];
    const salts = records.map(({ body }) => body?.salt);
    expect(new Set(salts).size).toBe(records.length);
    expect(records.every(({ head }) => head.request.length >= 8)).toBe(true);
    office.close();
  });
});

describe('refusals', () => {
  const bad: [string, string, (office: TestOffice) => unknown, string][] = [
    ['clerk', 'register', () => ({ ...familyG01(), members: [] }), 'invalid'],
    [
      'clerk',
      'register',
      () => ({ ...familyG01(), village_code: '500120001001' }),
      'village_elsewhere',
    ],
    ['clerk', 'receive', () => ({ household_no: 'H' }), 'invalid'],
    ['admin', 'enrol', () => enrolOf('clerk'), 'login_taken'],
    ['clerk', 'enrol', () => enrolOf('zhou'), 'not_your_post'],
    ['admin', 'found', () => foundOf(), 'already_founded'],
    ['clerk', 'dance', () => ({}), 'kind_unknown'],
    ['clerk', 'toString', () => ({}), 'kind_unknown'],
    ['clerk', '__proto__', () => ({}), 'kind_unknown'],
    ['approver', 'approve', () => ({ case_no: 'none', text: '同意' }), 'case_unknown'],
    ['accountant', 'declareBatch', () => batchOf('2022-12'), 'month_future'],
  ];

  test.each(bad)('%s, %s changes nothing', (login, kind, payloadOf, wanted) => {
    const office = onDisk();
    const before = imprintOf(office);
    expect(code(office.try(login, kind, payloadOf(office)))).toBe(wanted);
    expect(imprintOf(office)).toEqual(before);
    office.close();
  });

  test('no act at all is refused', () => {
    const office = openOffice();
    expect(code(office.tryAll('clerk', []))).toBe('no_acts');
  });

  test('the refusal of a post names the posts that may', () => {
    const office = openOffice();
    const outcome = office.try('clerk', 'approve', { case_no: 'C', text: '同意' });
    expect(outcome).toMatchObject({ code: 'not_your_post', facts: { posts: ['审批人'] } });
    expect(outcome.permitted ? '' : outcome.message).toBe('批准须由审批人办理，您今天没有这个岗位');
  });
});

function enrolOf(login: string) {
  return { login, name: '周某', employment: 'town', posts: ['clerk'], from: '2022-11-01' };
}

function foundOf() {
  return {
    office: '500120004',
    name: '来凤街道',
    level: 'town',
    demo: true,
    admin: { login: 'admin', name: '管理员' },
    keys: { signer: 'ssh-ed25519 AAAA', recipient: 'age1q' },
    letterhead: { issuer: '来凤街道办事处', number_word: '来凤', address: '', phone: '' },
  };
}

function batchOf(month: string) {
  return { month, group: 'dibao', kind: 'month', count: 1, sum_fen: 1 };
}

describe('asked twice', () => {
  test('the first outcome is answered and nothing more recorded', () => {
    const office = onDisk();
    const asked = [{ kind: 'register', payload: familyG01() }];
    const first = office.tryAll('clerk', asked, 'request-1');
    const before = imprintOf(office);
    expect(office.tryAll('clerk', asked, 'request-1')).toEqual(first);
    expect(imprintOf(office)).toEqual(before);
    office.close();
  });

  test('what was refused may be asked again under the same id', () => {
    const office = onDisk();
    const wrong = { ...familyG01(), village_code: '500120001001' };
    expect(
      office.tryAll('clerk', [{ kind: 'register', payload: wrong }], 'request-2').permitted,
    ).toBe(false);
    const right = office.tryAll('clerk', [{ kind: 'register', payload: familyG01() }], 'request-2');
    expect(right.permitted).toBe(true);
    office.close();
  });

  test('after reopening the file it is still known', () => {
    const path = join(temporaryFolder('door'), 'desk.db');
    const office = openOffice({ path });
    const asked = [{ kind: 'register', payload: familyG01() }];
    const first = office.tryAll('clerk', asked, 'request-3');
    const officer = office.inside('clerk').officer;
    office.close();
    expect(existsSync(path)).toBe(true);
    const { clock, entropy } = office.desk;
    const desk = deskOver(openStore(path, { key: null }), { folder: '', clock, entropy });
    expect(perform(desk, officer, { request: 'request-3', acts: asked })).toEqual(first);
    desk.db.close();
  });
});

test('numbers run on without a gap, whatever is refused between', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (tries) => {
      const office = openOffice();
      for (const good of tries) {
        const changes = good ? {} : { village_code: '500120001001' };
        office.try('clerk', 'register', { ...familyG01(), ...changes });
      }
      const numbers = office.desk.db.all<{ no: string }>(
        'SELECT household_no AS no FROM households ORDER BY household_no',
      );
      const wanted = tries
        .filter(Boolean)
        .map((_, i) => `500120004-H-${String(i + 1).padStart(6, '0')}`);
      expect(numbers.map(({ no }) => no)).toEqual(wanted);
      office.close();
    }),
    { numRuns: 15 },
  );
});

test('listeners are told once a commit, and never of a refusal', () => {
  const office = openOffice();
  const told: number[] = [];
  office.desk.grown.add((seq) => told.push(seq));
  const { seq } = headOf(office.desk.db, office.code);
  office.try('clerk', 'register', { ...familyG01(), members: [] });
  office.rehearse('clerk', 'register', familyG01());
  expect(told).toEqual([]);
  office.tryAll('clerk', [
    { kind: 'register', payload: familyG01() },
    { kind: 'register', payload: familyG01() },
  ]);
  expect(told).toEqual([seq + 2]);
});

test('a rehearsal answers what the door would, and records nothing', () => {
  const office = openOffice();
  const { award_no } = awarded(office, familyG01());
  const before = imprintOf(office);
  const rehearsed = office.rehearse('clerk', 'register', familyG01());
  expect(rehearsed.permitted).toBe(true);
  expect(code(office.rehearse('clerk', 'approve', { case_no: award_no, text: '同意' }))).toBe(
    'not_your_post',
  );
  expect(imprintOf(office)).toEqual(before);
  receive(office, register(office, familyG01()));
  expectSound(office);
});
