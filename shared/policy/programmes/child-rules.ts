/** Child rules: ages, months and parents' states of the children's programmes, compiled once a month. */
import { AgeLimit } from '../age';
import type { Compiled, Reader } from '../rules';

export interface ChildRules extends Compiled {
  until: AgeLimit;
  lostContactMonths: number;
  restrictionMonths: number;
}

export function compileChildren(reader: Reader): ChildRules {
  return {
    until: new AgeLimit(reader.get('children.until_age').value),
    lostContactMonths: reader.get('children.lost_contact_months').value,
    restrictionMonths: reader.get('children.restriction_months').value,
    missing: reader.missing,
    last_value: reader.last_value,
  };
}
