/** Refer: hands a household's matter to a department of the catalogue, with papers and a due date. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';
import { PlanItemRef } from './receive';
import { ReferralWay } from './referral';

export const Refer = z.strictObject({
  household_no: z.string().min(1),
  programme: z.string().min(1),
  /** Keys of the members whom it concerns. */
  members: z.array(z.string().min(1)).min(1, { error: '请至少选择一名需要帮助的成员' }),
  /** What goes with it, by the pack's row or in the clerk's words. */
  hand_over: z.array(z.string().min(1).max(60)),
  situation: z.string().min(5, { error: '请写明基本情况，至少5个字' }).max(500),
  sent_by: ReferralWay,
  sent_on: PlainDate,
  /** The item of a recorded plan of needs that this answers. */
  plan_item: PlanItemRef.nullable(),
  /** The case in which the need was seen. */
  from_case: z.string().min(1).nullable(),
});
export type Refer = z.infer<typeof Refer>;

interface ReferredPerson {
  person_no: string;
  name: string;
  id_number: string;
}

export interface ReferFacts {
  household: { members: ({ key: string } & ReferredPerson)[]; address: string; phone: string } | null;
  /** Row of the pack in force; `department` is empty for what is decided in this office. */
  programme: {
    name: string;
    department: string;
    basis: string;
    hand_over: string[];
    reply_fields: string[];
    /** 0: the same day; null: the row sets no time. */
    referral_working_days: number | null;
  } | null;
  calendar: Calendar;
  /** Whether the plan named is this household's and has that item; null when none is named. */
  plan_item_known: boolean | null;
  /** Whether the case named is this household's; null when none is named. */
  case_known: boolean | null;
  /** Unanswered referrals of the household in this programme. */
  open: { referral_no: string; members: string[]; sent_on: PlainDate }[];
  next_referral_no: string;
  /** Its number as the slip prints it. */
  next_number: string;
}

export interface Referred {
  referral_no: string;
  number: string;
  programme_name: string;
  department: string;
  basis: string;
  people: ReferredPerson[];
  address: string;
  phone: string;
  reply_fields: string[];
  urgent: boolean;
  /** Last day for the reply; null where the row sets no time. */
  due_on: PlainDate | null;
  /** Years whose holiday table the pack lacks; the clock then counts plain weekdays. */
  calendar_missing: number[];
  case_no: string | null;
}

export const referRefusals = refusals({
  household_unknown: () => '没有这个家庭，请先在“家庭”页登记',
  programme_unknown: (f: { programme: string }) =>
    `现行政策包没有“${f.programme}”，请核对救助项目或启用相应政策包`,
  decided_here: (f: { programme: string }) =>
    `“${f.programme}”不是转办项目，请改为受理申请`,
  member_unknown: (f: { member: string }) => `“${f.member}”不是该家庭成员，请从成员中选择`,
  sent_future: (f: { sent_on: string; today: string }) =>
    `转出日期（${f.sent_on}）晚于今天（${f.today}），请核对`,
  phone_not_urgent: (f: { programme: string }) =>
    `电话转办只用于当日须办的急转事项，“${f.programme}”请改用纸质转办单或随同步包`,
  hand_over_missing: (f: { hand_over: string[] }) =>
    `尚未注明移交材料（${f.hand_over.join('、')}），请至少勾选一项`,
  plan_item_unknown: () =>
    '综合救助意见书中没有这一项，请核对该家庭的意见书，也可以不注明意见书直接转办',
  case_unknown: () => '所注明的案件不是这个家庭的，请核对，也可以不注明案件直接转办',
  already_open: (f: { name: string; sent_on: string; referral_no: string }) =>
    `${f.name}的同一事项已于${f.sent_on}转办（${f.referral_no}），尚未回复，请催办或登记回复`,
});

export const refer = act({
  kind: 'refer',
  title: '转办',
  posts: ['clerk'],
  payload: Refer,
  refusals: referRefusals,
  decide: (payload, facts: ReferFacts, standing) => {
    const bar = findBar(payload, facts, standing.today);
    if (bar) return bar;
    const { household, programme } = facts as { [K in keyof ReferFacts]: NonNullable<ReferFacts[K]> };
    const days = programme.referral_working_days;
    const due = days === null ? null : addWorkingDays(facts.calendar, payload.sent_on, days);
    const { name, department, basis, reply_fields } = programme;
    return permit<Referred>({
      referral_no: facts.next_referral_no,
      number: facts.next_number,
      programme_name: name,
      department,
      basis,
      people: household.members
        .filter(({ key }) => payload.members.includes(key))
        .map(({ person_no, name: called, id_number }) => ({ person_no, name: called, id_number })),
      address: household.address,
      phone: household.phone,
      reply_fields,
      urgent: days === 0,
      due_on: due?.value ?? null,
      calendar_missing: due?.missing_years ?? [],
      case_no: payload.from_case,
    });
  },
});

function findBar(payload: Refer, facts: ReferFacts, today: string): Refusal | null {
  const { because } = referRefusals;
  const { household, programme } = facts;
  const { sent_on, sent_by, hand_over, members } = payload;
  if (!household) return because('household_unknown', {}, 'household_no');
  if (!programme) return because('programme_unknown', { programme: payload.programme }, 'programme');
  const named = { programme: programme.name };
  if (programme.department === '') return because('decided_here', named, 'programme');
  const stranger = members.find((key) => !household.members.some((one) => one.key === key));
  if (stranger !== undefined) return because('member_unknown', { member: stranger }, 'members');
  if (sent_on > today) return because('sent_future', { sent_on, today }, 'sent_on');
  if (sent_by === 'phone' && programme.referral_working_days !== 0) {
    return because('phone_not_urgent', named, 'sent_by');
  }
  if (sent_by !== 'phone' && hand_over.length === 0 && programme.hand_over.length > 0) {
    return because('hand_over_missing', { hand_over: programme.hand_over }, 'hand_over');
  }
  if (facts.plan_item_known === false) return because('plan_item_unknown', {}, 'plan_item');
  if (facts.case_known === false) return because('case_unknown', {}, 'from_case');
  return findOpen(payload, facts);
}

/** The same matter of one of the members that is still out. */
function findOpen({ members }: Refer, { open, household }: ReferFacts): Refusal | null {
  for (const { referral_no, sent_on, members: out } of open) {
    const again = household?.members.find(({ key }) => members.includes(key) && out.includes(key));
    if (!again) continue;
    return referRefusals.because('already_open', { name: again.name, sent_on, referral_no }, 'programme');
  }
  return null;
}
