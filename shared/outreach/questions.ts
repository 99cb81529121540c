/** Register questions: how each running ledger stands, its lines, and one line with all that was done. */
import { z } from 'zod';
import type { PlainDate } from '../base/plain-date';
import { page, question, type Page } from '../base/question';
import type { RegisterEntry } from './register';

/** How one ledger stands today. */
export interface RegisterStanding {
  register: string;
  open: number;
  overdue: number;
}

export interface RecordRow {
  record_no: string;
  register: string;
  register_name: string;
  household_no: string | null;
  name: string;
  village_name: string;
  entered_on: PlainDate;
  entries: RegisterEntry[];
  text: string;
  updates: number;
  updated_on: PlainDate | null;
  due_on: PlainDate | null;
  /** Days from today to the due day, negative once it has passed; null where none is set or it is closed. */
  days_left: number | null;
  open: boolean;
  ending_name: string | null;
  closed_on: PlainDate | null;
}

/** What was done on a line on one day. */
export interface RecordUpdate {
  done_on: PlainDate;
  entries: RegisterEntry[];
  text: string;
  officer_name: string;
}

export interface RecordDetail {
  row: RecordRow;
  handler_name: string;
  close_text: string | null;
  updates: RecordUpdate[];
}

export const RecordState = z.enum(['open', 'overdue', 'closed', 'all']);
export type RecordState = z.infer<typeof RecordState>;

export const registerQuestions = {
  registers: question<RegisterStanding[]>()(z.strictObject({})),
  /** Lines of a ledger, open ones first by their due day. */
  records: question<Page<RecordRow>>()(
    z.strictObject({
      register: z.string().min(1),
      state: RecordState.default('open'),
      village_code: z.string().default(''),
      ...page,
    }),
  ),
  /** Open lines of all ledgers that are due up to a day, the longest overdue first. */
  records_due: question<Page<RecordRow>>()(z.strictObject({ days: z.int().min(0).max(400).default(0), ...page })),
  household_records: question<RecordRow[]>()(z.strictObject({ household_no: z.string() })),
  record: question<RecordDetail | null>()(z.strictObject({ record_no: z.string() })),
};
