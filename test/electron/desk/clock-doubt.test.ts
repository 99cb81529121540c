/** A computer's date that cannot be right: noticed at the login, nothing recorded until an administrator has looked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seededEntropy } from '../../../electron/seal/entropy';
import { foundOffice, lock, openHost, type Host } from '../../../electron/desk/host';
import { confirmClock, unlock } from '../../../electron/desk/jobs/door';
import { perform } from '../../../electron/desk/perform';
import type { Session } from '../../../electron/desk/session';

// 1. A date before the last act, or long after it, bars every act until an administrator confirms it for that day.
// 2. The same day, and a usual holiday later, nothing is asked.

let folder: string;
let host: Host;
let session: Session;
let today = '2022-11-01';
const password = 'Laifeng-100';

beforeEach(() => {
  today = '2022-11-01';
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  const clock = { today: () => today, now: () => `${today}T09:00:00.000+08:00` };
  const press = () => {
    throw new Error('this test draws no papers');
  };
  host = openHost({ folder, clock, entropy: seededEntropy('clock'), press });
  const founded = foundOffice(host, {
    office: '500120004', name: '来凤街道', level: 'town', demo: false,
    admin: { login: 'admin', name: '青管理' },
    letterhead: { issuer: '璧山区来凤街道办事处', number_word: '来凤', address: '', phone: '' },
    password, request: 'found',
  });
  if (!founded.permitted) throw new Error(founded.message);
  session = { host, officer: null, chosen: null, show: () => '' };
});
afterEach(() => {
  lock(host);
  rmSync(folder, { recursive: true, force: true });
});

let asked = 0;
function tried(): string {
  lock(host);
  expect(unlock(session, { login: 'admin', password }).permitted).toBe(true);
  return recorded();
}
function recorded(): string {
  const officer = { login: `bai${asked}`, name: '白经办', employment: 'town', posts: ['clerk'], from: today };
  const acts = [{ kind: 'enrol', payload: officer }];
  const outcome = perform(host.open!.desk, session.officer!, { request: `ask-${asked++}`, acts });
  return outcome.permitted ? 'permitted' : outcome.code;
}

test('back, far ahead, and confirmed', () => {
  today = '2022-10-31';
  expect(tried()).toBe('clock_back');
  today = '2022-11-01';
  expect(tried()).toBe('permitted');
  today = '2022-12-10';
  expect(tried()).toBe('permitted');
  today = '2023-03-01';
  expect(tried()).toBe('clock_ahead');
  expect(confirmClock(session)).toMatchObject({ permitted: true });
  expect(recorded()).toBe('permitted');
});
