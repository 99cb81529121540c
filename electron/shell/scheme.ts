/** The only user of Electron's protocol: declares `app://` and answers it. */
import { protocol, type Session } from 'electron';
import { scheme } from './addresses';
import { answerRequest, listFiles } from './answers';
import type { PaperPages } from './paper-pages';

/** Before the app is ready: a standard, secure scheme, so that the rules of the web hold in it. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

export function serveScheme(session: Session, folder: string, papers: PaperPages): void {
  const files = listFiles(folder);
  session.protocol.handle(scheme, (request) => answerRequest(files, papers, request));
}
