/** Life event facts: stated changes that no decision has answered yet, and days that come, with what they mean. */
import { shortVillageName } from '../../../shared/base/region';
import type { PlainDate } from '../../../shared/base/plain-date';
import {
  eventNames,
  mustAct,
  type EventKey,
  type HouseholdEvent,
  type LifeEvents,
} from '../../../shared/award/life-events';
import { statedChange, type ReportedChange } from '../../../shared/household/changes';
import { headOf } from '../../../shared/household/declaration';
import { proposalsBetween } from '../../../shared/policy/life-event-proposals';
import type { Pack } from '../../../shared/policy/pack';
import { programmeRow } from '../../../shared/policy/parameter-at';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import type { ReadableDb } from '../../store/database';
import { householdInput, paidBy } from './assess-input';
import { findAward } from './award';
import { withAwards } from './award-proposals';
import { comingOf, isOpen } from './coming-events';
import { drawnAwards, statedSeq, undecidedChanges, type Scene } from './drawn-awards';
import type { Facts } from './fact';
import { findHousehold } from './household';
import { findPackInForce } from './policy';

/** The household on a day with everything its events need; null while no pack is in force. */
export function sceneOf(
  db: ReadableDb,
  householdNo: string,
  today: PlainDate,
  until: PlainDate,
): Scene | null {
  const known = findHousehold(db, householdNo);
  const pack = findPackInForce(db, today);
  const base = householdInput(db, householdNo, today);
  if (!known || !pack || !base) return null;
  const awards = drawnAwards(db, known, householdNo, pack, today);
  const paid = awards.flatMap(({ award_no }) => {
    const award = findAward(db, award_no);
    return award ? paidBy(db, award, known) : [];
  });
  const settled = db.all<EventKey>(
    `SELECT kind, member, award_no, event_on AS "on" FROM settled_events WHERE household_no = ?`,
    householdNo,
  );
  const input = { ...base, paid };
  const standing = awards.length === 0 ? [] : proposalsBetween(base, base, pack);
  return { db, household_no: householdNo, known, pack, today, until, awards, input, settled, standing };
}

/**
 * Everything open about a household's life up to a day; null for an unknown household or while no
 * pack is in force. Only reads: what it proposes is done by other acts or not at all.
 */
export function lifeEventsOf(
  db: ReadableDb,
  householdNo: string,
  today: PlainDate,
  until: PlainDate,
): LifeEvents | null {
  const scene = sceneOf(db, householdNo, today, until);
  if (!scene) return null;
  const { declaration } = scene.known;
  const drawn = scene.awards.length > 0;
  return {
    household_no: householdNo,
    head_name: headOf(declaration).name,
    village_name: shortVillageName(declaration.village_code),
    ...(drawn ? changesOf(scene) : { changes: [], proposals: [] }),
    coming: drawn ? comingOf(scene) : [],
    overpaid: overpaidOf(db, householdNo, scene.pack, today),
  };
}

/** Stated changes that are open, and what they mean together for awards decided before them. */
function changesOf(scene: Scene): Pick<LifeEvents, 'changes' | 'proposals'> {
  const { db, household_no, awards, input, pack } = scene;
  const { before, changes } = undecidedChanges(db, household_no, awards);
  const open = changes.filter((change) => isOpen(scene, { ...change, award_no: '' }));
  const change = statedChange(open);
  if (!change || !before) return { changes: [], proposals: [] };
  const text = `${open.map((one) => one.text).join('；')}。`;
  const newest = statedSeq(db, household_no);
  const decided = new Set(
    awards.filter((award) => award.decided_seq > newest).map((award) => award.award_no),
  );
  const found = proposalsBetween({ ...input, household: before }, { ...input, change }, pack);
  const proposals = withAwards(scene, found, change, text).filter(
    ({ award_no }) => !decided.has(award_no),
  );
  const must_act = mustAct(proposals);
  return { changes: open.map((one) => changeEvent(one, must_act)), proposals };
}

function changeEvent(change: ReportedChange, must_act: boolean): HouseholdEvent {
  const { kind, member, person_name, on, text } = change;
  const shown = { name: eventNames[kind], person_name, text: `${text}。` };
  return { kind, member, award_no: '', on, ...shown, ahead: false, must_act, proposals: [], acts: [] };
}

function overpaidOf(
  db: ReadableDb,
  householdNo: string,
  pack: Pack,
  on: PlainDate,
): LifeEvents['overpaid'] {
  return db
    .all<{ award_no: string; programme: ProgrammeCode; amount_fen: number }>(
      `SELECT o.award_no, a.programme, sum(o.amount_fen) AS amount_fen
       FROM award_overpaid o JOIN awards a ON a.award_no = o.award_no
       WHERE a.household_no = ? AND o.demanded_on IS NULL GROUP BY o.award_no ORDER BY o.award_no`,
      householdNo,
    )
    .map(({ programme, ...row }) => ({
      ...row,
      programme_name: programmeRow(pack, programme, on)?.name ?? programme,
    }));
}

export const lifeEventFacts: Facts<'settleEvent'> = {
  settleEvent: (db, subject, { today }) => {
    const until = subject.on !== undefined && subject.on > today ? subject.on : today;
    const found = lifeEventsOf(db, subject.household_no ?? '', today, until);
    return { events: found ? [...found.changes, ...found.coming] : null };
  },
};
