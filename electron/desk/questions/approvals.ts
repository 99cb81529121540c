/** Approvals: the queue of reviews and decisions that wait for this officer, and all else that does. */
import type { ApprovalRow, Workbench } from '../../../shared/application/rows';
import type { CaseFacts } from '../../../shared/application/case';
import { findKind, type Kind } from '../../../shared/docket/act';
import { stepsFrom } from '../../../shared/policy/procedure';
import { ownOffice } from '../desk';
import { findCase, findProgramme, positionFacts } from '../facts/case';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { guardOf } from './allowed';
import { findListed, toCaseRow } from './cases';

const DECIDING: readonly Kind[] = ['review', 'answerObjection', 'advance', 'approve', 'decline', 'escalate'];

/** Refusals of an approval that lead to the district. */
const BEYOND = ['route_district', 'no_power', 'above_ceiling'];

/** Whether the town's power ends before this case, by its assessment or by what the approver is told. */
function isBeyond(inside: Within, caseNo: string, route: string | undefined): boolean {
  if (route !== undefined && route !== 'town') return true;
  const refusal = guardOf(inside, 'approve', { case_no: caseNo })?.refusal;
  return refusal ? BEYOND.includes(refusal.code) : false;
}

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
      .filter((kind) => kind !== 'escalate' || isBeyond(inside, case_no, assessment?.route))
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

/** A check of means is demanded, and none has been asked for: it runs beside the other steps. */
function lacksCheck({ required, pending_no, report }: CaseFacts['check']): boolean {
  return required && pending_no === null && report === null;
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
    const asking = found && lacksCheck(found.check) ? guardOf(inside, 'requestCheck', { case_no }) : null;
    return [action, asking]
      .filter((answer) => answer?.refusal === null)
      .map((answer) => ({
        case_no,
        applicant_name,
        programme_name: row?.name ?? programme,
        title: answer?.title ?? '',
      }));
  });
}
