/** The walls between folders, as dependency-cruiser rules: each with the reason and the way round. */

/** The rooms of shared/ in the order of a case's life; a door opens only backwards. */
const rooms = [
  'base',
  'policy',
  'office',
  'household',
  'application',
  'assessment',
  'approval',
  'award',
  'ledger',
  'notice',
  'outreach',
  'supervision',
  'statistics',
  'docket',
  'bundle',
  'questions.ts',
  'jobs.ts',
  'contract.ts',
];

/** Pure libraries: no clock, no input or output. Anything else stays out of shared/. */
const pureLibraries = ['zod', '@noble/hashes', 'canonicalize'];

/** The only code that adds to a docket: officers' acts, and acts that arrived in verified bundles. */
const writeDoors = ['electron/desk/perform.ts', 'electron/desk/import.ts'];

const place = (room) => (room.endsWith('.ts') ? `^shared/${room.replace('.', '\\.')}$` : `^shared/${room}/`);
const oneOf = (names) => `^node_modules/(${names.join('|')})(/|$)`;
const exactly = (files) => files.map((file) => `^${file.replaceAll('.', '\\.')}$`);

function rule(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

const roomOrder = rooms
  .slice(0, -1)
  .map((room, at) =>
    rule(
      `room-order-${room}`,
      `shared/${room} imports only earlier rooms (${rooms.slice(0, at).join(', ') || 'none'}): move what you need to an earlier room, or the caller to a later one.`,
      { path: place(room) },
      { path: rooms.slice(at + 1).map(place) },
    ),
  );

const pure = [
  rule(
    'shared-is-pure',
    "shared/ is the field's knowledge and runs everywhere: it imports nothing from electron/, renderer/, test/ or build/.",
    { path: '^shared/' },
    { path: '^(electron|renderer|test|build)/' },
  ),
  rule(
    'shared-without-node',
    'shared/ has no input or output: what it needs from the machine is given to it as facts.',
    { path: '^shared/' },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'shared-libraries',
    `shared/ uses only ${pureLibraries.join(', ')}: other libraries belong in electron/ or renderer/.`,
    { path: '^shared/' },
    { path: '^node_modules/', pathNot: oneOf(pureLibraries) },
  ),
];

const floors = [
  rule(
    'renderer-asks',
    'renderer/ asks over the four wires of shared/contract.ts: it never imports electron/ or Node.',
    { path: '^renderer/' },
    { path: ['^electron/', oneOf(['electron', 'better-sqlite3'])] },
  ),
  rule(
    'renderer-without-node',
    'The window has no Node: ask the desk over the wires.',
    { path: '^renderer/' },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'electron-draws-nothing',
    'electron/ never imports screens.',
    { path: '^electron/' },
    { path: '^renderer/' },
  ),
  rule(
    'desk-without-electron',
    'The desk, its store, papers, seals and command line run in plain Node: only the shell, main.ts and preload.ts import Electron.',
    {
      path: '^electron/',
      pathNot: ['^electron/shell/', ...exactly(['electron/main.ts', 'electron/preload.ts'])],
    },
    { path: [oneOf(['electron']), '^electron/shell/'] },
  ),
  rule(
    'shell-is-thin',
    'The shell hands ports over and knows no cases: what needs the store or the rules belongs to the desk process.',
    { path: ['^electron/shell/', '^electron/preload\\.ts$'] },
    { path: '^electron/(desk|store|paper|seal|cli)/' },
  ),
  rule(
    'product-without-tests',
    'Product code never imports test/ or build/.',
    { path: '^(shared|electron|renderer)/' },
    { path: '^(test|build)/', pathNot: '^build/(fonts|data)/' },
  ),
];

const doors = [
  rule(
    'one-sqlite',
    'SQLite is opened in electron/store/database.ts only: one place sets the pragmas and the key.',
    { path: '^(shared|electron|renderer)/', pathNot: exactly(['electron/store/database.ts']) },
    { path: oneOf(['better-sqlite3', 'better-sqlite3-multiple-ciphers']), dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'one-write-door',
    `Only ${writeDoors.join(' and ')} add to a docket: perform an act instead.`,
    { path: '^(shared|electron|renderer)/', pathNot: exactly(writeDoors) },
    { path: '^electron/store/append\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'paper-reads-acts',
    'A paper is drawn from a recorded act and nothing else: electron/paper never reads the store.',
    { path: '^electron/paper/' },
    { path: ['^electron/(store|desk|seal)/', oneOf(['better-sqlite3'])] },
  ),
  rule(
    'tables-run-no-rules',
    'Tables fold recorded acts and never decide: electron/store never imports the desk.',
    { path: '^electron/store/' },
    { path: '^electron/(desk|paper|seal|cli)/' },
  ),
];

const order = [
  rule(
    'no-circles',
    'Two files that import each other are one file, or one of them belongs to a later room.',
    {},
    { circular: true },
  ),
  rule(
    'resolves',
    'This import leads nowhere: the file or package is missing.',
    {},
    { couldNotResolve: true },
  ),
];

module.exports = {
  rooms,
  forbidden: [...roomOrder, ...pure, ...floors, ...doors, ...order],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['\\.d\\.ts$', '^(out|dist|\\.cache)/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.node', '.css'],
    },
  },
};
