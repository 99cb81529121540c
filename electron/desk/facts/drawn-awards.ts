/** Drawn awards: what a household draws monthly, when each was last decided, and what changed since. */
import {
  addMonthsToDate,
  monthOf,
  type PlainDate,
  type PlainMonth,
} from '../../../shared/base/plain-date';
import type { AwardStand, EventKey } from '../../../shared/award/life-events';
import type { Change } from '../../../shared/award/award';
import {
  assessedHousehold,
  type Declaration,
} from '../../../shared/household/declaration';
import { changesBetween, type ReportedChange } from '../../../shared/household/changes';
import type { AssessHousehold, AssessInput } from '../../../shared/policy/assess-input';
import type { Proposal } from '../../../shared/policy/life-event-proposals';
import type { Pack } from '../../../shared/policy/pack';
import { reviewPutOff } from '../../../shared/office/emergency';
import { parameterAt, programmeRow } from '../../../shared/policy/parameter-at';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import { reviewInterval } from '../../../shared/policy/review-interval';
import type { ReadableDb } from '../../store/database';
import { emergenciesOf } from './emergencies';
import type { StatedHousehold } from './household';

/** An award with its last decision and the day of its next review. */
export interface DrawnAward extends AwardStand {
  programme: ProgrammeCode;
  programme_name: string;
  until: PlainMonth | null;
  decided_on: PlainDate;
  decided_seq: number;
  review_due: PlainDate | null;
  /** The public emergency that put the review off; null for none. */
  put_off_by: string | null;
}

/** One household on one day, read once for all its events. */
export interface Scene {
  db: ReadableDb;
  household_no: string;
  known: StatedHousehold;
  pack: Pack;
  today: PlainDate;
  until: PlainDate;
  awards: DrawnAward[];
  input: AssessInput;
  settled: EventKey[];
  /** What the facts of today mean already, whatever comes. */
  standing: Proposal[];
}

interface AwardRow {
  award_no: string;
  programme: ProgrammeCode;
  suspended_from: PlainMonth | null;
  until: PlainMonth | null;
  decided_on: PlainDate;
  decided_seq: number;
  change: string | null;
  checked_version: number | null;
  version: number;
}

const DRAWN = `SELECT a.award_no, a.programme, a.suspended_from, a.until_month AS until,
  max(coalesce(r.reviewed_on, ''), (SELECT max(l.decided_on) FROM award_levels l
    WHERE l.award_no = a.award_no)) AS decided_on,
  max(coalesce(r.seq, 0), (SELECT max(l.seq) FROM award_levels l
    WHERE l.award_no = a.award_no)) AS decided_seq,
  c.change, c.household_version AS checked_version, h.version
  FROM awards a JOIN households h ON h.household_no = a.household_no
  LEFT JOIN award_reviews r ON r.award_no = a.award_no
  LEFT JOIN award_rechecks c ON c.award_no = a.award_no
  WHERE a.household_no = ? AND a.payment = 'monthly' AND a.state = 'live'
    AND (a.until_month IS NULL OR a.until_month >= ?) ORDER BY a.award_no`;

/** Live monthly awards of a household. */
export function drawnAwards(
  db: ReadableDb,
  known: StatedHousehold,
  householdNo: string,
  pack: Pack,
  today: PlainDate,
): DrawnAward[] {
  const interval = reviewInterval(assessedHousehold(known.declaration), pack, today)?.months;
  const declared = emergenciesOf(db);
  const later = parameterAt(pack, 'emergency.review_months', today)?.value ?? 0;
  const village = known.declaration.village_code;
  return db.all<AwardRow>(DRAWN, householdNo, monthOf(today)).map((row) => {
    const { change, checked_version, version, ...award } = row;
    const due = interval === undefined ? null : addMonthsToDate(row.decided_on, interval);
    const put = due === null ? null : reviewPutOff(declared, { village, due, months: later });
    const current = change !== null && checked_version === version;
    return {
      ...award,
      programme_name: programmeRow(pack, row.programme, today)?.name ?? row.programme,
      recheck: current ? (JSON.parse(change) as Change) : null,
      review_due: put?.due ?? null,
      put_off_by: put?.because?.name ?? null,
    };
  });
}

interface VersionRow {
  declaration: string;
  effective_on: PlainDate;
  recorded_on: PlainDate;
  seq: number;
}

/** What was stated after the last decision of the award decided longest ago, and the facts before it. */
export function undecidedChanges(
  db: ReadableDb,
  householdNo: string,
  awards: readonly DrawnAward[],
): { before: AssessHousehold | null; changes: ReportedChange[] } {
  const decided = Math.min(...awards.map((award) => award.decided_seq));
  const versions = db.all<VersionRow>(
    `SELECT declaration, effective_on, recorded_on, seq FROM household_versions
     WHERE household_no = ? ORDER BY version`,
    householdNo,
  );
  const stated = versions.map((row) => ({
    ...row,
    declaration: JSON.parse(row.declaration) as Declaration,
  }));
  const changes = stated.flatMap(({ declaration, effective_on, recorded_on, seq }, at) => {
    const earlier = stated[at - 1];
    if (!earlier || seq <= decided) return [];
    const found = changesBetween(earlier.declaration, declaration, effective_on);
    return found.map((change) => ({ ...change, reported_on: recorded_on }));
  });
  const before = stated.filter(({ seq }) => seq <= decided).at(-1) ?? stated[0];
  return { before: before ? assessedHousehold(before.declaration) : null, changes };
}

/** Sequence of the newest statement: what was decided before it has not answered it. */
export function statedSeq(db: ReadableDb, householdNo: string): number {
  const row = db.one<{ seq: number }>(
    'SELECT max(seq) AS seq FROM household_versions WHERE household_no = ?',
    householdNo,
  );
  return row?.seq ?? 0;
}
