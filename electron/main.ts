/** Starts the program: the desk's window, or one verb of the command line without a window. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { app } from 'electron';
import { readArguments } from './shell/arguments';
import { tellFault } from './shell/dialogs';
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

/** The command line's last word when the program itself is broken: the same document as `cli/main.ts`. */
function endBroken(fault: Error): void {
  const message = '出了程序错误，没有完成。请把标准错误输出交给管理员';
  process.stderr.write(`${fault.stack ?? fault.message}\n`);
  process.stdout.write(`${JSON.stringify({ permitted: false, code: 'fault', message, facts: {} }, null, 2)}\n`);
  app.exit(3);
}

/** Runs the bundled command line inside this process, as plain Node would. */
function runVerb(words: string[]): void {
  app.commandLine.appendSwitch('disable-software-rasterizer');
  process.on('uncaughtException', endBroken);
  process.argv = [process.execPath, 'jiuzhu', ...words];
  createRequire(__filename)(join(__dirname, 'cli.js'));
  endWithVerb();
}

/** The shell is broken: said in words, with the trace on the terminal for whoever mends it. */
function tellBroken(fault: Error): void {
  process.stderr.write(`${fault.stack ?? fault.message}\n`);
  tellFault('出了程序错误，已保存的内容不受影响。请退出后重新打开；如再次出现，请告知管理员。');
}

/** Switches that hold for the whole program, set before anything is started. */
function settle(): void {
  const { commandLine } = app;
  if (!commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'jiuzhu'));
  if (!commandLine.hasSwitch('lang')) commandLine.appendSwitch('lang', 'zh-CN');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Forms and tables need no graphics card, and old drivers take the whole window down with them.
  app.disableHardwareAcceleration();
  const testing = !app.isPackaged && commandLine.hasSwitch('no-sandbox');
  if (!testing) app.enableSandbox();
}

const start = readArguments(process.argv, app.isPackaged);
if (start.kind === 'verb') {
  runVerb(start.words);
} else {
  process.on('uncaughtException', tellBroken);
  settle();
  declareScheme();
  live(start);
}
