/** Recheck: reviews an award on changed facts and keeps the assessed proposal; an approver decides it. */
import { z } from 'zod';
import { act } from '../base/act';
import { hashOf } from '../base/canonical';
import { permit, refusals, type Outcome } from '../base/outcome';
import { monthOf, PlainDate, PlainMonth } from '../base/plain-date';
import { assess as measure } from '../policy/assess';
import type { AssessResult } from '../policy/assess-answer';
import { parseAssessInput, type AssessInput } from '../policy/assess-input';
import { missingWords } from '../policy/missing-words';
import type { Pack } from '../policy/pack';
import { awardStandingNames, rewriteLevels, type AwardFacts, type AwardLevel, type Change } from './award';

/** Why an award is reviewed. */
export const RecheckKind = z.enum([
  'periodic',
  'income',
  'member',
  'property',
  'move',
  'death',
  'standard',
]);
export type RecheckKind = z.infer<typeof RecheckKind>;

export const recheckKindNames: Record<RecheckKind, string> = {
  periodic: '定期复核',
  income: '收入变化',
  member: '人口变化',
  property: '财产变化',
  move: '迁移',
  death: '人员死亡',
  standard: '标准调整',
};

export const Recheck = z.strictObject({
  award_no: z.string().min(1),
  kind: RecheckKind,
  /** Cause code that a rule asks for, such as 'employment'; empty when none. */
  because: z.string().max(40),
  effective_month: PlainMonth,
  reported_on: PlainDate,
  text: z.string().min(2, { error: '请写明复核情况，至少2个字' }).max(1000),
});
export type Recheck = z.infer<typeof Recheck>;

export interface RecheckFacts {
  award: AwardFacts | null;
  pack: Pack | null;
  /** The household's facts of today, without the change. */
  input: AssessInput | null;
  /** Person numbers by member key. */
  person_nos: Record<string, string>;
  /** Keys of the members in benefit now. */
  member_keys: string[];
}

export interface Rechecked {
  change: Change;
  result: AssessResult;
  pack: string;
  trace_format: number;
  household_version: number;
  input: AssessInput;
}

export const recheckRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从待遇列表中选择',
  award_closed: (f: { state: string }) => `这份待遇${f.state}，无需复核`,
  not_monthly: () => '一次性救助不做复核，如需变更请由审批人办理',
  no_pack: () => '尚未启用政策包，不能复核，请系统管理员先启用',
  reported_future: (f: { reported_on: string; today: string }) =>
    `报告日期（${f.reported_on}）晚于今天（${f.today}），请核对`,
  facts_invalid: (f: { fault: string }) => `家庭情况不能核算：${f.fault}`,
  not_answered: () => '现行政策包没有给出该项目的复核结果，请核对救助项目',
  undetermined: (f: { missing: string }) => `复核还缺必要事实（${f.missing}），请补全后再复核`,
});

const because = recheckRefusals.because;

export const recheck = act({
  kind: 'recheck',
  title: '复核待遇',
  posts: ['clerk'],
  payload: Recheck,
  refusals: recheckRefusals,
  guard: (facts: RecheckFacts) => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    if (award.state !== 'live') {
      return because('award_closed', { state: awardStandingNames[award.state] });
    }
    if (award.payment !== 'monthly') return because('not_monthly', {});
    return facts.pack && facts.input ? null : because('no_pack', {});
  },
  decide: (payload, facts, standing) => {
    const { reported_on } = payload;
    if (reported_on > standing.today) {
      return because('reported_future', { reported_on, today: standing.today }, 'reported_on');
    }
    return measured(payload, facts);
  },
});

function measured(payload: Recheck, facts: RecheckFacts): Outcome<Rechecked> {
  const award = facts.award as AwardFacts;
  const { kind, effective_month, reported_on } = payload;
  const parsed = parseAssessInput({
    ...facts.input,
    change: {
      kind: kind === 'periodic' ? 'income' : kind,
      ...(payload.because === '' ? {} : { because: payload.because }),
      effective_month,
      reported_on,
    },
  });
  if (!parsed.permitted) return because('facts_invalid', { fault: parsed.message });
  const answer = measure(parsed.result, facts.pack as Pack);
  const result = answer.results.find(
    (row) => row.programme === award.programme && concerns(row, facts.member_keys),
  );
  if (!result) return because('not_answered', {});
  if (result.decision === 'undetermined') {
    return because('undetermined', { missing: missingWords(result.missing).join('、') });
  }
  return permit<Rechecked>({
    change: changeOf(result, award, facts.person_nos),
    result,
    pack: answer.pack,
    trace_format: answer.trace_format,
    household_version: award.household_version,
    input: parsed.result,
  });
}

/** A programme for single persons answers once a member. */
function concerns(row: AssessResult, keys: readonly string[]): boolean {
  return row.members.length === 0 || row.members.some((key) => keys.includes(key));
}

/** The assessed answer in the form in which it will be decided. */
export function changeOf(
  result: AssessResult,
  award: AwardFacts,
  personNos: Record<string, string>,
): Change {
  const trace_hash = hashOf(result.trace);
  const stops = result.decision === 'stop' || result.decision === 'refuse';
  const from = result.from ?? monthOf(award.from);
  const next = stops ? [] : nextLevels(result, from, trace_hash);
  return {
    decision: stops ? 'stop' : result.decision === 'grant' ? 'adjust' : result.decision,
    from,
    until: stops ? null : result.until,
    amount_fen: stops ? 0 : (result.amount_fen ?? 0),
    levels: rewriteLevels(award.levels, result.recover_months ?? [], from, next),
    members: result.members.flatMap((key) => personNos[key] ?? []),
    trace_hash,
  };
}

function nextLevels(result: AssessResult, from: string, trace_hash: string): AwardLevel[] {
  if (result.schedule && result.schedule.length > 0) {
    return result.schedule.map(({ month, amount_fen }) => ({
      from: month,
      until: month,
      amount_fen,
      base_fen: amount_fen,
      addons_fen: 0,
      trace_hash,
    }));
  }
  const { amount_fen, base_fen, addons_fen, until } = result;
  return [
    {
      from,
      until,
      amount_fen: amount_fen ?? 0,
      base_fen: base_fen ?? 0,
      addons_fen: addons_fen ?? 0,
      trace_hash,
    },
  ];
}
