/** Session: one client of the desk (a page, the command line) and the officer bound to it. */
import { permit, refuse, type Outcome } from '../../shared/base/outcome';
import type { Host, Opened } from './host';
import type { OfficerRow } from './standing';

/** A client's standing with the desk; `officer` is null until it has logged in. */
export interface Session {
  host: Host;
  officer: OfficerRow | null;
  /** Files and folders the person chose in a dialog; null lets every path through (command line). */
  chosen: Set<string> | null;
  /** Shows a paper: answers once the bytes are kept under a token the page can open. */
  show: (bytes: Uint8Array) => string | Promise<string>;
}

/** What a question or a job of a logged-in officer works on. */
export interface Within extends Opened {
  officer: OfficerRow;
  session: Session;
}

/** The open desk and the officer; a refusal when nobody is logged in. */
export function within(session: Session): Outcome<Within> {
  const { host, officer } = session;
  if (!host.open || !officer) return refuse('locked', '请先登录');
  return permit({ ...host.open, officer, session });
}

/** Whether the person has chosen this path, or a folder above it, in a dialog. */
export function mayUse(session: Session, path: string): boolean {
  if (session.chosen === null) return true;
  return [...session.chosen].some(
    (chosen) => path === chosen || path.startsWith(`${chosen}/`) || path.startsWith(`${chosen}\\`),
  );
}

