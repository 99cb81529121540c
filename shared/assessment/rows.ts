/** Rows of the assessment screens: the facts that would be assessed, and the answers that were kept. */
import type { Fen } from '../base/money';
import type { PlainDate, PlainMonth } from '../base/plain-date';
import type { AssessInput } from '../policy/assess-input';
import type { Decision } from '../policy/programme-code';
import type { TraceStep } from '../policy/trace';

/** The very facts that the desk would assess today, and the pack it would assess them by. */
export interface AssessFactsView {
  input: AssessInput;
  pack_id: string;
  household_no: string;
  head_name: string;
  /** Programme of the case or the award; null when a household was asked for. */
  programme: string | null;
}

/** One kept answer with its trace; `from` months say which level of an award it gave. */
export interface TraceRow {
  seq: number;
  /** 核算 or 复核待遇. */
  title: string;
  on: PlainDate;
  officer_name: string;
  programme: string;
  month: PlainMonth;
  decision: Decision;
  amount_fen: Fen | null;
  pack: string;
  trace: TraceStep[];
  /** First months of the levels of the award that rest on it. */
  levels: PlainMonth[];
}
