/** Sound facts for walks: an officer's standing, a case ready for each step, a power, a calendar. */
import type { Standing } from '../shared/base/act';
import type { Post } from '../shared/base/posts';
import type { CaseFacts } from '../shared/application/case';
import type { RelativeRow } from '../shared/office/relative';
import type { Power } from '../shared/office/power';
import { present } from '../shared/base/assert';
import type { PositionFacts } from '../shared/application/position';
import { examplePack } from '../shared/policy/example-pack';
import { findProcedure, type Procedure } from '../shared/policy/procedure';

export const office = '500120004';
export const { calendar } = examplePack;

/** Somebody in a post, on a day on which the worked case G01 may be decided. */
export function standing(post: Post, officer_id: string, today = '2022-11-25'): Standing {
  return { office, officer_id, officer_name: '某某', employment: 'town', post, today };
}

/** Who did what in the case below. */
export const did = { handler: 'U02', assessor: 'U03', visitor: 'U04', reviewer: 'U05' } as const;

/** The table of a programme in the example pack. */
export function tableOf(code: string): Procedure {
  return structuredClone(present(findProcedure(examplePack, code), 'the pack has the table'));
}

/** The table of monthly aid. */
export const publicNotice = tableOf('public_notice');

/** Worked case G01 as far as the public notice. */
export function readyCase(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    case_no: '500120004-dibao-202211-0001-01',
    programme: 'dibao',
    household_no: '500120004-H-000001',
    applicant: 'm1',
    state: 'open',
    position: 'disclosed',
    handler_id: did.handler,
    applied_on: '2022-11-01',
    received_on: '2022-11-01',
    decide_by: '2022-11-29',
    missing: [],
    asked: null,
    done: {
      receive: { officer_ids: [did.handler], on: '2022-11-01' },
      visit: { officer_ids: [did.visitor, did.handler], on: '2022-11-03' },
      assess: { officer_ids: [did.assessor], on: '2022-11-04' },
      review: { officer_ids: [did.reviewer], on: '2022-11-07' },
      disclose: { officer_ids: [did.handler], on: '2022-11-14' },
    },
    parts: {
      receive: [did.handler],
      visit: [did.visitor, did.handler],
      assess: [did.assessor],
      review: [did.reviewer],
    },
    assessment: {
      decision: 'grant',
      amount_fen: 85_100,
      base_fen: 75_100,
      addons_fen: 10_000,
      per_capita_fen: 46_667,
      advance_fen: 0,
      balance_fen: 0,
      from: '2022-11',
      until: null,
      supplement_due: null,
      members: ['m1', 'm2', 'm3'],
      route: 'town',
      month: '2022-11',
      trace_hash: 'a'.repeat(64),
      household_version: 1,
      pack: 'CQ-EX-2022-09',
    },
    review: { opinion: 'agree', officer_id: did.reviewer },
    disclosure: { posted_on: '2022-11-14', ends_on: '2022-11-21' },
    check: {
      required: true,
      pending_no: null,
      report: { request_no: '500120004-V-000001', valid_until: '2023-04-30', unsettled: 0 },
    },
    objections: { open: 0, upheld: 0 },
    advanced: null,
    relatives: [],
    evidence: [],
    emergency: null,
    household_version: 1,
    ...changes,
  };
}

/** The same case before the review. */
export function freshCase(changes: Partial<CaseFacts> = {}): CaseFacts {
  const { receive, visit, assess } = readyCase().done;
  const done = { receive: receive!, visit: visit!, assess: assess! };
  return readyCase({ position: 'assessed', done, review: null, disclosure: null, ...changes });
}

/** A live power for monthly aid without a ceiling and emergency aid up to 3,000 yuan. */
export function livePower(changes: Partial<Power> = {}): Power {
  return {
    power_no: '500120004-Q-001',
    document_no: '璧民发〔2022〕1号',
    document_title: '关于委托镇街实施社会救助审核确认的通知',
    issuer: '重庆市璧山区民政局',
    mode: 'authorised',
    from: '2022-01-01',
    to: null,
    revoked_from: null,
    scopes: [
      { programme: 'dibao', kinds: ['grant', 'decline'], ceiling_fen: null },
      { programme: 'temporary_emergency', kinds: ['grant', 'advance'], ceiling_fen: 300_000 },
    ],
    ...changes,
  };
}

export const payee = {
  person_no: '500120004-P-000001',
  name: '周明',
  id_number: '500120198403029979',
  holder_name: '周明',
  bank: '重庆农村商业银行来凤支行',
  account_no: '6217996500000000009',
};

/** A registered near relative of a village cadre, not yet filed. */
export function relative(changes: Partial<RelativeRow> = {}): RelativeRow {
  return {
    relative_no: '500120004-J-0001',
    of: 'village_cadre',
    officer_id: null,
    name: '周建国',
    kinship: 'sibling',
    person_name: '周明',
    declared_on: '2022-11-01',
    filed_on: null,
    ...changes,
  };
}

type PlaceBed = { facts: PositionFacts; standing: Standing };

/** How the refusals that the procedure's table makes come about, for the walk of any act on a case. */
export function positionSpoils(act: string) {
  const lines = (bed: PlaceBed) => bed.facts.procedure!.steps.filter((step) => step.act === act);
  return {
    case_unknown: (bed: PlaceBed) => void (bed.facts.case = null),
    case_closed: (bed: PlaceBed) => void (bed.facts.case!.state = 'approved'),
    not_in_procedure: (bed: PlaceBed) => {
      const table = bed.facts.procedure!;
      table.steps = table.steps.filter((step) => step.act !== act);
    },
    step_missing: (bed: PlaceBed) => {
      const { steps } = bed.facts.procedure!;
      const usual = steps.filter((step) => step.usual && step.act !== act);
      for (const step of usual) step.usual = false;
      const from = [bed.facts.case!.position];
      const first = { ...steps[0]!, from, act: 'visit', to: 'later', usual: true };
      if (act === 'visit') first.act = 'receive';
      steps.push(first);
      for (const line of lines(bed)) line.from = ['later'];
    },
    not_now: (bed: PlaceBed) => {
      for (const line of lines(bed)) line.from = ['elsewhere'];
    },
    not_your_post: (bed: PlaceBed) => {
      for (const line of lines(bed)) line.posts = ['archivist'];
    },
    officer_is_relative: (bed: PlaceBed) => {
      const { officer_id } = bed.standing;
      bed.facts.case!.relatives.push(relative({ officer_id, filed_on: '2022-11-01' }));
    },
  };
}
