/** Every step and every due day in an office's docket, told again from the pack's data by another reckoning. */
import { examplePack } from '../../shared/policy/example-pack';
import type { ActRecord } from '../../shared/docket/record';
import { recordsOf } from '../../electron/store/docket';
import type { Site } from './world';

type Row = (typeof examplePack.programmes)[number];

function must(holds: boolean, promise: string): void {
  if (!holds) throw new Error(promise);
}

const off = new Set(examplePack.calendar.years.flatMap((year) => year.off));
const worked = new Set(examplePack.calendar.years.flatMap((year) => year.worked));

function isWorked(at: Date): boolean {
  const day = at.toISOString().slice(0, 10);
  const weekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
  return worked.has(day) || (!off.has(day) && !weekend);
}

/** The civil day on which so many working days after another are over. */
function workingDaysAfter(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (isWorked(at)) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

interface Told {
  case_no?: string;
  programme?: string;
  position?: string;
  urgent?: boolean;
  posted_on?: string;
  sent_on?: string;
  decide_by?: string | null;
  due_on?: string | null;
  ends_on?: string;
  days?: number;
  supplement_due?: string;
  accepted?: { decide_by: string; survey_by: string | null } | null;
}

interface Known {
  row: Row;
  position: string;
}

/** The due days that an act states, and what they should be. */
function dueDays(kind: string, date: string, payload: Told, result: Told, row: Row | undefined): [unknown, unknown][] {
  const { clocks } = row ?? {};
  const after = (count: number | null | undefined, from = date): string | null =>
    count === null || count === undefined ? null : workingDaysAfter(from, count);
  if (kind === 'refer') return [[result.due_on, after(clocks?.referral_wd, payload.sent_on)]];
  if (kind === 'lead') return [[result.due_on, payload.urgent ? daysAfter(date, 1) : workingDaysAfter(date, 3)]];
  if (kind === 'askSupplement') return [[result.due_on, after(clocks?.supplement_wd)]];
  if (kind === 'advance') return [[result.supplement_due, after(clocks?.advance_papers_wd)]];
  if (kind === 'disclose') return [[result.ends_on, daysAfter(payload.posted_on ?? '', result.days ?? 0)]];
  const { accepted } = result;
  if (!accepted) return [];
  return [
    [accepted.decide_by, after(clocks?.total_wd)],
    [accepted.survey_by, after(clocks?.survey_wd)],
  ];
}

/** A step that the programme's table has, from where the case stands. */
function checkStep({ head }: ActRecord, known: Known, to: string): void {
  const table = examplePack.procedures.find(({ code }) => code === known.row.procedure);
  const line = table?.steps.find(
    ({ act, from, to: leads, posts }) =>
      act === head.kind && from.includes(known.position) && leads === to && posts.includes(head.post),
  );
  must(line !== undefined, `act ${head.seq}: no step ${head.kind} of ${head.post} from ${known.position} to ${to}`);
}

/** How often each kind of due day was told again. */
export type Reckoned = Map<string, number>;

/** The state of every case and every due day of the office's own docket. */
export function checkLegality(site: Site, reckoned: Reckoned): void {
  const cases = new Map<string, Known>();
  for (const record of recordsOf(site.desk.db, { office: site.code })) {
    const { kind, date, seq } = record.head;
    const payload = (record.body?.payload ?? {}) as Told;
    const result = (record.body?.result ?? {}) as Told;
    const case_no = payload.case_no ?? result.case_no;
    const row = examplePack.programmes.find(({ code }) => code === payload.programme);
    if (kind === 'receive' && row && case_no !== undefined) cases.set(case_no, { row, position: 'new' });
    const known = kind === 'refer' || kind === 'lead' ? undefined : cases.get(case_no ?? '');
    for (const [told, expected] of dueDays(kind, date, payload, result, known?.row ?? row)) {
      must(told === expected, `act ${seq} (${kind} on ${date}): due ${String(told)}, reckoned ${String(expected)}`);
      reckoned.set(kind, (reckoned.get(kind) ?? 0) + 1);
    }
    if (!known || result.position === undefined) continue;
    checkStep(record, known, result.position);
    known.position = result.position;
  }
  for (const [case_no, { position }] of cases) {
    const stored = site.desk.db.one<{ position: string }>('SELECT position FROM cases WHERE case_no = ?', case_no);
    must(stored?.position === position, `${case_no} stands at ${stored?.position ?? ''}, not at ${position}`);
  }
}
