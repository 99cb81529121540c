/** Finds which Debian packages are missing and installs them, or says the line that would. */
import { existsSync } from 'node:fs';
import { Stop, ask, run, say } from './terminal.mjs';

/** Each need is a list of names: any one installed will do; newer releases renamed some. */
const window = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libnotify4'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
];
export const needs = {
  compiler: [['python3'], ['make'], ['g++']],
  window,
  display: [['xvfb'], ['xauth']],
  font: [['fonts-noto-cjk']],
  deb: [['dpkg']],
  /** Programs of other people with which the tests open our bundles and papers. */
  stock: [['openssh-client'], ['age'], ['poppler-utils']],
};

function isInstalled(names) {
  const told = ask('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...names]).stdout;
  return new Set(
    told
      .split('\n')
      .filter((l) => l.endsWith(' installed'))
      .map((l) => l.split(' ')[0]),
  );
}

function hasChineseFont() {
  const told = ask('fc-list', [':lang=zh-cn', 'family']);
  return told.code === 0 && told.stdout.trim() !== '';
}

/** A name apt can install here: the older name stands first, the newer ones are tried after it. */
function installable(names) {
  const known = (name) => /Candidate: [^(\s]/.test(ask('apt-cache', ['policy', name]).stdout);
  return names.find(known) ?? names[0];
}

function asRoot(line) {
  if (process.getuid() === 0) return line;
  const interactive = process.stdin.isTTY === true;
  const allowed = interactive || ask('sudo', ['-n', 'true']).code === 0;
  if (existsSync('/usr/bin/sudo') && allowed) return ['sudo', ...line];
  throw new Stop(`missing Debian packages; please run as administrator:\n  ${line.join(' ')}`);
}

/** Makes sure of the kinds of packages named; does nothing where there is no dpkg. */
export function ensureDebian(kinds) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const wanted = kinds.flatMap((kind) => (kind === 'font' && hasChineseFont() ? [] : needs[kind]));
  const present = isInstalled(wanted.flat());
  const missing = wanted.filter((names) => !names.some((name) => present.has(name)));
  if (missing.length === 0) return;
  const update = asRoot(['apt-get', 'update']);
  say(`missing Debian packages: ${missing.map((names) => names[0]).join(' ')}`);
  say(update.join(' '));
  const quiet = { stdio: ['inherit', 'ignore', 2], env: { DEBIAN_FRONTEND: 'noninteractive' } };
  run(update[0], update.slice(1), quiet);
  const line = asRoot(['apt-get', 'install', '-y', '--no-install-recommends', ...missing.map(installable)]);
  say(line.join(' '));
  if (run(line[0], line.slice(1), quiet) !== 0) throw new Stop(`this line failed:\n  ${line.join(' ')}`);
}
