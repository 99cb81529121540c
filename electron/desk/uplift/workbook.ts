/** Workbook: a simulation as an Excel file with its sums and rows; identity numbers are masked text. */
import { maskIdNumber } from '../../../shared/base/id-number';
import type { Desk } from '../desk';
import { findPackInForce } from '../facts/policy';
import { loadXlsx, type Xlsx } from '../roster/xlsx';
import { shownRows } from './choices';
import type { KeptSimulation } from './simulation';

const TEXT = '@';
const MONEY = '#,##0.00';

const text = (v: string) => ({ t: 's' as const, v, z: TEXT });
const money = (fen: number) => ({ t: 'n' as const, v: fen / 100, z: MONEY });
const count = (v: number) => ({ t: 'n' as const, v });

const columns = [
  ['序号', 6],
  ['姓名', 12],
  ['公民身份号码', 22],
  ['村（社区）', 14],
  ['救助项目', 20],
  ['起始月份', 10],
  ['现享金额（元）', 14],
  ['测算金额（元）', 14],
  ['每月增减（元）', 14],
  ['补发合计（元）', 14],
  ['结论', 36],
  ['待遇编号', 24],
] as const;

type Sheet = ReturnType<Xlsx['utils']['aoa_to_sheet']>;

function rowsSheet(xlsx: Xlsx, desk: Desk, simulation: KeptSimulation): Sheet {
  const pack = findPackInForce(desk.db, desk.clock.today());
  const rows = shownRows(desk.db, pack, simulation.rows);
  const { watermark } = simulation.view;
  const sheet = xlsx.utils.aoa_to_sheet([
    ...(watermark === '' ? [] : [[text(watermark)]]),
    columns.map(([title]) => text(title)),
    ...rows.map((row, at) => [
      count(at + 1),
      text(row.name),
      text(maskIdNumber(row.id_number)),
      text(row.village_name),
      text(row.programme_name),
      text(row.from),
      money(row.before_fen),
      money(row.after_fen),
      money(row.difference_fen),
      money(row.back_pay_fen),
      text(row.verdict),
      text(row.award_no),
    ]),
  ]);
  sheet['!cols'] = columns.map(([, wch]) => ({ wch }));
  return sheet;
}

function sumsSheet(xlsx: Xlsx, desk: Desk, { view }: KeptSimulation): Sheet {
  const pack = findPackInForce(desk.db, desk.clock.today());
  const { sum, watermark } = view;
  const nameOf = (code: string): string =>
    pack?.programmes.find((row) => row.code === code)?.name ?? '';
  const totals = (name: string, all: { count: number; before_fen: number; after_fen: number }, back: number | null) => [
    text(name),
    count(all.count),
    money(all.before_fen),
    money(all.after_fen),
    money(all.after_fen - all.before_fen),
    ...(back === null ? [] : [money(back)]),
  ];
  const sheet = xlsx.utils.aoa_to_sheet([
    ...(watermark === '' ? [] : [[text(watermark)]]),
    [text('政策包'), text(view.pack_title), text(view.pack_id)],
    [text('起始月份'), text(view.from), text(`测算至${view.until}`)],
    ['项目', '份数', '现享（元/月）', '测算（元/月）', '增减（元/月）', '补发（元）'].map(text),
    totals('全部在享待遇', sum.all, null),
    totals('可批量调整', sum.batch, sum.batch.back_pay_fen),
    ...sum.programmes.map((row) => totals(`其中：${nameOf(row.programme)}`, row.batch, row.batch.back_pay_fen)),
    [text('需单独复核')],
    ...sum.bars.filter((row) => row.count > 0).map((row) => [text(row.name), count(row.count)]),
  ]);
  sheet['!cols'] = [{ wch: 36 }, { wch: 10 }, ...columns.slice(0, 4).map(() => ({ wch: 16 }))];
  return sheet;
}

/** Two sheets: 汇总 and 明细; an example pack's watermark stands on top of both. */
export async function simulationBook(desk: Desk, simulation: KeptSimulation): Promise<Uint8Array> {
  const xlsx = await loadXlsx();
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sumsSheet(xlsx, desk, simulation), '汇总');
  xlsx.utils.book_append_sheet(book, rowsSheet(xlsx, desk, simulation), '明细');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
