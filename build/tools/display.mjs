/** Where windows are shown and as whom: a real or invisible screen, and with Chromium's sandbox where it can be had. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, cache, out } from './terminal.mjs';

const linux = process.platform === 'linux';
const isRoot = linux && process.getuid() === 0;
/** The user called nobody: owns nothing, so a hole in a test window is no hole in the machine. */
const nobody = 65534;

export function hasDisplay() {
  return !linux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Which kinds of Debian packages a window needs here. */
export function windowNeeds() {
  return hasDisplay() ? ['window', 'font'] : ['window', 'font', 'display'];
}

/** The command itself, or through `xvfb-run` where there is no screen; `-ac` lets another user draw. */
export function shown(command) {
  return hasDisplay() ? command : ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24 -ac', ...command];
}

const drop = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--'];

function works([command, ...args]) {
  return ask(command, args).code === 0;
}

/** Chromium's sandbox needs user namespaces, which some containers and newer systems forbid. */
function hasNamespaces(prefix) {
  return works([...prefix, 'unshare', '--user', '--map-root-user', 'true']);
}

/** True when a window started by this user must go without the sandbox. */
export function mustGoBare() {
  return linux && (isRoot || !hasNamespaces([]));
}

function canDrop(exe) {
  const reads = (file) => works([...drop, 'test', '-r', file]);
  return reads(exe) && reads(join(out, 'main', 'main.js')) && hasNamespaces(drop);
}

function wrapper(exe) {
  const file = join(cache, 'e2e', 'electron-as-nobody');
  mkdirSync(join(cache, 'e2e'), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexec ${drop.join(' ')} "${exe}" "$@"\n`, { mode: 0o755 });
  return file;
}

/**
 * How end-to-end tests start the program. As root it runs as nobody with the sandbox on; where
 * that is not to be had (no namespaces, a folder nobody may read) it runs without the sandbox.
 */
export function testProgram(exe) {
  if (isRoot && canDrop(exe)) return { exe: wrapper(exe), owner: String(nobody), sandbox: '1' };
  return { exe, owner: '', sandbox: mustGoBare() ? '0' : '1' };
}
