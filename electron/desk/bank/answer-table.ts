/** Answer table: the cells of a bank's answer file, whatever form it comes in. */
import { refusals, type Outcome } from '../../../shared/base/outcome';
import { readTitledTable, type TitledTable } from '../roster/titled-table';
import { answerTitles, type AnswerField } from './templates';

export type AnswerTable = TitledTable<AnswerField>;

export const answerFileRefusals = refusals({
  answer_empty: () => '文件是空的，请重新向银行索取回盘文件',
  answer_too_large: () => '文件太大，不像银行回盘，请核对后重新选择',
  answer_no_titles: () =>
    '没有找到“账号、金额、处理结果”这几列的标题行，请核对是否银行回盘文件，或请银行带标题行导出',
  digits_lost: (f: { row: number; shown: string }) =>
    `第${f.row}行的账号（${f.shown}）已丢失末尾数字，是 Excel 按数字保存造成的，请向银行索取账号为文本格式的文件`,
  control_differs: (f: { stated: string; found: string }) =>
    `文件写明的合计（${f.stated}）与明细相加（${f.found}）不符，文件可能不完整，请向银行重新索取`,
  answer_no_rows: () => '文件没有数据行，请核对是否选错了文件',
});

/** Reads an Excel workbook or delimited text (UTF-8 or GBK). */
export function readAnswerTable(bytes: Buffer): Promise<Outcome<AnswerTable>> {
  const { because } = answerFileRefusals;
  return readTitledTable(bytes, {
    titles: answerTitles,
    needed: ['account_no', 'amount', 'outcome'],
    refused: {
      empty: () => because('answer_empty', {}),
      too_large: () => because('answer_too_large', {}),
      no_titles: () => because('answer_no_titles', {}),
    },
  });
}
