/** Rows of the money screens: batches, their lines and bridge, answers, returned payments. */
import type { Fen } from '../base/money';
import type { PlainDate, PlainMonth } from '../base/plain-date';
import type { AnswerRow, JudgedRow } from './answer';
import type { BatchHeader, BatchKind, BatchState, ProgrammeGroup } from './batch';
import type { BridgeReason } from './bridge';
import type { LineKind, LineState } from './pay-line';

export type { AnswerRow };

/** A batch in the list, with what it waits for. */
export interface BatchRow {
  batch_no: string;
  month: PlainMonth;
  group: ProgrammeGroup;
  group_name: string;
  kind: BatchKind;
  kind_name: string;
  state: BatchState;
  state_name: string;
  count: number;
  sum_fen: Fen;
  held_count: number;
  held_fen: Fen;
  paid_fen: Fen;
  /** Returned or refused, parts included. */
  returned_fen: Fen;
  open_fen: Fen;
  declared_on: PlainDate;
  declared_by: string;
  checked_by: string | null;
  sealed_on: PlainDate | null;
  sealed_by: string | null;
}

/** One batch with everything its page shows but its lines. */
export interface BatchDetail {
  row: BatchRow;
  header: BatchHeader;
  /** Answer files taken, newest first. */
  files: AnswerFileRow[];
  /** Lines by state. */
  states: { state: LineState; name: string; next_act: string; count: number; sum_fen: Fen }[];
}

/** What a batch would hold if declared now; `acts` of batch-acts.ts are made from it. */
export interface BatchDraft extends BatchHeader {
  /** Why it cannot be declared now; null when it can. */
  bar: string | null;
}

export interface PayLineRow {
  line_no: string;
  serial: number;
  award_no: string;
  household_no: string;
  programme: string;
  month: PlainMonth;
  kind: LineKind;
  kind_name: string;
  name: string;
  id_number: string;
  holder_name: string;
  bank: string;
  account_no: string;
  amount_fen: Fen;
  base_fen: Fen;
  addons_fen: Fen;
  paid_fen: Fen;
  state: LineState;
  state_name: string;
  next_act: string;
  /** Why held, returned or refused. */
  reason: string;
  source_line: string | null;
  /** The line that pays again what came back; null when none. */
  follow_up: string | null;
}

/** One difference between last month and this batch, with the decision behind it. */
export interface BridgeRow {
  award_no: string;
  name: string;
  reason: BridgeReason;
  reason_name: string;
  month: PlainMonth;
  before_fen: Fen;
  now_fen: Fen;
  /** The act that decided it: 批准 2022-11-25; its place in the docket opens it. */
  decision: string;
  seq: number;
}

export interface AnswerFileRow {
  file_hash: string;
  file_name: string;
  batch_no: string;
  taken_on: PlainDate;
  taken_by: string;
  /** Null while it waits for posting. */
  settled_on: PlainDate | null;
  rows: number;
  matched: number;
  unmatched: number;
  duplicate: number;
  differing: number;
}

export interface InboxRow extends JudgedRow {
  file_hash: string;
  outcome_name: string;
  verdict_name: string;
  settled: boolean;
}

/** Money that came back or is held, with its age. */
export interface ReturnedRow extends PayLineRow {
  batch_no: string;
  back_fen: Fen;
  since: PlainDate;
  /** Days from `since` to today. */
  age_days: number;
  /** Whether a follow-up was asked for and waits for the next batch. */
  requested: boolean;
  /** The award's account was changed and confirmed since. */
  account_corrected: boolean;
}
