/** Supplement: the papers that follow an advance (补办手续): cause, documents, signatures. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import { caseStateNames, type CaseFacts } from './case';

export const Supplement = z.strictObject({
  case_no: z.string().min(1),
  documents: z.array(z.string().min(1).max(60)).min(1, { error: '请至少登记一份补办材料' }),
  /** The written explanation of what happened and why aid could not wait. */
  text: z.string().min(2).max(1000),
});
export type Supplement = z.infer<typeof Supplement>;

export interface SupplementFacts {
  case: CaseFacts | null;
  supplement_due: PlainDate | null;
}

export interface Supplemented {
  due: PlainDate | null;
  /** Whether the papers came after their due day; such files are listed at the month close. */
  late: boolean;
}

export const supplementRefusals = refusals({
  case_unknown: () => '没有这个案件，请从案件列表中选择',
  case_closed: (f: { state: string }) => `案件${f.state}，不能再补办手续，请在案件页查看办理结果`,
  not_advanced: () => '尚未先行救助，无需补办手续，材料请在受理时登记',
  already_supplemented: () => '补办手续已经登记，无需重复',
});

export const supplement = act({
  kind: 'supplement',
  title: '补办手续',
  posts: ['clerk'],
  payload: Supplement,
  refusals: supplementRefusals,
  guard: (facts: SupplementFacts) => {
    const found = facts.case;
    if (!found) return supplementRefusals.because('case_unknown', {}, 'case_no');
    if (found.state !== 'open') {
      return supplementRefusals.because('case_closed', { state: caseStateNames[found.state] });
    }
    if (!found.advanced) return supplementRefusals.because('not_advanced', {});
    return found.done.supplement ? supplementRefusals.because('already_supplemented', {}) : null;
  },
  decide: (_payload, facts, standing) => {
    const due = facts.supplement_due;
    return permit<Supplemented>({ due, late: due !== null && standing.today > due });
  },
});
