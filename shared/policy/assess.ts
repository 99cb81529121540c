/** Assess: pure and exact; one household's facts in, an answer for every programme they could concern out. */
import type { AssessAnswer, AssessOptions, AssessResult } from './assess-answer';
import type { AssessInput } from './assess-input';
import { beginRun, type Run } from './assess-run';
import { programmeCodes } from './data/codes';
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

/** Whatever a pack has as a referral; the results that remain are filtered by the code asked for. */
const referralCodes = programmeCodes.slice(programmeCodes.indexOf('medical'));

/** Programmes that look at no other result: asked for alone, nothing else is worked out. */
const standAlone: ReadonlySet<ProgrammeCode> = new Set<ProgrammeCode>(['dibao', 'tekun']);

/** In the order of work: later programmes may look back at earlier results. */
const programmes: readonly (readonly [code: readonly ProgrammeCode[], programme: Programme])[] = [
  [['dibao'], dibao],
  [['dibao_single'], dibaoSingle],
  [['dibao_margin'], dibaoMargin],
  [['tekun'], tekun],
  [['rigid_expenditure'], rigidExpenditure],
  [['temporary_emergency', 'temporary_expenditure'], temporary],
  [['orphan', 'unattended_child'], children],
  [['disability_living', 'disability_nursing'], disabilitySubsidies],
  [['price_subsidy'], priceSubsidy],
  [['employment_subsidy'], employmentSubsidy],
  [['funeral'], funeral],
  [['event_subsidy'], eventSubsidy],
  [referralCodes, referrals],
];

/**
 * Assesses checked facts by the pack's rules of `input.month`. Same input, same bytes; no clock.
 * Without trace the same formulas run bare: same decisions and figures, short reasons, no steps.
 */
export function assess(input: AssessInput, pack: Pack, options: AssessOptions = {}): AssessAnswer {
  const run = beginRun(input, rulesOf(pack, input.month), options.trace ?? true);
  const wanted = options.programmes;
  const alone = wanted?.every((code) => standAlone.has(code)) ?? false;
  for (const [codes, programme] of programmes) {
    if (alone && !codes.some((code) => wanted?.includes(code))) continue;
    const found = programme(run);
    if (found === null) continue;
    if (isList(found)) run.results.push(...found);
    else run.results.push(found);
  }
  const results =
    wanted === undefined || alone
      ? run.results
      : run.results.filter((result) => wanted.includes(result.programme));
  return { pack: pack.id, pack_example: pack.example, trace_format: TRACE_FORMAT, results };
}

function isList(found: AssessResult | readonly AssessResult[]): found is readonly AssessResult[] {
  return Array.isArray(found);
}
