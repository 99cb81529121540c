/** Case detail: the case page's timeline, steps, explanation, actions and papers. */
import { staleOf } from '../../../shared/application/needs';
import { titleOf } from '../../../shared/application/position';
import type { CaseFacts } from '../../../shared/application/case';
import type { Event, Receive } from '../../../shared/application/receive';
import type {
  ActionRow,
  CaseDetail,
  ExplanationRow,
  PaperRow,
  StepRow,
} from '../../../shared/application/rows';
import type { Assessed } from '../../../shared/assessment/assess';
import type { Visit } from '../../../shared/assessment/visit';
import { postNames } from '../../../shared/base/posts';
import { acts, findKind } from '../../../shared/docket/act';
import { searchPower } from '../../../shared/office/power';
import { eventKinds } from '../../../shared/policy/data/codes';
import { usualWay } from '../../../shared/policy/procedure';
import { decisionNames } from '../../../shared/policy/programme-code';
import { missingWord } from '../../../shared/policy/missing-words';
import { traceSentences } from '../../../shared/policy/trace-sentences';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import { evidenceFor, excusesOf } from '../facts/evidence';
import { positionFacts } from '../facts/case';
import { powersOf } from '../facts/office';
import { revokedOn } from '../facts/reconsideration';
import { relativesIn } from '../facts/relative';
import { newestSeq } from '../paper/material';
import type { Within } from '../session';
import { allowed, guardOf } from './allowed';
import { clocksOf, findListed, toCaseRow, type ListedCase } from './cases';
import { timelineOf } from './timeline';

/** Everything the case page shows. */
export function caseDetail(inside: Within, input: { case_no: string }): CaseDetail | null {
  const { desk } = inside;
  const listed = findListed(inside, input.case_no);
  if (!listed) return null;
  const received = payloadOf<Receive>(inside, listed.received_seq);
  const place = positionFacts(desk.db, input.case_no, desk.clock.today());
  const event = listed.event === null ? null : (JSON.parse(listed.event) as Event);
  return {
    row: toCaseRow(inside, listed),
    household_no: listed.household_no,
    applied_on: listed.applied_on,
    reason: received?.reason ?? '',
    documents: JSON.parse(listed.documents) as string[],
    intake: intakeOf(listed, received),
    event: event && { ...event, kind_name: eventKinds[event.kind] },
    clocks: clocksOf(inside, input.case_no),
    steps: stepsOf(inside, listed),
    procedure: place.procedure,
    position: listed.position,
    timeline: timelineOf(inside, input.case_no),
    explanation: explanationOf(inside, listed.assessed_seq),
    actions: actionsOf(inside, listed),
    papers: desk.db.all<PaperRow>(
      `SELECT notice_no, code, title, number, issued_on, state, served_on FROM notices
       WHERE case_no = ? ORDER BY issued_seq DESC`,
      input.case_no,
    ),
    not_same: listed.not_same,
    emergency: place.case?.emergency ?? null,
    visit: visitOf(inside, input.case_no),
    review: reviewOf(inside, input.case_no),
    relatives: relativesIn(desk.db, listed.household_no),
    put_to_meeting: newestSeq(desk.db, input.case_no, 'submitToMeeting') !== null,
    power: powerOf(inside, listed),
    award_no: listed.award_no,
    revoked_on: revokedOn(desk.db, input.case_no),
    stale: staleOf({ evidence: evidenceFor(desk.db, listed) }, desk.clock.today()),
    excused: excusesOf(desk.db, input.case_no),
  };
}

/** What the application still waits for, and who brought it. */
function intakeOf(listed: ListedCase, received: Receive | null): CaseDetail['intake'] {
  return {
    missing: JSON.parse(listed.missing) as CaseFacts['missing'],
    asked: listed.asked === null ? null : (JSON.parse(listed.asked) as NonNullable<CaseFacts['asked']>),
    doubt: received?.doubt ?? null,
    agent: received?.agent ?? null,
    authorised: received?.authorised ?? [],
    lead_no: listed.lead_no,
  };
}

function payloadOf<P>(inside: Within, seq: number | null): P | null {
  if (seq === null) return null;
  const record = findRecord(inside.desk.db, { office: ownOffice(inside.desk), seq });
  return (record?.body?.payload as P | undefined) ?? null;
}

function nameOf(inside: Within, officerId: string): string {
  const row = inside.desk.db.one<{ name: string }>(
    'SELECT name FROM officers WHERE office = ? AND officer_id = ?',
    ownOffice(inside.desk),
    officerId,
  );
  return row?.name ?? officerId;
}

function stepsOf(inside: Within, listed: ListedCase): StepRow[] {
  const today = inside.desk.clock.today();
  const { case: found, procedure } = positionFacts(inside.desk.db, listed.case_no, today);
  const due = Object.fromEntries(
    inside.desk.db
      .all<{ step: string; due_on: string }>(
        `SELECT step, min(due_on) AS due_on FROM case_clocks
         WHERE case_no = ? AND open = 1 AND unit = 'working' GROUP BY step`,
        listed.case_no,
      )
      .map((clock) => [clock.step, clock.due_on]),
  );
  const done = Object.entries(found?.done ?? {}).map(([step, { on, officer_ids }]) => ({
    step,
    name: step === 'receive' && listed.decide_by === null ? '登记' : titleOf(step),
    state: 'done' as const,
    who: officer_ids.map((id) => nameOf(inside, id)).join('、'),
    on,
    due_on: null,
  }));
  const way = found?.state === 'open' && procedure ? usualWay(procedure, found.position) : [];
  const ahead = way.map((step, at) => ({
    step: step.act,
    name: titleOf(step.act),
    state: at === 0 ? ('now' as const) : ('later' as const),
    who: step.posts.map((post) => postNames[post]).join('、'),
    on: null,
    due_on: due[step.act] ?? null,
  }));
  return [...done, ...ahead];
}

/** The explanation recorded by the last assessment. */
export function explanationOf(inside: Within, seq: number | null): ExplanationRow | null {
  if (seq === null) return null;
  const record = findRecord(inside.desk.db, { office: ownOffice(inside.desk), seq });
  const assessed = record?.body?.result as Assessed | undefined;
  if (!assessed) return null;
  const { result } = assessed;
  return {
    decision: result.decision,
    decision_name: decisionNames[result.decision],
    amount_fen: result.amount_fen,
    sentences: traceSentences(result.trace),
    reasons: result.reasons,
    pack: assessed.pack,
    pack_example: assessed.pack_example,
    missing: result.missing,
    missing_words: result.missing.map((path) => missingWord(path, assessed.input)),
  };
}

/** Papers and photos have their own places on the page. */
const elsewhere: readonly string[] = ['issue', 'attach'];

/** Acts allowed now, and the next expected one with the reason why not yet. */
function actionsOf(inside: Within, listed: ListedCase): ActionRow[] {
  const { case_no } = listed;
  const rows = allowed(inside, { subject: { case_no } }).filter((row) => !elsewhere.includes(row.kind));
  const now = rows.filter((row) => row.refusal === null);
  const next = nextExpected(inside, listed);
  return next && !now.some((row) => row.kind === next.kind) ? [...now, next] : now;
}

function nextExpected(inside: Within, listed: ListedCase): ActionRow | null {
  const next = stepsOf(inside, listed).find((step) => step.state === 'now');
  const kind = next ? findKind(next.step) : null;
  if (!next || !kind) return null;
  const own = guardOf(inside, kind, { case_no: listed.case_no });
  if (own) return own;
  const message = `下一步是${next.name}，由${next.who}办理`;
  return { kind, title: acts[kind].title, refusal: { code: 'not_your_post', message, facts: {} } };
}

function doneSeq(inside: Within, caseNo: string, step: string): number | null {
  const row = inside.desk.db.one<{ seq: number }>(
    'SELECT seq FROM case_steps WHERE case_no = ? AND step = ?',
    caseNo,
    step,
  );
  return row?.seq ?? null;
}

function visitOf(inside: Within, caseNo: string): CaseDetail['visit'] {
  const visit = payloadOf<Visit>(inside, doneSeq(inside, caseNo, 'visit'));
  if (!visit) return null;
  const { visited_on, truthful, findings, way } = visit;
  return { visited_on, by_phone: way === 'phone', truthful, findings, names: visit.investigators.map((id) => nameOf(inside, id)) };
}

function reviewOf(inside: Within, caseNo: string): CaseDetail['review'] {
  const seq = doneSeq(inside, caseNo, 'review');
  const record = seq && findRecord(inside.desk.db, { office: ownOffice(inside.desk), seq });
  if (!record) return null;
  const { opinion, text } = record.body?.payload as { opinion: string; text: string };
  return { opinion, text, officer_name: nameOf(inside, record.head.officer), on: record.head.date };
}

function powerOf(inside: Within, listed: ListedCase): CaseDetail['power'] {
  const search = searchPower(powersOf(inside.desk.db, ownOffice(inside.desk)), {
    programme: listed.programme,
    kind: 'grant',
    on: inside.desk.clock.today(),
    amount_fen: 0,
  });
  if (!search.found) return null;
  const { power_no, document_no } = search.power;
  return { power_no, document_no, ceiling_fen: search.scope.ceiling_fen };
}
