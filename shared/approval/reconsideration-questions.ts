/** Reconsideration questions: what is asked for at the district government, with what the town has to do and by when. */
import { z } from 'zod';
import type { ClockRow } from '../application/rows';
import type { PlainDate } from '../base/plain-date';
import { page, question, type Page } from '../base/question';

export interface ReconsiderationRow {
  reconsideration_no: string;
  case_no: string;
  applicant_name: string;
  programme_name: string;
  /** Which decision, at which authority, under which number. */
  decision: string;
  authority: string;
  document_no: string;
  requests: string;
  received_on: PlainDate;
  reply_due: PlainDate | null;
  replied_on: PlainDate | null;
  reply_text: string;
  outcome_name: string;
  decided_on: PlainDate | null;
  decision_text: string;
  execute_by: PlainDate | null;
  executed_on: PlainDate | null;
  execution_text: string;
  /** 待答复, 已答复待决定, 待履行, 已办结 …… */
  state_name: string;
  /** Of what the town has to do next. */
  clock: ClockRow | null;
}

export const reconsiderationQuestions = {
  /** `waiting`: only those in which the town has something to do. */
  reconsiderations: question<Page<ReconsiderationRow>>()(
    z.strictObject({ waiting: z.boolean().default(false), case_no: z.string().default(''), ...page }),
  ),
};
