/** Loop rows: objections of a case, as its page and its papers show them. */
import type { PlainDate } from '../base/plain-date';
import type { Objector } from './object';

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
