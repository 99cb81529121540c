/** The walks of the assessment room: how each refusal comes about, in the declared order. */
import { advise } from '../../../shared/assessment/advise';
import { assess } from '../../../shared/assessment/assess';
import { disclose } from '../../../shared/assessment/disclose';
import { object } from '../../../shared/assessment/object';
import { visit } from '../../../shared/assessment/visit';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { freshCase, positionSpoils, readyCase, standing, tableOf } from '../../beds';
import { walk } from '../../walk';

const clerk = standing('clerk', 'U02');
const case_no = '500120004-dibao-202211-0001-01';

const visitWalk = walk(visit, {
  sound: {
    standing: clerk,
    payload: {
      case_no,
      visited_on: '2022-11-03',
      investigators: ['U02', 'U04'],
      met: '周明',
      truthful: true,
      housing: '自建房两间',
      findings: '与申报相符',
    },
    facts: {
      case: freshCase(),
      procedure: tableOf('public_notice'),
      officers: {
        U02: { name: '周经办', employment: 'town', posts: ['clerk', 'investigator'] },
        U04: { name: '郑调查', employment: 'purchased', posts: ['investigator'] },
        U05: { name: '王审核', employment: 'town', posts: ['reviewer'] },
        U08: { name: '孙社工', employment: 'social_work', posts: ['investigator'] },
      },
    },
  },
  spoil: {
    ...positionSpoils('visit'),
    visit_future: (bed) => (bed.payload.visited_on = '2022-11-26'),
    visit_early: (bed) => (bed.payload.visited_on = '2022-10-31'),
    investigator_unknown: (bed) => (bed.payload.investigators = ['U02', 'U99']),
    investigators_few: (bed) => (bed.payload.investigators = ['U02', 'U02']),
    investigators_decide: (bed) => (bed.payload.investigators = ['U02', 'U05']),
    investigators_not_town: (bed) => (bed.payload.investigators = ['U04', 'U08']),
  },
});

const input: AssessInput = {
  month: '2022-11',
  applied_on: '2022-11-01',
  decided_on: '2022-11-25',
  household: {
    area: 'urban',
    members: [{ key: 'm1', birth_date: '1984-03-02', sex: 'm', counted: true, relation: 'head' }],
  },
};

const assessWalk = walk(assess, {
  sound: {
    standing: clerk,
    payload: { case_no, month: '2022-11' },
    facts: {
      case: readyCase({ household_version: 2 }),
      procedure: tableOf('public_notice'),
      pack: examplePack,
      input,
    },
  },
  spoil: {
    ...positionSpoils('assess'),
    nothing_changed: (bed) => (bed.facts.case!.household_version = 1),
    no_pack: (bed) => (bed.facts.pack = null),
    month_early: (bed) => (bed.payload.month = '2022-10'),
    facts_invalid: (bed) => bed.facts.input!.household.members.push(input.household.members[0]!),
    not_answered: (bed) => (bed.facts.case!.programme = 'gift'),
  },
});

const discloseWalk = walk(disclose, {
  sound: {
    standing: clerk,
    payload: { case_no, posted_on: '2022-11-14', places: ['村务公开栏'] },
    facts: {
      case: readyCase({ position: 'reviewed', disclosure: null }),
      procedure: tableOf('public_notice'),
      days: 7,
      shown: {
        head_name: '周明',
        members_count: 3,
        programme_name: '最低生活保障',
        amount_fen: 85_100,
        village: '大旺社区居民委员会',
      },
    },
  },
  spoil: {
    ...positionSpoils('disclose'),
    not_granted: (bed) => (bed.facts.case!.assessment!.decision = 'refuse'),
    facts_changed: (bed) => (bed.facts.case!.household_version = 2),
    posted_future: (bed) => (bed.payload.posted_on = '2022-11-26'),
    posted_early: (bed) => (bed.payload.posted_on = '2022-11-06'),
  },
});

const objectWalk = walk(object, {
  sound: {
    standing: clerk,
    payload: {
      case_no,
      raised_on: '2022-11-16',
      objector: null,
      subject: 'income',
      text: '该户有人在外经营小店',
    },
    facts: {
      case: readyCase(),
      procedure: tableOf('public_notice'),
      next_objection_no: '500120004-O-000001',
    },
  },
  spoil: {
    ...positionSpoils('object'),
    raised_future: (bed) => (bed.payload.raised_on = '2022-11-26'),
    raised_outside: (bed) => (bed.payload.raised_on = '2022-11-22'),
  },
});

const added = (programme: string, place: 'here' | 'refer', members = ['m1']) => ({
  programme,
  place,
  members,
  reason: '本人提出申请',
});

/** The single adult of `input`: 低保 is proposed here, and he has an emergency. */
const adviseWalk = walk(advise, {
  sound: {
    standing: clerk,
    payload: {
      household_no: '500120004-H-000001',
      version: 1,
      received_on: '2022-11-25',
      papers: ['D01'],
      adjustments: [{ id: 'dibao:m1', to: 'postpone', reason: '本人暂不申请' }],
      additions: [added('legal_aid', 'refer')],
      text: '按上述项目分别办理',
    },
    facts: {
      household: { version: 1, member_keys: ['m1'] },
      pack: examplePack,
      input: {
        ...input,
        event: { kind: 'fire', on: '2022-11-01', local: true, multiple: 1 },
      },
      next_plan_no: '500120004-Y-000001',
    },
  },
  spoil: {
    household_unknown: (bed) => (bed.facts.household = null),
    no_pack: (bed) => (bed.facts.pack = null),
    changed_meanwhile: (bed) => (bed.payload.version = 2),
    received_future: (bed) => (bed.payload.received_on = '2022-11-26'),
    facts_invalid: (bed) => bed.facts.input!.household.members.push(input.household.members[0]!),
    member_unknown: (bed) => bed.payload.additions.push(added('legal_aid', 'refer', ['m9'])),
    item_unknown: (bed) => (bed.payload.adjustments[0]!.id = 'nothing'),
    item_in_force: (bed) => {
      bed.facts.input!.current = [{ programme: 'dibao', monthly_fen: 71_700, members: ['m1'] }];
    },
    item_twice: (bed) => bed.payload.adjustments.splice(1, 0, bed.payload.adjustments[0]!),
    emergency_kept: (bed) => {
      const reason = '暂缓办理';
      bed.payload.adjustments.push({ id: 'temporary_emergency:m1', to: 'postpone', reason });
    },
    programme_unknown: (bed) => bed.payload.additions.unshift(added('gift', 'here')),
    already_planned: (bed) => bed.payload.additions.unshift(added('dibao', 'here')),
    place_wrong: (bed) => bed.payload.additions.push(added('tekun', 'refer')),
  },
});

export const assessmentWalks = [visitWalk, assessWalk, discloseWalk, objectWalk, adviseWalk];
