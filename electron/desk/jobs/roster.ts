/** Roster jobs: checking a roster file, and registering all its households or none. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { RosterPreview } from '../../../shared/jobs';
import { perform } from '../perform';
import { readRoster } from '../roster/read-roster';
import { mayUse, within, type Session } from '../session';
import { requestId } from './request-id';

/** The part of a running job's progress that is used here. */
interface Progress {
  report: (done: number, total: number, note: string) => void;
  cancelled: () => boolean;
}

function notChosen(): Outcome<never> {
  return refuse('path_not_chosen', '请在对话框中选择花名册文件');
}

/** What the file holds and everything wrong in it; each finding's facts tell its `severity`. */
export async function readRosterJob(
  session: Session,
  input: { path: string },
): Promise<Outcome<RosterPreview>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, input.path)) return notChosen();
  const read = await readRoster(inside.result.desk, input.path);
  if (!read.permitted) return read;
  const { file_hash, checked } = read.result;
  const { rows, households, persons, findings } = checked;
  return permit({ file_hash, rows, households, persons, findings });
}

/** Registers the households of the file as it was checked: one request, all acts or none. */
export async function importRosterJob(
  session: Session,
  input: { path: string; file_hash: string },
  progress: Progress,
): Promise<Outcome<{ households: number; persons: number }>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, input.path)) return notChosen();
  const { desk, officer } = inside.result;
  progress.report(0, 1, '正在重新检查花名册');
  const read = await readRoster(desk, input.path);
  if (!read.permitted) return read;
  const { file_hash, checked } = read.result;
  if (file_hash !== input.file_hash) {
    return refuse('roster_changed', '文件在检查之后又改动过，没有导入。请重新检查后再导入', { file_hash });
  }
  const errors = checked.findings.filter(({ facts }) => facts.severity === 'error');
  const [first] = errors;
  if (first) {
    const message = `花名册还有${errors.length}处错误，没有导入任何一户。第一处：${first.message}`;
    return refuse('roster_has_errors', message, { errors: errors.length, first: first.code });
  }
  if (progress.cancelled()) return refuse('cancelled', '已取消，没有导入任何一户');
  const { declarations, persons } = checked;
  progress.report(0, declarations.length, `正在登记${declarations.length}户`);
  const acts = declarations.map((payload) => ({ kind: 'register', payload }));
  const outcome = perform(desk, officer, { request: requestId(session), acts });
  if (!outcome.permitted) return outcome;
  progress.report(acts.length, acts.length, '已登记');
  return permit({ households: acts.length, persons });
}
