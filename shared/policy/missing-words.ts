/** Missing words: the Chinese names of facts and parameters that an assessment lacks. */
import { labelOf } from '../base/glossary';
import type { AssessHousehold } from './assess-input';
import { incomeKinds } from './data/codes';
import type { Pack } from './pack';

/** What the words are taken from; without the household its people are called by their place. */
export interface MissingAround {
  household?: AssessHousehold | undefined;
  pack?: Pack | undefined;
}

/** A member's name with the fact, e.g. '周明的残疾情况'; null where the path is another one. */
function ofMember(path: readonly string[], household: AssessHousehold): string | null {
  const [, list, at = '', fact] = path;
  if (list !== 'members' || fact === undefined) return null;
  const name = household.members[Number(at)]?.name ?? '';
  return name === '' ? null : `${name}的${labelOf([fact])}`;
}

/** '周明的工资性收入金额'. */
function ofIncome(path: readonly string[], household: AssessHousehold): string | null {
  const [, list, at] = path;
  const rows = household.income;
  if (list !== 'income' || at === undefined || !Array.isArray(rows)) return null;
  const row = rows[Number(at)];
  const name = household.members.find((member) => member.key === row?.member)?.name ?? '';
  return row && name !== '' ? `${name}的${incomeKinds[row.kind]}金额` : null;
}

/** One missing path in words: 'household.members.0.disability' → '周明的残疾情况'. */
export function missingWord(path: string, { household, pack }: MissingAround = {}): string {
  if (path.startsWith('parameter:')) {
    const key = path.slice('parameter:'.length);
    const known = pack?.parameters.find((parameter) => parameter.key === key);
    return `政策参数${known ? `“${known.description}”` : ''}`;
  }
  const parts = path.split('.');
  const named = household && (ofMember(parts, household) ?? ofIncome(parts, household));
  return named ?? labelOf(parts[0] === 'household' && parts.length > 1 ? parts.slice(1) : parts);
}

/** All of them, each once, in their order. */
export function missingWords(paths: readonly string[], around: MissingAround = {}): string[] {
  return [...new Set(paths.map((path) => missingWord(path, around)))];
}
