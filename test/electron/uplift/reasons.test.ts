/** Why a raised award is worth what it is: worked out again from what was stated then, proved by the signed hash. */
import { afterEach, expect, test } from 'vitest';
import { assessmentAnswers } from '../../../electron/desk/questions/assessment';
import { awardAnswers } from '../../../electron/desk/questions/award';
import type { TestOffice } from '../../office';
import { grant } from '../ledger/story';
import { announce2018, couple, draft, officeOf2018, uplift } from './raising';

// 1. The steps of a raised level come out with its pack, month and amount, and stay after the household has changed.

let office: TestOffice;
afterEach(() => office.close());

test('why a raised award is worth what it is comes out again, also after the household has changed', () => {
  office = officeOf2018();
  const given = grant(office, couple(40_000), { from: '2018-01-05', decide: '2018-01-25' });
  office.setDay('2018-09-03');
  announce2018(office);
  uplift(office, draft(office, '2018-01'));
  const raised = () => {
    const rows = assessmentAnswers.traces(office.inside('auditor'), { award_no: given.award_no });
    return rows.filter(({ title }) => title === '提高标准');
  };
  const level = awardAnswers.award(office.inside('auditor'), { award_no: given.award_no })?.levels[0];
  expect(raised()).toMatchObject([
    { seq: level?.seq, month: '2018-01', amount_fen: 69_200, pack: 'CQ-T-2018', levels: ['2018-01'] },
  ]);
  const before = raised();
  office.setDay('2018-09-10');
  office.do('clerk', 'update', {
    household_no: given.household_no, version: 1, declaration: couple(50_000), effective_on: '2018-09-10', reason: '收入变化',
  });
  expect(raised()).toEqual(before);
});
