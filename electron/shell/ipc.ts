/** The only user of ipcMain: dialogs and printing, each call checked for its sender and its shape. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { isScreens, origin } from './addresses';

/** True for the main frame of our own window while it shows the screens, and for nothing else. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  if (frame === null || event.sender !== window.webContents) return false;
  const main = window.webContents.mainFrame;
  const same = frame.processId === main.processId && frame.routingId === main.routingId;
  return same && frame.origin === origin && isScreens(frame.url);
}

/** Answers `channel`; a wrong sender or a wrong shape is refused aloud. */
export function answerCalls<Schema extends z.ZodType>(
  channel: string,
  schema: Schema,
  findWindow: () => BrowserWindow | undefined,
  work: (window: BrowserWindow, wish: z.output<Schema>) => Promise<unknown>,
): void {
  ipcMain.handle(channel, async (event, ...words: unknown[]) => {
    const window = findWindow();
    if (window === undefined || !isOurs(event, window)) throw new Error(`${channel}: not for this sender`);
    if (words.length !== 1) throw new Error(`${channel}: one argument is wanted`);
    return work(window, schema.parse(words[0]));
  });
}
