/** Demo answer: the answer a bank would give to a sealed batch, for demo offices and tests. */
import iconv from 'iconv-lite';
import { formatFenPlain } from '../../../shared/base/money';
import { permit, type Outcome } from '../../../shared/base/outcome';
import type { ReadableDb } from '../../store/database';
import { loadXlsx } from '../roster/xlsx';
import { readBankBatch, type BankBatch, type BankLine } from './bank-lines';

/** What the bank says of a line that it does not simply pay. */
export interface DemoException {
  result: '退汇' | '失败' | '部分成功';
  reason: string;
  /** What reached the account, fen; only for 部分成功. */
  paid_fen?: number;
}

export interface DemoAnswerWish {
  batch_no: string;
  form: 'xlsx' | 'txt_gbk' | 'txt_utf8';
  /** By serial; lines that are not named are paid. */
  exceptions: ReadonlyMap<number, DemoException>;
  /** Rows that belong to nobody here, to show that they do no harm. */
  foreign?: number;
}

const TITLES = ['序号', '户名', '账号', '金额', '处理结果', '到账金额', '失败原因'];

/** The file's bytes; refused like the bank file itself when the batch is not sealed. */
export async function makeDemoAnswer(
  db: ReadableDb,
  office: string,
  wish: DemoAnswerWish,
): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  const batch = readBankBatch(db, office, wish.batch_no);
  if (!batch.permitted) return batch;
  const rows = [
    ...batch.result.lines.map((line) => rowOf(line, wish.exceptions.get(line.serial))),
    ...foreignRows(wish.foreign ?? 0),
  ];
  const name = `回盘${wish.batch_no}.${wish.form === 'xlsx' ? 'xlsx' : 'txt'}`;
  const bytes =
    wish.form === 'xlsx' ? await sheetBytes(rows) : textBytes(batch.result, rows, wish.form);
  return permit({ name, bytes });
}

function rowOf(line: BankLine, exception: DemoException | undefined): string[] {
  const { serial, holder_name, account_no, amount_fen } = line;
  const paid = exception ? (exception.paid_fen ?? 0) : amount_fen;
  return [
    String(serial),
    holder_name,
    account_no,
    formatFenPlain(amount_fen),
    exception?.result ?? '成功',
    formatFenPlain(paid),
    exception?.reason ?? '',
  ];
}

function foreignRows(count: number): string[][] {
  return Array.from({ length: count }, (_, i) => {
    const account = `62284800000000${String(90_000 + i)}`;
    return [String(900_001 + i), '他行客户', account, '100.00', '成功', '100.00', ''];
  });
}

/** With the bank's own count and sum above, as its answer files have them. */
function textBytes(batch: BankBatch, rows: string[][], form: string): Uint8Array {
  const fen = rows.reduce((sum, row) => sum + Number((row[3] ?? '0').replace('.', '')), 0);
  const control = ['批次号', batch.batch_no, '总笔数', String(rows.length), '总金额', formatFenPlain(fen)];
  const text = [control, TITLES, ...rows].map((row) => row.join('|')).join('\r\n') + '\r\n';
  return iconv.encode(text, form === 'txt_gbk' ? 'gbk' : 'utf-8');
}

async function sheetBytes(rows: string[][]): Promise<Uint8Array> {
  const xlsx = await loadXlsx();
  const text = (v: string) => ({ t: 's' as const, v, z: '@' });
  const sheet = xlsx.utils.aoa_to_sheet([TITLES, ...rows].map((row) => row.map(text)));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '回盘');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
