/** Assess: works out what the household may have by the pack in force, and keeps sum, trace and pack version. */
import { z } from 'zod';
import { act } from '../base/act';
import { hashOf } from '../base/canonical';
import { permit, refusals, type Outcome } from '../base/outcome';
import { monthOf, PlainMonth } from '../base/plain-date';
import type { CaseFacts } from '../application/case';
import { needSentences } from '../application/needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { assess as measure } from '../policy/assess';
import type { AssessResult } from '../policy/assess-answer';
import { parseAssessInput, type AssessInput } from '../policy/assess-input';
import type { Pack } from '../policy/pack';
import { programmeRow } from '../policy/parameter-at';
import type { ProgrammeCode } from '../policy/programme-code';

export const Assess = z.strictObject({
  case_no: z.string().min(1),
  /** Month whose rule applies; left out: the month of today. */
  month: PlainMonth.optional(),
});
export type Assess = z.infer<typeof Assess>;

export interface AssessFacts extends PositionFacts {
  pack: Pack | null;
  /** The household's facts as the tables know them, in the form of interface.md. */
  input: AssessInput | null;
}

export interface Assessed {
  position: string;
  /** The answer for the case's programme, with its trace. */
  result: AssessResult;
  /** What the same facts say about other programmes. */
  others: { programme: string; decision: string }[];
  pack: string;
  pack_example: boolean;
  trace_format: number;
  trace_hash: string;
  household_version: number;
  /** The facts as assessed: the file as it was that day. */
  input: AssessInput;
}

export const assessRefusals = refusals({
  ...positionSentences,
  nothing_changed: needSentences.nothing_changed,
  no_pack: () => '尚未启用政策包，不能核算，请系统管理员先启用',
  month_early: (f: { month: string; received: string }) =>
    `核算月份（${f.month}）早于受理月份（${f.received}），请核对`,
  facts_invalid: (f: { fault: string }) => `家庭情况不能核算：${f.fault}`,
  not_answered: () => '现行政策包没有给出该项目的核算结果，请核对救助项目',
});

export const assess = act({
  kind: 'assess',
  title: '核算',
  posts: ['clerk'],
  payload: Assess,
  refusals: assessRefusals,
  guard: (facts: AssessFacts, standing) => {
    const bar = positionRefusal(assessRefusals, facts, { act: 'assess', standing });
    if (bar) return bar;
    return facts.pack && facts.input ? null : assessRefusals.because('no_pack', {});
  },
  decide: (payload, facts, standing) => decide(payload, facts, standing.today),
});

function decide(payload: Assess, facts: AssessFacts, today: string): Outcome<Assessed> {
  const found = facts.case as CaseFacts;
  const month = payload.month ?? monthOf(today);
  const received = monthOf(found.received_on);
  if (month < received) {
    return assessRefusals.because('month_early', { month, received }, 'month');
  }
  const parsed = parseAssessInput({ ...facts.input, month });
  if (!parsed.permitted) {
    return assessRefusals.because('facts_invalid', { fault: parsed.message });
  }
  const pack = facts.pack as Pack;
  const answer = measure(parsed.result, pack);
  const result = answerFor(answer.results, found.programme, pack, today);
  if (!result) return assessRefusals.because('not_answered', {});
  return permit<Assessed>({
    position: positionAfter(facts, 'assess'),
    result,
    others: answer.results
      .filter((row) => row !== result)
      .map(({ programme, decision }) => ({ programme, decision })),
    pack: answer.pack,
    pack_example: answer.pack_example,
    trace_format: answer.trace_format,
    trace_hash: hashOf(result.trace),
    household_version: found.household_version,
    input: parsed.result,
  });
}

/** The answer to what was applied for; null for a programme that the pack lacks. */
export function answerFor(
  results: readonly AssessResult[],
  programme: string,
  pack: Pack,
  today: string,
): AssessResult | null {
  const answered = results.find((row) => row.programme === programme);
  return answered ?? notConcerned(pack, programme, today);
}

/**
 * What was applied for is answered even when the facts cannot concern it: the refusal that the
 * notice will carry. Null for a programme that the pack lacks.
 */
function notConcerned(pack: Pack, programme: string, today: string): AssessResult | null {
  const row = programmeRow(pack, programme as ProgrammeCode, today);
  if (!row) return null;
  const message = `家庭申报的情况不属于${row.name}的对象范围`;
  return {
    programme: row.code,
    decision: 'refuse',
    eligible: false,
    amount_fen: 0,
    base_fen: 0,
    addons_fen: 0,
    from: null,
    until: null,
    months: null,
    members: [],
    route: row.decider,
    flags: [],
    missing: [],
    reasons: [{ code: 'not_concerned', message, source: row.basis }],
    trace: [],
  };
}
