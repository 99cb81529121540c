/** Case assessment: the few figures of an assessment that later steps of a case test. */
import type { CaseAssessment } from '../../../shared/application/case';
import type { AssessResult } from '../../../shared/policy/assess-answer';
import { fenOfStep } from '../../../shared/policy/trace-figure';

/** Picks them from the recorded result and what stood around it. */
export function caseAssessment(
  result: AssessResult,
  around: Pick<CaseAssessment, 'month' | 'trace_hash' | 'household_version' | 'pack'>,
): CaseAssessment {
  return {
    decision: result.decision,
    amount_fen: result.amount_fen ?? 0,
    base_fen: result.base_fen ?? 0,
    addons_fen: result.addons_fen ?? 0,
    per_capita_fen: fenOfStep(result.trace, 'per_capita_income'),
    advance_fen: result.advance_fen ?? 0,
    balance_fen: result.balance_fen ?? 0,
    from: result.from,
    until: result.until,
    supplement_due: result.supplement_due ?? null,
    members: result.members,
    route: result.route,
    ...around,
  };
}
