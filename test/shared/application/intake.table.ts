/** The walks of the acts before acceptance: one-time notice, not taking in, termination. */
import { askSupplement } from '../../../shared/application/ask-supplement';
import { notAccept } from '../../../shared/application/not-accept';
import { terminate } from '../../../shared/application/terminate';
import { calendar, freshCase, positionSpoils, publicNotice, standing, tableOf } from '../../beds';
import { walk } from '../../walk';

const reviewer = standing('reviewer', 'U05');
const caseNo = freshCase().case_no;
const income = { name: '收入和财产说明', basis: '条例第十五条' };

/** Registered on the 1st, told on the 2nd what is missing, with time until the 16th. */
const waiting = () =>
  freshCase({
    position: 'supplementing',
    decide_by: null,
    assessment: null,
    missing: [income],
    asked: { on: '2022-11-02', due_on: '2022-11-16' },
  });

const askWalk = walk(askSupplement, {
  sound: {
    standing: reviewer,
    payload: {
      case_no: caseNo,
      also: [{ name: '离婚证复印件', basis: '民发〔2021〕57号第九条' }],
      later: { on: '2022-11-20', fact: '户主离婚', reason: '家庭人口因此变化，上次告知时尚未发生' },
    },
    facts: { case: waiting(), procedure: tableOf('public_notice'), calendar, supplement_working_days: 10 },
  },
  spoil: {
    asked_before: (bed) => {
      bed.standing = standing('clerk', 'U02');
      bed.facts.case = waiting();
    },
    ...positionSpoils('askSupplement'),
    due_unknown: (bed) => (bed.facts.supplement_working_days = null),
    later_missing: (bed) => (bed.payload.later = null),
    later_early: (bed) => (bed.payload.later!.on = '2022-11-02'),
    later_future: (bed) => (bed.payload.later!.on = '2022-11-26'),
    later_nothing: (bed) => {
      bed.payload.also = [];
      bed.facts.case = waiting();
    },
    nothing_missing: (bed) => {
      bed.payload.also = [];
      bed.facts.case!.asked = null;
      bed.facts.case!.missing = [];
    },
  },
});

const notAcceptWalk = walk(notAccept, {
  sound: {
    standing: reviewer,
    payload: { case_no: caseNo, opinion: 'accept', text: '属于本镇受理范围', advice: '' },
    facts: {
      case: { ...waiting(), position: 'registered', missing: [], asked: null },
      procedure: structuredClone(publicNotice),
      clocks: { calendar, total_working_days: 20, survey_working_days: 3 },
    },
  },
  spoil: {
    ...positionSpoils('notAccept'),
    same_person: (bed) => (bed.facts.case!.handler_id = reviewer.officer_id),
    papers_missing: (bed) => bed.facts.case!.missing.push(income),
  },
});

const terminateWalk = walk(terminate, {
  sound: {
    standing: standing('clerk', 'U02'),
    payload: { case_no: caseNo, text: '11月10日、15日两次电话提醒，本人未提交' },
    facts: { case: waiting(), procedure: structuredClone(publicNotice) },
  },
  spoil: {
    ...positionSpoils('terminate'),
    supplement_running: (bed) =>
      (bed.facts.case!.asked = { on: '2022-11-11', due_on: '2022-11-25' }),
  },
});

export const intakeWalks = [askWalk, notAcceptWalk, terminateWalk];
