/** Read answer: a bank's answer file as rows that can be taken; what cannot be read is pointed out. */
import { sha256Hex } from '../../../shared/base/canonical';
import { formatFen, parseYuan } from '../../../shared/base/money';
import { permit, type Outcome } from '../../../shared/base/outcome';
import { textOf, wordOf, type Cell } from '../../../shared/household/roster/sheet';
import type { Finding } from '../../../shared/jobs';
import type { AnswerOutcome, AnswerRow } from '../../../shared/ledger/answer';
import { cellAt, lostDigits, textAt, type TableRow } from '../roster/titled-table';
import { answerFileRefusals, readAnswerTable, type AnswerTable } from './answer-table';
import { outcomeWords, totalWords } from './templates';

export interface AnswerFile {
  file_name: string;
  file_hash: string;
  rows: AnswerRow[];
  /** Rows that could not be read; they are left out and stay unanswered. */
  findings: Finding[];
}

/** Reads the file whole; lost digits or a sum that does not fit refuse it whole. */
export async function readAnswerFile(bytes: Buffer, file_name: string): Promise<Outcome<AnswerFile>> {
  const table = await readAnswerTable(bytes);
  if (!table.permitted) return table;
  const data = table.result.rows.filter((row) => !isTotal(row));
  const lost = data.find((row) => lostDigits(cellAt(table.result, row, 'account_no')));
  if (lost) {
    const shown = textAt(table.result, lost, 'account_no');
    return answerFileRefusals.because('digits_lost', { row: lost.row, shown });
  }
  const rows: AnswerRow[] = [];
  const findings: Finding[] = [];
  for (const row of data) {
    const read = rowOf(table.result, row);
    if ('fault' in read) findings.push(finding(row, read.fault));
    else rows.push(read);
  }
  if (rows.length === 0 && findings.length === 0) {
    return answerFileRefusals.because('answer_no_rows', {});
  }
  const differs = findings.length === 0 ? controlFault(table.result, rows) : null;
  if (differs) return answerFileRefusals.because('control_differs', differs);
  return permit({ file_name, file_hash: sha256Hex(bytes), rows, findings });
}

function finding(row: TableRow, fault: string): Finding {
  const message = `第${row.row}行${fault}，这一行没有读入`;
  return { code: 'row_unread', message, facts: { row: row.row } };
}

function isTotal(row: TableRow): boolean {
  const first = wordOf(row.cells.find((cell) => cell !== undefined));
  return totalWords.some((word) => first.startsWith(word));
}

function rowOf(table: AnswerTable, row: TableRow): AnswerRow | { fault: string } {
  const account_no = textAt(table, row, 'account_no').replace(/[\s-]/g, '');
  if (account_no === '') return { fault: '没有账号' };
  const amount_fen = amountOf(cellAt(table, row, 'amount'));
  if (amount_fen === null || amount_fen <= 0) return { fault: '的金额看不懂' };
  const word = textAt(table, row, 'outcome');
  const outcome = outcomeOf(word);
  if (outcome === null) return { fault: `的结果“${word}”看不懂` };
  const paid_fen = paidOf(table, row, outcome, amount_fen);
  if (paid_fen === null) return { fault: '的到账金额看不懂' };
  const serial = textAt(table, row, 'serial');
  return {
    row: row.row,
    serial: /^[1-9]\d{0,8}$/.test(serial) ? Number(serial) : null,
    name: textAt(table, row, 'name').slice(0, 60),
    account_no: account_no.slice(0, 40),
    amount_fen,
    outcome,
    paid_fen,
    reason: outcome === 'paid' ? '' : reasonOf(table, row, word),
  };
}

/** The bank's reason; a result such as '失败：账号不存在' holds it too. */
function reasonOf(table: AnswerTable, row: TableRow, word: string): string {
  const given = textAt(table, row, 'reason');
  const after = /[：:，,（(]\s*(.+?)[）)]?$/.exec(word)?.[1] ?? '';
  return (given === '' ? after : given).slice(0, 120);
}

/** Yuan as text or number, to whole fen; null when it is neither or finer than fen. */
function amountOf(cell: Cell | undefined): number | null {
  if (typeof cell !== 'number') return parseYuan(textOf(cell));
  const fen = Math.round(cell * 100);
  return Math.abs(fen - cell * 100) < 0.001 && Number.isSafeInteger(fen) ? fen : null;
}

function outcomeOf(word: string): AnswerOutcome | null {
  const plain = wordOf(word);
  return outcomeWords.find((row) => row.words.some((one) => plain.includes(one)))?.outcome ?? null;
}

function paidOf(
  table: AnswerTable,
  row: TableRow,
  outcome: AnswerOutcome,
  amount_fen: number,
): number | null {
  if (outcome === 'returned' || outcome === 'refused') return 0;
  const cell = cellAt(table, row, 'paid');
  if (cell === undefined) return outcome === 'paid' ? amount_fen : null;
  return amountOf(cell);
}

/** Count and sum that the bank states above the titles, when they do not fit the rows. */
function controlFault(
  table: AnswerTable,
  rows: readonly AnswerRow[],
): { stated: string; found: string } | null {
  const sum = rows.reduce((total, row) => total + row.amount_fen, 0);
  const stated = (title: string): Cell | undefined => valueAfter(table.above, title);
  const count = stated('总笔数');
  const total = stated('总金额');
  const wrongCount = count !== undefined && textOf(count) !== String(rows.length);
  const wrongSum = total !== undefined && amountOf(total) !== sum;
  if (!wrongCount && !wrongSum) return null;
  const shown = [count === undefined ? '' : `${textOf(count)}笔`, total === undefined ? '' : `${textOf(total)}元`];
  return { stated: shown.join(''), found: `${rows.length}笔${formatFen(sum)}元` };
}

function valueAfter(rows: readonly TableRow[], title: string): Cell | undefined {
  for (const { cells } of rows) {
    const at = cells.findIndex((cell) => wordOf(cell) === title);
    if (at >= 0) return cells[at + 1];
  }
  return undefined;
}
