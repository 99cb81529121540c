/** Queue: the open cases on which an officer may act today; the table's places are asked before any guard. */
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import { stepsFrom, type ProcedureStep } from '../../../shared/policy/procedure';
import { ownOffice } from '../desk';
import { procedureOf } from '../facts/case';
import { findPackInForce } from '../facts/policy';
import { remembered } from '../../store/remembered';
import type { Within } from '../session';
import { postsOn } from '../standing';

/** An open case as far as its place in the table. */
export interface OpenCase {
  case_no: string;
  programme: ProgrammeCode;
  position: string;
  /** Whether a check of means was ever asked for: 1 or 0. */
  checked: number;
}

/** Every open case of the office, oldest first. */
export function openCases({ desk }: Within): OpenCase[] {
  return desk.db.all<OpenCase>(
    `SELECT c.case_no, c.programme, c.position,
       EXISTS (SELECT 1 FROM case_checks k WHERE k.case_no = c.case_no) AS checked
     FROM cases c WHERE c.office = ? AND c.state = 'open' ORDER BY c.received_seq`,
    ownOffice(desk),
  );
}

/** The same desk for one question that asks many guards: what they share is read once. */
export function once(inside: Within): Within {
  return { ...inside, desk: { ...inside.desk, db: remembered(inside.desk.db) } };
}

/**
 * Which lines of the programme's table lead on from where a case stands, for a post the officer
 * holds today. Every guard of an act on a case refuses what the table lacks, so that only these
 * are worth asking.
 */
export function waysFor({ desk, officer }: Within): (place: OpenCase) => ProcedureStep[] {
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  const held = postsOn(desk.db, ownOffice(desk), officer.officer_id, today);
  const known = new Map<string, ProcedureStep[]>();
  return ({ programme, position }) => {
    const key = `${programme} ${position}`;
    const kept = known.get(key);
    if (kept) return kept;
    const procedure = procedureOf(pack, programme, today);
    const steps = procedure ? stepsFrom(procedure, position) : [];
    const open = steps.filter(({ posts }) => posts.some((post) => held.includes(post)));
    known.set(key, open);
    return open;
  };
}
