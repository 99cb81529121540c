/** Dispute check: why a difference found by the check does not change the declared facts (核对异议). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { keysOf } from '../policy/data/codes';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { checkItems } from './check-items';

export const DisputeCheck = z.strictObject({
  case_no: z.string().min(1),
  /** Key of the member and the item of the latest report. */
  person: z.string().min(1, { error: '请选择有异议的核对事项' }),
  item: z.enum(keysOf(checkItems), { error: '请选择有异议的核对事项' }),
  reason: z.string().min(5, { error: '请写明异议理由和依据，至少5个字' }).max(500),
  /** Evidence handed in: 车辆转让协议. */
  evidence: z.array(z.string().min(1).max(60)).min(1, { error: '请写明提交的证明材料' }),
});
export type DisputeCheck = z.infer<typeof DisputeCheck>;

export interface DisputeCheckFacts extends PositionFacts {
  /** The line named of the case's latest report; null for one that does not differ. */
  line: { disputed: boolean } | null;
}

export interface CheckDisputed {
  position: string;
}

export const disputeCheckRefusals = refusals({
  ...positionSentences,
  nothing_differs: () => '核对结果中没有待处理的不符事项，无需登记异议',
  line_unknown: () => '最近一次核对结果中没有这项不符，请从不符事项中选择',
  line_disputed: () => '这项不符已经登记过异议，请选择其他事项',
});

export const disputeCheck = act({
  kind: 'disputeCheck',
  title: '登记核对异议',
  posts: ['clerk'],
  payload: DisputeCheck,
  refusals: disputeCheckRefusals,
  guard: (facts: DisputeCheckFacts, standing) => {
    const bar = positionRefusal(disputeCheckRefusals, facts, { act: 'disputeCheck', standing });
    if (bar) return bar;
    const left = facts.case?.check.report?.unsettled ?? 0;
    return left > 0 ? null : disputeCheckRefusals.because('nothing_differs', {});
  },
  decide: (_payload, facts) => {
    const { because } = disputeCheckRefusals;
    if (!facts.line) return because('line_unknown', {}, 'item');
    if (facts.line.disputed) return because('line_disputed', {}, 'item');
    return permit<CheckDisputed>({ position: positionAfter(facts, 'disputeCheck') });
  },
});
