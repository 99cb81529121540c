/** Needs plan (综合评估): one intake, everything the household could get — decided here, sent on, still missing. */
import type { Fen } from '../base/money';
import { addDays, dayNumber, type PlainDate } from '../base/plain-date';
import { addWorkingDays } from '../base/working-days';
import type { AssessAnswer, AssessResult } from './assess-answer';
import type { Pack } from './pack';
import { programmeRow } from './parameter-at';
import { decisionNames, departmentCode, type ProgrammeCode, type Route } from './programme-code';
import type { ProgrammeRow } from './programme-row';

/** Where an item of the plan goes. */
export type PlanPlace =
  'here' | 'district' | 'meeting' | 'refer' | 'in_force' | 'undetermined' | 'refused';

/** Each place as the plan's headings say it, in the order of the plan. */
export const planPlaceNames: Record<PlanPlace, string> = {
  here: '由本镇街办理',
  district: '报区民政局决定',
  meeting: '提请区联席会议研究',
  refer: '转请有关部门办理',
  in_force: '正在享受，维持不变',
  undetermined: '情况尚缺，暂不能得出结论',
  refused: '不符合条件',
};

/** A date by which something is due, with what it is for. */
export interface PlanDate {
  step: 'survey' | 'verification' | 'decision' | 'advance_papers' | 'referral' | 'first_opinion';
  label: string;
  due_on: PlainDate;
}

/** A paper the applicant still has to bring, once for all programmes that need it. */
export interface PlanPaper {
  code: string;
  name: string;
  basis: string;
  programmes: string[];
}

/** One programme or referral for the people it concerns. */
export interface PlanItem {
  /** Stable within a plan: programme and members. */
  id: string;
  place: PlanPlace;
  programme: ProgrammeCode;
  name: string;
  members: string[];
  decision: AssessResult['decision'];
  decision_name: string;
  amount_fen: Fen | null;
  route: Route;
  /** Name of the department of a referral; empty else. */
  department: string;
  reasons: string[];
  hand_over: string[];
  missing: string[];
  dates: PlanDate[];
}

/** The proposal; years of `calendar_missing` were counted as plain weekdays. */
export interface NeedsPlan {
  pack: string;
  pack_example: boolean;
  made_on: PlainDate;
  items: PlanItem[];
  papers: PlanPaper[];
  calendar_missing: number[];
}

/** What a plan is made from, besides the answer. */
export interface PlanFacts {
  /** Day of intake: the clocks start here. */
  received_on: PlainDate;
  /** Codes of papers already handed in. */
  papers: readonly string[];
}

const byDecision: Partial<Record<AssessResult['decision'], PlanPlace>> = {
  refuse: 'refused',
  undetermined: 'undetermined',
  refer: 'refer',
  continue: 'in_force',
};

function placeOf(result: AssessResult): PlanPlace {
  const fixed = byDecision[result.decision];
  if (fixed) return fixed;
  if (result.route === 'town') return 'here';
  if (result.route === 'meeting') return 'meeting';
  return result.route === 'district' ? 'district' : 'refer';
}

/** Makes the plan of an answer: where each item goes, which papers are missing, which dates run. */
export function needsPlan(answer: AssessAnswer, pack: Pack, facts: PlanFacts): NeedsPlan {
  const years = new Set<number>();
  const items = answer.results.map((result) => itemOf(result, pack, facts, years));
  return {
    pack: answer.pack,
    pack_example: answer.pack_example,
    made_on: facts.received_on,
    items,
    papers: planPapers(items, pack, facts),
    calendar_missing: [...years],
  };
}

function itemOf(result: AssessResult, pack: Pack, facts: PlanFacts, years: Set<number>): PlanItem {
  const row = programmeRow(pack, result.programme, facts.received_on);
  const place = placeOf(result);
  const open = place === 'here' || place === 'district' || place === 'meeting' || place === 'refer';
  return {
    id: `${result.programme}:${result.members.join('+')}`,
    place,
    programme: result.programme,
    name: row?.name ?? result.programme,
    members: result.members,
    decision: result.decision,
    decision_name: decisionNames[result.decision],
    amount_fen: result.amount_fen,
    route: result.route,
    department: departmentOf(pack, result.route, facts.received_on),
    reasons: result.reasons.map(({ message }) => message),
    hand_over: result.hand_over ?? [],
    missing: result.missing,
    dates: open && row ? datesOf(result, row, pack, facts, years) : [],
  };
}

/** Name of the department that a route leads to on a day; empty for other routes. */
export function departmentOf(pack: Pack, route: Route, on: PlainDate): string {
  const code = departmentCode(route);
  if (code === null) return '';
  const rows = pack.departments.filter((row) => row.code === code && row.from <= on);
  return rows.at(-1)?.name ?? code;
}

const clockLabels = {
  survey_wd: ['survey', '开始入户调查'],
  verification_wd: ['verification', '提请家庭经济状况核对'],
  first_opinion_wd: ['first_opinion', '提出初审意见'],
  total_wd: ['decision', '作出决定'],
  referral_wd: ['referral', '转办回复'],
} as const;

function datesOf(
  result: AssessResult,
  row: ProgrammeRow,
  pack: Pack,
  facts: PlanFacts,
  years: Set<number>,
): PlanDate[] {
  const dates: PlanDate[] = [];
  for (const clock of Object.keys(clockLabels) as (keyof typeof clockLabels)[]) {
    const days = row.clocks[clock];
    if (days === null) continue;
    const counted = addWorkingDays(pack.calendar, facts.received_on, days);
    for (const year of counted.missing_years) years.add(year);
    const [step, label] = clockLabels[clock];
    dates.push({ step, label, due_on: counted.value });
  }
  if (result.supplement_due !== undefined) {
    dates.push({
      step: 'advance_papers',
      label: '补办先行救助手续',
      due_on: result.supplement_due,
    });
  }
  return dates.sort((a, b) => dayNumber(a.due_on) - dayNumber(b.due_on));
}

/** Every missing paper once, with the programmes that need it. */
export function planPapers(items: readonly PlanItem[], pack: Pack, facts: PlanFacts): PlanPaper[] {
  const found = new Map<string, PlanPaper>();
  for (const item of items) {
    if (item.place === 'refused' || item.place === 'in_force') continue;
    const row = programmeRow(pack, item.programme, facts.received_on);
    for (const { code, name, basis } of row?.evidence ?? []) {
      if (facts.papers.includes(code)) continue;
      const paper = found.get(code) ?? { code, name, basis, programmes: [] };
      if (!paper.programmes.includes(item.name)) paper.programmes.push(item.name);
      found.set(code, paper);
    }
  }
  return [...found.values()];
}

/** Last day of a public notice posted on a day: natural days after it (民发〔2021〕57号). */
export function disclosureEnds(row: ProgrammeRow, postedOn: PlainDate): PlainDate | null {
  const days = row.clocks.disclosure_days;
  return days === null ? null : addDays(postedOn, days);
}
