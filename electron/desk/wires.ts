/** Wires: one port's messages, each checked by schema, each answered by an outcome or a fault's number. */
import { randomBytes } from 'node:crypto';
import { ClientMessage, type DeskMessage } from '../../shared/contract';
import type { Outcome } from '../../shared/base/outcome';
import { answer } from './answer';
import type { FaultLog } from './fault-log';
import { perform } from './perform';
import { runJob } from './run-job';
import { within, type Session } from './session';

/** One end of a MessagePort, as this file uses it. */
export interface Wire {
  post: (message: DeskMessage) => void;
}

/** A connected client; `receive` takes each message of its port. */
export interface Client {
  receive: (message: unknown) => void;
  /** Tells the page that the docket has grown. */
  told: (seq: number) => void;
}

/** Binds a session to a port. Nothing thrown here crosses the wire: it is logged under a number. */
export function connect(session: Session, wire: Wire, log: FaultLog): Client {
  const running = new Map<number, { cancelled: boolean }>();
  const fault = (id: number, thrown: unknown): void => {
    const number = randomBytes(4).toString('hex').toUpperCase();
    log(number, thrown);
    wire.post({ wire: 'fault', id, number });
  };
  const reply = (id: number, outcome: Outcome<unknown>): void =>
    wire.post({ wire: 'answer', id, outcome });

  const job = async (message: Extract<ClientMessage, { wire: 'job' }>): Promise<void> => {
    const state = { cancelled: false };
    running.set(message.id, state);
    const outcome = await runJob(session, message.job, message.input, {
      report: (done, total, note) =>
        wire.post({ wire: 'progress', id: message.id, done, total, note }),
      cancelled: () => state.cancelled,
    }).finally(() => running.delete(message.id));
    reply(message.id, outcome);
  };

  const take = (message: ClientMessage): void => {
    switch (message.wire) {
      case 'ask':
        return reply(message.id, answer(session, message.question, message.input));
      case 'perform': {
        const inside = within(session);
        if (!inside.permitted) return reply(message.id, inside);
        const { desk, officer } = inside.result;
        const { request, acts } = message;
        return reply(message.id, perform(desk, officer, { request, acts }));
      }
      case 'job':
        void job(message).catch((thrown: unknown) => fault(message.id, thrown));
        return;
      case 'cancel': {
        const state = running.get(message.id);
        if (state) state.cancelled = true;
      }
    }
  };

  return {
    receive: (raw) => {
      const parsed = ClientMessage.safeParse(raw);
      if (!parsed.success) return fault(0, new Error('a message that fits no wire'));
      try {
        take(parsed.data);
      } catch (thrown) {
        fault(parsed.data.id, thrown);
      }
    },
    told: (seq) => wire.post({ wire: 'told', seq }),
  };
}
