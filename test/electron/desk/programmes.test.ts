/** Walks every cash programme through the door, from the application to its decision or beyond the town. */
import { describe, expect, test } from 'vitest';
import type { CaseAssessment } from '../../../shared/application/case';
import { addDays } from '../../../shared/base/plain-date';
import { programmeRow } from '../../../shared/policy/parameter-at';
import { packWith } from '../../shared/policy/facts';
import * as line from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice, testPower, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';
import { checkMeans } from '../../checked';
import { adopt, endorseDistrict } from '../uplift/district';
import { ways, type Way } from './programme-ways';

// 1. Every cash programme that takes applications is received, assessed and reviewed at the town.
// 2. What the town decides is approved with the amount assessed; recognitions without money.
// 3. What the district decides is refused at the town's approver, who is told where it goes;
//    it is handed up, and the district's signed decision opens the award.
// 4. The price subsidy is a roster: nobody applies for it.

/** The example pack with rates it lacks and the rule of 2025 in force earlier. */
const pack = packWith({
  'disability.living.amount': 7_000,
  'disability.nursing.amount': 8_000,
  'income.disposable_monthly': 280_000,
  'rigid.ratio': '0.6',
  'rigid.valid_months': 12,
});

/** An office under that pack, with a power for everything the town may decide. */
function office(): TestOffice {
  const made = openOffice({ day: '2022-11-01', bare: true });
  endorseDistrict(made);
  adopt(made, pack, pack.covers_from);
  const kinds = ['grant', 'decline', 'adjust', 'stop', 'advance', 'recover'];
  const scopes = ways.map(({ programme }) => ({ programme, kinds, ceiling_fen: null }));
  made.do('admin', 'delegate', { ...testPower(300_000), scopes });
  return made;
}

function assessed(made: TestOffice, case_no: string): CaseAssessment {
  const row = made.desk.db.one<{ assessment: string }>(
    'SELECT assessment FROM cases WHERE case_no = ?',
    case_no,
  );
  return JSON.parse(row?.assessment ?? 'null') as CaseAssessment;
}

/** From the application to the reviewer's signature, and the public notice where there is one. */
function reviewed(made: TestOffice, way: Way): string {
  const household_no = way.before ? way.before(made) : line.register(made, way.family());
  const { programme } = way;
  const case_no = line.receive(made, household_no, { programme, ...way.more });
  const investigators = [made.officerId('clerk'), made.officerId('investigator')];
  const visited_on = made.desk.clock.today();
  const seen = { case_no, visited_on, investigators, met: '周明', truthful: true };
  made.try('clerk', 'visit', { ...seen, housing: '自建房两间', findings: '与申报相符' });
  made.do('clerk', 'assess', { case_no });
  expect(assessed(made, case_no)).toMatchObject({ route: 'town', ...way.expected });
  if (programme === 'temporary_emergency') return case_no;
  const row = programmeRow(pack, programme, visited_on);
  if (row?.verified === true) checkMeans(made, case_no);
  line.review(made, case_no);
  if (row?.disclosed !== true) return case_no;
  made.do('clerk', 'disclose', { case_no, posted_on: visited_on, places: ['村务公开栏'] });
  made.setDay(addDays(visited_on, 8));
  return case_no;
}

function emergency(made: TestOffice, case_no: string): void {
  made.do('approver2', 'advance', { case_no, text: '情况紧急' });
  made.do('clerk', 'supplement', { case_no, documents: ['火灾认定书'], text: '情况属实' });
  line.review(made, case_no);
}

describe('decided by the town', () => {
  const town = ways.filter(({ expected }) => expected.route === undefined);
  test.each(town.map((way) => [way.programme, way] as const))('%s', (programme, way) => {
    const made = office();
    const case_no = reviewed(made, way);
    if (programme === 'temporary_emergency') emergency(made, case_no);
    const approved = made.do<{ programme: string; amount_fen: number }>('approver', 'approve', {
      case_no,
      text: '同意',
    });
    const advanced = programme === 'temporary_emergency' ? 100_000 : 0;
    const amount_fen = (way.expected.amount_fen ?? 0) - advanced;
    expect(approved).toMatchObject({ programme, amount_fen });
    expectSound(made);
    made.close();
  });
});

describe('beyond the town', () => {
  const beyond = ways.filter(({ expected }) => expected.route === 'district');
  test.each(beyond.map((way) => [way.programme, way] as const))('%s', (_programme, way) => {
    const made = office();
    const case_no = reviewed(made, way);
    expect(made.try('approver', 'approve', { case_no, text: '同意' }).permitted).toBe(false);
    made.do('reviewer', 'escalate', { case_no, why: 'decider', text: '请区里审批' });
    const { amount_fen } = way.expected;
    const { opened } = made.do<{ opened: { amount_fen: number } }>('clerk', 'recordResolution', {
      case_no,
      resolution: 'approved',
      document_no: '璧民批〔2022〕8号',
      decided_on: made.desk.clock.today(),
      text: '同意给予',
      amount_fen,
    });
    expect(opened).toMatchObject({ amount_fen });
    expectSound(made);
    made.close();
  });
});

test('every cash programme is walked; nobody applies for the price subsidy', () => {
  const cash = pack.programmes.filter(({ accounts, payments }) => accounts || payments !== 'none');
  const walked = new Set<string>(ways.map(({ programme }) => programme));
  const left = cash.map(({ code: name }) => name).filter((name) => !walked.has(name));
  expect(left).toEqual(['price_subsidy', 'event_subsidy']);
  const made = office();
  const household_no = line.register(made, familyG01());
  const refused = made.try('clerk', 'receive', {
    household_no,
    programme: 'price_subsidy',
    applicant: 'm1',
    applied_on: '2022-11-01',
    reason: '物价上涨',
    documents: [],
    authorised: ['m1', 'm2'],
    event: null,
  });
  expect(code(refused)).toBe('programme_elsewhere');
  made.close();
});
