/** Excuse stale: lets a case be decided although the evidence of a fact has run out, with a named reason. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import type { CaseFacts } from './case';
import { staleOf } from './needs';

export const ExcuseStale = z.strictObject({
  case_no: z.string().min(1),
  /** Numbers of the evidence that has run out. */
  evidence: z.array(z.string().min(1)).min(1, { error: '请勾选过期的依据' }),
  reason: z.string().min(4, { error: '请写明为何过期仍可采信，至少4个字' }).max(300),
});
export type ExcuseStale = z.infer<typeof ExcuseStale>;

export interface ExcuseStaleFacts {
  case: CaseFacts | null;
}

/** What was excused, as the approval form prints it. */
export interface StaleExcused {
  excused: { evidence_no: string; what: string; valid_until: string }[];
}

export const excuseStaleRefusals = refusals({
  case_unknown: () => '没有这个案件，请从案件列表中选择',
  case_closed: () => '案件已经办结，不再需要说明，请在案件页查看办理结果',
  officer_is_relative: (f: { person: string }) =>
    `${f.person}是您的近亲属，您须回避，请交由其他人员办理`,
  nothing_stale: () => '没有过期的依据，无需说明，请按案件页列出的下一步办理',
  evidence_fresh: () => '所选依据没有过期，请只勾选列出的过期依据',
});
const { because } = excuseStaleRefusals;

export const excuseStale = act({
  kind: 'excuseStale',
  title: '说明过期依据',
  posts: ['reviewer'],
  payload: ExcuseStale,
  refusals: excuseStaleRefusals,
  guard: ({ case: found }: ExcuseStaleFacts, { officer_id, today }) => {
    if (!found) return because('case_unknown', {}, 'case_no');
    if (found.state !== 'open') return because('case_closed', {});
    const own = found.relatives.find((row) => row.officer_id === officer_id);
    if (own) return because('officer_is_relative', { person: own.person_name });
    return staleOf(found, today).length === 0 ? because('nothing_stale', {}) : null;
  },
  decide: ({ evidence }, { case: found }, { today }) => {
    const stale = staleOf(found as CaseFacts, today);
    const chosen = stale.filter(({ evidence_no }) => evidence.includes(evidence_no));
    if (chosen.length < new Set(evidence).size) return because('evidence_fresh', {}, 'evidence');
    return permit<StaleExcused>({ excused: chosen });
  },
});
