/** The only user of utilityProcess: starts the desk process, hands it ports, takes papers from it. */
import { join } from 'node:path';
import { MessageChannelMain, utilityProcess, type WebFrameMain } from 'electron';
import { z } from 'zod';
import { isScreens, origin } from './addresses';

/** What the desk may say to the shell. */
const FromDesk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paper'), token: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ type: z.literal('forget'), token: z.string() }),
]);
export type FromDesk = z.infer<typeof FromDesk>;

/** What the shell says to the desk; a port goes with 'port'. */
export type ToDesk =
  | { type: 'port'; page: number }
  | { type: 'closed'; page: number }
  | { type: 'chosen'; paths: string[]; how: 'open' | 'folder' | 'save' }
  | { type: 'quit' };

export interface Desk {
  /** Gives the page its one wire; the wire of the page before it is closed. */
  handPort: (frame: WebFrameMain) => void;
  closePort: () => void;
  say: (message: ToDesk) => void;
  /** Asks the desk to end and waits a little; answers when it is gone. */
  end: () => Promise<void>;
}

const patience = 5_000;

export interface DeskStart {
  data: string;
  onMessage: (message: FromDesk) => void;
  /** Called when the desk ended without being asked. */
  onLost: (code: number) => void;
}

export function startDesk({ data, onMessage, onLost }: DeskStart): Desk {
  const child = utilityProcess.fork(join(__dirname, 'desk.js'), ['--data', data], {
    serviceName: 'jiuzhu-desk',
    stdio: 'inherit',
  });
  let asked = false;
  let gone = false;
  let page = 0;
  const say = (message: ToDesk): void => {
    if (!gone) child.postMessage(message);
  };
  child.on('message', (message: unknown) => onMessage(FromDesk.parse(message)));
  child.on('exit', (code) => {
    gone = true;
    if (!asked) onLost(code);
  });
  const closePort = (): void => {
    if (page > 0) say({ type: 'closed', page });
  };
  const handPort = (frame: WebFrameMain): void => {
    if (gone || frame.origin !== origin || !isScreens(frame.url)) return;
    closePort();
    page += 1;
    const { port1, port2 } = new MessageChannelMain();
    const message: ToDesk = { type: 'port', page };
    child.postMessage(message, [port2]);
    frame.postMessage('port', null, [port1]);
  };
  const end = async (): Promise<void> => {
    if (gone) return;
    asked = true;
    const over = new Promise<void>((done) => child.once('exit', () => done()));
    say({ type: 'quit' });
    const impatient = setTimeout(() => child.kill(), patience);
    await over;
    clearTimeout(impatient);
  };
  return { handPort, closePort, say, end };
}
