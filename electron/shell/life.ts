/** The life of the window: one instance, one desk process, one wire for each page load. */
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { isScreens } from './addresses';
import type { WindowStart } from './arguments';
import { startDesk, type Desk } from './desk';
import { askRestart, chooseFiles, chooseFolder, chooseTarget, OpenFile, OpenFolder, SaveFile } from './dialogs';
import { guardAllContents } from './guards';
import { answerCalls } from './ipc';
import { setMenu } from './menu';
import { openPaperPages, type PaperPages } from './paper-pages';
import { PrintPaper, printPaper } from './printing';
import { serveScheme } from './scheme';
import { closeSession } from './session';
import { bringForward, openWindow } from './window';

interface House {
  window: BrowserWindow | undefined;
  desk: Desk;
  papers: PaperPages;
}

/** Dialogs answer with paths, and tell the desk which paths the person really chose. */
function answerWindow(house: House): void {
  const findWindow = (): BrowserWindow | undefined => house.window;
  const chosen = async (how: 'open' | 'folder' | 'save', paths: string[]): Promise<string[]> => {
    if (paths.length > 0) await house.desk.choose(how, paths);
    return paths;
  };
  answerCalls('open-file', OpenFile, findWindow, async (window, wish) => chosen('open', await chooseFiles(window, wish)));
  answerCalls('open-folder', OpenFolder, findWindow, async (window, wish) => chosen('folder', await chooseFolder(window, wish)));
  answerCalls('save-file', SaveFile, findWindow, async (window, wish) => chosen('save', await chooseTarget(window, wish)));
  answerCalls('print', PrintPaper, findWindow, (_window, wish) => printPaper(house.papers, wish));
}

/** One wire for each load of the screens; leaving the page closes it and forgets its papers. */
function wirePage(house: House, window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('did-start-navigation', (details) => {
    if (!details.isMainFrame || details.isSameDocument) return;
    house.desk.closePort();
    house.papers.forgetAll();
  });
  webContents.on('dom-ready', () => {
    if (isScreens(webContents.mainFrame.url)) house.desk.handPort(webContents.mainFrame);
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') webContents.reload();
  });
  window.on('closed', () => {
    house.window = undefined;
  });
}

async function restart(house: House, begin: () => Desk): Promise<void> {
  const { window } = house;
  if (window === undefined || !(await askRestart(window))) {
    app.quit();
    return;
  }
  house.desk = begin();
  window.webContents.reload();
}

function furnish(data: string): House {
  const papers = openPaperPages();
  const begin = (): Desk =>
    startDesk({
      data,
      keepPaper: papers.keep,
      onLost: () => void restart(house, begin),
    });
  const house: House = { window: undefined, papers, desk: begin() };
  return house;
}

/** The desk closes its books before the program ends. */
function endWell(house: House): void {
  let ended = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    void house.desk.end().then(() => app.quit());
  });
}

async function open(start: WindowStart): Promise<void> {
  guardAllContents();
  await app.whenReady();
  const house = furnish(start.data ?? join(app.getPath('userData'), 'office'));
  serveScheme(closeSession(!app.isPackaged), join(__dirname, '../renderer'), house.papers);
  setMenu();
  answerWindow(house);
  endWell(house);
  house.window = openWindow();
  wirePage(house, house.window);
  app.on('second-instance', () => {
    if (house.window !== undefined) bringForward(house.window);
  });
}

/** Opens the desk, unless it is open already: then the open one comes forward. */
export function live(start: WindowStart): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  void open(start);
}
