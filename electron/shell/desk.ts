/** The only user of utilityProcess: starts the desk process, hands it ports, takes papers from it. */
import { join } from 'node:path';
import { MessageChannelMain, utilityProcess, type WebFrameMain } from 'electron';
import { z } from 'zod';
import { isScreens, origin } from './addresses';

/** What the desk may say to the shell. */
const FromDesk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paper'), token: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ type: z.literal('noted'), call: z.int() }),
]);
type FromDesk = z.infer<typeof FromDesk>;

/** What the shell says to the desk; a port goes with 'port'. */
export type ToDesk =
  | { type: 'port'; page: number }
  | { type: 'closed'; page: number }
  | { type: 'chosen'; paths: string[]; how: 'open' | 'folder' | 'save'; call: number }
  | { type: 'kept'; token: string }
  | { type: 'quit' };

export interface Desk {
  /** Gives the page its one wire; the wire of the page before it is closed. */
  handPort: (frame: WebFrameMain) => void;
  closePort: () => void;
  /** Tells the desk which paths the person chose, and waits until it knows: the page's wire may be faster. */
  choose: (how: 'open' | 'folder' | 'save', paths: string[]) => Promise<void>;
  /** Asks the desk to end and waits a little; answers when it is gone. */
  end: () => Promise<void>;
}

const patience = 5_000;

export interface DeskStart {
  data: string;
  /** Keeps a paper for the page; the desk names it to the page only afterwards. */
  keepPaper: (token: string, bytes: Uint8Array) => void;
  /** Called when the desk ended without being asked. */
  onLost: (code: number) => void;
}

export function startDesk({ data, keepPaper, onLost }: DeskStart): Desk {
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
  const waiting = new Map<number, () => void>();
  let calls = 0;
  const hear = (message: FromDesk): void => {
    if (message.type === 'paper') {
      keepPaper(message.token, message.bytes);
      say({ type: 'kept', token: message.token });
    } else {
      waiting.get(message.call)?.();
      waiting.delete(message.call);
    }
  };
  const choose = async (how: 'open' | 'folder' | 'save', paths: string[]): Promise<void> => {
    if (gone) return;
    calls += 1;
    const call = calls;
    const noted = new Promise<void>((done) => waiting.set(call, done));
    say({ type: 'chosen', how, paths, call });
    await noted;
  };
  child.on('message', (message: unknown) => hear(FromDesk.parse(message)));
  child.on('exit', (code) => {
    gone = true;
    for (const done of waiting.values()) done();
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
  return { handPort, closePort, choose, end };
}
