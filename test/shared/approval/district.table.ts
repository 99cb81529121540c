/** The walks of what leaves the desk for the district and comes back: how each refusal comes about. */
import { escalate } from '../../../shared/approval/escalate';
import { recordResolution } from '../../../shared/approval/record-resolution';
import { submitToMeeting } from '../../../shared/approval/submit-to-meeting';
import { did, livePower, payee, positionSpoils, readyCase, standing, tableOf } from '../../beds';
import { walk } from '../../walk';

const case_no = '500120004-dibao-202211-0001-01';
const advanced = { award_no: '500120004-A-000001', amount_fen: 100_000, total_fen: 215_100 };

const escalateWalk = walk(escalate, {
  sound: {
    standing: standing('reviewer', did.reviewer),
    payload: { case_no, why: 'ordered', text: '按区里要求上报' },
    facts: { case: readyCase(), procedure: tableOf('public_notice'), powers: [livePower()] },
  },
  spoil: {
    ...positionSpoils('escalate'),
    objection_open: (bed) => (bed.facts.case!.objections.open = 1),
    facts_changed: (bed) => (bed.facts.case!.household_version = 2),
    town_decides: (bed) => (bed.payload.why = 'decider'),
    power_suffices: (bed) => (bed.payload.why = 'above_power'),
    relative_none: (bed) => (bed.payload.why = 'relative'),
  },
});

const submitWalk = walk(submitToMeeting, {
  sound: {
    standing: standing('reviewer', did.reviewer),
    payload: {
      case_no,
      matter: '申请特殊救助',
      situation: '家庭突发变故，现行政策不能覆盖',
      options: [{ name: '给予一次性救助', grounds: '支出远超收入' }],
      text: '建议给予救助',
      amount_fen: 860_400,
    },
    facts: { case: readyCase(), procedure: tableOf('public_notice') },
  },
  spoil: {
    ...positionSpoils('submitToMeeting'),
    objection_open: (bed) => (bed.facts.case!.objections.open = 1),
    facts_changed: (bed) => (bed.facts.case!.household_version = 2),
    option_repeated: (bed) => bed.payload.options.push(bed.payload.options[0]!),
  },
});

const recordWalk = walk(recordResolution, {
  sound: {
    standing: standing('clerk', did.handler),
    payload: {
      case_no,
      resolution: 'approved',
      document_no: '璧民批〔2022〕8号',
      decided_on: '2022-11-24',
      text: '同意给予',
      amount_fen: 85_100,
    },
    facts: {
      case: readyCase({ position: 'at_district' }),
      procedure: tableOf('emergency'),
      payment: 'monthly',
      start_rule: 'month_of_approval',
      payee,
      members: [],
      clashes: [],
      next_award_no: '500120004-A-000001',
      sent_on: '2022-11-22',
    },
  },
  spoil: {
    ...positionSpoils('recordResolution'),
    already_paid: (bed) => {
      bed.facts.case!.advanced = advanced;
      bed.payload.resolution = 'declined';
    },
    decided_future: (bed) => (bed.payload.decided_on = '2022-11-26'),
    decided_early: (bed) => (bed.payload.decided_on = '2022-11-21'),
    amount_needed: (bed) => {
      bed.payload.resolution = 'approved';
      bed.payload.amount_fen = null;
    },
    amount_idle: (bed) => {
      bed.payload.resolution = 'declined';
    },
    account_missing: (bed) => (bed.facts.payee = null),
    award_clash: (bed) => {
      bed.facts.clashes.push({
        award_no: '500120004-A-000002',
        name: '周明',
        programme_name: '特困人员救助供养',
      });
    },
  },
});

export const districtWalks = [escalateWalk, submitWalk, recordWalk];
