/** Assess: pure and exact; one household's facts in, an answer for every programme they could concern out. */
import type { AssessAnswer, AssessOptions, AssessResult } from './assess-answer';
import type { AssessInput } from './assess-input';
import { beginRun, type Run } from './assess-run';
import type { Pack } from './pack';
import type { ProgrammeCode } from './programme-code';
import { dibao } from './programmes/dibao';
import { dibaoMargin } from './programmes/dibao-margin';
import { dibaoSingle } from './programmes/dibao-single';
import { tekun } from './programmes/tekun';
import { temporary } from './programmes/temporary';
import { rulesOf } from './rules';
import { TRACE_FORMAT } from './trace';

export { parseAssessInput } from './assess-input';

type Programme = (run: Run) => AssessResult | readonly AssessResult[] | null;

/** In the order of work: later programmes may look back at earlier results. */
const programmes: readonly (readonly [code: readonly ProgrammeCode[], programme: Programme])[] = [
  [['dibao'], dibao],
  [['dibao_single'], dibaoSingle],
  [['dibao_margin'], dibaoMargin],
  [['tekun'], tekun],
  [['temporary_emergency', 'temporary_expenditure'], temporary],
];

/**
 * Assesses checked facts by the pack's rules of `input.month`. Same input, same bytes; no clock.
 * Without trace the same formulas run bare: same decisions and figures, short reasons, no steps.
 */
export function assess(input: AssessInput, pack: Pack, options: AssessOptions = {}): AssessAnswer {
  const run = beginRun(input, rulesOf(pack, input.month), options.trace ?? true);
  for (const [codes, programme] of programmes) {
    const wanted = options.programmes;
    if (wanted !== undefined && !codes.some((code) => wanted.includes(code))) continue;
    const found = programme(run);
    if (found === null) continue;
    if (isList(found)) run.results.push(...found);
    else run.results.push(found);
  }
  return {
    pack: pack.id,
    pack_example: pack.example,
    trace_format: TRACE_FORMAT,
    results: run.results,
  };
}

function isList(found: AssessResult | readonly AssessResult[]): found is readonly AssessResult[] {
  return Array.isArray(found);
}
