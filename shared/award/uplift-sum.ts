/** Uplift sum: what a simulation over all awards adds up to, by programme, by kind and by size of change. */
import type { Fen } from '../base/money';
import type { PlainMonth } from '../base/plain-date';
import { addToSum, emptySum, type SimulationSum } from '../policy/simulate';
import { upliftTotals, type UpliftTotals } from './uplift-parts';
import { upliftBarNames, type UpliftBar, type UpliftRow } from './uplift-row';

/** Groups of the chart by the change of a month's amount: the first whose bound it stays below. */
const sizes: readonly { name: string; below_fen: Fen | null }[] = [
  { name: '减少', below_fen: 0 },
  { name: '增加不足20元', below_fen: 2_000 },
  { name: '增加20元至50元', below_fen: 5_000 },
  { name: '增加50元至100元', below_fen: 10_000 },
  { name: '增加100元至200元', below_fen: 20_000 },
  { name: '增加200元及以上', below_fen: null },
];

/** One programme's share of a simulation. */
export interface ProgrammeSum {
  programme: string;
  all: SimulationSum;
  batch: UpliftTotals;
}

/** Sums of a simulation, fen a month; `batch` is what one act may change. */
export interface UpliftSum {
  all: SimulationSum;
  batch: UpliftTotals;
  programmes: ProgrammeSum[];
  sizes: { name: string; count: number; difference_fen: Fen }[];
  bars: { bar: UpliftBar; name: string; count: number }[];
  /** Awards that ended within the months at stake: their back pay is decided one by one. */
  ended: number;
}

/** The sums before the first award. */
export function emptyUpliftSum(): UpliftSum {
  const bars = Object.entries(upliftBarNames) as [UpliftBar, string][];
  return {
    all: emptySum(),
    batch: upliftTotals([]),
    programmes: [],
    sizes: sizes.map(({ name }) => ({ name, count: 0, difference_fen: 0 })),
    bars: bars.map(([bar, name]) => ({ bar, name, count: 0 })),
    ended: 0,
  };
}

/** Whether the batch may change the award. */
export function inBatch(row: Pick<UpliftRow, 'bar' | 'change'>): boolean {
  return row.bar === null && row.change !== 'same';
}

function addToBatch(batch: UpliftTotals, row: UpliftRow): void {
  batch.count += 1;
  batch.before_fen += row.before_fen;
  batch.after_fen += row.after_fen;
  batch.back_pay_fen += row.back_pay_fen;
}

function programmeOf(sum: UpliftSum, programme: string): ProgrammeSum {
  const known = sum.programmes.find((row) => row.programme === programme);
  if (known) return known;
  const made = { programme, all: emptySum(), batch: upliftTotals([]) };
  sum.programmes.push(made);
  return made;
}

/** Adds a row in place: long simulations run in slices. */
export function addUplift(sum: UpliftSum, row: UpliftRow): void {
  const own = programmeOf(sum, row.programme);
  addToSum(sum.all, row);
  addToSum(own.all, row);
  const bar = sum.bars.find((one) => one.bar === row.bar);
  if (bar) bar.count += 1;
  if (!inBatch(row)) return;
  addToBatch(sum.batch, row);
  addToBatch(own.batch, row);
  const { difference_fen } = row;
  const at = sizes.findIndex(({ below_fen }) => below_fen === null || difference_fen < below_fen);
  const size = sum.sizes[at];
  if (!size) return;
  size.count += 1;
  size.difference_fen += difference_fen;
}

/** A simulation as its page shows it; the rows stay with the desk under the token. */
export interface SimulationView {
  token: string;
  pack_id: string;
  pack_title: string;
  /** Text across papers and tables of an example pack; empty for a real one. */
  watermark: string;
  /** Whether the pack is in force today, so that the uplift can be decided. */
  in_force: boolean;
  from: PlainMonth;
  until: PlainMonth;
  sum: UpliftSum;
}

/** One row as the list shows it. */
export interface SimulatedRow {
  award_no: string;
  household_no: string;
  name: string;
  id_number: string;
  village_name: string;
  programme_name: string;
  from: PlainMonth;
  before_fen: Fen;
  after_fen: Fen;
  difference_fen: Fen;
  back_pay_fen: Fen;
  /** In the batch or not: raised, lowered, or a bar. */
  in_batch: boolean;
  verdict: string;
}

/** A decided uplift in the list. */
export interface UpliftListRow {
  uplift_no: string;
  pack_id: string;
  from: PlainMonth;
  count: number;
  before_fen: Fen;
  after_fen: Fen;
  back_pay_fen: Fen;
  state: UpliftState;
  state_name: string;
  declared_on: string;
  declared_by: string;
}

export const upliftStateNames = {
  declared: '明细未齐',
  filled: '已提标',
  replaced: '未完成，已另行申报',
} as const;
export type UpliftState = keyof typeof upliftStateNames;
