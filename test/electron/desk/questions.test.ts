/** Proves that every question of the contract is answered soundly and in Chinese. */
import { afterAll, describe, expect, test } from 'vitest';
import { isPlainDate, isPlainMonth } from '../../../shared/base/plain-date';
import { questions } from '../../../shared/questions';
import { ask, openLivedOffice, sessionOf } from '../../lived-office';
import { questionInputs } from '../../question-inputs';
import { answer } from '../../../electron/desk/answer';
import { expectSound, imprintOf } from '../../proofs';

// 1. Every question has its inputs here, and each is answered to every kind of officer.
// 2. Answers are plain JSON with snake_case keys, whole fen, real dates and no holes.
// 3. What people read is Chinese; codes stand under keys of codes only.
// 4. Asking changes nothing, and a question that does not exist is refused.
// 5. What is not there is answered as nothing, not as a fault.
// 6. Who has not logged in is refused, whatever is asked.

const lived = openLivedOffice();
const { office } = lived;
const asked = questionInputs(lived);

afterAll(() => office.close());

const calls = asked.flatMap(([name, inputs]) => inputs.map((input) => ({ name, input })));

function answered(name: string, input: unknown, login = 'clerk'): unknown {
  const outcome = ask(office, login, name, input);
  if (!outcome.permitted) throw new Error(`${name}: ${outcome.code} ${outcome.message}`);
  return outcome.result;
}

type Visit = (key: string, value: unknown, path: string) => void;

/** Visits every value of an answer with its key. */
function walk(value: unknown, visit: Visit, key = '', path = '$'): void {
  visit(key, value, path);
  if (Array.isArray(value)) value.forEach((part, i) => walk(part, visit, key, `${path}[${i}]`));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) walk(part, visit, name, `${path}.${name}`);
  }
}

/** Parts of an answer that are recorded or policy data, keyed and worded by others. */
const data =
  /\.(person_nos|declaration|head|body|parameters|calendar|cases\[\d+\]\.input|reason_sources|papers|trace)\b/;

test('every question of the contract is asked here', () => {
  expect(asked.map(([name]) => name).sort()).toEqual(Object.keys(questions).sort());
});

describe('answers', () => {
  test.each(calls)('$name $input', ({ name, input }) => {
    const found = answered(name, input);
    expect(JSON.parse(JSON.stringify(found)) as unknown).toStrictEqual(found);
    const faults: string[] = [];
    walk(found, (key, value, path) => {
      if (/^pack(_of_month)?$/.test(name) || data.test(path)) return;
      if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(key) && key !== '') faults.push(`${path}: key`);
      if (key.endsWith('_fen') && value !== null && !Number.isSafeInteger(value))
        faults.push(`${path}: fen`);
      if (
        /(_on|^on|_until|_by|due_on)$/.test(key) &&
        typeof value === 'string' &&
        /\d{4}-/.test(value)
      ) {
        if (!isPlainDate(value)) faults.push(`${path}: date ${value}`);
      }
      if (key === 'month' && typeof value === 'string' && !isPlainMonth(value))
        faults.push(`${path}: month`);
    });
    expect(faults).toEqual([]);
  });

  test.each(calls)('$name $input, in Chinese', ({ name, input }) => {
    const shown =
      /(^|_)(name|names|title|sentence|sentences|message|explanation|waiting|who|because|label|memo|why|expression)$/;
    const english: string[] = [];
    walk(answered(name, input), (key, value, path) => {
      if (/^pack(_of_month)?$/.test(name) || name === 'act' || data.test(path) || typeof value !== 'string') return;
      if (!shown.test(key) || key === 'file_name' || /login/.test(path)) return;
      const bare = value
        .replace(/\b\d{9}-[A-Za-z]+-[\w-]+/g, '')
        .replace(/[A-Z]\d{2}[a-z]?\b|[XU]\d*/g, '');
      if (/[A-Za-z]/.test(bare)) english.push(`${path}: ${value}`);
    });
    expect(english).toEqual([]);
  });
});

test.each(['admin', 'reviewer', 'approver', 'accountant', 'cashier', 'auditor'])(
  '%s may ask all of it',
  (login) => {
    for (const { name, input } of calls)
      expect(ask(office, login, name, input).permitted).toBe(true);
  },
);

test('asking changes nothing', () => {
  const before = imprintOf(office);
  for (const { name, input } of calls) ask(office, 'clerk', name, input);
  expect(imprintOf(office)).toEqual(before);
  expectSound(office);
});

describe('what is not there', () => {
  test.each([
    ['household', { household_no: 'none' }],
    ['case', { case_no: 'none' }],
    ['act', { office: '500120004', seq: 99_999 }],
    ['notice', { notice_no: 'none' }],
    ['award', { award_no: 'none' }],
    ['batch', { batch_no: 'none' }],
    ['draft', { form: 'none' }],
    ['pack', { pack_id: 'NONE' }],
  ])('%s', (name, input) => {
    expect(answered(name, input)).toBeNull();
  });

  test.each(['nothing', 'toString', '__proto__', 'constructor', ''])('a question %j', (name) => {
    const outcome = ask(office, 'clerk', name, {});
    expect(outcome).toMatchObject({ permitted: false, code: 'question_unknown' });
  });

  test('a question asked wrongly', () => {
    const outcome = ask(office, 'clerk', 'cases', { state: 'lost', limit: 5_000 });
    expect(outcome).toMatchObject({ permitted: false, code: 'invalid', field: 'state' });
  });
});

test.each(calls.filter(({ input }, i) => i % 5 === 0 && input !== null))(
  '$name without a login',
  ({ name, input }) => {
    const session = { ...sessionOf(office, 'clerk'), officer: null };
    expect(answer(session, name, input)).toMatchObject({ permitted: false, code: 'locked' });
  },
);

describe('what the answers say', () => {
  test('the case page of G01', () => {
    expect(answered('case', { case_no: lived.case_no })).toMatchObject({
      row: { state: 'approved', amount_fen: 85_100, applicant_name: '周明', waiting: '已批准' },
      award_no: lived.award_no,
      steps: [
        { step: 'receive', state: 'done' },
        { step: 'visit', state: 'done' },
        { step: 'assess', state: 'done' },
        { step: 'requestCheck', state: 'done' },
        { step: 'recordCheck', state: 'done' },
        { step: 'review', state: 'done' },
        { step: 'disclose', state: 'done' },
        { step: 'approve', state: 'done' },
      ],
      papers: [
        { notice_no: lived.notice_no, code: 'D16', state: 'in_force', served_on: '2022-11-25' },
      ],
    });
  });

  test('lists count what they show, and pages do not overlap', () => {
    const all = answered('cases', {}) as { total: number; rows: { case_no: string }[] };
    expect(all.rows.length).toBe(all.total);
    const pages = [0, 2, 4].flatMap((offset) =>
      (answered('cases', { offset, limit: 2 }) as typeof all).rows.map((row) => row.case_no),
    );
    expect(pages).toEqual(all.rows.map((row) => row.case_no));
  });

  test('people are found by name, initials and tail of the number', () => {
    const found = (search: string): number =>
      (answered('cases', { search }) as { total: number }).total;
    expect([found('李大山'), found('lds'), found('欧阳'), found('oym'), found('没有')]).toEqual([
      1, 1, 1, 1, 0,
    ]);
  });

  test('the queue of an approver holds what he may decide, and nothing else', () => {
    const rows = ask(office, 'reviewer', 'approvals', {});
    expect(rows).toMatchObject({
      permitted: true,
      result: { total: 1, rows: [{ action: { kind: 'review', refusal: null } }] },
    });
  });

  test('a draft is its owner’s alone', () => {
    expect(answered('draft', { form: 'register' })).toMatchObject({ content: { address: '1组' } });
    expect(answered('draft', { form: 'register' }, 'clerk2')).toBeNull();
  });
});
