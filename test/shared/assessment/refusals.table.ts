/** The walks of the assessment room: how each refusal comes about, in the declared order. */
import { advise } from '../../../shared/assessment/advise';
import { attach } from '../../../shared/assessment/attach';
import { appraise } from '../../../shared/assessment/appraise';
import { assess } from '../../../shared/assessment/assess';
import { disclose } from '../../../shared/assessment/disclose';
import { disputeCheck } from '../../../shared/assessment/dispute-check';
import { makeGood } from '../../../shared/assessment/make-good';
import { object } from '../../../shared/assessment/object';
import { recordCheck } from '../../../shared/assessment/record-check';
import { requestCheck } from '../../../shared/assessment/request-check';
import { visit, type VisitFacts } from '../../../shared/assessment/visit';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { familyG01 } from '../../family';
import { freshCase, positionSpoils, readyCase, standing, tableOf } from '../../beds';
import { walk } from '../../walk';

const clerk = standing('clerk', 'U02');
const case_no = '500120004-dibao-202211-0001-01';

const flood = { no: '500120004-E-001', name: '沿河洪灾', from: '2022-11-01', live: true, phone: true };

const officers: VisitFacts['officers'] = {
  U02: { name: '周经办', employment: 'town', posts: ['clerk', 'investigator'] },
  U04: { name: '郑调查', employment: 'purchased', posts: ['investigator'] },
  U05: { name: '王审核', employment: 'town', posts: ['reviewer'] },
  U08: { name: '孙社工', employment: 'social_work', posts: ['investigator'] },
};

const visitWalk = walk(visit, {
  sound: {
    standing: clerk,
    payload: {
      case_no,
      visited_on: '2022-11-03',
      way: 'phone',
      investigators: ['U02', 'U04'],
      met: '周明',
      truthful: true,
      housing: '自建房两间',
      findings: '与申报相符',
    },
    facts: {
      case: freshCase({ emergency: flood }),
      procedure: tableOf('public_notice'),
      officers,
    },
  },
  spoil: {
    ...positionSpoils('visit'),
    emergency_off: (bed) => (bed.facts.case!.emergency!.live = false),
    visit_future: (bed) => (bed.payload.visited_on = '2022-11-26'),
    visit_early: (bed) => (bed.payload.visited_on = '2022-10-31'),
    phone_early: (bed) => (bed.facts.case!.emergency!.from = '2022-11-04'),
    investigator_unknown: (bed) => (bed.payload.investigators = ['U02', 'U99']),
    investigators_few: (bed) => (bed.payload.investigators = ['U02', 'U02']),
    investigators_decide: (bed) => (bed.payload.investigators = ['U02', 'U05']),
    investigators_reviewed: (bed) => {
      bed.facts.case!.parts.review = ['U04'];
      bed.payload.investigators = ['U02', 'U04'];
    },
    investigators_not_town: (bed) => (bed.payload.investigators = ['U04', 'U08']),
  },
});

const makeGoodWalk = walk(makeGood, {
  sound: {
    standing: clerk,
    payload: {
      case_no,
      visited_on: '2022-11-24',
      investigators: ['U02', 'U04'],
      met: '周明',
      truthful: true,
      findings: '与电话调查相符',
    },
    facts: { case: readyCase(), officers, phone_survey: { emergency_no: flood.no, surveyed_on: '2022-11-03' } },
  },
  spoil: {
    case_unknown: (bed) => (bed.facts.case = null),
    nothing_to_make_good: (bed) => (bed.facts.phone_survey = null),
    visit_future: (bed) => (bed.payload.visited_on = '2022-11-26'),
    visit_early: (bed) => (bed.payload.visited_on = '2022-11-02'),
    investigator_unknown: (bed) => (bed.payload.investigators = ['U02', 'U99']),
    investigators_few: (bed) => (bed.payload.investigators = ['U02', 'U02']),
    investigators_decide: (bed) => (bed.payload.investigators = ['U02', 'U05']),
    investigators_reviewed: (bed) => {
      bed.facts.case!.parts.review = ['U04'];
      bed.payload.investigators = ['U02', 'U04'];
    },
    investigators_not_town: (bed) => (bed.payload.investigators = ['U04', 'U08']),
  },
});

const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];

const attachWalk = walk(attach, {
  sound: {
    standing: clerk,
    payload: {
      case_no,
      shows: 'visit',
      taken_on: '2022-11-03',
      photos: [
        { hash: first, caption: '外墙' },
        { hash: second, caption: '' },
      ],
    },
    facts: {
      case: freshCase(),
      kept: [first, second],
      attached: [],
    },
  },
  spoil: {
    case_unknown: (bed) => (bed.facts.case = null),
    nothing_shown: (bed) => (bed.payload.shows = 'posting'),
    photo_future: (bed) => (bed.payload.taken_on = '2022-11-26'),
    photo_early: (bed) => (bed.payload.taken_on = '2022-10-01'),
    photo_unknown: (bed) => (bed.facts.kept = [first]),
    photo_twice: (bed) => (bed.facts.attached = [second]),
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

const residents = ['张一', '张二', '张三', '张四', '张五'];

const appraiseWalk = walk(appraise, {
  sound: {
    standing: clerk,
    payload: {
      case_no,
      held_on: '2022-11-05',
      place: '社区会议室',
      chair: '刘伟',
      participants: residents.map((name) => ({ name, part: '居民代表' })),
      agree: 4,
      disagree: 1,
      opinions: '家庭情况属实',
      conclusion: 'as_declared',
    },
    facts: { case: freshCase(), procedure: tableOf('public_notice'), least: 5 },
  },
  spoil: {
    ...positionSpoils('appraise'),
    held_future: (bed) => (bed.payload.held_on = '2022-11-26'),
    held_early: (bed) => (bed.payload.held_on = '2022-10-31'),
    participants_few: (bed) => (bed.facts.least = 6),
    participant_twice: (bed) => void (bed.payload.participants[4]!.name = '张一'),
    votes_wrong: (bed) => (bed.payload.agree = 5),
  },
});

const people = [
  { key: 'm1', name: '周明', id_number: '500120198403029979', relation: '户主' },
  { key: 'm2', name: '李芳', id_number: '500120198607129988', relation: '配偶' },
  { key: 'm3', name: '周小', id_number: '', relation: '子' },
];

const requestCheckWalk = walk(requestCheck, {
  sound: {
    standing: clerk,
    payload: { case_no, persons: ['m1', 'm2'], items: ['wage', 'vehicle'] },
    facts: {
      case: readyCase(),
      procedure: tableOf('public_notice'),
      members: people,
      authorised: ['m1', 'm2', 'm3'],
      calendar: examplePack.calendar,
      working_days: 3,
      next_request_no: '500120004-V-000002',
    },
  },
  spoil: {
    ...positionSpoils('requestCheck'),
    check_pending: (bed) => (bed.facts.case!.check.pending_no = '500120004-V-000001'),
    person_unknown: (bed) => (bed.payload.persons = ['m1', 'm9']),
    person_unauthorised: (bed) => (bed.facts.authorised = ['m1']),
    number_missing: (bed) => (bed.payload.persons = ['m1', 'm2', 'm3']),
  },
});

const declaration = familyG01();

const recordCheckWalk = walk(recordCheck, {
  sound: {
    standing: clerk,
    payload: {
      case_no,
      request_no: '500120004-V-000001',
      report_no: '核2022-7',
      reported_on: '2022-11-04',
      lines: [
        { person: 'm1', item: 'wage', finding: 'same', found: '' },
        { person: 'm1', item: 'vehicle', finding: 'differs', found: '名下小型客车一辆' },
      ],
      file: { name: '核对结果.xlsx', hash: 'a'.repeat(64) },
    },
    facts: {
      case: readyCase({ check: { required: true, pending_no: '500120004-V-000001', report: null } }),
      procedure: tableOf('public_notice'),
      request: {
        requested_on: '2022-11-01',
        people: people.slice(0, 1),
        items: ['wage', 'vehicle'],
        open: true,
        file_hash: null,
      },
      declaration,
      valid_days: 180,
    },
  },
  spoil: {
    ...positionSpoils('recordCheck'),
    no_request: (bed) => (bed.facts.case!.check.pending_no = null),
    no_validity: (bed) => (bed.facts.valid_days = null),
    request_unknown: (bed) => (bed.facts.request = null),
    file_known: (bed) => void (bed.facts.request!.file_hash = 'a'.repeat(64)),
    request_answered: (bed) => void (bed.facts.request && (bed.facts.request.open = false)),
    reported_future: (bed) => (bed.payload.reported_on = '2022-11-26'),
    reported_early: (bed) => (bed.payload.reported_on = '2022-10-31'),
    line_strange: (bed) => void (bed.payload.lines[0]!.person = 'm9'),
    line_missing: (bed) => void bed.payload.lines.splice(0, 1),
    found_missing: (bed) => void (bed.payload.lines.at(-1)!.found = ''),
  },
});

const disputeCheckWalk = walk(disputeCheck, {
  sound: {
    standing: clerk,
    payload: { case_no, person: 'm1', item: 'vehicle', reason: '车辆已经转让他人', evidence: ['转让协议'] },
    facts: {
      case: readyCase({
        check: {
          required: true,
          pending_no: null,
          report: { request_no: '500120004-V-000001', valid_until: '2023-04-30', unsettled: 1 },
        },
      }),
      procedure: tableOf('public_notice'),
      line: { disputed: false },
    },
  },
  spoil: {
    ...positionSpoils('disputeCheck'),
    nothing_differs: (bed) => (bed.facts.case!.check.report = null),
    line_unknown: (bed) => (bed.facts.line = null),
    line_disputed: (bed) => (bed.facts.line = { disputed: true }),
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

export const assessmentWalks = [
  visitWalk,
  makeGoodWalk,
  attachWalk,
  assessWalk,
  appraiseWalk,
  requestCheckWalk,
  recordCheckWalk,
  disputeCheckWalk,
  discloseWalk,
  objectWalk,
  adviseWalk,
];
