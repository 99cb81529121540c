/** Trial: facts as they stand in a form, assessed again at every change by the pure rules; nothing is recorded. */
import type { Outcome, Refusal } from '../../../shared/base/outcome';
import { firstDay, isPlainMonth, monthOf, type PlainDate } from '../../../shared/base/plain-date';
import { assess } from '../../../shared/policy/assess';
import type { AssessAnswer } from '../../../shared/policy/assess-answer';
import { parseAssessInput, UNKNOWN, type AssessInput, type Unknown } from '../../../shared/policy/assess-input';
import type { Pack } from '../../../shared/policy/pack';

/** What the form gives now; while it cannot be read, the last answer stays. */
export interface TrialAnswer {
  input: AssessInput;
  answer: AssessAnswer;
  faults: Refusal[];
}

type Loose = Record<string, unknown>;

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '';
}

/** Without empty fields, at every depth. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isEmpty(inner))
      .map(([key, inner]) => [key, bare(inner)]),
  );
}

/** What was not typed is not known; it is never guessed. */
function unknownUnless(row: Loose, ...keys: string[]): Loose {
  const known = Object.fromEntries(keys.map((key) => [key, row[key] ?? UNKNOWN]));
  return { ...row, ...known };
}

function rowsOf(value: unknown): Loose[] {
  return Array.isArray(value) ? (value as Loose[]) : [];
}

/** Rows that name what they are about; half-typed ones do not count yet. */
function rowsWith(value: unknown, ...keys: string[]): Loose[] | Unknown {
  if (value === UNKNOWN) return UNKNOWN;
  return rowsOf(value).filter((row) => keys.every((key) => !isEmpty(row[key]) && row[key] !== null));
}

function incomeRow(row: Loose): Loose {
  const told = row.monthly_fen ?? row.last_12_months_gross_fen;
  if (told !== undefined) return row;
  const yearly = row.last_12_months_cost_fen !== undefined;
  return yearly ? unknownUnless(row, 'last_12_months_gross_fen') : unknownUnless(row, 'monthly_fen');
}

function disabilityOf(member: Loose): Loose {
  const { disability } = member as { disability?: Loose | null | string };
  const partial = typeof disability === 'object' && disability !== null && isEmpty(disability.grade);
  return partial ? { ...member, disability: UNKNOWN } : member;
}

/** Who has no name is called by his place in the form. */
function memberRow(member: Loose, at: number): Loose {
  const named = { name: `第${at + 1}名成员`, ...member };
  return disabilityOf(unknownUnless(named, 'birth_date', 'sex', 'counted'));
}

function each(rows: Loose[] | Unknown, change: (row: Loose) => Loose): Loose[] | Unknown {
  return rows === UNKNOWN ? UNKNOWN : rows.map(change);
}

function householdOf(value: unknown): Loose {
  const household = value as Loose;
  const { last_12_months: sums } = household as { last_12_months?: Loose | null };
  return {
    ...household,
    members: rowsOf(household.members).map(memberRow),
    income: each(rowsWith(household.income, 'member', 'kind'), incomeRow),
    property: rowsWith(household.property, 'code'),
    obligors: each(rowsWith(household.obligors, 'of'), (row) => unknownUnless(row, 'relation')),
    last_12_months: sums ? unknownUnless(sums, 'income_fen') : null,
  };
}

function parentOf(value: unknown): Loose {
  return unknownUnless((value ?? {}) as Loose, 'state');
}

/** Another month than that of the decision is asked as of its own first day. */
function datesOf(typed: Loose): Loose {
  const { month, applied_on, decided_on } = typed as Partial<AssessInput>;
  if (month === undefined || !isPlainMonth(month)) return {};
  const other = typeof decided_on === 'string' && monthOf(decided_on) !== month;
  const late = applied_on !== undefined && monthOf(applied_on) > month;
  return {
    ...(other ? { decided_on: null } : {}),
    ...(late ? { applied_on: firstDay(month) } : {}),
  };
}

/** A part that was opened but not begun does not count. */
function begun(value: unknown, ...keys: string[]): unknown {
  const part = value as Loose | null | undefined;
  return part && keys.every((key) => !isEmpty(part[key])) ? part : null;
}

/** The form's value as facts: empty fields left out, unfinished rows not counted, gaps not known. */
export function factsOf(value: unknown): Outcome<AssessInput> {
  const typed = bare(value) as Loose;
  return parseAssessInput({
    ...typed,
    ...datesOf(typed),
    household: householdOf(typed.household),
    current: rowsWith(typed.current, 'programme', 'monthly_fen'),
    children: each(rowsWith(typed.children, 'member'), (row) => ({
      ...row,
      father: parentOf(row.father),
      mother: parentOf(row.mother),
    })),
    change: begun(typed.change, 'kind', 'effective_month'),
    event: begun(typed.event, 'kind', 'on'),
    price_index: priceIndex(typed.price_index),
  });
}

function priceIndex(value: unknown): unknown {
  const part = begun(value, 'month') as Loose | null;
  return part && { ...part, cpi: part.cpi ?? null };
}

/** Facts of nobody in particular: one person in town of whose means nothing is known. */
export function blankFacts(today: PlainDate): AssessInput {
  return {
    month: monthOf(today),
    applied_on: today,
    decided_on: today,
    household: {
      area: 'urban',
      members: [blankPerson([])] as AssessInput['household']['members'],
      income: UNKNOWN,
      property: UNKNOWN,
      obligors: UNKNOWN,
      last_12_months: null,
    },
    current: [],
    children: [],
    paid: [],
    earlier_aid: [],
  };
}

/** A person of whom only the key is known. */
export function blankPerson(members: readonly unknown[]): Loose {
  const used = members.map((member) => Number(((member as Loose).key as string).slice(1)) || 0);
  return {
    key: `m${Math.max(0, ...used) + 1}`,
    name: '',
    birth_date: '',
    relation: members.length === 0 ? 'head' : undefined,
    counted: true,
    disability: null,
    serious_illness: false,
    student: null,
    able_to_work: true,
  };
}

/** Keeps the answer to a form that changes; the same value is answered with the same answer. */
export class Trial {
  private seen: unknown = null;
  private kept: TrialAnswer;

  constructor(
    truth: AssessInput,
    private readonly pack: Pack,
  ) {
    this.kept = { input: truth, answer: assess(truth, pack), faults: [] };
  }

  read(value: unknown): TrialAnswer {
    if (Object.is(value, this.seen)) return this.kept;
    this.seen = value;
    const found = factsOf(value);
    this.kept = found.permitted
      ? { input: found.result, answer: assess(found.result, this.pack), faults: [] }
      : { ...this.kept, faults: [found, ...(found.others ?? [])] };
    return this.kept;
  }
}
