/** Proves the monthly report: every figure is the sum of what it opens, and each class counts whom it says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureItems, monthReport, reportTables } from '../../../shared/statistics/report';
import { award, decided, facts, payment, person, totals } from './month';

// 1. A household with two awards, and a person in two awards, are counted once.
// 2. Ages, disability, schooling, work and living are counted by what is known; what is not known is not counted.
// 3. Who came, left, rose and fell is told apart by the two months' amounts.
// 4. Payments are split by programme, by source and by where the household is registered.
// 5. A case decided on its last day is in time; one open after it is overdue, one due on the last day is not.
// 6. Property: every figure equals the sum of its items, and town and country make the total where both are known.

describe('people', () => {
  test('a household and a person are counted once, whatever awards they have', () => {
    const shared = { household_no: 'H1', persons: [person('P1')] };
    const awards = [award('A1', shared), award('A2', { ...shared, programme: 'dibao_single' })];
    expect(totals(facts({ awards }), 'dibao')).toEqual({
      households: 1,
      persons: 1,
      single: 1,
      amount: 100_000,
      base: 80_000,
      addons: 20_000,
    });
  });

  test('classes count by what is known', () => {
    const persons = [
      person('P1', { age: 60, sex: 'f', disability: { kind: 'visual', grade: 2 } }),
      person('P2', { age: 17, student: 'compulsory' }),
      person('P3', { age: 5, student: 'preschool' }),
      person('P4', { age: null, sex: null, disability: { kind: 'physical', grade: 3 } }),
      person('P5', { age: 18, earning: true }),
      person('P6', { age: 59, registered_unemployed: true }),
    ];
    const awards = [award('A1', { persons, phasing_out: true })];
    expect(totals(facts({ awards }), 'dibao')).toMatchObject({
      persons: 6,
      female: 1,
      elderly: 1,
      minors: 2,
      students: 1,
      disabled: 2,
      severely_disabled: 1,
      earning: 1,
      unemployed: 1,
      phasing_out: 1,
    });
  });

  test('an award that pays nothing now is not in benefit', () => {
    const awards = [award('A1', { now_fen: 0 })];
    expect(totals(facts({ awards }), 'dibao')).toEqual({});
  });

  test.each([
    [15, 'below_16'],
    [16, 'from_16'],
    [59, 'from_16'],
    [60, 'from_60'],
    [79, 'from_60'],
    [80, 'from_80'],
  ])('a 特困 person of %i stands in one band', (age, band) => {
    const tekun = { programme: 'tekun', group: 'tekun' } as const;
    const awards = [award('A1', { ...tekun, persons: [person('P1', { age, living: 'institution' })] })];
    const found = totals(facts({ awards }), 'tekun');
    const bands = Object.keys(found).filter((code) => /^(below|from)_/.test(code));
    expect(bands).toEqual([band]);
    expect(found).toMatchObject({ persons: 1, institution: 1 });
    expect(found).not.toHaveProperty('dispersed');
  });
});

test('who came, left, rose and fell', () => {
  const awards = [
    award('A1', { before_fen: 0 }),
    award('A2', { now_fen: 0 }),
    award('A3', { now_fen: 60_000 }),
    award('A4', { now_fen: 45_000 }),
    award('A5'),
  ];
  expect(totals(facts({ awards }), 'changes')).toEqual({
    dibao_new_households: 1,
    dibao_new_persons: 1,
    dibao_new_amount: 50_000,
    dibao_stopped_households: 1,
    dibao_stopped_persons: 1,
    dibao_stopped_amount: 50_000,
    dibao_raised_households: 1,
    dibao_raised_persons: 1,
    dibao_raised_amount: 10_000,
    dibao_lowered_households: 1,
    dibao_lowered_persons: 1,
    dibao_lowered_amount: 5_000,
  });
});

test('payments by programme, source and registration', () => {
  const payments = [
    payment('L1'),
    payment('L2', { paid_fen: 50_000 }),
    payment('L3', {
      award_no: 'A2',
      household_no: 'H2',
      programme: 'temporary_expenditure',
      reserve: false,
      from_elsewhere: true,
      persons: 1,
    }),
    payment('L4', { programme: 'price_subsidy', group: 'price', paid_fen: 2_700 }),
  ];
  expect(totals(facts({ payments }), 'temporary')).toEqual({
    all_times: 7,
    all_households: 2,
    all_amount: 250_000,
    emergency_times: 6,
    emergency_households: 1,
    emergency_amount: 150_000,
    expenditure_times: 1,
    expenditure_households: 1,
    expenditure_amount: 100_000,
    elsewhere_times: 1,
    elsewhere_households: 1,
    elsewhere_amount: 100_000,
    reserve_times: 6,
    reserve_households: 1,
    reserve_amount: 150_000,
  });
  expect(totals(facts({ payments }), 'subsidies')).toEqual({
    price_subsidy_times: 3,
    price_subsidy_amount: 2_700,
  });
});

test('clocks and recognitions', () => {
  const cases = [
    decided('C1'),
    decided('C2', { decided_on: '2022-11-21' }),
    decided('C3', { decided_on: null, ending: null, decide_by: '2022-11-29' }),
    decided('C4', { decided_on: null, ending: null, decide_by: '2022-11-30' }),
    decided('C5', { decided_on: '2022-12-05', decide_by: '2022-11-28' }),
    decided('C6', { programme: 'dibao_margin' }),
    decided('C7', { programme: 'dibao_margin', ending: 'declined', accepted_on: '2022-10-28' }),
  ];
  expect(totals(facts({ cases }), 'timeliness')).toEqual({ accepted: 6, decided: 4, in_time: 3, late: 1, overdue: 2 });
  expect(totals(facts({ cases }), 'recognitions')).toEqual({ dibao_margin_recognised: 1, dibao_margin_declined: 1 });
});

test('referrals by department, matters by their days', () => {
  const referral = {
    referral_no: 'Z1',
    name: '周明',
    programme: 'medical',
    department: '区医保局',
    area: 'urban',
    village_code: '500120004001',
    sent_on: '2022-10-20',
    due_on: '2022-11-10',
    answered_on: '2022-12-01',
  } as const;
  const lead = { no: 'L1', name: '李四', opened_on: '2022-11-03', due_on: '2022-11-04', closed_on: null };
  const given = facts({
    referrals: [referral, { ...referral, referral_no: 'Z2', sent_on: '2022-11-02', answered_on: '2022-11-09' }],
    leads: [lead],
    relatives: [{ ...lead, due_on: null, closed_on: '2022-11-05' }],
    spot_checks: [lead, { ...lead, opened_on: '2022-10-31' }],
  });
  expect(totals(given, 'referrals')).toEqual({ sent_区医保局: 1, answered_区医保局: 1, overdue_区医保局: 1 });
  expect(totals(given, 'oversight')).toEqual({
    leads_opened: 1,
    leads_overdue: 1,
    relatives_opened: 1,
    relatives_closed: 1,
    spot_checks: 1,
  });
});

describe('every figure', () => {
  const amount = fc.constantFrom(0, 10_000, 50_000);
  const anyAward = fc.record({
    award_no: fc.stringMatching(/^A[0-9]{1,2}$/),
    household_no: fc.constantFrom('H1', 'H2', 'H3'),
    area: fc.constantFrom('urban' as const, 'rural' as const),
    programme: fc.constantFrom('dibao' as const, 'dibao_single' as const),
    now_fen: amount,
    before_fen: amount,
    persons: fc.array(
      fc.constantFrom('P1', 'P2', 'P3').map((no) => person(no)),
      { maxLength: 3 },
    ),
  });

  test('is the sum of its items, in all three columns', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyAward, { selector: (one) => one.award_no, maxLength: 6 }), (given) => {
        const found = facts({ awards: given.map(({ award_no, ...over }) => award(award_no, over)) });
        for (const table of monthReport(found).tables) {
          for (const row of table.rows) {
            for (const column of ['total', 'urban', 'rural'] as const) {
              const items = figureItems(found, { table: table.code, row: row.code, column });
              expect(items.reduce((sum, item) => sum + item.value, 0)).toBe(row[column]);
            }
            expect(row.urban + row.rural).toBe(row.total);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('has a code of its own, and an unknown one opens nothing', () => {
    for (const table of reportTables) {
      const codes = table.measures(facts({ awards: [award('A1')] })).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
    expect(figureItems(facts(), { table: 'dibao', row: 'none', column: 'total' })).toEqual([]);
  });
});
