/** Register: the shape of a running ledger (台账) and the checks that all its kinds share. */
import { z } from 'zod';
import { isPlainDate, lastDay, addDays, addMonthsToDate, type PlainDate } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';
import type { ParameterKey } from '../policy/parameter-keys';

/** How a field is written: words, long words, a day, a whole number, money, one of a list, yes or no. */
export type FieldKind = 'text' | 'long' | 'date' | 'count' | 'fen' | 'choice' | 'flag';

export interface RegisterField {
  key: string;
  label: string;
  kind: FieldKind;
  required?: true;
  unit?: string;
  choices?: Readonly<Record<string, string>>;
}

/**
 * When a line must be looked at again: by a figure of the pack counted from the day it was entered
 * or last followed up, by the last day of a month of the year, or by a day that the line itself names.
 */
export type DueRule =
  | { by: 'days' | 'working_days' | 'months' | 'month_end'; key: ParameterKey }
  | { by: 'field'; field: string };

/** Whom a line is about. */
export type About = 'person' | 'household' | 'village' | 'named' | 'office';

export interface Register {
  code: string;
  name: string;
  /** Numbers of the tasks it serves. */
  tasks: readonly number[];
  about: About;
  /** What it is for, in one sentence. */
  help: string;
  fields: readonly RegisterField[];
  /** What is noted each time it is followed up; null where a line is entered once. */
  follow_up: { title: string; fields: readonly RegisterField[] } | null;
  endings: Readonly<Record<string, string>>;
  due: DueRule | null;
}

/** A written field. Money is whole fen, a count a whole number, a day 'YYYY-MM-DD', a flag 'yes' or 'no'. */
export const RegisterEntry = z.strictObject({
  field: z.string().min(1).max(40),
  value: z.union([z.string().max(1000), z.int().min(0)], { error: '请填写文字或不小于零的整数' }),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

export const flagWords = { yes: '是', no: '否' } as const;

/** What is wrong with written fields; null when nothing is. */
export interface EntryFault {
  code: 'field_unknown' | 'field_missing' | 'field_wrong';
  label: string;
  /** Where it stands in the payload. */
  at: string;
  wanted: string;
}

const wanted: Record<FieldKind, string> = {
  text: '文字',
  long: '文字',
  date: '日期，如2022年11月5日',
  count: '不小于零的整数',
  fen: '金额',
  choice: '列表中的一项',
  flag: '“是”或“否”',
};

/** The first fault of written fields against those of a register, in the order of the form. */
export function entryFault(fields: readonly RegisterField[], entries: readonly RegisterEntry[]): EntryFault | null {
  const known = new Set(fields.map(({ key }) => key));
  const stranger = entries.findIndex(({ field }, at) => !known.has(field) || entries.findIndex((one) => one.field === field) < at);
  if (stranger >= 0) {
    return { code: 'field_unknown', label: `第${String(stranger + 1)}项`, at: `entries.${String(stranger)}.field`, wanted: '' };
  }
  for (const field of fields) {
    const at = entries.findIndex((entry) => entry.field === field.key);
    const value = entries[at]?.value ?? '';
    const place = at < 0 ? 'entries' : `entries.${String(at)}.value`;
    const shown = { label: field.label, at: place, wanted: wanted[field.kind] };
    if (value === '' && field.required) return { code: 'field_missing', ...shown };
    if (value !== '' && !fits(field, value)) return { code: 'field_wrong', ...shown };
  }
  return null;
}

function fits({ kind, choices }: RegisterField, value: string | number): boolean {
  if (kind === 'count' || kind === 'fen') return typeof value === 'number';
  if (typeof value === 'number') return false;
  if (kind === 'date') return isPlainDate(value);
  if (kind === 'choice') return choices !== undefined && Object.hasOwn(choices, value);
  return kind !== 'flag' || Object.hasOwn(flagWords, value);
}

/** What the due rule reads. */
export interface DueFacts {
  calendar: Calendar;
  /** The pack's figure; null where the pack has none or the register needs none. */
  due_figure: number | null;
}

/** The day by which a line is to be looked at again; null where nothing says so. */
export function dueOf(
  register: Register,
  on: PlainDate,
  entries: readonly RegisterEntry[],
  { calendar, due_figure }: DueFacts,
): PlainDate | null {
  const { due } = register;
  if (due === null) return null;
  if (due.by === 'field') {
    const value = entries.find(({ field }) => field === due.field)?.value;
    return typeof value === 'string' && isPlainDate(value) ? value : null;
  }
  if (due_figure === null) return null;
  if (due.by === 'days') return addDays(on, due_figure);
  if (due.by === 'months') return addMonthsToDate(on, due_figure);
  return due.by === 'working_days' ? addWorkingDays(calendar, on, due_figure).value : nextMonthEnd(on, due_figure);
}

/** The next last day of that month of the year, on or after the day. */
function nextMonthEnd(on: PlainDate, month: number): PlainDate {
  const end = (year: number): PlainDate => lastDay(`${String(year)}-${String(month).padStart(2, '0')}`);
  const year = Number(on.slice(0, 'YYYY'.length));
  return end(year) >= on ? end(year) : end(year + 1);
}

/** Sentences that the acts on a register share. */
export const registerSentences = {
  on_future: (f: { on: string; today: string }) => `日期（${f.on}）晚于今天（${f.today}），请核对日期`,
  field_unknown: (f: { label: string }) => `${f.label}不是这本台账的栏目，或填了两次，请按台账的栏目填写`,
  field_missing: (f: { label: string }) => `${f.label}没有填写，请填写`,
  field_wrong: (f: { label: string; wanted: string }) => `${f.label}填写不对，须填${f.wanted}`,
};

/** Sentences of the acts on a line that stands. */
export const lineSentences = {
  record_unknown: () => '没有这条台账记录，请从台账列表中选择',
  record_closed: () => '这条台账记录已经了结，需要时请重新登记一条',
  on_before: (f: { on: string; entered_on: string }) => `日期（${f.on}）早于登记日期（${f.entered_on}），请核对日期`,
};

/** A line as the acts after its entry see it. */
export interface RegisterLine {
  register: string;
  name: string;
  household_no: string | null;
  entered_on: PlainDate;
  open: boolean;
}
