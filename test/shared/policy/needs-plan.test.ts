/** Proves the comprehensive assessment: where each item goes, which papers and dates, what a clerk may change. */
import { describe, expect, test } from 'vitest';
import { addToPlan, adjustPlan, placesFor } from '../../../shared/policy/adjust-plan';
import { assess } from '../../../shared/policy/assess';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { disclosureEnds, needsPlan, type PlanItem } from '../../../shared/policy/needs-plan';
import { programmeRow } from '../../../shared/policy/parameter-at';
import { facts, packWith, person, wage } from './facts';

// 1. Every result becomes an item in its place, with department, reasons and what to hand over.
// 2. Missing papers stand once, with the programmes that need them; papers handed in are not asked again.
// 3. Dates run from intake in working days; an unknown year is named.
// 4. Items are dropped, postponed or moved only with a reason, never silently, an emergency never postponed.
// 5. What is added is named and placed like a proposed item; a referral goes to its department only.

const family: AssessInput = facts(
  {
    members: [
      person('m1', { registered_unemployed: true }),
      person('m2'),
      person('m3', { birth_date: '2012-01-01', student: 'compulsory' }),
    ],
    income: [wage('m2', 140000)],
  },
  { applied_on: '2022-11-01', event: { kind: 'illness', on: '2022-11-01', multiple: 4 } },
);
const plan = (input = family, papers: string[] = [], received = '2022-11-01', pack = examplePack) =>
  needsPlan(assess(input, pack), pack, { received_on: received, papers });
const item = (programme: string, made = plan()): PlanItem =>
  made.items.find((row) => row.programme === programme)!;

describe('places', () => {
  test('decided here, above the town, referred, refused', () => {
    expect(item('dibao')).toMatchObject({
      place: 'here',
      name: '最低生活保障',
      decision_name: '符合条件，拟给予',
      amount_fen: 85100,
      department: '',
    });
    expect(item('temporary_emergency')).toMatchObject({ place: 'district', amount_fen: 860400 });
    expect(item('medical')).toMatchObject({
      place: 'refer',
      department: '区医保局',
      hand_over: ['救助对象身份证明', '医疗费用结算单'],
    });
    expect(item('dibao_margin').place).toBe('refused');
    expect(item('dibao').id).toBe('dibao:m1+m2+m3');
  });
  test('drawn and unchanged is in force; unknown facts are to be found out', () => {
    const drawn = plan({ ...family, current: [{ programme: 'dibao', monthly_fen: 85100 }] });
    expect(item('dibao', drawn).place).toBe('in_force');
    const open = plan({ ...family, household: { ...family.household, income: 'unknown' } });
    expect(item('dibao', open)).toMatchObject({
      place: 'undetermined',
      missing: ['household.income'],
    });
  });
  test('a department bears its name of the day', () => {
    const pack = packWith({}, (copy) => {
      copy.departments.push({ code: 'medical_insurance', name: '新名称', from: '2022-11-01' });
      copy.departments.push({ code: 'medical_insurance', name: '后来的名称', from: '2022-11-02' });
    });
    expect(item('medical', plan(family, [], '2022-11-01', pack)).department).toBe('新名称');
  });
  test('the meeting has its own place', () => {
    const earlier = ['a', 'b'].map((cause) => ({ on: '2022-10-01', cause, amount_fen: 1 }));
    expect(item('temporary_emergency', plan({ ...family, earlier_aid: earlier })).place).toBe(
      'meeting',
    );
  });
});

describe('papers', () => {
  test('each once, for all who need it', () => {
    const { papers } = plan();
    const application = papers.find(({ code }) => code === 'D01')!;
    expect(application).toMatchObject({
      name: '社会救助申请书',
      programmes: ['最低生活保障', '临时救助（急难型）'],
    });
    expect(new Set(papers.map(({ code }) => code)).size).toBe(papers.length);
  });
  test('handed in is not asked again; refused programmes ask for nothing', () => {
    const codes = plan(family, ['D01', 'id']).papers.map(({ code }) => code);
    expect(codes).toEqual(['D02', 'D03', 'D04', 'income', 'event']);
    const rich = facts({ members: [person('m1')], income: [wage('m1', 900000)] });
    expect(plan(rich).papers).toEqual([]);
  });
});

describe('dates', () => {
  test('in working days from intake, soonest first', () => {
    expect(item('dibao').dates).toEqual([
      { step: 'survey', label: '开始入户调查', due_on: '2022-11-04' },
      { step: 'verification', label: '提请家庭经济状况核对', due_on: '2022-11-04' },
      { step: 'decision', label: '作出决定', due_on: '2022-11-29' },
    ]);
    expect(item('temporary_emergency').dates.map(({ step }) => step)).toEqual([
      'advance_papers',
      'decision',
    ]);
    expect(item('medical').dates).toEqual([
      { step: 'referral', label: '转办回复', due_on: '2022-11-15' },
    ]);
    expect(item('disease_emergency').dates[0]!.due_on).toBe('2022-11-01');
    expect(item('dibao_margin').dates).toEqual([]);
  });
  test('across the National Day and the Spring Festival', () => {
    expect(item('dibao', plan(family, [], '2022-09-29')).dates.map(({ due_on }) => due_on)).toEqual(
      ['2022-10-09', '2022-10-09', '2022-11-01'],
    );
    expect(item('dibao', plan(family, [], '2023-01-16')).dates.at(-1)!.due_on).toBe('2023-02-16');
  });
  test('a year without a table is named', () => {
    expect(plan().calendar_missing).toEqual([]);
    const pack = packWith({}, (copy) => {
      copy.calendar.years = copy.calendar.years.filter(({ year }) => year !== 2022);
    });
    expect(plan(family, [], '2022-11-01', pack).calendar_missing).toEqual([2022]);
  });
  test('a public notice ends after its natural days', () => {
    expect(disclosureEnds(programmeRow(examplePack, 'dibao')!, '2022-11-14')).toBe('2022-11-21');
    expect(disclosureEnds(programmeRow(examplePack, 'orphan')!, '2022-11-14')).toBeNull();
  });
});

describe('adjusting', () => {
  const change = (id: string, to: 'drop' | 'postpone' = 'drop') => ({
    id,
    to,
    reason: '本人不愿意申请',
  });
  test('walks down its refusals', () => {
    expect(adjustPlan(plan(), [change('nothing:')])).toMatchObject({
      permitted: false,
      code: 'item_unknown',
    });
    const dibao = 'dibao:m1+m2+m3';
    expect(adjustPlan(plan(), [change(dibao), change(dibao)])).toMatchObject({
      permitted: false,
      code: 'item_twice',
    });
    const emergency = 'temporary_emergency:m1+m2+m3';
    expect(adjustPlan(plan(), [change(emergency, 'postpone')])).toMatchObject({
      permitted: false,
      code: 'emergency_kept',
    });
    expect(adjustPlan(plan(), [change(emergency)]).permitted).toBe(true);
  });
  test('every item stays, marked', () => {
    const made = plan();
    const outcome = adjustPlan(made, [change('dibao:m1+m2+m3', 'postpone')]);
    if (!outcome.permitted) throw new Error(outcome.message);
    expect(outcome.result).toHaveLength(made.items.length);
    expect(outcome.result.find(({ programme }) => programme === 'dibao')).toMatchObject({
      choice: 'postpone',
      choice_reason: '本人不愿意申请',
    });
    expect(outcome.result.filter(({ choice }) => choice === 'proposed')).toHaveLength(
      made.items.length - 1,
    );
  });
  test('a moved item keeps where it was proposed', () => {
    const moved = { id: 'dibao:m1+m2+m3', to: 'meeting' as const, reason: '情况复杂' };
    const outcome = adjustPlan(plan(), [moved]);
    if (!outcome.permitted) throw new Error(outcome.message);
    expect(outcome.result.find(({ programme }) => programme === 'dibao')).toMatchObject({
      place: 'meeting',
      proposed_place: 'here',
      choice: 'move',
    });
    expect(adjustPlan(plan(), [{ ...moved, to: 'refer' }])).toMatchObject({ code: 'place_wrong' });
  });
  test('what is in force is reviewed, not adjusted', () => {
    const drawn = plan({ ...family, current: [{ programme: 'dibao', monthly_fen: 85100 }] });
    const { id } = item('dibao', drawn);
    expect(adjustPlan(drawn, [change(id)])).toMatchObject({ code: 'item_in_force' });
  });
});

describe('adding', () => {
  const kept = () => {
    const outcome = adjustPlan(plan(), []);
    if (!outcome.permitted) throw new Error(outcome.message);
    return outcome.result;
  };
  const wish = { members: ['m2'], place: 'refer' as const, reason: '被拖欠工资' };
  const add = (programme: string, changes: Partial<typeof wish> = {}) =>
    addToPlan(kept(), [{ ...wish, programme, ...changes }], examplePack, '2022-11-01');
  test('stands at the end with department and reason', () => {
    const outcome = add('legal_aid');
    if (!outcome.permitted) throw new Error(outcome.message);
    expect(outcome.result.at(-1)).toMatchObject({
      id: 'legal_aid:m2',
      place: 'refer',
      name: '法律援助',
      choice: 'add',
      choice_reason: '被拖欠工资',
      route: 'department:justice',
    });
    expect(outcome.result).toHaveLength(kept().length + 1);
  });
  test('unknown, already there, wrongly placed', () => {
    expect(add('gift')).toMatchObject({ code: 'programme_unknown' });
    expect(add('dibao', { members: ['m1', 'm2', 'm3'] })).toMatchObject({ code: 'already_planned' });
    expect(add('tekun')).toMatchObject({ code: 'place_wrong' });
    expect(placesFor('town')).toEqual(['here', 'district', 'meeting']);
    expect(placesFor('department:justice')).toEqual(['refer']);
  });
});
