/** Desk client: speaks the four wires over the page's one port; every reply is an outcome. */
import type { DeskClient, DeskMessage, PerformedAct } from '../shared/contract';
import { refuse, type Outcome } from '../shared/base/outcome';
import type { Bridge } from './bridge';

type Progress = (done: number, total: number, note: string) => void;

interface Waiting {
  answer: (outcome: Outcome<unknown>) => void;
  progress?: Progress | undefined;
}

/** A request id that stays the same while one form is sent again and again. */
export function newRequest(): string {
  return crypto.randomUUID();
}

/** What a person reads when the program itself failed. */
function faultSentence(number: string): string {
  return `出了程序错误（编号 ${number}），您输入的内容已保存；请继续其他工作并告知管理员。`;
}

/** Connects to the desk process; there is one such client in a page. */
export function connectDesk(bridge: Bridge): DeskClient {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(seq: number) => void>();
  let last = 0;

  const settle = (id: number, outcome: Outcome<unknown>): void => {
    waiting.get(id)?.answer(outcome);
    waiting.delete(id);
  };
  const take = (message: DeskMessage): void => {
    switch (message.wire) {
      case 'answer':
        settle(message.id, message.outcome);
        return;
      case 'fault':
        settle(message.id, refuse('fault', faultSentence(message.number)));
        return;
      case 'progress':
        waiting.get(message.id)?.progress?.(message.done, message.total, message.note);
        return;
      case 'told':
        for (const listen of listeners) listen(message.seq);
    }
  };
  const wire = bridge.connect((message) => take(message as DeskMessage));

  /** Sends one message and waits for its outcome; the number ties both together. */
  const send = <R>(message: object, progress?: Progress): { id: number; outcome: Promise<Outcome<R>> } => {
    last += 1;
    const id = last;
    const outcome = new Promise<Outcome<unknown>>((answer) => {
      waiting.set(id, { answer, progress });
    });
    wire.post({ ...message, id });
    return { id, outcome: outcome as Promise<Outcome<R>> };
  };

  return {
    perform: (acts, request = newRequest()) =>
      send<PerformedAct[]>({ wire: 'perform', request, acts }).outcome,
    ask: (question, input) => send<never>({ wire: 'ask', question, input }).outcome,
    job: (job, input, onProgress, signal) => {
      const sent = send<never>({ wire: 'job', job, input }, onProgress);
      if (signal) signal.onabort = () => wire.post({ wire: 'cancel', id: sent.id });
      return sent.outcome;
    },
    onTold: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
