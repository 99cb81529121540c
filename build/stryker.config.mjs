/** Mutation testing of the rules (`npm run mutate`): every formula is altered, a test must notice. */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'build/mutate.vitest.config.mts', related: false },
  coverageAnalysis: 'perTest',
  // Figures, codes and sentences of the pack are data: the worked cases and the tests of data/ read them whole.
  mutate: ['shared/policy/**/*.ts', '!shared/policy/data/**'],
  ignorePatterns: [
    '.cache',
    'dist',
    'out',
    'test-results',
    'test/e2e',
    'build/fonts',
    'build/tools',
  ],
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 1,
  timeoutMS: 4_000,
  checkers: [],
};
