/** Assessment facts: who may visit, what is assessed, what a public notice may show. */
import type { CaseFacts } from '../../../shared/application/case';
import type { DiscloseFacts } from '../../../shared/assessment/disclose';
import { monthOf } from '../../../shared/base/plain-date';
import { shortVillageName } from '../../../shared/base/region';
import { headOf } from '../../../shared/household/declaration';
import type { ProgrammeRow } from '../../../shared/policy/programme-row';
import type { ReadableDb } from '../../store/database';
import { postsOn, type OfficerRow } from '../standing';
import { caseInput } from './assess-input';
import { findProgramme, positionFacts } from './case';
import type { Facts } from './fact';
import { findHousehold } from './household';
import { findPackForMonth, findPackInForce } from './policy';

/** Officers with a post on the day, by id. */
export function officersOn(db: ReadableDb, office: string, on: string) {
  const rows = db.all<OfficerRow>(
    'SELECT officer_id, login, name, employment FROM officers WHERE office = ?',
    office,
  );
  return Object.fromEntries(
    rows
      .map((row) => ({ ...row, posts: postsOn(db, office, row.officer_id, on) }))
      .filter((row) => row.posts.length > 0)
      .map(({ officer_id, name, employment, posts }) => [officer_id, { name, employment, posts }]),
  );
}

function shownOf(db: ReadableDb, found: DiscloseFacts['case'], name: string) {
  const known = found ? findHousehold(db, found.household_no) : undefined;
  if (!found?.assessment || !known) return null;
  return {
    head_name: headOf(known.declaration).name,
    members_count: found.assessment.members.length,
    programme_name: name,
    amount_fen: found.assessment.amount_fen,
    village: shortVillageName(known.declaration.village_code),
  };
}

/** Natural days of the next notice: after an objection found right the pack may have a shorter one. */
function noticeDays(row: ProgrammeRow | undefined, found: CaseFacts | null): number {
  const first = row?.clocks.disclosure_days ?? 0;
  return found && found.objections.upheld > 0 ? (row?.clocks.disclosure_again_days ?? first) : first;
}

export const assessmentFacts: Facts<'visit' | 'assess' | 'disclose'> = {
  visit: (db, subject, { office, today }) => ({
    ...positionFacts(db, subject.case_no, today),
    officers: officersOn(db, office, subject.visited_on ?? today),
  }),
  assess: (db, subject, { today }) => {
    const place = positionFacts(db, subject.case_no, today);
    return {
      ...place,
      pack: findPackForMonth(db, today, subject.month ?? monthOf(today)),
      get input() {
        return place.case ? caseInput(db, place.case.case_no, today) : null;
      },
    };
  },
  disclose: (db, subject, { today }) => {
    const place = positionFacts(db, subject.case_no, today);
    const row = findProgramme(findPackInForce(db, today), place.case?.programme ?? '', today);
    return {
      ...place,
      days: noticeDays(row, place.case),
      get shown() {
        return shownOf(db, place.case, row?.name ?? '');
      },
    };
  },
};
