/** Proof question: whether a paper that somebody holds is one that an office issued, and whether it still holds. */
import { z } from 'zod';
import { question } from '../base/question';
import type { Fen } from '../base/money';
import type { PlainDate } from '../base/plain-date';

/** What the record says of the code; the name only by its first sign. */
export interface PaperCheck {
  /** `unreadable`: not a code; `unknown`: no paper here has it; `genuine`: as recorded. */
  verdict: 'unreadable' | 'unknown' | 'genuine';
  paper: {
    notice_no: string;
    title: string;
    number: string;
    name_tail: string;
    /** A decision's amount; null for papers that give none. */
    amount_fen: Fen | null;
    monthly: boolean;
    issued_on: PlainDate;
    state: 'in_force' | 'voided' | 'replaced';
    /** Whether this desk shows the paper itself: only the office that issued it. */
    own: boolean;
  } | null;
}

export const proofQuestions = {
  /** By the scanned QR text, or the twelve signs typed from the paper. */
  check_paper: question<PaperCheck>()(z.strictObject({ typed: z.string().max(200) })),
};
