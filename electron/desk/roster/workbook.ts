/** Workbook: turns an Excel file's bytes into plain sheets; what the library throws ends here. */
import { runInNewContext } from 'node:vm';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { Cell, Merge, Sheet, SheetRow } from '../../../shared/household/roster/sheet';
import { attempt } from '../../seal/edge';
import { unpack } from './unpack';
import { loadXlsx, type Xlsx } from './xlsx';

/** A roster of 5,000 people is about one million bytes; pictures may stand beside it. */
export const GREATEST_FILE = 20_000_000;

/** Text formats stay text, dates stay numbers, nothing is computed or styled. */
const OPTIONS = {
  dense: true,
  raw: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
  cellNF: false,
  cellText: false,
  sheetStubs: false,
  bookVBA: false,
} as const;

/** Code page of Chinese text in files of old Excel that do not name theirs. */
const GBK = 936;

type Kind = 'zip' | 'compound' | 'markup';

/** A roster of 5,000 people takes about one second; some broken files take the library minutes. */
const GREATEST_TIME_MS = 15_000;

/**
 * Reads .xlsx, old .xls, and the web tables that systems export under the name .xls; what takes
 * longer than `time_ms` is given up.
 */
export async function readWorkbook(
  bytes: Buffer,
  time_ms = GREATEST_TIME_MS,
): Promise<Outcome<Sheet[]>> {
  const kind = kindOf(bytes);
  if (!kind.permitted) return kind;
  const xlsx = await loadXlsx();
  const input = kind.result === 'zip' ? repack(xlsx, bytes) : permit(bytes);
  if (!input.permitted) return input;
  const read = (): Sheet[] =>
    sheetsOf(
      kind.result === 'markup'
        ? xlsx.read(markupText(bytes), { ...OPTIONS, type: 'string' })
        : xlsx.read(input.result, { ...OPTIONS, type: 'buffer', codepage: GBK }),
    );
  const sheets = attempt(() => withinTime(read, time_ms));
  return sheets ? permit(sheets) : unreadable();
}

/** Runs work that never waits; throws when it takes longer than `ms`. */
export function withinTime<T>(work: () => T, ms: number): T {
  return runInNewContext('work()', { work }, { timeout: ms }) as T;
}

function unreadable(): Outcome<never> {
  return refuse(
    'roster_unreadable',
    '无法读取这个文件。它可能已损坏或设有密码，请用 Excel 或 WPS 打开后另存为 xlsx，再重新选择',
  );
}

function kindOf(bytes: Buffer): Outcome<Kind> {
  if (bytes.length > GREATEST_FILE) {
    return refuse(
      'roster_too_large',
      '文件太大，不像花名册。请删去图片和多余的工作表，或按村（社区）拆成几个文件后重新选择',
      { bytes: bytes.length, most: GREATEST_FILE },
    );
  }
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return permit('zip');
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    if (!bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return permit('compound');
    return refuse('roster_encrypted', '文件设有打开密码，请在 Excel 中取消密码、另存后重新选择');
  }
  const start = bytes.toString('latin1', 0, 2048).replace(/^(ï»¿|\s)+/, '');
  if (/^<(\?xml|!doctype|html|table|meta|head|!--)/i.test(start)) return permit('markup');
  return refuse(
    'roster_not_workbook',
    '这不是 Excel 工作簿。如果是 CSV 等文本，请在 Excel 中用“数据→自文本”打开，把身份证号、账号列设为“文本”，再另存为 xlsx',
  );
}

/** The library's own archiver, of which it gives no types. */
interface Archiver {
  utils: {
    cfb_new: () => object;
    cfb_add: (archive: object, name: string, part: Buffer, options: { unsafe: boolean }) => void;
  };
  write: (archive: object, options: { type: 'buffer'; fileType: 'zip' }) => Buffer;
}

/** The same workbook with its checked parts stored plainly, so that nothing is inflated twice. */
function repack(xlsx: Xlsx, bytes: Buffer): Outcome<Buffer> {
  const parts = unpack(bytes);
  if (!parts.permitted) return parts;
  const names = [...parts.result.keys()];
  const book = names.some((name) => /^xl\/workbook\./i.test(name));
  if (!book || !names.includes('[Content_Types].xml')) {
    return refuse('roster_not_workbook', '这不是 Excel 工作簿，请选择扩展名为 xlsx 或 xls 的花名册');
  }
  const { utils, write } = xlsx.CFB as Archiver;
  const archive = utils.cfb_new();
  for (const [name, part] of parts.result) {
    utils.cfb_add(archive, `/${name}`, part, { unsafe: true });
  }
  return permit(write(archive, { type: 'buffer', fileType: 'zip' }));
}

/** UTF-8 when it is that without fault, else GBK, as old Chinese systems write. */
function markupText(bytes: Buffer): string {
  const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  return text ?? new TextDecoder('gb18030').decode(bytes);
}

function sheetsOf(book: WorkBook): Sheet[] {
  const epoch = book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900;
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    return sheet ? [{ name, hidden, epoch, rows: rowsOf(sheet), merges: mergesOf(sheet) }] : [];
  });
}

function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c,
    bottom: e.r + 1,
    right: e.c,
  }));
}

/** Rows with something in them; holes are skipped, however large the table claims to be. */
function rowsOf(sheet: WorkSheet): SheetRow[] {
  const rows: SheetRow[] = [];
  (sheet['!data'] ?? []).forEach((line, r) => {
    const cells = new Map<number, Cell>();
    line.forEach((cell, c) => {
      const value = cellOf(cell);
      if (value !== undefined) cells.set(c, value);
    });
    if (cells.size > 0) rows.push({ row: r + 1, cells });
  });
  return rows;
}

/** For error values of formulas and numbers that are none: each is found where it stands. */
const FAULT = '#公式错误';

function cellOf(cell: CellObject | undefined): Cell | undefined {
  if (cell === undefined || cell.v === undefined || cell.t === 'z') return undefined;
  if (cell.t === 'e') return FAULT;
  if (typeof cell.v === 'string') return cell.v.trim() === '' ? undefined : cell.v;
  if (typeof cell.v === 'number') return Number.isFinite(cell.v) ? cell.v : FAULT;
  return typeof cell.v === 'boolean' ? cell.v : undefined;
}
