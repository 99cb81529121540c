/** Lint: small rooms, one file per dangerous import, and no way round either. All rules are errors. */
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { dangerous, edges, libraries } from './lint-walls.mjs';

/** Lists of words and figures rather than code; their length says nothing about their clearness. */
const dataOnly = ['**/data/**', 'shared/base/glossary*.ts', 'shared/**/*-rows.ts', 'test/**/*.table.ts'];

const banned = {
  enum: {
    selector: 'TSEnumDeclaration',
    message: 'Write `z.enum([...])` or a union of strings: one list, no second copy.',
  },
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: one word must find the whole feature.',
  },
  mock: {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|hoisted|spyOn)$/]",
    message: 'No mocks: use the real thing; only clock, ids and randomness are given from outside.',
  },
  catch: {
    selector: 'CatchClause',
    message:
      'Expected things are refusals (values); faults crash the act. `catch` stands only in the edge files of build/lint-walls.mjs.',
  },
  date: {
    selector:
      "NewExpression[callee.name='Date'], CallExpression[callee.name='Date'], MemberExpression[object.name='Date']",
    message: 'shared/ has no clock: use PlainDate, and let the desk give the time.',
  },
  random: {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No hidden randomness: ids are made at the write door from what it is given.',
  },
  float: {
    selector:
      "CallExpression[callee.name='parseFloat'], MemberExpression[object.name='Number'][property.name='parseFloat']",
    message: 'Money is whole fen: parse it with shared/base/money.ts.',
  },
};
const everywhere = [banned.enum, banned.defaultExport, banned.mock, banned.random];

function syntax(files, ...selectors) {
  return { files, rules: { 'no-restricted-syntax': ['error', ...everywhere, ...selectors] } };
}

const size = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 60 }],
  'max-depth': ['error', 3],
};

const typed = {
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  '@typescript-eslint/unbound-method': 'off',
  // There are no enums and no classes here, and these two take a third of the time.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

/** Each library has one home; anyone else goes through that file. */
function imports(files, allowed, extra = []) {
  const paths = libraries
    .filter((library) => !allowed.includes(library.name))
    .map(({ name, way }) => ({ name, message: way, allowTypeImports: true }));
  return {
    files,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [...paths, ...extra] }] },
  };
}

function libraryWalls() {
  const homes = [...new Set(libraries.flatMap((library) => library.homes))];
  const at = (home) => libraries.filter((library) => library.homes.includes(home)).map(({ name }) => name);
  return homes.map((home) => imports([home], at(home)));
}

/** In the shell every dangerous part of Electron has one wrapper file. */
function shellWalls() {
  const outside = (file) => dangerous.filter(({ home }) => home !== file);
  const rule = (file) => [
    {
      name: 'electron',
      importNames: outside(file).flatMap(({ names }) => names),
      message:
        'Each dangerous part of Electron has one wrapper file, listed in build/lint-walls.mjs: call that.',
      allowTypeImports: true,
    },
  ];
  const homes = [...new Set(dangerous.map(({ home }) => home))].filter((home) => home !== 'nowhere');
  const shell = ['electron/shell/**/*.ts', 'electron/main.ts', 'electron/preload.ts'];
  return [
    imports(shell, ['electron'], rule(undefined)),
    ...homes.map((home) => imports([home], ['electron'], rule(home))),
  ];
}

const product = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'];

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      'out/**',
      'dist/**',
      '.cache/**',
      'test-results/**',
      '**/*.d.ts',
      '**/*.json',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: { ...size, ...typed },
  },
  {
    // Tests are type-checked like the rest; the lint rules that ask for types would take as long again.
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/e2e/**'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  { files: ['build/**/*.{mjs,cjs,js}'], rules: { ...size } },
  { files: ['renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  syntax(product, banned.catch),
  syntax(['shared/**/*.ts'], banned.catch, banned.date, banned.float),
  syntax(edges),
  syntax(['test/**/*.{ts,tsx}']),
  imports([...product, 'test/**/*.{ts,tsx}'], []),
  ...libraryWalls(),
  ...shellWalls(),
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: dataOnly, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
);
