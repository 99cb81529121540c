/** Check: a whole roster against itself, the register and the rules; nothing is applied here. */
import { formatFen } from '../../base/money';
import type { PlainDate } from '../../base/plain-date';
import { parse } from '../../base/parse';
import { Declaration } from '../declaration';
import { findDeclarationFault, type SameNumber } from '../fault';
import { registerRefusals } from '../register';
import { isInventedIdNumber } from '../../base/id-number';
import { readAccount, readAmount, readId } from './cells';
import { checkColumns } from './check-columns';
import { declare } from './declare';
import { gatherFindings, type Findings, type RosterFinding } from './finding';
import { findHomes, type Home } from './homes';
import type { RosterLines } from './lines';
import { readPerson, type RosterPerson } from './person';
import { placeOf } from './place';

/** Most households in one file: acts of one request. */
export const GREATEST_HOUSEHOLDS = 2000;

/** What the check needs to know of the office. */
export interface RosterContext {
  office: string;
  today: PlainDate;
  demo: boolean;
  /** Persons of the register who bear one of the file's numbers. */
  known: readonly SameNumber[];
  /** Households of the register that use one of the file's accounts. */
  accounts: readonly { account_no: string; household_no: string }[];
}

export interface CheckedRoster {
  rows: number;
  households: number;
  persons: number;
  findings: RosterFinding[];
  /** Households to register in the file's order; empty while an error stands. */
  declarations: Declaration[];
}

/** Numbers to look up in the register before the check. */
export function numbersIn({ lines }: RosterLines): { id_numbers: string[]; account_nos: string[] } {
  const id_numbers = lines.flatMap(({ values }) => {
    const read = readId(values.get('id_number'));
    return read.is === 'number' ? [read.facts.id_number] : [];
  });
  const account_nos = lines.flatMap(({ values }) => {
    const read = readAccount(values.get('account_no'));
    return read.is === 'number' ? [read.account_no] : [];
  });
  return { id_numbers: [...new Set(id_numbers)], account_nos: [...new Set(account_nos)] };
}

/** Checks everything; whether it may be imported is whether no finding is an error. */
export function checkRoster(roster: RosterLines, context: RosterContext): CheckedRoster {
  const findings = gatherFindings(roster.sheets.length > 1);
  const { lines } = roster;
  const file = { sheet: '', row: null, column: null };
  if (lines.length === 0) findings.add('no_rows', file, {});
  if (!checkColumns(roster, findings)) return result(lines.length, [], [], findings);
  const people = lines.map((line) => readPerson(line, context.today, findings));
  checkNumbers(people, context, findings);
  const homes = findHomes(people, findings);
  if (homes.length > GREATEST_HOUSEHOLDS) {
    const facts = { households: homes.length, most: GREATEST_HOUSEHOLDS };
    findings.add('too_many_households', file, facts);
  }
  const { office } = context;
  const declared = homes.map((home) => ({ home, declaration: declare(home, office, findings) }));
  const whole = declared.flatMap(({ home, declaration }) =>
    declaration ? proven(home, declaration, context, findings) : [],
  );
  checkAccounts(declared, context, findings);
  checkTotals(roster, people, findings);
  return result(lines.length, homes, whole, findings);
}

function result(
  rows: number,
  homes: readonly Home[],
  declarations: Declaration[],
  findings: Findings,
): CheckedRoster {
  return {
    rows,
    households: homes.length,
    persons: rows,
    findings: findings.all(),
    declarations: findings.hasErrors() ? [] : declarations,
  };
}

/** One person once in the file, not yet registered, with the office's own kind of number. */
function checkNumbers(
  people: readonly RosterPerson[],
  { known, demo }: RosterContext,
  findings: Findings,
): void {
  const registered = new Map(known.map((person) => [person.id_number, person]));
  const seen = new Map<string, RosterPerson>();
  for (const person of people) {
    const { line, called: name, id_number, id_type } = person;
    if (id_number === null) continue;
    const place = placeOf(line, 'id_number');
    const before = seen.get(id_number);
    const row = before ? rowText(before, line.sheet.name) : '';
    if (before) findings.add('person_twice', place, { name, row });
    else seen.set(id_number, person);
    const elsewhere = registered.get(id_number);
    if (elsewhere) {
      findings.add('person_registered', place, { name, household_no: elsewhere.household_no });
    }
    if (id_type === 'id_card' && isInventedIdNumber(id_number) !== demo) {
      const code = demo ? 'real_number' : 'invented_number';
      const fault = registerRefusals.because(code, { name }).message;
      findings.add('number_range', place, { fault });
    }
  }
}

function rowText({ line }: RosterPerson, sheet: string): string {
  return line.sheet.name === sheet ? `第${line.row}行` : `工作表“${line.sheet.name}”第${line.row}行`;
}

/** What `register` would refuse is found before anything is applied. */
function proven(
  home: Home,
  declaration: Declaration,
  context: RosterContext,
  findings: Findings,
): Declaration[] {
  const parsed = parse(Declaration, declaration);
  const fault = parsed.permitted
    ? findDeclarationFault(parsed.result, context.known, context.today)
    : parsed;
  if (parsed.permitted && !fault) return [parsed.result];
  const facts = { head: home.head.called, fault: fault?.message ?? '' };
  findings.add('household_refused', placeOf(home.head.line, null), facts);
  return [];
}

/** An account of two households is often an agent's; it is worth a look. */
function checkAccounts(
  declared: readonly { home: Home; declaration: Declaration | null }[],
  { accounts }: RosterContext,
  findings: Findings,
): void {
  const users = new Map(accounts.map((row) => [row.account_no, `家庭${row.household_no}`]));
  for (const { home, declaration } of declared) {
    const account_no = declaration?.account?.account_no;
    if (account_no === undefined) continue;
    const household = users.get(account_no);
    const place = placeOf(home.head.line, 'account_no');
    if (household !== undefined) findings.add('account_elsewhere', place, { household });
    else users.set(account_no, `第${home.head.line.row}行的${home.head.called}户`);
  }
}

/** Where a sheet has one row of totals, the amounts must add up to it. */
function checkTotals(
  { sheets }: RosterLines,
  people: readonly RosterPerson[],
  findings: Findings,
): void {
  for (const sheet of sheets) {
    const [total, second] = sheet.totals;
    const read = total && !second ? readAmount(total.amount) : null;
    if (!total || read?.is !== 'amount') continue;
    const own = people.filter((person) => person.line.sheet === sheet);
    const sum = own.reduce((all, person) => all + (person.amount_fen ?? 0), 0);
    if (sum === read.fen) continue;
    const column = sheet.header.titles.get('amount') ?? null;
    const facts = { written: formatFen(read.fen), sum: formatFen(sum) };
    findings.add('total_differs', { sheet: sheet.name, row: total.row, column }, facts);
  }
}
