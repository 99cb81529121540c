/** Published list: who is in benefit in a month, by programme, for the village's board (D22); children are never on it. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { isPlainMonth } from '../../../shared/base/plain-date';
import { shortVillageName } from '../../../shared/base/region';
import { publishedList } from '../../../shared/notice/content/award-papers';
import { refusePrivateFacts } from '../../../shared/notice/content/privacy';
import { bornBy } from '../../../shared/policy/age';
import { parameterAt } from '../../../shared/policy/parameter-at';
import { ownOffice } from '../desk';
import { findProgramme } from '../facts/case';
import { findPackInForce } from '../facts/policy';
import { AWARD_AMOUNT } from '../questions/award';
import type { Within } from '../session';
import { frameOf, letterheadOf } from './letterhead';
import type { ComposedForm } from './material';

/** Programmes whose people are published, each with those that stand under it: a single household only as 低保. */
const published: Record<string, readonly string[]> = {
  dibao: ['dibao', 'dibao_single'],
  tekun: ['tekun'],
};

interface PublishedRow {
  head_name: string;
  village_code: string | null;
  members_count: number;
  amount_fen: number | null;
  from: string;
}

export function composePublishedList({ desk }: Within, subject: Record<string, string>): Outcome<ComposedForm> {
  const { db, clock } = desk;
  const today = clock.today();
  const office = ownOffice(desk);
  const { programme = '', month = '' } = subject;
  const codes = published[programme];
  const pack = findPackInForce(db, today);
  const row = findProgramme(pack, programme, today);
  const adult = pack && parameterAt(pack, 'age.adult', today)?.value;
  if (!codes || !row || typeof adult !== 'number') return refuse('programme_not_published', '只公布最低生活保障和特困人员，儿童和其他项目不公布');
  if (!isPlainMonth(month)) return refuse('month_wrong', '请选择公布名单的月份');
  const rows = db.all<PublishedRow>(
    `SELECT a.payee_name AS head_name, h.village_code, a.from_month AS "from",
       (SELECT count(*) FROM award_members m WHERE m.award_no = a.award_no AND m.to_month IS NULL) AS members_count,
       ${AWARD_AMOUNT} AS amount_fen
     FROM awards a LEFT JOIN households h ON h.household_no = a.household_no
     WHERE a.office = ? AND a.payment = 'monthly' AND a.programme IN (SELECT value FROM json_each(?))
       AND a.from_month <= ? AND (a.until_month IS NULL OR a.until_month >= ?)
       AND (a.suspended_from IS NULL OR a.suspended_from > ?)
       AND NOT EXISTS (SELECT 1 FROM persons p WHERE p.person_no = a.payee_person AND p.birth_date > ?)
     ORDER BY h.village_code, a.award_no`,
    month,
    month,
    office,
    JSON.stringify(codes),
    month,
    month,
    month,
    bornBy(today, adult),
  );
  if (rows.length === 0) return refuse('nobody_published', '这个月没有可以公布的对象，请核对月份和项目');
  const content = publishedList({
    frame: frameOf(db, office, today),
    programme_name: row.name,
    month,
    published_on: today,
    households: rows.map(({ village_code, amount_fen, ...one }) => ({
      ...one,
      place: shortVillageName(village_code ?? ''),
      amount_fen: amount_fen ?? 0,
    })),
  });
  const { phone, complaint_phone } = letterheadOf(db, office, today);
  const bar = refusePrivateFacts(content, [phone, complaint_phone]);
  return bar ?? permit({ content, name: `公布名单 ${row.name} ${month}` });
}
