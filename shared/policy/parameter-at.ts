/** Parameter look-up: the value of a key on a day, with its date, source and whether it is the last known. */
import type { PlainDate } from '../base/plain-date';
import type { Pack, Parameter, ParameterValue, Remedy, AuthorityMode } from './pack';
import type { ParameterKey, ParameterOf } from './parameter-keys';
import type { ProgrammeCode } from './programme-code';
import type { ProgrammeRow } from './programme-row';

/** A value as read: `last_value` when the day lies beyond what the source is known to cover. */
export interface ParameterRead<V = unknown> {
  key: string;
  value: V;
  from: PlainDate;
  source: string;
  certain: boolean;
  last_value: boolean;
}

const indexes = new WeakMap<Pack, Map<string, Parameter>>();

function indexOf(pack: Pack): Map<string, Parameter> {
  const known = indexes.get(pack);
  if (known) return known;
  const made = new Map(pack.parameters.map((parameter) => [parameter.key, parameter]));
  indexes.set(pack, made);
  return made;
}

/** '民发〔2021〕57号 第二十一条'. */
export function sourceText(source: ParameterValue['source']): string {
  const article = source.article === undefined ? '' : ` ${source.article}`;
  const page = source.page === undefined ? '' : ` 第${source.page}页`;
  return `${source.document}${article}${page}`;
}

/** The last line whose date is not after `date`; of lines of one date the last one counts. */
function lineAt(values: readonly ParameterValue[], date: PlainDate): ParameterValue | undefined {
  let found: ParameterValue | undefined;
  for (const line of values) {
    if (line.from <= date && (found === undefined || line.from >= found.from)) found = line;
  }
  return found;
}

/**
 * The value of `key` on `date`: the last line on or before the day (units as in parameter-keys.ts).
 * Undefined before the first line and for a key the pack lacks.
 */
export function parameterAt<K extends ParameterKey>(
  pack: Pack,
  key: K,
  date: PlainDate,
): ParameterRead<ParameterOf<K>> | undefined {
  const parameter = indexOf(pack).get(key);
  const line = parameter && lineAt(parameter.values, date);
  if (!parameter || !line) return undefined;
  const later = parameter.values.some((other) => other.from > line.from);
  const known = parameter.known_until ?? pack.known_until;
  return {
    key,
    value: line.value as ParameterOf<K>,
    from: line.from,
    source: sourceText(line.source),
    certain: line.certain,
    last_value: !later && date > known,
  };
}

function latest<T extends { from: PlainDate }>(rows: readonly T[], date: PlainDate): T | undefined {
  let found: T | undefined;
  for (const row of rows) {
    if (row.from <= date && (found === undefined || row.from >= found.from)) found = row;
  }
  return found;
}

/** The programme's row on `date` (the newest row when no date is given); undefined when there is none. */
export function programmeRow(
  pack: Pack,
  code: ProgrammeCode,
  date?: PlainDate,
): ProgrammeRow | undefined {
  const rows = pack.programmes.filter((row) => row.code === code);
  return latest(rows, date ?? rows.at(-1)?.from ?? '');
}

/** Legal basis text of a decision of a programme on a day. */
export function legalBasis(
  pack: Pack,
  programme: ProgrammeCode,
  decision: string,
  date: PlainDate,
): string | undefined {
  const rows = pack.legal_bases.filter((row) => row.programme === programme);
  const exact = latest(
    rows.filter((row) => row.decisions.includes(decision)),
    date,
  );
  return (
    exact ??
    latest(
      rows.filter((row) => row.decisions.length === 0),
      date,
    )
  )?.text;
}

/** The remedy row of an authority mode on a day. */
export function remedyAt(pack: Pack, mode: AuthorityMode, date: PlainDate): Remedy | undefined {
  return latest(
    pack.remedies.filter((row) => row.mode === mode),
    date,
  );
}

/** The remedy paragraph with its days, months, government and court filled in. */
export function remedyText(pack: Pack, mode: AuthorityMode, date: PlainDate): string | undefined {
  const row = remedyAt(pack, mode, date);
  return row?.text
    .replaceAll('{days}', String(row.reconsideration_days))
    .replaceAll('{months}', String(row.litigation_months))
    .replaceAll('{government}', row.government)
    .replaceAll('{court}', row.court);
}
