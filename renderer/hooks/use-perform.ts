/** Perform: sends acts under one request id a form, kept over retries until they are recorded. */
import { useRef, useState } from 'react';
import type { Outcome } from '../../shared/base/outcome';
import type { PerformedAct } from '../../shared/contract';
import { newRequest } from '../desk-client';
import { useDesk } from './desk-context';

export interface ActToDo {
  kind: string;
  payload: unknown;
}

export interface Performing {
  busy: boolean;
  perform(acts: ActToDo[]): Promise<Outcome<PerformedAct[]>>;
}

/** A form's way through the write door: a second click, or a retry, never records twice. */
export function usePerform(): Performing {
  const desk = useDesk();
  const request = useRef<string | null>(null);
  const [busy, setBusy] = useState(false);
  const perform = async (acts: ActToDo[]): Promise<Outcome<PerformedAct[]>> => {
    request.current ??= newRequest();
    setBusy(true);
    const outcome = await desk.perform(acts, request.current);
    setBusy(false);
    if (outcome.permitted) request.current = null;
    return outcome;
  };
  return { busy, perform };
}
