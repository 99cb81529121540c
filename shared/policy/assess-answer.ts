/** Assess answer: the shape of what an assessment says about each programme (interface.md section 2). */
import type { Fen } from '../base/money';
import type { PlainDate, PlainMonth } from '../base/plain-date';
import type { Decision, ProgrammeCode, Route } from './programme-code';
import type { TraceStep } from './trace';

/** Why: a stable code, a Chinese sentence and the rule behind it. */
export interface Reason {
  code: string;
  message: string;
  source: string;
}

/** A dated amount: one month of a phase-out, a recovery or a back pay. */
export interface MonthAmount {
  month: PlainMonth;
  amount_fen: Fen;
}

/** The answer for one programme. Amounts in fen a month, or once for programmes paid once. */
export interface AssessResult {
  programme: ProgrammeCode;
  decision: Decision;
  eligible: boolean | null;
  /** Null when undetermined; 0 for recognitions, refusals, stops and referrals. */
  amount_fen: Fen | null;
  base_fen: Fen | null;
  addons_fen: Fen | null;
  /** First month of the decision's effect; for `stop` the first month without pay. */
  from: PlainMonth | null;
  /** Last month paid, inclusive. */
  until: PlainMonth | null;
  months: number | null;
  members: string[];
  route: Route;
  flags: string[];
  missing: string[];
  reasons: Reason[];
  trace: TraceStep[];
  /** Emergency aid: paid at once, paid after the papers, and the day the papers are due. */
  advance_fen?: Fen;
  balance_fen?: Fen;
  supplement_due?: PlainDate;
  /** Sum over all months of a limited benefit. */
  total_fen?: Fen;
  /** Months whose amounts differ (a tapered phase-out). */
  schedule?: MonthAmount[];
  /** Overpaid, to be recovered separately and never set off. */
  recover_fen?: Fen;
  recover_months?: MonthAmount[];
  /** Range of the fine the district (never the town) may impose. */
  fine_min_fen?: Fen;
  fine_max_fen?: Fen;
  /** Day by which a death is followed by a re-check. */
  recheck_due?: PlainDate;
  /** Referrals: what to hand over. */
  hand_over?: string[];
}

/** The whole answer; `trace_format` is the version of every trace in it. */
export interface AssessAnswer {
  pack: string;
  pack_example: boolean;
  trace_format: number;
  results: AssessResult[];
}

/** `trace` false runs the same formulas bare; `programmes` limits the answer to those codes. */
export interface AssessOptions {
  trace?: boolean;
  programmes?: readonly ProgrammeCode[];
}
