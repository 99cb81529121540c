/** Dibao margin (低保边缘家庭): recognition without cash of households between the standard and the margin line. */
import { addMonths } from '../../base/plain-date';
import type { AssessResult } from '../assess-answer';
import {
  currentOf,
  finish,
  reason,
  resultOf,
  startMonth,
  tracerOf,
  undetermined,
  type Draft,
  type Run,
} from '../assess-run';
import { changeMonth } from '../change-month';
import type { Tracer } from '../trace';
import { pays } from '../relations';
import { together, type Compiled, type Reader } from '../rules';
import type { ParameterRead } from '../parameter-at';
import { marginReason, propertyReason, standardReason } from './dibao-reasons';
import { missingFacts, standingOf } from './dibao-standing';
import type { DibaoStanding } from './standing';
import { tekunKeys } from './tekun';

const code = 'dibao_margin';

interface MarginRules extends Compiled {
  validMonths: ParameterRead<number>;
}

function compileMargin(reader: Reader): MarginRules {
  const validMonths = reader.get('dibao_margin.valid_months');
  return { validMonths, missing: reader.missing, last_value: reader.last_value };
}

/** Not dibao, y < margin line, property acceptable (民发〔2021〕57号第八条). */
export function dibaoMargin(run: Run): AssessResult {
  const standing = standingOf(run, tekunKeys(run));
  const t = tracerOf(run);
  t?.include(standing.steps);
  const rules = run.rules.of(compileMargin);
  const { means } = standing;
  if (!means || rules.missing.length > 0) {
    const missing = [...standing.missing, ...rules.missing];
    return undetermined(run, code, missing, standing.members, rules, t);
  }
  const facts = missingFacts(means);
  const barred = means.property === 'fail' || means.n === 0;
  if (facts.length > 0 && !barred)
    return undetermined(run, code, facts, standing.members, rules, t);
  return conclude(run, standing, rules, t);
}

function conclude(
  run: Run,
  standing: DibaoStanding,
  rules: MarginRules,
  t: Tracer | null,
): AssessResult {
  const reasons = [];
  const { means, place } = standing;
  const inDibao = inBenefit(run);
  if (means && standing.rules && place) {
    if (place === 'below') reasons.push(standardReason(run, code, means, standing.rules, place));
    else reasons.push(marginReason(run, code, means, standing.rules, place));
  }
  if (means && means.failing !== '') reasons.push(propertyReason(run, code, means));
  if (means?.n === 0) reasons.push(reason(run, code, nobodyCode(standing)));
  if (inDibao) reasons.push(reason(run, code, 'in_dibao'));
  const within = place === 'margin' || place === 'equal';
  const yes = within && means?.property === 'pass' && !inDibao;
  const draft = yes ? recognised(run, rules, t) : ended(run);
  return finish(
    run,
    { programme: code, ...draft, members: standing.members, reasons },
    together(rules, standing.rules),
    t,
  );
}

type Verdict = Pick<Draft, 'decision' | 'eligible' | 'from' | 'until' | 'months'>;

/** Recognised for the months of the pack; what is recognised already runs on to its end. */
function recognised(run: Run, rules: MarginRules, t: Tracer | null): Verdict {
  const months = rules.validMonths.value;
  t?.step('valid', '认定有效期', '', String(months), 'months', [rules.validMonths]);
  const current = currentOf(run, code);
  const from = current ? run.decision_month : startMonth(run, code);
  const until = addMonths(current?.since ?? from, months - 1);
  return { decision: current ? 'continue' : 'recognise', eligible: true, from, until, months };
}

/** Refused, or ended where it was recognised. */
function ended(run: Run): Verdict {
  if (!currentOf(run, code)) return { decision: 'refuse', eligible: false };
  const { from } = changeMonth(run);
  return { decision: 'stop', eligible: false, from, until: addMonths(from, -1) };
}

function nobodyCode(standing: DibaoStanding): string {
  return standing.left_out.length > 0 ? 'exclusive_tekun' : 'no_counted_members';
}

/** Whether the household is paid dibao after this run: granted, kept or phased out. */
function inBenefit(run: Run): boolean {
  return pays(resultOf(run, 'dibao')?.decision);
}
