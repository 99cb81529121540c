/** Life event questions: what is open about a household, what comes everywhere, what a change would mean. */
import {
  addDays,
  addMonthsToDate,
  monthOf,
  type PlainDate,
} from '../../../shared/base/plain-date';
import type { ComingEvents, ComingRow, UpdateEffects } from '../../../shared/award/event-questions';
import { eventNames, type HouseholdEvent, type LifeEvents } from '../../../shared/award/life-events';
import { assessedHousehold, type Declaration } from '../../../shared/household/declaration';
import { changesBetween, statedChange } from '../../../shared/household/changes';
import { parseAssessInput } from '../../../shared/policy/assess-input';
import { comingAgesOf, proposalsBetween } from '../../../shared/policy/life-event-proposals';
import type { Pack } from '../../../shared/policy/pack';
import { parameterAt } from '../../../shared/policy/parameter-at';
import { shortestInterval } from '../../../shared/policy/review-interval';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import { withAwards } from '../facts/award-proposals';
import { lifeEventsOf, sceneOf } from '../facts/life-events';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';

/** Days ahead that the pack says; none where it says nothing. */
function noticeDays(pack: Pack | null, on: PlainDate): number {
  return (pack && parameterAt(pack, 'events.notice_days', on)?.value) ?? 0;
}

export function lifeEvents({ desk }: Within, asked: { household_no: string }): LifeEvents | null {
  const today = desk.clock.today();
  const days = noticeDays(findPackInForce(desk.db, today), today);
  return lifeEventsOf(desk.db, asked.household_no, today, addDays(today, days));
}

/** Most households that one list looks at: stated changes first, reviews last, the oldest of them first. */
const mostHouseholds = 200;

/** All open events of households in benefit, soonest first. */
export function comingEvents(
  { desk }: Within,
  asked: { days?: number | undefined },
): ComingEvents {
  const { db } = desk;
  const today = desk.clock.today();
  const pack = findPackInForce(db, today);
  const days = asked.days ?? noticeDays(pack, today);
  const until = addDays(today, days);
  if (!pack) return { days, until, rows: [], more: 0 };
  const span = { from: addDays(today, -days), today, until };
  const all = concerned(db, ownOffice(desk), pack, span);
  const rows = all.slice(0, mostHouseholds).flatMap((no) => {
    const found = lifeEventsOf(db, no, today, until);
    return found ? rowsOf(found) : [];
  });
  rows.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { days, until, rows, more: Math.max(0, all.length - mostHouseholds) };
}

function rowsOf(found: LifeEvents): ComingRow[] {
  const { household_no, head_name, village_name, changes, coming, proposals } = found;
  const row = (event: HouseholdEvent, effects: string[]): ComingRow => {
    const { acts: _acts, proposals: _proposals, ...shown } = event;
    return { ...shown, household_no, head_name, village_name, effects };
  };
  const stated = proposals.map(({ text }) => text);
  return [
    ...changes.map((event) => row(event, stated)),
    ...coming.map((event) => row(event, event.proposals.map(({ text }) => text))),
  ];
}

interface Span {
  from: PlainDate;
  today: PlainDate;
  until: PlainDate;
}

const LIVE = `a.office = ? AND a.payment = 'monthly' AND a.state = 'live'`;

/** Households in benefit with something in the span, or with changes that nobody has decided. */
function concerned(db: ReadableDb, office: string, pack: Pack, span: Span): string[] {
  const { from, today, until } = span;
  const of = (sql: string, ...values: (string | number)[]): string[] =>
    db.all<{ no: string }>(sql, office, ...values).map(({ no }) => no);
  const born = db.all<{ no: string; birth_date: PlainDate }>(
    `SELECT DISTINCT p.household_no AS no, p.birth_date FROM awards a
     JOIN persons p ON p.household_no = a.household_no AND p.present = 1 WHERE ${LIVE}
     ORDER BY a.household_no`,
    office,
  );
  const ages = comingAgesOf(pack, today);
  const birthdays = born.filter(({ birth_date }) =>
    ages.some((age) => {
      const on = addMonthsToDate(birth_date, age * monthsOfYear);
      return on >= from && on <= until;
    }),
  );
  return [
    ...new Set([
      ...of(UNDECIDED),
      ...birthdays.map(({ no }) => no),
      ...of(PAPERS, from, until, from, until),
      ...of(ENDING, monthOf(today), monthOf(until)),
      ...of(REVIEWED, addMonthsToDate(until, -(shortestInterval(pack, today) ?? 0))),
    ]),
  ];
}

const monthsOfYear = 12;

const UNDECIDED = `SELECT DISTINCT a.household_no AS no FROM awards a
  JOIN households h ON h.household_no = a.household_no AND h.version > 1
  JOIN household_versions v ON v.household_no = h.household_no AND v.version = h.version
  WHERE ${LIVE} AND v.seq > (SELECT max(l.seq) FROM award_levels l WHERE l.award_no = a.award_no)
  ORDER BY v.seq`;

const PAPERS = `SELECT DISTINCT a.household_no AS no FROM awards a
  JOIN persons p ON p.household_no = a.household_no AND p.present = 1
  WHERE ${LIVE} AND (p.card_until BETWEEN ? AND ? OR p.school_until BETWEEN ? AND ?)
  ORDER BY a.household_no`;

const ENDING = `SELECT DISTINCT a.household_no AS no FROM awards a
  WHERE ${LIVE} AND a.until_month BETWEEN ? AND ? ORDER BY a.until_month, a.household_no`;

const REVIEWED = `SELECT a.household_no AS no,
    max(max(l.decided_on), coalesce(max(r.reviewed_on), '')) AS seen_on FROM awards a
  JOIN award_levels l ON l.award_no = a.award_no
  LEFT JOIN award_reviews r ON r.award_no = a.award_no WHERE ${LIVE}
  GROUP BY a.award_no HAVING seen_on <= ? ORDER BY seen_on, a.household_no`;

/** What a statement would mean if it were saved; null while it cannot be assessed. */
export function updateEffects(
  { desk }: Within,
  asked: { household_no: string; declaration: Declaration; effective_on: PlainDate },
): UpdateEffects | null {
  const today = desk.clock.today();
  const { household_no, declaration, effective_on } = asked;
  const scene = sceneOf(desk.db, household_no, today, today);
  if (!scene) return null;
  const changes = changesBetween(scene.known.declaration, declaration, effective_on);
  const events = changes.map(({ kind, text }) => ({ name: eventNames[kind], text: `${text}。` }));
  const change = statedChange(changes.map((one) => ({ ...one, reported_on: today })));
  if (!change || scene.awards.length === 0) return { events, proposals: [] };
  const { input, pack } = scene;
  const after = { ...input, household: assessedHousehold(declaration), change };
  if (!parseAssessInput(after).permitted) return null;
  const text = events.map((event) => event.text).join('');
  const proposals = withAwards(scene, proposalsBetween(input, after, pack), change, text);
  return { events, proposals };
}

export const lifeEventAnswers = {
  life_events: lifeEvents,
  coming_events: comingEvents,
  update_effects: updateEffects,
};
