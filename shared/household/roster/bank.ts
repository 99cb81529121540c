/** Bank: the one account of a household, held by a member of it. */
import { passesLuhn } from '../../base/bank-account';
import { comparableName } from '../../base/names';
import type { Account } from '../declaration';
import { isBlank, readAccount } from './cells';
import type { Findings } from './finding';
import type { Home } from './homes';
import type { Line } from './lines';
import type { RosterPerson } from './person';
import { placeOf } from './place';
import { firstSaying } from './place-of-home';
import { textOf } from './sheet';

interface Written {
  person: RosterPerson;
  line: Line;
  account_no: string;
}

/** The household's account, the head's before the others'; null when none or a wrong one. */
export function readBank(
  home: Home,
  keyOf: (person: RosterPerson) => string,
  findings: Findings,
): Account | null {
  const written = writtenAccounts(home, findings);
  const [first] = written;
  if (!first) return missing(home, findings);
  const { line, account_no } = first;
  if (new Set(written.map((one) => one.account_no)).size > 1) {
    findings.add('account_several', placeOf(line, 'account_no'), { head: home.head.called });
  }
  if (!passesLuhn(account_no)) findings.add('account_luhn', placeOf(line, 'account_no'), {});
  const holder = findHolder(home, first, findings);
  const bank = textOf(line.values.get('bank')) || textOf(firstSaying(home, 'bank')?.cell);
  if ([...bank].length < 2) findings.add('bank_missing', placeOf(line, 'bank'), {});
  if (!holder || [...bank].length < 2) return null;
  return { member: keyOf(holder), holder_name: holder.name ?? '', bank, account_no };
}

function missing(home: Home, findings: Findings): null {
  const { line, called } = home.head;
  const has = line.sheet.header.columns.has('account_no');
  const blank = home.members.every((person) => isBlank(person.line.values.get('account_no')));
  if (has && blank) findings.add('account_missing', placeOf(line, 'account_no'), { head: called });
  return null;
}

/** Every readable account; a wrong one is told once, however many lines repeat it. */
function writtenAccounts(home: Home, findings: Findings): Written[] {
  const told = new Set<string>();
  return home.members.flatMap((person) => {
    const { line } = person;
    const cell = line.values.get('account_no');
    const read = readAccount(cell);
    if (read.is === 'number') return [{ person, line, account_no: read.account_no }];
    if (read.is === 'blank' || told.has(textOf(cell))) return [];
    told.add(textOf(cell));
    const code = read.is === 'lost' ? 'account_lost_digits' : 'account_wrong';
    findings.add(code, placeOf(line, 'account_no'), {});
    return [];
  });
}

/** The member named as holder; without a name the head, where the lines repeat one account. */
function findHolder(
  home: Home,
  { person, line }: Written,
  findings: Findings,
): RosterPerson | null {
  const cell = line.values.get('holder');
  if (isBlank(cell)) return person;
  const holder = textOf(cell);
  const same = ({ name }: RosterPerson): boolean =>
    name !== null && comparableName(name) === comparableName(holder);
  const found = home.members.find(same);
  if (!found) findings.add('account_holder', placeOf(line, 'holder'), { holder });
  return found ?? null;
}
