/** The walks of the application room: how each refusal comes about, in the declared order. */
import { receive } from '../../../shared/application/receive';
import { supplement } from '../../../shared/application/supplement';
import { withdraw } from '../../../shared/application/withdraw';
import { calendar, freshCase, positionSpoils, standing, tableOf } from '../../beds';
import { inventedId } from '../../family';
import { walk } from '../../walk';
import { excuseWalk } from './excuse.table';
import { intakeWalks } from './intake.table';
import { leadWalks } from './lead.table';
import { referralWalks } from './referrals.table';

const clerk = standing('clerk', 'U02');
const caseNo = '500120004-dibao-202211-0001-01';
const advanced = { award_no: '500120004-A-000001', amount_fen: 100_000, total_fen: 215_100 };

const clocks = { calendar, total_working_days: 20, survey_working_days: 3 };
const accepted = { position: 'received', accepted: true };

const adult = {
  key: 'm1',
  name: '周明',
  person_no: '500120004-P-000001',
  id_number: inventedId('1984-03-02', 'm'),
  adult: true,
  counted: true,
};

const receiveWalk = walk(receive, {
  sound: {
    standing: clerk,
    payload: {
      household_no: '500120004-H-000001',
      programme: 'temporary_emergency',
      applicant: 'm1',
      applied_on: '2022-11-25',
      reason: '家中失火',
      documents: ['申请书'],
      authorised: ['m1'],
      event: { kind: 'fire', on: '2022-11-25', local: false, multiple: 1, text: '厨房起火' },
      agent: {
        name: '周亮',
        relation: 'kin',
        id_number: inventedId('1990-02-01', 'm'),
        phone: '',
        document: '2022年11月24日委托书',
      },
      lead_no: '500120004-L-000001',
      plan_item: { plan_no: '500120004-Y-000001', item: 'temporary_emergency:m1' },
    },
    facts: {
      household: {
        members: [adult, { ...adult, key: 'm2', name: '周小雨', adult: false }],
        obligors: [],
      },
      programme: {
        name: '急难型临时救助',
        authorisation: true,
        obligors_sign: false,
        event: true,
        evidence: [],
        landing: { complete: accepted, incomplete: accepted },
      },
      clocks,
      open_cases: [],
      live_awards: [],
      lead: { open: true },
      plan_item_known: null,
      next_case_no: caseNo,
    },
  },
  spoil: {
    household_unknown: (bed) => (bed.facts.household = null),
    programme_unknown: (bed) => (bed.facts.programme = null),
    programme_elsewhere: (bed) => (bed.facts.programme!.landing = null),
    applicant_unknown: (bed) => (bed.payload.applicant = 'm9'),
    applied_future: (bed) => (bed.payload.applied_on = '2022-11-26'),
    event_missing: (bed) => (bed.payload.event = null),
    applied_before_event: (bed) => (bed.payload.applied_on = '2022-11-24'),
    authorisation_missing: (bed) => (bed.payload.authorised = []),
    case_open: (bed) => bed.facts.open_cases.push({ case_no: caseNo, name: '周明' }),
    award_live: (bed) =>
      bed.facts.live_awards.push({ award_no: '500120004-A-000001', name: '周明' }),
    agent_is_applicant: (bed) => (bed.payload.agent!.id_number = adult.id_number),
    lead_unknown: (bed) => (bed.facts.lead = null),
    lead_closed: (bed) => (bed.facts.lead = { open: false }),
    plan_item_unknown: (bed) => (bed.facts.plan_item_known = false),
  },
});

const withdrawWalk = walk(withdraw, {
  sound: {
    standing: clerk,
    payload: { case_no: caseNo, reason: '本人书面撤回' },
    facts: {
      case: freshCase({ programme: 'temporary_emergency' }),
      procedure: tableOf('emergency'),
    },
  },
  spoil: {
    ...positionSpoils('withdraw'),
    already_paid: (bed) => (bed.facts.case!.advanced = advanced),
  },
});

const supplementWalk = walk(supplement, {
  sound: {
    standing: clerk,
    payload: { case_no: caseNo, documents: ['事故证明'], text: '火灾当日无处食宿' },
    facts: {
      case: freshCase({ position: 'advanced', advanced }),
      procedure: tableOf('emergency'),
      supplement_due: '2022-11-18',
      clocks,
    },
  },
  spoil: {
    ...positionSpoils('supplement'),
  },
});

export const applicationWalks = [
  receiveWalk,
  withdrawWalk,
  supplementWalk,
  ...intakeWalks,
  ...leadWalks,
  ...referralWalks,
  excuseWalk,
];
