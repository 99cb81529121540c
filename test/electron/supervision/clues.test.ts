/** Runs the auditors' questions over a real store: each finds its fault and stays silent without it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answers } from '../../../electron/desk/questions/all';
import { askClues } from '../../../electron/desk/clues/run';
import { clueQueries } from '../../../shared/supervision/data/clue-queries';
import type { CluesRun } from '../../../shared/supervision/run-clues';
import { digestTables } from '../../../electron/store/digest';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';
import { grant, linesOf, payAll, seal } from '../ledger/story';

// 1. An office without faults has no clue, whichever question is asked.
// 2. Each question finds its fault once the tables hold it, and no other barring question speaks.
// 3. A run changes no table but its own; a second run of the same facts records nothing new.
// 4. A barring hit keeps the month open until it is answered and confirmed by another person.

let office: TestOffice;
let award = '';
let other = '';
let batch_no = '';

const people = [
  ['周明', '6217996500000000009', '13900000011', '来凤街道1号'],
  ['赵刚', '6228480000000000018', '13900000012', '来凤街道2号'],
  ['孙丽', '6217996500000001239', '13900000013', '来凤街道3号'],
] as const;

beforeEach(() => {
  office = openOffice();
  const granted = people.map(([name, account_no, phone, address]) => {
    const family = familyG01();
    family.members[0] = { ...family.members[0]!, name };
    family.account = { ...family.account!, holder_name: name, account_no };
    return grant(office, { ...family, phone, address });
  });
  [award, other] = [granted[0]!.award_no, granted[1]!.award_no];
  ({ batch_no } = seal(office, '2022-11'));
  payAll(office, batch_no);
  office.setDay('2022-11-30');
});

afterEach(() => office.close());

const scope = () => ({ office: office.code, month: '2022-11', today: office.desk.clock.today() });

/** Codes that speak now, in the order of the queries. */
function speaking(): string[] {
  return [...askClues(office.desk.db, scope())].filter(({ hits }) => hits.length > 0).map((one) => one.code);
}

test('an office without faults has no clue', () => {
  const asked = [...askClues(office.desk.db, scope())];
  expect(asked.map((one) => one.code)).toEqual(clueQueries.map((query) => query.code));
  expect(asked.filter((one) => !one.run)).toEqual([]);
  expect(speaking()).toEqual([]);
});

type Lay = (run: (sql: string) => void) => void;

const relative = (filed: string | null, of: string): Lay => (run) =>
  run(`INSERT INTO relatives SELECT '${of}', '${office.code}', 'staff', NULL, '周经办', 'X', 'sibling', '某', e.id_number,
    '2022-11-01', ${filed === null ? 'NULL' : `'${filed}'`}, NULL
    FROM award_members m JOIN persons e ON e.person_no = m.person_no AND e.id_number IS NOT NULL
    WHERE m.award_no = '${award}' LIMIT 1`);
const line = (set: string): Lay => (run) => run(`UPDATE pay_lines SET ${set} WHERE award_no = '${award}'`);
const owner = (item: string): Lay => (run) => {
  run(`INSERT INTO case_check_lines SELECT c.request_no, 'm9', '${item}', '周明', 'differs', '全家申报没有', '一项', NULL
    FROM case_checks c JOIN awards a ON a.case_no = c.case_no WHERE a.award_no = '${award}'`);
};

/** How each fault is laid into the tables; the door would not let most of them in. */
const faults: Record<string, Lay> = {
  dead_paid: (run) => run(`UPDATE awards SET payee_deceased_on = '2022-10-02' WHERE award_no = '${award}'`),
  dead_counted: (run) =>
    run(`UPDATE award_members SET deceased_on = '2022-10-02' WHERE (award_no, person_no) IN
      (SELECT award_no, max(person_no) FROM award_members WHERE award_no = '${award}')`),
  two_towns: (run) => {
    run(`INSERT INTO offices SELECT '500120005', 0, '丁家街道', level, demo, signer, recipient, endorsed_on FROM offices`);
    line(`office = '500120005', id_number = (SELECT id_number FROM pay_lines WHERE award_no = '${other}')`)(run);
    run(`UPDATE awards SET office = '500120005' WHERE award_no = '${award}'`);
  },
  two_programmes: (run) => {
    run(`UPDATE awards SET programme = 'tekun' WHERE award_no = '${award}'`);
    run(`UPDATE award_members SET person_no = (SELECT max(person_no) FROM award_members WHERE award_no = '${other}')
      WHERE person_no = (SELECT max(person_no) FROM award_members WHERE award_no = '${award}')`);
  },
  person_twice: line(`id_number = 'X1'`),
  relative_unfiled: relative(null, 'J1'),
  relative_filed: relative('2022-11-10', 'J2'),
  staff_paid: (run) =>
    run(`INSERT INTO relatives SELECT 'J3', '${office.code}', 'village_cadre', NULL, '周支书', e.id_number, 'sibling', '某', 'Y',
      '2022-11-01', NULL, NULL FROM award_members m JOIN persons e ON e.person_no = m.person_no AND e.id_number IS NOT NULL
      WHERE m.award_no = '${award}' LIMIT 1`),
  same_phone: (run) => run(`UPDATE households SET phone = '13900000000'`),
  same_address: (run) => run(`UPDATE households SET address = '来凤街道9号'`),
  vehicle_owner: (run) =>
    run(`UPDATE case_check_lines SET finding = 'differs', found = '小型轿车' WHERE item = 'vehicle' AND person = 'm1'
      AND request_no = (SELECT min(request_no) FROM case_checks)`),
  company_owner: owner('company'),
  no_valid_check: (run) => run(`UPDATE case_checks SET valid_until = '2022-11-02' WHERE request_no =
      (SELECT min(request_no) FROM case_checks)`),
  review_overdue: (run) =>
    run(`UPDATE award_levels SET decided_on = '2020-01-01' WHERE award_no = '${award}'`),
  one_hand_case: (run) =>
    run(`INSERT INTO combined_reviews SELECT case_no, 1, '${office.code}', 'U02', '2022-11-20' FROM cases LIMIT 1`),
  account_shared: line(`account_no = '6228480000000000018'`),
  holder_differs: (run) => run(`UPDATE awards SET holder_name = '李四' WHERE award_no = '${award}'`),
  payee_not_member: (run) => run(`UPDATE awards SET payee_person = 'P0' WHERE award_no = '${award}'`),
  paid_after_stop: (run) => {
    run(`UPDATE award_levels SET from_month = '2022-12' WHERE award_no = '${award}'`);
  },
  overpaid_open: (run) => run(`INSERT INTO award_overpaid VALUES ('${award}', '2022-11', 1, 100, NULL)`),
  due_unpaid: (run) => run(`DELETE FROM pay_lines WHERE award_no = '${award}'`),
  return_kept: line(`state = 'returned', paid_fen = 0, state_on = '2022-10-01'`),
  held_long: line(`state = 'held', paid_fen = 0, state_on = '2022-10-01'`),
  batch_waiting: (run) => run(`UPDATE batches SET state = 'sealed', sealed_on = '2022-11-01'`),
  advance_papers: (run) =>
    run(`INSERT INTO award_stages (award_no, stage, month, amount_fen, trace_hash, decided_on, seq, supplement_due, condition) VALUES ('${award}', 1, '2022-11', 100, 'x', '2022-11-01', 1, '2022-11-08', '')`),
  one_hand_batch: (run) => run(`UPDATE batches SET checked_by = declared_by`),
  one_hand_cash: (run) =>
    run(`INSERT INTO vouchers VALUES ('V1', '${office.code}', '${award}', 1, 100, 'temporary_emergency', 'cash',
      '2022-11-20', 'U08', 'U08', '[]', NULL)`),
};
// The same number in two awards of one month needs both lines alike.
faults.person_twice = (run) => run(`UPDATE pay_lines SET id_number = 'X1' WHERE award_no IN ('${award}', '${other}')`);

const bars = new Set(clueQueries.filter((query) => query.bars).map((query) => query.code));

describe('each question finds its fault', () => {
  test.each(clueQueries.map((query) => query.code))('%s', (name) => {
    const { db } = office.desk;
    for (const { trigger } of db.all<{ trigger: string }>(`SELECT name AS "trigger" FROM sqlite_master WHERE type = 'trigger'`)) {
      db.exec(`DROP TRIGGER ${trigger}`);
    }
    faults[name]!((sql) => db.exec(sql));
    const spoken = speaking();
    expect(spoken).toContain(name);
    expect(spoken.filter((one) => bars.has(one) && one !== name)).toEqual([]);
  });
});

test('a run changes only its own tables, and the same facts are not found twice', () => {
  office.do('clerk', 'declareRelative', declared());
  const before = digestTables(office.desk.db);
  const first = office.do<CluesRun>('accountant', 'runClues', { month: '2022-11' });
  const after = digestTables(office.desk.db);
  const changed = [...after].filter(([table, digest]) => before.get(table) !== digest).map(([table]) => table);
  expect(changed.filter((table) => !['clue_runs', 'clue_hits', 'touches'].includes(table))).toEqual([]);
  expect(first.found.map((hit) => hit.code)).toContain('relative_unfiled');
  const second = office.do<CluesRun>('accountant', 'runClues', { month: '2022-11' });
  expect([second.found, second.gone, second.back]).toEqual([[], [], []]);
  expect(second.queries).toEqual(first.queries);
  expectSound(office);
});

function declared() {
  const { id_number } = office.desk.db.one<{ id_number: string }>(
    `SELECT e.id_number FROM award_members m JOIN persons e ON e.person_no = m.person_no
     WHERE m.award_no = ? AND e.id_number IS NOT NULL LIMIT 1`,
    award,
  )!;
  return {
    relative_of: 'village_cadre',
    officer_id: null,
    name: '周支书',
    id_number: '500120198001010004',
    kinship: 'child',
    person_name: '周明',
    person_id_number: id_number,
  };
}

test('a barring hit keeps the month open until it is answered', () => {
  office.do('clerk', 'declareRelative', declared());
  const close = [
    { kind: 'runClues', payload: { month: '2022-11' } },
    { kind: 'closeMonth', payload: { month: '2022-11', text: '' } },
  ];
  expect(code(office.tryAll('accountant', close))).toBe('clues_unsettled');
  expect(code(office.try('accountant', 'closeMonth', { month: '2022-11', text: '' }))).toBe('clues_unsettled');
  office.do('accountant', 'runClues', { month: '2022-11' });
  const page = { code: '', state: '', search: '', gone: false, offset: 0, limit: 10 } as const;
  const [hit] = answers.clues(office.inside('accountant'), { ...page, code: 'relative_unfiled' })!.rows;
  const answer = { key: hit!.key, finding: 'allowed', text: '已补报备案，本人回避办理' };
  office.do('clerk', 'answerClue', answer);
  expect(code(office.try('clerk', 'answerClue', answer))).toBe('already_settled');
  expect(code(office.tryAll('accountant', close))).toBe('permitted');
  expectSound(office);
});

test('an answer about money waits for another person', () => {
  office.desk.db.exec('DROP TRIGGER pay_lines_frozen');
  office.desk.db.exec(`UPDATE pay_lines SET account_no = '6228480000000000018' WHERE award_no = '${award}'`);
  const { found } = office.do<CluesRun>('accountant', 'runClues', { month: '2022-11' });
  const key = found.find((hit) => hit.code === 'account_shared')!.key;
  office.do('accountant', 'answerClue', { key, finding: 'unfounded', text: '两户为父子，账户为父亲所有' });
  const close = { month: '2022-11', text: '' };
  expect(code(office.try('accountant', 'closeMonth', close))).toBe('clues_unsettled');
  office.do('reviewer', 'confirmClue', { key, agree: false, text: '请附户口簿' });
  office.do('accountant', 'answerClue', { key, finding: 'allowed', text: '已附户口簿，为父子' });
  office.do('reviewer', 'confirmClue', { key, agree: true, text: '' });
  expect(code(office.try('accountant', 'closeMonth', close))).toBe('permitted');
  expect(linesOf(office, batch_no)).toHaveLength(people.length);
});
