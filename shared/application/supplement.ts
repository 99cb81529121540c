/** Supplement: papers that came in, before acceptance (补正) or after an advance (补办手续). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import {
  missingPapers,
  startClocks,
  type Accepted,
  type AcceptanceFacts,
  type NeededPaper,
} from './acceptance';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from './position';

export const Supplement = z.strictObject({
  case_no: z.string().min(1),
  documents: z.array(z.string().min(1).max(60)).min(1, { error: '请至少登记一份收到的材料' }),
  /** How they came; after an advance the written explanation of why aid could not wait. */
  text: z.string().min(2).max(1000),
});
export type Supplement = z.infer<typeof Supplement>;

export interface SupplementFacts extends PositionFacts {
  supplement_due: PlainDate | null;
  clocks: AcceptanceFacts;
}

export interface Supplemented {
  position: string;
  due: PlainDate | null;
  /** Whether the papers came after their due day; such advances are listed at the month close. */
  late: boolean;
  /** What the applicant still has to bring before acceptance. */
  missing: NeededPaper[];
  /** The clocks that begin today; null when nothing was waiting for acceptance. */
  accepted: Accepted | null;
}

export const supplementRefusals = refusals(positionSentences);

export const supplement = act({
  kind: 'supplement',
  title: '补交材料',
  posts: ['clerk'],
  payload: Supplement,
  refusals: supplementRefusals,
  guard: (facts: SupplementFacts, standing) =>
    positionRefusal(supplementRefusals, facts, { act: 'supplement', standing }),
  decide: ({ documents }, facts, standing) => {
    const due = facts.supplement_due;
    const waiting = facts.case?.decide_by === null;
    const missing = waiting ? missingPapers(facts.case?.missing ?? [], documents) : [];
    const complete = missing.length === 0;
    return permit<Supplemented>({
      position: positionAfter(facts, 'supplement', complete ? 'complete' : 'incomplete'),
      due,
      late: due !== null && standing.today > due,
      missing,
      accepted: waiting && complete ? startClocks(facts.clocks, standing.today) : null,
    });
  },
});
