/** Fault: what can be wrong with a declaration as a whole, beyond the form of single fields. */
import { readIdNumber, type IdNumberFacts } from '../base/id-number';
import { comparableName } from '../base/names';
import { refusals, type Refusal } from '../base/outcome';
import { ageOn, type PlainDate } from '../base/plain-date';
import type { Declaration, Member } from './declaration';

/** A person of another household with the same identity number. */
export interface SameNumber {
  id_number: string;
  household_no: string;
  name: string;
}

/** Sentences of a faulty declaration; register and update declare them among their own. */
export const declarationSentences = {
  head_not_one: (f: { heads: number }) => `户主须有且只有一人，现在标了${f.heads}人，请核对与户主关系`,
  key_repeated: (f: { key: string }) => `成员序号${f.key}重复，请重新添加该成员`,
  id_number_missing: (f: { name: string }) =>
    `${f.name}的证件类型是居民身份证，请填写18位号码；没有号码的请改选证件类型`,
  id_number_wrong: (f: { name: string; fault: string }) => `${f.name}：${f.fault}`,
  birth_date_differs: (f: { name: string; by_number: string }) =>
    `${f.name}的出生日期与身份证号不一致，号码上是${f.by_number}，请核对`,
  sex_differs: (f: { name: string }) => `${f.name}的性别与身份证号不一致，请核对`,
  born_later: (f: { name: string; birth_date: string }) =>
    `${f.name}的出生日期（${f.birth_date}）晚于今天，请核对`,
  id_number_twice: (f: { name: string; other: string }) =>
    `${f.name}与${f.other}的身份证号相同，请核对`,
  person_elsewhere: (f: { name: string; household_no: string }) =>
    `${f.name}的身份证号已登记在家庭${f.household_no}，一人只能在一个家庭，身份刚查明的在该家庭办理并户，其他情形请先核对`,
  nobody_counted: () => '没有计入的共同生活家庭成员，请核对“是否计入”',
  member_unknown: (f: { member: string }) => `引用了不存在的成员${f.member}，请重新选择`,
  account_holder: (f: { holder: string; name: string }) =>
    `账户户名（${f.holder}）与收款成员（${f.name}）不一致，请核对存折或银行卡`,
};

const { because } = refusals(declarationSentences);

/** The first fault of a declaration in order of precedence; null when it holds together. */
export function findDeclarationFault(
  declaration: Declaration,
  others: readonly SameNumber[],
  today: PlainDate,
): Refusal | null {
  const { members } = declaration;
  const heads = members.filter((member) => member.relation === 'head').length;
  if (heads !== 1) return because('head_not_one', { heads }, 'members');
  const keys = members.map((member) => member.key);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice) return because('key_repeated', { key: twice }, 'members');
  for (const [i, member] of members.entries()) {
    const fault = findMemberFault(member, `members.${i}`, today);
    if (fault) return fault;
  }
  return findSameNumber(members, others) ?? findReferenceFault(declaration, keys);
}

function findMemberFault(member: Member, path: string, today: PlainDate): Refusal | null {
  const { name, birth_date } = member;
  if (member.id_type === 'id_card') {
    if (!member.id_number) return because('id_number_missing', { name }, `${path}.id_number`);
    const read = readIdNumber(member.id_number);
    if (!read.ok) {
      return because('id_number_wrong', { name, fault: read.message }, `${path}.id_number`);
    }
    const differs = findDifference(member, read.facts, path);
    if (differs) return differs;
  }
  return birth_date > today
    ? because('born_later', { name, birth_date }, `${path}.birth_date`)
    : null;
}

function findDifference(member: Member, facts: IdNumberFacts, path: string): Refusal | null {
  const { name } = member;
  if (facts.birth_date !== member.birth_date) {
    const by_number = facts.birth_date;
    return because('birth_date_differs', { name, by_number }, `${path}.birth_date`);
  }
  return facts.sex === member.sex ? null : because('sex_differs', { name }, `${path}.sex`);
}

function findSameNumber(
  members: readonly Member[],
  others: readonly SameNumber[],
): Refusal | null {
  for (const [i, member] of members.entries()) {
    const { name, id_number } = member;
    if (!id_number) continue;
    const field = `members.${i}.id_number`;
    const inside = members.find((other, j) => j < i && other.id_number === id_number);
    if (inside) return because('id_number_twice', { name, other: inside.name }, field);
  }
  for (const [i, { name, id_number }] of members.entries()) {
    const field = `members.${i}.id_number`;
    const outside = others.find((other) => other.id_number === id_number);
    if (outside) {
      return because('person_elsewhere', { name, household_no: outside.household_no }, field);
    }
  }
  return null;
}

function findReferenceFault(declaration: Declaration, keys: readonly string[]): Refusal | null {
  const { members, income, obligors, children = [], account } = declaration;
  if (!members.some((member) => member.counted)) return because('nobody_counted', {}, 'members');
  const strange = [
    ...income.map((row, i) => ({ member: row.member, field: `income.${i}.member` })),
    ...obligors.map((row, i) => ({ member: row.of, field: `obligors.${i}.of` })),
    ...children.map((row, i) => ({ member: row.member, field: `children.${i}.member` })),
    ...(account ? [{ member: account.member, field: 'account.member' }] : []),
  ].find((row) => !keys.includes(row.member));
  if (strange) return because('member_unknown', { member: strange.member }, strange.field);
  const payee = members.find((member) => member.key === account?.member);
  if (!account || !payee) return null;
  const same = comparableName(payee.name) === comparableName(account.holder_name);
  const facts = { holder: account.holder_name, name: payee.name };
  return same ? null : because('account_holder', facts, 'account.holder_name');
}

/** Adults sign authorisations: 18 and older on the day (民法典第十七条). */
export function isAdult(birth: PlainDate, on: PlainDate, adultAge: number): boolean {
  return ageOn(birth, on) >= adultAge;
}
