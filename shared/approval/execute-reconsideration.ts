/** Execute reconsideration: by what the town carried the authority's decision out. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { dateFault, dateSentences, mustExecute, reconsiderationOutcomes, reconsiderationSentences, type Reconsideration, type ReconsiderationFacts, type ReconsiderationTouched } from './reconsideration';

export const ExecuteReconsideration = z.strictObject({
  reconsideration_no: z.string().min(1),
  executed_on: PlainDate,
  /** What carries it out: the number of the new case, award or notice. */
  done_by: z.string().min(2, { error: '请填写新的案件、待遇或文书编号' }).max(80),
  text: z.string().min(2, { error: '请写明怎样履行的，至少2个字' }).max(1000),
});
export type ExecuteReconsideration = z.infer<typeof ExecuteReconsideration>;

export interface ExecuteReconsiderationFacts extends ReconsiderationFacts {
  /** Whether the number named is known to this desk. */
  done_by_known: boolean;
}

export const executeReconsiderationRefusals = refusals({
  reconsideration_unknown: reconsiderationSentences.reconsideration_unknown,
  not_decided: () => '复议机关尚未作出决定，请先登记复议决定',
  nothing_to_execute: (f: { outcome: string }) => `复议结果是“${f.outcome}”，无需履行，请在列表中查看`,
  already_executed: (f: { executed_on: string }) => `已于${f.executed_on}登记履行，无需重复`,
  ...dateSentences,
  done_by_unknown: () => '本机没有这个编号的案件、待遇或文书，请核对编号',
});

export const executeReconsideration = act({
  kind: 'executeReconsideration',
  title: '登记复议履行',
  posts: ['reviewer', 'approver'],
  payload: ExecuteReconsideration,
  refusals: executeReconsiderationRefusals,
  guard: ({ reconsideration: found }: ExecuteReconsiderationFacts): Refusal | null => {
    const { because } = executeReconsiderationRefusals;
    if (!found) return because('reconsideration_unknown', {}, 'reconsideration_no');
    if (found.outcome === null) return because('not_decided', {});
    if (!mustExecute(found.outcome)) {
      return because('nothing_to_execute', { outcome: reconsiderationOutcomes[found.outcome] });
    }
    return found.executed_on === null ? null : because('already_executed', { executed_on: found.executed_on });
  },
  decide: ({ executed_on }, facts, { today }) => {
    const { because } = executeReconsiderationRefusals;
    const { decided_on, case_no } = facts.reconsideration as Reconsideration;
    const fault = dateFault('履行日期', executed_on, { today, since: decided_on ?? '', what: '复议决定日期' });
    if (fault) return because(fault.code, fault.facts as never, 'executed_on');
    if (!facts.done_by_known) return because('done_by_unknown', {}, 'done_by');
    return permit<ReconsiderationTouched>({ case_no });
  },
});
