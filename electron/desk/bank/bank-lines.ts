/** Bank lines: what a sealed batch sends to the bank, with its control sums. */
import { permit, refusals, type Outcome } from '../../../shared/base/outcome';
import { chineseMonth, type PlainMonth } from '../../../shared/base/plain-date';
import { batchStateNames, serialOf, type BatchState, type ProgrammeGroup } from '../../../shared/ledger/batch';
import { groupNames } from '../../../shared/ledger/data/programmes';
import type { ReadableDb } from '../../store/database';
import { watermarksOf } from '../paper/letterhead';

export interface BankLine {
  serial: number;
  holder_name: string;
  id_number: string;
  account_no: string;
  bank: string;
  amount_fen: number;
  summary: string;
  remark: string;
}

/** All lines that are to be paid; `sum_fen` and the count are the file's control sums. */
export interface BankBatch {
  batch_no: string;
  month: PlainMonth;
  root_hash: string;
  lines: BankLine[];
  sum_fen: number;
  /** 示例，未核定 or 演练: the file must not pass for a real one. */
  marks: readonly string[];
}

export const bankFileRefusals = refusals({
  batch_unknown: () => '没有这个批次，请从批次列表中选择',
  not_sealed: (f: { state: string }) => `批次${f.state}，签批之后才能生成银行文件，请先完成复核和签批`,
  template_unknown: (f: { template: string }) => `没有银行文件格式“${f.template}”，请重新选择`,
  nothing_to_send: () => '批次的各笔都暂缓发放，没有需要送银行的，请先处理暂缓原因',
  not_in_gbk: (f: { count: number; names: string }) =>
    `有${f.count}个户名含 GBK 编码没有的字（${f.names}），请改用 Excel 表格或 UTF-8 文本`,
});

interface BatchRow {
  month: PlainMonth;
  roster: ProgrammeGroup;
  state: BatchState;
  root_hash: string;
  declared_on: string;
}

interface LineRow extends Omit<BankLine, 'serial' | 'summary' | 'remark'> {
  line_no: string;
  month: PlainMonth;
  kind: string;
  source_line: string | null;
}

/** Reads what a batch sends; only a sealed batch has a file, and always the same one. */
export function readBankBatch(
  db: ReadableDb,
  office: string,
  batchNo: string,
): Outcome<BankBatch> {
  const batch = db.one<BatchRow>(
    'SELECT month, roster, state, root_hash, declared_on FROM batches WHERE office = ? AND batch_no = ?',
    office,
    batchNo,
  );
  if (!batch) return bankFileRefusals.because('batch_unknown', {}, 'batch_no');
  if (batch.state !== 'sealed' && batch.state !== 'settled') {
    return bankFileRefusals.because('not_sealed', { state: batchStateNames[batch.state] });
  }
  const rows = db.all<LineRow>(
    `SELECT line_no, holder_name, id_number, account_no, bank, amount_fen, month, kind, source_line
     FROM pay_lines WHERE batch_no = ? AND state <> 'held' ORDER BY line_no`,
    batchNo,
  );
  if (rows.length === 0) return bankFileRefusals.because('nothing_to_send', {});
  const lines = rows.map(({ line_no, month, kind, source_line, ...line }) => ({
    ...line,
    serial: serialOf(line_no),
    summary: summaryOf(batch.roster, month, kind, source_line !== null),
    remark: batchNo,
  }));
  const sum_fen = lines.reduce((sum, line) => sum + line.amount_fen, 0);
  const { month, root_hash, declared_on } = batch;
  const marks = watermarksOf(db, office, declared_on);
  return permit({ batch_no: batchNo, month, root_hash, lines, sum_fen, marks });
}

/** What the person reads in the passbook. */
function summaryOf(group: ProgrammeGroup, month: PlainMonth, kind: string, again: boolean): string {
  const word = again ? '重发' : kind === 'back_pay' ? '补发' : '';
  return `${chineseMonth(month)}${groupNames[group]}${word}`;
}
