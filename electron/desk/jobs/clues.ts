/** Clue jobs: asking all queries with progress and recording the run; the list as an Excel file. */
import { setImmediate } from 'node:timers/promises';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { PlainMonth } from '../../../shared/base/plain-date';
import { clueQueries, findClueQuery } from '../../../shared/supervision/data/clue-queries';
import type { CluesRun } from '../../../shared/supervision/run-clues';
import { onDisk } from '../../seal/edge';
import { writeDurably } from '../../seal/durable-file';
import { clueBook } from '../clues/workbook';
import { askClues, keepAnswers, type QueryAnswer } from '../clues/run';
import { ownOffice } from '../desk';
import { perform } from '../perform';
import { cancelledRefusal, type Progress } from '../progress';
import { mayUse, within, type Session } from '../session';
import { requestId } from './request-id';

/** Asks query by query; between them the desk answers others. Cancelling records nothing. */
export async function runCluesJob(
  session: Session,
  { month }: { month: PlainMonth },
  progress: Progress,
): Promise<Outcome<{ count: number; found: number; gone: number }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { desk, officer } = inside.result;
  const scope = { office: ownOffice(desk), month, today: desk.clock.today() };
  const answers: QueryAnswer[] = [];
  for (const answer of askClues(desk.db, scope)) {
    answers.push(answer);
    progress.report(answers.length, clueQueries.length, `已排查：${findClueQuery(answer.code)?.name ?? ''}`);
    await setImmediate();
    const still = within(session);
    if (progress.cancelled() || !still.permitted || still.result.desk !== desk) return cancelledRefusal();
  }
  keepAnswers(desk.db, scope, answers);
  const acts = [{ kind: 'runClues', payload: { month } }];
  const outcome = perform(desk, officer, { request: requestId(session), acts });
  if (!outcome.permitted) return outcome;
  const { queries, found, gone } = outcome.result[0]?.result as CluesRun;
  const count = queries.reduce((sum, query) => sum + query.count, 0);
  return permit({ count, found: found.length, gone: gone.length });
}

export async function exportCluesJob(
  session: Session,
  { to }: { to: string },
): Promise<Outcome<{ path: string; rows: number }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, to)) return refuse('path_not_chosen', '请在对话框中选择保存位置');
  const { bytes, rows } = await clueBook(inside.result);
  return onDisk(to, () => {
    writeDurably(to, bytes);
    return permit({ path: to, rows });
  });
}
