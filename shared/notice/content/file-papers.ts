/** File papers: D46 档案目录 (一户一档) and D47 月度统计表 with the receipt of a bundle. */
import { chineseDate, chineseMonth, daysBetween, type PlainDate, type PlainMonth } from '../../base/plain-date';
import type { Block } from './blocks';
import { form, type PaperFrame, sheet } from './frame';
import { choices } from './grids';
import type { FormContent, SheetContent } from './paper-content';

/** Order of the papers in a household's file: application, inquiry, decision, then what followed. */
const FILE_ORDER = [
  'D01', 'D50', 'D02', 'D03', 'D04', 'D08', 'D06', 'D05', 'D07', 'D45', 'D09', 'D10', 'D11', 'D12',
  'D40', 'D23', 'D27', 'D28', 'D15', 'D13', 'D14', 'D16', 'D17', 'D49', 'D41', 'D48', 'D24', 'D25',
  'D35', 'D38', 'D39', 'D18', 'D20', 'D21', 'D19', 'D36', 'D29', 'D42', 'D44', 'D43', 'D37',
];

/** Papers as they lie in the file (一户一档): by kind, and by date within a kind. */
export function inFileOrder<P extends { code: string; made_on: PlainDate }>(papers: readonly P[]): P[] {
  const place = (code: string): number => {
    const at = FILE_ORDER.indexOf(code);
    return at < 0 ? FILE_ORDER.length : at;
  };
  return papers.toSorted(
    (a, b) => place(a.code) - place(b.code) || daysBetween(b.made_on, a.made_on),
  );
}

export interface FileIndexFacts {
  frame: PaperFrame;
  file_no: string;
  household_name: string;
  address: string;
  opened_on: PlainDate;
  /** Papers of the file in order. */
  items: { title: string; number: string; made_on: PlainDate; pages: number; remark: string }[];
}

/** D46: the file's papers in order, with the page on which each begins. */
export function fileIndex(facts: FileIndexFacts): FormContent {
  let page = 1;
  const rows = facts.items.map((item, at) => {
    const from = page;
    page += item.pages;
    const pages = item.pages > 1 ? `${from}—${page - 1}` : String(from);
    return [String(at + 1), item.title, item.number, chineseDate(item.made_on), pages, item.remark];
  });
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '材料名称', share: 15, align: 'left' },
      { title: '文号', share: 10, align: 'center' },
      { title: '日期', share: 8, align: 'center' },
      { title: '页码', share: 5, align: 'center' },
      { title: '备注', share: 6, align: 'left' },
    ],
    rows,
    total: ['', '合计', `${facts.items.length}件`, '', `${page - 1}页`, ''],
  };
  return form(facts.frame, 'D46', '社会救助档案目录', {
    heads: [`户主：${facts.household_name}`, `住址：${facts.address}`, `档案号：${facts.file_no}`],
    blocks: [
      table,
      { kind: 'sign', places: ['立卷人：', '检查人：', `立卷日期：${chineseDate(facts.opened_on)}`] },
    ],
    proof: null,
  });
}

/** A table of the month's statistics. */
export interface StatisticsTable {
  title: string;
  heads: string[];
  rows: { name: string; values: string[] }[];
}

export interface MonthlyReportFacts {
  frame: PaperFrame;
  month: PlainMonth;
  made_on: PlainDate;
  tables: StatisticsTable[];
}

/** D47: the month in figures. */
export function monthlyReport(facts: MonthlyReportFacts): FormContent {
  const tables = facts.tables.flatMap((table, at): Block[] => [
    { kind: 'heading1', lead: null, text: `${at + 1}. ${table.title}` },
    {
      kind: 'table',
      columns: [
        { title: '项目', share: 14, align: 'left' },
        ...table.heads.map((title) => ({ title, share: 8, align: 'right' as const })),
      ],
      rows: table.rows.map(({ name, values }) => [name, ...values]),
      total: null,
    },
  ]);
  return form(facts.frame, 'D47', `${chineseMonth(facts.month)}社会救助统计表`, {
    heads: [`填报单位：${facts.frame.office.issuer}（盖章）`, '', chineseDate(facts.made_on)],
    blocks: [...tables, { kind: 'sign', places: ['填表人：', '审核人：', '负责人：'] }],
    proof: null,
  });
}

export interface BundleReceiptFacts {
  frame: PaperFrame;
  bundle: string;
  from_office: string;
  to_office: string;
  received_on: PlainDate;
  accepted: boolean;
  to_seq: number;
  act_count: number;
  /** The receiver's view of the sender's docket: equal heads mean nothing is missing. */
  head_hash: string;
  heads_equal: boolean;
  findings: string[];
}

/** D47: the receiver's answer to a bundle, on paper. */
export function bundleReceipt(facts: BundleReceiptFacts): SheetContent {
  const findings: Block[] =
    facts.findings.length === 0
      ? [{ kind: 'body', lead: null, text: '核验中未发现问题。' }]
      : facts.findings.map((text, at) => ({ kind: 'body', lead: `${at + 1}. `, text }));
  return sheet(facts.frame, 'D47', '同步包回执', {
    blocks: [
      {
        kind: 'facts',
        lines: [
          { label: '同步包', value: facts.bundle },
          { label: '报送单位', value: facts.from_office },
          { label: '接收单位', value: facts.to_office },
          { label: '接收日期', value: chineseDate(facts.received_on) },
          { label: '接收结果', value: choices([['已导入', facts.accepted], ['未导入', !facts.accepted]]) },
          { label: '已收至', value: `第${facts.to_seq}号，本次${facts.act_count}件` },
          { label: '办件簿末端', value: facts.head_hash },
          { label: '两端核对', value: facts.heads_equal ? '一致' : '不一致，请勿作为已送达依据' },
        ],
      },
      { kind: 'flush', lead: '核验意见', text: '' },
      ...findings,
      { kind: 'sign', places: ['接收人：', '日期：'] },
    ],
    proof: null,
  });
}
