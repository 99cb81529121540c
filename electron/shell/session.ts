/** The only user of Electron's session: no permissions, no network, no downloads. */
import { session, type Session } from 'electron';
import { findOwn, isViewerPart } from './addresses';

function mayLoad(address: string, developing: boolean): boolean {
  if (findOwn(address) !== undefined || isViewerPart(address)) return true;
  return developing && address.startsWith('devtools://');
}

/** The session of all windows, closed on every side. */
export function closeSession(developing: boolean): Session {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, developing) }));
  own.on('will-download', (event) => event.preventDefault());
  own.setSpellCheckerEnabled(false);
  return own;
}
