/** Receive: accepts an application, opens the case and starts its clocks. */
import { z } from 'zod';
import { act } from '../base/act';
import { present } from '../base/assert';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';

/** The sudden hardship behind an application for temporary aid. */
export const Event = z.strictObject({
  kind: z.enum([
    'fire',
    'traffic',
    'illness',
    'disaster',
    'accident',
    'public_emergency',
    'stranded',
    'expenditure',
    'other',
  ]),
  on: PlainDate,
  /** Whether the household is registered here. */
  local: z.boolean(),
  /** Multiple of the monthly standard that the clerk proposes. */
  multiple: z.int().min(1).max(60),
  /** What happened, in the applicant's words. */
  text: z.string().min(2).max(500),
});
export type Event = z.infer<typeof Event>;

/** An item of a household's recorded plan, named by acts that answer it. */
export const PlanItemRef = z.strictObject({ plan_no: z.string().min(1), item: z.string().min(1) });
export type PlanItemRef = z.infer<typeof PlanItemRef>;

export const Receive = z.strictObject({
  household_no: z.string().min(1),
  programme: z.string().min(1),
  /** Key of the member who applies. */
  applicant: z.string().min(1),
  applied_on: PlainDate,
  reason: z.string().min(2, { error: '请写明申请理由，至少2个字' }).max(500),
  documents: z.array(z.string().min(1).max(60)),
  /** Keys of members who signed the authorisation for verification. */
  authorised: z.array(z.string().min(1)),
  event: Event.nullable(),
  /** The item of a recorded plan of needs that this application answers. */
  plan_item: PlanItemRef.nullable().optional(),
});
export type Receive = z.infer<typeof Receive>;

export interface ReceiveFacts {
  household: {
    members: { key: string; name: string; person_no: string; adult: boolean; counted: boolean }[];
  } | null;
  /** Row of the pack in force; null when the pack has no such programme. */
  programme: {
    name: string;
    authorisation: boolean;
    event: boolean;
    total_working_days: number;
    survey_working_days: number | null;
    /** Where the case stands once received, by the programme's table; null for what is no case. */
    position: string | null;
  } | null;
  calendar: Calendar;
  /** Open cases of these persons in this programme. */
  open_cases: { case_no: string; name: string }[];
  /** Live awards of these persons in this programme. */
  live_awards: { award_no: string; name: string }[];
  /** Whether the plan named is this household's and has that item; null when none is named. */
  plan_item_known: boolean | null;
  next_case_no: string;
}

export interface Received {
  position: string;
  case_no: string;
  received_on: PlainDate;
  /** Last day for the decision. */
  decide_by: PlainDate;
  /** Last day to begin the survey; null where the programme has none. */
  survey_by: PlainDate | null;
  /** Years whose holiday table the pack lacks; the clocks then count plain weekdays. */
  calendar_missing: number[];
}

export const receiveRefusals = refusals({
  household_unknown: () => '没有这个家庭，请先在“家庭”页登记',
  programme_unknown: (f: { programme: string }) =>
    `现行政策包没有“${f.programme}”，请核对救助项目或启用相应政策包`,
  programme_elsewhere: (f: { programme: string }) =>
    `“${f.programme}”不在本处受理，请改为转办或按名册发放`,
  applicant_unknown: () => '申请人不是该家庭成员，请从成员中选择',
  applied_future: (f: { applied_on: string; today: string }) =>
    `申请日期（${f.applied_on}）晚于今天（${f.today}），请核对`,
  event_missing: (f: { programme: string }) => `申请${f.programme}须填写急难事由和发生日期`,
  applied_before_event: (f: { applied_on: string; on: string }) =>
    `申请日期（${f.applied_on}）早于事由发生日期（${f.on}），请核对`,
  authorisation_missing: (f: { names: string[] }) =>
    `${f.names.join('、')}尚未签署家庭经济状况核对授权书，请补签后受理`,
  case_open: (f: { name: string; case_no: string; programme: string }) =>
    `${f.name}已有办理中的${f.programme}案件（${f.case_no}），请在该案件中继续办理`,
  award_live: (f: { name: string; award_no: string; programme: string }) =>
    `${f.name}正在享受${f.programme}（${f.award_no}），如情况变化请办理复核或调整`,
  plan_item_unknown: () => '综合救助意见书中没有这一项，请核对该家庭的意见书，也可以不注明意见书直接受理',
});

export const receive = act({
  kind: 'receive',
  title: '受理',
  posts: ['clerk'],
  payload: Receive,
  refusals: receiveRefusals,
  decide: (payload, facts: ReceiveFacts, standing) => {
    const refused = findRefusal(payload, facts, standing.today);
    if (refused) return refused;
    const days = facts.programme?.total_working_days ?? 0;
    const survey = facts.programme?.survey_working_days ?? null;
    const decide = addWorkingDays(facts.calendar, standing.today, days);
    const begin = survey === null ? null : addWorkingDays(facts.calendar, standing.today, survey);
    return permit<Received>({
      position: present(facts.programme?.position, 'the programme has a table'),
      case_no: facts.next_case_no,
      received_on: standing.today,
      decide_by: decide.value,
      survey_by: begin?.value ?? null,
      calendar_missing: decide.missing_years,
    });
  },
});

function findRefusal(payload: Receive, facts: ReceiveFacts, today: PlainDate) {
  const because = receiveRefusals.because;
  const { household, programme } = facts;
  const { applied_on, event } = payload;
  if (!household) return because('household_unknown', {}, 'household_no');
  if (!programme) return because('programme_unknown', { programme: payload.programme }, 'programme');
  const named = { programme: programme.name };
  if (programme.position === null) return because('programme_elsewhere', named, 'programme');
  if (!household.members.some((member) => member.key === payload.applicant)) {
    return because('applicant_unknown', {}, 'applicant');
  }
  if (applied_on > today) return because('applied_future', { applied_on, today }, 'applied_on');
  if (programme.event && !event) return because('event_missing', named, 'event');
  if (event && applied_on < event.on) {
    return because('applied_before_event', { applied_on, on: event.on }, 'applied_on');
  }
  const unsigned = household.members
    .filter((member) => member.adult && member.counted)
    .filter((member) => !payload.authorised.includes(member.key));
  if (programme.authorisation && unsigned.length > 0) {
    const names = unsigned.map((member) => member.name);
    return because('authorisation_missing', { names }, 'authorised');
  }
  const open = facts.open_cases[0];
  if (open) return because('case_open', { ...open, ...named }, 'programme');
  const live = facts.live_awards[0];
  if (live) return because('award_live', { ...live, ...named }, 'programme');
  return facts.plan_item_known === false ? because('plan_item_unknown', {}, 'plan_item') : null;
}
