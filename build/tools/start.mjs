/** `npm start`: builds what changed, makes an invented office the first time, and opens the desk. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ensureBundle } from './bundle.mjs';
import { cli } from './cli.mjs';
import { ensureDebian } from './debian.mjs';
import { hasDisplay, mustGoBare, shown, windowNeeds } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureNative } from './native.mjs';
import { Stop, root, run, say } from './terminal.mjs';

/** The folder which electron/main.ts uses for everything of this person. */
function userFolder() {
  const home = homedir();
  if (process.platform === 'win32')
    return join(process.env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'jiuzhu');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'jiuzhu');
  return join(process.env.XDG_CONFIG_HOME || join(home, '.config'), 'jiuzhu');
}

function isEmpty(folder) {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** The first folder 新单位, 新单位-2 ... in which there is no office yet. */
function emptyFolder() {
  for (let number = 1; ; number += 1) {
    const folder = join(userFolder(), number === 1 ? '新单位' : `新单位-${number}`);
    if (isEmpty(folder)) return folder;
  }
}

async function demoFolder() {
  const folder = join(userFolder(), '演练办公室');
  if (!isEmpty(folder)) return folder;
  say('making an invented office to try things on (once)');
  const making = `${folder}.new`;
  rmSync(making, { recursive: true, force: true });
  const code = await cli(['demo', '--data', making], { stdio: ['ignore', 'ignore', 2] });
  if (code !== 0) throw new Stop('the invented office could not be made');
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
  say(`invented office: ${folder}; log in as clerk, approver, accountant ...; password Demo-2026`);
  return folder;
}

async function dataFolder(words) {
  if (words.includes('--empty')) return ['--data', emptyFolder()];
  return words.some((word) => word === '--data' || word.startsWith('--data='))
    ? []
    : ['--data', await demoFolder()];
}

export async function perform(words) {
  ensureDebian(windowNeeds());
  const electron = await ensureElectron();
  const JIUZHU_SQLITE_BINDING = await ensureNative(electron.exe);
  await ensureBundle();
  const data = await dataFolder(words);
  const bare = mustGoBare() ? ['--no-sandbox'] : [];
  const unseen = hasDisplay() ? [] : ['--disable-gpu'];
  const own = words.filter((word) => word !== '--empty');
  const [command, ...args] = shown([electron.exe, root, ...bare, ...unseen, ...data, ...own]);
  return run(command, args, { env: { JIUZHU_SQLITE_BINDING } });
}
