/** Proves what assessing and disclosing answer for the worked case G01. */
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../shared/base/canonical';
import type { Outcome } from '../../../shared/base/outcome';
import { assess, type AssessFacts } from '../../../shared/assessment/assess';
import { disclose, type DiscloseFacts } from '../../../shared/assessment/disclose';
import { visit } from '../../../shared/assessment/visit';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { freshCase, publicNotice, readyCase, standing } from '../../beds';

// 1. The worked case G01 is assessed at 851 yuan; sum, trace, pack and facts are kept.
// 2. Assessing twice gives the same bytes; the month may be named, not lie before the receipt.
// 3. The public notice ends at the end of its seventh full day; a decision may follow the day
//    after.
// 4. Two investigators go, one of them of the town, however many more come along.

const clerk = standing('clerk', 'U02', '2022-11-05');

function granted<R>(outcome: Outcome<R>): R {
  if (!outcome.permitted) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.result;
}

const input: AssessInput = {
  month: '2022-11',
  applied_on: '2022-11-01',
  decided_on: '2022-11-05',
  household: {
    area: 'urban',
    members: [
      {
        key: 'm1',
        birth_date: '1984-03-02',
        sex: 'm',
        counted: true,
        relation: 'head',
        able_to_work: true,
      },
      {
        key: 'm2',
        birth_date: '1986-07-12',
        sex: 'f',
        counted: true,
        relation: 'spouse',
        able_to_work: true,
      },
      {
        key: 'm3',
        birth_date: '2012-05-20',
        sex: 'm',
        counted: true,
        relation: 'son',
        student: 'compulsory',
        able_to_work: false,
      },
    ],
    income: [{ member: 'm1', kind: 'wage', monthly_fen: 140_000 }],
  },
};

const facts: AssessFacts = { case: freshCase(), procedure: publicNotice, pack: examplePack, input };

describe('assessing', () => {
  test('G01 has 851 yuan, with its trace and the facts as assessed', () => {
    const assessed = granted(assess.decide({ case_no: 'C-1' }, facts, clerk));
    expect(assessed.result).toMatchObject({
      programme: 'dibao',
      decision: 'grant',
      amount_fen: 85_100,
      base_fen: 75_100,
      addons_fen: 10_000,
      route: 'town',
      members: ['m1', 'm2', 'm3'],
    });
    expect(assessed).toMatchObject({
      pack: 'CQ-EX-2022-09',
      pack_example: true,
      household_version: 1,
      input: { month: '2022-11' },
    });
    expect(assessed.trace_hash).toBe(hashOf(assessed.result.trace));
    expect(assessed.others.every(({ programme }) => programme !== 'dibao')).toBe(true);
  });

  test('the same facts give the same bytes', () => {
    const once = granted(assess.decide({ case_no: 'C-1' }, facts, clerk));
    const again = granted(assess.decide({ case_no: 'C-1' }, structuredClone(facts), clerk));
    expect(hashOf(again)).toBe(hashOf(once));
  });

  test('a later month may be named, an earlier one than the receipt not', () => {
    const later = granted(assess.decide({ case_no: 'C-1', month: '2022-12' }, facts, clerk));
    expect(later.input.month).toBe('2022-12');
    const early = assess.decide({ case_no: 'C-1', month: '2022-10' }, facts, clerk);
    expect(early).toMatchObject({
      code: 'month_early',
      facts: { month: '2022-10', received: '2022-11' },
    });
  });

  test('facts that do not hold together are refused with the sentence of the fault', () => {
    const broken = structuredClone(input);
    broken.household.income = [{ member: 'm9', kind: 'wage', monthly_fen: 1 }];
    const outcome = assess.decide({ case_no: 'C-1' }, { ...facts, input: broken }, clerk);
    expect(outcome).toMatchObject({ permitted: false, code: 'facts_invalid' });
  });
});

describe('disclosing', () => {
  const shown: DiscloseFacts['shown'] = {
    head_name: '周明',
    members_count: 3,
    programme_name: '最低生活保障',
    amount_fen: 85_100,
    village: '大旺社区居民委员会',
  };

  test('posted on the 14th, it ends on the 21st and the 22nd may decide', () => {
    const known = { case: readyCase({ position: 'reviewed', disclosure: null }), procedure: publicNotice, days: 7, shown };
    const payload = { case_no: 'C-1', posted_on: '2022-11-14', places: ['村务公开栏'] };
    const outcome = disclose.decide(payload, known, standing('clerk', 'U02', '2022-11-14'));
    expect(granted(outcome)).toEqual({
      position: 'disclosed',
      days: 7,
      ends_on: '2022-11-21',
      decide_from: '2022-11-22',
      shown,
    });
  });
});

describe('visiting', () => {
  const officers = {
    U02: { name: '周经办', employment: 'town' as const, posts: ['clerk'] },
    U04: { name: '郑调查', employment: 'purchased' as const, posts: ['investigator'] },
    U08: { name: '孙社工', employment: 'social_work' as const, posts: ['investigator'] },
    U06: { name: '冯审批', employment: 'town' as const, posts: ['clerk', 'approver'] },
  };

  test.each([
    [['U02', 'U04'], 'permitted'],
    [['U04', 'U08', 'U02'], 'permitted'],
    [['U04', 'U08'], 'investigators_not_town'],
    [['U02', 'U06'], 'investigators_decide'],
    [['U02'], 'investigators_few'],
    [[], 'investigators_few'],
    [['U02', 'U77'], 'investigator_unknown'],
  ])('%j: %s', (investigators, code) => {
    const payload = {
      case_no: 'C-1',
      visited_on: '2022-11-03',
      investigators,
      met: '周明',
      truthful: true,
      housing: '',
      findings: '属实',
    };
    const outcome = visit.decide(payload, { case: freshCase(), procedure: publicNotice, officers }, clerk);
    expect(outcome.permitted ? 'permitted' : outcome.code).toBe(code);
  });
});
