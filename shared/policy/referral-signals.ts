/** Referral signals: the plain facts that propose a referral, each with the members it concerns. */
import { AgeLimit } from './age';
import { UNKNOWN, type AssessMember } from './assess-input';
import { currentOf, resultOf, type Run } from './assess-run';
import { NONE } from './counting';
import { meetsGrade, type GradeRule } from './grade-rule';
import type { ProgrammeCode } from './programme-code';
import { pays } from './relations';
import type { Compiled, Reader } from './rules';
import { childVerdict, parentVerdict } from './programmes/child-scheme';
import { compileChildren } from './programmes/child-rules';

/** A signal that is there, with the members behind it (none: the household). */
export type Signals = ReadonlyMap<string, readonly string[]>;

interface SignalRules extends Compiled {
  schoolFrom: AgeLimit;
  schoolUntil: AgeLimit;
  rehabilitationBelow: AgeLimit;
  severe: GradeRule[];
}

function compileSignals(reader: Reader): SignalRules {
  return {
    schoolFrom: new AgeLimit(reader.get('referral.school_from_age').value),
    schoolUntil: new AgeLimit(reader.get('referral.school_until_age').value),
    rehabilitationBelow: new AgeLimit(reader.get('referral.rehabilitation_below_age').value),
    severe: reader.get('disability.severe').value,
    missing: reader.missing,
    last_value: reader.last_value,
  };
}

/** Every name a pack may use in `when`; a pack with another is refused. */
export const signalNames: readonly string[] = [
  'urban',
  'rural',
  'in_need',
  'basic_living',
  'home',
  'no_home',
  'student',
  'serious_illness',
  'medical_cost',
  'unemployed',
  'disabled_young_child',
  'severe_child_out_of_school',
  'child_with_absent_parent',
  'event_fire',
  'event_traffic',
  'event_illness',
  'event_disaster',
  'event_accident',
  'event_public_emergency',
  'event_stranded',
  'event_expenditure',
  'event_other',
];

const basic: readonly ProgrammeCode[] = ['dibao', 'dibao_single', 'tekun'];
const need: readonly ProgrammeCode[] = [
  ...basic,
  'dibao_margin',
  'rigid_expenditure',
  'orphan',
  'unattended_child',
];

function isIn(run: Run, programmes: readonly ProgrammeCode[]): boolean {
  return programmes.some((programme) => {
    const decision = resultOf(run, programme)?.decision;
    if (decision === 'stop') return false;
    return pays(decision) || decision === 'recognise' || currentOf(run, programme) !== undefined;
  });
}

/** What the facts and the results so far say. Unknown facts give no signal. */
export function signalsOf(run: Run): Signals {
  const found = new Map<string, readonly string[]>();
  const { household, event } = run.input;
  if (household.area !== UNKNOWN) found.set(household.area, NONE);
  if (isIn(run, basic)) found.set('basic_living', NONE);
  if (isIn(run, need)) found.set('in_need', NONE);
  if (event) found.set(`event_${event.kind}`, NONE);
  const property = household.property ?? [];
  if (property !== UNKNOWN) {
    const home = property.some((row) => row.code === 'home' && row.count !== 0);
    found.set(home ? 'home' : 'no_home', NONE);
  }
  const sums = household.last_12_months;
  const medical = sums && sums !== UNKNOWN ? (sums.medical_out_of_pocket_fen ?? 0) : 0;
  if (medical !== UNKNOWN && medical > 0) found.set('medical_cost', NONE);
  memberSignals(run, found);
  return found;
}

function memberSignals(run: Run, found: Map<string, readonly string[]>): void {
  const rules = run.rules.of(compileSignals);
  const note = (name: string, member: AssessMember): void => {
    found.set(name, [...(found.get(name) ?? NONE), member.key]);
  };
  for (const member of run.people.members) {
    const stage = member.student ?? null;
    if (stage !== null && stage !== UNKNOWN) note('student', member);
    if (member.serious_illness === true) note('serious_illness', member);
    if (member.able_to_work !== false && member.registered_unemployed === true)
      note('unemployed', member);
    if (rules.missing.length === 0) childSignals(run, member, rules, note);
  }
}

function childSignals(
  run: Run,
  member: AssessMember,
  rules: SignalRules,
  note: (name: string, member: AssessMember) => void,
): void {
  const { birth_date: birth, disability = null } = member;
  if (birth === UNKNOWN) return;
  if (disability !== null && disability !== UNKNOWN) {
    if (!rules.rehabilitationBelow.reached(birth, run.as_of)) note('disabled_young_child', member);
    const schoolAge =
      rules.schoolFrom.reached(birth, run.as_of) && !rules.schoolUntil.reached(birth, run.as_of);
    const out = (member.student ?? null) === null;
    if (schoolAge && out && meetsGrade(disability, rules.severe))
      note('severe_child_out_of_school', member);
  }
  if (hasAbsentParent(run, member)) note('child_with_absent_parent', member);
}

/** A child with one parent gone or unable who is not in a children's programme. */
function hasAbsentParent(run: Run, member: AssessMember): boolean {
  const { children } = run.input;
  if (children === undefined || children === UNKNOWN) return false;
  const child = children.find((row) => row.member === member.key);
  const rules = run.rules.of(compileChildren);
  if (!child || rules.missing.length > 0 || childVerdict(run, child, rules) !== 'none')
    return false;
  const verdicts = [child.father, child.mother].map((parent) => parentVerdict(run, parent, rules));
  return verdicts.some((verdict) => verdict === 'gone' || verdict === 'unable');
}
