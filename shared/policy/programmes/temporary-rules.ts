/** Temporary rules: multiples, ceilings, repeats and the expenditure formula of 临时救助, compiled once a month. */
import type { Compiled, Reader } from '../rules';

export function compileTemporary(reader: Reader) {
  const method = reader.get('temp.expenditure_method');
  const made = {
    standard: reader.get('dibao.standard.urban'),
    defaultTimes: reader.get('temp.k_default'),
    mostTimes: reader.get('temp.k_max'),
    townLimit: reader.get('temp.town_limit'),
    aboveLimit: reader.get('temp.above_limit'),
    advanceLimit: reader.get('temp.advance_limit'),
    supplement: reader.get('temp.supplement_wd'),
    mostAids: reader.get('temp.max_times_per_year'),
    overAids: reader.get('temp.over_times'),
    sameCause: reader.get('temp.same_cause'),
    sameCauseMonths: reader.get('temp.same_cause_months'),
    rounding: reader.get('temp.rounding'),
    method,
    rate: method.value === 'rate' ? compileRate(reader) : null,
    /** Undefined where the pack sets no ceiling for a year. */
    yearCap: reader.rules.read('temp.year_cap'),
    overCap: reader.get('temp.over_year_cap'),
  };
  return { ...made, missing: reader.missing as readonly string[], last_value: reader.last_value };
}
export type TemporaryRules = ReturnType<typeof compileTemporary> & Compiled;

/** The expenditure formula (支出型): a share of what lies above a threshold, under a ceiling. */
function compileRate(reader: Reader) {
  return {
    threshold: reader.get('temp.expenditure_threshold'),
    share: reader.get('temp.expenditure_rate'),
    cap: reader.get('temp.expenditure_cap'),
  };
}
export type RateRules = ReturnType<typeof compileRate>;
