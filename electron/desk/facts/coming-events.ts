/** Coming events: birthdays, cards, schools, reviews and last months of a household in benefit. */
import {
  addDays,
  chineseDate,
  chineseMonth,
  lastDay,
  monthOf,
  type PlainDate,
} from '../../../shared/base/plain-date';
import {
  eventNames,
  mustAct,
  recheckFor,
  sameEvent,
  type EventKey,
  type HouseholdEvent,
} from '../../../shared/award/life-events';
import type { Declaration } from '../../../shared/household/declaration';
import type { AssessChange } from '../../../shared/policy/assess-input';
import { comingAges, proposeAfter, type Proposal } from '../../../shared/policy/life-event-proposals';
import { withAwards } from './award-proposals';
import type { DrawnAward, Scene } from './drawn-awards';

/** Days that come up to the scene's last day, or came after the last decision; soonest first. */
export function comingOf(scene: Scene): HouseholdEvent[] {
  const since = scene.awards.map((award) => award.decided_on).sort()[0] ?? scene.today;
  return [...ageEvents(scene, since), ...paperEvents(scene, since), ...awardEvents(scene)]
    .filter((event) => isOpen(scene, event))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Whether nobody has settled it. */
export function isOpen({ settled }: Scene, event: EventKey): boolean {
  return !settled.some((key) => sameEvent(key, event));
}

function alive(declaration: Declaration) {
  return declaration.members.filter(({ deceased_on }) => (deceased_on ?? null) === null);
}

function ageEvents(scene: Scene, since: PlainDate): HouseholdEvent[] {
  const { known, pack, until } = scene;
  const people = alive(known.declaration);
  return comingAges(people, pack, addDays(since, 1), until).map(({ member, age, on }) => {
    const name = people.find(({ key }) => key === member)?.name ?? '';
    return dayEvent(scene, { kind: 'age', member, on, name, text: `${name}满${age}周岁` });
  });
}

/** Cards that run out and schools that end: days that the household stated. */
function paperEvents(scene: Scene, since: PlainDate): HouseholdEvent[] {
  const due = (on: PlainDate | null | undefined): on is PlainDate =>
    typeof on === 'string' && on > since && on <= scene.until;
  return alive(scene.known.declaration).flatMap((member) => {
    const { key, name, card_until, school_until, disability, student } = member;
    const events: HouseholdEvent[] = [];
    if (due(card_until) && disability) {
      const text = `${name}的残疾人证到期，请核对是否换证`;
      events.push(dayEvent(scene, { kind: 'card_expiry', member: key, on: card_until, name, text }));
    }
    if (due(school_until) && student) {
      const text = `${name}预计毕业，请核对是否继续就学或者已经就业`;
      events.push(dayEvent(scene, { kind: 'school_end', member: key, on: school_until, name, text }));
    }
    return events;
  });
}

interface PersonDay {
  kind: 'age' | 'card_expiry' | 'school_end';
  member: string;
  on: PlainDate;
  name: string;
  text: string;
}

/** Only what a day ahead itself brings: what already follows from today's facts is no news. */
function newsOf(scene: Scene, found: readonly Proposal[]): Proposal[] {
  return found.filter(
    (one) =>
      !scene.standing.some(
        (known) =>
          known.programme === one.programme &&
          known.effect === one.effect &&
          known.after_fen === one.after_fen &&
          known.members.join() === one.members.join(),
      ),
  );
}

/** A day of one person: its acts come with the day, not before it. */
function dayEvent(scene: Scene, day: PersonDay): HouseholdEvent {
  const { pack, today, awards } = scene;
  const { kind, member, on, name } = day;
  const ahead = on > today;
  const reported_on = ahead ? on : today;
  const meant = proposeAfter(scene.input, { kind, member, on, reported_on }, pack);
  const found = ahead ? newsOf(scene, meant) : meant;
  const text = `${chineseDate(on)}${day.text}。`;
  const change: AssessChange = { kind: 'member', because: kind, effective_month: monthOf(on), reported_on, member };
  const proposals = withAwards(scene, found, change, text);
  const first = awards[0];
  const look = ahead || found.length > 0 || !first ? [] : [recheckFor(first.award_no, change, on, text)];
  return {
    kind,
    member,
    award_no: '',
    on,
    name: eventNames[kind],
    person_name: name,
    text,
    ahead,
    must_act: mustAct(found),
    proposals: ahead ? proposals.map((proposal) => ({ ...proposal, acts: [] })) : proposals,
    acts: look,
  };
}

function awardEvents(scene: Scene): HouseholdEvent[] {
  const { awards, until } = scene;
  return awards.flatMap((award) => {
    const end = award.until === null ? null : lastDay(award.until);
    return [
      ...(award.review_due !== null && award.review_due <= until ? [reviewEvent(scene, award, award.review_due)] : []),
      ...(end !== null && end <= until ? [endEvent(scene, award, end)] : []),
    ];
  });
}

function awardEvent(scene: Scene, award: DrawnAward, kind: 'review' | 'award_end', on: PlainDate) {
  const base = { kind, member: '', award_no: award.award_no, on, name: eventNames[kind], person_name: '' };
  return { ...base, ahead: on > scene.today, must_act: false, proposals: [] };
}

/** A review may be done before its last day, so its act is offered as soon as it is shown. */
function reviewEvent(scene: Scene, award: DrawnAward, on: PlainDate): HouseholdEvent {
  const late = award.put_off_by === null ? '' : `（因${award.put_off_by}延期）`;
  const text = `${award.programme_name}须在${chineseDate(on)}前完成定期复核${late}。`;
  const act = recheckFor(award.award_no, null, scene.today, '定期复核：');
  return { ...awardEvent(scene, award, 'review', on), text, acts: [act] };
}

function endEvent(scene: Scene, award: DrawnAward, on: PlainDate): HouseholdEvent {
  const text = `${award.programme_name}发至${chineseMonth(monthOf(on))}为止，仍有困难的请告知重新申请。`;
  return { ...awardEvent(scene, award, 'award_end', on), text, acts: [] };
}
