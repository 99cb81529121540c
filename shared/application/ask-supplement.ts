/** Ask supplement: tells the applicant once, in writing, of everything that is missing (一次性告知补正). */
import { z } from 'zod';
import { act } from '../base/act';
import type { Standing } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';
import { NeededPaper } from './acceptance';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from './position';

/** A fact that arose after the first notice: only it allows a second one. */
export const LaterFact = z.strictObject({
  on: PlainDate,
  fact: z.string().min(2, { error: '请写明新发生的事实' }).max(200),
  /** Why it needs papers that could not be asked for before; the reviewer signs it. */
  reason: z.string().min(2, { error: '请写明再次告知的理由' }).max(500),
});
export type LaterFact = z.infer<typeof LaterFact>;

export const AskSupplement = z.strictObject({
  case_no: z.string().min(1),
  /** Papers beyond the programme's list that this application needs, each with its rule. */
  also: z.array(NeededPaper).max(20),
  later: LaterFact.nullable(),
});
export type AskSupplement = z.infer<typeof AskSupplement>;

export interface AskSupplementFacts extends PositionFacts {
  calendar: Calendar;
  /** Days for bringing the papers; null when the programme's row sets none. */
  supplement_working_days: number | null;
}

export interface AskedSupplement {
  position: string;
  /** Everything asked for, in the order of the notice. */
  missing: NeededPaper[];
  due_on: PlainDate;
  calendar_missing: number[];
}

export const askSupplementRefusals = refusals({
  asked_before: (f: { asked_on: string }) =>
    `已于${f.asked_on}一次性告知补正，不能再次要求补正；确有之后新发生的事实，请由审核人写明理由后签署`,
  ...positionSentences,
  due_unknown: () => '政策包没有规定本项目的补正期限，请先由区民政局补充政策包再告知',
  later_missing: (f: { asked_on: string }) =>
    `${f.asked_on}已经告知过一次，请写明之后新发生的事实和再次告知的理由`,
  later_early: (f: { on: string; asked_on: string }) =>
    `该事实发生在${f.on}，不晚于上次告知（${f.asked_on}），本应当时一并告知，请按现有材料办理`,
  later_future: (f: { on: string; today: string }) =>
    `该事实的日期（${f.on}）晚于今天（${f.today}），请核对`,
  later_nothing: () => '再次告知须列出新事实所需的材料，请至少填写一份',
  nothing_missing: () => '本项目所需材料已经齐全，无需告知补正',
});

export const askSupplement = act({
  kind: 'askSupplement',
  title: '一次性告知补正',
  posts: ['clerk', 'reviewer'],
  payload: AskSupplement,
  refusals: askSupplementRefusals,
  guard: (facts: AskSupplementFacts, standing) => {
    const asked_on = facts.case?.asked?.on;
    if (asked_on !== undefined && standing.post === 'clerk') {
      return askSupplementRefusals.because('asked_before', { asked_on });
    }
    const bar = positionRefusal(askSupplementRefusals, facts, { act: 'askSupplement', standing });
    if (bar) return bar;
    return facts.supplement_working_days === null
      ? askSupplementRefusals.because('due_unknown', {})
      : null;
  },
  decide: (payload, facts, standing) => {
    const refused = findLaterFault(payload, facts, standing);
    if (refused) return refused;
    const missing = [...(facts.case?.missing ?? []), ...payload.also];
    if (missing.length === 0) return askSupplementRefusals.because('nothing_missing', {});
    const days = facts.supplement_working_days ?? 0;
    const due = addWorkingDays(facts.calendar, standing.today, days);
    const answer = facts.case?.asked ? 'later' : 'first';
    return permit<AskedSupplement>({
      position: positionAfter(facts, 'askSupplement', answer),
      missing,
      due_on: due.value,
      calendar_missing: due.missing_years,
    });
  },
});

/** A second request stands only on a fact that arose after the first. */
function findLaterFault(
  { later, also }: AskSupplement,
  facts: AskSupplementFacts,
  { today }: Pick<Standing, 'today'>,
) {
  const because = askSupplementRefusals.because;
  const asked_on = facts.case?.asked?.on;
  if (asked_on === undefined) return null;
  if (!later) return because('later_missing', { asked_on }, 'later');
  const { on } = later;
  if (on <= asked_on) return because('later_early', { on, asked_on }, 'later.on');
  if (on > today) return because('later_future', { on, today }, 'later.on');
  return also.length === 0 ? because('later_nothing', {}, 'also') : null;
}
