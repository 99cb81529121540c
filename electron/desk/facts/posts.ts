/** Post facts: who holds and stands in for what, and the open work that a post hands over. */
import type { Fen } from '../../../shared/base/money';
import type { PlainDate } from '../../../shared/base/plain-date';
import type { Employment, Post } from '../../../shared/base/posts';
import type { HandedOver, HandedWork, WorkItem } from '../../../shared/office/hand-over';
import type { PostHolder } from '../../../shared/office/stand-in';
import type { TakeOverFacts } from '../../../shared/office/take-over';
import { batchStateNames, type BatchState } from '../../../shared/ledger/batch';
import { findState, stepsFrom } from '../../../shared/policy/procedure';
import type { ReadableDb } from '../../store/database';
import { headOf } from '../../store/docket';
import { nextOf } from '../../store/series';
import { lentPosts, ownPosts, postsOn } from '../standing';
import { positionFacts } from './case';
import type { Facts } from './fact';
import { reserveBalances } from './ledger-books';

interface Named {
  name: string;
  employment: Employment;
}

function findNamed(db: ReadableDb, office: string, id: string | undefined): Named | undefined {
  return db.one<Named>(
    'SELECT name, employment FROM officers WHERE office = ? AND officer_id = ?',
    office,
    id ?? '',
  );
}

function holderOf(
  db: ReadableDb,
  office: string,
  id: string | undefined,
  posts: (id: string) => Post[],
): PostHolder | null {
  const named = findNamed(db, office, id);
  return named && id !== undefined ? { ...named, posts: posts(id) } : null;
}

interface OpenCase {
  case_no: string;
  applicant_name: string;
  handler: string;
}

/** Open cases of a handler; for who reviews or decides, the cases that wait for such a post. */
function openCases(db: ReadableDb, office: string, post: Post, giver: string, today: PlainDate): WorkItem[] {
  const rows = db.all<OpenCase>(
    `SELECT case_no, applicant_name, handler FROM cases WHERE office = ? AND state = 'open'
     ORDER BY received_seq`,
    office,
  );
  return rows.flatMap(({ case_no, applicant_name, handler }): WorkItem[] => {
    const { case: found, procedure } = positionFacts(db, case_no, today);
    if (!found || !procedure) return [];
    const next = stepsFrom(procedure, found.position).find((step) => step.usual);
    const waits = next?.posts.includes(post) === true;
    if (post === 'clerk' ? handler !== giver : !waits) return [];
    const state = findState(procedure, found.position)?.name ?? '';
    return [{ what: 'case', no: case_no, name: applicant_name, state }];
  });
}

function clerkItems(db: ReadableDb, office: string, giver: string): WorkItem[] {
  const leads = db.all<{ no: string; name: string; due_on: string | null }>(
    `SELECT lead_no AS no, name, due_on FROM leads WHERE office = ? AND open = 1 AND handler = ?
     ORDER BY lead_no`,
    office,
    giver,
  );
  const referrals = db.all<{ no: string; name: string; department: string }>(
    `SELECT r.referral_no AS no, r.names AS name, r.department FROM referrals r
     JOIN docket d ON d.office = r.office AND d.seq = r.seq
     WHERE r.office = ? AND r.state = 'open' AND json_extract(d.head, '$.officer') = ?
     ORDER BY r.seq`,
    office,
    giver,
  );
  return [
    ...leads.map(({ no, name, due_on }): WorkItem => ({
      what: 'lead',
      no,
      name,
      state: due_on === null ? '待核实' : `${due_on}前核实`,
    })),
    ...referrals.map(({ no, name, department }): WorkItem => ({
      what: 'referral',
      no,
      name,
      state: `待${department}回复`,
    })),
  ];
}

function openBatchItems(db: ReadableDb, office: string): WorkItem[] {
  return db
    .all<{ no: string; month: string; state: BatchState }>(
      `SELECT batch_no AS no, month, state FROM batches WHERE office = ?
         AND state NOT IN ('settled', 'voided') ORDER BY batch_no`,
      office,
    )
    .map(({ no, month, state }) => ({ what: 'batch', no, name: month, state: batchStateNames[state] }));
}

const moneyPosts: readonly Post[] = ['accountant', 'cashier'];

/** What a post hands over on the day: its open matters, its cash, and what the district has not confirmed. */
function workOf(db: ReadableDb, office: string, post: Post, giver: string, today: PlainDate): HandedWork {
  const confirmed = db.one<{ seq: number | null }>(
    'SELECT max(to_seq) AS seq FROM receipts WHERE office = ?',
    office,
  );
  const bundles = db.all<{ from_seq: number; to_seq: number }>(
    `SELECT from_seq, to_seq FROM exchanges
     WHERE office = ? AND direction = 'out' AND state = 'exported' ORDER BY from_seq`,
    office,
  );
  return {
    items: [
      ...(moneyPosts.includes(post) ? [] : openCases(db, office, post, giver, today)),
      ...(post === 'clerk' ? clerkItems(db, office, giver) : []),
      ...(moneyPosts.includes(post) ? openBatchItems(db, office) : []),
    ],
    ...cashOf(db, office, post),
    unsent_acts: headOf(db, office).seq - (confirmed?.seq ?? 0),
    unsent_bundles: bundles.map(({ from_seq, to_seq }) => `第${from_seq}号至第${to_seq}号`),
  };
}

function cashOf(
  db: ReadableDb,
  office: string,
  post: Post,
): { cash_fen: Fen | null; vouchers_fen: Fen | null } {
  if (post !== 'cashier') return { cash_fen: null, vouchers_fen: null };
  const { cash_fen, vouchers_fen } = reserveBalances(db, office);
  return { cash_fen, vouchers_fen };
}

interface HandOverRecord {
  post: Post;
  giver_id: string;
  receiver_id: string;
  state: 'open' | 'taken' | 'replaced';
  work: string;
}

function handedOf(db: ReadableDb, no: string | undefined): TakeOverFacts['handed'] {
  const row = db.one<HandOverRecord>(
    'SELECT post, giver_id, receiver_id, state, work FROM hand_overs WHERE hand_over_no = ?',
    no ?? '',
  );
  if (!row) return null;
  const { work, ...rest } = row;
  const { giver_name, receiver_name, items } = JSON.parse(work) as HandedOver;
  return { ...rest, giver_name, receiver_name, items };
}

const nothing: HandedWork = { items: [], cash_fen: null, vouchers_fen: null, unsent_acts: 0, unsent_bundles: [] };

export const postFacts: Facts<'standIn' | 'endStandIn' | 'handOver' | 'takeOver'> = {
  endStandIn: (db, subject) => ({
    stand_in:
      db.one<{ from: string; to: string; name: string }>(
        `SELECT s.from_date AS "from", s.to_date AS "to", o.name FROM stand_ins s
         JOIN officers o ON o.office = s.office AND o.officer_id = s.officer_id WHERE s.stand_in_no = ?`,
        subject.stand_in_no ?? '',
      ) ?? null,
  }),
  standIn: (db, subject, { office, today }) => {
    const days = { from: subject.from ?? today, to: subject.to ?? subject.from ?? today };
    const all = (id: string): Post[] => [
      ...new Set([...ownPosts(db, office, id, days), ...lentPosts(db, office, id, days)]),
    ];
    const n = String(nextOf(db, office, 'stand_in')).padStart(4, '0');
    return {
      officer: holderOf(db, office, subject.officer_id, all),
      absent: holderOf(db, office, subject.absent_id, (id) => ownPosts(db, office, id, days)),
      next_stand_in_no: `${office}-W-${n}`,
    };
  },
  handOver: (db, subject, { office, today }) => {
    const { post, giver_id, receiver_id } = subject;
    const now = (id: string): Post[] => postsOn(db, office, id, today);
    const giver = holderOf(db, office, giver_id, now);
    const n = String(nextOf(db, office, 'hand_over')).padStart(4, '0');
    return {
      giver: giver && { ...giver, held: ownPosts(db, office, giver_id ?? '') },
      receiver: holderOf(db, office, receiver_id, now),
      work: post && giver_id ? workOf(db, office, post, giver_id, today) : nothing,
      next_hand_over_no: `${office}-X-${n}`,
    };
  },
  takeOver: (db, subject, { office, officer_id, today }) => {
    const handed = handedOf(db, subject.hand_over_no);
    return {
      handed,
      work: handed ? workOf(db, office, handed.post, handed.giver_id, today) : nothing,
      posts: postsOn(db, office, officer_id, today),
    };
  },
};
