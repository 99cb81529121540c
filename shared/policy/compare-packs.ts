/** Compare packs: what a pack changes against the one before, line by line, for the reader who signs. */
import { canonical } from '../base/canonical';
import { chineseDate } from '../base/plain-date';
import type { Pack, Parameter, ParameterValue } from './pack';
import { sourceText } from './parameter-at';

/** One difference. `before` and `after` are shown as text; null where there is none. */
export interface PackDifference {
  kind: 'parameter' | 'programme' | 'relation' | 'text' | 'calendar' | 'case' | 'department';
  change: 'added' | 'removed' | 'changed';
  /** What it concerns: a parameter key with its date, a programme with its field. */
  name: string;
  description: string;
  before: string | null;
  after: string | null;
  source: string;
}

/** All differences in the order of the pack's sections. */
export function comparePacks(before: Pack, after: Pack): PackDifference[] {
  return [
    ...parameterDifferences(before, after),
    ...programmeDifferences(before, after),
    ...listDifferences(
      'relation',
      before.relations,
      after.relations,
      ({ programme, by, kind }) => `${programme} ${kind} ${by}`,
    ),
    ...listDifferences(
      'text',
      before.legal_bases,
      after.legal_bases,
      (row) => `${row.programme} ${row.from} ${row.decisions.join()}`,
    ),
    ...listDifferences('text', before.remedies, after.remedies, (row) => `${row.mode} ${row.from}`),
    ...listDifferences(
      'department',
      before.departments,
      after.departments,
      (row) => `${row.code} ${row.from}`,
    ),
    ...listDifferences('calendar', before.calendar.years, after.calendar.years, (row) =>
      String(row.year),
    ),
    ...listDifferences('case', before.cases, after.cases, (row) => row.name),
  ];
}

function valueText(value: ParameterValue['value']): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parameterDifferences(before: Pack, after: Pack): PackDifference[] {
  const old = new Map(before.parameters.map((row) => [row.key, row]));
  const fresh = new Map(after.parameters.map((row) => [row.key, row]));
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return keys.flatMap((key) => linesOf(key, old.get(key), fresh.get(key)));
}

/** Lines are known by their date and whether they correct another. */
function linesOf(
  key: string,
  old: Parameter | undefined,
  fresh: Parameter | undefined,
): PackDifference[] {
  const name = (line: ParameterValue): string =>
    `${line.from}${line.corrects === undefined ? '' : ' 更正'}`;
  const was = new Map((old?.values ?? []).map((line) => [name(line), line]));
  const is = new Map((fresh?.values ?? []).map((line) => [name(line), line]));
  const dates = [...new Set([...was.keys(), ...is.keys()])].sort();
  return dates.flatMap((date) => {
    const [a, b] = [was.get(date), is.get(date)];
    if (a && b && canonical(a.value) === canonical(b.value)) return [];
    const line = b ?? a;
    return [
      {
        kind: 'parameter' as const,
        change: changeOf(a, b),
        name: `${key}（${chineseDate(line?.from ?? '')}起）`,
        description: (fresh ?? old)?.description ?? '',
        before: a ? valueText(a.value) : null,
        after: b ? valueText(b.value) : null,
        source: line ? sourceText(line.source) : '',
      },
    ];
  });
}

function changeOf(before: unknown, after: unknown): PackDifference['change'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function programmeDifferences(before: Pack, after: Pack): PackDifference[] {
  const name = (row: Pack['programmes'][number]): string => `${row.code} ${row.from}`;
  const old = new Map(before.programmes.map((row) => [name(row), row]));
  const fresh = new Map(after.programmes.map((row) => [name(row), row]));
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return names.flatMap((key) => {
    const [a, b] = [old.get(key), fresh.get(key)];
    const row = b ?? a;
    const shown = {
      kind: 'programme' as const,
      description: row?.name ?? '',
      source: row?.basis ?? '',
    };
    if (!a || !b) {
      return [
        {
          ...shown,
          change: changeOf(a, b),
          name: key,
          before: a ? a.name : null,
          after: b ? b.name : null,
        },
      ];
    }
    const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof typeof a)[];
    return fields
      .filter((field) => textOf(a[field]) !== textOf(b[field]))
      .map((field) => ({
        ...shown,
        change: 'changed' as const,
        name: `${key} ${field}`,
        before: textOf(a[field]),
        after: textOf(b[field]),
      }));
  });
}

function textOf(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}

function listDifferences<T>(
  kind: PackDifference['kind'],
  before: readonly T[],
  after: readonly T[],
  nameOf: (row: T) => string,
): PackDifference[] {
  const old = new Map(before.map((row) => [nameOf(row), row]));
  const fresh = new Map(after.map((row) => [nameOf(row), row]));
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return names.flatMap((name) => {
    const [a, b] = [old.get(name), fresh.get(name)];
    if (textOf(a) === textOf(b)) return [];
    const texts = {
      before: a === undefined ? null : textOf(a),
      after: b === undefined ? null : textOf(b),
    };
    return [{ kind, change: changeOf(a, b), name, description: '', ...texts, source: '' }];
  });
}
