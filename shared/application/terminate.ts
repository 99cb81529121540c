/** Terminate: ends an application whose papers did not come in time, in writing with the remedy (终止办理). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { needSentences } from './needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from './position';

export const Terminate = z.strictObject({
  case_no: z.string().min(1),
  /** How the applicant was reminded and what they said, as the notice tells it. */
  text: z.string().min(2, { error: '请写明提醒和答复的情况，至少2个字' }).max(500),
});
export type Terminate = z.infer<typeof Terminate>;

export type TerminateFacts = PositionFacts;

export interface Terminated {
  position: string;
  /** Names of the papers that never came. */
  missing: string[];
}

export const terminateRefusals = refusals({
  ...positionSentences,
  supplement_running: needSentences.supplement_running,
});

export const terminate = act({
  kind: 'terminate',
  title: '终止办理',
  posts: ['clerk'],
  payload: Terminate,
  refusals: terminateRefusals,
  guard: (facts: TerminateFacts, standing) =>
    positionRefusal(terminateRefusals, facts, { act: 'terminate', standing }),
  decide: (_payload, facts) =>
    permit<Terminated>({
      position: positionAfter(facts, 'terminate'),
      missing: (facts.case?.missing ?? []).map(({ name }) => name),
    }),
});
