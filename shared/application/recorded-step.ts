/** Recorded step: whether an act on a case, as another office recorded it, stands in its programme's table. */
import { postNames, type Post } from '../base/posts';
import { findState, stepsFor, type Procedure } from '../policy/procedure';
import { titleOf } from './position';

/** An act on a case as its record tells it. */
export interface RecordedStep {
  act: string;
  post: Post;
  /** Where the case stood before it; null for a case that nobody knows. */
  from: string | null;
  /** Where the act says that it leads. */
  to: string;
}

/** Why the table has no such step, in words; null when it has it. */
export function findStepFault(procedure: Procedure | null, step: RecordedStep): string | null {
  const { act, post, from, to } = step;
  const title = titleOf(act);
  if (!procedure) return `“${title}”：政策包没有该项目的办理程序`;
  if (from === null) return `“${title}”：没有受理记录的案件`;
  const named = (code: string): string => findState(procedure, code)?.name ?? '程序没有的环节';
  const lines = stepsFor(procedure, from, act);
  if (lines.length === 0) return `${procedure.name}在“${named(from)}”环节没有“${title}”`;
  const leading = lines.filter((line) => line.to === to);
  if (leading.length === 0) return `“${title}”不能从“${named(from)}”到“${named(to)}”`;
  const may = leading.some((line) => line.posts.includes(post));
  return may ? null : `“${title}”不能由${postNames[post]}办理`;
}
