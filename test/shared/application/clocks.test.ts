/** Proves the clocks and results of receiving, supplementing and the order of a case's steps. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import { receive, type Receive, type ReceiveFacts } from '../../../shared/application/receive';
import { supplement } from '../../../shared/application/supplement';
import { calendar, freshCase, standing, tableOf } from '../../beds';

// 1. The clocks of receiving are the dossier's, over holidays and make-up days.
// 2. A programme without a survey has no survey clock; a missing calendar year is named.
// 3. Who signs: every counted adult, and nobody else.
// 4. Papers are late on the day after the due day, not on it.

function granted<R>(outcome: Outcome<R>): R {
  if (!outcome.permitted) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.result;
}

const payload: Receive = {
  household_no: 'H-1',
  programme: 'dibao',
  applicant: 'm1',
  applied_on: '2022-09-01',
  reason: '家庭困难',
  documents: ['社会救助申请书', '收入和财产说明'],
  authorised: ['m1', 'm2'],
  event: null,
};

const members = [
  { key: 'm1', name: '周明', person_no: 'P-1', id_number: '', adult: true, counted: true },
  { key: 'm2', name: '李秀英', person_no: 'P-2', id_number: '', adult: true, counted: true },
  { key: 'm3', name: '周小雨', person_no: 'P-3', id_number: '', adult: false, counted: true },
  { key: 'm4', name: '周老兵', person_no: 'P-4', id_number: '', adult: true, counted: false },
];

const facts: ReceiveFacts = {
  household: { members, obligors: [] },
  programme: {
    name: '最低生活保障',
    authorisation: true,
    obligors_sign: false,
    event: false,
    evidence: [
      { name: '社会救助申请书', basis: '第九条' },
      { name: '收入和财产说明', basis: '第十五条' },
    ],
    landing: {
      complete: { position: 'received', accepted: true },
      incomplete: { position: 'registered', accepted: false },
    },
  },
  clocks: { calendar, total_working_days: 20, survey_working_days: 3 },
  open_cases: [],
  live_awards: [],
  lead: null,
  plan_item_known: null,
  next_case_no: 'C-1',
};

function received(today: string, changes: Partial<ReceiveFacts['clocks']> = {}) {
  const clocks = { ...facts.clocks, ...changes };
  return receive.decide(payload, { ...facts, clocks }, standing('clerk', 'U02', today));
}

describe('receiving', () => {
  test.each([
    ['2022-11-01', '2022-11-29', '2022-11-04'],
    ['2022-09-29', '2022-11-01', '2022-10-09'],
    ['2023-01-16', '2023-02-16', '2023-01-19'],
  ])('received on %s: decided by %s, survey by %s', (today, decide_by, survey_by) => {
    expect(granted(received(today))).toEqual({
      position: 'received',
      case_no: 'C-1',
      received_on: today,
      missing: [],
      accepted: { decide_by, survey_by, calendar_missing: [] },
    });
  });

  test('no survey, no survey clock', () => {
    expect(granted(received('2022-11-01', { survey_working_days: null })).accepted?.survey_by).toBeNull();
  });

  test('a year without a table is named', () => {
    expect(granted(received('2030-12-30')).accepted?.calendar_missing).toEqual([2030, 2031]);
  });

  test('every counted adult signs; children and people not counted need not', () => {
    const authorised = fc.subarray(['m1', 'm2', 'm3', 'm4']);
    fc.assert(
      fc.property(authorised, (signed) => {
        const outcome = receive.decide(
          { ...payload, authorised: signed },
          facts,
          standing('clerk', 'U02'),
        );
        const missing = members.slice(0, 2).filter(({ key }) => !signed.includes(key));
        if (missing.length === 0) expect(outcome.permitted).toBe(true);
        else {
          expect(outcome).toMatchObject({
            code: 'authorisation_missing',
            facts: { names: missing.map(({ name }) => name) },
          });
        }
      }),
    );
  });

  test('a programme that needs no authorisation asks for none', () => {
    const programme = { ...facts.programme!, authorisation: false };
    const unsigned = { ...payload, authorised: [] };
    const outcome = receive.decide(unsigned, { ...facts, programme }, standing('clerk', 'U02'));
    expect(outcome.permitted).toBe(true);
  });
});

describe('supplementing', () => {
  const advanced = { award_no: 'A-1', amount_fen: 100_000, total_fen: 215_100 };
  const papers = { case_no: 'C-1', documents: ['事故证明'], text: '火灾' };

  test.each([
    ['2022-11-17', false],
    ['2022-11-18', false],
    ['2022-11-19', true],
  ])('papers of %s are late: %s', (today, late) => {
    const known = {
      case: freshCase({ position: 'advanced', advanced }),
      procedure: tableOf('emergency'),
      supplement_due: '2022-11-18',
      clocks: facts.clocks,
    };
    const outcome = supplement.decide(papers, known, standing('clerk', 'U02', today));
    expect(granted(outcome)).toEqual({
      position: 'supplemented',
      due: '2022-11-18',
      late,
      missing: [],
      accepted: null,
    });
  });
});
