/** Proves what approving, advancing and declining answer, and who may not decide. */
import { describe, expect, test } from 'vitest';
import type { ActOutcome } from '../../../shared/base/act';
import type { CaseFacts } from '../../../shared/application/case';
import { advance, type AdvanceFacts } from '../../../shared/approval/advance';
import { approve, type ApproveFacts } from '../../../shared/approval/approve';
import { decline } from '../../../shared/approval/decline';
import { findPart, review } from '../../../shared/approval/review';
import { calendar, did, freshCase, livePower, payee, publicNotice, readyCase, standing, tableOf } from '../../beds';

// 1. Approving opens the award with sum, parts, members, payee, month and the power used.
// 2. A single payment has stage 1; after an advance the balance follows as stage 2 of the same
//    award.
// 3. An advance is due for papers ten working days later; the worked case G15 by 18 November.
// 4. Declining sets the day by which the applicant must be told.
// 5. Whoever took in, assessed, visited or reviewed does not decide; the reviewer had no earlier
//    part.
// 6. The notice ends at 24:00: the decision is refused on its last day and permitted on the next.

const approver = standing('approver', 'U06');

const members = ['m1', 'm2', 'm3', 'm4'].map((key, i) => ({
  key,
  person_no: `P-${i + 1}`,
  name: `成员${i + 1}`,
}));

const approveFacts: ApproveFacts = {
  case: readyCase(),
  procedure: publicNotice,
  payment: 'monthly',
  start_rule: 'month_of_approval',
  powers: [livePower()],
  payee,
  members,
  clashes: [],
  next_award_no: 'A-1',
  staged_programmes: ['temporary_emergency'],
  reserve_single_limit_fen: 300_000,
};

function granted<R>(outcome: ActOutcome<R>): R & { used: string | undefined } {
  if (!outcome.permitted) throw new Error(`${outcome.code}: ${outcome.message}`);
  return { ...outcome.result, used: outcome.power };
}

describe('approving', () => {
  test('monthly aid opens an award for those in benefit', () => {
    const approved = granted(
      approve.decide({ case_no: 'C-1', text: '同意', stages: [] }, approveFacts, approver),
    );
    expect(approved).toMatchObject({
      award_no: 'A-1',
      payment: 'monthly',
      amount_fen: 85_100,
      base_fen: 75_100,
      addons_fen: 10_000,
      from: '2022-11',
      until: null,
      payee,
      stage: 0,
      power_no: '500120004-Q-001',
      used: '500120004-Q-001',
    });
    expect(approved.members.map(({ person_no }) => person_no)).toEqual(['P-1', 'P-2', 'P-3']);
  });

  const emergency = (changes: Partial<CaseFacts>): ApproveFacts => ({
    ...approveFacts,
    payment: 'once',
    case: readyCase({
      programme: 'temporary_emergency',
      assessment: {
        ...readyCase().assessment!,
        amount_fen: 215_100,
        base_fen: 215_100,
        addons_fen: 0,
        advance_fen: 100_000,
        balance_fen: 115_100,
      },
      ...changes,
    }),
  });

  test('a single payment without an advance is paid whole as stage 1', () => {
    const approved = granted(
      approve.decide({ case_no: 'C-1', text: '同意', stages: [] }, emergency({}), approver),
    );
    expect(approved).toMatchObject({ stage: 1, amount_fen: 215_100, award_no: 'A-1' });
  });

  test('after an advance the balance follows as stage 2 of the same award', () => {
    const advanced = { award_no: 'A-0', amount_fen: 100_000, total_fen: 215_100 };
    const facts = emergency({ advanced });
    const approved = granted(approve.decide({ case_no: 'C-1', text: '同意', stages: [] }, facts, approver));
    expect(approved).toMatchObject({ stage: 2, amount_fen: 115_100, award_no: 'A-0' });
  });

  test('what is left after an advance is paid in parts that are numbered on from it', () => {
    const facts = emergency({ advanced: { award_no: 'A-0', amount_fen: 100_000, total_fen: 215_100 } });
    const stages = [
      { condition: '', due_on: '2022-11-25', amount_fen: 60_000 },
      { condition: '提供住院结算单', due_on: '2022-12-10', amount_fen: 55_100 },
    ];
    const approved = granted(approve.decide({ case_no: 'C-1', text: '同意', stages }, facts, approver));
    expect(approved.stages).toEqual([{ ...stages[0], stage: 2 }, { ...stages[1], stage: 3 }]);
    expect(approved.amount_fen).toBe(115_100);
  });

  test('an award the same case has advanced is no clash', () => {
    const advanced = { award_no: 'A-0', amount_fen: 100_000, total_fen: 215_100 };
    const clashes = [{ award_no: 'A-0', name: '周明', programme_name: '临时救助' }];
    const bar = (known: Partial<CaseFacts>) =>
      approve.guard!({ ...emergency(known), clashes }, approver);
    expect(bar({})?.code).toBe('award_clash');
    expect(bar({ advanced })).toBeNull();
  });

  test.each([
    ['2022-11-14', 'notice_running'],
    ['2022-11-21', 'notice_running'],
    ['2022-11-22', null],
  ])('on %s: %s', (today, code) => {
    const bar = approve.guard!(approveFacts, standing('approver', 'U06', today));
    expect(bar?.code ?? null).toBe(code);
    if (bar) expect(bar.facts).toEqual({ ends_on: '2022-11-21', decide_from: '2022-11-22' });
  });
});

describe('advancing', () => {
  const facts: AdvanceFacts = {
    case: freshCase({
      programme: 'temporary_emergency',
      assessment: {
        ...readyCase().assessment!,
        amount_fen: 215_100,
        advance_fen: 100_000,
        balance_fen: 115_100,
      },
    }),
    procedure: tableOf('emergency'),
    powers: [livePower()],
    payee,
    calendar,
    supplement_working_days: 10,
    next_award_no: 'A-1',
    overdue: [],
  };

  test('G15: a thousand at once, papers by 18 November', () => {
    const saturday = standing('approver', 'U06', '2022-11-05');
    expect(
      granted(advance.decide({ case_no: 'C-1', text: '火灾', overdue_reason: null }, facts, saturday)),
    ).toMatchObject({
      award_no: 'A-1',
      amount_fen: 100_000,
      total_fen: 215_100,
      stage: 1,
      month: '2022-11',
      supplement_due: '2022-11-18',
      used: '500120004-Q-001',
    });
  });

  test('the ceiling is reached by its own amount', () => {
    const at = (advance_fen: number): AdvanceFacts => ({
      ...facts,
      case: { ...facts.case!, assessment: { ...facts.case!.assessment!, advance_fen } },
    });
    expect(advance.guard!(at(300_000), approver)).toBeNull();
    expect(advance.guard!(at(300_001), approver)?.code).toBe('above_ceiling');
  });
});

test('declining sets the last day to tell the applicant', () => {
  const facts = { case: readyCase(), procedure: publicNotice, powers: [livePower()], calendar, notice_working_days: 3 };
  const friday = standing('approver', 'U06', '2022-11-25');
  const declined = granted(decline.decide({ case_no: 'C-1', text: '收入高于标准' }, facts, friday));
  expect(declined).toMatchObject({ notify_by: '2022-11-30', power_no: '500120004-Q-001' });
});

describe('three persons', () => {
  test.each([
    [did.handler, '经办人'],
    [did.assessor, '核算人'],
    [did.visitor, '调查人'],
    [did.reviewer, null],
    ['U06', null],
  ])('%s was %s', (officer, part) => {
    expect(findPart(readyCase(), officer)).toBe(part);
  });

  test.each([did.handler, did.assessor, did.visitor, did.reviewer])(
    '%s does not decide',
    (officer) => {
      const someone = standing('approver', officer);
      const declineFacts = {
        case: readyCase(),
        procedure: publicNotice,
        powers: [livePower()],
        calendar,
        notice_working_days: 3,
      };
      expect(approve.guard!(approveFacts, someone)?.code).toBe('same_person');
      expect(decline.guard!(declineFacts, someone)?.code).toBe('same_person');
    },
  );

  test.each([did.handler, did.assessor, did.visitor])('%s does not review', (officer) => {
    const bar = review.guard!({ case: freshCase(), procedure: publicNotice, combine: false }, standing('reviewer', officer));
    expect(bar?.code).toBe('same_person');
  });

  test.each([
    [did.assessor, null],
    [did.visitor, 'same_person'],
    [did.handler, 'same_person'],
  ])('in a small office %s: %s', (officer, code) => {
    const facts = { case: freshCase(), procedure: publicNotice, combine: true };
    expect(review.guard!(facts, standing('reviewer', officer))?.code ?? null).toBe(code);
  });
});
