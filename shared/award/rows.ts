/** Rows of the screens of awards in force. */
import type { Fen } from '../base/money';
import type { PlainDate, PlainMonth } from '../base/plain-date';
import type { AwardStanding, Change, OverpaidMonth } from './award';

export interface AwardRow {
  award_no: string;
  programme: string;
  programme_name: string;
  household_no: string;
  case_no: string;
  name: string;
  id_number: string;
  village_name: string;
  members_count: number;
  standing: AwardStanding;
  standing_name: string;
  payment: 'monthly' | 'once';
  /** This month's amount, or the sum of the stages of a single payment. */
  amount_fen: Fen;
  from: PlainMonth;
  until: PlainMonth | null;
}

export interface AwardLevelRow {
  from: PlainMonth;
  until: PlainMonth | null;
  amount_fen: Fen;
  base_fen: Fen;
  addons_fen: Fen;
  /** 批准、调整、渐退 with the date; `seq` opens the act. */
  decision: string;
  seq: number;
}

export interface AwardPaymentRow {
  line_no: string;
  month: PlainMonth;
  kind_name: string;
  amount_fen: Fen;
  state_name: string;
  on: PlainDate | null;
}

export interface AwardDetail {
  row: AwardRow;
  members: { person_no: string; name: string; deceased_on: PlainDate | null }[];
  payee: {
    person_no: string;
    name: string;
    holder_name: string;
    bank: string;
    account_no: string;
  };
  /** An account change that waits for a second person; null when none. */
  pending_account: {
    holder_name: string;
    bank: string;
    account_no: string;
    proposed_by: string;
    proposed_on: PlainDate;
  } | null;
  suspended_from: PlainMonth | null;
  levels: AwardLevelRow[];
  payments: AwardPaymentRow[];
  /** The last review whose proposal waits for a decision; null when none. */
  recheck: { on: PlainDate; officer_name: string; change: Change; text: string; seq: number } | null;
  overpaid: OverpaidMonth[];
  /** When it is next reviewed, and why so often; null for what is not reviewed. */
  review: { due: PlainDate; months: number; group_name: string; put_off_by: string | null } | null;
}
