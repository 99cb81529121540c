/** Declare: one household of a roster as the declaration that `register` takes. */
import type { Declaration } from '../declaration';
import { readBank } from './bank';
import { readCount } from './cells';
import type { Findings } from './finding';
import type { Home } from './homes';
import { toMember, type RosterPerson } from './person';
import { placeOf } from './place';
import { firstSaying, readAddress, readArea, readVillage } from './place-of-home';

/** The declaration; null when a line of the household has an error (all of them are found). */
export function declare(home: Home, office: string, findings: Findings): Declaration | null {
  const village_code = readVillage(home, office, findings);
  const keys = new Map(home.members.map((person, i) => [person, `m${i + 1}`]));
  const keyOf = (person: RosterPerson): string => keys.get(person) ?? '';
  const account = readBank(home, keyOf, findings);
  const phone = readPhoneOf(home, findings);
  compareCount(home, findings);
  for (const { relation, line } of home.members) {
    if (relation === null) findings.add('relation_missing', placeOf(line, 'relation'), {});
  }
  const blocked = home.members.some(({ line }) => findings.blocked(line.sheet.name, line.row));
  if (blocked || village_code === null) return null;
  return {
    area: readArea(home, village_code, findings),
    village_code,
    address: readAddress(home, village_code, findings),
    phone,
    members: home.members.map((person) =>
      toMember(person, keyOf(person), person === home.head ? 'head' : (person.relation ?? 'other')),
    ),
    income: home.members.flatMap((person) =>
      person.income.map((row) => ({ member: keyOf(person), ...row })),
    ),
    property: [],
    obligors: [],
    last_12_months: null,
    account,
  };
}

function readPhoneOf(home: Home, findings: Findings): string {
  const phone = home.members.find((person) => person.phone !== '')?.phone ?? '';
  if (phone === '') {
    findings.add('phone_missing', placeOf(home.head.line, 'phone'), { head: home.head.called });
  }
  return phone;
}

/** The number of people as written beside the household, where it is written at all. */
function compareCount(home: Home, findings: Findings): void {
  const said = firstSaying(home, 'count');
  const written = said ? readCount(said.cell) : null;
  const rows = home.members.length;
  if (said && written !== null && written !== rows) {
    findings.add('count_differs', placeOf(said.line, 'count'), { written, rows });
  }
}
