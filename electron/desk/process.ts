/** Process: the desk as the shell's utility process; one host, one session a page. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { findFontFolder } from '../paper/font-folder';
import { openPress } from '../paper/press';
import { systemEntropy } from '../seal/entropy';
import { openFaultLog } from './fault-log';
import { holdFolder, lock, openHost } from './host';
import type { Session } from './session';
import { systemClock } from './system-clock';
import { connect, type Client } from './wires';

/** The parts of Electron's parentPort and ports that are used; the desk imports no Electron. */
interface Port {
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
  start: () => void;
  postMessage: (message: unknown) => void;
  close: () => void;
}
interface Parent {
  on: (event: 'message', listener: (event: { data: unknown; ports: Port[] }) => void) => void;
  postMessage: (message: unknown) => void;
}

type FromShell =
  | { type: 'port'; page: number }
  | { type: 'closed'; page: number }
  | { type: 'chosen'; paths: string[]; call: number }
  | { type: 'kept'; token: string }
  | { type: 'quit' };

interface Page {
  client: Client;
  port: Port;
}

function folderFromArguments(): string {
  const at = process.argv.indexOf('--data');
  const folder = process.argv[at + 1];
  if (at < 0 || folder === undefined) throw new Error('the desk process needs --data DIR');
  return folder;
}

/** Fonts lie beside the packaged program, or in the source tree. */
function fontFolder(): string {
  const { resourcesPath } = process as { resourcesPath?: string };
  return findFontFolder(__dirname, process.env.JIUZHU_FONTS, resourcesPath);
}

function start(parent: Parent): void {
  const folder = folderFromArguments();
  const host = openHost({
    folder,
    clock: systemClock,
    entropy: systemEntropy,
    press: () => openPress(join(__dirname, 'press-worker.js'), { font_folder: fontFolder() }),
  });
  const held = holdFolder(host);
  const log = openFaultLog(folder, systemClock.now);
  const pages = new Map<number, Page>();
  const chosen = new Set<string>();

  const handedOver = new Map<string, () => void>();
  const show = async (bytes: Uint8Array): Promise<string> => {
    const token = randomBytes(16).toString('hex');
    const kept = new Promise<void>((done) => handedOver.set(token, done));
    parent.postMessage({ type: 'paper', token, bytes });
    await kept;
    return token;
  };
  const noteChosen = (call: number, paths: string[]): void => {
    for (const path of paths) chosen.add(path);
    parent.postMessage({ type: 'noted', call });
  };
  const open = (page: number, port: Port): void => {
    const session: Session = { host, officer: null, chosen, show };
    const client = connect(session, { post: (message) => port.postMessage(message) }, log);
    host.told.add(client.told);
    pages.set(page, { client, port });
    port.on('message', (event) => client.receive(event.data));
    port.start();
  };
  const shut = (page: number): void => {
    const left = pages.get(page);
    if (!left) return;
    host.told.delete(left.client.told);
    left.port.close();
    pages.delete(page);
  };

  const take = (message: FromShell, port: Port | undefined): void => {
    if (message.type === 'port' && port) open(message.page, port);
    if (message.type === 'closed') shut(message.page);
    if (message.type === 'chosen') noteChosen(message.call, message.paths);
    if (message.type === 'kept') {
      handedOver.get(message.token)?.();
      handedOver.delete(message.token);
    }
    if (message.type === 'quit') {
      lock(host);
      process.exit(0);
    }
  };
  parent.on('message', ({ data, ports }) => {
    void held.then(() => take(data as FromShell, ports[0]));
  });
}

start((process as unknown as { parentPort: Parent }).parentPort);
