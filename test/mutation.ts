/** All pure rule tests in one file: altered rules are loaded once for a whole run, not once a file. */
/// <reference types="vite/client" />
import.meta.glob(
  ['./shared/policy/**/*.test.ts', './shared/policy-adopt/*.test.ts', '!**/no-rule-numbers.test.ts'],
  { eager: true },
);
