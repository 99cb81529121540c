/** Proves the running ledgers through the door of a real office: entered, followed up, due, ended, counted. */
import { afterAll, describe, expect, test } from 'vitest';
import { registerBook } from '../../../electron/desk/registers/workbook';
import { readWorkbook } from '../../../electron/desk/roster/workbook';
import { reportBook } from '../../../electron/desk/statistics/report-view';
import type { Sheet } from '../../../shared/household/roster/sheet';
import { answers } from '../../../electron/desk/questions/all';
import { registers } from '../../../shared/outreach/data/registers';
import type { RegisterField } from '../../../shared/outreach/register';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice } from '../../office';

// 1. Every ledger takes a line, and the line stands in its list with its due day by the pack.
// 2. A follow-up sets the next day; overdue lines come first, and the workbench's list names them.
// 3. A closed line is out of what is due, and no further act is taken on it.
// 4. Each task's figures of the month count what was entered, followed up and ended, and open the lines.
// 5. A household's page knows its lines.
// 6. The Excel files of a ledger and of a month hold every line, numbers of registers as text, money as figures.

const office = openOffice({ day: '2022-11-01' });
afterAll(() => office.close());
const household_no = line.register(office, familyG01());
const person_no = Object.values(
  JSON.parse(
    office.desk.db.one<{ person_nos: string }>('SELECT person_nos FROM household_versions WHERE household_no = ?', household_no)
      ?.person_nos ?? '{}',
  ) as Record<string, string>,
)[0]!;

function valueOf({ kind, choices, key }: RegisterField): string | number {
  if (kind === 'count' || kind === 'fen') return 2;
  if (kind === 'date') return key === 'until' ? '2022-12-31' : '2022-11-01';
  if (kind === 'flag') return 'yes';
  return kind === 'choice' ? (Object.keys(choices ?? {})[0] ?? '') : '写明';
}

const filled = (fields: readonly RegisterField[]) => fields.map((field) => ({ field: field.key, value: valueOf(field) }));

function enter(code: string): { record_no: string; due_on: string | null } {
  const register = registers.find((one) => one.code === code)!;
  const linked = register.about === 'person' || register.about === 'household';
  return office.do('clerk', 'enterRecord', {
    register: code,
    household_no: linked ? household_no : null,
    person_no: register.about === 'person' ? person_no : null,
    name: linked ? '' : '某事',
    village_code: register.about === 'village' ? '500120004001' : '',
    on: office.desk.clock.today(),
    entries: filled(register.fields),
    text: '',
  });
}

function figuresOf(no: number): Record<string, number> {
  const found = answers.task_map(office.inside('auditor'), { month: '2022-11' })!.find((task) => task.no === no)!;
  return Object.fromEntries(found.rows.map((row) => [row.code, row.total]));
}

describe.each(registers.map((register) => [register.name, register] as const))('%s', (_, register) => {
  const { code, follow_up } = register;
  const { record_no } = enter(code);
  if (follow_up) office.do('clerk', 'updateRecord', { record_no, on: '2022-11-01', entries: filled(follow_up.fields), text: '已办' });
  const before = answers.record(office.inside('auditor'), { record_no });
  office.do('clerk', 'closeRecord', { record_no, ending: 'mistaken', on: '2022-11-01', text: '重新登记' });

  test('is entered, followed up, ended and counted for its tasks', () => {
    expect(before).toMatchObject({ row: { open: true, updates: follow_up ? 1 : 0 }, updates: { length: follow_up ? 1 : 0 } });
    expect(answers.record(office.inside('auditor'), { record_no })?.row).toMatchObject({ open: false, ending_name: '登记有误', days_left: null });
    for (const no of register.tasks) {
      expect(figuresOf(no)).toMatchObject({ [`${code}_entered`]: 1, [`${code}_closed`]: 1, ...(follow_up ? { [`${code}_updated`]: 1 } : {}) });
      const asked = { month: '2022-11', table: `task_${String(no)}`, row: `${code}_entered`, column: 'total' as const };
      const items = answers.figure_items(office.inside('auditor'), { ...asked, offset: 0, limit: 9 });
      expect(items?.rows).toMatchObject([{ opens: 'record', no: record_no }]);
    }
    expect(office.try('clerk', 'updateRecord', { record_no, on: '2022-11-01', entries: [], text: '' })).toMatchObject({ code: 'record_closed' });
  });
});

test('a visit sets the next day; what is overdue comes first', () => {
  const visit = { entries: filled(registers.find(({ code }) => code === 'care_visit')!.follow_up!.fields), text: '' };
  const first = enter('care_visit');
  expect(first.due_on).toBe('2022-12-01');
  const other = enter('home_teaching');
  office.setDay('2022-12-03');
  const due = () => answers.records_due(office.inside('clerk'), { days: 0, offset: 0, limit: 20 })!;
  expect(due().rows.map((row) => [row.record_no, row.days_left])).toEqual([
    [other.record_no, -17],
    [first.record_no, -2],
  ]);
  expect(office.do('investigator', 'updateRecord', { record_no: first.record_no, on: '2022-12-03', ...visit })).toMatchObject({ due_on: '2023-01-03' });
  expect(due().total).toBe(1);
  const standing = answers.registers(office.inside('clerk'), {})!;
  expect(standing.find(({ register }) => register === 'home_teaching')).toMatchObject({ open: 1, overdue: 1 });
  const listed = (state: 'open' | 'overdue' | 'all') =>
    answers.records(office.inside('clerk'), { register: 'care_visit', state, village_code: '', offset: 0, limit: 9 })?.total;
  expect([listed('open'), listed('overdue'), listed('all')]).toEqual([1, 0, 2]);
  const own = answers.household_records(office.inside('clerk'), { household_no })!;
  expect(own.map(({ record_no }) => record_no)).toEqual(expect.arrayContaining([first.record_no, other.record_no]));
});

test('who belongs in a ledger is named until his line stands', () => {
  const own = openOffice();
  const { household_no: home } = own.desk.db.one<{ household_no: string }>(
    'SELECT household_no FROM cases WHERE case_no = ?',
    line.awarded(own, familyG01()).case_no,
  )!;
  const asked = { register: 'insurance_change', offset: 0, limit: 9 };
  own.setDay('2022-12-01');
  const month = answers.month_report(own.inside('clerk'), { month: '2022-11' });
  expect(month?.tables.find(({ code }) => code === 'changes')?.rows[1]?.total).toBe(3);
  own.setDay('2022-11-30');
  const before = answers.register_candidates(own.inside('clerk'), asked)!;
  expect(before.rows.map(({ why }) => why)).toEqual(['本月新进入救助', '本月新进入救助', '本月新进入救助']);
  const { person_no, entries } = before.rows[0]!;
  own.do('clerk', 'enterRecord', { register: asked.register, household_no: home, person_no, name: '', village_code: '', on: '2022-11-30', entries, text: '' });
  expect(answers.register_candidates(own.inside('clerk'), asked)?.total).toBe(2);
  own.close();
});

test('the Excel files hold every line', async () => {
  const inside = office.inside('clerk');
  const { record_no } = enter('damaged_house');
  const ledger = (await registerBook(inside, 'damaged_house'))!;
  const [lines, updates] = await sheetsIn(ledger.bytes);
  expect(ledger.rows).toBe(2);
  expect(lines?.rows.length).toBe(3);
  const row = lines!.rows.find(({ cells }) => cells.get(0) === record_no)!;
  expect([...row.cells.values()]).toEqual(expect.arrayContaining([household_no, '砖混', '倒塌', 0.02]));
  expect(updates?.rows.length).toBe(2);
  expect(await registerBook(inside, 'none')).toBeNull();
  const month = await reportBook(inside, '2022-11');
  const sheets = await sheetsIn(month.bytes);
  expect(sheets).toHaveLength(9);
  expect(sheets[0]?.rows[0]?.cells.get(0)).toBe('来凤街道 2022-11 最低生活保障');
});

async function sheetsIn(bytes: Uint8Array): Promise<Sheet[]> {
  const read = await readWorkbook(Buffer.from(bytes));
  if (!read.permitted) throw new Error(read.message);
  return read.result;
}
