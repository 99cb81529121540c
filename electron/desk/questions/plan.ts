/** Plan questions: what a household could get and where it is decided, and what came of recorded plans. */
import { caseStateNames, type CaseState } from '../../../shared/application/case';
import { referralResultNames, type ReferralResult } from '../../../shared/application/referral';
import type { Advise, Advised } from '../../../shared/assessment/advise';
import type { ItemOutcome, PlanRow, PlanView, ProposedItem } from '../../../shared/assessment/plan-questions';
import type { PlainDate } from '../../../shared/base/plain-date';
import { headOf } from '../../../shared/household/declaration';
import { ChosenPlace, placesFor, type AdjustedItem } from '../../../shared/policy/adjust-plan';
import { assess } from '../../../shared/policy/assess';
import { parseAssessInput } from '../../../shared/policy/assess-input';
import { missingWords } from '../../../shared/policy/missing-words';
import { needsPlan, planPapers, type PlanItem } from '../../../shared/policy/needs-plan';
import type { Pack } from '../../../shared/policy/pack';
import { programmeRow } from '../../../shared/policy/parameter-at';
import { ProgrammeCode } from '../../../shared/policy/programme-code';
import type { ReadableDb } from '../../store/database';
import { memberKeys } from '../facts/assess-input';
import { findHousehold, type StatedHousehold } from '../facts/household';
import { planInput } from '../facts/plan';
import { findPackInForce } from '../facts/policy';
import { findRecord } from '../../store/docket';
import type { Within } from '../session';

function namesOf(known: StatedHousehold, keys: readonly string[]): string[] {
  return keys.map((key) => known.declaration.members.find((one) => one.key === key)?.name ?? key);
}

/** Papers that open cases of the household have received already, by the pack's codes. */
function handedIn(db: ReadableDb, householdNo: string, pack: Pack): string[] {
  const rows = db.all<{ documents: string }>(
    `SELECT documents FROM cases WHERE household_no = ? AND state = 'open'`,
    householdNo,
  );
  const names = rows.flatMap(({ documents }) => JSON.parse(documents) as string[]);
  const papers = pack.programmes.flatMap(({ evidence }) => evidence);
  return [...new Set(papers.filter(({ name }) => names.includes(name)).map(({ code }) => code))];
}

/** The award that the household draws of an item's programme, for items that change it. */
function drawnNo(db: ReadableDb, known: StatedHousehold, householdNo: string, item: PlanItem): string {
  const rows = db.all<{ award_no: string }>(
    `SELECT award_no FROM awards WHERE household_no = ? AND programme = ?
       AND payment = 'monthly' AND state = 'live' ORDER BY award_no`,
    householdNo,
    item.programme,
  );
  const found = rows.find(({ award_no }) => {
    const keys = memberKeys(db, award_no, known);
    return item.members.length === 0 || item.members.some((key) => keys.includes(key));
  });
  return found?.award_no ?? '';
}

/** The plan of today's facts; null for an unknown household or while no pack is in force. */
export function needsPlanOf(
  { desk }: Within,
  asked: { household_no: string; received_on?: PlainDate | undefined; papers?: string[] | undefined },
): PlanView | null {
  const { db } = desk;
  const today = desk.clock.today();
  const { household_no, received_on = today } = asked;
  const known = findHousehold(db, household_no);
  const pack = findPackInForce(db, today);
  const facts = planInput(db, household_no, today);
  if (!known || !pack || !facts) return null;
  const parsed = parseAssessInput({ ...facts, applied_on: received_on });
  if (!parsed.permitted) return null;
  const input = parsed.result;
  const handed_in = asked.papers ?? handedIn(db, household_no, pack);
  const plan = needsPlan(assess(input, pack), pack, { received_on, papers: handed_in });
  const around = { household: input.household, pack };
  const items = plan.items.map(
    (item): ProposedItem => ({
      ...item,
      member_names: namesOf(known, item.members),
      missing_names: missingWords(item.missing, around),
      monthly: programmeRow(pack, item.programme, received_on)?.payments === 'monthly',
      award_no: drawnNo(db, known, household_no, item),
    }),
  );
  return {
    ...plan,
    items,
    household_no,
    head_name: headOf(known.declaration).name,
    version: known.version,
    members: known.declaration.members.map(({ key, name }) => ({ key, name })),
    programmes: addable(pack, received_on),
    all_papers: planPapers(plan.items, pack, { received_on, papers: [] }),
    handed_in,
  };
}

/** Programmes that a clerk may add, with the places each can go to. */
function addable(pack: Pack, on: PlainDate): PlanView['programmes'] {
  return ProgrammeCode.options.flatMap((code) => {
    const row = programmeRow(pack, code, on);
    if (!row) return [];
    const places = ChosenPlace.options.filter((place) => placesFor(row.decider).includes(place));
    return [{ code, name: row.name, places }];
  });
}

interface PlanRecord {
  office: string;
  plan_no: string;
  made_on: PlainDate;
  seq: number;
  officer_name: string | null;
}

/** Recorded plans of a household, newest first, each item with the case that answers it. */
export function plans({ desk }: Within, asked: { household_no: string }): PlanRow[] {
  const { db } = desk;
  const known = findHousehold(db, asked.household_no);
  if (!known) return [];
  const rows = db.all<PlanRecord>(
    `SELECT p.office, p.plan_no, p.made_on, p.seq, o.name AS officer_name FROM plans p
     LEFT JOIN officers o ON o.office = p.office AND o.officer_id = p.officer
     WHERE p.household_no = ? ORDER BY p.seq DESC`,
    asked.household_no,
  );
  return rows.flatMap(({ office, seq, officer_name, ...row }) => {
    const body = findRecord(db, { office, seq })?.body;
    if (!body) return [];
    const { items, papers } = body.result as Advised;
    return [
      {
        ...row,
        officer_name: officer_name ?? '',
        text: (body.payload as Advise).text,
        papers,
        items: items.map((item) => ({
          ...item,
          member_names: namesOf(known, item.members),
          came_of:
            outcomeOf(db, asked.household_no, row, item) ??
            referralOf(db, asked.household_no, row, item),
        })),
      },
    ];
  });
}

/** The case that names the item; else one of the same programme received since the plan. */
function outcomeOf(
  db: ReadableDb,
  householdNo: string,
  plan: { plan_no: string; made_on: PlainDate },
  item: AdjustedItem,
): ItemOutcome | null {
  const row = db.one<{ case_no: string; state: CaseState }>(
    `SELECT c.case_no, c.state FROM cases c
     LEFT JOIN plan_answers a ON a.case_no = c.case_no AND a.plan_no = ? AND a.item = ?
     WHERE c.household_no = ? AND (a.case_no IS NOT NULL
       OR (c.programme = ? AND c.received_on >= ? AND ? <> 'refused'))
     ORDER BY a.case_no IS NULL, c.received_seq DESC LIMIT 1`,
    plan.plan_no,
    item.id,
    householdNo,
    item.programme,
    plan.made_on,
    item.place,
  );
  return row ? { case_no: row.case_no, state_name: caseStateNames[row.state] } : null;
}

/** The referral that names the item; else one of the same matter sent since the plan. */
function referralOf(
  db: ReadableDb,
  householdNo: string,
  plan: { plan_no: string; made_on: PlainDate },
  item: AdjustedItem,
): ItemOutcome | null {
  const row = db.one<{ referral_no: string; result: ReferralResult | null }>(
    `SELECT referral_no, result FROM referrals
     WHERE household_no = ? AND ((plan_no = ? AND item = ?)
       OR (plan_no IS NULL AND programme = ? AND sent_on >= ?))
     ORDER BY seq DESC LIMIT 1`,
    householdNo,
    plan.plan_no,
    item.id,
    item.programme,
    plan.made_on,
  );
  if (!row) return null;
  const state_name = row.result ? referralResultNames[row.result] : '已转办，待回复';
  return { referral_no: row.referral_no, state_name };
}

export const planAnswers = { needs_plan: needsPlanOf, plans };
