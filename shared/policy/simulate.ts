/** Simulate: what a new pack would change for whom, before it is adopted; nothing is recorded. */
import type { PlainMonth } from '../base/plain-date';
import { assess } from './assess';
import type { AssessResult } from './assess-answer';
import type { AssessInput } from './assess-input';
import type { Pack } from './pack';
import type { Decision, ProgrammeCode } from './programme-code';

/** One live award or open case: facts and the programme it concerns. */
export interface SimulationCase {
  /** The caller's own number, e.g. an award number. */
  key: string;
  programme: ProgrammeCode;
  /** For programmes that answer each member. */
  member?: string;
  input: AssessInput;
}

export type SimulationChange =
  'same' | 'raised' | 'lowered' | 'gained' | 'lost' | 'phase_out' | 'undetermined';

export const simulationChangeNames: Record<SimulationChange, string> = {
  same: '不变',
  raised: '增加',
  lowered: '减少',
  gained: '新符合',
  lost: '不再符合',
  phase_out: '进入渐退期',
  undetermined: '尚缺情况',
};

/** One case under both packs, fen a month. */
export interface SimulationRow {
  key: string;
  programme: ProgrammeCode;
  before_fen: number;
  after_fen: number;
  difference_fen: number;
  before: Decision | null;
  after: Decision | null;
  change: SimulationChange;
}

/** Totals of a simulation, fen a month. */
export interface SimulationSum {
  count: number;
  before_fen: number;
  after_fen: number;
  difference_fen: number;
  by_change: Record<SimulationChange, { count: number; difference_fen: number }>;
}

function resultFor(item: SimulationCase, pack: Pack, month: PlainMonth): AssessResult | undefined {
  const options = { trace: false, programmes: [item.programme] };
  const { results } = assess({ ...item.input, month }, pack, options);
  const { member } = item;
  return member === undefined ? results[0] : results.find((row) => row.members.includes(member));
}

function changeOf(
  before: AssessResult | undefined,
  after: AssessResult | undefined,
): SimulationChange {
  if (before?.eligible === null || after?.eligible === null) return 'undetermined';
  if (after?.decision === 'phase_out' && before?.decision !== 'phase_out') return 'phase_out';
  const [had, has] = [before?.eligible === true, after?.eligible === true];
  if (had !== has) return has ? 'gained' : 'lost';
  const gap = (after?.amount_fen ?? 0) - (before?.amount_fen ?? 0);
  return gap === 0 ? 'same' : gap > 0 ? 'raised' : 'lowered';
}

/** One case by the rules of `month` of both packs. */
export function simulateCase(
  item: SimulationCase,
  before: Pack,
  after: Pack,
  month: PlainMonth,
): SimulationRow {
  const [old, fresh] = [resultFor(item, before, month), resultFor(item, after, month)];
  const [beforeFen, afterFen] = [old?.amount_fen ?? 0, fresh?.amount_fen ?? 0];
  return {
    key: item.key,
    programme: item.programme,
    before_fen: beforeFen,
    after_fen: afterFen,
    difference_fen: afterFen - beforeFen,
    before: old?.decision ?? null,
    after: fresh?.decision ?? null,
    change: changeOf(old, fresh),
  };
}

/** An empty sum, to be added to case by case. */
export function emptySum(): SimulationSum {
  const none = (): { count: number; difference_fen: number } => ({ count: 0, difference_fen: 0 });
  return {
    count: 0,
    before_fen: 0,
    after_fen: 0,
    difference_fen: 0,
    by_change: {
      same: none(),
      raised: none(),
      lowered: none(),
      gained: none(),
      lost: none(),
      phase_out: none(),
      undetermined: none(),
    },
  };
}

/** Adds a row to a sum in place: long simulations run in pieces with progress and cancel. */
export function addToSum(sum: SimulationSum, row: SimulationRow): void {
  sum.count += 1;
  sum.before_fen += row.before_fen;
  sum.after_fen += row.after_fen;
  sum.difference_fen += row.difference_fen;
  const kind = sum.by_change[row.change];
  kind.count += 1;
  kind.difference_fen += row.difference_fen;
}
