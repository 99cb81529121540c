/** Receive: accepts an application, opens the case and starts its clocks. */
import { z } from 'zod';
import { act } from '../base/act';
import { present } from '../base/assert';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { missingPapers, startClocks, type AcceptanceFacts, type Accepted, type NeededPaper } from './acceptance';
import { Agent } from './agent';

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
  /** Keys of members and obligors who signed the authorisation for verification. */
  authorised: z.array(z.string().min(1)),
  event: Event.nullable(),
  /** Who applies for the applicant, with a power of attorney; left out when they apply themselves. */
  agent: Agent.nullable().optional(),
  /** Why the clerk proposes not to accept; the reviewer then decides. */
  doubt: z.string().min(2, { error: '请写明拟不予受理的理由，至少2个字' }).max(500).nullable().optional(),
  /** The lead that this application answers. */
  lead_no: z.string().min(1).nullable().optional(),
  /** The item of a recorded plan of needs that this application answers. */
  plan_item: PlanItemRef.nullable().optional(),
});
export type Receive = z.infer<typeof Receive>;

/** Where an application lands, and whether it is thereby accepted. */
export interface Landing {
  position: string;
  accepted: boolean;
}

export interface ReceiveFacts {
  household: {
    /** Who must support a member and lives apart. */
    obligors: { key: string; name: string }[];
    members: {
      key: string;
      name: string;
      person_no: string;
      /** '' while it is not known. */
      id_number: string;
      adult: boolean;
      counted: boolean;
    }[];
  } | null;
  /** Row of the pack in force; null when the pack has no such programme. */
  programme: {
    name: string;
    authorisation: boolean;
    /** Whether obligors sign it too. */
    obligors_sign: boolean;
    event: boolean;
    /** What the applicant brings, in the order of the one-time notice. */
    evidence: NeededPaper[];
    /** By the programme's table, with all papers and without; null for what is no case. */
    landing: { complete: Landing; incomplete: Landing } | null;
  } | null;
  clocks: AcceptanceFacts;
  /** Open cases of these persons in this programme. */
  open_cases: { case_no: string; name: string }[];
  /** Live awards of these persons in this programme. */
  live_awards: { award_no: string; name: string }[];
  /** The lead named; null when none is named or it is not known. */
  lead: { open: boolean } | null;
  /** Whether the plan named is this household's and has that item; null when none is named. */
  plan_item_known: boolean | null;
  next_case_no: string;
}

export interface Received {
  position: string;
  case_no: string;
  received_on: PlainDate;
  /** What is still to be brought. */
  missing: NeededPaper[];
  /** The clocks that begin today; null while it is only registered. */
  accepted: Accepted | null;
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
  agent_is_applicant: (f: { name: string }) =>
    `代理人与申请人${f.name}是同一人，本人申请无需填写代理人`,
  lead_unknown: () => '没有这条线索，请从线索列表中选择，也可以不注明线索直接受理',
  lead_closed: () => '这条线索已经办结，请核对线索列表，也可以不注明线索直接受理',
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
    const missing = missingPapers(facts.programme?.evidence ?? [], payload.documents);
    const complete = missing.length === 0 && !payload.doubt;
    const landing = present(facts.programme?.landing, 'the programme has a table');
    const { position, accepted } = landing[complete ? 'complete' : 'incomplete'];
    return permit<Received>({
      position,
      case_no: facts.next_case_no,
      received_on: standing.today,
      missing,
      accepted: accepted ? startClocks(facts.clocks, standing.today) : null,
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
  if (programme.landing === null) return because('programme_elsewhere', named, 'programme');
  if (!household.members.some((member) => member.key === payload.applicant)) {
    return because('applicant_unknown', {}, 'applicant');
  }
  if (applied_on > today) return because('applied_future', { applied_on, today }, 'applied_on');
  if (programme.event && !event) return because('event_missing', named, 'event');
  if (event && applied_on < event.on) {
    return because('applied_before_event', { applied_on, on: event.on }, 'applied_on');
  }
  const signers = [
    ...household.members.filter((member) => member.adult && member.counted),
    ...(programme.obligors_sign ? household.obligors : []),
  ];
  const unsigned = signers.filter(({ key }) => !payload.authorised.includes(key));
  if (programme.authorisation && unsigned.length > 0) {
    const names = unsigned.map(({ name }) => name);
    return because('authorisation_missing', { names }, 'authorised');
  }
  const open = facts.open_cases[0];
  if (open) return because('case_open', { ...open, ...named }, 'programme');
  const live = facts.live_awards[0];
  if (live) return because('award_live', { ...live, ...named }, 'programme');
  return findSourceFault(payload, facts);
}

/** Who brings the application, and what it answers. */
function findSourceFault(payload: Receive, facts: ReceiveFacts) {
  const because = receiveRefusals.because;
  const own = facts.household?.members.find(({ key }) => key === payload.applicant);
  if (own && payload.agent && own.id_number !== '' && payload.agent.id_number === own.id_number) {
    return because('agent_is_applicant', { name: own.name }, 'agent.id_number');
  }
  if (payload.lead_no && facts.lead === null) return because('lead_unknown', {}, 'lead_no');
  if (facts.lead?.open === false) return because('lead_closed', {}, 'lead_no');
  return facts.plan_item_known === false ? because('plan_item_unknown', {}, 'plan_item') : null;
}
