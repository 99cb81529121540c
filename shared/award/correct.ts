/** Correct: a wrong amount is corrected by a new decision (自行纠正), month by month from where it went wrong. */
import { z } from 'zod';
import { act } from '../base/act';
import { hashOf } from '../base/canonical';
import { permit, refusals, type Refusal } from '../base/outcome';
import { addMonths, monthOf, PlainMonth } from '../base/plain-date';
import type { AssessInput } from '../policy/assess-input';
import { entitlementOf, type MonthEntitlement } from '../policy/back-pay';
import type { Pack } from '../policy/pack';
import type { ProgrammeCode } from '../policy/programme-code';
import type { TraceStep } from '../policy/trace';
import { awardStandingNames, levelAt, type AwardChanged, type AwardFacts, type AwardLevel } from './award';
import { changeSentences, decidedChange, findFlight, findPowerBar, powerFor } from './decide-change';
import type { Power } from '../office/power';

export const Correct = z.strictObject({
  award_no: z.string().min(1),
  /** First month that was decided wrongly. */
  from: PlainMonth,
  /** What was wrong and how it was found; printed on the notice. */
  text: z.string().min(5, { error: '请写明原决定错在哪里、依据什么纠正，至少5个字' }).max(1000),
});
export type Correct = z.infer<typeof Correct>;

export interface CorrectFacts {
  award: AwardFacts | null;
  powers: readonly Power[];
  pack: Pack | null;
  /** The household's facts as they now stand. */
  input: AssessInput | null;
  /** Keys of the members in benefit, and their person numbers. */
  member_keys: readonly string[];
  members: readonly string[];
  /** Who stated the newest facts. */
  stated_by: string;
}

export interface Corrected extends AwardChanged {
  pack: string;
  /** How the last month's amount was reached. */
  trace: TraceStep[];
}

export const correctRefusals = refusals({
  award_unknown: changeSentences.award_unknown,
  award_closed: changeSentences.award_closed,
  not_monthly: () => '一次性救助没有逐月金额，多发的请办理追回，少发的请另案受理',
  limited: (f: { until: string }) => `这份待遇只到${f.until}，有期限的请按复核结论办理`,
  under_review: () => '这份待遇有待决定的复核，不能同时纠正，请先按复核结论决定',
  no_pack: () => '尚未启用政策包，不能重新核算，请系统管理员先启用',
  same_person: () => '现在的家庭情况是您登记的，纠正决定须由另一名审批人作出，请由其他审批人办理',
  from_early: (f: { from: string; award_from: string }) =>
    `纠正月份（${f.from}）早于待遇起始月份（${f.award_from}），请核对`,
  from_late: (f: { from: string; today: string }) =>
    `纠正月份（${f.from}）晚于本月（${f.today}），以后的变化请办理复核`,
  undetermined: (f: { month: string }) => `${f.month}的金额还不能核算，请先在家庭页补全情况`,
  not_entitled: (f: { month: string }) =>
    `按现在登记的情况，${f.month}不应享受，多发的须单独追回，请以“原决定有误”为由办理停发`,
  nothing_wrong: () => '按现在登记的情况重新核算，各月金额与原决定相同，请先变更家庭情况再纠正',
  in_flight: changeSentences.in_flight,
  no_power: changeSentences.no_power,
  above_ceiling: changeSentences.above_ceiling,
});

const { because } = correctRefusals;

/**
 * Levels from the wrong month on by each month's own rule and the facts as they now stand; what was
 * paid too much becomes a claim of its own, what was owed is paid with the next month (行政行为自行纠正).
 */
export const correct = act({
  kind: 'correct',
  title: '纠正决定',
  posts: ['approver'],
  payload: Correct,
  refusals: correctRefusals,
  guard: (facts: CorrectFacts, standing) => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    if (award.state !== 'live') return because('award_closed', { state: awardStandingNames[award.state] });
    if (award.payment !== 'monthly') return because('not_monthly', {});
    if (award.until !== null) return because('limited', { until: award.until });
    if (award.recheck) return because('under_review', {});
    if (!facts.pack || !facts.input) return because('no_pack', {});
    return facts.stated_by === standing.officer_id ? because('same_person', {}) : null;
  },
  decide: ({ from }, facts, { today }) => {
    const award = facts.award as AwardFacts;
    const month = monthOf(today);
    if (from < award.from) return because('from_early', { from, award_from: award.from }, 'from');
    if (from > month) return because('from_late', { from, today: month }, 'from');
    const months = monthsFrom(facts, from, addMonths(month, 1));
    const levels = levelsOf(months);
    const bar = findSumBar(award, months) ?? findBar(facts, award, { from, levels }, today);
    if (bar) return bar;
    const last = months.at(-1) as MonthEntitlement;
    const change = { from, until: null, amount_fen: last.entitled_fen ?? 0, levels, members: [...facts.members] };
    const power = powerFor(facts, { kind: 'adjust', amount_fen: change.amount_fen, on: today });
    const decided = decidedChange(award, change, power, today);
    if (!decided.permitted) return decided;
    return { ...permit<Corrected>({ ...decided.result, pack: last.pack, trace: last.trace }), power };
  },
});

function monthsFrom(facts: CorrectFacts, from: PlainMonth, last: PlainMonth): MonthEntitlement[] {
  const award = facts.award as AwardFacts;
  const asked = { programme: award.programme as ProgrammeCode, member: facts.member_keys[0], trace: true };
  const months: MonthEntitlement[] = [];
  for (let month = from; month <= last; month = addMonths(month, 1)) {
    months.push(entitlementOf(facts.input as AssessInput, facts.pack as Pack, asked, month));
  }
  return months;
}

/** Runs of months of one amount, the last one without end. */
function levelsOf(months: readonly MonthEntitlement[]): AwardLevel[] {
  const levels: AwardLevel[] = [];
  for (const { month, entitled_fen, base_fen, addons_fen, trace } of months) {
    const last = levels.at(-1);
    const amount_fen = entitled_fen ?? 0;
    if (last?.amount_fen === amount_fen && last.base_fen === base_fen && last.addons_fen === addons_fen) continue;
    if (last) last.until = addMonths(month, -1);
    levels.push({ from: month, until: null, amount_fen, base_fen, addons_fen, trace_hash: hashOf(trace) });
  }
  return levels;
}

function findSumBar(award: AwardFacts, months: readonly MonthEntitlement[]): Refusal | null {
  const open = months.find(({ entitled_fen }) => entitled_fen === null);
  if (open) return because('undetermined', { month: open.month });
  const none = months.find(({ entitled_fen }) => entitled_fen === 0);
  if (none) return because('not_entitled', { month: none.month });
  const same = months.every(({ month, entitled_fen }) => levelAt(award.levels, month)?.amount_fen === entitled_fen);
  return same ? because('nothing_wrong', {}) : null;
}

function findBar(
  facts: CorrectFacts,
  award: AwardFacts,
  change: { from: PlainMonth; levels: AwardLevel[] },
  today: string,
): Refusal | null {
  const amount_fen = change.levels.at(-1)?.amount_fen ?? 0;
  const bar = findFlight(award, change) ?? findPowerBar(facts, { kind: 'adjust', amount_fen, on: today });
  return bar && because(bar.code, bar.facts as never);
}
