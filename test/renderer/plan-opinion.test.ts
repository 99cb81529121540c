/** Proves the sentence that says where everything in a plan goes. */
import { expect, test } from 'vitest';
import { opinionOf } from '../../renderer/screens/households/plan-opinion';
import type { PlanView, ProposedItem } from '../../shared/assessment/plan-questions';

// 1. Items stand under their place in the order of the paper, each name once.
// 2. What the clerk moved, put off, took out or added stands where the clerk put it.
// 3. Refused and unknown items are not promised; an empty plan says so.

const item = (id: string, name: string, place: ProposedItem['place']) =>
  ({ id, name, place }) as ProposedItem;
const plan: Pick<PlanView, 'items' | 'programmes'> = {
  items: [
    item('a', '最低生活保障', 'here'),
    item('b', '教育救助', 'refer'),
    item('c', '教育救助', 'refer'),
    item('d', '特困人员救助供养', 'refused'),
  ],
  programmes: [{ code: 'legal_aid', name: '法律援助', places: ['refer'] }],
};

test('as proposed', () => {
  expect(opinionOf(plan, [], [])).toBe('由本镇街办理：最低生活保障；转请有关部门办理：教育救助。');
});

test('as the clerk settled it', () => {
  const reason = '本人暂不申请';
  const settled = opinionOf(
    plan,
    [
      { id: 'a', to: 'district', reason },
      { id: 'b', to: 'postpone', reason },
      { id: 'c', to: 'drop', reason },
    ],
    [{ programme: 'legal_aid', place: 'refer' }],
  );
  expect(settled).toBe(
    '报区民政局决定：最低生活保障；转请有关部门办理：法律援助；暂缓办理：教育救助；本次不办理：教育救助。',
  );
});

test('nothing to be done', () => {
  expect(opinionOf({ items: [plan.items[3]!], programmes: [] }, [], [])).toBe('目前没有可以办理的项目。');
});
