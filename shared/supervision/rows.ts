/** Clue rows: what the clue page, the month and the printed sheet show. */
import type { PlainDate, PlainMonth } from '../base/plain-date';
import type { ClueQuery, ClueState } from './clue';

export interface ClueRow {
  key: string;
  code: string;
  query_name: string;
  severity_name: string;
  bars: boolean;
  opens: ClueQuery['opens'];
  subject: string;
  sentence: string;
  found_on: PlainDate;
  /** False once the last run no longer met it. */
  present: boolean;
  state: ClueState;
  state_name: string;
  finding_name: string;
  answer: string;
  answered_by: string;
  answered_on: PlainDate | null;
  /** Whether the officer who asks gave the answer. */
  own_answer: boolean;
  confirmed_by: string;
  confirm_text: string;
}

/** One query with what its last run met. */
export interface ClueQueryRow {
  code: string;
  name: string;
  question: string;
  source: string;
  reads: string;
  severity_name: string;
  bars: boolean;
  /** False where the pack has no limit for it, or no run was made. */
  run: boolean;
  count: number;
  open: number;
}

export interface CluesView {
  /** The last run; null before the first. */
  last: { month: PlainMonth; run_on: PlainDate; officer_name: string } | null;
  open: number;
  answered: number;
  settled: number;
  /** Unsettled hits that bar the close, as the last run met them. */
  barring: number;
  queries: ClueQueryRow[];
}
