/** Proves the running ledgers: every kind is sound data, its refusals come in order, its due days are right. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRegister, registers } from '../../../shared/outreach/data/registers';
import { dueOf, entryFault, type RegisterEntry, type RegisterField } from '../../../shared/outreach/register';
import { examplePack } from '../../../shared/policy/example-pack';
import { parameterAt } from '../../../shared/policy/parameter-at';
import { calendar } from '../../beds';
import { walkRefusals } from '../../walk';
import { outreachWalks } from './refusals.table';

// 1. Acts are refused in the declared order.
// 2. Codes, keys and names are their own; choices and endings are not empty; a due rule names what exists.
// 3. The pack holds a figure for every due rule that needs one.
// 4. Days, working days, months, the last day of a month of the year, and the day a line names.
// 5. Property: a form filled by its own kinds is accepted; the same with a wrong kind is not.
// 6. No ledger has a field for who reports: a complaint bears no name of its sender.

describe('refusals', () => {
  for (const walked of outreachWalks) walkRefusals(walked);
});

describe.each(registers.map((register) => [register.name, register] as const))('%s', (_, register) => {
  const all = [register.fields, register.follow_up?.fields ?? []];

  test('is sound', () => {
    for (const fields of all) {
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
      expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
      const empty = fields.filter(({ kind, choices }) => (kind === 'choice') !== (Object.keys(choices ?? {}).length > 1));
      expect(empty).toEqual([]);
    }
    expect(register.fields.some(({ required }) => required)).toBe(true);
    expect(Object.keys(register.endings)).toContain('mistaken');
    expect(register.tasks.every((no) => no >= 1 && no <= 35)).toBe(true);
  });

  test('its due rule names what exists', () => {
    const { due } = register;
    if (due?.by === 'field') expect(register.fields.find(({ key }) => key === due.field)?.kind).toBe('date');
    if (due && due.by !== 'field') expect(parameterAt(examplePack, due.key, '2022-11-25')?.value).toBeGreaterThan(0);
  });

  test('its forms take what their fields say', () => {
    for (const fields of all) {
      const filled = fields.map((field): RegisterEntry => ({ field: field.key, value: soundOf(field) }));
      expect(entryFault(fields, filled)).toBeNull();
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const at = seed % Math.max(1, fields.length);
          const field = fields[at];
          if (!field || field.kind === 'text' || field.kind === 'long') return;
          const spoiled = filled.map((entry, i) => (i === at ? { ...entry, value: '胡乱写的' } : entry));
          expect(entryFault(fields, spoiled)).toMatchObject({ code: 'field_wrong', at: `entries.${String(at)}.value` });
        }),
        { numRuns: 20 },
      );
    }
  });
});

function soundOf({ kind, choices }: RegisterField): string | number {
  if (kind === 'count' || kind === 'fen') return 3;
  if (kind === 'date') return '2022-11-05';
  if (kind === 'flag') return 'yes';
  return kind === 'choice' ? (Object.keys(choices ?? {})[0] ?? '') : '文字';
}

test('ledgers have codes and names of their own', () => {
  expect(new Set(registers.map(({ code }) => code)).size).toBe(registers.length);
  expect(new Set(registers.map(({ name }) => name)).size).toBe(registers.length);
  expect(findRegister('none')).toBeUndefined();
});

test('due days', () => {
  const on = '2022-11-24';
  const due = (code: string, figure: number | null, entries: RegisterEntry[] = []) =>
    dueOf(findRegister(code)!, on, entries, { calendar, due_figure: figure });
  expect(due('care_visit', 1)).toBe('2022-12-24');
  expect(due('home_teaching', 15)).toBe('2022-12-09');
  expect(due('settlement', 3)).toBe('2022-11-29');
  expect(due('winter_spring', 10)).toBe('2023-10-31');
  expect(due('winter_spring', 11)).toBe('2022-11-30');
  expect(due('care_agreement', null, [{ field: 'until', value: '2023-01-31' }])).toBe('2023-01-31');
  expect(due('joint_meeting', null)).toBeNull();
  expect(due('care_visit', null)).toBeNull();
  expect(due('station', 5)).toBeNull();
});

test('a complaint has no field for who sent it', () => {
  const complaint = findRegister('complaint')!;
  const fields = [...complaint.fields, ...(complaint.follow_up?.fields ?? [])];
  expect(fields.filter(({ label }) => /姓名|电话|住址|身份/.test(label))).toEqual([]);
});
