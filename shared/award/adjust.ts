/** Adjust: raises or lowers an award as its review proposed, by an approver under a power. */
import { z } from 'zod';
import { act } from '../base/act';
import { refusals, type Refusal } from '../base/outcome';
import type { AwardFacts, OpenRecheck } from './award';
import { changeSentences, decidedChange, findChangeBar, powerFor, type ChangeFacts } from './decide-change';

export const Adjust = z.strictObject({
  award_no: z.string().min(1),
  text: z.string().min(2, { error: '请写明审批意见，至少2个字' }).max(1000),
});
export type Adjust = z.infer<typeof Adjust>;

export type AdjustFacts = ChangeFacts;

export const adjustRefusals = refusals(changeSentences);

export const adjust = act({
  kind: 'adjust',
  title: '调整待遇',
  posts: ['approver'],
  payload: Adjust,
  refusals: adjustRefusals,
  guard: (facts: AdjustFacts, standing): Refusal | null => {
    const bar = findChangeBar(facts, { decision: 'adjust', power: 'adjust' }, standing);
    return bar && adjustRefusals.because(bar.code, bar.facts);
  },
  decide: (_payload, facts, { today }) => {
    const award = facts.award as AwardFacts;
    const { change } = award.recheck as OpenRecheck;
    const power = powerFor(facts, { kind: 'adjust', amount_fen: change.amount_fen, on: today });
    return decidedChange(award, change, power, today);
  },
});
