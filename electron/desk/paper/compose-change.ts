/** Compose change: the notices of what was decided on an award of the case: D18 to D21. */
import type { Adjust } from '../../../shared/award/adjust';
import { levelAt, type AwardChanged, type LinedMonth } from '../../../shared/award/award';
import type { Correct, Corrected } from '../../../shared/award/correct';
import type { Rechecked } from '../../../shared/award/recheck';
import { stopReasonNames, type Stop } from '../../../shared/award/stop';
import { suspendNotices, type Suspend } from '../../../shared/award/suspend';
import { addMonths, monthOf, type PlainMonth } from '../../../shared/base/plain-date';
import { suspendNotice } from '../../../shared/notice/content/award-papers';
import {
  adjustNotice,
  phaseOutNotice,
  stopNotice,
  type ChangeFacts,
} from '../../../shared/notice/content/change-notices';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { legalBasis, parameterAt } from '../../../shared/policy/parameter-at';
import type { ReadableDb } from '../../store/database';
import { findAward } from '../facts/award';
import { frameOf } from './letterhead';
import { actAt, newestSeq, remedyOf, type Acted, type Material } from './material';

type ChangeKind = 'adjust' | 'correct' | 'stop' | 'phaseOut' | 'suspend';

/** The newest act of a kind on an award of the case. */
interface ChangeAt {
  award_no: string;
  seq: number;
}

function changeAt(db: ReadableDb, caseNo: string, kind: ChangeKind): ChangeAt | null {
  const awards = db.all<{ award_no: string }>('SELECT award_no FROM awards WHERE case_no = ?', caseNo);
  const found = awards.flatMap(({ award_no }) => {
    const seq = newestSeq(db, award_no, kind);
    return seq === null ? [] : [{ award_no, seq }];
  });
  return found.toSorted((a, b) => b.seq - a.seq)[0] ?? null;
}

/** Where the newest change of a kind stands in the docket; 0 when there was none. */
export function changeSeq(db: ReadableDb, caseNo: string, kind: ChangeKind): number {
  return changeAt(db, caseNo, kind)?.seq ?? 0;
}

interface Changed<P, R> {
  award_no: string;
  act: Acted<P, R>;
  /** The review that the change carries out; null where it stands for itself. */
  rechecked: Rechecked | null;
}

function findChange<P, R>(material: Material, kind: ChangeKind): Changed<P, R> | null {
  const at = changeAt(material.db, material.case_no, kind);
  const act = actAt<P, R>(material, at?.seq);
  if (!at || !act) return null;
  const review = material.db.one<{ seq: number }>(
    `SELECT max(t.seq) AS seq FROM touches t JOIN docket d ON d.office = t.office AND d.epoch = t.epoch
       AND d.seq = t.seq WHERE t.no = ? AND d.kind = 'recheck' AND t.seq < ?`,
    at.award_no,
    at.seq,
  );
  const rechecked = actAt<unknown, Rechecked>(material, review?.seq)?.result ?? null;
  return { award_no: at.award_no, act, rechecked };
}

type Decision = Parameters<typeof legalBasis>[2];

function changeFacts(
  material: Material,
  { award_no, act, rechecked }: Changed<unknown, unknown>,
  decision: Decision,
): ChangeFacts {
  const { db, office, pack, row, record } = material;
  return {
    frame: frameOf(db, office, act.date, rechecked?.pack),
    applicant_name: record.applicant_name,
    programme_name: material.programme_name,
    award_no,
    reasons: rechecked?.result.reasons.map(({ message }) => message) ?? [],
    legal_basis: legalBasis(pack, row.code, decision, act.date) ?? row.basis,
    remedy: remedyOf(material),
    trace: rechecked?.result.trace ?? [],
    pack: rechecked?.pack ?? '',
  };
}

/** What months before the decision are still owed by the new levels, beside what reached the person. */
function owedBefore(result: AwardChanged, lined: readonly LinedMonth[], decided: PlainMonth): number {
  let owed = 0;
  for (let month = result.levels_from; month < decided; month = addMonths(month, 1)) {
    const due = levelAt(result.levels, month)?.amount_fen ?? 0;
    const had = lined.find((row) => row.month === month)?.amount_fen ?? 0;
    owed += Math.max(due - had, 0);
  }
  return owed;
}

/** D18: by the newest of a review carried out and a mistake corrected. */
export function composeAdjustment(material: Material): PaperContent | null {
  const { db, case_no } = material;
  const corrected = changeSeq(db, case_no, 'correct') > changeSeq(db, case_no, 'adjust');
  return corrected ? composeCorrection(material) : composeReviewed(material);
}

/** A correction says what was wrong, and explains the amount anew. */
function composeCorrection(material: Material): PaperContent | null {
  const change = findChange<Correct, Corrected>(material, 'correct');
  if (!change) return null;
  const { payload, result, date } = change.act;
  const facts = changeFacts(material, { ...change, rechecked: null }, 'adjust');
  const lined = findAward(material.db, change.award_no)?.lined ?? [];
  return adjustNotice({
    ...facts,
    frame: frameOf(material.db, material.office, date, result.pack),
    reasons: ['原决定有误，本机关依法自行纠正', payload.text],
    trace: result.trace,
    pack: result.pack,
    before_fen: result.before_fen,
    after_fen: result.amount_fen,
    members_before: result.members.length,
    members_after: result.members.length,
    from: result.from,
    back_pay_fen: owedBefore(result, lined, monthOf(date)),
  });
}

/** How many were in benefit before stands in the reviewed facts. */
function composeReviewed(material: Material): PaperContent | null {
  const change = findChange<Adjust, AwardChanged>(material, 'adjust');
  const { rechecked } = change ?? {};
  if (!change || !rechecked) return null;
  const { result, date } = change.act;
  const drawn = rechecked.input.current;
  const own = Array.isArray(drawn) ? drawn.find(({ programme }) => programme === material.row.code) : undefined;
  const lined = findAward(material.db, change.award_no)?.lined ?? [];
  return adjustNotice({
    ...changeFacts(material, change, 'adjust'),
    before_fen: result.before_fen,
    after_fen: result.amount_fen,
    members_before: own?.members?.length ?? result.members.length,
    members_after: result.members.length,
    from: result.from,
    back_pay_fen: owedBefore(result, lined, monthOf(date)),
  });
}

/** D19 of an award: by a review with its reasons, else for the stated reason. */
export function composeStop(material: Material): PaperContent | null {
  const change = findChange<Stop, AwardChanged>(material, 'stop');
  if (!change) return null;
  const { payload, result } = change.act;
  const reviewed = payload.reason_code === 'rechecked' ? change.rechecked : null;
  const facts = changeFacts(material, { ...change, rechecked: reviewed }, 'stop');
  return stopNotice({
    ...facts,
    reasons: [...(reviewed ? facts.reasons : [stopReasonNames[payload.reason_code]]), payload.text],
    last_month: addMonths(result.from, -1),
    amount_fen: result.before_fen,
    other_help: [],
  });
}

/** D20: the months that are still paid. */
export function composePhaseOut(material: Material): PaperContent | null {
  const change = findChange<unknown, AwardChanged>(material, 'phaseOut');
  if (!change?.rechecked) return null;
  const { from, until, levels } = change.act.result;
  if (until === null) return null;
  const schedule: { month: PlainMonth; amount_fen: number }[] = [];
  for (let month = from; month <= until; month = addMonths(month, 1)) {
    schedule.push({ month, amount_fen: levelAt(levels, month)?.amount_fen ?? 0 });
  }
  const facts = changeFacts(material, change, 'phase_out');
  return phaseOutNotice({ ...facts, from, until, months: schedule.length, schedule });
}

/** D21: a report is never told to the household, nor the words by which it was noted. */
export function composeSuspension(material: Material): PaperContent | null {
  const change = findChange<Suspend, unknown>(material, 'suspend');
  if (!change) return null;
  const { reason_code, from, text } = change.act.payload;
  const { because, to_resume } = suspendNotices[reason_code];
  const { date } = change.act;
  const facts = changeFacts(material, { ...change, rechecked: null }, 'suspend');
  const { trace: _trace, pack: _pack, ...told } = facts;
  const longest = parameterAt(material.pack, 'death.recheck_months', date)?.value;
  return suspendNotice({
    ...told,
    reasons: reason_code === 'report' ? [because] : [because, text],
    from,
    to_resume,
    longest_months: reason_code === 'deceased' ? (longest ?? null) : null,
  });
}
