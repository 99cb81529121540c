/** Measure: one counted figure of the statistics; every figure is the sum of the items it opens. */
import type { Fen } from '../base/money';
import type { PlainMonth } from '../base/plain-date';
import type { Area, MonthFacts } from './facts';

export type Unit = 'households' | 'persons' | 'times' | 'matters' | 'fen';

export const unitNames: Record<Unit, string> = {
  households: '户',
  persons: '人',
  times: '人次',
  matters: '件',
  fen: '元',
};

/** What stands behind an item, so that it can be opened. */
export type Opens =
  | 'award'
  | 'case'
  | 'referral'
  | 'lead'
  | 'relative'
  | 'household'
  | 'notice'
  | 'emergency'
  | 'uplift'
  | 'clue'
  | 'record';

/** One thing that is counted: what it is, and by how much it raises the figure. */
export interface CountedItem {
  opens: Opens;
  /** Number of what it opens. */
  no: string;
  name: string;
  /** null where town and country are not told apart. */
  area: Area | null;
  village_code: string;
  /** 1 for counts; fen for sums. */
  value: Fen;
}

/** A row of a table: what it means stands beside it, so that a figure can be argued about. */
export interface Measure {
  code: string;
  label: string;
  unit: Unit;
  items: readonly CountedItem[];
}

/** A table of the monthly report (民政统计, the nine tables). */
export interface ReportTable {
  code: string;
  title: string;
  /** What is counted and when. */
  note: string;
  measures: (facts: MonthFacts) => readonly Measure[];
}

export interface ReportRow {
  code: string;
  label: string;
  unit: Unit;
  /** Sums in fen, counts as they are. */
  total: number;
  urban: number;
  rural: number;
}

export interface MonthReport {
  office: string;
  office_name: string;
  month: PlainMonth;
  tables: { code: string; title: string; note: string; rows: ReportRow[] }[];
}

/** The columns of every table. */
export const reportColumns = { total: '合计', urban: '城镇', rural: '农村' } as const;
export type ReportColumn = keyof typeof reportColumns;

/** The items of one column: all, or those of town or country. */
export function itemsOf(measure: Measure, column: ReportColumn): readonly CountedItem[] {
  return column === 'total' ? measure.items : measure.items.filter((item) => item.area === column);
}

function sumOf(measure: Measure, column: ReportColumn): number {
  return itemsOf(measure, column).reduce((sum, item) => sum + item.value, 0);
}

/** The row of a measure, each column the sum of its items. */
export function rowOf(measure: Measure): ReportRow {
  const { code, label, unit } = measure;
  const [total, urban, rural] = [sumOf(measure, 'total'), sumOf(measure, 'urban'), sumOf(measure, 'rural')];
  return { code, label, unit, total, urban, rural };
}
