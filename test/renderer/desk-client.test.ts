/** Proves that the page's client ties answers to questions and never throws at a screen. */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../shared/base/outcome';
import type { Bridge } from '../../renderer/bridge';
import { connectDesk, newRequest } from '../../renderer/desk-client';

// 1. Replies find their question by number, in whatever order they come.
// 2. A fault becomes a sentence with its number, as an outcome like any other.
// 3. Progress goes to the job that asked; cancelling names the job's own number.
// 4. The same request id travels with a retry.
// 5. Who listens is told that the docket has grown, until he stops listening.

interface Sent {
  wire: string;
  id: number;
  request?: string;
}

function standIn() {
  const sent: Sent[] = [];
  let say: (message: unknown) => void = () => undefined;
  const bridge = {
    connect: (onMessage: (message: unknown) => void) => {
      say = onMessage;
      return { post: (message: unknown) => sent.push(message as Sent), close: () => undefined };
    },
  } as unknown as Bridge;
  const desk = connectDesk(bridge);
  return { desk, sent, say: (message: unknown) => say(message) };
}

const permitted = (result: unknown): Outcome<unknown> => ({ permitted: true, result });

describe('answers', () => {
  test('come back to their own question', async () => {
    const { desk, sent, say } = standIn();
    const first = desk.ask('powers', {});
    const second = desk.ask('officers', {});
    say({ wire: 'answer', id: sent[1]?.id, outcome: permitted('second') });
    say({ wire: 'answer', id: sent[0]?.id, outcome: permitted('first') });
    expect(await first).toEqual(permitted('first'));
    expect(await second).toEqual(permitted('second'));
  });

  test('a fault is a refusal in words, with its number', async () => {
    const { desk, sent, say } = standIn();
    const asked = desk.ask('session', {});
    say({ wire: 'fault', id: sent[0]?.id, number: 'A1B2' });
    const outcome = await asked;
    expect(outcome).toMatchObject({ permitted: false, code: 'fault' });
    expect(outcome.permitted ? '' : outcome.message).toContain('编号 A1B2');
  });
});

describe('jobs', () => {
  test('progress goes to its own job, cancel names it', async () => {
    const { desk, sent, say } = standIn();
    const seen: number[] = [];
    const signal: { aborted: boolean; onabort: (() => void) | null } = { aborted: false, onabort: null };
    const job = desk.job('verify', {}, (done) => seen.push(done), signal);
    const id = sent[0]?.id;
    say({ wire: 'progress', id: (id ?? 0) + 1, done: 9, total: 9, note: '' });
    say({ wire: 'progress', id, done: 3, total: 9, note: '核对' });
    signal.onabort?.();
    say({ wire: 'answer', id, outcome: permitted(null) });
    await job;
    expect(seen).toEqual([3]);
    expect(sent[1]).toEqual({ wire: 'cancel', id });
  });
});

describe('acts', () => {
  test('a retry carries the same request id', () => {
    const { desk, sent } = standIn();
    const request = newRequest();
    void desk.perform([], request);
    void desk.perform([], request);
    expect(sent.map((message) => message.request)).toEqual([request, request]);
    expect(newRequest()).not.toBe(request);
  });
});

describe('growth', () => {
  test('is told until the listener stops', () => {
    const { desk, say } = standIn();
    const heard: number[] = [];
    const stop = desk.onTold((seq) => heard.push(seq));
    say({ wire: 'told', seq: 7 });
    stop();
    say({ wire: 'told', seq: 8 });
    expect(heard).toEqual([7]);
  });
});
