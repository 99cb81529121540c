/** Ledger papers: D32 补发花名册 and 追缴清单, D33 退汇清单, D34 社会化发放说明. */
import type { Fen } from '../../base/money';
import { chineseDate, chineseMonth, type PlainDate, type PlainMonth } from '../../base/plain-date';
import { maskIdNumber } from '../../base/id-number';
import type { RosterColumn } from './blocks';
import { body } from './blocks';
import { form, headOf, type PaperFrame } from './frame';
import type { FormContent, RosterContent } from './paper-content';
import { amountInWords, yuan } from './phrases';

const order: RosterColumn = { title: '序号', share: 8, align: 'center', kind: 'text' };
const village: RosterColumn = { title: '村（社区）', share: 18, align: 'center', kind: 'text' };
const name: RosterColumn = { title: '户主姓名', share: 17, align: 'center', kind: 'text' };
const identity: RosterColumn = { title: '公民身份号码', share: 28, align: 'center', kind: 'text' };

export interface BackPayRosterFacts {
  frame: PaperFrame;
  batch_no: string;
  programme_name: string;
  declared_on: PlainDate;
  lines: {
    village_name: string;
    head_name: string;
    id_number: string;
    from: PlainMonth;
    to: PlainMonth;
    monthly_fen: Fen;
    amount_fen: Fen;
    reason: string;
    account_tail: string;
  }[];
}

/** D32: what is owed for earlier months, with the reason of each line. */
export function backPayRoster(facts: BackPayRosterFacts): RosterContent {
  const { frame, lines } = facts;
  return {
    layout: 'roster',
    ...headOf(frame, 'D32', `${frame.office.issuer}${facts.programme_name}资金补发花名册`),
    orientation: 'landscape',
    heads: [
      `编制单位：${frame.office.issuer}（盖章）`,
      `批次号：${facts.batch_no}`,
      `编制日期：${chineseDate(facts.declared_on)}　单位：元`,
    ],
    columns: [
      order,
      village,
      name,
      identity,
      { title: '补发期间', share: 28, align: 'center', kind: 'text' },
      { title: '每月补发\n（元）', share: 16, align: 'right', kind: 'money' },
      { title: '补发金额\n（元）', share: 18, align: 'right', kind: 'money' },
      { title: '补发原因', share: 34, align: 'left', kind: 'text' },
      { title: '账号尾号', share: 14, align: 'center', kind: 'text' },
    ],
    rows: lines.map((line, at) => [
      String(at + 1),
      line.village_name,
      line.head_name,
      maskIdNumber(line.id_number),
      `${chineseMonth(line.from)}至${chineseMonth(line.to)}`,
      line.monthly_fen,
      line.amount_fen,
      line.reason,
      line.account_tail,
    ]),
    total_fen: lines.reduce((sum, { amount_fen }) => sum + amount_fen, 0),
    total_column: 6,
    notes: [],
    places: ['制表：', '会计：', '审核：', '审批：'],
  };
}

export interface RecoveryListFacts {
  frame: PaperFrame;
  made_on: PlainDate;
  lines: {
    village_name: string;
    head_name: string;
    id_number: string;
    notice_number: string;
    reason: string;
    due_on: PlainDate;
    demanded_fen: Fen;
    repaid_fen: Fen;
  }[];
}

/** D32: demands for overpaid money; a list of demands, never of deductions. */
export function recoveryList(facts: RecoveryListFacts): RosterContent {
  const { frame, lines } = facts;
  const open = ({ demanded_fen, repaid_fen }: (typeof lines)[number]): Fen => demanded_fen - repaid_fen;
  return {
    layout: 'roster',
    ...headOf(frame, 'D32', `${frame.office.issuer}社会救助金追缴清单`),
    orientation: 'landscape',
    heads: [`编制单位：${frame.office.issuer}（盖章）`, '', `编制日期：${chineseDate(facts.made_on)}　单位：元`],
    columns: [
      order,
      village,
      name,
      identity,
      { title: '追缴通知书', share: 28, align: 'center', kind: 'text' },
      { title: '追缴原因', share: 30, align: 'left', kind: 'text' },
      { title: '限期', share: 18, align: 'center', kind: 'text' },
      { title: '应追缴\n（元）', share: 16, align: 'right', kind: 'money' },
      { title: '已退还\n（元）', share: 16, align: 'right', kind: 'money' },
      { title: '未退还\n（元）', share: 16, align: 'right', kind: 'money' },
    ],
    rows: lines.map((line, at) => [
      String(at + 1),
      line.village_name,
      line.head_name,
      maskIdNumber(line.id_number),
      line.notice_number,
      line.reason,
      line.due_on,
      line.demanded_fen,
      line.repaid_fen,
      open(line),
    ]),
    total_fen: lines.reduce((sum, line) => sum + open(line), 0),
    total_column: 9,
    notes: ['追缴款项不得从救助金中抵扣。'],
    places: ['制表：', '会计：', '审核：'],
  };
}

export interface ReturnedListFacts {
  frame: PaperFrame;
  batch_no: string;
  month: PlainMonth;
  returned_on: PlainDate;
  lines: {
    village_name: string;
    head_name: string;
    account_no: string;
    amount_fen: Fen;
    reason: string;
    corrected_account: string;
    reissued: string;
  }[];
}

/** D33: what the bank sent back, why, and where it went in the end. */
export function returnedList(facts: ReturnedListFacts): RosterContent {
  const { frame, lines } = facts;
  return {
    layout: 'roster',
    ...headOf(frame, 'D33', `${frame.office.issuer}${chineseMonth(facts.month)}社会救助金退汇清单`),
    orientation: 'landscape',
    heads: [
      `编制单位：${frame.office.issuer}（盖章）`,
      `批次号：${facts.batch_no}`,
      `退汇日期：${chineseDate(facts.returned_on)}　单位：元`,
    ],
    columns: [
      order,
      village,
      name,
      { title: '原账号', share: 32, align: 'center', kind: 'text' },
      { title: '退汇金额\n（元）', share: 16, align: 'right', kind: 'money' },
      { title: '退汇原因', share: 24, align: 'left', kind: 'text' },
      { title: '更正后账号', share: 32, align: 'center', kind: 'text' },
      { title: '补发批次', share: 28, align: 'center', kind: 'text' },
    ],
    rows: lines.map((line, at) => [
      String(at + 1),
      line.village_name,
      line.head_name,
      line.account_no,
      line.amount_fen,
      line.reason,
      line.corrected_account,
      line.reissued,
    ]),
    total_fen: lines.reduce((sum, { amount_fen }) => sum + amount_fen, 0),
    total_column: 4,
    notes: [],
    places: ['制表：', '会计：', '审核：'],
  };
}

export interface PaymentOrderFacts {
  frame: PaperFrame;
  bank: string;
  batch_no: string;
  month: PlainMonth;
  made_on: PlainDate;
  file_name: string;
  file_hash: string;
  sums: { programme_name: string; count: number; amount_fen: Fen }[];
}

/** D34: what the bank is asked to pay: counts and sums, and the file they stand in. */
export function paymentOrder(facts: PaymentOrderFacts): FormContent {
  const { frame, sums } = facts;
  const count = sums.reduce((all, one) => all + one.count, 0);
  const amount = sums.reduce((all, one) => all + one.amount_fen, 0);
  return form(frame, 'D34', '社会化发放委托说明', {
    heads: [`委托单位：${frame.office.issuer}（盖章）`, '', `批次号：${facts.batch_no}`],
    blocks: [
      body(
        `${facts.bank}：请按所附代发文件发放${chineseMonth(facts.month)}社会救助金，` +
          `共${count}笔，${amountInWords(amount)}。`,
      ),
      {
        kind: 'table',
        columns: [
          { title: '救助项目', share: 14, align: 'left' },
          { title: '笔数', share: 6, align: 'right' },
          { title: '金额', share: 10, align: 'right' },
        ],
        rows: sums.map((one) => [one.programme_name, String(one.count), yuan(one.amount_fen)]),
        total: ['合计', String(count), yuan(amount)],
      },
      {
        kind: 'facts',
        lines: [
          { label: '代发文件', value: facts.file_name },
          { label: '文件校验码', value: facts.file_hash },
          { label: '制作日期', value: chineseDate(facts.made_on) },
        ],
      },
      body('请在发放后将成功、退汇明细及退汇原因返回我单位。文件校验码不符的，请勿发放并立即告知。'),
      { kind: 'sign', places: ['会计：', '审批：', '银行经办：'] },
    ],
    proof: null,
  });
}
