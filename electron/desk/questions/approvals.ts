/** Approvals: the queue of reviews and decisions that wait for this officer, and all else that does. */
import type { ActionRow, ApprovalQueue, ApprovalRow, Workbench } from '../../../shared/application/rows';
import type { CaseFacts } from '../../../shared/application/case';
import { findKind, type Kind } from '../../../shared/docket/act';
import { findCase, findCaseRecord, findProgramme } from '../facts/case';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { guardOf } from './allowed';
import { findListed, toCaseRow } from './cases';
import { once, openCases, waysFor, type OpenCase } from './queue';

const DECIDING: readonly Kind[] = ['review', 'answerObjection', 'advance', 'approve', 'decline', 'escalate'];

/** Refusals of an approval that lead to the district. */
const BEYOND = ['route_district', 'no_power', 'above_ceiling'];

/** Lines of a list that a page shows at once. */
const SHOWN = 100;

/** Whether the town's power ends before this case, by its assessment or by what the approver is told. */
function isBeyond(inside: Within, caseNo: string, route: string | undefined): boolean {
  if (route !== undefined && route !== 'town') return true;
  const refusal = guardOf(inside, 'approve', { case_no: caseNo })?.refusal;
  return refusal ? BEYOND.includes(refusal.code) : false;
}

interface Decision {
  case_no: string;
  action: ActionRow;
  assessment: NonNullable<CaseFacts['assessment']>;
}

function findDecision(inside: Within, kinds: readonly Kind[], case_no: string): Decision | null {
  const assessment = findCase(inside.desk.db, case_no)?.assessment;
  if (!assessment) return null;
  const action = kinds
    .filter((kind) => kind !== 'decline' || assessment.decision !== 'grant')
    .filter((kind) => kind !== 'escalate' || isBeyond(inside, case_no, assessment.route))
    .map((kind) => guardOf(inside, kind, { case_no }))
    .find((row) => row !== null && row.refusal === null);
  return action ? { case_no, action, assessment } : null;
}

/** Open cases on which a guard lets this officer review or decide as expected today, oldest first. */
function decisions(inside: Within): Decision[] {
  const waysOf = waysFor(inside);
  return openCases(inside).flatMap((place) => {
    const ways = waysOf(place);
    const kinds = DECIDING.filter((kind) => ways.some(({ act }) => act === kind));
    return kinds.length === 0 ? [] : (findDecision(inside, kinds, place.case_no) ?? []);
  });
}

/** How many reviews and decisions wait for this officer. */
export function countApprovals(inside: Within): number {
  return decisions(once(inside)).length;
}

/** 审批: the oldest of them with what was assessed. */
export function approvals(asked: Within): ApprovalQueue {
  const inside = once(asked);
  const waiting = decisions(inside);
  const rows = waiting.slice(0, SHOWN).flatMap(({ case_no, action, assessment }): ApprovalRow[] => {
    const listed = findListed(inside, case_no);
    if (!listed) return [];
    const { base_fen, addons_fen, per_capita_fen } = assessment;
    return [{ ...toCaseRow(inside, listed), base_fen, addons_fen, per_capita_fen, action }];
  });
  return { total: waiting.length, rows };
}

/** What this officer may do next on a case: its expected step, and beside it a check that nobody asked for. */
function actionsOn(inside: Within, place: OpenCase, ways: ReturnType<typeof waysFor>): ActionRow[] {
  const { case_no } = place;
  const steps = ways(place);
  const expected = [...new Set(steps.filter(({ usual }) => usual).map(({ act }) => act))];
  const action = expected
    .map((act) => guardOf(inside, findKind(act) ?? 'visit', { case_no }))
    .find((answer) => answer?.refusal === null);
  const asking = lacksCheck(inside, place, steps) ? guardOf(inside, 'requestCheck', { case_no }) : null;
  return [action, asking].flatMap((answer) => (answer?.refusal === null ? [answer] : []));
}

/** A check of means is demanded, and none has been asked for: it runs beside the other steps. */
function lacksCheck({ desk }: Within, place: OpenCase, steps: { act: string }[]): boolean {
  if (place.checked === 1 || !steps.some(({ act }) => act === 'requestCheck')) return false;
  const today = desk.clock.today();
  return findProgramme(findPackInForce(desk.db, today), place.programme, today)?.verified === true;
}

/** Open cases whose next step this officer may take today, oldest first. */
export function waitingFor(asked: Within): Workbench['waiting'] {
  const inside = once(asked);
  const { db, clock } = inside.desk;
  const pack = findPackInForce(db, clock.today());
  const ways = waysFor(inside);
  const found = openCases(inside).flatMap((place) =>
    actionsOn(inside, place, ways).map(({ title }) => ({ ...place, title })),
  );
  const rows = found.slice(0, SHOWN).map(({ case_no, programme, title }) => ({
    case_no,
    applicant_name: findCaseRecord(db, case_no)?.applicant_name ?? '',
    programme_name: findProgramme(pack, programme, clock.today())?.name ?? programme,
    title,
  }));
  return { total: found.length, rows };
}
