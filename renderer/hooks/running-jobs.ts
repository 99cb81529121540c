/** Running jobs: long work goes on while the person looks at other pages. */
import { useSyncExternalStore } from 'react';

export interface RunningJob {
  id: number;
  title: string;
  done: number;
  total: number;
  note: string;
  /** Shown after 0.3 s, so that short work does not flicker. */
  shown: boolean;
  cancel: () => void;
}

const shownAfter = 300;
let jobs: readonly RunningJob[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly RunningJob[]): void {
  jobs = next;
  for (const listen of listeners) listen();
}

function amend(id: number, part: Partial<RunningJob>): void {
  change(jobs.map((job) => (job.id === id ? { ...job, ...part } : job)));
}

/** Enters a job; answers how to report its progress and its end. */
export function beginJob(title: string, cancel: () => void) {
  last += 1;
  const id = last;
  change([...jobs, { id, title, done: 0, total: 0, note: '', shown: false, cancel }]);
  const timer = setTimeout(() => amend(id, { shown: true }), shownAfter);
  return {
    progress: (done: number, total: number, note: string) => amend(id, { done, total, note }),
    end: () => {
      clearTimeout(timer);
      change(jobs.filter((job) => job.id !== id));
    },
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Jobs that have run for a noticeable time. */
export function useRunningJobs(): readonly RunningJob[] {
  return useSyncExternalStore(subscribe, () => jobs).filter((job) => job.shown);
}
