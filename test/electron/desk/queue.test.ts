/** Proves that the queues hold exactly what the guards let an officer do, however they are chosen. */
import { afterAll, describe, expect, test } from 'vitest';
import type { ApprovalQueue, Workbench } from '../../../shared/application/rows';
import type { SessionView } from '../../../shared/office/rows';
import { findKind, type Kind } from '../../../shared/docket/act';
import { stepsFrom } from '../../../shared/policy/procedure';
import { findCase, positionFacts } from '../../../electron/desk/facts/case';
import { guardOf } from '../../../electron/desk/questions/allowed';
import type { WritableDb } from '../../../electron/store/database';
import { remembered } from '../../../electron/store/remembered';
import type { Within } from '../../../electron/desk/session';
import { assembled, everyState } from '../../every-state';
import { ask, sessionOf } from '../../lived-office';
import { testOfficers } from '../../office';

// 1. On many days, for every officer, approvals lists exactly the cases on which a deciding guard passes.
// 2. The workbench lists exactly the cases whose expected step, or whose check of means, a guard lets him do.
// 3. The count at the left of the page is the length of the queue.
// 4. A remembered handle answers what the database answers, and forgets what it knew when it writes.

const office = everyState();
afterAll(() => office.close());

const DECIDING: Kind[] = ['review', 'answerObjection', 'advance', 'approve', 'decline', 'escalate'];
const BEYOND = ['route_district', 'no_power', 'above_ceiling'];

function open(): string[] {
  const sql = `SELECT case_no FROM cases WHERE state = 'open' AND office = ? ORDER BY received_seq`;
  return office.desk.db.all<{ case_no: string }>(sql, office.code).map(({ case_no }) => case_no);
}

/** Every deciding guard on every open case, without choosing by place. */
function decidedByGuards(inside: Within): string[] {
  return open().flatMap((case_no) => {
    const assessment = findCase(inside.desk.db, case_no)?.assessment;
    if (!assessment) return [];
    const beyond = (): boolean =>
      assessment.route !== 'town' ||
      BEYOND.includes(guardOf(inside, 'approve', { case_no })?.refusal?.code ?? '');
    const kinds = DECIDING.filter((kind) => kind !== 'decline' || assessment.decision !== 'grant');
    const kind = kinds
      .filter((each) => each !== 'escalate' || beyond())
      .find((each) => guardOf(inside, each, { case_no })?.refusal === null);
    return kind ? [`${case_no} ${kind}`] : [];
  });
}

function waitingByGuards(inside: Within): string[] {
  const { db, clock } = inside.desk;
  return open().flatMap((case_no) => {
    const { case: found, procedure } = positionFacts(db, case_no, clock.today());
    const steps = found && procedure ? stepsFrom(procedure, found.position) : [];
    const next = steps
      .filter(({ usual }) => usual)
      .map(({ act }) => guardOf(inside, findKind(act) ?? 'visit', { case_no }))
      .find((row) => row?.refusal === null);
    const { required, pending_no, report } = found!.check;
    const lacking = required && pending_no === null && report === null;
    const check = lacking ? guardOf(inside, 'requestCheck', { case_no }) : null;
    return [next, check].flatMap((row) => (row?.refusal === null ? [`${case_no} ${row.title}`] : []));
  });
}

function answered<T>(login: string, question: string): T {
  const outcome = ask(office, login, question, {});
  if (!outcome.permitted) throw new Error(outcome.message);
  return outcome.result as T;
}

const days = ['2022-11-14', '2022-11-22', '2022-11-30', '2023-01-20'];
const asked = days.flatMap((day) => Object.keys(testOfficers).map((login) => ({ day, login })));

describe('queues', () => {
  test('the office holds open cases in many places', () => {
    const places = office.desk.db.all(`SELECT DISTINCT programme, position FROM cases WHERE state = 'open'`);
    expect(places.length).toBeGreaterThanOrEqual(assembled);
  });

  test.each(asked)('$login on $day', ({ login, day }) => {
    office.setDay(day);
    const inside = { ...office.inside(login), session: sessionOf(office, login) };
    const queue = answered<ApprovalQueue>(login, 'approvals');
    expect(queue.rows.map(({ case_no, action }) => `${case_no} ${action.kind}`)).toEqual(decidedByGuards(inside));
    const { waiting } = answered<Workbench>(login, 'workbench');
    expect(waiting.rows.map(({ case_no, title }) => `${case_no} ${title}`)).toEqual(waitingByGuards(inside));
    expect(waiting.total).toBe(waiting.rows.length);
    expect(answered<SessionView>(login, 'session').waiting.approvals).toBe(queue.total);
  });

  test('somebody decides and somebody waits', () => {
    office.setDay('2022-11-30');
    expect(answered<ApprovalQueue>('approver', 'approvals').total).toBeGreaterThan(1);
    expect(answered<ApprovalQueue>('reviewer', 'approvals').total).toBeGreaterThan(1);
    expect(answered<Workbench>('clerk', 'workbench').waiting.total).toBeGreaterThan(3);
  });
});

describe('a remembered handle', () => {
  test('answers the same, once', () => {
    const seen: string[] = [];
    const { db } = office.desk;
    const counted = remembered({
      ...db,
      one: <T>(sql: string, ...values: string[]) => (seen.push(sql), db.one<T>(sql, ...values)),
    } as WritableDb);
    const sql = 'SELECT case_no FROM cases WHERE case_no = ?';
    const [first = ''] = open();
    expect([counted.one(sql, first), counted.one(sql, first)]).toEqual([{ case_no: first }, { case_no: first }]);
    expect(counted.one(sql, 'none')).toBeUndefined();
    expect(counted.one('SELECT ? AS a, ? AS b', 1, '1')).toEqual({ a: 1, b: '1' });
    expect(counted.one('SELECT ? AS a, ? AS b', '1', 1)).toEqual({ a: '1', b: 1 });
    expect(seen).toHaveLength(4);
  });

  test('forgets when it writes', () => {
    const own = remembered(office.desk.db);
    const count = (): unknown => own.all(`SELECT count(*) AS n FROM drafts WHERE officer = 'queue'`);
    expect(count()).toEqual([{ n: 0 }]);
    own.run(`INSERT INTO drafts (officer, form, content, saved_at) VALUES ('queue', 'x', '{}', 'now')`);
    expect(count()).toEqual([{ n: 1 }]);
    own.exec(`DELETE FROM drafts WHERE officer = 'queue'`);
    expect(count()).toEqual([{ n: 0 }]);
  });
});
