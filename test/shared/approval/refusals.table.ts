/** The walks of the approval room: how each refusal comes about, in the declared order. */
import type { CaseFacts } from '../../../shared/application/case';
import { advance } from '../../../shared/approval/advance';
import { answerObjection } from '../../../shared/approval/answer-objection';
import { approve } from '../../../shared/approval/approve';
import { decline } from '../../../shared/approval/decline';
import { review } from '../../../shared/approval/review';
import { sendBack } from '../../../shared/approval/send-back';
import type { Power } from '../../../shared/office/power';
import { calendar, did, freshCase, livePower, payee, positionSpoils, readyCase, relative, standing, tableOf } from '../../beds';
import { walk } from '../../walk';
import { districtWalks } from './district.table';
import { reconsiderationWalks } from './reconsideration.table';

const case_no = '500120004-dibao-202211-0001-01';
const advanced = { award_no: '500120004-A-000001', amount_fen: 100_000, total_fen: 215_100 };

const part = (due_on: string, amount_fen: number) => ({ condition: '', due_on, amount_fen });
type CaseBed = { facts: { case: CaseFacts | null } };
const newFacts = (bed: CaseBed): void => void (bed.facts.case!.household_version = 2);
const powerless = (bed: { facts: { powers: readonly Power[] } }): void =>
  void (bed.facts.powers = []);

const reviewWalk = walk(review, {
  sound: {
    standing: standing('reviewer', did.reviewer),
    payload: { case_no, opinion: 'agree', text: '同意核算意见' },
    facts: { case: freshCase(), procedure: tableOf('public_notice'), combine: false },
  },
  spoil: {
    ...positionSpoils('review'),
    same_person: (bed) => (bed.standing.officer_id = did.visitor),
    undetermined: (bed) => (bed.facts.case!.assessment!.decision = 'undetermined'),
    facts_changed: newFacts,
  },
});

const approveWalk = walk(approve, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { case_no, text: '同意给予', stages: [] },
    facts: {
      staged_programmes: ['dibao'],
      reserve_single_limit_fen: 300_000,
      case: readyCase(),
      procedure: tableOf('public_notice'),
      payment: 'monthly',
      start_rule: 'month_of_approval',
      powers: [livePower()],
      payee,
      members: [],
      clashes: [],
      next_award_no: '500120004-A-000001',
    },
  },
  spoil: {
    ...positionSpoils('approve'),
    notice_running: (bed) => (bed.facts.case!.disclosure!.ends_on = '2022-11-25'),
    objection_open: (bed) => (bed.facts.case!.objections.open = 1),
    check_missing: (bed) => (bed.facts.case!.check.report = null),
    check_expired: (bed) => (bed.facts.case!.check.report!.valid_until = '2022-11-24'),
    check_unsettled: (bed) => (bed.facts.case!.check.report!.unsettled = 2),
    not_granted: (bed) => (bed.facts.case!.assessment!.decision = 'refuse'),
    facts_changed: newFacts,
    relative_unfiled: (bed) => void bed.facts.case!.relatives.push(relative()),
    fact_stale: (bed) => {
      const stale = { evidence_no: 'F-1', what: '周明的收入', valid_until: '2022-11-20' };
      bed.facts.case!.evidence.push(stale);
    },
    account_missing: (bed) => (bed.facts.payee = null),
    award_clash: (bed) => {
      bed.facts.clashes.push({
        award_no: '500120004-A-000002',
        name: '周明',
        programme_name: '特困人员救助供养',
      });
    },
    route_district: (bed) => (bed.facts.case!.assessment!.route = 'district'),
    no_power: powerless,
    above_ceiling: (bed) => {
      const scopes: Power['scopes'] = [
        { programme: 'dibao', kinds: ['grant'], ceiling_fen: 80_000 },
      ];
      bed.facts.powers = [livePower({ scopes })];
    },
    same_person: (bed) => (bed.standing.officer_id = did.reviewer),
    stages_barred: (bed) => {
      bed.facts.staged_programmes = ['temporary_emergency'];
      bed.payload.stages = [part('2022-11-25', 1)];
    },
    stages_few: (bed) => (bed.payload.stages = [part('2022-11-25', 1)]),
    stages_order: (bed) => (bed.payload.stages = [part('2022-12-10', 1), part('2022-12-01', 2)]),
    stages_sum: (bed) => (bed.payload.stages = [part('2022-11-25', 1), part('2022-12-01', 2)]),
    stage_above_reserve: (bed) => {
      const { amount_fen } = bed.facts.case!.assessment!;
      bed.facts.reserve_single_limit_fen = 1;
      const last = { ...part('2022-12-01', amount_fen - 1), condition: '提供住院结算单' };
      bed.payload.stages = [part('2022-11-25', 1), last];
    },
  },
});

/** A table whose decline asks everything that any table's decline asks. */
const declinable = tableOf('emergency');
for (const step of declinable.steps.filter(({ act }) => act === 'decline')) {
  step.needs = ['not_advanced', 'objections_closed'];
}

const declineWalk = walk(decline, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { case_no, text: '家庭月人均收入不低于保障标准' },
    facts: {
      case: readyCase({ position: 'reviewed' }),
      procedure: declinable,
      powers: [livePower()],
      calendar,
      notice_working_days: 3,
    },
  },
  spoil: {
    ...positionSpoils('decline'),
    already_paid: (bed) => (bed.facts.case!.advanced = advanced),
    objection_open: (bed) => (bed.facts.case!.objections.open = 1),
    no_power: powerless,
    same_person: (bed) => (bed.standing.officer_id = did.handler),
  },
});

const emergency = freshCase({ programme: 'temporary_emergency' });
emergency.assessment = {
  ...emergency.assessment!,
  amount_fen: 215_100,
  advance_fen: 100_000,
  balance_fen: 115_100,
};

const advanceWalk = walk(advance, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { case_no, text: '火灾后无处食宿', overdue_reason: null },
    facts: {
      case: emergency,
      procedure: tableOf('emergency'),
      powers: [livePower()],
      payee,
      calendar,
      supplement_working_days: 10,
      next_award_no: '500120004-A-000001',
      overdue: [],
    },
  },
  spoil: {
    ...positionSpoils('advance'),
    already_paid: (bed) => (bed.facts.case!.advanced = advanced),
    not_granted: (bed) => (bed.facts.case!.assessment!.decision = 'refuse'),
    no_power: powerless,
    above_ceiling: (bed) => (bed.facts.case!.assessment!.advance_fen = 300_001),
    same_person: (bed) => (bed.standing.officer_id = did.handler),
    overdue_unexplained: (bed) => {
      bed.facts.overdue = [{ case_no, name: '李芳', supplement_due: '2022-11-18' }];
      bed.payload.overdue_reason = null;
    },
    overdue_idle: (bed) => (bed.payload.overdue_reason = '情况紧急'),
  },
});

const answerObjectionWalk = walk(answerObjection, {
  sound: {
    standing: standing('reviewer', did.reviewer),
    payload: { case_no, objection_no: '500120004-O-000001', answer: 'reject', text: '经核实与事实不符' },
    facts: {
      case: readyCase({ objections: { open: 1, upheld: 0 } }),
      procedure: tableOf('public_notice'),
      objection: { state: 'open' },
      calendar,
      survey_working_days: 3,
    },
  },
  spoil: {
    ...positionSpoils('answerObjection'),
    no_objection: (bed) => (bed.facts.case!.objections.open = 0),
    same_person: (bed) => (bed.standing.officer_id = did.visitor),
    objection_unknown: (bed) => (bed.facts.objection = null),
    objection_answered: (bed) => (bed.facts.objection = { state: 'rejected' }),
  },
});

const sendBackWalk = walk(sendBack, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { case_no, again: 'visit', text: '家庭人口与户籍不符，请重新入户' },
    facts: { case: readyCase(), procedure: tableOf('public_notice') },
  },
  spoil: { ...positionSpoils('sendBack') },
});

export const approvalWalks = [sendBackWalk, answerObjectionWalk, reviewWalk, approveWalk, declineWalk, advanceWalk, ...districtWalks, ...reconsiderationWalks];
