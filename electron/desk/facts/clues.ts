/** Clue facts: what the queries bring up now, what earlier runs met, and what keeps a month from closing. */
import type { AnswerClueFacts } from '../../../shared/supervision/answer-clue';
import type { ClueFacts, ClueHit, ClueState } from '../../../shared/supervision/clue';
import { clueQueries, findClueQuery } from '../../../shared/supervision/data/clue-queries';
import type { ReadableDb } from '../../store/database';
import { headOf } from '../../store/docket';
import { askClues, clueAnswers, type ClueScope } from '../clues/run';
import type { Facts } from './fact';
import { findPackInForce } from './policy';

interface HitRow {
  code: string;
  facts: string;
  present: number;
  state: ClueState;
  answered_by: string | null;
}

/** Whom or what a hit is about, in a word: a name, otherwise its number. */
export function clueLabel(subject: string, facts: ClueFacts): string {
  return typeof facts.name === 'string' && facts.name !== '' ? facts.name : subject;
}

function knownClue(db: ReadableDb, office: string, key: string | undefined): AnswerClueFacts {
  const row = db.one<HitRow>(
    'SELECT code, facts, present, state, answered_by FROM clue_hits WHERE office = ? AND key = ?',
    office,
    key ?? '',
  );
  const query = row && findClueQuery(row.code);
  if (!row || !query) return { clue: null };
  const { code, state, answered_by } = row;
  return {
    clue: { code, name: query.name, money: query.money, present: row.present === 1, state, answered_by },
  };
}

const barring = clueQueries.filter((query) => query.bars);

/** Barring hits as they stand now: as the run just before recorded them, otherwise asked anew. */
function barringHits(db: ReadableDb, scope: ClueScope): Pick<ClueHit, 'key' | 'code' | 'subject' | 'facts'>[] {
  const run = db.one<{ seq: number; month: string; run_on: string }>(
    'SELECT seq, month, run_on FROM clue_runs WHERE office = ? ORDER BY seq DESC LIMIT 1',
    scope.office,
  );
  const fresh = run?.seq === headOf(db, scope.office).seq && run.month === scope.month && run.run_on === scope.today;
  if (!fresh) return [...askClues(db, scope, barring)].flatMap((answer) => answer.hits);
  return db
    .all<{ key: string; code: string; subject: string; facts: string }>(
      `SELECT key, code, subject, facts FROM clue_hits WHERE office = ? AND present = 1
         AND code IN (SELECT value FROM json_each(?)) ORDER BY code, subject, key`,
      scope.office,
      JSON.stringify(barring.map(({ code }) => code)),
    )
    .map((row) => ({ ...row, facts: JSON.parse(row.facts) as ClueFacts }));
}

/** How many clues keep the month from closing, and the first few in words. */
export function barringClues(db: ReadableDb, scope: ClueScope): { count: number; first: string } {
  const settled = new Set(
    db
      .all<{ key: string }>(`SELECT key FROM clue_hits WHERE office = ? AND state = 'settled'`, scope.office)
      .map(({ key }) => key),
  );
  const open = barringHits(db, scope).filter(({ key }) => !settled.has(key));
  const shown = open.slice(0, 2).map((hit) => {
    const name = findClueQuery(hit.code)?.name ?? '';
    return `${name}：${clueLabel(hit.subject, hit.facts)}`;
  });
  return { count: open.length, first: shown.join('；') };
}

export const clueFacts: Facts<'recordExport' | 'runClues' | 'answerClue' | 'confirmClue'> = {
  recordExport: () => ({}),
  runClues: (db, { month }, { office, today }) => ({
    pack_in_force: findPackInForce(db, today) !== null,
    answers: month === undefined ? [] : clueAnswers(db, { office, month, today }),
    known: db
      .all<{ key: string; present: number }>(
        'SELECT key, present FROM clue_hits WHERE office = ? ORDER BY key',
        office,
      )
      .map(({ key, present }) => ({ key, present: present === 1 })),
  }),
  answerClue: (db, { key }, { office }) => knownClue(db, office, key),
  confirmClue: (db, { key }, { office }) => knownClue(db, office, key),
};
