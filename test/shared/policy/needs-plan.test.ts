/** Proves the comprehensive assessment: where each item goes, which papers and which dates. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/policy/assess';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { disclosureEnds, needsPlan, planPlaceNames, type PlanItem } from '../../../shared/policy/needs-plan';
import { programmeRow } from '../../../shared/policy/parameter-at';
import { facts, packWith, person, wage } from './facts';

// 1. Every result becomes an item in its place, with department, reasons and what to hand over.
// 2. Missing papers stand once, with the programmes that need them; papers handed in are not asked again.
// 3. Dates run from intake in working days; an unknown year is named.

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
  test('reasons as the answer gave them; nothing to hand over where nothing is named', () => {
    const answered = assess(family, examplePack).results.find((row) => row.programme === 'dibao')!;
    expect(item('dibao').reasons).toEqual(answered.reasons.map(({ message }) => message));
    expect(item('dibao').hand_over).toEqual([]);
  });
  test('a grant that a department decides is sent there', () => {
    const pack = packWith({}, (copy) => {
      copy.programmes.find(({ code }) => code === 'dibao')!.decider = 'department:medical_insurance';
    });
    expect(item('dibao', plan(family, [], '2022-11-01', pack))).toMatchObject({
      place: 'refer',
      department: '区医保局',
    });
  });
  test('taken in before a row began, it bears its code, without dates and papers', () => {
    const early = plan(family, [], '2017-12-29');
    expect(item('dibao', early)).toMatchObject({ name: 'dibao', dates: [], place: 'here' });
    expect(item('medical', early).department).toBe('medical_insurance');
    expect(early.papers).toEqual([]);
  });
  test('every place has its heading, in the order of the plan', () => {
    expect(planPlaceNames).toEqual({
      here: '由本镇街办理',
      district: '报区民政局决定',
      meeting: '提请区联席会议研究',
      refer: '转请有关部门办理',
      in_force: '正在享受，维持不变',
      undetermined: '情况尚缺，暂不能得出结论',
      refused: '不符合条件',
    });
  });
  test('the meeting has its own place', () => {
    const earlier = ['a', 'b'].map((cause) => ({ on: '2022-10-01', cause, amount_fen: 1 }));
    const sent = item('temporary_emergency', plan({ ...family, earlier_aid: earlier }));
    expect(sent.place).toBe('meeting');
    expect(sent.dates.length).toBeGreaterThan(0);
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

test('what is drawn and stays asks for no paper; one programme for two is named once', () => {
  const drawn = plan({ ...family, event: null, current: [{ programme: 'dibao', monthly_fen: 85100 }] });
  expect(drawn.papers.filter(({ programmes }) => programmes.includes('最低生活保障'))).toEqual([]);
  const alone = (key: string) => person(key, { birth_date: '1940-01-01', able_to_work: false });
  const pair = plan(facts({ area: 'rural', members: [alone('m1'), alone('m2')] }));
  expect(pair.items.filter(({ programme }) => programme === 'tekun')).toHaveLength(2);
  for (const { programmes } of pair.papers) expect(programmes).toEqual([...new Set(programmes)]);
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
    expect(item('temporary_emergency').dates[0]!.label).toBe('补办先行救助手续');
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
