/** Assess run: one assessment under way — the facts, the rules of its month, and what it has found so far. */
import { addMonths, firstDay, monthOf, type PlainDate, type PlainMonth } from '../base/plain-date';
import type { AssessResult, Reason } from './assess-answer';
import type { AssessCurrent, AssessInput, AssessPaid } from './assess-input';
import { setApart } from './amount-text';
import { countPeople, leaveReligious, NONE, type People } from './counting';
import type { ProgrammeCode, Route } from './programme-code';
import type { DibaoStanding } from './programmes/standing';
import type { Compiled, Rules } from './rules';
import { Tracer, type TraceStep } from './trace';

/** Shared by the programmes of one assessment. */
export interface Run {
  input: AssessInput;
  rules: Rules;
  traced: boolean;
  /** Day on which ages are counted. */
  as_of: PlainDate;
  /** Month in which the decision is taken to be made. */
  decision_month: PlainMonth;
  current: readonly AssessCurrent[];
  paid: readonly AssessPaid[];
  near_relative: boolean;
  /** Everybody who counts now. */
  people: People;
  /** Results found so far, in order; later programmes look back at them. */
  results: AssessResult[];
  /** Worked out at most once in a run, by the programme that owns it. */
  standing: DibaoStanding | null;
  tekun: readonly AssessResult[] | null;
}

/** Ages count on the day of decision, else of application, else on the first day of a later month; as text a day follows its month. */
function ageDay(input: AssessInput): PlainDate {
  if (input.decided_on) return input.decided_on;
  const { applied_on, month } = input;
  return applied_on < month ? firstDay(month) : applied_on;
}

/** The month of the decision where its day is known, else the month asked for. */
function decisionMonth(input: AssessInput): PlainMonth {
  const { decided_on: decided, month } = input;
  return decided ? monthOf(decided) : month;
}

export function beginRun(input: AssessInput, rules: Rules, traced: boolean): Run {
  const { current, paid, relatives } = input;
  const asOf = ageDay(input);
  const household = leaveReligious(input.household, asOf, rules.read('counting.religious_years')?.value);
  return {
    input: { ...input, household },
    rules,
    traced,
    as_of: asOf,
    decision_month: decisionMonth(input),
    current: current === undefined || current === 'unknown' ? NONE : current,
    paid: paid === undefined || paid === 'unknown' ? NONE : paid,
    near_relative: relatives !== undefined && relatives !== 'unknown' && relatives.length > 0,
    people: countPeople(household, asOf, null, NONE),
    results: [],
    standing: null,
    tekun: null,
  };
}

export function tracerOf(run: Run): Tracer | null {
  return run.traced ? new Tracer() : null;
}

/** What is drawn of a programme now; with `member` only where that member is among those named. */
export function currentOf(
  run: Run,
  programme: ProgrammeCode,
  member?: string,
): AssessCurrent | undefined {
  for (const row of run.current) {
    if (row.programme !== programme) continue;
    if (member === undefined || row.members === undefined || row.members.includes(member))
      return row;
  }
  return undefined;
}

/** The result of a programme in this run; with `member` the one that names him. */
export function resultOf(
  run: Run,
  programme: ProgrammeCode,
  member?: string,
): AssessResult | undefined {
  for (const result of run.results) {
    if (result.programme !== programme) continue;
    if (member === undefined || result.members.includes(member)) return result;
  }
  return undefined;
}

/** First month of a new benefit by the programme's start rule (民发〔2021〕57号第二十一条; 条例第二十二条). */
export function startMonth(run: Run, programme: ProgrammeCode): PlainMonth {
  const rule = run.rules.row(programme)?.start_rule;
  if (rule === 'month_of_application') return monthOf(run.input.applied_on);
  return rule === 'month_after' ? addMonths(run.decision_month, 1) : run.decision_month;
}

/** A reason: with figures when explained, else its short sentence. */
export function reason(run: Run, programme: ProgrammeCode, code: string, message?: string): Reason {
  const short = run.rules.reason(code, programme);
  return message === undefined ? short : { code, message: setApart(message), source: short.source };
}

/** Fields that only some programmes have. */
export type Extras = Pick<
  AssessResult,
  | 'advance_fen'
  | 'balance_fen'
  | 'supplement_due'
  | 'total_fen'
  | 'schedule'
  | 'recover_fen'
  | 'recover_months'
  | 'fine_min_fen'
  | 'fine_max_fen'
  | 'recheck_due'
  | 'hand_over'
>;

/** The fields a programme gives; the rest follow from them. */
export type Draft = Partial<Omit<AssessResult, keyof Extras>> &
  Pick<AssessResult, 'programme' | 'decision' | 'eligible'> & { extras?: Extras | undefined };

const empty = NONE as unknown as string[];

/** Completes a result: defaults, common flags, route. */
export function finish(
  run: Run,
  draft: Draft,
  compiled: Compiled | null,
  t: Tracer | null,
): AssessResult {
  const undetermined = draft.decision === 'undetermined';
  const result: AssessResult = {
    programme: draft.programme,
    decision: draft.decision,
    eligible: draft.eligible,
    amount_fen: draft.amount_fen ?? (undetermined ? null : 0),
    base_fen: draft.base_fen ?? draft.amount_fen ?? (undetermined ? null : 0),
    addons_fen: draft.addons_fen ?? (undetermined ? null : 0),
    from: draft.from ?? null,
    until: draft.until ?? null,
    months: draft.months ?? null,
    members: draft.members ?? empty,
    route: draft.route ?? routeOf(run, draft.programme),
    flags: flagsOf(run, draft.flags, compiled),
    missing: draft.missing ?? empty,
    reasons: draft.reasons ?? (NONE as unknown as Reason[]),
    trace: t ? t.steps : (NONE as unknown as TraceStep[]),
  };
  return Object.assign(result, draft.extras);
}

function flagsOf(
  run: Run,
  own: readonly string[] | undefined,
  compiled: Compiled | null,
): string[] {
  const last = compiled?.last_value === true;
  const flags = [...(own ?? [])];
  if (run.near_relative) flags.push('near_relative');
  if (last) flags.push('last_value');
  return flags;
}

export function routeOf(run: Run, programme: ProgrammeCode): Route {
  return run.rules.row(programme)?.decider ?? 'district';
}

/** The answer when facts or parameters are not known. */
export function undetermined(
  run: Run,
  programme: ProgrammeCode,
  missing: readonly string[],
  members: string[],
  compiled: Compiled | null,
  t: Tracer | null,
): AssessResult {
  const lacking = missing.every((path) => path.startsWith('parameter:'));
  const code = lacking ? 'parameters_missing' : 'facts_unknown';
  return finish(
    run,
    {
      programme,
      decision: 'undetermined',
      eligible: null,
      members,
      missing: [...new Set(missing)],
      reasons: [reason(run, programme, code)],
    },
    compiled,
    t,
  );
}
