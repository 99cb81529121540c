/** Income: the amounts of a line by kind; wage unless a column says otherwise. */
import type { Fen } from '../../base/money';
import type { AssessIncome } from '../../policy/assess-input';
import { incomeKinds } from '../../policy/data/codes';
import { codeOf, isBlank, readAmount } from './cells';
import { incomeKindWords } from './data/words';
import type { Findings } from './finding';
import type { Role } from './headers';
import type { Line } from './lines';
import { placeOf } from './place';
import { textOf } from './sheet';

export type IncomeLine = Omit<AssessIncome, 'member'>;
type Kind = AssessIncome['kind'];

const byColumn: readonly [Role, Kind][] = [
  ['income_wage', 'wage'],
  ['income_business', 'business'],
  ['income_farm', 'farm'],
  ['income_property', 'property'],
  ['income_transfer', 'transfer'],
];

/** An amount column in fen; null when blank or wrong (which is found). */
export function readMoney(line: Line, role: Role, findings: Findings): Fen | null {
  const read = readAmount(line.values.get(role));
  const place = placeOf(line, role);
  if (read.is === 'amount') return read.fen;
  if (read.is === 'wrong') findings.add('amount_wrong', place, { written: read.written });
  if (read.is === 'negative') findings.add('amount_negative', place, { written: read.written });
  return null;
}

/**
 * Every income above zero that the line states. Where the kinds have columns of their own the
 * plain amount is their sum, and where a month is written the year is the same money again.
 */
export function readIncome(line: Line, findings: Findings): IncomeLine[] {
  const kind = readKind(line, findings);
  const monthly = readMoney(line, 'income', findings) ?? 0;
  const yearly = readMoney(line, 'income_year', findings) ?? 0;
  const kinds = byColumn
    .map(([role, own]) => ({ kind: own, monthly_fen: readMoney(line, role, findings) ?? 0 }))
    .filter((row) => row.monthly_fen > 0);
  if (kinds.length > 0) return kinds;
  if (monthly > 0) return [{ kind, monthly_fen: monthly }];
  if (yearly === 0) return [];
  return [{ kind, last_12_months_gross_fen: yearly, last_12_months_cost_fen: 0 }];
}

function readKind(line: Line, findings: Findings): Kind {
  const cell = line.values.get('income_kind');
  if (isBlank(cell)) return 'wage';
  const kind = codeOf(incomeKindWords, cell);
  if (kind !== undefined) return kind;
  const accepts = Object.values(incomeKinds).join('、');
  findings.add('word_unknown', placeOf(line, 'income_kind'), { word: textOf(cell), accepts });
  return 'wage';
}
