/** Desk context: gives every screen the page's one client. */
import { createContext, use } from 'react';
import { present } from '../../shared/base/assert';
import type { DeskClient } from '../../shared/contract';

export const DeskContext = createContext<DeskClient | null>(null);

/** The client of this page. */
export function useDesk(): DeskClient {
  return present(use(DeskContext), 'screens stand inside DeskContext');
}
