/** One set-up or build at a time: a lock folder which a dead process cannot hold. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, say } from './terminal.mjs';

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function holder(folder) {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Runs `work` while holding the lock `name`; waits for whoever holds it. */
export async function locked(name, work) {
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, `${name}.lock`);
  let nameless = 0;
  for (let waits = 0; !take(folder); waits += 1) {
    const pid = holder(folder);
    nameless = pid ? 0 : nameless + 1;
    if ((pid && !alive(pid)) || nameless > 10) rmSync(folder, { recursive: true, force: true });
    else if (waits === 10) say(`waiting for process ${pid}, which is at the same step (${name})`);
    await new Promise((go) => setTimeout(go, 200));
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
