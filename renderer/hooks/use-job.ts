/** Job: long or local work with progress and cancel; its outcome is kept for the page. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { Outcome } from '../../shared/base/outcome';
import type { JobName, JobResult, jobs } from '../../shared/jobs';
import { useDesk } from './desk-context';
import { beginJob } from './running-jobs';

/** Jobs after which questions answer otherwise, although the docket has not grown. */
const changing: ReadonlySet<JobName> = new Set<JobName>([
  'export_bundle',
  'import_bundle',
  'backup',
  'enrol_officer',
  'import_roster',
  'simulate_pack',
  'confirm_clock',
]);

export type JobInput<J extends JobName> = z.input<(typeof jobs)[J]['input']>;

export interface Job<J extends JobName> {
  busy: boolean;
  outcome: Outcome<JobResult<J>> | undefined;
  run(input: JobInput<J>): Promise<Outcome<JobResult<J>>>;
  forget(): void;
}

/** `title` says in words what is going on: 导出同步包. */
export function useJob<J extends JobName>(job: J, title: string): Job<J> {
  const desk = useDesk();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<JobResult<J>>>();
  const run = async (input: JobInput<J>): Promise<Outcome<JobResult<J>>> => {
    const signal: { aborted: boolean; onabort: (() => void) | null } = { aborted: false, onabort: null };
    const cancel = (): void => {
      signal.aborted = true;
      signal.onabort?.();
    };
    const running = beginJob(title, cancel);
    setBusy(true);
    const answer = await desk.job(job, input, running.progress, signal);
    running.end();
    setBusy(false);
    setOutcome(() => answer);
    if (answer.permitted && changing.has(job)) void client.invalidateQueries();
    return answer;
  };
  return { busy, outcome, run, forget: () => setOutcome(undefined) };
}
