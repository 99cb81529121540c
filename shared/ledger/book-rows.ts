/** Rows of the books: cash book, entries, trial balance, the equation, the reserve, the month, recoveries. */
import type { Fen } from '../base/money';
import type { PlainDate, PlainMonth } from '../base/plain-date';
import type { InstalmentStanding } from './plan-recovery';
import type { BatchRow } from './rows';

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
  /** First day of a planned part; null for what may be paid at once. */
  due_on: PlainDate | null;
  /** What must be seen before a part is paid; empty for none. */
  condition: string;
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
  waived_fen: Fen;
  surrendered_fen: Fen;
  outstanding_fen: Fen;
  demanded_on: PlainDate | null;
  /** The last day of the newest demand; null while nothing was demanded. */
  due_on: PlainDate | null;
  case_no: string;
  /** The agreed plan with what was paid of it; empty without one. */
  instalments: InstalmentStanding[];
  waivers: { amount_fen: Fen; ground_name: string; authority: string; waived_on: PlainDate; seq: number }[];
}
