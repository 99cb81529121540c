/** Proves that nothing crosses a wire but checked messages, outcomes and the numbers of faults. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeskMessage } from '../../../shared/contract';
import { openFaultLog } from '../../../electron/desk/fault-log';
import { connect } from '../../../electron/desk/wires';
import { familyG01 } from '../../family';
import { sessionOf } from '../../lived-office';
import { openOffice } from '../../office';
import { imprintOf } from '../../proofs';
import { temporaryFolder } from '../folder';

// 1. A message that fits no wire is answered with a fault's number, and changes nothing.
// 2. Acts and questions are answered with their own id; who has not logged in is refused.
// 3. Whatever is thrown stays on this side: the log has its place, without names and numbers.
// 4. The page is told when the docket grew.

function connected() {
  const office = openOffice();
  const session = sessionOf(office, 'clerk');
  const said: DeskMessage[] = [];
  const folder = temporaryFolder('wires');
  const log = openFaultLog(folder, () => '2022-11-01T09:00:00.000+08:00');
  const client = connect(session, { post: (message) => void said.push(message) }, log);
  const faults = (): string => readFileSync(join(folder, 'faults.log'), 'utf8');
  return { office, session, said, client, faults };
}

const perform = (id: number, payload: unknown) => ({
  wire: 'perform',
  id,
  request: 'request-1',
  acts: [{ kind: 'register', payload }],
});

describe('messages', () => {
  test('an act is answered under its id', () => {
    const { client, said } = connected();
    client.receive(perform(7, familyG01()));
    expect(said).toMatchObject([{ wire: 'answer', id: 7, outcome: { permitted: true } }]);
  });

  test('the same request again gives the same answer', () => {
    const { client, said } = connected();
    const payload = familyG01();
    client.receive(perform(7, payload));
    client.receive(perform(8, payload));
    expect(said[1]).toEqual({ ...said[0], id: 8 });
  });

  test('a question is answered, a wrong one refused', () => {
    const { client, said } = connected();
    client.receive({ wire: 'ask', id: 1, question: 'session', input: {} });
    client.receive({ wire: 'ask', id: 2, question: 'everything', input: {} });
    expect(said).toMatchObject([
      { wire: 'answer', id: 1, outcome: { permitted: true } },
      { wire: 'answer', id: 2, outcome: { permitted: false, code: 'question_unknown' } },
    ]);
  });

  test('without a login everything is refused', () => {
    const { client, said, session } = connected();
    session.officer = null;
    client.receive(perform(1, familyG01()));
    client.receive({ wire: 'ask', id: 2, question: 'cases', input: {} });
    expect(said).toMatchObject([
      { id: 1, outcome: { code: 'locked' } },
      { id: 2, outcome: { code: 'locked' } },
    ]);
  });

  test('a job answers, and an unknown one is refused', async () => {
    const { client, said } = connected();
    client.receive({ wire: 'job', id: 5, job: 'save_draft', input: { form: 'x', content: 1 } });
    client.receive({ wire: 'job', id: 6, job: 'format_disk', input: {} });
    await expect.poll(() => said.length).toBe(2);
    expect(said).toMatchObject([
      { wire: 'answer', id: 5, outcome: { permitted: true } },
      { wire: 'answer', id: 6, outcome: { permitted: false, code: 'job_unknown' } },
    ]);
  });

  test('the page is told', () => {
    const { client, said } = connected();
    client.told(12);
    expect(said).toEqual([{ wire: 'told', seq: 12 }]);
  });
});

describe('strange messages', () => {
  const strange = fc.oneof(
    fc.anything(),
    fc.record({
      wire: fc.constantFrom('perform', 'ask', 'job', 'cancel', 'eval'),
      id: fc.anything(),
    }),
    fc.record({
      wire: fc.constant('perform'),
      id: fc.integer(),
      request: fc.string(),
      acts: fc.anything(),
    }),
  );

  test('are answered by a number or a refusal, and change nothing', () => {
    const { client, said, office } = connected();
    const before = imprintOf(office);
    fc.assert(
      fc.property(strange, (message) => {
        said.length = 0;
        client.receive(message);
        for (const one of said) {
          if (one.wire === 'answer') expect(one.outcome.permitted).toBe(false);
          else
            expect(one).toEqual({
              wire: 'fault',
              id: 0,
              number: expect.stringMatching(/^[0-9A-F]{8}$/) as string,
            });
        }
      }),
      { numRuns: 300 },
    );
    expect(imprintOf(office)).toEqual(before);
  });
});

test('a fault shows its number only, and its log no person', () => {
  const { client, said, office, faults } = connected();
  office.desk.db.exec(`CREATE TEMP TRIGGER trip BEFORE INSERT ON households
    BEGIN SELECT RAISE(ABORT, '周明 500120198403029979 的登记失败'); END`);
  client.receive(perform(3, familyG01()));
  expect(said).toMatchObject([{ wire: 'fault', id: 3 }]);
  const [fault] = said;
  const number = fault?.wire === 'fault' ? fault.number : '';
  expect(faults()).toContain(number);
  expect(faults()).not.toMatch(/周明|500120198403029979/);
  expect(JSON.stringify(said)).not.toMatch(/周明|households/);
});
