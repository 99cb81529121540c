/** The walks of the referral acts: how each refusal comes about, in the declared order. */
import { answerReferral } from '../../../shared/application/answer-referral';
import { refer } from '../../../shared/application/refer';
import type { Referral } from '../../../shared/application/referral';
import { remind } from '../../../shared/application/remind';
import { tellReferral } from '../../../shared/application/tell-referral';
import { calendar, standing } from '../../beds';
import { walk } from '../../walk';

const clerk = standing('clerk', 'U02', '2022-12-20');
const referral_no = '500120004-Z-2022-0001';

const out: Referral = {
  referral_no,
  household_no: '500120004-H-000001',
  case_no: null,
  department: '区医保局',
  programme_name: '医疗救助',
  sent_on: '2022-11-25',
  due_on: '2022-12-09',
  reminders: 0,
  reply_fields: ['金额'],
  answered_on: null,
  told_on: null,
};

const answered: Referral = { ...out, answered_on: '2022-12-08' };

const referWalk = walk(refer, {
  sound: {
    standing: clerk,
    payload: {
      household_no: '500120004-H-000001',
      programme: 'medical',
      members: ['m1'],
      hand_over: ['医疗费用结算单'],
      situation: '自付医疗费两万元',
      sent_by: 'paper',
      sent_on: '2022-11-25',
      plan_item: { plan_no: '500120004-Y-000001', item: 'medical:m1' },
      from_case: '500120004-dibao-202211-0001-01',
    },
    facts: {
      household: {
        members: [{ key: 'm1', name: '周明', person_no: '500120004-P-000001', id_number: '' }],
        address: '来凤街道1组',
        phone: '13900000001',
      },
      programme: {
        name: '医疗救助',
        department: '区医保局',
        basis: '任务清单第5项',
        hand_over: ['医疗费用结算单'],
        reply_fields: ['金额'],
        referral_working_days: 10,
      },
      calendar,
      plan_item_known: true,
      case_known: true,
      open: [],
      next_referral_no: referral_no,
      next_number: '来凤社救转〔2022〕1号',
    },
  },
  spoil: {
    household_unknown: (bed) => (bed.facts.household = null),
    programme_unknown: (bed) => (bed.facts.programme = null),
    decided_here: (bed) => (bed.facts.programme!.department = ''),
    member_unknown: (bed) => (bed.payload.members = ['m9']),
    sent_future: (bed) => (bed.payload.sent_on = '2022-12-21'),
    phone_not_urgent: (bed) => (bed.payload.sent_by = 'phone'),
    hand_over_missing: (bed) => (bed.payload.hand_over = []),
    plan_item_unknown: (bed) => (bed.facts.plan_item_known = false),
    case_unknown: (bed) => (bed.facts.case_known = false),
    already_open: (bed) =>
      (bed.facts.open = [
        { referral_no: '500120004-Z-2022-0009', members: ['m2'], sent_on: '2022-11-01' },
        { referral_no: '500120004-Z-2022-0010', members: ['m1'], sent_on: '2022-11-02' },
      ]),
  },
});

const remindWalk = walk(remind, {
  sound: {
    standing: clerk,
    payload: { referral_no, reminded_on: '2022-12-12', reminded_by: 'phone', text: '经办人说本周办理' },
    facts: { referral: { ...out } },
  },
  spoil: {
    referral_unknown: (bed) => (bed.facts.referral = null),
    already_answered: (bed) => (bed.facts.referral!.answered_on = '2022-12-08'),
    reminded_future: (bed) => (bed.payload.reminded_on = '2022-12-21'),
    reminded_early: (bed) => (bed.payload.reminded_on = '2022-11-24'),
  },
});

const answerWalk = walk(answerReferral, {
  sound: {
    standing: clerk,
    payload: {
      referral_no,
      receipt_on: '2022-11-28',
      answered_on: '2022-12-08',
      result: 'done',
      replies: [{ name: '金额', value: '3000元' }],
      text: '已给予医疗救助',
      told: { told_on: '2022-12-09', told_by: 'phone' },
    },
    facts: { referral: { ...out } },
  },
  spoil: {
    referral_unknown: (bed) => (bed.facts.referral = null),
    already_answered: (bed) => (bed.facts.referral!.answered_on = '2022-12-08'),
    answered_future: (bed) => (bed.payload.answered_on = '2022-12-21'),
    answered_early: (bed) => (bed.payload.answered_on = '2022-11-24'),
    receipt_outside: (bed) => (bed.payload.receipt_on = '2022-11-24'),
    reply_strange: (bed) => bed.payload.replies.push({ name: '学期', value: '秋季' }),
    reply_missing: (bed) => (bed.payload.replies[0]!.value = ' '),
    told_future: (bed) => (bed.payload.told!.told_on = '2022-12-21'),
    told_early: (bed) => (bed.payload.told!.told_on = '2022-12-07'),
  },
});

const tellWalk = walk(tellReferral, {
  sound: {
    standing: clerk,
    payload: { referral_no, told_on: '2022-12-12', told_by: 'in_person' },
    facts: { referral: { ...answered } },
  },
  spoil: {
    referral_unknown: (bed) => (bed.facts.referral = null),
    not_answered: (bed) => (bed.facts.referral!.answered_on = null),
    already_told: (bed) => (bed.facts.referral!.told_on = '2022-12-09'),
    told_future: (bed) => (bed.payload.told_on = '2022-12-21'),
    told_early: (bed) => (bed.payload.told_on = '2022-12-07'),
  },
});

export const referralWalks = [referWalk, remindWalk, answerWalk, tellWalk];
