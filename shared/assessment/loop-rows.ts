/** Loop rows: checks and objections of a case, as its page and its papers show them. */
import type { PlainDate } from '../base/plain-date';
import type { CheckItem } from './check-items';
import type { Objector } from './object';

/** One person and item of a check; `finding` is null until the answer is recorded. */
export interface CheckLineRow {
  person: string;
  name: string;
  item: CheckItem;
  item_name: string;
  finding: 'same' | 'differs' | 'nothing' | null;
  declared: string;
  found: string;
  /** Why the difference does not count; null where none is disputed. */
  dispute: string | null;
}

export interface CheckRow {
  request_no: string;
  requested_on: PlainDate;
  names: string[];
  item_names: string[];
  /** Empty and null until the answer is recorded. */
  report_no: string;
  reported_on: PlainDate | null;
  valid_until: PlainDate | null;
  lines: CheckLineRow[];
}

/** A request that waits for the checking body, in the list of all cases. */
export interface OpenCheckRow {
  request_no: string;
  case_no: string;
  applicant_name: string;
  programme_name: string;
  requested_on: PlainDate;
  names: string[];
  items_count: number;
}

export interface ObjectionRow {
  objection_no: string;
  raised_on: PlainDate;
  /** Against what, in words: 收入. */
  subject_name: string;
  text: string;
  state: 'open' | 'rejected' | 'upheld';
  state_name: string;
  anonymous: boolean;
  /** Only for who answers it and who recorded it; null for others and for an anonymous one. */
  objector: Objector | null;
  /** Empty until it is answered. */
  answer: string;
  answered_on: PlainDate | null;
  answered_by: string;
}
