/** The lists behind the lint rules: where errors are caught, and the one home of each dangerous library. */

/** The edges, where an exception from the machine is turned into a refusal or a numbered fault. */
export const edges = [
  'electron/main.ts',
  'electron/preload.ts',
  'electron/shell/**/*.ts',
  'electron/cli/main.ts',
  'electron/desk/process.ts',
  'electron/desk/wires.ts',
  'electron/desk/fault.ts',
  'electron/paper/press-worker.ts',
  'electron/seal/edge.ts',
  'electron/{cli,desk,paper,seal,store}/edge.ts',
  'electron/seal/import.ts',
  'electron/store/database.ts',
  'electron/store/native.ts',
  'electron/store/files.ts',
  'renderer/wires.ts',
  'renderer/wires/**/*.ts',
];

const shell = ['electron/shell/**/*.ts', 'electron/main.ts', 'electron/preload.ts'];

/** `homes` may import the library; everybody else is told the way. */
export const libraries = [
  {
    name: 'electron',
    homes: shell,
    way: 'Only the shell (electron/shell, main.ts, preload.ts) touches Electron; the desk runs in plain Node.',
  },
  {
    name: 'better-sqlite3',
    homes: ['electron/store/database.ts'],
    way: 'Open databases through electron/store/database.ts only.',
  },
  {
    name: 'age-encryption',
    homes: ['electron/seal/**/*.ts', 'test/**/*.ts'],
    way: 'Bundles are sealed in electron/seal.',
  },
  {
    name: '@node-rs/argon2',
    homes: ['electron/seal/**/*.ts', 'electron/store/keyring.ts', 'test/**/*.ts'],
    way: 'Passwords become keys in electron/seal.',
  },
  { name: 'pdfmake', homes: ['electron/paper/**/*.ts'], way: 'Papers are drawn in electron/paper.' },
  {
    name: 'fontkit',
    homes: ['electron/paper/**/*.ts', 'test/**/*.ts'],
    way: 'Fonts are read in electron/paper.',
  },
];

/** Parts of Electron that open a way out of the sandbox, and the one file that may use each. */
export const dangerous = [
  { names: ['ipcMain'], home: 'electron/shell/ipc.ts' },
  { names: ['dialog'], home: 'electron/shell/dialogs.ts' },
  { names: ['protocol'], home: 'electron/shell/scheme.ts' },
  { names: ['session'], home: 'electron/shell/session.ts' },
  { names: ['BrowserWindow'], home: 'electron/shell/window.ts' },
  { names: ['Menu', 'MenuItem'], home: 'electron/shell/menu.ts' },
  { names: ['utilityProcess'], home: 'electron/shell/desk.ts' },
  { names: ['MessageChannelMain'], home: 'electron/shell/desk.ts' },
  { names: ['contextBridge', 'ipcRenderer', 'webFrame'], home: 'electron/preload.ts' },
  {
    names: [
      'shell',
      'net',
      'safeStorage',
      'clipboard',
      'desktopCapturer',
      'BrowserView',
      'WebContentsView',
      'globalShortcut',
    ],
    home: 'nowhere',
  },
];
