/** Rows of the money screens: batches, answers, returned payments, books, the month's state. */
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

/** A line of the cash or bank book, as on paper. */
export interface CashBookRow {
  entry_no: string;
  on: PlainDate;
  memo: string;
  in_fen: Fen;
  out_fen: Fen;
  balance_fen: Fen;
  officer_name: string;
  doc: string | null;
  seq: number;
}

export interface CashBook {
  account: string;
  account_name: string;
  month: PlainMonth;
  opening_fen: Fen;
  rows: CashBookRow[];
  closing_fen: Fen;
}

export interface EntryRow {
  entry_no: string;
  month: PlainMonth;
  on: PlainDate;
  memo: string;
  officer_name: string;
  seq: number;
  kind: string;
  lines: {
    account: string;
    account_name: string;
    party: string | null;
    debit_fen: Fen;
    credit_fen: Fen;
    doc: string | null;
  }[];
}

export interface TrialRow {
  account: string;
  account_name: string;
  debit_fen: Fen;
  credit_fen: Fen;
  /** On the account's own side. */
  balance_fen: Fen;
}

/** One plain sentence with a tick: what must hold, and by how much it does not. */
export interface SentenceRow {
  code: string;
  sentence: string;
  holds: boolean;
}

export interface TrialBalance {
  month: PlainMonth | null;
  rows: TrialRow[];
  debit_fen: Fen;
  credit_fen: Fen;
  sentences: SentenceRow[];
}

/** The equation of one award and month: decision + overpaid = due = paid + returned + withheld + open. */
export interface MoneyRow {
  award_no: string;
  household_no: string;
  name: string;
  programme: string;
  month: PlainMonth;
  decision_fen: Fen;
  overpaid_fen: Fen;
  due_fen: Fen;
  paid_fen: Fen;
  returned_fen: Fen;
  withheld_fen: Fen;
  open_fen: Fen;
  holds: boolean;
  /** What is wrong, and the next step; empty when it holds. */
  message: string;
}

/** The reserve fund as its page shows it. */
export interface ReserveView {
  cash_fen: Fen;
  bank_fen: Fen;
  vouchers_fen: Fen;
  in_transit_fen: Fen;
  advances_fen: Fen;
  shortage_fen: Fen;
  fixed_fen: Fen;
  holds: boolean;
  sentence: string;
  payable: ImprestPayableRow[];
  vouchers: VoucherRow[];
  claims: ClaimRow[];
  counts: CashCountRow[];
}

/** A stage that was decided and is to be paid from the reserve. */
export interface ImprestPayableRow {
  award_no: string;
  stage: number;
  name: string;
  id_number: string;
  programme: string;
  amount_fen: Fen;
  decided_on: PlainDate;
  /** Last day for the papers of an advance; null for balances. */
  supplement_due: PlainDate | null;
}

export interface VoucherRow {
  voucher_no: string;
  award_no: string;
  stage: number;
  name: string;
  amount_fen: Fen;
  way: 'cash' | 'bank';
  paid_on: PlainDate;
  cashier_name: string;
  second_officer: string;
  papers_missing: boolean;
  reimburse_no: string | null;
}

export interface ClaimRow {
  reimburse_no: string;
  sum_fen: Fen;
  vouchers: number;
  submitted_on: PlainDate;
  received_on: PlainDate | null;
}

export interface CashCountRow {
  counted_on: PlainDate;
  book_fen: Fen;
  counted_fen: Fen;
  difference_fen: Fen;
  cashier_name: string;
  second_officer: string;
  note: string;
}

/** Where a month stands and what keeps it from being closed. */
export interface MonthView {
  month: PlainMonth;
  state: 'open' | 'closed' | 'reopened';
  closed_on: PlainDate | null;
  closed_by: string | null;
  /** Ticks of everything the close asks for, in order. */
  checks: SentenceRow[];
  batches: BatchRow[];
  due_fen: Fen;
  paid_fen: Fen;
  returned_fen: Fen;
  withheld_fen: Fen;
  open_fen: Fen;
  /** Advances whose papers are overdue; reviewer and approver sign for them. */
  exceptions: { award_no: string; name: string; amount_fen: Fen; supplement_due: PlainDate }[];
  signed_by: string[];
}

/** Money paid too much, per award. */
export interface RecoveryRow {
  award_no: string;
  name: string;
  months: { month: PlainMonth; amount_fen: Fen }[];
  overpaid_fen: Fen;
  demanded_fen: Fen;
  collected_fen: Fen;
  surrendered_fen: Fen;
  outstanding_fen: Fen;
  demanded_on: PlainDate | null;
}
