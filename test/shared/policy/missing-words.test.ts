/** Proves the Chinese names of what an assessment lacks: facts by their person, parameters by their description. */
import { expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import { missingWord, missingWords } from '../../../shared/policy/missing-words';
import { facts, person, wage } from './facts';

// 1. A fact of a member is named with his name; without name or household by his place in the list.
// 2. An amount of income is named with its person and its kind.
// 3. A parameter is named as the pack describes it; without it, as a parameter of the policy.
// 4. Any other path has the terms of its last two parts; each name stands once, in the order found.

const { household } = facts({
  members: [person('m1', { name: '周明' }), person('m2'), person('m3', { name: '李芳' })],
  income: [wage('m3', 1), { member: 'm1', kind: 'farm', monthly_fen: 1 }, wage('m2', 1), wage('m9', 1)],
});
const word = (path: string) => missingWord(path, { household, pack: examplePack });

test.each([
  ['household.members.0.disability', '周明的残疾情况'],
  ['household.members.2.birth_date', '李芳的出生日期'],
  ['household.members.1.disability', '第2名成员的残疾情况'],
  ['household.members.7.disability', '第8名成员的残疾情况'],
  ['household.income.0', '李芳的工资性收入金额'],
  ['household.income.1', '周明的种养业净收入金额'],
  ['household.income.0.monthly_fen', '李芳的工资性收入金额'],
])('%s: %s', (path, said) => {
  expect(word(path)).toBe(said);
});

test('income of somebody without a name, of nobody, or beyond the list', () => {
  for (const at of [2, 3, 9]) expect(word(`household.income.${at}`)).toBe(missingWord(`household.income.${at}`));
  expect(word('household.income')).toBe('收入');
  const open = { household: { ...household, income: 'unknown' as const } };
  expect(missingWord('household.income.0', open)).toBe(missingWord('household.income.0'));
});

test('a list of its own is not the list of members', () => {
  expect(word('household.obligors.0.able')).toBe(missingWord('household.obligors.0.able'));
  expect(word('household.members')).toBe(missingWord('household.members'));
  expect(word('household.property.0')).toBe(missingWord('household.property.0'));
});

test('without the household by place', () => {
  expect(missingWord('household.members.0.disability')).toBe('第1名成员的残疾情况');
  expect(missingWord('household.members.0.disability', { pack: examplePack })).toBe('第1名成员的残疾情况');
});

test('the household itself, and facts outside it', () => {
  expect(word('household')).toBe('家庭');
  expect(word('household.area')).toBe('城乡类别');
  expect(word('earlier_aid')).toBe(missingWord('earlier_aid'));
  expect(word('price_index.cpi')).toMatch(/.的./);
});

test('parameters', () => {
  expect(word('parameter:dibao.standard.urban')).toBe('政策参数“城市最低生活保障标准”');
  expect(word('parameter:no.such')).toBe('政策参数');
  expect(missingWord('parameter:dibao.standard.urban')).toBe('政策参数');
});

test('each once, in order', () => {
  const paths = ['parameter:no.such', 'household.area', 'parameter:nor.this', 'household.members.0.disability'];
  expect(missingWords(paths, { household })).toEqual(['政策参数', '城乡类别', '周明的残疾情况']);
  expect(missingWords(['household.members.0.disability'])).toEqual(['第1名成员的残疾情况']);
});
