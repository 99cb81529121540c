/** Assessment questions: the facts that would be assessed today, and every kept answer with its trace. */
import type { AssessFactsView, TraceRow } from '../../../shared/assessment/rows';
import { monthOf, type PlainMonth } from '../../../shared/base/plain-date';
import type { Pack } from '../../../shared/policy/pack';
import { acts, findKind } from '../../../shared/docket/act';
import type { ActRecord } from '../../../shared/docket/record';
import { headOf } from '../../../shared/household/declaration';
import type { AssessResult } from '../../../shared/policy/assess-answer';
import type { AssessInput } from '../../../shared/policy/assess-input';
import type { ReadableDb } from '../../store/database';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import { awardInput, caseInput, householdInput } from '../facts/assess-input';
import { findAward } from '../facts/award';
import { findCaseRecord } from '../facts/case';
import { findHousehold } from '../facts/household';
import { findPackForMonth } from '../facts/policy';
import type { Within } from '../session';
import { raisedTraces } from './raised-traces';

interface Subject {
  case_no?: string | undefined;
  award_no?: string | undefined;
  household_no?: string | undefined;
}

interface Found {
  input: AssessInput | null;
  household_no: string;
  programme: string | null;
}

function factsOfAward(db: ReadableDb, awardNo: string, today: string): Found | null {
  const award = findAward(db, awardNo);
  const known = award ? findHousehold(db, award.household_no) : undefined;
  if (!award || !known) return null;
  const { household_no, programme } = award;
  return { input: awardInput(db, award, known, today), household_no, programme };
}

function findFacts(db: ReadableDb, subject: Subject, today: string): Found | null {
  const { case_no, award_no, household_no } = subject;
  if (case_no !== undefined) {
    const row = findCaseRecord(db, case_no);
    return row ? { ...row, input: caseInput(db, case_no, today) } : null;
  }
  if (award_no !== undefined) return factsOfAward(db, award_no, today);
  if (household_no === undefined) return null;
  return { input: householdInput(db, household_no, today), household_no, programme: null };
}

/** The facts as the door would take them; the screens run the same pure rules over them. */
function assessFacts(
  { desk }: Within,
  asked: Subject & { month?: PlainMonth | undefined },
): AssessFactsView | null {
  const today = desk.clock.today();
  const found = findFacts(desk.db, asked, today);
  const known = found ? findHousehold(desk.db, found.household_no) : undefined;
  const pack = findPackForMonth(desk.db, today, asked.month ?? monthOf(today));
  if (!found?.input || !known || !pack) return null;
  const { household_no, programme, input } = found;
  return {
    input: asked.month === undefined ? input : { ...input, month: asked.month },
    pack_id: pack.id,
    household_no,
    head_name: headOf(known.declaration).name,
    programme,
  };
}

function packOfMonth({ desk }: Within, { month }: { month: PlainMonth }): Pack | null {
  return findPackForMonth(desk.db, desk.clock.today(), month);
}

/** What every act that keeps an answer records of it. */
interface Kept {
  result: AssessResult;
  pack: string;
  input: AssessInput;
  trace_hash?: string;
  change?: { trace_hash: string };
}

interface LevelRow {
  trace_hash: string;
  from_month: PlainMonth;
}

function traceRow(inside: Within, record: ActRecord, levels: readonly LevelRow[]): TraceRow[] {
  const { head, body } = record;
  const kept = body?.result as Kept | undefined;
  if (!kept) return [];
  const { result, pack, input } = kept;
  const hash = kept.change?.trace_hash ?? kept.trace_hash;
  const officer = inside.desk.db.one<{ name: string }>(
    'SELECT name FROM officers WHERE office = ? AND officer_id = ?',
    head.office,
    head.officer,
  );
  const kind = findKind(head.kind);
  return [
    {
      seq: head.seq,
      title: kind ? acts[kind].title : head.kind,
      on: head.date,
      officer_name: officer?.name ?? head.officer,
      programme: result.programme,
      month: input.month,
      decision: result.decision,
      amount_fen: result.amount_fen,
      pack,
      trace: result.trace,
      levels: levels.filter((level) => level.trace_hash === hash).map((level) => level.from_month),
    },
  ];
}

/** Every kept answer of a case, or of an award and the case behind it, oldest first. */
function traces(inside: Within, subject: Subject): TraceRow[] {
  const { db } = inside.desk;
  const { award_no = '' } = subject;
  const behind = db.one<{ case_no: string }>('SELECT case_no FROM awards WHERE award_no = ?', award_no);
  const places = db.all<{ office: string; epoch: number; seq: number }>(
    `SELECT t.office, t.epoch, t.seq FROM touches t JOIN docket d
       ON d.office = t.office AND d.epoch = t.epoch AND d.seq = t.seq
     WHERE t.no IN (?, ?) AND t.office = ? AND d.kind IN ('assess', 'recheck')
     ORDER BY t.epoch, t.seq`,
    award_no,
    subject.case_no ?? behind?.case_no ?? '',
    ownOffice(inside.desk),
  );
  const levels = db.all<LevelRow>(
    'SELECT trace_hash, from_month FROM award_levels WHERE award_no = ? ORDER BY from_month',
    award_no,
  );
  const kept = places.flatMap((place) => {
    const record = findRecord(db, place);
    return record ? traceRow(inside, record, levels) : [];
  });
  const raised = award_no === '' ? [] : raisedTraces(db, award_no);
  return [...kept, ...raised].toSorted((a, b) => a.seq - b.seq);
}

export const assessmentAnswers = {
  assess_facts: assessFacts,
  pack_of_month: packOfMonth,
  traces,
};
