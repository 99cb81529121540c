/** Referral answers: the desk's list by what waits, one referral with its slip and acts, and the matters. */
import type { AnswerReferral } from '../../../shared/application/answer-referral';
import type { Refer, Referred } from '../../../shared/application/refer';
import {
  referralResultNames,
  referralWayNames,
  type ReferralResult,
} from '../../../shared/application/referral';
import type {
  ReferralChoice,
  ReferralDetail,
  ReferralMatter,
  ReferralRow,
} from '../../../shared/application/referral-questions';
import type { Page } from '../../../shared/base/question';
import { departmentOf } from '../../../shared/policy/needs-plan';
import { programmeRow } from '../../../shared/policy/parameter-at';
import { ProgrammeCode } from '../../../shared/policy/programme-code';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import { findPackInForce } from '../facts/policy';
import type { Within } from '../session';
import { allowed } from './allowed';
import { clockRow, clockRuleOf } from '../../../shared/application/clock';
import { householdsLike } from './search';
import { timelineOf } from './timeline';

interface ReferralRecord extends Omit<ReferralRow, 'urgent' | 'state_name' | 'clock'> {
  office: string;
  case_no: string | null;
  urgent: number;
  result: ReferralResult | null;
  seq: number;
  answered_seq: number | null;
}

const LIST = 'SELECT * FROM referrals';

function toRow({ desk }: Within, record: ReferralRecord): ReferralRow {
  const today = desk.clock.today();
  const rule = clockRuleOf(findPackInForce(desk.db, today), today);
  const { sent_on, due_on, state, result } = record;
  const stored = { name: '转办回复', started_on: sent_on, due_on: due_on ?? '', unit: 'working' as const, started_by: '转办' };
  const waits = state === 'open' && due_on !== null;
  const late = waits && due_on < today;
  return {
    referral_no: record.referral_no,
    number: record.number,
    household_no: record.household_no,
    programme_name: record.programme_name,
    department: record.department,
    names: record.names,
    sent_on,
    due_on,
    urgent: record.urgent === 1,
    state,
    state_name: result ? referralResultNames[result] : late ? '已超期' : '待回复',
    reminders: record.reminders,
    answered_on: record.answered_on,
    told_on: record.told_on,
    clock: waits ? clockRow(rule, stored, today) : null,
  };
}

interface Asked {
  choice: ReferralChoice;
  department: string;
  search: string;
  household_no: string;
  offset: number;
  limit: number;
}

interface Where {
  sql: string;
  values: string[];
  /** Its order stands in an index. */
  order: string;
}

function whereOf(asked: Asked, office: string, today: string): Where {
  const list: Record<ReferralChoice, Where> = {
    '': { sql: 'office = ?', values: [office], order: 'seq DESC' },
    open: { sql: `office = ? AND state = 'open'`, values: [office], order: 'due_on, referral_no' },
    overdue: {
      sql: `office = ? AND state = 'open' AND due_on < ?`,
      values: [office, today],
      order: 'due_on, referral_no',
    },
    answered: { sql: `office = ? AND state = 'answered'`, values: [office], order: 'seq DESC' },
    untold: {
      sql: `office = ? AND state = 'answered' AND told_on IS NULL`,
      values: [office],
      order: 'seq DESC',
    },
  };
  const chosen = list[asked.choice];
  if (asked.department === '') return chosen;
  return { ...chosen, sql: `${chosen.sql} AND department = ?`, values: [...chosen.values, asked.department] };
}

/** The desk's list; a search or a household finds all of its referrals first. */
function referrals(inside: Within, asked: Asked): Page<ReferralRow> {
  const { desk } = inside;
  if (asked.household_no !== '' || asked.search.trim() !== '') return ofHouseholds(inside, asked);
  const { sql, values, order } = whereOf(asked, ownOffice(desk), desk.clock.today());
  const total = desk.db.one<{ n: number }>(`SELECT count(*) AS n FROM referrals WHERE ${sql}`, ...values);
  const rows = desk.db.all<ReferralRecord>(
    `${LIST} WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    asked.limit,
    asked.offset,
  );
  return { total: total?.n ?? 0, rows: rows.map((row) => toRow(inside, row)) };
}

function ofHouseholds(inside: Within, asked: Asked): Page<ReferralRow> {
  const { db } = inside.desk;
  const found =
    asked.household_no === ''
      ? householdsLike(db, ownOffice(inside.desk), asked.search)
      : [asked.household_no];
  const rows = found
    .flatMap((no) => db.all<ReferralRecord>(`${LIST} WHERE household_no = ? ORDER BY seq DESC`, no))
    .map((record) => toRow(inside, record))
    .filter((row) => asked.department === '' || row.department === asked.department)
    .filter((row) => isChosen(row, asked.choice));
  return { total: rows.length, rows: rows.slice(asked.offset, asked.offset + asked.limit) };
}

function isChosen({ state, state_name, told_on }: ReferralRow, choice: ReferralChoice): boolean {
  if (choice === '') return true;
  if (choice === 'overdue') return state_name === '已超期';
  if (choice === 'untold') return state === 'answered' && told_on === null;
  return state === choice;
}

function bodyOf<P, R>({ desk }: Within, office: string, seq: number | null) {
  const body = seq === null ? null : findRecord(desk.db, { office, seq })?.body;
  return body ? { payload: body.payload as P, result: body.result as R } : null;
}

function referral(inside: Within, { referral_no }: { referral_no: string }): ReferralDetail | null {
  const record = inside.desk.db.one<ReferralRecord>(`${LIST} WHERE referral_no = ?`, referral_no);
  const sent = record && bodyOf<Refer, Referred>(inside, record.office, record.seq);
  if (!sent) return null;
  const answer = bodyOf<AnswerReferral, unknown>(inside, record.office, record.answered_seq)?.payload;
  const { payload, result } = sent;
  return {
    row: toRow(inside, record),
    case_no: record.case_no,
    people: result.people.map(({ name, id_number }) => ({ name, id_number })),
    address: result.address,
    phone: result.phone,
    hand_over: payload.hand_over,
    situation: payload.situation,
    sent_by_name: referralWayNames[payload.sent_by],
    basis: result.basis,
    reply_fields: result.reply_fields,
    answer: answer
      ? {
          result_name: referralResultNames[answer.result],
          receipt_on: answer.receipt_on,
          replies: answer.replies,
          text: answer.text,
        }
      : null,
    actions: allowed(inside, { subject: { referral_no } }).filter((row) => row.refusal === null),
    timeline: timelineOf(inside, referral_no),
  };
}

/** What the pack hands to departments today, in the pack's order. */
function referralMatters({ desk }: Within): ReferralMatter[] {
  const today = desk.clock.today();
  const pack = findPackInForce(desk.db, today);
  if (!pack) return [];
  return ProgrammeCode.options.flatMap((code) => {
    const row = programmeRow(pack, code, today);
    if (!row?.decider.startsWith('department:')) return [];
    const department = departmentOf(pack, row.decider, today);
    const { name, hand_over = [], clocks } = row;
    return [{ programme: code, name, department, hand_over, working_days: clocks.referral_wd }];
  });
}

export const referralAnswers = { referrals, referral, referral_matters: referralMatters };
