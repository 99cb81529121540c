/** What the set-up says on the terminal (always stderr) and how it starts other programs. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');
export const cache = join(root, '.cache');
export const out = join(root, 'out');
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** Node 24 from the registry where it is installed, else the Node that runs this script. */
export function node() {
  const own = join(bin, windows ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/** The Node that npm itself runs on; it survives an `npm ci`, unlike the one in node_modules. */
export function outerNode() {
  return process.env.npm_node_execpath ?? process.execPath;
}

export function say(line) {
  process.stderr.write(`[set-up] ${line}\n`);
}

/** Ends the step with a sentence instead of a stack trace: for things a person must mend. */
export class Stop extends Error {}

export function environment(extra = {}) {
  const path = [bin, process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** Runs a program to its end, shows its output, and answers its exit code. */
export function run(command, args, { env = {}, stdio = 'inherit', cwd = root } = {}) {
  const done = spawnSync(command, args, { cwd, stdio, env: environment(env), shell: windows });
  if (done.error) throw new Stop(`${command}: ${done.error.message}`);
  return done.status ?? 1;
}

/** Runs a program, keeps its output, and answers `{ code, stdout, stderr }`. */
export function ask(command, args, { env = {}, cwd = root, timeout } = {}) {
  const done = spawnSync(command, args, {
    cwd,
    timeout,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    shell: windows,
  });
  return {
    code: done.status ?? 1,
    stdout: done.stdout ?? '',
    stderr: done.stderr ?? String(done.error ?? ''),
  };
}

/** Runs a program beside others; its output comes in one piece, so that two never mix. */
export function runBeside(command, args, { env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env: environment(env), shell: windows });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(pieces).toString() }));
  });
}

function endGroup(child) {
  if (windows) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

/** Runs a program with all its children at most so long: one endless loop must not hold up everything. */
export function runBounded(command, args, { env = {}, minutes }) {
  return new Promise((done, fail) => {
    const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment(env) };
    const child = spawn(command, args, { ...options, detached: !windows, shell: windows });
    const stop = () => endGroup(child);
    const impatient = setTimeout(() => {
      say(`stopped after ${minutes} minutes: something in it does not end`);
      stop();
    }, minutes * 60_000);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.once(signal, stop);
    child.on('error', (error) => fail(new Stop(`${command}: ${error.message}`)));
    child.on('close', (code) => {
      clearTimeout(impatient);
      for (const signal of signals) process.removeListener(signal, stop);
      done(code ?? 1);
    });
  });
}

/** The path of a JavaScript program inside node_modules, run by our own Node: `node <path> ...`. */
export function tool(...path) {
  return join(root, 'node_modules', ...path);
}
