/** Example procedures: the tables of states and steps of the pack CQ-EX-2022-09. */
import type { NeedName, Procedure } from '../procedure';
import { districtWay } from './district-lines';
import { beforeAcceptance, intakeStates, intakeSteps } from './intake-lines';
import { beside, state, staying, step } from './step-lines';

const states = {
  new: state('new', '待受理'),
  received: state('received', '待入户调查'),
  visited: state('visited', '待核算'),
  assessed: state('assessed', '待审核'),
  reviewed: state('reviewed', '待公示'),
  disclosed: state('disclosed', '公示中'),
  at_district: state('at_district', '已报区，待区里决定'),
  at_meeting: state('at_meeting', '已提请一事一议，待决议'),
  approved: state('approved', '已批准', 'approved'),
  declined: state('declined', '不予批准', 'declined'),
  withdrawn: state('withdrawn', '已撤回', 'withdrawn'),
};

const sound: NeedName[] = ['determined', 'facts_same'];
const decidable: NeedName[] = ['granted', 'facts_same'];
const approvable: NeedName[] = [...decidable, 'relatives_filed', 'facts_fresh'];

/** The check of means runs beside the other steps, until the decision. */
const checking = ['requestCheck', 'recordCheck', 'disputeCheck'].flatMap((act) =>
  staying('received visited assessed reviewed disclosed', act, 'clerk'),
);
const checked: NeedName[] = ['check_done', 'check_valid', 'check_settled'];

/** A public emergency lets the survey be made by telephone (民发〔2021〕57号第十六条；任务清单第21项). */
const byPhone = (from: string, to: string) =>
  beside(from, 'visit', to, 'clerk investigator', { answer: 'phone', needs: ['emergency_on'] });

/** A survey beside the expected way, at home or by telephone. */
const survey = (from: string, to: string) => [
  beside(from, 'visit', to, 'clerk investigator', { answer: 'home' }),
  byPhone(from, to),
];

const publicNotice: Procedure = {
  code: 'public_notice',
  name: '公示程序',
  states: [...Object.values(states), ...intakeStates],
  steps: [
    ...intakeSteps,
    step('received', 'visit', 'visited', 'clerk investigator', { answer: 'home', clock: 'survey_wd' }),
    byPhone('received', 'visited'),
    ...survey('visited assessed', 'visited'),
    step('visited', 'assess', 'assessed', 'clerk'),
    beside('assessed', 'assess', 'assessed', 'clerk'),
    beside('reviewed disclosed', 'assess', 'assessed', 'clerk', { needs: ['facts_changed'] }),
    step('assessed', 'review', 'reviewed', 'reviewer', {
      answer: 'agree',
      needs: sound,
      clock: 'first_opinion_wd',
    }),
    beside('assessed', 'review', 'visited', 'reviewer', { answer: 'return' }),
    beside('assessed', 'review', 'received', 'reviewer', { answer: 'return_visit' }),
    step('reviewed', 'disclose', 'disclosed', 'clerk', { needs: decidable }),
    step('disclosed', 'approve', 'approved', 'approver', {
      needs: ['notice_over', 'objections_closed', ...checked, ...approvable],
      clock: 'total_wd',
    }),
    // Whoever decides, decides on facts that nobody is still disputing: an objection is answered first.
    beside('reviewed disclosed', 'decline', 'declined', 'approver', {
      needs: ['objections_closed'],
      clock: 'total_wd',
    }),
    ...districtWay('reviewed disclosed', 'visited', { leave: ['objections_closed'] }),
    beside(`${beforeAcceptance} received visited assessed reviewed disclosed at_district at_meeting`, 'withdraw', 'withdrawn', 'clerk'),
    ...staying('visited assessed', 'appraise', 'clerk investigator'),
    beside('reviewed disclosed', 'sendBack', 'received', 'approver', { answer: 'visit' }),
    beside('reviewed disclosed', 'sendBack', 'visited', 'approver', { answer: 'assess' }),
    ...checking,
    ...staying('disclosed', 'object', 'clerk'),
    ...staying('reviewed disclosed', 'answerObjection', 'reviewer', 'reject'),
    beside('reviewed disclosed', 'answerObjection', 'received', 'reviewer', { answer: 'uphold' }),
  ],
  basis: '民发〔2021〕57号第十三条至第二十二条；任务清单第29项、第30项',
};

const emergency: Procedure = {
  code: 'emergency',
  name: '急难程序',
  states: [
    states.new,
    state('received', '待核算'),
    state('assessed', '待先行救助或审核'),
    state('advanced', '待补办手续'),
    state('supplemented', '手续已补，待审核'),
    state('reviewed', '待审批'),
    states.at_district,
    states.at_meeting,
    states.approved,
    states.declined,
    states.withdrawn,
  ],
  steps: [
    step('new', 'receive', 'received', 'clerk'),
    step('received', 'assess', 'assessed', 'clerk'),
    ...survey('received assessed', 'received'),
    beside('assessed', 'assess', 'assessed', 'clerk'),
    beside('reviewed', 'assess', 'assessed', 'clerk', { needs: ['facts_changed'] }),
    step('assessed', 'advance', 'advanced', 'approver', {
      needs: ['not_advanced', 'granted'],
    }),
    step('advanced', 'supplement', 'supplemented', 'clerk', { clock: 'advance_papers_wd' }),
    beside('assessed', 'review', 'reviewed', 'reviewer', { answer: 'agree', needs: sound }),
    step('supplemented', 'review', 'reviewed', 'reviewer', { answer: 'agree', needs: sound }),
    beside('assessed supplemented', 'review', 'received', 'reviewer', { answer: 'return' }),
    step('reviewed', 'approve', 'approved', 'approver', { needs: approvable, clock: 'total_wd' }),
    beside('reviewed', 'decline', 'declined', 'approver', {
      needs: ['not_advanced'],
      clock: 'total_wd',
    }),
    ...districtWay('reviewed', 'received', { declined: ['not_advanced'] }),
    beside('received assessed reviewed at_district at_meeting', 'withdraw', 'withdrawn', 'clerk', {
      needs: ['not_advanced'],
    }),
  ],
  basis: '社会救助暂行办法第四十八条；任务清单第19项',
};

const plain: Procedure = {
  code: 'plain',
  name: '简易程序',
  states: [
    states.new,
    state('received', '待核算'),
    states.assessed,
    state('reviewed', '待审批'),
    states.at_district,
    states.at_meeting,
    states.approved,
    states.declined,
    states.withdrawn,
    ...intakeStates,
  ],
  steps: [
    ...intakeSteps,
    ...survey('received assessed', 'received'),
    step('received', 'assess', 'assessed', 'clerk'),
    beside('assessed', 'assess', 'assessed', 'clerk'),
    beside('reviewed', 'assess', 'assessed', 'clerk', { needs: ['facts_changed'] }),
    step('assessed', 'review', 'reviewed', 'reviewer', { answer: 'agree', needs: sound }),
    beside('assessed', 'review', 'received', 'reviewer', { answer: 'return' }),
    step('reviewed', 'approve', 'approved', 'approver', { needs: approvable, clock: 'total_wd' }),
    beside('reviewed', 'decline', 'declined', 'approver', { clock: 'total_wd' }),
    ...districtWay('reviewed', 'received'),
    beside(`${beforeAcceptance} received assessed reviewed at_district at_meeting`, 'withdraw', 'withdrawn', 'clerk'),
  ],
  basis: '任务清单第21项、第23项',
};

const district: Procedure = {
  code: 'district',
  name: '区审批程序',
  states: [
    states.new,
    states.received,
    states.visited,
    states.assessed,
    state('reviewed', '待报区'),
    states.at_district,
    states.at_meeting,
    states.approved,
    states.declined,
    states.withdrawn,
    ...intakeStates,
  ],
  steps: [
    ...intakeSteps,
    step('received', 'visit', 'visited', 'clerk investigator', { answer: 'home', clock: 'survey_wd' }),
    byPhone('received', 'visited'),
    ...survey('visited assessed', 'visited'),
    step('visited', 'assess', 'assessed', 'clerk'),
    beside('assessed', 'assess', 'assessed', 'clerk'),
    beside('reviewed', 'assess', 'assessed', 'clerk', { needs: ['facts_changed'] }),
    step('assessed', 'review', 'reviewed', 'reviewer', {
      answer: 'agree',
      needs: sound,
      clock: 'first_opinion_wd',
    }),
    beside('assessed', 'review', 'visited', 'reviewer', { answer: 'return' }),
    beside('assessed', 'review', 'received', 'reviewer', { answer: 'return_visit' }),
    ...districtWay('reviewed', 'visited', { usual: true }),
    beside(`${beforeAcceptance} received visited assessed reviewed at_district at_meeting`, 'withdraw', 'withdrawn', 'clerk'),
  ],
  basis: '关于进一步加强事实无人抚养儿童保障工作的意见（2019年）；任务清单第23项',
};

/** All tables of the example pack. */
export const exampleProcedures: Procedure[] = [publicNotice, emergency, plain, district];
