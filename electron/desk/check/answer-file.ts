/** Answer file: the checking body's list as filled in, read whole against the requests that wait. */
import { sha256Hex } from '../../../shared/base/canonical';
import { permit, refusals, type Outcome } from '../../../shared/base/outcome';
import {
  checkColumns,
  readCheckRows,
  type CheckFileRow,
  type CheckFinding,
} from '../../../shared/assessment/check-file';
import type { RecordCheck } from '../../../shared/assessment/record-check';
import { readDate } from '../../../shared/household/roster/cells';
import { ownOffice, type Desk } from '../desk';
import { answeredFromFile, openRequests } from '../facts/check';
import { cellAt, lostDigits, readTitledTable, textAt, type TableRow, type TitledTable } from '../roster/titled-table';

const answerFields = [
  'request_no',
  'name',
  'id_number',
  'item',
  'finding',
  'found',
  'report_no',
  'reported_on',
] as const;
type AnswerColumn = (typeof answerFields)[number];

const titles = Object.fromEntries(
  answerFields.map((field) => [field, [checkColumns[field]]]),
) as unknown as Record<AnswerColumn, readonly string[]>;

export const checkAnswerRefusals = refusals({
  check_file_empty: () => '文件是空的，请重新向核对中心索取核对结果',
  check_file_too_large: () => '文件太大，不像核对结果，请核对后重新选择',
  check_file_no_titles: () =>
    '没有找到“提请编号、姓名、公民身份号码、核对事项、核对结果”等列，请使用核对提请文件填回',
  check_file_known: (f: { name: string; request_nos: string[] }) =>
    `文件“${f.name}”已经登记过（${f.request_nos.join('、')}），没有重复登记，请核对是否选错了文件`,
  check_digits_lost: (f: { row: number; shown: string }) =>
    `第${f.row}行的身份证号（${f.shown}）已丢失末尾数字，是表格按数字保存造成的，请索取号码为文本格式的文件`,
  check_file_no_rows: () => '文件没有数据行，请核对是否选错了文件',
});

export interface CheckAnswerFile {
  file_name: string;
  /** One answer a request; empty while there is any finding. */
  answers: RecordCheck[];
  findings: CheckFinding[];
}

/** Reads the file; with any finding nothing of it can be taken. */
export async function readCheckAnswer(
  desk: Desk,
  bytes: Buffer,
  name: string,
): Promise<Outcome<CheckAnswerFile>> {
  const { because } = checkAnswerRefusals;
  const hash = sha256Hex(bytes);
  const known = answeredFromFile(desk.db, ownOffice(desk), hash);
  if (known.length > 0) return because('check_file_known', { name, request_nos: known });
  const table = await readTitledTable(bytes, {
    titles,
    needed: answerFields,
    refused: {
      empty: () => because('check_file_empty', {}),
      too_large: () => because('check_file_too_large', {}),
      no_titles: () => because('check_file_no_titles', {}),
    },
  });
  if (!table.permitted) return table;
  const { rows } = table.result;
  if (rows.length === 0) return because('check_file_no_rows', {});
  const lost = rows.find((row) => lostDigits(cellAt(table.result, row, 'id_number')));
  if (lost) {
    const shown = textAt(table.result, lost, 'id_number');
    return because('check_digits_lost', { row: lost.row, shown });
  }
  const read = readCheckRows(
    rows.map((row) => rowOf(table.result, row)),
    openRequests(desk.db, ownOffice(desk)),
  );
  const file = { name, hash };
  const answers = read.answers.map((answer) => ({ ...answer, file }));
  return permit({ file_name: name, answers, findings: read.findings });
}

function rowOf(table: TitledTable<AnswerColumn>, row: TableRow): CheckFileRow {
  const texts = Object.fromEntries(
    answerFields.map((field) => [field, textAt(table, row, field).trim()]),
  ) as Record<AnswerColumn, string>;
  const day = readDate(cellAt(table, row, 'reported_on'), 1900);
  return { row: row.row, ...texts, reported_on: day ?? texts.reported_on };
}
