/** Child scheme: whether a child is an orphan or without de-facto care, by the state of both parents. */
import { addMonthsToDate } from '../../base/plain-date';
import type { AssessChild, AssessMember, AssessParent } from '../assess-input';
import { currentOf, type Run } from '../assess-run';
import { meetsGrade } from '../grade-rule';
import { compileChildren, type ChildRules } from './child-rules';

/** What a parent's state amounts to. */
export type ParentVerdict = 'gone' | 'unable' | 'able' | 'unknown';

export type ChildVerdict = 'orphan' | 'unattended' | 'none' | 'unknown';

/** The facts given for a child. */
export function childFacts(run: Run, key: string): AssessChild | undefined {
  const { children } = run.input;
  if (children === undefined || children === 'unknown') return undefined;
  return children.find((child) => child.member === key);
}

/**
 * Dead or missing parents are gone; illness, disability, restriction of liberty by its term and
 * lost contact by time elapsed make a parent unable (事实无人抚养儿童保障意见, 2019).
 */
export function parentVerdict(run: Run, parent: AssessParent, rules: ChildRules): ParentVerdict {
  switch (parent.state) {
    case 'unknown':
      return 'unknown';
    case 'dead':
    case 'missing':
      return 'gone';
    case 'severe_disability':
      return severelyDisabled(parent, rules);
    case 'serious_illness':
      return 'unable';
    case 'able':
      return 'able';
    case 'lost_contact':
      return lostContact(run, parent, rules);
    case 'imprisoned':
    case 'drug_rehabilitation':
    case 'restricted':
      return restricted(parent, rules);
  }
}

/** The state as declared; a card that is given is tested by the pack's kinds and grades. */
function severelyDisabled(parent: AssessParent, rules: ChildRules): ParentVerdict {
  const { disability } = parent;
  if (disability === undefined) return 'unable';
  if (disability === 'unknown') return 'unknown';
  return meetsGrade(disability, rules.severe) ? 'unable' : 'able';
}

function lostContact(run: Run, parent: AssessParent, rules: ChildRules): ParentVerdict {
  const since = parent.since ?? null;
  if (since === 'unknown') return 'unknown';
  if (since === null) return 'able';
  return addMonthsToDate(since, rules.lostContact.value) <= run.as_of ? 'unable' : 'able';
}

function restricted(parent: AssessParent, rules: ChildRules): ParentVerdict {
  const term = parent.term_months ?? null;
  if (term === 'unknown') return 'unknown';
  return term !== null && term >= rules.restriction.value ? 'unable' : 'able';
}

/** Both gone: orphan; both gone or unable: without de-facto care; one able: neither. */
export function childVerdict(run: Run, child: AssessChild, rules: ChildRules): ChildVerdict {
  const father = parentVerdict(run, child.father, rules);
  const mother = parentVerdict(run, child.mother, rules);
  if (father === 'able' || mother === 'able') return 'none';
  if (father === 'unknown' || mother === 'unknown') return 'unknown';
  return father === 'gone' && mother === 'gone' ? 'orphan' : 'unattended';
}

/** Whether a minor belongs to a children's programme, which then comes before tekun (民发〔2021〕43号第九条). */
export function qualifiesAsChild(run: Run, member: AssessMember): boolean {
  const child = childFacts(run, member.key);
  const rules = run.rules.of(compileChildren);
  if (!child || rules.missing.length > 0) return false;
  // Who already draws tekun keeps it and gets the children's top-up.
  if (currentOf(run, 'tekun', member.key)) return false;
  const verdict = childVerdict(run, child, rules);
  return verdict === 'orphan' || verdict === 'unattended';
}
