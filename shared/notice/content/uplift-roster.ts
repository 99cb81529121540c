/** Uplift roster (提标花名册): one line an award of a decided uplift, with old and new amount and back pay. */
import { maskIdNumber } from '../../base/id-number';
import type { Fen } from '../../base/money';
import { chineseDate, chineseMonth, type PlainDate, type PlainMonth } from '../../base/plain-date';
import type { RosterCell, RosterColumn } from './blocks';
import { headOf, type PaperFrame } from './frame';
import type { RosterContent } from './paper-content';

/** One award of the uplift. */
export interface UpliftRosterLine {
  village_name: string;
  name: string;
  id_number: string;
  programme_name: string;
  from: PlainMonth;
  before_fen: Fen;
  after_fen: Fen;
  back_pay_fen: Fen;
  /** Number of months behind the back pay. */
  back_pay_months: number;
  /** Date of the newest value behind the new amount. */
  rule_from: PlainDate;
}

export interface UpliftRosterFacts {
  frame: PaperFrame;
  uplift_no: string;
  pack_id: string;
  from: PlainMonth;
  declared_on: PlainDate;
  lines: UpliftRosterLine[];
}

const COLUMNS: RosterColumn[] = [
  { title: '序号', share: 9, align: 'center', kind: 'text' },
  { title: '村（社区）', share: 20, align: 'center', kind: 'text' },
  { title: '姓名', share: 20, align: 'center', kind: 'text' },
  { title: '公民身份号码', share: 34, align: 'center', kind: 'text' },
  { title: '救助项目', share: 30, align: 'center', kind: 'text' },
  { title: '起始月份', share: 16, align: 'center', kind: 'text' },
  { title: '原金额\n（元/月）', share: 20, align: 'right', kind: 'money' },
  { title: '新金额\n（元/月）', share: 20, align: 'right', kind: 'money' },
  { title: '补发合计\n（元）', share: 20, align: 'right', kind: 'money' },
  { title: '补发\n月数', share: 10, align: 'center', kind: 'count' },
  { title: '适用标准\n起始日', share: 20, align: 'center', kind: 'text' },
];
const TOTAL_COLUMN = 7;

/** Composes the roster; the total is that of the new monthly amounts. */
export function upliftRoster(facts: UpliftRosterFacts): RosterContent {
  const { frame, lines } = facts;
  const { issuer } = frame.office;
  const rows = lines.map((line, at): RosterCell[] => [
    String(at + 1),
    line.village_name,
    line.name,
    maskIdNumber(line.id_number),
    line.programme_name,
    line.from,
    line.before_fen,
    line.after_fen,
    line.back_pay_fen,
    line.back_pay_months,
    line.rule_from,
  ]);
  return {
    layout: 'roster',
    ...headOf(frame, 'T01', `${issuer}${chineseMonth(facts.from)}起提高保障标准花名册`),
    orientation: 'landscape',
    heads: [
      `编制单位：${issuer}（盖章）`,
      `提标编号：${facts.uplift_no}　政策包：${facts.pack_id}`,
      `编制日期：${chineseDate(facts.declared_on)}　单位：元`,
    ],
    columns: COLUMNS,
    rows,
    total_fen: lines.reduce((sum, { after_fen }) => sum + after_fen, 0),
    total_column: TOTAL_COLUMN,
    notes: ['合计为提高后的每月金额。补发按月逐笔列入下一批次，不与应追回款项相抵。'],
    places: ['制表：', '审核：', '审批：'],
  };
}
