/** Proves that a form’s faults are told in Chinese at their fields. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { glossaryKeys, labelOf, termOf } from '../../../shared/base/glossary';
import { PersonName } from '../../../shared/base/names';
import { parse } from '../../../shared/base/parse';
import { PlainDate } from '../../../shared/base/plain-date';

// 1. The first fault is answered with its field and its label; the others stand behind it.
// 2. Whatever zod finds is said in Chinese; codes stand in quotation marks.
// 3. Of a choice between shapes, the shape that came furthest speaks.
// 4. A label names the row and the field; every word comes from the glossary.

const Form = z.strictObject({
  name: PersonName,
  birth_date: PlainDate,
  sex: z.enum(['m', 'f']),
  count: z.int().min(1).max(30),
  note: z.string().min(3).max(5),
  members: z
    .array(z.strictObject({ name: z.string().min(1) }))
    .min(1)
    .max(2),
  posts: z.array(z.string()),
  counted: z.boolean(),
});

const sound = {
  name: '周明',
  birth_date: '1984-03-02',
  sex: 'm',
  count: 3,
  note: '有说明',
  members: [{ name: '周明' }],
  posts: [],
  counted: true,
};

function fault(changes: object): { message: string; field: string | undefined } {
  const outcome = parse(Form, { ...sound, ...changes });
  if (outcome.permitted) throw new Error('permitted');
  return { message: outcome.message, field: outcome.field };
}

test('a sound form is permitted in its stored form', () => {
  expect(parse(Form, { ...sound, name: ' 周 明 ' })).toEqual({ permitted: true, result: sound });
});

describe('one fault', () => {
  test.each([
    [{ name: undefined }, '姓名：请填写此项', 'name'],
    [{ name: '' }, '姓名：姓名须为2至40个字，只能包含文字和间隔号“·”，请按证件填写', 'name'],
    [{ birth_date: undefined }, '出生日期：请填写此项', 'birth_date'],
    [{ birth_date: 3 }, '出生日期：应为文字', 'birth_date'],
    [{ sex: 'x' }, '性别：不在可选范围内，可选“m”、“f”', 'sex'],
    [{ count: 0 }, '数量：不能小于1', 'count'],
    [{ count: 31 }, '数量：不能大于30', 'count'],
    [{ count: 1.5 }, '数量：应为整数', 'count'],
    [{ count: '3' }, '数量：应为数字', 'count'],
    [{ count: null }, '数量：应为数字', 'count'],
    [{ note: '短' }, '说明：至少3个字', 'note'],
    [{ note: '说明太长了' + '了' }, '说明：最多5个字', 'note'],
    [{ members: [] }, '成员：至少1项', 'members'],
    [{ members: Array(3).fill({ name: '周' }) }, '成员：最多2项', 'members'],
    [{ members: [{ name: '周' }, { name: '' }] }, '第2名成员的姓名：请填写此项', 'members.1.name'],
    [
      { members: [{ name: '周', age: 3 }] },
      '第1名成员：有不认识的项目“age”，请删去',
      'members.0.age',
    ],
    [{ posts: [7] }, '第1个岗位：应为文字', 'posts.0'],
    [{ counted: 'yes' }, '是否计入共同生活家庭成员：应为“是”或“否”', 'counted'],
    [{ hello: 1 }, '有不认识的项目“hello”，请删去', 'hello'],
  ])('%j', (changes, message, field) => {
    expect(fault(changes)).toEqual({ message, field });
  });

  test.each([null, undefined, 3, 'form', []])('%j instead of the form', (value) => {
    const outcome = parse(Form, value);
    expect(outcome).toMatchObject({ permitted: false, code: 'invalid', facts: { path: '$' } });
    expect(outcome.permitted ? '' : outcome.message).toMatch(/^[\u4e00-\u9fff]+$/);
  });
});

test('all faults are told, the first one first', () => {
  const outcome = parse(Form, { ...sound, name: '', sex: 'x', count: 0 });
  expect(outcome).toMatchObject({
    field: 'name',
    others: [
      { field: 'sex', facts: { path: '$.sex' } },
      { field: 'count', facts: { path: '$.count' } },
    ],
  });
});

test('of a choice between shapes the nearest one speaks', () => {
  const Choice = z.union([
    z.strictObject({
      kind: z.literal('a'),
      members: z.array(z.strictObject({ name: z.string() })),
    }),
    z.literal('unknown'),
  ]);
  const outcome = parse(z.strictObject({ household: Choice }), {
    household: { kind: 'a', members: [{ name: 3 }] },
  });
  expect(outcome).toMatchObject({
    field: 'household.members.0.name',
    message: '第1名成员的姓名：应为文字',
  });
});

describe('labels', () => {
  test.each([
    [['id_number'], '身份证号'],
    [['members', '0', 'id_number'], '第1名成员的身份证号'],
    [['income', '2', 'monthly_fen'], '第3项收入的月金额'],
    [['declaration', 'members', '9', 'name'], '第10名成员的姓名'],
    [['scopes', '0', 'ceiling_fen'], '第1行权限的限额'],
    [['account', 'account_no'], '银行账户的银行账号'],
    [[], ''],
  ])('%j is %s', (path, label) => {
    expect(labelOf(path)).toBe(label);
  });

  test('every term is Chinese, and a key without a term is shown as it is', () => {
    const strange = glossaryKeys.filter((key) => !/^[\u4e00-\u9fff（）0-9]+$/.test(termOf(key)));
    expect(strange).toEqual([]);
    expect(glossaryKeys.filter((key) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(key))).toEqual([]);
    expect(termOf('no_such_key')).toBe('no_such_key');
  });
});

test("a stranger's key is no entry of the glossary, whatever every object answers to", () => {
  expect(labelOf(['subject', 'toString'])).toBe('对象的“toString”');
  expect(termOf('constructor')).toBe('constructor');
});
