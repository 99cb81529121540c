/** Decide reconsideration: the authority's decision, and by when it is to be carried out. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { dateFault, dateSentences, mustExecute, reconsiderationOutcomes, reconsiderationSentences, type Reconsideration, type ReconsiderationFacts, type ReconsiderationOutcome, type ReconsiderationTouched } from './reconsideration';

export const DecideReconsideration = z.strictObject({
  reconsideration_no: z.string().min(1),
  outcome: z.enum(Object.keys(reconsiderationOutcomes) as ReconsiderationOutcome[], { error: '请选择复议结果' }),
  document_no: z.string().min(2, { error: '请填写复议决定书文号' }).max(60),
  decided_on: PlainDate,
  text: z.string().min(2, { error: '请摘录复议决定，至少2个字' }).max(2000),
  /** Last day to carry it out as the decision says; null where it names none. */
  execute_by: PlainDate.nullable(),
});
export type DecideReconsideration = z.infer<typeof DecideReconsideration>;

export interface ReconsiderationDecided extends ReconsiderationTouched {
  /** Whether the town has to carry it out. */
  binds: boolean;
}

export const decideReconsiderationRefusals = refusals({
  ...reconsiderationSentences,
  ...dateSentences,
  execute_idle: (f: { outcome: string }) => `复议结果是“${f.outcome}”，没有需要履行的期限，请不要填写`,
});

export const decideReconsideration = act({
  kind: 'decideReconsideration',
  title: '登记复议决定',
  posts: ['clerk', 'reviewer'],
  payload: DecideReconsideration,
  refusals: decideReconsiderationRefusals,
  guard: ({ reconsideration: found }: ReconsiderationFacts) => {
    const { because } = decideReconsiderationRefusals;
    if (!found) return because('reconsideration_unknown', {}, 'reconsideration_no');
    return found.outcome === null ? null : because('already_decided', { outcome: reconsiderationOutcomes[found.outcome] });
  },
  decide: ({ decided_on, outcome, execute_by }, facts, { today }) => {
    const { because } = decideReconsiderationRefusals;
    const { received_on, case_no } = facts.reconsideration as Reconsideration;
    const fault = dateFault('决定日期', decided_on, { today, since: received_on, what: '收到日期' });
    if (fault) return because(fault.code, fault.facts as never, 'decided_on');
    const idle = execute_by !== null && !mustExecute(outcome);
    if (idle) return because('execute_idle', { outcome: reconsiderationOutcomes[outcome] }, 'execute_by');
    return permit<ReconsiderationDecided>({ case_no, binds: mustExecute(outcome) });
  },
});
