/** Intake lines: from the registered application to its acceptance, shared by the tables that ask for papers first. */
import { beside, state, step, waits } from './step-lines';

/** 材料审查 and 补正 stand before the clock of the whole procedure begins. */
export const intakeStates = [
  waits('registered', '材料审查'),
  waits('supplementing', '待补正'),
  state('not_accepted', '不予受理', 'not_accepted'),
  state('terminated', '已终止', 'terminated'),
];

/** Places from which the applicant may still withdraw before acceptance. */
export const beforeAcceptance = 'registered supplementing';

/**
 * Complete papers are accepted at once; else everything missing is asked for once, and again only
 * for a fact that arose later, which the reviewer signs.
 */
export const intakeSteps = [
  step('new', 'receive', 'received', 'clerk', { answer: 'complete' }),
  beside('new', 'receive', 'registered', 'clerk', { answer: 'incomplete' }),
  step('registered', 'askSupplement', 'supplementing', 'clerk', { answer: 'first' }),
  beside('supplementing', 'askSupplement', 'supplementing', 'reviewer', { answer: 'later' }),
  beside('registered', 'supplement', 'received', 'clerk', { answer: 'complete' }),
  beside('registered', 'supplement', 'registered', 'clerk', { answer: 'incomplete' }),
  step('supplementing', 'supplement', 'received', 'clerk', {
    answer: 'complete',
    clock: 'supplement_wd',
  }),
  beside('supplementing', 'supplement', 'supplementing', 'clerk', { answer: 'incomplete' }),
  beside('registered supplementing', 'notAccept', 'not_accepted', 'reviewer', { answer: 'refuse' }),
  beside('registered', 'notAccept', 'received', 'reviewer', {
    answer: 'accept',
    needs: ['papers_in'],
  }),
  beside('supplementing', 'terminate', 'terminated', 'clerk', { needs: ['supplement_overdue'] }),
];
