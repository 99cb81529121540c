/** Work tables: referrals by department, matters under supervision, and clocks kept (6.7, 7 to 9). */
import { counted, itemOf, matterItem } from '../counting';
import type { CountedCase, CountedMatter, CountedReferral, MonthFacts } from '../facts';
import type { Measure, Opens, ReportTable } from '../measure';

const within = (day: string | null, month: string): boolean => day?.startsWith(month) === true;

/** Still without an answer after its due day, at the end of the month. */
function late(matter: { due_on: string | null; closed_on: string | null }, ends_on: string): boolean {
  const { due_on, closed_on } = matter;
  return due_on !== null && due_on < ends_on && (closed_on === null || closed_on > ends_on);
}

function referralRows(facts: MonthFacts, department: string): Measure[] {
  const all = facts.referrals.filter((row) => row.department === department);
  const rows: [string, string, CountedReferral[]][] = [
    ['sent', '转出', all.filter((row) => within(row.sent_on, facts.month))],
    ['answered', '回复', all.filter((row) => within(row.answered_on, facts.month))],
    ['overdue', '逾期未回复', all.filter((row) => late({ ...row, closed_on: row.answered_on }, facts.ends_on))],
  ];
  return rows.map(([code, label, items]) =>
    counted(`${code}_${department}`, `${department}${label}`, 'matters', items, (row) => itemOf(row, 'referral', row.referral_no)),
  );
}

export const referralsTable: ReportTable = {
  code: 'referrals',
  title: '转办转介',
  note: '当月转出和收到回复的件数；逾期按月末计。',
  measures: (facts) => {
    const departments = [...new Set(facts.referrals.map((row) => row.department))].sort();
    return departments.flatMap((department) => referralRows(facts, department));
  },
};

interface Kind {
  code: string;
  label: string;
  opens: Opens;
}

function matterRows({ code, label, opens }: Kind, matters: readonly CountedMatter[], facts: MonthFacts): Measure[] {
  const rows: [string, string, CountedMatter[]][] = [
    ['opened', '登记', matters.filter((row) => within(row.opened_on, facts.month))],
    ['closed', '办结', matters.filter((row) => within(row.closed_on, facts.month))],
    ['overdue', '逾期未办结', matters.filter((row) => late(row, facts.ends_on))],
  ];
  return rows.map(([end, words, items]) =>
    counted(`${code}_${end}`, `${label}${words}`, 'matters', items, (row) => matterItem(row, opens)),
  );
}

export const oversightTable: ReportTable = {
  code: 'oversight',
  title: '主动发现和监督',
  note: '线索、异议、近亲属备案和需要抽查的案件；近亲属以备案为办结。',
  measures: (facts) => [
    ...matterRows({ code: 'leads', label: '线索', opens: 'lead' }, facts.leads, facts),
    ...matterRows({ code: 'objections', label: '公示异议', opens: 'case' }, facts.objections, facts),
    ...matterRows({ code: 'relatives', label: '近亲属', opens: 'relative' }, facts.relatives, facts),
    counted(
      'spot_checks',
      '经办人兼任审核的案件',
      'matters',
      facts.spot_checks.filter((row) => within(row.opened_on, facts.month)),
      (row) => matterItem(row, 'case'),
    ),
  ],
};

export const timelinessTable: ReportTable = {
  code: 'timeliness',
  title: '办理时限',
  note: '按受理时确定的办结期限（已除去暂停的天数）；逾期按月末计。',
  measures: ({ cases, month, ends_on }) => {
    const decided = cases.filter((row) => within(row.decided_on, month));
    const kept = ({ decided_on, decide_by }: CountedCase): boolean =>
      decided_on !== null && (decide_by === null || decided_on <= decide_by);
    const overdue = cases.filter((row) => late({ due_on: row.decide_by, closed_on: row.decided_on }, ends_on));
    const rows: [string, string, CountedCase[]][] = [
      ['accepted', '受理', cases.filter((row) => within(row.accepted_on, month))],
      ['decided', '办结', decided],
      ['in_time', '其中：按期办结', decided.filter(kept)],
      ['late', '其中：超期办结', decided.filter((row) => !kept(row))],
      ['overdue', '月末超期未办结', overdue],
    ];
    return rows.map(([code, label, items]) =>
      counted(code, label, 'matters', items, (row) => itemOf(row, 'case', row.case_no)),
    );
  },
};
