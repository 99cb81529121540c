/** Supplement: the papers that follow an advance (补办手续): cause, documents, signatures. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from './position';

export const Supplement = z.strictObject({
  case_no: z.string().min(1),
  documents: z.array(z.string().min(1).max(60)).min(1, { error: '请至少登记一份补办材料' }),
  /** The written explanation of what happened and why aid could not wait. */
  text: z.string().min(2).max(1000),
});
export type Supplement = z.infer<typeof Supplement>;

export interface SupplementFacts extends PositionFacts {
  supplement_due: PlainDate | null;
}

export interface Supplemented {
  position: string;
  due: PlainDate | null;
  /** Whether the papers came after their due day; such files are listed at the month close. */
  late: boolean;
}

export const supplementRefusals = refusals(positionSentences);

export const supplement = act({
  kind: 'supplement',
  title: '补办手续',
  posts: ['clerk'],
  payload: Supplement,
  refusals: supplementRefusals,
  guard: (facts: SupplementFacts, standing) =>
    positionRefusal(supplementRefusals, facts, { act: 'supplement', standing }),
  decide: (_payload, facts, standing) => {
    const due = facts.supplement_due;
    return permit<Supplemented>({
      position: positionAfter(facts, 'supplement'),
      due,
      late: due !== null && standing.today > due,
    });
  },
});
