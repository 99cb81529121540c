/** Templates of bank files, as data: columns, separator, encoding, and the words of answer files. */
import type { AnswerOutcome } from '../../../shared/ledger/answer';

/** What a column shows of a line. */
export type BankField =
  | 'serial'
  | 'holder_name'
  | 'id_number'
  | 'account_no'
  | 'bank'
  | 'amount'
  | 'summary'
  | 'remark';

export interface BankColumn {
  title: string;
  field: BankField;
  /** Width in Excel, in characters. */
  width: number;
}

export interface BankTemplate {
  id: string;
  name: string;
  form: 'xlsx' | 'delimited';
  encoding: 'utf-8' | 'gbk';
  separator: string;
  ending: string;
  columns: readonly BankColumn[];
}

const columns: readonly BankColumn[] = [
  { title: '序号', field: 'serial', width: 8 },
  { title: '户名', field: 'holder_name', width: 14 },
  { title: '证件号码', field: 'id_number', width: 22 },
  { title: '账号', field: 'account_no', width: 24 },
  { title: '开户银行', field: 'bank', width: 28 },
  { title: '金额', field: 'amount', width: 14 },
  { title: '摘要', field: 'summary', width: 30 },
  { title: '备注', field: 'remark', width: 30 },
];

/** A bank with a form of its own is one more row. */
export const bankTemplates: readonly BankTemplate[] = [
  {
    id: 'xlsx',
    name: 'Excel 表格',
    form: 'xlsx',
    encoding: 'utf-8',
    separator: '',
    ending: 'xlsx',
    columns,
  },
  {
    id: 'txt_gbk',
    name: '文本（GBK 编码，竖线分隔）',
    form: 'delimited',
    encoding: 'gbk',
    separator: '|',
    ending: 'txt',
    columns,
  },
  {
    id: 'txt_utf8',
    name: '文本（UTF-8 编码，竖线分隔）',
    form: 'delimited',
    encoding: 'utf-8',
    separator: '|',
    ending: 'txt',
    columns,
  },
];

/** What a column of an answer file may be. */
export type AnswerField = 'serial' | 'name' | 'account_no' | 'amount' | 'outcome' | 'paid' | 'reason';

/** Titles under which banks give each column, the first match wins; compared without blanks. */
export const answerTitles: Record<AnswerField, readonly string[]> = {
  serial: ['序号', '笔号', '顺序号', '明细序号'],
  name: ['户名', '账户名称', '收款人', '收款人户名', '收款户名', '姓名'],
  account_no: ['账号', '收款账号', '银行账号', '卡号', '收款人账号', '账（卡）号', '账(卡)号'],
  amount: ['金额', '代发金额', '应发金额', '交易金额', '金额(元)', '金额（元）'],
  outcome: ['处理结果', '结果', '状态', '交易结果', '处理状态', '交易状态', '代发结果'],
  paid: ['到账金额', '实发金额', '成功金额', '实际发放金额'],
  reason: ['原因', '失败原因', '退汇原因', '退回原因', '错误信息', '返回信息', '失败描述'],
};

/** Words of a result cell; a longer word stands before one that is part of it. */
export const outcomeWords: readonly { words: readonly string[]; outcome: AnswerOutcome }[] = [
  { words: ['部分成功', '部分到账', '部分入账'], outcome: 'part_paid' },
  { words: ['退汇', '退回', '已退票', '退票'], outcome: 'returned' },
  { words: ['不成功', '未成功', '失败', '拒付', '拒绝', '未入账'], outcome: 'refused' },
  { words: ['成功', '已入账', '入账', '已到账', '已发放'], outcome: 'paid' },
];

/** First cells of lines that sum up and are no rows. */
export const totalWords: readonly string[] = ['合计', '总计', '小计', '总笔数', '批次号'];
