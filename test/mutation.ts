/** All pure rule tests in one file: altered rules are loaded once a run; the pinned answers go first, they notice most. */
/// <reference types="vite/client" />
import './shared/policy/pinned.test';

import.meta.glob(
  [
    './shared/policy/**/*.test.ts',
    './shared/policy-adopt/*.test.ts',
    '!**/no-rule-numbers.test.ts',
    '!**/pinned.test.ts',
  ],
  { eager: true },
);
