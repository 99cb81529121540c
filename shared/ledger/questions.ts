/** Ledger questions: what the money screens and the command line may ask, with input and answer. */
import { z } from 'zod';
import { PlainMonth } from '../base/plain-date';
import { page, question, type Page } from '../base/question';
import { BatchKind, ProgrammeGroup } from './batch';
import { LineState } from './pay-line';
import type {
  CashBook,
  EntryRow,
  MoneyRow,
  MonthView,
  RecoveryRow,
  ReserveView,
  TrialBalance,
} from './book-rows';
import type {
  AnswerFileRow,
  BatchDetail,
  BatchDraft,
  BatchRow,
  BridgeRow,
  InboxRow,
  PayLineRow,
  ReturnedRow,
} from './rows';

const nothing = z.strictObject({});
const batch = z.strictObject({ batch_no: z.string().min(1) });

export const ledgerQuestions = {
  batches: question<Page<BatchRow>>()(z.strictObject({ month: PlainMonth.optional(), ...page })),
  batch: question<BatchDetail | null>()(batch),
  /** What declaring now would freeze; null group means all groups that owe something. */
  batch_drafts: question<BatchDraft[]>()(
    z.strictObject({
      month: PlainMonth,
      kind: BatchKind.default('month'),
      group: ProgrammeGroup.optional(),
    }),
  ),
  batch_lines: question<Page<PayLineRow>>()(
    z.strictObject({
      batch_no: z.string().min(1),
      state: LineState.optional(),
      search: z.string().max(40).default(''),
      ...page,
    }),
  ),
  bridge: question<Page<BridgeRow>>()(z.strictObject({ batch_no: z.string().min(1), ...page })),
  answers: question<AnswerFileRow[]>()(batch),
  /** Rows of one answer file; by default those that were not matched. */
  inbox: question<Page<InboxRow>>()(
    z.strictObject({
      file_hash: z.string().min(1),
      verdict: z.enum(['', 'matched', 'unmatched', 'duplicate', 'differing']).default(''),
      ...page,
    }),
  ),
  returned: question<ReturnedRow[]>()(nothing),
  cash_book: question<CashBook>()(
    z.strictObject({ account: z.enum(['1001', '1002', '1003']), month: PlainMonth }),
  ),
  entries: question<Page<EntryRow>>()(
    z.strictObject({ month: PlainMonth.optional(), account: z.string().default(''), ...page }),
  ),
  trial_balance: question<TrialBalance>()(z.strictObject({ month: PlainMonth.optional() })),
  /** The equation of a month; `failing` shows only rows that do not hold. */
  money: question<Page<MoneyRow>>()(
    z.strictObject({
      month: PlainMonth,
      failing: z.boolean().default(false),
      search: z.string().max(40).default(''),
      ...page,
    }),
  ),
  reserve: question<ReserveView>()(nothing),
  month: question<MonthView>()(z.strictObject({ month: PlainMonth })),
  recoveries: question<RecoveryRow[]>()(nothing),
};
