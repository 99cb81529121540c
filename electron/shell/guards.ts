/** Holds every page in its place: no navigation, no new windows, no embedded guests. */
import { app, type WebContents } from 'electron';
import { findPaperToken, isViewer } from './addresses';

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (details) => {
    const showsPaper = findPaperToken(details.url) !== undefined || isViewer(details.url);
    if (details.isMainFrame || !showsPaper) details.preventDefault();
  });
}

export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}
