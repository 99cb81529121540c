/** Contract: the four wires between screen and desk, and the name and shape of everything on them. */
import { z } from 'zod';
import type { Outcome } from './base/outcome';
import { PlainDate, PlainMonth } from './base/plain-date';
import { questions, type QuestionName, type AnswerOf } from './questions';
import { jobs, type JobName, type JobResult } from './jobs';

export { PlainDate, PlainMonth };

/** perform: do a list of acts together under one request id of the client's making. */
export const PerformMessage = z.strictObject({
  wire: z.literal('perform'),
  id: z.int(),
  request: z.string().min(8).max(80),
  acts: z.array(z.strictObject({ kind: z.string(), payload: z.unknown() })).min(1).max(2000),
});

/** rehearse rides on `ask`: the whole door, rolled back. */
export const AskMessage = z.strictObject({
  wire: z.literal('ask'),
  id: z.int(),
  question: z.string(),
  input: z.unknown(),
});

/** job: long work with progress; `cancel` stops it and leaves nothing half done. */
export const JobMessage = z.strictObject({
  wire: z.literal('job'),
  id: z.int(),
  job: z.string(),
  input: z.unknown(),
});

export const CancelMessage = z.strictObject({ wire: z.literal('cancel'), id: z.int() });

/** What a screen may send. */
export const ClientMessage = z.discriminatedUnion('wire', [
  PerformMessage,
  AskMessage,
  JobMessage,
  CancelMessage,
]);
export type ClientMessage = z.infer<typeof ClientMessage>;

/** One recorded act as the performer sees it. */
export interface PerformedAct {
  kind: string;
  office: string;
  epoch: number;
  seq: number;
  hash: string;
  result: unknown;
}

/** What the desk sends back; a fault carries only its number. */
export type DeskMessage =
  | { wire: 'answer'; id: number; outcome: Outcome<unknown> }
  | { wire: 'progress'; id: number; done: number; total: number; note: string }
  | { wire: 'fault'; id: number; number: string }
  | { wire: 'told'; seq: number };

/** The desk's state before anybody has logged in. */
export type DoorState = 'empty' | 'locked' | 'open';

/** The typed client that both the screen and the command line speak. */
export interface DeskClient {
  perform(acts: { kind: string; payload: unknown }[], request?: string): Promise<Outcome<PerformedAct[]>>;
  ask<Q extends QuestionName>(
    question: Q,
    input: z.input<(typeof questions)[Q]['input']>,
  ): Promise<Outcome<AnswerOf<Q>>>;
  job<J extends JobName>(
    job: J,
    input: z.input<(typeof jobs)[J]['input']>,
    onProgress?: (done: number, total: number, note: string) => void,
    signal?: { aborted: boolean; onabort: (() => void) | null },
  ): Promise<Outcome<JobResult<J>>>;
  /** Called whenever the docket has grown. */
  onTold(listener: (seq: number) => void): () => void;
}
