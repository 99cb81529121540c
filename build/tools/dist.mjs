/** `npm run dist`: packages for people to install; words go to electron-builder (default: this system's own). */
import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBundle } from './bundle.mjs';
import { ensureDebian } from './debian.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureNative } from './native.mjs';
import { node, root, run, say, tool } from './terminal.mjs';

const own = {
  linux: ['--linux', 'deb', 'tar.gz'],
  win32: ['--win', 'nsis', 'zip'],
  darwin: ['--mac', 'dmg'],
};

/** On Linux both helpers come from the registries: a 7-Zip, and our own stand-in for fpm. */
function helpers() {
  if (process.platform !== 'linux') return {};
  const sevenZip = createRequire(join(root, 'package.json'))('7zip-bin').path7za;
  if (existsSync(sevenZip)) chmodSync(sevenZip, 0o755);
  return {
    CUSTOM_FPM_PATH: process.env.CUSTOM_FPM_PATH ?? join(root, 'build', 'tools', 'fpm.cjs'),
    ELECTRON_BUILDER_7ZIP_PATH: sevenZip,
    ELECTRON_BUILDER_COMPRESSION_LEVEL: process.env.DIST_FAST === '1' ? '1' : '5',
  };
}

export async function perform(words) {
  if (process.platform === 'linux') ensureDebian(['deb', 'window']);
  const electron = await ensureElectron({ again: true });
  const JIUZHU_SQLITE_BINDING = await ensureNative(electron.exe);
  await ensureBundle();
  const targets = words.length > 0 ? words : own[process.platform];
  const builder = [tool('electron-builder', 'out', 'cli', 'cli.js'), ...targets, '--publish', 'never'];
  const config = ['--config', 'build/electron-builder.config.cjs'];
  const env = { ...helpers(), JIUZHU_ELECTRON: JSON.stringify(electron), JIUZHU_SQLITE_BINDING };
  const code = run(node(), [...builder, ...config], { env });
  if (electron.kind !== 'official') {
    say(
      `made with Electron ${electron.version}, which is out of support: a test build, never to be released`,
    );
  }
  return code;
}
