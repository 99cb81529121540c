/** Clue run: asks the named queries over the tables, one after the other, and keeps the last answer. */
import { addDays, addMonths, addMonthsToDate, type PlainDate, type PlainMonth } from '../../../shared/base/plain-date';
import type { Pack } from '../../../shared/policy/pack';
import { parameterAt } from '../../../shared/policy/parameter-at';
import { findProcedure } from '../../../shared/policy/procedure';
import { clueHit, type ClueFacts, type ClueHit, type ClueQuery } from '../../../shared/supervision/clue';
import { clueQueries } from '../../../shared/supervision/data/clue-queries';
import type { ReadableDb } from '../../store/database';
import { findPackInForce } from '../facts/policy';
import { GIVEN } from './given';
import { moneyQueries } from './money-queries';
import { peopleQueries } from './people-queries';

export interface ClueScope {
  office: string;
  month: PlainMonth;
  today: PlainDate;
}

/** What one query brought up; `run` is false where the pack lacks its limit. */
export interface QueryAnswer {
  code: string;
  run: boolean;
  hits: ClueHit[];
}

const bodies: Record<string, string> = { ...peopleQueries, ...moneyQueries };

/** Pairs of programmes that exclude one another, each once. */
function exclusivePairs(pack: Pack | null): string[][] {
  const rows = (pack?.relations ?? []).filter((row) => row.kind === 'excludes');
  const pairs = rows.map((row) => [row.programme, row.by].sort());
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

/** Programmes that are not approved without a report of the check of means. */
function checkedProgrammes(pack: Pack | null): string[] {
  if (!pack) return [];
  const asks = (code: string | null): boolean =>
    code !== null && (findProcedure(pack, code)?.steps.some((step) => step.needs.includes('check_done')) ?? false);
  return pack.programmes.filter((row) => asks(row.procedure)).map((row) => row.code);
}

/** The query's own limit: a number, and the last day that is too long ago; null where the pack has none. */
function limitOf(pack: Pack | null, query: ClueQuery, today: PlainDate): [number, string] | null {
  if (query.limit === null) return [0, ''];
  const value = pack ? parameterAt(pack, query.limit, today)?.value : undefined;
  if (typeof value === 'number') return [value, addDays(today, -value)];
  if (!Array.isArray(value)) return null;
  const intervals = value as { months: number }[];
  return [0, addMonthsToDate(today, -Math.max(...intervals.map((row) => row.months)))];
}

/** The values of `given` for every query, without the query's own limit. */
function valuesOf(pack: Pack | null, { office, month, today }: ClueScope): (own: [number, string]) => (string | number)[] {
  const back = pack ? parameterAt(pack, 'clue.look_back_months', today)?.value : undefined;
  const from = addMonths(month, -(back ?? 0));
  const pairs = JSON.stringify(exclusivePairs(pack));
  const checked = JSON.stringify(checkedProgrammes(pack));
  return ([least, cut_off]) => [office, month, from, today, least, cut_off, pairs, checked];
}

/** Asks the queries one by one, so that the caller may show progress and stop between them. */
export function* askClues(
  db: ReadableDb,
  scope: ClueScope,
  queries: readonly ClueQuery[] = clueQueries,
): Generator<QueryAnswer> {
  const pack = findPackInForce(db, scope.today) ?? null;
  const values = valuesOf(pack, scope);
  for (const query of queries) {
    const own = limitOf(pack, query, scope.today);
    yield { code: query.code, run: own !== null, hits: own === null ? [] : ask(db, query.code, values(own)) };
  }
}

function ask(db: ReadableDb, code: string, values: (string | number)[]): ClueHit[] {
  const rows = db.all<ClueFacts>(`${GIVEN} ${bodies[code] ?? ''}`, ...values);
  return rows.map(({ subject, ...facts }) => clueHit(code, String(subject), facts));
}

interface Kept {
  scope: ClueScope;
  changes: number;
  answers: QueryAnswer[];
}

const kept = new WeakMap<ReadableDb, Kept>();

const changesOf = (db: ReadableDb): number =>
  db.one<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;

/** Keeps what a job has just asked, so that the act that follows need not ask again. */
export function keepAnswers(db: ReadableDb, scope: ClueScope, answers: QueryAnswer[]): void {
  kept.set(db, { scope, answers, changes: changesOf(db) });
}

/** All answers: the ones kept while nothing was written since, otherwise asked anew. */
export function clueAnswers(db: ReadableDb, scope: ClueScope): QueryAnswer[] {
  const last = kept.get(db);
  const same = last && JSON.stringify(last.scope) === JSON.stringify(scope) && last.changes === changesOf(db);
  return same ? last.answers : [...askClues(db, scope)];
}
