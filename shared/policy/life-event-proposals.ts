/** Life-event proposals: what stops, falls, rises, begins or phases out after an event; never done silently. */
import {
  chineseDate,
  chineseMonth,
  isLeapYear,
  type PlainDate,
  type PlainMonth,
} from '../base/plain-date';
import { formatFen, type Fen } from '../base/money';
import { bornBy } from './age';
import { assess } from './assess';
import type { AssessResult } from './assess-answer';
import type { AssessCurrent, AssessInput } from './assess-input';
import { withLifeEvent, type LifeEvent } from './life-event';
import type { Pack } from './pack';
import { parameterAt, programmeRow } from './parameter-at';
import type { ParameterKey } from './parameter-keys';
import type { ProgrammeCode } from './programme-code';
import { pays } from './relations';

export type ProposalEffect =
  'stop' | 'lower' | 'raise' | 'phase_out' | 'begin' | 'refer' | 'undetermined';

/** One consequence of an event, in fen a month. */
export interface Proposal {
  programme: ProgrammeCode;
  name: string;
  members: string[];
  effect: ProposalEffect;
  before_fen: Fen;
  after_fen: Fen | null;
  from: PlainMonth | null;
  until: PlainMonth | null;
  /** Overpaid since the event: recovered separately, never set off. */
  recover_fen: Fen;
  /** After a death: the day by which the household is reviewed anew. */
  recheck_due: PlainDate | null;
  missing: string[];
  text: string;
}

/** What follows from an event for everything the household draws or could newly get. */
export function proposeAfter(input: AssessInput, event: LifeEvent, pack: Pack): Proposal[] {
  return proposalsBetween(input, withLifeEvent(input, event), pack);
}

/**
 * What follows when facts have become others; `after` states the change and its months. What the
 * household could get before anyway is no news.
 */
export function proposalsBetween(input: AssessInput, after: AssessInput, pack: Pack): Proposal[] {
  const current = Array.isArray(after.current) ? after.current : [];
  const before = new Set(eligibleBefore(input, pack));
  return assess(after, pack).results.flatMap((result) => {
    const drawn = current.find(
      (row) => row.programme === result.programme && concerns(row, result),
    );
    const made = proposalOf(result, drawn, before, pack);
    return made ? [made] : [];
  });
}

function concerns(row: AssessCurrent, result: AssessResult): boolean {
  const { members } = row;
  if (members === undefined || result.members.length === 0) return true;
  return members.some((key) => result.members.includes(key));
}

/** What the household could get anyway is no news of the event. */
function eligibleBefore(input: AssessInput, pack: Pack): string[] {
  const { results } = assess({ ...input, change: null }, pack, { trace: false });
  return results
    .filter(({ eligible }) => eligible === true)
    .map(({ programme, members }) => `${programme} ${members.join()}`);
}

function effectOf(
  result: AssessResult,
  drawn: AssessCurrent | undefined,
  before: ReadonlySet<string>,
): ProposalEffect | null {
  if (result.decision === 'undetermined') return drawn ? 'undetermined' : null;
  if (result.decision === 'stop') return 'stop';
  if (result.decision === 'phase_out') return 'phase_out';
  if (drawn) {
    if (!pays(result.decision)) return result.recover_fen === undefined ? null : 'stop';
    const gap = (result.amount_fen ?? 0) - drawn.monthly_fen;
    return gap === 0 ? null : gap > 0 ? 'raise' : 'lower';
  }
  if (before.has(`${result.programme} ${result.members.join()}`) || result.eligible !== true)
    return null;
  return result.decision === 'refer' ? 'refer' : 'begin';
}

function proposalOf(
  result: AssessResult,
  drawn: AssessCurrent | undefined,
  before: ReadonlySet<string>,
  pack: Pack,
): Proposal | null {
  const effect = effectOf(result, drawn, before);
  if (effect === null) return null;
  const name = programmeRow(pack, result.programme)?.name ?? result.programme;
  const proposal = {
    programme: result.programme,
    name,
    members: result.members,
    effect,
    before_fen: drawn?.monthly_fen ?? 0,
    after_fen: result.amount_fen,
    from: result.from,
    until: result.until,
    recover_fen: result.recover_fen ?? 0,
    recheck_due: result.recheck_due ?? null,
    missing: result.missing,
  };
  return { ...proposal, text: sentenceOf(proposal) };
}

function sentenceOf(proposal: Omit<Proposal, 'text'>): string {
  const { name, effect, before_fen: before, after_fen: after } = proposal;
  const from = proposal.from === null ? '' : `自${chineseMonth(proposal.from)}起`;
  const until = proposal.until === null ? '' : `至${chineseMonth(proposal.until)}`;
  const recover =
    proposal.recover_fen > 0
      ? `；多发 ${formatFen(proposal.recover_fen)} 元须另行追回，不得抵扣`
      : '';
  const sum = `由每月 ${formatFen(before)} 元调整为 ${formatFen(after ?? 0)} 元`;
  const texts: Record<ProposalEffect, string> = {
    stop: `建议${from}停发${name}`,
    lower: `建议${from}调减${name}，${sum}`,
    raise: `建议${from}调增${name}，${sum}`,
    phase_out: `建议${name}${from}${until}渐退，每月 ${formatFen(after ?? 0)} 元`,
    begin: `建议办理${name}`,
    refer: `建议转办${name}`,
    undetermined: `${name}尚缺情况，暂不能提出建议`,
  };
  const due = proposal.recheck_due;
  const review = due === null ? '' : `；${chineseDate(due)}前重新核定`;
  return `${texts[effect]}${recover}${review}。`;
}

/** A birthday on which a rule changes. */
export interface ComingAge {
  member: string;
  age: number;
  on: PlainDate;
  /** Parameters that speak of this age. */
  keys: ParameterKey[];
}

const ageKeys: readonly ParameterKey[] = [
  'dibao.addon.preschool_below_age',
  'tekun.minor_new_age',
  'tekun.minor_until_age',
  'children.until_age',
  'age.adult',
  'tekun.elderly_age',
  'dibao.addon.elderly_age',
];

/** Ages at which some rule of the pack changes on a day. */
export function comingAgesOf(pack: Pack, on: PlainDate): number[] {
  const ages = ageKeys.map((key) => parameterAt(pack, key, on)?.value);
  return [...new Set(ages.filter((age) => typeof age === 'number'))];
}

/** Birthdays between two days (inclusive) at ages that a rule of the pack names, soonest first. */
export function comingAges(
  members: AssessInput['household']['members'],
  pack: Pack,
  from: PlainDate,
  until: PlainDate,
): ComingAge[] {
  const found: ComingAge[] = [];
  for (const member of members) {
    if (member.birth_date === 'unknown') continue;
    for (const key of ageKeys) {
      const age = parameterAt(pack, key, from)?.value;
      if (typeof age !== 'number') continue;
      const on = birthday(member.birth_date, age);
      if (on < from || on > until) continue;
      const known = found.find((row) => row.member === member.key && row.age === age);
      if (known) known.keys.push(key);
      else found.push({ member: member.key, age, on, keys: [key] });
    }
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day somebody reaches an age; born on 29 February: 1 March in common years. */
function birthday(birth: PlainDate, age: number): PlainDate {
  const on = bornBy(birth, -age);
  return leapDay.test(on) && !isLeap(on) ? on.replace(leapDay, '-03-01') : on;
}

const leapDay = /-02-29$/;

function isLeap(date: PlainDate): boolean {
  return isLeapYear(Number(date.slice(0, 'YYYY'.length)));
}
