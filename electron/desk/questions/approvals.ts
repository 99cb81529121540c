/** Approvals: the queue of reviews and decisions that wait for this officer, and all else that does. */
import type { ApprovalRow, Workbench } from '../../../shared/application/rows';
import { findKind, type Kind } from '../../../shared/docket/act';
import { stepsFrom } from '../../../shared/policy/procedure';
import { ownOffice } from '../desk';
import { findCase, findProgramme, positionFacts } from '../facts/case';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { guardOf } from './allowed';
import { findListed, toCaseRow } from './cases';

const DECIDING: readonly Kind[] = ['review', 'answerObjection', 'advance', 'approve', 'decline'];

/** Open cases on which a guard lets this officer review or decide as expected today, oldest first. */
export function approvals(inside: Within): ApprovalRow[] {
  const { desk } = inside;
  const open = desk.db.all<{ case_no: string }>(
    `SELECT case_no FROM cases WHERE office = ? AND state = 'open' AND assessment IS NOT NULL
     ORDER BY received_seq LIMIT 500`,
    ownOffice(desk),
  );
  return open.flatMap(({ case_no }) => {
    const assessment = findCase(desk.db, case_no)?.assessment;
    const action = DECIDING.filter((kind) => kind !== 'decline' || assessment?.decision !== 'grant')
      .map((kind) => guardOf(inside, kind, { case_no }))
      .find((row) => row !== null && row.refusal === null);
    const listed = action ? findListed(inside, case_no) : undefined;
    if (!action || !listed) return [];
    return {
      ...toCaseRow(inside, listed),
      base_fen: assessment?.base_fen ?? 0,
      addons_fen: assessment?.addons_fen ?? 0,
      per_capita_fen: assessment?.per_capita_fen ?? null,
      action,
    };
  });
}

/** Open cases whose next step this officer may take today, oldest first. */
export function waitingFor(inside: Within): Workbench['waiting'] {
  const { db, clock } = inside.desk;
  const pack = findPackInForce(db, clock.today());
  const open = db.all<{ case_no: string; applicant_name: string; programme: string }>(
    `SELECT case_no, applicant_name, programme FROM cases WHERE office = ? AND state = 'open'
     ORDER BY received_seq LIMIT 500`,
    ownOffice(inside.desk),
  );
  return open.flatMap(({ case_no, applicant_name, programme }) => {
    const row = findProgramme(pack, programme, clock.today());
    const { case: found, procedure } = positionFacts(db, case_no, clock.today());
    const steps = found && procedure ? stepsFrom(procedure, found.position) : [];
    const action = steps
      .filter((step) => step.usual)
      .map((step) => guardOf(inside, findKind(step.act) ?? 'visit', { case_no }))
      .find((answer) => answer?.refusal === null);
    if (!action) return [];
    return { case_no, applicant_name, programme_name: row?.name ?? programme, title: action.title };
  });
}
