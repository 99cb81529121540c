/** Starts the program: the desk's window, or one verb of the command line without a window. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { app } from 'electron';
import { readArguments } from './shell/arguments';
import { live } from './shell/life';
import { declareScheme } from './shell/scheme';

/** Ends the program when the verb has left its exit code and its words have gone out. */
function endWithVerb(): void {
  const look = setInterval(() => {
    if (process.exitCode === undefined || process.stdout.writableLength > 0) return;
    clearInterval(look);
    app.exit(Number(process.exitCode));
  }, 5);
}

/** Runs the bundled command line inside this process, as plain Node would. */
function runVerb(words: string[]): void {
  app.commandLine.appendSwitch('disable-software-rasterizer');
  process.argv = [process.execPath, 'jiuzhu', ...words];
  createRequire(__filename)(join(__dirname, 'cli.js'));
  endWithVerb();
}

/** Switches that hold for the whole program, set before anything is started. */
function settle(): void {
  const { commandLine } = app;
  if (!commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'jiuzhu'));
  if (!commandLine.hasSwitch('lang')) commandLine.appendSwitch('lang', 'zh-CN');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  const testing = !app.isPackaged && commandLine.hasSwitch('no-sandbox');
  if (!testing) app.enableSandbox();
}

const start = readArguments(process.argv, app.isPackaged);
if (start.kind === 'verb') {
  runVerb(start.words);
} else {
  settle();
  declareScheme();
  live(start);
}
