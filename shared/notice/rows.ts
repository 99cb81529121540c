/** Rows of the papers page. */
import type { PlainDate } from '../base/plain-date';

export interface NoticeRow {
  notice_no: string;
  code: string;
  title: string;
  number: string;
  case_no: string | null;
  award_no: string | null;
  applicant_name: string;
  village_name: string;
  issued_on: PlainDate;
  state: 'in_force' | 'voided' | 'replaced';
  served_on: PlainDate | null;
  prints: number;
}
