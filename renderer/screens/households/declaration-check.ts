/** Declaration check: the same pure rules as at the door, run while the form is still open. */
import { refuse, type Refusal } from '../../../shared/base/outcome';
import { parse } from '../../../shared/base/parse';
import { monthOf, type PlainDate } from '../../../shared/base/plain-date';
import { Declaration } from '../../../shared/household/declaration';
import { findDeclarationFault } from '../../../shared/household/fault';
import { crossFaults } from '../../../shared/policy/assess-input-check';

/** The first faults of a declaration as typed; others of the register are found at the door. */
export function checkDeclaration(value: unknown, today: PlainDate): Refusal | null {
  const parsed = parse(Declaration, value);
  if (!parsed.permitted) return parsed;
  const declaration = parsed.result;
  const fault = findDeclarationFault(declaration, [], today);
  if (fault) return fault;
  const { area, members, income, property, obligors } = declaration;
  const household = { area, members, income, property, obligors };
  const crossed = crossFaults({ month: monthOf(today), applied_on: today, household })[0];
  return crossed
    ? refuse('facts_crossed', crossed.message, {}, crossed.path.replace(/^household\./, ''))
    : null;
}
