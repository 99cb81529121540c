/** Child rules: ages, months and parents' states of the children's programmes, compiled once a month. */
import { AgeLimit } from '../age';
import type { GradeRule } from '../grade-rule';
import type { ParameterRead } from '../parameter-at';
import type { Compiled, Reader } from '../rules';

export interface ChildRules extends Compiled {
  until: AgeLimit;
  lostContact: ParameterRead<number>;
  restriction: ParameterRead<number>;
  severe: readonly GradeRule[];
}

export function compileChildren(reader: Reader): ChildRules {
  return {
    until: new AgeLimit(reader.get('children.until_age').value),
    lostContact: reader.get('children.lost_contact_months'),
    restriction: reader.get('children.restriction_months'),
    severe: reader.get('children.severe_disability').value,
    missing: reader.missing,
    last_value: reader.last_value,
  };
}
