/** The desk's own addresses: what may be loaded, and which of them is the page that gets the wires. */

export const scheme = 'app';
export const origin = 'app://desk';
export const startAddress = `${origin}/`;

const pages = new Set(['/', '/index.html']);
const paperPath = /^\/paper\/([0-9a-f]{32})$/;

/** The address parsed when it is one of ours, and undefined for everything else. */
export function findOwn(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const plain = url.username === '' && url.password === '' && url.port === '';
  return plain && url.protocol === `${scheme}:` && url.host === 'desk' ? url : undefined;
}

/** True for the one page that holds the screens. */
export function isScreens(address: string): boolean {
  const url = findOwn(address);
  return url !== undefined && pages.has(url.pathname);
}

/** The token of a paper's address. */
export function findPaperToken(address: string): string | undefined {
  const url = findOwn(address);
  return url === undefined ? undefined : paperPath.exec(url.pathname)?.[1];
}

/** Papers are drawn by Chromium's own viewer: an extension inside the program, with its own pages. */
const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
const viewerParts = 'chrome://resources/';

export function isViewer(address: string): boolean {
  return address.startsWith(viewer);
}

/** What the viewer's pages are made of. */
export function isViewerPart(address: string): boolean {
  return isViewer(address) || address.startsWith(viewerParts);
}
