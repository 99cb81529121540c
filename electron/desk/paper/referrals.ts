/** Referral papers: the slip as its act recorded it (D29), and the register of a stretch of days (D30). */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { Refer, Referred } from '../../../shared/application/refer';
import { referralResultNames, type ReferralResult } from '../../../shared/application/referral';
import { isPlainDate } from '../../../shared/base/plain-date';
import { referralLedger, referralLetter } from '../../../shared/notice/content/referral-papers';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import type { Within } from '../session';
import { frameOf } from './letterhead';

type Composed = Outcome<{ content: PaperContent; name: string }>;

/** D29 with its number; later changes of the household do not touch it. */
export function composeReferral({ desk }: Within, referralNo: string): Composed {
  const { db } = desk;
  const row = db.one<{ office: string; seq: number; sent_on: string }>(
    'SELECT office, seq, sent_on FROM referrals WHERE referral_no = ?',
    referralNo,
  );
  const body = row && findRecord(db, { office: row.office, seq: row.seq })?.body;
  if (!row || !body) return refuse('referral_unknown', '没有这件转办，请从转办列表中选择');
  const { situation, hand_over } = body.payload as Refer;
  const referred = body.result as Referred;
  const { people, programme_name, number } = referred;
  const [first] = people;
  const letter = referralLetter({
    frame: frameOf(db, row.office, row.sent_on),
    receiver: referred.department,
    matter: programme_name,
    person_name: people.map(({ name }) => name).join('、'),
    id_number: people.map(({ id_number }) => id_number).filter((no) => no !== '').join('、') || '无',
    address: referred.address,
    phone: referred.phone || '无',
    situation,
    legal_basis: referred.basis,
    papers: hand_over,
    reply_by: referred.due_on,
    reply_fields: referred.reply_fields,
    urgent: referred.urgent,
  });
  return permit({ content: { ...letter, number }, name: `转办单 ${first?.name ?? ''} ${programme_name}` });
}

interface LedgerRecord {
  number: string;
  department: string;
  programme_name: string;
  names: string;
  sent_on: string;
  due_on: string | null;
  answered_on: string | null;
  result: ReferralResult | null;
}

/** D30: what was handed over from one day to another. */
export function composeReferralLedger({ desk }: Within, from: string, to: string): Composed {
  if (!isPlainDate(from) || !isPlainDate(to) || to < from) {
    return refuse('days_wrong', '请选择台账的起止日期，起始日期不晚于终止日期');
  }
  const { db } = desk;
  const office = ownOffice(desk);
  const records = db.all<LedgerRecord>(
    `SELECT number, department, programme_name, names, sent_on, due_on, answered_on, result
     FROM referrals WHERE office = ? AND sent_on BETWEEN ? AND ? ORDER BY seq`,
    office,
    from,
    to,
  );
  const content = referralLedger({
    frame: frameOf(db, office, desk.clock.today()),
    from,
    to,
    rows: records.map((row) => ({
      number: row.number,
      receiver: row.department,
      matter: row.programme_name,
      person_name: row.names,
      sent_on: row.sent_on,
      reply_by: row.due_on,
      answered_on: row.answered_on,
      result: row.result ? referralResultNames[row.result] : '',
    })),
  });
  return permit({ content, name: `转办台账 ${from}至${to}` });
}
