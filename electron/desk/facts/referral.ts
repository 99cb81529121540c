/** Referral facts: the household, the pack's row and what is already out; a referral as it stands. */
import type { ReferFacts } from '../../../shared/application/refer';
import type { Referral, ReferralFacts } from '../../../shared/application/referral';
import type { PlainDate } from '../../../shared/base/plain-date';
import { epochMark, numberOf } from '../../../shared/notice/number';
import { departmentOf } from '../../../shared/policy/needs-plan';
import type { ReadableDb } from '../../store/database';
import { headOf } from '../../store/docket';
import { nextOf } from '../../store/series';
import { findCaseRecord, findProgramme } from './case';
import type { Facts } from './fact';
import { findHousehold } from './household';
import { knowsPlanItem } from './plan';
import { findPackInForce } from './policy';
import { letterheadOf } from '../paper/letterhead';

type Stored = Omit<Referral, 'reply_fields'> & { reply_fields: string };

/** A referral as tables hold it; null for an unknown number. */
export function findReferral(db: ReadableDb, referralNo: string | undefined): Referral | null {
  const row = db.one<Stored>(
    `SELECT referral_no, household_no, case_no, department, programme_name, sent_on, due_on,
       reminders, reply_fields, answered_on, told_on FROM referrals WHERE referral_no = ?`,
    referralNo ?? '',
  );
  return row ? { ...row, reply_fields: JSON.parse(row.reply_fields) as string[] } : null;
}

function referralFactsOf(db: ReadableDb, subject: { referral_no?: string | undefined }): ReferralFacts {
  return { referral: findReferral(db, subject.referral_no) };
}

function householdOf(db: ReadableDb, householdNo: string): ReferFacts['household'] {
  const known = findHousehold(db, householdNo);
  if (!known) return null;
  const { members, address, phone } = known.declaration;
  return {
    address,
    phone,
    members: members.map(({ key, name, id_number }) => ({
      key,
      name,
      id_number: id_number ?? '',
      person_no: known.person_nos[key] ?? '',
    })),
  };
}

function programmeOf(db: ReadableDb, programme: string, today: PlainDate): ReferFacts['programme'] {
  const pack = findPackInForce(db, today);
  const row = findProgramme(pack, programme, today);
  if (!pack || !row) return null;
  return {
    name: row.name,
    department: departmentOf(pack, row.decider, today),
    basis: row.basis,
    hand_over: row.hand_over ?? [],
    reply_fields: row.reply_fields ?? [],
    referral_working_days: row.clocks.referral_wd,
  };
}

function openOf(db: ReadableDb, householdNo: string, programme: string): ReferFacts['open'] {
  return db
    .all<{ referral_no: string; members: string; sent_on: string }>(
      `SELECT referral_no, members, sent_on FROM referrals
       WHERE household_no = ? AND programme = ? AND state = 'open' ORDER BY seq DESC`,
      householdNo,
      programme,
    )
    .map((row) => ({ ...row, members: JSON.parse(row.members) as string[] }));
}

export const referralFacts: Facts<'refer' | 'remind' | 'answerReferral' | 'tellReferral'> = {
  refer: (db, subject, { office, today }): ReferFacts => {
    const { household_no = '', programme = '', from_case } = subject;
    const year = Number(today.slice(0, 4));
    const n = nextOf(db, office, 'referral', year);
    return {
      household: householdOf(db, household_no),
      programme: programmeOf(db, programme, today),
      calendar: findPackInForce(db, today)?.calendar ?? { source: '无', years: [] },
      plan_item_known: knowsPlanItem(db, subject),
      case_known: from_case ? findCaseRecord(db, from_case)?.household_no === household_no : null,
      open: openOf(db, household_no, programme),
      next_referral_no: `${office}-Z-${year}-${String(n).padStart(4, '0')}`,
      next_number: numberOf(letterheadOf(db, office, today).number_word, `转${epochMark(headOf(db, office).epoch)}`, year, n),
    };
  },
  remind: referralFactsOf,
  answerReferral: referralFactsOf,
  tellReferral: referralFactsOf,
};
