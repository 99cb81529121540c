/** Membership: who was in a household when, how each was counted and why, read off its statements. */
import type { PlainDate } from '../base/plain-date';
import type { Declaration, Member } from './declaration';

/** How somebody of the household book stands in the household (共同生活、不计入、单列). */
export const standingNames = {
  counted: '共同生活',
  not_counted: '不计入',
  apart: '单列',
  unclear: '尚不清楚',
} as const;
export type MemberStanding = keyof typeof standingNames;

/** One statement of a household's facts, which hold from its day on. */
export interface Statement {
  version: number;
  effective_on: PlainDate;
  reason: string;
  declaration: Declaration;
  person_nos: Record<string, string>;
}

/** A stretch of days in which a person stood in one way; `to` is the first day without. */
export interface Membership {
  person_no: string;
  name: string;
  standing: MemberStanding;
  /** Why somebody is not counted; empty when counted. */
  standing_reason: string;
  from: PlainDate;
  to: PlainDate | null;
  /** Reason of the statement that began it, and of the one that ended it. */
  because: string;
  ended_because: string;
}

export function standingOf(member: Pick<Member, 'counted' | 'apart'>): MemberStanding {
  if (member.counted === true) return 'counted';
  if (member.counted === 'unknown') return 'unclear';
  return member.apart === true ? 'apart' : 'not_counted';
}

/** The newest statement among those that hold on the day: a later one that reaches back replaces earlier ones. */
function inForce(statements: readonly Statement[], on: PlainDate): Statement | undefined {
  return statements
    .filter((one) => one.effective_on <= on)
    .reduce<Statement | undefined>((best, one) => (best && best.version > one.version ? best : one), undefined);
}

type Stand = Pick<Membership, 'person_no' | 'name' | 'standing' | 'standing_reason'>;

function standsIn(statement: Statement): Stand[] {
  return statement.declaration.members.map((member) => ({
    person_no: statement.person_nos[member.key] ?? '',
    name: member.name,
    standing: standingOf(member),
    standing_reason: member.counted === true ? '' : member.counted_reason,
  }));
}

/** Everybody's stretches in the order of their days; `ended` is when the household went up into another. */
export function membershipsOf(
  statements: readonly Statement[],
  ended: { on: PlainDate; because: string } | null = null,
): Membership[] {
  const days = [...new Set(statements.map((one) => one.effective_on))].sort();
  const spans: Membership[] = [];
  const open = new Map<string, Membership>();
  const close = (span: Membership, to: PlainDate, because: string): void => {
    span.to = to;
    span.ended_because = because;
    open.delete(span.person_no);
  };
  for (const day of days) {
    const stated = inForce(statements, day);
    if (!stated) continue;
    const stands = standsIn(stated);
    for (const span of [...open.values()]) {
      const now = stands.find((one) => one.person_no === span.person_no);
      const same = now?.standing === span.standing && now.standing_reason === span.standing_reason;
      if (!same) close(span, day, stated.reason);
      else span.name = now.name;
    }
    for (const stand of stands.filter((one) => !open.has(one.person_no))) {
      const span = { ...stand, from: day, to: null, because: stated.reason, ended_because: '' };
      open.set(stand.person_no, span);
      spans.push(span);
    }
  }
  if (ended) for (const span of [...open.values()]) close(span, ended.on, ended.because);
  return spans.filter((span) => span.to === null || span.to > span.from);
}
