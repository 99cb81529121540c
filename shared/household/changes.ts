/** Changes: what became different between two statements of a household, in the words of the field. */
import { chineseDate, monthOf, monthsBetween, type PlainDate } from '../base/plain-date';
import type { AssessChange } from '../policy/assess-input';
import type { Declaration, Member } from './declaration';

/** What may happen in a household's life. */
export const changeNames = {
  death: '死亡',
  employment: '就业',
  income: '收入变化',
  birth: '新生儿',
  married_in: '婚嫁迁入',
  joined: '成员增加',
  imprisonment: '服刑或强制隔离',
  married_out: '婚嫁迁出',
  moved_out: '成员迁出',
  left: '成员减少',
  school: '就学变化',
  school_end: '毕业或离校',
  disability: '残疾情况变化',
  illness: '患病情况变化',
  condition: '劳动能力或自理能力变化',
  obligor: '赡养抚养情况变化',
  expenditure: '近一年收支变化',
  property: '财产变化',
  move: '迁移',
} as const;
export type ChangeCode = keyof typeof changeNames;

/** One thing that became different. */
export interface HouseholdChange {
  kind: ChangeCode;
  /** Key of the member; empty where it concerns the household. */
  member: string;
  /** The member's name; empty where it concerns the household. */
  person_name: string;
  on: PlainDate;
  text: string;
}

/** A change with the day on which the office was told of it. */
export type ReportedChange = HouseholdChange & { reported_on: PlainDate };

/** Kinds in the order in which they decide from which month an award changes. */
const weights: readonly (readonly [AssessChange['kind'], readonly ChangeCode[]])[] = [
  ['death', ['death']],
  ['income', ['employment', 'income', 'obligor', 'expenditure']],
  [
    'member',
    [
      'birth',
      'married_in',
      'joined',
      'imprisonment',
      'married_out',
      'moved_out',
      'left',
      'school',
      'school_end',
      'disability',
      'illness',
      'condition',
    ],
  ],
  ['property', ['property']],
  ['move', ['move']],
];

/**
 * The change as assessment takes it: the heaviest kind among several, effective in the month of
 * its day; null when nothing changed.
 */
export function statedChange(changes: readonly ReportedChange[]): AssessChange | null {
  for (const [kind, codes] of weights) {
    const found = codes.flatMap((code) => changes.filter((change) => change.kind === code))[0];
    if (!found) continue;
    const { member, on, reported_on } = found;
    return {
      kind,
      because: found.kind,
      effective_month: monthOf(on),
      reported_on,
      ...(member === '' ? {} : { member }),
    };
  }
  return null;
}

/** What became different from one statement to the next, which speaks of the day `on`. */
export function changesBetween(
  before: Declaration,
  after: Declaration,
  on: PlainDate,
): HouseholdChange[] {
  const known = new Map(before.members.map((member) => [member.key, member]));
  const kept = new Set(after.members.map(({ key }) => key));
  const people = after.members.flatMap((member) => {
    const old = known.get(member.key);
    return old ? memberChanges(before, after, old, member, on) : [joined(member, on)];
  });
  const gone = before.members.filter(({ key }) => !kept.has(key)).map((member) => left(member, on));
  return [...people, ...gone, ...householdChanges(before, after, on)];
}

function changeOf(kind: ChangeCode, member: Member | null, on: PlainDate, what = ''): HouseholdChange {
  const person_name = member?.name ?? '';
  return {
    kind,
    member: member?.key ?? '',
    person_name,
    on,
    text: `${chineseDate(on)}${person_name}${changeNames[kind]}${what === '' ? '' : `（${what}）`}`,
  };
}

/** Born within a year of being stated: a newborn, not somebody who moved in. */
function joined(member: Member, on: PlainDate): HouseholdChange {
  const months = monthsBetween(monthOf(member.birth_date), monthOf(on));
  const newborn = member.birth_date <= on && months < monthsOfInfancy;
  if (newborn) return changeOf('birth', member, member.birth_date);
  return changeOf(member.relation === 'spouse' ? 'married_in' : 'joined', member, on);
}

const monthsOfInfancy = 12;

/** The reason that was typed names the kind; only the label hangs on it. */
const leaving: readonly (readonly [RegExp, ChangeCode])[] = [
  [/服刑|收监|入狱|羁押|戒毒/, 'imprisonment'],
  [/婚|嫁|赘/, 'married_out'],
  [/迁/, 'moved_out'],
];

function left(member: Member, on: PlainDate, reason = ''): HouseholdChange {
  const kind = leaving.find(([words]) => words.test(reason))?.[1] ?? 'left';
  return changeOf(kind, member, on, reason);
}

function memberChanges(
  before: Declaration,
  after: Declaration,
  old: Member,
  now: Member,
  on: PlainDate,
): HouseholdChange[] {
  const died = now.deceased_on ?? null;
  if (died !== null && died !== 'unknown' && (old.deceased_on ?? null) !== died) {
    return [changeOf('death', now, died)];
  }
  const changes: HouseholdChange[] = [];
  if (old.counted === true && now.counted === false) changes.push(left(now, on, now.counted_reason));
  if (old.counted !== true && now.counted === true) changes.push(changeOf('joined', now, on));
  const income = incomeChange(before, after, old, now);
  if (income) changes.push(changeOf(income, now, on));
  if (differ(old.student, now.student)) {
    changes.push(changeOf(now.student ? 'school' : 'school_end', now, on));
  }
  if (differ(old.disability, now.disability)) changes.push(changeOf('disability', now, on));
  if (differ(old.serious_illness, now.serious_illness)) changes.push(changeOf('illness', now, on));
  const conditions = ['able_to_work', 'self_care_failed', 'living'] as const;
  if (conditions.some((key) => differ(old[key], now[key]))) changes.push(changeOf('condition', now, on));
  return changes;
}

function incomeOf(declaration: Declaration, key: string, kinds?: readonly string[]) {
  return declaration.income
    .filter((row) => row.member === key && (kinds === undefined || kinds.includes(row.kind)))
    .map(({ note: _note, ...row }) => row);
}

/** Work is found when the unemployed is no longer registered or earns where nothing was earned. */
function incomeChange(
  before: Declaration,
  after: Declaration,
  old: Member,
  now: Member,
): 'employment' | 'income' | null {
  const differs = differ(incomeOf(before, old.key), incomeOf(after, now.key));
  const earned = ['wage', 'business'];
  const had = incomeOf(before, old.key, earned).length > 0;
  const has = incomeOf(after, now.key, earned).length > 0;
  const hired = old.registered_unemployed === true && now.registered_unemployed === false;
  if (has && (hired || !had)) return 'employment';
  return differs ? 'income' : null;
}

function householdChanges(before: Declaration, after: Declaration, on: PlainDate): HouseholdChange[] {
  const moved = before.area !== after.area || before.village_code !== after.village_code;
  return [
    ...(differ(before.obligors, after.obligors) ? [changeOf('obligor', null, on)] : []),
    ...(differ(before.last_12_months, after.last_12_months) ? [changeOf('expenditure', null, on)] : []),
    ...(differ(before.property, after.property) ? [changeOf('property', null, on)] : []),
    ...(moved ? [changeOf('move', null, on)] : []),
  ];
}

/** Left out and null mean the same; the order of keys does not matter. */
function differ(a: unknown, b: unknown): boolean {
  return plain(a) !== plain(b);
}

function plain(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const parts = Object.entries(inner).filter(([, part]) => part !== undefined && part !== null);
    return Object.fromEntries(parts.sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}
