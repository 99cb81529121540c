/** Phase out: keeps an award for its last months (渐退期) as its review proposed; it ends by itself after them. */
import { z } from 'zod';
import { act } from '../base/act';
import { refusals, type Refusal } from '../base/outcome';
import type { AwardFacts, OpenRecheck } from './award';
import { changeSentences, decidedChange, findChangeBar, powerFor, type ChangeFacts } from './decide-change';

export const PhaseOut = z.strictObject({
  award_no: z.string().min(1),
  text: z.string().min(2, { error: '请写明审批意见，至少2个字' }).max(1000),
});
export type PhaseOut = z.infer<typeof PhaseOut>;

export type PhaseOutFacts = ChangeFacts;

export const phaseOutRefusals = refusals(changeSentences);

export const phaseOut = act({
  kind: 'phaseOut',
  title: '决定渐退',
  posts: ['approver'],
  payload: PhaseOut,
  refusals: phaseOutRefusals,
  guard: (facts: PhaseOutFacts, standing): Refusal | null => {
    const bar = findChangeBar(facts, { decision: 'phase_out', power: 'adjust' }, standing);
    return bar && phaseOutRefusals.because(bar.code, bar.facts);
  },
  decide: (_payload, facts, { today }) => {
    const award = facts.award as AwardFacts;
    const { change } = award.recheck as OpenRecheck;
    const power = powerFor(facts, { kind: 'adjust', amount_fen: change.amount_fen, on: today });
    return decidedChange(award, change, power, today);
  },
});
