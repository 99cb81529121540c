/** The only bridge into the page: the wire to the desk, dialogs, printing and the size of the text. */
import { contextBridge, ipcRenderer, webFrame } from 'electron';

type Listener = (message: unknown) => void;

/** The page's end of the wire: a MessagePort, of which only this much is used. */
interface Wire {
  onmessage: ((event: { data: unknown }) => void) | null;
  start: () => void;
  postMessage: (message: unknown) => void;
  close: () => void;
}

/** The port comes once for each page load, perhaps before the page asks for it. */
const arrival = new Promise<Wire>((done) => {
  ipcRenderer.once('port', (event) => {
    const port = event.ports[0] as Wire | undefined;
    if (port !== undefined) done(port);
  });
});

let connected = false;

/** The one wire of this page: a second call is refused, for replies would go astray. */
function connect(onMessage: Listener): { post: (message: unknown) => void; close: () => void } {
  if (connected) throw new Error('this page has its wire already');
  connected = true;
  void arrival.then((port) => {
    port.onmessage = (event) => onMessage(event.data);
    port.start();
  });
  return {
    post: (message) => void arrival.then((port) => port.postMessage(message)),
    close: () => void arrival.then((port) => port.close()),
  };
}

const zoomBounds = { least: 0.75, most: 2 };

const bridge = {
  connect,
  dialog: {
    openFile: (wish: unknown): Promise<string[]> => ipcRenderer.invoke('open-file', wish) as Promise<string[]>,
    openFolder: (wish: unknown): Promise<string[]> => ipcRenderer.invoke('open-folder', wish) as Promise<string[]>,
    saveFile: (wish: unknown): Promise<string[]> => ipcRenderer.invoke('save-file', wish) as Promise<string[]>,
  },
  print: (token: string): Promise<unknown> => ipcRenderer.invoke('print', { token }),
  zoom: (factor: number): void => {
    webFrame.setZoomFactor(Math.min(zoomBounds.most, Math.max(zoomBounds.least, factor)));
  },
};

contextBridge.exposeInMainWorld('jiuzhu', bridge);
