/** Attempts: wrong passwords in a row make the next try wait, longer each time; a right one ends it. */
import type { Host } from './host';

/** Tries that cost nothing: fingers slip. */
const FREE = 3;
const FIRST_WAIT = 5;
const LONGEST_WAIT = 300;

interface Wrong {
  times: number;
  /** Second of this process's own clock, which nobody can set back. */
  until: number;
}

const wrong = new WeakMap<Host, Map<string, Wrong>>();

const now = (): number => performance.now() / 1000;

/** Whole seconds until this login may be tried again; 0 when it may. */
export function waitSeconds(host: Host, login: string): number {
  const until = wrong.get(host)?.get(login)?.until ?? 0;
  return Math.max(0, Math.ceil(until - now()));
}

/** Notes a try: after the free ones each wrong password doubles the wait, up to five minutes. */
export function noteAttempt(host: Host, login: string, right: boolean): void {
  const known = wrong.get(host) ?? new Map<string, Wrong>();
  wrong.set(host, known);
  if (right) {
    known.delete(login);
    return;
  }
  const times = (known.get(login)?.times ?? 0) + 1;
  const wait = times <= FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (times - FREE - 1));
  known.set(login, { times, until: now() + wait });
}
