/** Payment roster (D31 发放花名册): one line a payment of a batch, in village order, with its sum. */
import type { Fen } from '../../base/money';
import { chineseDate, chineseMonth, type PlainDate, type PlainMonth } from '../../base/plain-date';
import { maskIdNumber } from '../../base/id-number';
import type { RosterCell, RosterColumn } from './blocks';
import { headOf, type PaperFrame } from './frame';
import type { RosterContent } from './paper-content';

/** One payment line. */
export interface RosterLine {
  village_name: string;
  head_name: string;
  id_number: string;
  members_count: number;
  base_fen: Fen;
  addons_fen: Fen;
  /** Owed for earlier months, paid with this batch. */
  back_pay_fen: Fen;
  amount_fen: Fen;
  holder_name: string;
  bank: string;
  account_no: string;
  remark: string;
}

export interface PaymentRosterFacts {
  frame: PaperFrame;
  batch_no: string;
  programme_name: string;
  month: PlainMonth;
  declared_on: PlainDate;
  lines: RosterLine[];
  /** For the office's own file; otherwise identity and account numbers are masked. */
  unmasked: boolean;
}

const COLUMNS: RosterColumn[] = [
  { title: '序号', share: 9, align: 'center', kind: 'text' },
  { title: '村（社区）', share: 18, align: 'center', kind: 'text' },
  { title: '户主姓名', share: 20, align: 'center', kind: 'text' },
  { title: '公民身份号码', share: 31, align: 'center', kind: 'text' },
  { title: '人数', share: 9, align: 'center', kind: 'count' },
  { title: '补差金额\n（元）', share: 18, align: 'right', kind: 'money' },
  { title: '分类施保\n（元）', share: 16, align: 'right', kind: 'money' },
  { title: '补发金额\n（元）', share: 16, align: 'right', kind: 'money' },
  { title: '实发金额\n（元）', share: 19, align: 'right', kind: 'money' },
  { title: '户名', share: 20, align: 'center', kind: 'text' },
  { title: '开户银行', share: 19, align: 'center', kind: 'text' },
  { title: '账号', share: 34, align: 'center', kind: 'text' },
  { title: '备注', share: 15, align: 'center', kind: 'text' },
];
const TOTAL_COLUMN = 8;

/** ****1234 of an account. */
function maskAccount(account_no: string): string {
  return account_no === '' ? '' : `****${account_no.slice(-4)}`;
}

/** Composes the roster; lines stand in the order given. */
export function paymentRoster(facts: PaymentRosterFacts): RosterContent {
  const { frame, lines, unmasked } = facts;
  const rows = lines.map((line, at): RosterCell[] => [
    String(at + 1),
    line.village_name,
    line.head_name,
    unmasked ? line.id_number : maskIdNumber(line.id_number),
    line.members_count,
    line.base_fen,
    line.addons_fen,
    line.back_pay_fen,
    line.amount_fen,
    line.holder_name,
    line.bank,
    unmasked ? line.account_no : maskAccount(line.account_no),
    line.remark,
  ]);
  return {
    layout: 'roster',
    ...headOf(
      frame,
      'D31',
      `${frame.office.issuer}${chineseMonth(facts.month)}${facts.programme_name}资金发放花名册`,
    ),
    orientation: 'landscape',
    heads: [
      `编制单位：${frame.office.issuer}（盖章）`,
      `批次号：${facts.batch_no}`,
      `编制日期：${chineseDate(facts.declared_on)}　单位：元`,
    ],
    columns: COLUMNS,
    rows,
    total_fen: lines.reduce((sum, { amount_fen }) => sum + amount_fen, 0),
    total_column: TOTAL_COLUMN,
    notes: [],
    places: ['制表：', '会计：', '审核：', '审批：'],
  };
}
