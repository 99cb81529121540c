/** Bundles the measurements of test/bench for plain Node, as the product itself is bundled. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: '.cache/bench',
    emptyOutDir: true,
    rolldownOptions: {
      input: resolve(root, 'test/bench/main.ts'),
      output: { format: 'cjs', entryFileNames: 'main.cjs' },
    },
  },
});
