/** Bundles the programs: shell, desk process, press worker and command line; the preload; the screens. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';

const root = resolve(import.meta.dirname, '..');

/** Only native parts stay outside the bundles; JavaScript libraries are all taken in. */
const external = ['better-sqlite3', '@node-rs/argon2'];

const programs = {
  main: 'electron/main.ts',
  desk: 'electron/desk/process.ts',
  'press-worker': 'electron/paper/press-worker.ts',
  cli: 'electron/cli/main.ts',
};
const input = Object.fromEntries(
  Object.entries(programs)
    .map(([name, file]) => [name, resolve(root, file)] as const)
    .filter(([, file]) => existsSync(file)),
);
const names = { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' };

const node: UserConfig = {
  main: {
    root,
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      externalizeDeps: { include: external },
      rolldownOptions: { input, output: names },
    },
  },
  preload: {
    root,
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: { input: { preload: resolve(root, 'electron/preload.ts') }, output: names },
    },
  },
};

const screens: UserConfig = {
  renderer: {
    root: resolve(root, 'renderer'),
    base: '/',
    /** The scheme's handler writes a fresh nonce over this word at every load. */
    html: { cspNonce: '__NONCE__' },
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
};

const part = process.env['JIUZHU_BUILD'];
export default defineConfig({ ...(part === 'screens' ? {} : node), ...(part === 'node' ? {} : screens) });
