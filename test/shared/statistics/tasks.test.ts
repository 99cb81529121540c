/** Proves the list of 35 tasks: numbers, honesty, pages that exist, and figures that open what they count. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tasks } from '../../../shared/statistics/data/tasks';
import { figureItems } from '../../../shared/statistics/report';
import { registersOf, taskFigures } from '../../../shared/statistics/tasks';
import { award, decided, facts, payment, person } from './month';

// 1. The tasks are 1 to 35, each once, in the district's order.
// 2. A task done here says what is done and where; one that is not says what is missing.
// 3. Every page named is a page of the program.
// 4. Every figure of every task is the sum of the items it opens, and its code is its own.

test('the tasks are 1 to 35', () => {
  expect(tasks.map(({ no }) => no)).toEqual(Array.from({ length: 35 }, (_, at) => at + 1));
  expect(new Set(tasks.map(({ title }) => title)).size).toBe(35);
});

test.each(tasks.map((task) => [task.title, task] as const))('%s says what is done or what is missing', (_, task) => {
  expect(task.missing === '').toBe(task.reach === 'here');
  if (task.reach !== 'here') return;
  expect(task.does.length).toBeGreaterThan(0);
  expect(task.places.length + registersOf(task).length).toBeGreaterThan(0);
  expect(task.counts.length + registersOf(task).length).toBeGreaterThan(0);
});

test('every page named exists', () => {
  const read = (name: string): string => readFileSync(new URL(`../../../renderer/screens/${name}`, import.meta.url), 'utf8');
  const routes = [...read('screens.tsx').matchAll(/path="([^"]+)"/g)].map(([, path = '']) => path);
  const tabs = ['money/money-page.tsx', 'system/system-page.tsx'].flatMap((file) =>
    [...read(file).matchAll(/path="([\w-]+)"/g)].map(([, path = '']) => `/${file.split('/')[0] ?? ''}/${path}`),
  );
  const known = new Set([...routes.map((path) => path.replace(/\/(\*|:table\?)$/, '')), ...tabs, '/statistics/referrals']);
  expect(tasks.flatMap(({ places }) => places.map(({ path }) => path)).filter((path) => !known.has(path))).toEqual([]);
});

const referral = (programme: string) =>
  ({
    referral_no: `Z-${programme}`,
    name: '周明',
    programme,
    department: '区教委',
    area: 'urban',
    village_code: '500120004001',
    sent_on: '2022-11-02',
    due_on: null,
    answered_on: '2022-11-20',
  }) as never;

describe('figures', () => {
  const matter = { no: 'M1', name: '甲', opened_on: '2022-11-03', due_on: null, closed_on: '2022-11-09' };
  const full = facts({
    awards: [
      award('A1', { persons: [person('P1', { student: 'senior' })], phasing_out: true }),
      award('A2', { programme: 'tekun', group: 'tekun', before_fen: 0, persons: [person('P2', { age: 12 })] }),
    ],
    payments: [payment('L1'), payment('L2', { programme: 'funeral' })],
    cases: [decided('C1'), decided('C2', { programme: 'rigid_expenditure' })],
    referrals: ['medical', 'education', 'legal_aid'].map(referral),
    leads: [matter],
    emergencies: [matter],
    clues: [matter],
    records: [{ register: 'insurance_change', done: 'entered', record_no: 'K1', name: '周明', village_code: '' }],
    deeds: [
      { kind: 'advise', no: 'H1', name: '周明' },
      { kind: 'issue', no: 'N1', name: '通知书' },
    ],
  });

  test.each(taskFigures(full).map((task) => [task.no, task] as const))('task %i opens what it counts', (_, task) => {
    const codes = task.rows.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const row of task.rows) {
      const items = figureItems(full, { table: task.table, row: row.code, column: 'total' });
      expect(items.reduce((sum, { value }) => sum + value, 0)).toBe(row.total);
    }
  });

  test('each is counted where it belongs', () => {
    const found = new Map(taskFigures(full).map(({ no, rows }) => [no, Object.fromEntries(rows.map((row) => [row.code, row.total]))]));
    expect(found.get(1)).toEqual({ advise: 1 });
    expect(found.get(3)).toMatchObject({ phasing_out_households: 1, tekun_minor_persons: 1 });
    expect(found.get(4)).toMatchObject({ new: 1, stopped: 0 });
    expect(found.get(5)).toMatchObject({ medical_sent: 1, medical_answered: 1, insurance_change_entered: 1, insurance_change_closed: 0 });
    expect(found.get(7)).toMatchObject({ rigid_expenditure_recognised: 1 });
    expect(found.get(9)).toMatchObject({ students_persons: 1 });
    expect(found.get(29)).toMatchObject({ all_accepted: 2, referred: 3 });
    expect(found.get(31)).toEqual({ issue: 1 });
    expect(found.get(35)).toMatchObject({ clues_opened: 1, clues_closed: 1 });
  });
});
