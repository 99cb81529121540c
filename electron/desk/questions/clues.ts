/** Clue answers: the queries with their counts, and the hits with their sentences and answers. */
import type { Page } from '../../../shared/base/question';
import {
  clueFindingNames,
  clueStateNames,
  severityNames,
  type ClueFacts,
  type ClueFinding,
  type ClueState,
} from '../../../shared/supervision/clue';
import { clueQueries, findClueQuery } from '../../../shared/supervision/data/clue-queries';
import type { ClueRow, CluesView } from '../../../shared/supervision/rows';
import type { QueryCount } from '../../../shared/supervision/run-clues';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import type { Within } from '../session';

interface HitRow {
  key: string;
  code: string;
  subject: string;
  facts: string;
  found_on: string;
  present: number;
  state: ClueState;
  finding: ClueFinding | null;
  answer: string | null;
  answered_by: string | null;
  answered_on: string | null;
  answered_name: string | null;
  confirmed_name: string | null;
  confirm_text: string | null;
}

interface Asked {
  code: string;
  state: ClueState | '';
  search: string;
  gone: boolean;
  offset: number;
  limit: number;
}

const WHERE = `h.office = ? AND (? = '' OR h.code = ?) AND (? = '' OR h.state = ?)
  AND (? = '' OR instr(h.facts, ?) > 0 OR instr(h.subject, ?) > 0) AND h.present >= ?`;

function valuesOf(office: string, { code, state, search, gone }: Asked): (string | number)[] {
  return [office, code, code, state, state, search, search, search, gone ? 0 : 1];
}

export function clues({ desk, officer }: Within, asked: Asked): Page<ClueRow> {
  const office = ownOffice(desk);
  const values = valuesOf(office, asked);
  const total = desk.db.one<{ n: number }>(`SELECT count(*) AS n FROM clue_hits h WHERE ${WHERE}`, ...values);
  const rows = desk.db.all<HitRow>(
    `SELECT h.key, h.code, h.subject, h.facts, h.found_on, h.present, h.state, h.finding, h.answer, h.answered_by,
       h.answered_on, a.name AS answered_name, c.name AS confirmed_name, h.confirm_text
     FROM clue_hits h LEFT JOIN officers a ON a.office = h.office AND a.officer_id = h.answered_by
     LEFT JOIN officers c ON c.office = h.office AND c.officer_id = h.confirmed_by WHERE ${WHERE}
     ORDER BY CASE h.state WHEN 'open' THEN 0 WHEN 'answered' THEN 1 ELSE 2 END, h.code, h.subject, h.key
     LIMIT ? OFFSET ?`,
    ...values,
    asked.limit,
    asked.offset,
  );
  return { total: total?.n ?? 0, rows: rows.flatMap((row) => shown(row, officer.officer_id)) };
}

function shown(row: HitRow, asker: string): ClueRow[] {
  const query = findClueQuery(row.code);
  if (!query) return [];
  const { key, code, subject, found_on, state } = row;
  return [
    {
      ...{ key, code, subject, found_on, state },
      query_name: query.name,
      severity_name: severityNames[query.severity],
      bars: query.bars,
      opens: query.opens,
      sentence: query.say(JSON.parse(row.facts) as ClueFacts),
      present: row.present === 1,
      state_name: clueStateNames[state],
      finding_name: row.finding === null ? '' : clueFindingNames[row.finding],
      answer: row.answer ?? '',
      answered_by: row.answered_name ?? '',
      answered_on: row.answered_on,
      own_answer: row.answered_by === asker,
      confirmed_by: row.confirmed_name ?? '',
      confirm_text: row.confirm_text ?? '',
    },
  ];
}

interface RunRow {
  month: string;
  run_on: string;
  officer_name: string | null;
  queries: string;
}

function lastRun(db: ReadableDb, office: string): RunRow | undefined {
  return db.one<RunRow>(
    `SELECT r.month, r.run_on, r.queries, o.name AS officer_name FROM clue_runs r
     LEFT JOIN officers o ON o.office = r.office AND o.officer_id = r.officer
     WHERE r.office = ? ORDER BY r.seq DESC LIMIT 1`,
    office,
  );
}

export function clueQueriesView({ desk }: Within): CluesView {
  const office = ownOffice(desk);
  const run = lastRun(desk.db, office);
  const counted = new Map((run ? (JSON.parse(run.queries) as QueryCount[]) : []).map((row) => [row.code, row]));
  const states = desk.db.all<{ code: string; state: ClueState; n: number }>(
    'SELECT code, state, count(*) AS n FROM clue_hits WHERE office = ? AND present = 1 GROUP BY code, state',
    office,
  );
  const sum = (state: ClueState | 'unsettled', code = ''): number =>
    states
      .filter((row) => (state === 'unsettled' ? row.state !== 'settled' : row.state === state))
      .filter((row) => code === '' || row.code === code)
      .reduce((total, { n }) => total + n, 0);
  return {
    last: run ? { month: run.month, run_on: run.run_on, officer_name: run.officer_name ?? '' } : null,
    open: sum('open'),
    answered: sum('answered'),
    settled: sum('settled'),
    barring: clueQueries.filter(({ bars }) => bars).reduce((total, { code }) => total + sum('unsettled', code), 0),
    queries: clueQueries.map(({ code, name, question, source, reads, severity, bars }) => ({
      ...{ code, name, question, source, reads, bars },
      severity_name: severityNames[severity],
      run: counted.get(code)?.run ?? false,
      count: counted.get(code)?.count ?? 0,
      open: sum('unsettled', code),
    })),
  };
}

export const clueAnswerers = { clues, clue_queries: clueQueriesView };
