/** Run job: checks a job's input and runs it, with progress and a way to cancel. */
import type { z } from 'zod';
import { parse } from '../../shared/base/parse';
import { refuse, type Outcome } from '../../shared/base/outcome';
import { jobs, type JobName } from '../../shared/jobs';
import { jobRuns } from './jobs/all';
import type { Progress } from './progress';
import type { Session } from './session';

/** Runs one job for the session. */
export async function runJob(
  session: Session,
  name: string,
  input: unknown,
  progress: Progress,
): Promise<Outcome<unknown>> {
  if (!Object.hasOwn(jobs, name)) return refuse('job_unknown', `没有“${name}”这项工作`);
  const job = name as JobName;
  const parsed = parse(jobs[job].input as z.ZodType, input);
  if (!parsed.permitted) return parsed;
  const run = jobRuns[job] as (
    session: Session,
    input: unknown,
    progress: Progress,
  ) => Outcome<unknown> | Promise<Outcome<unknown>>;
  return run(session, parsed.result, progress);
}
