/** Bank file: writes a sealed batch in a bank's form, with text IDs and control sums. */
import iconv from 'iconv-lite';
import { sha256Hex } from '../../../shared/base/canonical';
import { formatFenPlain } from '../../../shared/base/money';
import { permit, type Outcome } from '../../../shared/base/outcome';
import type { ReadableDb } from '../../store/database';
import { loadXlsx, type Xlsx } from '../roster/xlsx';
import { bankFileRefusals, readBankBatch, type BankBatch, type BankLine } from './bank-lines';
import { bankTemplates, type BankColumn, type BankTemplate } from './templates';

/** A file ready to be written. */
export interface BankFile {
  name: string;
  bytes: Uint8Array;
  count: number;
  sum_fen: number;
  /** SHA-256 of the bytes, hex. */
  sha256: string;
}

/** Makes the file of a sealed batch in the form of a template. */
export async function makeBankFile(
  db: ReadableDb,
  office: string,
  wish: { batch_no: string; template: string },
): Promise<Outcome<BankFile>> {
  const template = bankTemplates.find((row) => row.id === wish.template);
  if (!template) {
    return bankFileRefusals.because('template_unknown', { template: wish.template }, 'template');
  }
  const batch = readBankBatch(db, office, wish.batch_no);
  if (!batch.permitted) return batch;
  const { lines, sum_fen } = batch.result;
  if (template.encoding === 'gbk') {
    const foreign = lines.map((line) => line.holder_name).filter((name) => !inGbk(name));
    if (foreign.length > 0) {
      const names = foreign.slice(0, 3).join('、');
      return bankFileRefusals.because('not_in_gbk', { count: foreign.length, names });
    }
  }
  const bytes =
    template.form === 'xlsx'
      ? sheetBytes(await loadXlsx(), template, batch.result)
      : textBytes(template, batch.result);
  const name = `${wish.batch_no}.${template.ending}`;
  return permit({ name, bytes, count: lines.length, sum_fen, sha256: sha256Hex(bytes) });
}

/** Whether GBK can write the text and read it back unchanged. */
export function inGbk(text: string): boolean {
  return iconv.decode(iconv.encode(text, 'gbk'), 'gbk') === text;
}

function cellText(line: BankLine, column: BankColumn): string {
  switch (column.field) {
    case 'serial':
      return String(line.serial);
    case 'amount':
      return formatFenPlain(line.amount_fen);
    default:
      return line[column.field];
  }
}

/** First line: batch, count, sum, root hash; second: titles; then one line a payment. */
function textBytes(template: BankTemplate, batch: BankBatch): Uint8Array {
  const { separator, columns } = template;
  const clean = (text: string): string => text.replaceAll(separator, '/').replace(/[\r\n]/g, ' ');
  const control = [
    '批次号',
    batch.batch_no,
    '总笔数',
    String(batch.lines.length),
    '总金额',
    formatFenPlain(batch.sum_fen),
    '校验',
    batch.root_hash.slice(0, 16),
  ];
  const rows = [
    control,
    columns.map((column) => column.title),
    ...batch.lines.map((line) => columns.map((column) => clean(cellText(line, column)))),
  ];
  const text = rows.map((row) => row.join(separator)).join('\r\n') + '\r\n';
  return iconv.encode(text, template.encoding === 'gbk' ? 'gbk' : 'utf-8');
}

const TEXT = '@';
const MONEY = '#,##0.00';

/** One sheet of payments with text IDs, one with the control sums. */
function sheetBytes(xlsx: Xlsx, template: BankTemplate, batch: BankBatch): Uint8Array {
  const { columns } = template;
  const text = (v: string) => ({ t: 's' as const, v, z: TEXT });
  const money = (fen: number) => ({ t: 'n' as const, v: fen / 100, z: MONEY });
  const cell = (line: BankLine, column: BankColumn) =>
    column.field === 'amount' ? money(line.amount_fen) : text(cellText(line, column));
  const data = [
    columns.map((column) => text(column.title)),
    ...batch.lines.map((line) => columns.map((column) => cell(line, column))),
  ];
  const sheet = xlsx.utils.aoa_to_sheet(data);
  sheet['!cols'] = columns.map((column) => ({ wch: column.width }));
  const control = xlsx.utils.aoa_to_sheet([
    [text('批次号'), text(batch.batch_no)],
    [text('总笔数'), { t: 'n' as const, v: batch.lines.length }],
    [text('总金额'), money(batch.sum_fen)],
    [text('校验'), text(batch.root_hash.slice(0, 16))],
    ...batch.marks.map((mark) => [text('标记'), text(mark)]),
  ]);
  control['!cols'] = [{ wch: 10 }, { wch: 30 }];
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '代发明细');
  xlsx.utils.book_append_sheet(book, control, '控制信息');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
