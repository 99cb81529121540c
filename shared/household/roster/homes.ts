/** Homes: puts the people of a roster together by their head, named on every line or once. */
import { normaliseIdNumber } from '../../base/id-number';
import { comparableName } from '../../base/names';
import { isBlank, readId } from './cells';
import type { Findings } from './finding';
import type { RosterSheet } from './lines';
import type { RosterPerson } from './person';
import { placeOf } from './place';
import { textOf, wordOf } from './sheet';

/** One household of the file; `head` is its own line. */
export interface Home {
  head: RosterPerson;
  members: readonly RosterPerson[];
}

/** People with the same head, before it is known which of them is the head. */
interface Group {
  /** The head's name as the columns have it; '' when there is no such column. */
  head_name: string;
  head_id: string;
  members: RosterPerson[];
}

/**
 * Groups people into households. One without exactly one head is found, and goes on under its
 * first line so that its other faults are found as well.
 */
export function findHomes(people: readonly RosterPerson[], findings: Findings): Home[] {
  return groupByHead(people, findings).map((group) => {
    const head = findHead(group, findings);
    return { head, members: [head, ...group.members.filter((person) => person !== head)] };
  });
}

function groupByHead(people: readonly RosterPerson[], findings: Findings): Group[] {
  const groups = new Map<string, Group>();
  const idByName = headNumbersByName(people);
  let last = null as { group: Group; sheet: RosterSheet } | null;
  for (const person of people) {
    const { sheet } = person.line;
    const column = headColumn(sheet);
    const key = column === null ? ownKey(person) : headKey(person, idByName);
    const above = column === null && last?.sheet === sheet ? last.group : null;
    const group = key === null ? above : groupOf(groups, key, person);
    if (group === null) {
      findings.add('head_blank', placeOf(person.line, column ?? 'relation'), {});
      continue;
    }
    group.members.push(person);
    last = { group, sheet };
  }
  return [...groups.values()];
}

/** The column that tells the head; null where households are told by the order of lines alone. */
function headColumn({ header }: RosterSheet): 'head_name' | 'head_id' | null {
  if (header.columns.has('head_name')) return 'head_name';
  return header.columns.has('head_id') ? 'head_id' : null;
}

function groupOf(groups: Map<string, Group>, key: string, person: RosterPerson): Group {
  const known = groups.get(key);
  if (known) return known;
  const group: Group = {
    head_name: textOf(person.line.values.get('head_name')),
    head_id: headNumber(person),
    members: [],
  };
  groups.set(key, group);
  return group;
}

/** The head's number as written, when it can be one at all. */
function headNumber({ line }: RosterPerson): string {
  const cell = line.values.get('head_id');
  if (isBlank(cell) || readId(cell).is === 'lost') return '';
  return normaliseIdNumber(wordOf(cell).replace(/^['‘’`]+/, ''));
}

/** Two heads of one name live in different villages, or their numbers tell them apart. */
function nameKey({ line }: RosterPerson): string {
  const name = comparableName(textOf(line.values.get('head_name')));
  return `${line.sheet.name}|${wordOf(line.values.get('village'))}|${name}`;
}

/** The number that goes with a head's name, where only one does: for lines that lack it. */
function headNumbersByName(people: readonly RosterPerson[]): Map<string, string> {
  const numbers = new Map<string, Set<string>>();
  for (const person of people) {
    const number = headNumber(person);
    if (number === '') continue;
    const key = nameKey(person);
    numbers.set(key, (numbers.get(key) ?? new Set()).add(number));
  }
  return new Map(
    [...numbers].flatMap(([key, set]) => (set.size === 1 ? [[key, [...set][0] as string]] : [])),
  );
}

function headKey(person: RosterPerson, idByName: ReadonlyMap<string, string>): string | null {
  const number = headNumber(person);
  if (number !== '') return number;
  if (!isBlank(person.line.values.get('head_name'))) {
    const key = nameKey(person);
    return idByName.get(key) ?? key;
  }
  return ownKey(person);
}

/** A head's own line begins a household where nothing else says so. */
function ownKey({ relation, id_number, line }: RosterPerson): string | null {
  if (relation !== 'head') return null;
  return id_number ?? `${line.sheet.name}:${line.row}`;
}

function findHead(group: Group, findings: Findings): RosterPerson {
  const [head, second] = group.members.filter((person) => isHead(person, group));
  const first = group.members[0] as RosterPerson;
  if (!head) {
    const named = group.head_name || group.head_id || first.called;
    findings.add('head_missing', placeOf(first.line, null), { head: named });
  } else if (second) {
    const facts = { name: second.called, row: head.line.row };
    findings.add('head_repeated', placeOf(second.line, 'relation'), facts);
  } else {
    compareHead(group, head, findings);
  }
  return head ?? first;
}

/** Says so itself, or bears the head's number or name where no relation is written. */
function isHead(person: RosterPerson, group: Group): boolean {
  if (person.relation !== null) return person.relation === 'head';
  if (group.head_id !== '') return person.id_number === group.head_id;
  return comparableName(person.name ?? '') === comparableName(group.head_name);
}

/** The head's columns agree with the head's own line, on every line; told once a wording. */
function compareHead(group: Group, head: RosterPerson, findings: Findings): void {
  const told = new Set<string>();
  for (const { line } of group.members) {
    const name = textOf(line.values.get('head_name'));
    const named = !isBlank(name) && comparableName(name) !== comparableName(head.name ?? '');
    if (named && head.name !== null && !told.has(name)) {
      const facts = { written: name, name: head.called };
      findings.add('head_differs', placeOf(line, 'head_name'), facts);
      told.add(name);
    }
  }
  const { head_id } = group;
  if (head_id === '' || head.id_number === null || head.id_number === head_id) return;
  const line = group.members[0]?.line ?? head.line;
  const facts = { written: group.head_id, name: head.called };
  findings.add('head_differs', placeOf(line, 'head_id'), facts);
}
