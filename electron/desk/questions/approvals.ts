/** Approvals: the queue of reviews and decisions that wait for this officer. */
import type { ApprovalRow } from '../../../shared/application/rows';
import type { Kind } from '../../../shared/docket/act';
import { ownOffice } from '../desk';
import { findCase } from '../facts/case';
import type { Within } from '../session';
import { guardOf } from './allowed';
import { findListed, toCaseRow } from './cases';

const DECIDING: readonly Kind[] = ['review', 'advance', 'approve', 'decline'];

/** Open cases on which a guard lets this officer review or decide today, oldest first. */
export function approvals(inside: Within): ApprovalRow[] {
  const { desk } = inside;
  const open = desk.db.all<{ case_no: string }>(
    `SELECT case_no FROM cases WHERE office = ? AND state = 'open' AND assessment IS NOT NULL
     ORDER BY received_seq LIMIT 500`,
    ownOffice(desk),
  );
  return open.flatMap(({ case_no }) => {
    const action = DECIDING.map((kind) => guardOf(inside, kind, { case_no })).find(
      (row) => row !== null && row.refusal === null,
    );
    const listed = action ? findListed(inside, case_no) : undefined;
    if (!action || !listed) return [];
    const assessment = findCase(desk.db, case_no)?.assessment;
    return {
      ...toCaseRow(inside, listed),
      base_fen: assessment?.base_fen ?? 0,
      addons_fen: assessment?.addons_fen ?? 0,
      per_capita_fen: null,
      action,
    };
  });
}
