/** Back pay: standards raised for past months, as dated lines, each by the rule of its own month. */
import type { Fen } from '../base/money';
import { firstDay, type PlainMonth } from '../base/plain-date';
import { assess } from './assess';
import type { AssessResult } from './assess-answer';
import type { AssessInput } from './assess-input';
import type { Pack } from './pack';
import type { ProgrammeCode } from './programme-code';
import { pays } from './relations';
import type { TraceStep } from './trace';

/** What a month is worth under a pack; null when it cannot be told. */
export interface MonthEntitlement {
  month: PlainMonth;
  entitled_fen: Fen | null;
  base_fen: Fen;
  addons_fen: Fen;
  pack: string;
  trace: TraceStep[];
}

/** What is asked of a month: the programme, the member where it answers each, and whether to explain. */
export interface Entitled {
  programme: ProgrammeCode;
  member?: string | undefined;
  /** Left out: explained. */
  trace?: boolean;
}

/**
 * The entitlement in fen of a month by that month's rule of the pack, for facts that do not change.
 * What the programme itself draws is left aside, so that the answer is that of a new application;
 * except tekun, which carries minors on and takes people out of dibao.
 */
export function entitlementOf(
  input: AssessInput,
  pack: Pack,
  { programme, member, trace = true }: Entitled,
  month: PlainMonth,
): MonthEntitlement {
  const current = Array.isArray(input.current) ? input.current : [];
  const kept = current.filter((row) => row.programme === 'tekun' || row.programme !== programme);
  const then: AssessInput = {
    month,
    applied_on: firstDay(month),
    household: input.household,
    current: kept,
    children: input.children,
  };
  const { results } = assess(then, pack, { trace, programmes: [programme] });
  const found = results.find((row) => member === undefined || row.members.includes(member));
  return {
    month,
    entitled_fen: worth(found),
    base_fen: found?.base_fen ?? 0,
    addons_fen: found?.addons_fen ?? 0,
    pack: pack.id,
    trace: found?.trace ?? [],
  };
}

function worth(found: AssessResult | undefined): number | null {
  if (found === undefined) return 0;
  if (found.decision === 'undetermined') return null;
  return pays(found.decision) ? (found.amount_fen ?? 0) : 0;
}
