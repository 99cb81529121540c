/** Proves what runs over time: recovery, back pay month by month, fines, re-checks (G18, G19, G20, G23). */
import { describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { backPayOf, entitlementOf } from '../../../shared/policy/back-pay';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { backPay, fineRange, recovery } from '../../../shared/policy/recovery';
import { facts, packWith, person, reasonCodes, result, wage } from './facts';

// 1. Recovery and back pay are separate dated lines; neither is set off against the other.
// 2. G18: a standard raised in August for January gives one line a month, each by its own rule.
// 3. Death: months after it are recovered; the household is checked again within three months.
// 4. A change told in time is not recovered; one told late is, from its own month.
// 5. Fines are a range for the district, and only for what was concealed.

const months = (from: number, to: number, year = 2018) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${year}-${String(from + at).padStart(2, '0')}`);

describe('lines', () => {
  const rows = [
    { month: '2022-01', paid_fen: 100, entitled_fen: 60 },
    { month: '2022-02', paid_fen: 100, entitled_fen: 100 },
    { month: '2022-03', paid_fen: 100, entitled_fen: 130 },
  ];
  test('recovery takes only what was paid above', () => {
    expect(recovery(rows)).toEqual({ total_fen: 40, lines: [{ month: '2022-01', amount_fen: 40 }] });
  });
  test('back pay takes only what was paid below', () => {
    expect(backPay(rows)).toEqual({ total_fen: 30, lines: [{ month: '2022-03', amount_fen: 30 }] });
  });
});

describe('G18: the standard rises for months already paid', () => {
  const couple = [person('m1'), person('m2')];
  const input = facts({ members: couple, income: [wage('m1', 40000)] }, { month: '2018-09', applied_on: '2017-10-09', decided_on: null });
  const paid = months(1, 8).map((month) => ({ month, amount_fen: 60000 }));
  const back = backPayOf(input, examplePack, 'dibao', paid, { from: '2018-01', until: '2018-08' });

  test('eight lines of 92 make 736; with September 692 that is 1,428', () => {
    expect(back.total_fen).toBe(73600);
    expect(back.lines).toEqual(months(1, 8).map((month) => ({ month, amount_fen: 9200 })));
    expect(result(input, 'dibao').amount_fen).toBe(69200);
    expect(back.total_fen + 69200).toBe(142800);
  });
  test('each line carries its rule version and its explanation', () => {
    for (const line of back.months) {
      expect(line.pack).toBe('CQ-EX-2022-09');
      expect(line.trace.at(-1)).toMatchObject({ step: 'amount', value: '692.00' });
    }
  });
  test('months not paid and months outside are left alone', () => {
    const some = backPayOf(input, examplePack, 'dibao', paid, { from: '2018-03', until: '2018-12' });
    expect(some.lines.map(({ month }) => month)).toEqual(months(3, 8));
  });
  test('a rise in the middle is felt only from there', () => {
    const pack: Pack = packWith({}, (copy) => {
      const found = copy.parameters.find(({ key }) => key === 'dibao.standard.urban')!;
      found.values.splice(1, 0, { from: '2018-05-01', value: 60000, source: { document: '试验' }, certain: true });
    });
    const later = backPayOf(input, pack, 'dibao', months(1, 8).map((month) => ({ month, amount_fen: 69200 })), { from: '2018-01', until: '2018-08' });
    expect(later.lines).toEqual(months(5, 8).map((month) => ({ month, amount_fen: 10800 })));
  });
  test('what cannot be told is left out', () => {
    expect(entitlementOf(input, examplePack, 'dibao', '2017-12').entitled_fen).toBeNull();
    const none = backPayOf(input, examplePack, 'dibao', [{ month: '2017-12', amount_fen: 1 }], { from: '2017-12', until: '2017-12' });
    expect(none.total_fen).toBe(0);
  });
  test('ages count as of each month', () => {
    const old = facts({ members: [person('m1', { birth_date: '1948-05-01' })], obligors: [{ of: 'm1', relation: 'son', able: true }] }, { applied_on: '2017-10-09' });
    expect(entitlementOf(old, examplePack, 'dibao', '2018-05').entitled_fen).toBe(60600);
    expect(entitlementOf(old, examplePack, 'dibao', '2018-04').entitled_fen).toBe(54600);
  });
  test('somebody born later does not make the facts impossible', () => {
    const baby = facts({ members: [...couple, person('m3', { birth_date: '2018-07-15' })] }, { applied_on: '2018-09-01' });
    expect(entitlementOf(baby, examplePack, 'dibao', '2018-03').entitled_fen).toBe(173800);
  });
  test('a member of tekun keeps his course; a stranger to the programme is worth nothing', () => {
    const boy = facts(
      { area: 'rural', members: [person('m1', { birth_date: '2005-06-01', student: 'vocational' })] },
      { applied_on: '2022-10-01', current: [{ programme: 'tekun', monthly_fen: 82700, since: '2017-09' }] },
    );
    expect(entitlementOf(boy, examplePack, 'tekun', '2022-11', 'm1').entitled_fen).toBe(93200);
    expect(entitlementOf(facts({ members: couple }), examplePack, 'tekun', '2022-11').entitled_fen).toBe(0);
  });
});

describe('G20: income concealed or told late', () => {
  const couple = [person('m1'), person('m2')];
  const paid = months(3, 10, 2022).map((month) => ({ programme: 'dibao' as const, month, amount_fen: 116200 }));
  const drawing = (change: Partial<NonNullable<AssessInput['change']>>): AssessInput =>
    facts(
      { area: 'rural', members: couple, income: [wage('m1', 200000)] },
      {
        applied_on: '2022-11-01', decided_on: null, paid,
        current: [{ programme: 'dibao', monthly_fen: 116200 }],
        change: { kind: 'income', because: 'concealed', effective_month: '2022-03', reported_on: '2022-11-01', ...change },
      },
    );
  test('told eight months late: everything since is recovered, with the range of the fine', () => {
    const found = result(drawing({}), 'dibao');
    expect(found).toMatchObject({ decision: 'stop', from: '2022-12', until: '2022-11', recover_fen: 929600, fine_min_fen: 929600, fine_max_fen: 2788800 });
    expect(found.recover_months).toHaveLength(8);
    expect(reasonCodes(found)).toContain('overpaid');
  });
  test('told in the month after: nothing is recovered', () => {
    const found = result(drawing({ effective_month: '2022-10', reported_on: '2022-11-01' }), 'dibao');
    expect(found.recover_fen).toBeUndefined();
    expect(found).toMatchObject({ decision: 'stop', from: '2022-12' });
  });
  test('told two months late is late', () => {
    expect(result(drawing({ effective_month: '2022-09', reported_on: '2022-11-01' }), 'dibao').recover_fen).toBe(232400);
  });
  test('without a stated change the facts are taken to hold for all months given', () => {
    const found = result({ ...drawing({}), change: null }, 'dibao');
    expect(found).toMatchObject({ recover_fen: 929600, from: '2022-12', fine_max_fen: 2788800 });
  });
  test('paid before, not drawn now', () => {
    const found = result({ ...drawing({}), current: [] }, 'dibao');
    expect(found).toMatchObject({ decision: 'refuse', eligible: false, recover_fen: 929600, from: null });
  });
  test('only the difference is recovered where something was due', () => {
    const input = drawing({});
    const poorer = { ...input, household: { ...input.household, income: [wage('m1', 100000)] } };
    const found = result(poorer, 'dibao');
    expect(found.decision).toBe('adjust');
    expect(found.recover_months).toEqual(
      months(3, 10, 2022).map((month) => ({ month, amount_fen: 116200 - (month < '2022-09' ? 3000 : 16200) })),
    );
  });
  test('months whose rules are unknown are not guessed', () => {
    const early = { ...drawing({}), change: null, paid: [{ programme: 'dibao' as const, month: '2017-06', amount_fen: 50000 }] };
    expect(result(early, 'dibao').recover_fen).toBeUndefined();
  });
  test('the fine needs the pack to name its range', () => {
    expect(fineRange(examplePack, 100, '2022-11-01')).toEqual({ fine_min_fen: 100, fine_max_fen: 300 });
    expect(fineRange(packWith({ 'recovery.fine_max_times': undefined }), 100, '2022-11-01')).toBeUndefined();
    const found = result(drawing({}), 'dibao', packWith({ 'recovery.fine_min_times': undefined }));
    expect(found.recover_fen).toBe(929600);
    expect(found.fine_min_fen).toBeUndefined();
  });
});

describe('when a change counts', () => {
  const couple = [person('m1'), person('m2')];
  const drawing = (change: AssessInput['change'], more: Partial<AssessInput> = {}): AssessInput =>
    facts({ members: couple, income: [wage('m1', 100000)] }, { current: [{ programme: 'dibao', monthly_fen: 83400 }], change, ...more });
  test.each([
    ['2022-11', '2022-11-20', '2022-12'],
    ['2022-12', '2022-11-20', '2023-01'],
    ['2022-09', '2022-11-20', '2022-12'],
    ['2022-11', undefined, '2022-12'],
  ])('effective %s, reported %s → %s', (effective, reported, from) => {
    const change = { kind: 'income' as const, effective_month: effective, ...(reported ? { reported_on: reported } : {}) };
    expect(result(drawing(change), 'dibao')).toMatchObject({ decision: 'adjust', amount_fen: 43400, from });
  });
  test('by event where the pack says so', () => {
    const pack = packWith({ 'change.effect': 'month_after_event' });
    const change = { kind: 'income' as const, effective_month: '2022-09', reported_on: '2022-11-20' };
    expect(result(drawing(change), 'dibao', pack).from).toBe('2022-10');
  });
  test('a new standard counts from its own month', () => {
    const change = { kind: 'standard' as const, effective_month: '2022-09' };
    expect(result(drawing(change), 'dibao').from).toBe('2022-09');
  });
  test('no change stated: next month, and an equal amount continues', () => {
    expect(result(drawing(undefined), 'dibao')).toMatchObject({ decision: 'adjust', from: '2022-12' });
    const same = drawing(undefined, { current: [{ programme: 'dibao', monthly_fen: 43400 }] });
    expect(result(same, 'dibao')).toMatchObject({ decision: 'continue', from: '2022-11' });
    expect(reasonCodes(result(same, 'dibao'))).toContain('unchanged');
  });
});

describe('death', () => {
  const family = (died: string) => [person('m1', { deceased_on: died }), person('m2'), person('m3', { birth_date: '2012-01-01', student: 'compulsory' })];
  const drawing = (died: string, more: Partial<AssessInput> = {}): AssessInput =>
    facts({ members: family(died) }, { month: '2023-01', applied_on: '2023-01-10', decided_on: null, current: [{ programme: 'dibao', monthly_fen: 85100, members: ['m1', 'm2', 'm3'] }], ...more });
  test('counts from the month after, whenever it is told', () => {
    const change = { kind: 'death' as const, effective_month: '2022-11', reported_on: '2023-01-10', member: 'm1' };
    expect(result(drawing('2022-11-12', { change }), 'dibao')).toMatchObject({ decision: 'adjust', from: '2022-12', recheck_due: '2023-02-12' });
    expect(result(drawing('2022-11-12'), 'dibao').from).toBe('2022-12');
  });
  test('by the report where the pack says so', () => {
    const pack = packWith({ 'change.effect.death': 'month_after_report' });
    expect(result(drawing('2022-11-12'), 'dibao', pack).from).toBe('2023-02');
    expect(result(drawing('2023-01-05'), 'dibao', pack).from).toBe('2023-02');
  });
  test('the last of two deaths counts; the re-check falls on an existing day', () => {
    const members = [person('m1', { deceased_on: '2022-11-30' }), person('m2', { deceased_on: '2022-10-01' }), person('m3')];
    const found = result(facts({ members }, { month: '2022-12', applied_on: '2022-12-05', decided_on: null, current: [{ programme: 'dibao', monthly_fen: 1 }] }), 'dibao');
    expect(found).toMatchObject({ from: '2022-12', recheck_due: '2023-02-28' });
  });
  test('another change beside an old death goes its own way', () => {
    const change = { kind: 'income' as const, effective_month: '2023-01', reported_on: '2023-01-10' };
    expect(result(drawing('2022-11-12', { change }), 'dibao').from).toBe('2023-02');
  });
  test('no re-check where the pack names none', () => {
    expect(result(drawing('2022-11-12'), 'dibao', packWith({ 'death.recheck_months': undefined })).recheck_due).toBeUndefined();
  });
  test('paid to the dead is recovered without a fine', () => {
    const alone = facts(
      { area: 'rural', members: [person('m1', { birth_date: '1950-01-01', deceased_on: '2022-11-12' })] },
      {
        month: '2023-02', applied_on: '2023-02-01', decided_on: null,
        current: [{ programme: 'tekun', monthly_fen: 123200, members: ['m1'] }],
        paid: ['2022-11', '2022-12', '2023-01'].map((month) => ({ programme: 'tekun' as const, month, amount_fen: 123200, members: ['m1'] })),
      },
    );
    const found = result(alone, 'tekun');
    expect(found).toMatchObject({ decision: 'stop', recover_fen: 246400 });
    expect(found.fine_min_fen).toBeUndefined();
    expect(found.recover_months).toEqual([{ month: '2022-12', amount_fen: 123200 }, { month: '2023-01', amount_fen: 123200 }]);
  });
  test('paid before the death and no longer drawn', () => {
    const alone = facts(
      { members: [person('m1', { birth_date: '1950-01-01', deceased_on: '2022-11-12' })] },
      { applied_on: '2022-12-20', month: '2022-12', decided_on: null, paid: [{ programme: 'tekun', month: '2022-12', amount_fen: 93200 }] },
    );
    expect(result(alone, 'dibao').recover_fen).toBeUndefined();
  });
});

describe('phase-out', () => {
  const input: AssessInput = facts(
    { members: [person('m1'), person('m2')], income: [wage('m1', 180000)] },
    {
      month: '2022-12', applied_on: '2022-12-20', decided_on: null,
      current: [{ programme: 'dibao', monthly_fen: 83400 }],
      change: { kind: 'income', because: 'employment', effective_month: '2022-12', reported_on: '2022-12-20' },
    },
  );
  test('months already paid within the phase-out are not overpaid', () => {
    const paid = ['2022-12', '2023-01', '2023-02'].map((month) => ({ programme: 'dibao' as const, month, amount_fen: 83400 }));
    const found = result({ ...input, paid }, 'dibao');
    expect(found).toMatchObject({ decision: 'phase_out', total_fen: 500400 });
    expect(found.recover_fen).toBeUndefined();
  });
  test('tapered month by month where the pack says so', () => {
    const found = result(input, 'dibao', packWith({ 'dibao.grace_amount': 'taper' }));
    expect(found.schedule?.map(({ amount_fen }) => amount_fen)).toEqual([83400, 83400, 83400, 41700, 41700, 41700]);
    expect(found).toMatchObject({ amount_fen: 83400, total_fen: 375300 });
    expect(result(input, 'dibao').schedule).toBeUndefined();
  });
  test('only for employment where the pack says so', () => {
    const pack = packWith({ 'dibao.grace_only_employment': true });
    expect(result(input, 'dibao', pack).decision).toBe('phase_out');
    const other = { ...input, change: { ...input.change!, because: 'pension' } };
    expect(result(other, 'dibao', pack).decision).toBe('stop');
    expect(reasonCodes(result(other, 'dibao', pack))).toContain('not_phase_out');
    expect(result(other, 'dibao').decision).toBe('phase_out');
  });
  test('no months, no phase-out; a failing property test stops at once', () => {
    expect(result(input, 'dibao', packWith({ 'dibao.grace_months': 0 })).decision).toBe('stop');
    expect(result(input, 'dibao', packWith({ 'dibao.grace_months': undefined })).decision).toBe('stop');
    const rich = { ...input, household: { ...input.household, property: [{ code: 'vehicle' as const }] } };
    expect(result(rich, 'dibao')).toMatchObject({ decision: 'stop', from: '2023-01' });
  });
});
