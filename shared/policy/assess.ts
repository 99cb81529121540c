/** Assess: pure and exact; one household's facts in, an answer for every programme they could concern out. */
import type { AssessAnswer, AssessOptions, AssessResult } from './assess-answer';
import type { AssessInput } from './assess-input';
import { beginRun, type Run } from './assess-run';
import type { Pack } from './pack';
import type { ProgrammeCode } from './programme-code';
import { children } from './programmes/children';
import { dibao } from './programmes/dibao';
import { dibaoMargin } from './programmes/dibao-margin';
import { dibaoSingle } from './programmes/dibao-single';
import { disabilitySubsidies } from './programmes/disability-subsidies';
import { employmentSubsidy } from './programmes/employment-subsidy';
import { eventSubsidy } from './programmes/event-subsidy';
import { funeral } from './programmes/funeral';
import { priceSubsidy } from './programmes/price-subsidy';
import { referrals } from './programmes/referrals';
import { rigidExpenditure } from './programmes/rigid-expenditure';
import { tekun } from './programmes/tekun';
import { temporary } from './programmes/temporary';
import { rulesOf } from './rules';
import { TRACE_FORMAT } from './trace';

export { parseAssessInput } from './assess-input';

type Programme = (run: Run) => AssessResult | readonly AssessResult[] | null;

/** In the order of work: later programmes may look back at earlier results. */
const programmes: readonly Programme[] = [
  dibao,
  dibaoSingle,
  dibaoMargin,
  tekun,
  rigidExpenditure,
  temporary,
  children,
  disabilitySubsidies,
  priceSubsidy,
  employmentSubsidy,
  funeral,
  eventSubsidy,
  referrals,
];

/** Programmes that look at no other result: asked for alone, nothing else is worked out. */
const standAlone: Partial<Record<ProgrammeCode, Programme>> = { dibao, tekun };

/**
 * Assesses checked facts by the pack's rules of `input.month`. Same input, same bytes; no clock.
 * Without trace the same formulas run bare: same decisions and figures, short reasons, no steps.
 */
export function assess(input: AssessInput, pack: Pack, options: AssessOptions = {}): AssessAnswer {
  const run = beginRun(input, rulesOf(pack, input.month), options.trace ?? true);
  const results = options.programmes === undefined ? all(run) : only(run, options.programmes);
  return { pack: pack.id, pack_example: pack.example, trace_format: TRACE_FORMAT, results };
}

function all(run: Run): AssessResult[] {
  for (const programme of programmes) enter(run, programme);
  return run.results;
}

function only(run: Run, wanted: readonly ProgrammeCode[]): AssessResult[] {
  const alone = wanted.map((code) => standAlone[code]);
  if (!alone.every((programme) => programme !== undefined)) {
    return all(run).filter(({ programme }) => wanted.includes(programme));
  }
  for (const programme of alone) enter(run, programme);
  return run.results;
}

function enter(run: Run, programme: Programme): void {
  const found = programme(run);
  if (found === null) return;
  if (isList(found)) run.results.push(...found);
  else run.results.push(found);
}

function isList(found: AssessResult | readonly AssessResult[]): found is readonly AssessResult[] {
  return Array.isArray(found);
}
