/** Enter: opens a data folder for a command as a logged-in officer. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuse, type Outcome } from '../../shared/base/outcome';
import { DEMO_PASSWORD } from '../desk/demo-password';
import { doorState, holdFolder, lock, openHost } from '../desk/host';
import { within, type Session, type Within } from '../desk/session';
import type { Progress } from '../desk/progress';
import { runJob } from '../desk/run-job';
import { systemClock } from '../desk/system-clock';
import { systemEntropy } from '../seal/entropy';
import { findFontFolder } from '../paper/font-folder';
import { openPressHere } from '../paper/press';
import type { Words } from './arguments';

/** Progress goes to standard error, never among the document. */
export const quietProgress: Progress = {
  report: (done, total, note) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${note} ${done}/${total} `);
  },
  cancelled: () => false,
};

/** A session of the command line: no path is forbidden, papers are not shown. */
export function openSession(folder: string): Session {
  const host = openHost({
    folder: resolve(folder),
    clock: systemClock,
    entropy: systemEntropy,
    press: () => openPressHere({ font_folder: findFontFolder(__dirname, process.env.JIUZHU_FONTS) }),
  });
  return { host, officer: null, chosen: null, show: () => '' };
}

/** An officer at work in a folder; `leave` closes it. */
export interface Entered {
  inside: Within;
  session: Session;
  leave: () => void;
}

/** Logs in with `--as` and the password of the environment; code `locked` when that fails. */
export async function enter(
  words: Words,
  reading: boolean,
): Promise<Outcome<Entered>> {
  const folder = words.options.get('data') ?? '';
  const session = openSession(folder);
  if (!existsSync(folder)) {
    return refuse('no_office', `没有“${folder}”这个文件夹，请核对数据文件夹`, { folder });
  }
  const release = await holdFolder(session.host);
  const entered = await logInTo(session, words, reading, release);
  if (!entered.permitted) await release();
  return entered;
}

async function logInTo(
  session: Session,
  words: Words,
  reading: boolean,
  release: () => Promise<void>,
): Promise<Outcome<Entered>> {
  const folder = session.host.folder;
  const state = doorState(session.host);
  if (!state.permitted) return state;
  if (state.result.state === 'empty') {
    return refuse('no_office', `“${folder}”里没有建立过单位，请核对数据文件夹`, { folder });
  }
  const { demo } = state.result;
  const login = words.options.get('as') ?? (reading && demo ? 'auditor' : 'admin');
  const password = process.env.JIUZHU_PASSWORD ?? (demo ? DEMO_PASSWORD : '');
  const unlocked = await runJob(session, 'unlock', { login, password }, quietProgress);
  if (!unlocked.permitted) {
    return refuse('locked', unlocked.message, { because: unlocked.code, login });
  }
  const inside = within(session);
  if (!inside.permitted) return inside;
  return {
    permitted: true,
    result: {
      inside: inside.result,
      session,
      leave: () => {
        lock(session.host);
        void release();
      },
    },
  };
}
