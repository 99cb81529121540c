/** Proves what a clerk may change in a comprehensive assessment, and what is said where he may not. */
import { describe, expect, test } from 'vitest';
import {
  addToPlan,
  adjustPlan,
  adjustPlanSentences,
  placesFor,
  PlanAddition,
  type ChosenPlace,
  PlanAdjustment,
} from '../../../shared/policy/adjust-plan';
import { assess } from '../../../shared/policy/assess';
import type { AssessInput } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import { needsPlan, type PlanItem } from '../../../shared/policy/needs-plan';
import { facts, person, wage } from './facts';

// 1. Items are dropped, postponed or moved only with a reason, never silently, an emergency never postponed.
// 2. What is added is named and placed like a proposed item; a referral goes to its department only.
// 3. Each refusal is a sentence with the name it is about, at the list it stands in.
// 4. A change without an item, a place, a member or a reason of two characters is not read.

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
const plan = (input = family, pack = examplePack) =>
  needsPlan(assess(input, pack), pack, { received_on: '2022-11-01', papers: [] });
const item = (programme: string, made = plan()): PlanItem =>
  made.items.find((row) => row.programme === programme)!;

describe('adjusting', () => {
  const change = (id: string, to: 'drop' | 'postpone' = 'drop') => ({
    id,
    to,
    reason: '本人不愿意申请',
  });
  test('walks down its refusals', () => {
    expect(adjustPlan(plan(), [change('nothing:')])).toEqual({
      permitted: false,
      code: 'item_unknown',
      message: '综合评估中没有“nothing:”这一项，请重新评估后再调整',
      facts: { key: 'nothing:' },
      field: 'adjustments',
    });
    const dibao = 'dibao:m1+m2+m3';
    expect(adjustPlan(plan(), [change(dibao), change(dibao)])).toEqual({
      permitted: false,
      code: 'item_twice',
      message: '“最低生活保障”调整了两次，请只保留一次',
      facts: { name: '最低生活保障' },
      field: 'adjustments',
    });
    const emergency = 'temporary_emergency:m1+m2+m3';
    expect(adjustPlan(plan(), [change(emergency, 'postpone')])).toEqual({
      permitted: false,
      code: 'emergency_kept',
      message: '“临时救助（急难型）”属于急难事项，不能暂缓，请先办理',
      facts: { name: '临时救助（急难型）' },
      field: 'adjustments',
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
    const others = outcome.result.filter(({ choice }) => choice === 'proposed');
    expect(others).toHaveLength(made.items.length - 1);
    expect(others[0]).toEqual({
      ...made.items.find(({ id }) => id === others[0]!.id),
      choice: 'proposed',
      choice_reason: '',
      proposed_place: null,
    });
  });
  test('a dropped item stays in its place', () => {
    const made = plan();
    const outcome = adjustPlan(made, [change('dibao:m1+m2+m3')]);
    if (!outcome.permitted) throw new Error(outcome.message);
    expect(outcome.result.find(({ programme }) => programme === 'dibao')).toEqual({
      ...item('dibao', made),
      choice: 'drop',
      choice_reason: '本人不愿意申请',
      proposed_place: null,
    });
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
    expect(adjustPlan(plan(), [{ ...moved, to: 'refer' }])).toEqual({
      permitted: false,
      code: 'place_wrong',
      message: '“最低生活保障”不能改为“转请有关部门办理”，请选择其他去向',
      facts: { name: '最低生活保障', place_name: '转请有关部门办理' },
      field: 'adjustments',
    });
  });
  test('what is in force is reviewed, not adjusted', () => {
    const drawn = plan({ ...family, current: [{ programme: 'dibao', monthly_fen: 85100 }] });
    const { id } = item('dibao', drawn);
    expect(adjustPlan(drawn, [change(id)])).toEqual({
      permitted: false,
      code: 'item_in_force',
      message: '“最低生活保障”正在享受，不在调整之列，有变化的请办理复核',
      facts: { name: '最低生活保障' },
      field: 'adjustments',
    });
  });
});

describe('adding', () => {
  const kept = () => {
    const outcome = adjustPlan(plan(), []);
    if (!outcome.permitted) throw new Error(outcome.message);
    return outcome.result;
  };
  const wish = { members: ['m2'], place: 'refer' as const, reason: '被拖欠工资' };
  const add = (programme: string, changes: Partial<Omit<typeof wish, 'place'>> & { place?: ChosenPlace } = {}) =>
    addToPlan(kept(), [{ ...wish, programme, ...changes }], examplePack, '2022-11-01');
  test('stands at the end with department and reason', () => {
    const outcome = add('legal_aid');
    if (!outcome.permitted) throw new Error(outcome.message);
    expect(outcome.result.at(-1)).toEqual({
      id: 'legal_aid:m2',
      place: 'refer',
      programme: 'legal_aid',
      name: '法律援助',
      members: ['m2'],
      decision: 'undetermined',
      decision_name: '经办人提出',
      amount_fen: null,
      route: 'department:justice',
      department: '区司法局（法律援助中心）',
      reasons: [],
      hand_over: examplePack.programmes.find(({ code }) => code === 'legal_aid')!.hand_over,
      missing: [],
      dates: [],
      choice: 'add',
      choice_reason: '被拖欠工资',
      proposed_place: null,
    });
    const own = add('temporary_expenditure', { place: 'here' });
    expect(own.permitted && own.result.at(-1)!.hand_over).toEqual([]);
    expect(outcome.result).toHaveLength(kept().length + 1);
  });
  test('unknown, already there, wrongly placed', () => {
    const refused = (code: string, message: string, names: object) => ({
      permitted: false,
      code,
      message,
      facts: names,
      field: 'additions',
    });
    expect(add('gift')).toEqual(
      refused('programme_unknown', '现行政策包没有“gift”，请从列出的救助项目中选择', { programme: 'gift' }),
    );
    expect(add('dibao', { members: ['m1', 'm2', 'm3'] })).toEqual(
      refused('already_planned', '综合评估中已有“最低生活保障”，请直接调整该项', { name: '最低生活保障' }),
    );
    const named = { name: '特困人员救助供养', place_name: '转请有关部门办理' };
    expect(add('tekun')).toEqual(
      refused('place_wrong', '“特困人员救助供养”不能改为“转请有关部门办理”，请选择其他去向', named),
    );
    expect(placesFor('town')).toEqual(['here', 'district', 'meeting']);
    expect(placesFor('department:justice')).toEqual(['refer']);
  });
});

describe('what is read', () => {
  const said = (schema: typeof PlanAdjustment | typeof PlanAddition, value: object) =>
    (schema.safeParse(value).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}：${message}`,
    );
  const change = { id: 'dibao:m1', to: 'drop', reason: '不愿' };
  const wish = { programme: 'legal_aid', members: ['m2'], place: 'refer', reason: '欠薪' };
  test('a change and an addition, for each place', () => {
    for (const to of ['drop', 'postpone', 'here', 'district', 'meeting', 'refer']) {
      expect(said(PlanAdjustment, { ...change, to })).toEqual([]);
    }
    for (const place of ['here', 'district', 'meeting', 'refer']) {
      expect(said(PlanAddition, { ...wish, place, members: ['m1', 'm2'] })).toEqual([]);
    }
    expect(said(PlanAddition, { ...wish, place: 'drop' })).toHaveLength(1);
  });
  test('a reason has two characters and is no essay', () => {
    const reason = (text: string) => said(PlanAdjustment, { ...change, reason: text });
    expect(reason('短')).toEqual(['reason：请写明理由，至少2个字']);
    expect(reason('长'.repeat(200))).toEqual([]);
    expect(reason('长'.repeat(201))).toEqual(['reason：理由太长']);
  });
  test('nothing without an item, a programme, a member', () => {
    expect(said(PlanAdjustment, { ...change, id: '' })).toHaveLength(1);
    expect(said(PlanAdjustment, { ...change, extra: 1 })).toHaveLength(1);
    expect(said(PlanAddition, { ...wish, programme: '' })).toHaveLength(1);
    expect(said(PlanAddition, { ...wish, members: [] })).toEqual(['members：请选择为谁申请']);
    expect(said(PlanAddition, { ...wish, members: [''] })).toHaveLength(1);
  });
  test('the refusals stand in the order in which they are checked', () => {
    expect(Object.keys(adjustPlanSentences)).toEqual([
      'item_unknown',
      'item_in_force',
      'item_twice',
      'emergency_kept',
      'programme_unknown',
      'already_planned',
      'place_wrong',
    ]);
  });
});
