#!/usr/bin/env node
/** Does with dpkg-deb the part of fpm's command line that electron-builder uses for a .deb. */
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const alone = new Set(['--force', '--debug']);

function readLine(words) {
  const options = {};
  const inputs = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (alone.has(word)) continue;
    if (word.startsWith('-')) (options[word.replace(/^-+/, '')] ??= []).push(words[(at += 1)]);
    else inputs.push(word);
  }
  return { options, inputs };
}

const { options, inputs } = readLine(process.argv.slice(2));
const one = (name, otherwise) => options[name]?.[0] ?? otherwise;

/** An input is `from=to`; a trailing slash means the content of the folder. */
function lay(stage, input) {
  const at = input.lastIndexOf('=');
  const from = input.slice(0, at);
  const to = path.join(stage, input.slice(at + 1));
  fs.mkdirSync(from.endsWith('/') ? to : path.dirname(to), { recursive: true });
  execFileSync('cp', ['-a', from.endsWith('/') ? `${from}.` : from, to]);
}

function* filesBelow(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      fs.chmodSync(file, 0o755);
      yield* filesBelow(file);
    } else if (entry.isFile()) yield file;
  }
}

/** Sets modes, adds up the size, and answers the list of checksums. */
function weigh(stage) {
  let bytes = 0;
  const sums = [];
  for (const file of filesBelow(stage)) {
    const { size, mode } = fs.statSync(file);
    bytes += size;
    fs.chmodSync(file, mode & 0o111 ? 0o755 : 0o644);
    const sum = createHash('md5').update(fs.readFileSync(file)).digest('hex');
    sums.push(`${sum}  ${path.relative(stage, file)}\n`);
  }
  fs.chmodSync(stage, 0o755);
  return { kilobytes: Math.ceil(bytes / 1024), sums: sums.join('') };
}

function control(kilobytes) {
  const [first, ...rest] = one('description', '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const fields = {
    Package: one('name'),
    Version: one('version').replaceAll('-', '~') + (options.iteration ? `-${one('iteration')}` : ''),
    Architecture: one('architecture'),
    Maintainer: one('maintainer'),
    'Installed-Size': kilobytes,
    Depends: options.d?.join(', '),
    Recommends: options['deb-recommends']?.join(', '),
    Section: one('category', 'default'),
    Priority: one('deb-priority', 'optional'),
    Homepage: one('url'),
    License: one('license'),
    Vendor: one('vendor'),
    Description: [first ?? 'no description', ...rest.map((line) => ` ${line}`)].join('\n'),
  };
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  return set.map(([name, value]) => `${name}: ${value}\n`).join('');
}

const scripts = {
  'after-install': 'postinst',
  'after-remove': 'postrm',
  'before-install': 'preinst',
  'before-remove': 'prerm',
};

function build(stage) {
  for (const input of inputs) lay(stage, input);
  const { kilobytes, sums } = weigh(stage);
  const folder = path.join(stage, 'DEBIAN');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'control'), control(kilobytes));
  fs.writeFileSync(path.join(folder, 'md5sums'), sums);
  for (const [option, name] of Object.entries(scripts)) {
    if (!options[option]) continue;
    fs.copyFileSync(one(option), path.join(folder, name));
    fs.chmodSync(path.join(folder, name), 0o755);
  }
  const wanted = one('deb-compression', 'xz');
  const compression = wanted === 'gz' ? 'gzip' : wanted;
  const target = one('package', one('p'));
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', stage, target], {
    stdio: 'inherit',
  });
}

if (one('s') !== 'dir' || one('t') !== 'deb') throw new Error('only `-s dir -t deb` is understood');
const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'deb-'));
try {
  build(stage);
} finally {
  fs.rmSync(stage, { recursive: true, force: true });
}
