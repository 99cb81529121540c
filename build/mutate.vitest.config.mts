/** The tests that mutation testing runs against altered rules: pure ones only, no store and no window. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  cacheDir: '.cache/vitest-mutate',
  test: {
    include: ['test/mutation.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: 20_000,
  },
});
