/** Declaration check: the same pure rules as at the door, run while the form is still open. */
import { readIdNumber } from '../../../shared/base/id-number';
import { refuse, type Refusal } from '../../../shared/base/outcome';
import { parse } from '../../../shared/base/parse';
import type { PlainDate } from '../../../shared/base/plain-date';
import { Declaration } from '../../../shared/household/declaration';
import { findDeclarationFault } from '../../../shared/household/fault';
import { assessedObligor } from '../../../shared/household/obligor';
import { crossFaults } from '../../../shared/policy/assess-input-check';

interface Typed {
  members: { id_type: string; id_number: string | null; name: string }[];
}

/** Birth date and sex follow from the number: a wrong number is refused once, at the number. */
function numberFaults(value: Typed): Refusal[] {
  return value.members.flatMap((member, i) => {
    const read = readIdNumber(member.id_number ?? '');
    if (member.id_type !== 'id_card' || read.ok) return [];
    const empty = member.id_number === null;
    const who = member.name === '' ? `第${i + 1}名成员` : member.name;
    const message = empty ? `${who}的身份证号：请填写` : `${who}：${read.message}`;
    return [refuse('id_number_wrong', message, {}, `members.${i}.id_number`)];
  });
}

const derived = /^members\.(\d+)\.(birth_date|sex)$/;

function withoutDerived(refusal: Refusal, value: Typed): Refusal[] {
  const { others = [], ...first } = refusal;
  return [first, ...others].filter((fault) => {
    const at = derived.exec(fault.field ?? '')?.[1];
    return at === undefined || value.members[Number(at)]?.id_type !== 'id_card';
  });
}

function joined(faults: readonly Refusal[]): Refusal | null {
  const [first, ...others] = faults;
  if (!first) return null;
  return others.length === 0 ? first : { ...first, others };
}

/** The first faults of a declaration as typed; others of the register are found at the door. */
export function checkDeclaration(value: unknown, today: PlainDate): Refusal | null {
  const typed = value as Typed;
  const parsed = parse(Declaration, value);
  if (!parsed.permitted) return joined([...numberFaults(typed), ...withoutDerived(parsed, typed)]);
  const declaration = parsed.result;
  const fault = findDeclarationFault(declaration, [], today);
  if (fault) return fault;
  const { area, members, income, property, children = [] } = declaration;
  const obligors = declaration.obligors.map(assessedObligor);
  const household = { area, members, income, property, obligors };
  const crossed = crossFaults({ applied_on: today, household, children })[0];
  return crossed
    ? refuse('facts_crossed', crossed.message, {}, crossed.path.replace(/^household\./, ''))
    : null;
}
