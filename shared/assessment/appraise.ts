/** Appraise: the record of a public appraisal (民主评议): who came, what was said, how many agreed. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';

export const Participant = z.strictObject({
  name: z.string().min(1, { error: '请填写姓名' }).max(40),
  /** 居民代表、党员代表、社区干部… */
  part: z.string().min(1, { error: '请填写身份' }).max(40),
});
export type Participant = z.infer<typeof Participant>;

export const appraisalConclusions = {
  as_declared: '情况属实，生活确有困难',
  partly: '部分情况不属实，须再核实',
  not_as_declared: '情况不属实',
} as const;

export const Appraise = z.strictObject({
  case_no: z.string().min(1),
  held_on: PlainDate,
  place: z.string().min(2, { error: '请填写评议地点' }).max(60),
  chair: z.string().min(1, { error: '请填写主持人' }).max(40),
  participants: z.array(Participant).max(200),
  agree: z.int().min(0),
  disagree: z.int().min(0),
  opinions: z.string().min(2, { error: '请写明评议意见，至少2个字' }).max(2000),
  conclusion: z.enum(['as_declared', 'partly', 'not_as_declared']),
});
export type Appraise = z.infer<typeof Appraise>;

export interface AppraiseFacts extends PositionFacts {
  /** Fewest people that make an appraisal (pack: appraisal.least_people). */
  least: number;
}

export interface Appraised {
  position: string;
}

export const appraiseRefusals = refusals({
  ...positionSentences,
  held_future: (f: { held_on: string; today: string }) =>
    `评议日期（${f.held_on}）晚于今天（${f.today}），请在评议当天或之后登记`,
  held_early: (f: { held_on: string; received_on: string }) =>
    `评议日期（${f.held_on}）早于受理日期（${f.received_on}），请核对`,
  participants_few: (f: { count: number; least: number }) =>
    `参加评议的只有${f.count}人，至少须有${f.least}人，请补登参加人或重新组织评议`,
  participant_twice: (f: { who: string }) => `${f.who}登记了两次，请删去重复的一行；确有同名的请在姓名后注明`,
  votes_wrong: (f: { votes: number; count: number }) =>
    `同意和不同意共${f.votes}人，多于参加评议的${f.count}人，请核对`,
});

export const appraise = act({
  kind: 'appraise',
  title: '登记民主评议',
  posts: ['clerk', 'investigator'],
  payload: Appraise,
  refusals: appraiseRefusals,
  guard: (facts: AppraiseFacts, standing) =>
    positionRefusal(appraiseRefusals, facts, { act: 'appraise', standing }),
  decide: (payload, facts, { today }) =>
    findDayBar(payload, facts, today) ??
    findPeopleBar(payload, facts.least) ??
    permit<Appraised>({ position: positionAfter(facts, 'appraise') }),
});

function findDayBar({ held_on }: Appraise, facts: AppraiseFacts, today: PlainDate): Refusal | null {
  const { because } = appraiseRefusals;
  const received_on = facts.case?.received_on ?? held_on;
  if (held_on > today) return because('held_future', { held_on, today }, 'held_on');
  return held_on < received_on ? because('held_early', { held_on, received_on }, 'held_on') : null;
}

function findPeopleBar({ participants, agree, disagree }: Appraise, least: number): Refusal | null {
  const { because } = appraiseRefusals;
  const count = participants.length;
  if (count < least) return because('participants_few', { count, least }, 'participants');
  const names = participants.map(({ name }) => name);
  const at = names.findIndex((name, i) => names.indexOf(name) < i);
  if (at >= 0) return because('participant_twice', { who: names[at] ?? '' }, `participants.${at}.name`);
  const votes = agree + disagree;
  return votes > count ? because('votes_wrong', { votes, count }, 'agree') : null;
}
