/** The only maker of windows: the desk's one window, with everything dangerous switched off. */
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { startAddress } from './addresses';

export const title = '乡镇社会救助经办台';

function preferences(developing: boolean): Electron.WebPreferences {
  return {
    preload: join(__dirname, '../preload/preload.js'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    plugins: true,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: developing,
  };
}

const size = { width: 1366, height: 768 };
const least = { minWidth: 1100, minHeight: 680 };

/** The usual screen is 1366 by 768 with a task bar: there the window takes all that is left. */
function isTight(): boolean {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return width <= size.width || height <= size.height;
}

export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    ...least,
    show: false,
    title,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: preferences(!app.isPackaged),
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (isTight()) window.maximize();
    window.show();
  });
  void window.loadURL(startAddress);
  return window;
}

/** Draws a paper off screen, only to send it to the printer. */
export function openPrintWindow(): BrowserWindow {
  return new BrowserWindow({ show: false, webPreferences: { ...preferences(false), preload: '' } });
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
