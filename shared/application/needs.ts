/** Needs: the conditions a procedure's table may ask of a case before a step, each with its sentence. */
import { addDays, type PlainDate } from '../base/plain-date';
import type { NeedName } from '../policy/procedure';
import { isGiven, type CaseFacts } from './case';

/** A survey by telephone outside a declared emergency. */
export const emergencySentences = {
  emergency_off: () => '现在没有允许电话调查的突发公共事件涉及本户，不能电话调查，请入户调查',
};

/** Why a need is not met; `act` is the step it bars, in words. */
export const needSentences = {
  nothing_changed: (f: { act: string }) =>
    `家庭情况自上次核算以来没有变更，无需再${f.act}`,
  facts_changed: (f: { act: string }) =>
    `核算之后家庭情况有变更，不能${f.act}，请经办人重新核算并送审核`,
  undetermined: (f: { act: string }) =>
    `核算还缺必要事实，不能${f.act}，请经办人补全后重新核算`,
  not_granted: (f: { act: string }) =>
    `核算结果不是给予或认定，不能${f.act}，请审批人作出不予批准的决定`,
  notice_running: (f: { ends_on: string; decide_from: string }) =>
    `公示尚未期满（${f.ends_on} 24时届满），${f.decide_from}起可以审批`,
  objection_open: (f: { count: string }) =>
    `还有${f.count}件公示异议没有答复，请审核人先答复`,
  check_missing: (f: { act: string }) =>
    `本项目须核对家庭经济状况，尚无核对结果，不能${f.act}，请经办人提请核对并登记结果`,
  check_expired: (f: { valid_until: string }) =>
    `核对结果有效期至${f.valid_until}，已经过期，请经办人重新提请核对`,
  check_unsettled: (f: { count: string }) =>
    `核对结果有${f.count}项与申报不符尚未处理，请经办人变更家庭情况或登记核对异议`,
  already_paid: (f: { act: string }) =>
    `已先行救助，不能${f.act}，请补办手续后审批`,
  relative_unfiled: (f: { person: string; name: string; act: string }) =>
    `${f.person}是${f.name}的近亲属，尚未报区备案，不能${f.act}，请先办理近亲属备案`,
  fact_stale: (f: { what: string; valid_until: string }) =>
    `${f.what}的依据有效期至${f.valid_until}，已经过期，请经办人登记新的依据或由审核人说明理由`,
  papers_missing: (f: { papers: string }) =>
    `还缺${f.papers}，收齐后才能受理，请经办人先一次性告知补正`,
  ...emergencySentences,
  supplement_running: (f: { due_on: string; from: string }) =>
    `补正期限至${f.due_on}，期满仍未补正的，${f.from}起可以终止办理`,
};

/** A need that is not met, before an act puts it into words. */
export interface NeedBar {
  code: keyof typeof needSentences;
  facts: Record<string, string>;
}

type Need = (found: CaseFacts, today: PlainDate, act: string) => NeedBar['code'] | NeedBar | null;

function sameFacts({ assessment, household_version }: CaseFacts): boolean {
  return assessment === null || assessment.household_version === household_version;
}

/** Evidence that no longer holds on the day. */
export function staleOf({ evidence }: Pick<CaseFacts, 'evidence'>, today: PlainDate): CaseFacts['evidence'] {
  return evidence.filter(({ valid_until }) => valid_until < today);
}

const rules: Record<NeedName, Need> = {
  facts_changed: (found) => (sameFacts(found) ? 'nothing_changed' : null),
  facts_same: (found) => (sameFacts(found) ? null : 'facts_changed'),
  determined: ({ assessment }) =>
    assessment?.decision === 'undetermined' ? 'undetermined' : null,
  granted: ({ assessment }) => (assessment && isGiven(assessment) ? null : 'not_granted'),
  notice_over: ({ disclosure }, today) => {
    if (!disclosure || today > disclosure.ends_on) return null;
    const { ends_on } = disclosure;
    return { code: 'notice_running', facts: { ends_on, decide_from: addDays(ends_on, 1) } };
  },
  objections_closed: ({ objections }) =>
    objections.open === 0
      ? null
      : { code: 'objection_open', facts: { count: String(objections.open) } },
  check_done: ({ check }) => (check.required && !check.report ? 'check_missing' : null),
  check_valid: ({ check: { required, report } }, today) => {
    if (!required || !report || today <= report.valid_until) return null;
    return { code: 'check_expired', facts: { valid_until: report.valid_until } };
  },
  check_settled: ({ check: { report } }) => {
    if (!report || report.unsettled === 0) return null;
    return { code: 'check_unsettled', facts: { count: String(report.unsettled) } };
  },
  not_advanced: ({ advanced }) => (advanced ? 'already_paid' : null),
  relatives_filed: ({ relatives }, _today, act) => {
    const open = relatives.find(({ filed_on }) => filed_on === null);
    if (!open) return null;
    return { code: 'relative_unfiled', facts: { person: open.person_name, name: open.name, act } };
  },
  facts_fresh: (found, today) => {
    const stale = staleOf(found, today)[0];
    if (!stale) return null;
    return { code: 'fact_stale', facts: { what: stale.what, valid_until: stale.valid_until } };
  },
  papers_in: ({ missing }) => {
    const papers = missing.map(({ name }) => name).join('、');
    return missing.length === 0 ? null : { code: 'papers_missing', facts: { papers } };
  },
  emergency_on: ({ emergency }) =>
    emergency !== null && emergency.live && emergency.phone ? null : 'emergency_off',
  supplement_overdue: ({ asked, applied_on }, today) => {
    const due_on = asked?.due_on ?? applied_on;
    if (asked && today > due_on) return null;
    return { code: 'supplement_running', facts: { due_on, from: addDays(due_on, 1) } };
  },
};

/** The refusal each need leads to; tests and the pack's check read it. */
export const needCodes: Record<NeedName, NeedBar['code']> = {
  facts_changed: 'nothing_changed',
  facts_same: 'facts_changed',
  determined: 'undetermined',
  granted: 'not_granted',
  notice_over: 'notice_running',
  objections_closed: 'objection_open',
  check_done: 'check_missing',
  check_valid: 'check_expired',
  check_settled: 'check_unsettled',
  not_advanced: 'already_paid',
  relatives_filed: 'relative_unfiled',
  facts_fresh: 'fact_stale',
  papers_in: 'papers_missing',
  emergency_on: 'emergency_off',
  supplement_overdue: 'supplement_running',
};

/** The first of the needs, in the table's order, that the case does not meet on the day. */
export function findUnmetNeed(
  needs: readonly NeedName[],
  found: CaseFacts,
  today: PlainDate,
  act: string,
): NeedBar | null {
  for (const name of needs) {
    const bar = rules[name](found, today, act);
    if (bar !== null) return typeof bar === 'string' ? { code: bar, facts: { act } } : bar;
  }
  return null;
}
