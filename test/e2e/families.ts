/** Families that the end-to-end tests register by hand, field after field. */
import type { Page } from '@playwright/test';
import { inventedId } from '../family';
import { expect } from './desk';
import { choose, fill, go, press, send, tick } from './hands';

export interface TypedPerson {
  name: string;
  born: string;
  sex: 'm' | 'f';
  relation?: string;
  /** 就学阶段. */
  student?: string;
}

export interface TypedFamily {
  people: readonly [TypedPerson, ...TypedPerson[]];
  village: string;
  address: string;
  /** The head's wage a month, as a clerk types it. */
  wage: string | null;
  account_no: string;
}

async function typePerson(page: Page, person: TypedPerson, n: number): Promise<void> {
  if (n > 1) await press(page, '添加成员');
  const member = page.getByRole('group', { name: `第 ${n} 名成员` });
  await fill(member, '身份证号', inventedId(person.born, person.sex));
  await fill(member, '姓名', person.name);
  if (person.relation !== undefined) await choose(member, '与户主关系', person.relation);
  if (person.student !== undefined) await choose(member, '就学阶段', person.student);
}

async function typeWage(page: Page, who: string, wage: string): Promise<void> {
  await press(page, '添加收入');
  const income = page.getByRole('group', { name: '第 1 项收入' });
  await choose(income, '谁的收入', who);
  await choose(income, '收入类别', '工资性收入');
  await fill(income, '月收入', wage);
}

/** Types a family into the open form. */
export async function typeFamily(page: Page, family: TypedFamily): Promise<void> {
  const head = family.people[0].name;
  for (const [i, person] of family.people.entries()) await typePerson(page, person, i + 1);
  await choose(page, '村（社区）', family.village);
  await tick(page, '城市');
  await fill(page, '详细住址', family.address);
  if (family.wage !== null) await typeWage(page, head, family.wage);
  await press(page, '登记收款账户');
  await choose(page, '收款成员', head);
  await fill(page, '开户银行', '重庆农村商业银行来凤支行');
  await fill(page, '银行账号', family.account_no);
}

/** From the menu to the household's own page. */
export async function registerFamily(page: Page, family: TypedFamily): Promise<void> {
  await go(page, '家庭');
  await press(page, '登记家庭');
  await typeFamily(page, family);
  await send(page, '登记家庭');
  await expect(page.getByRole('heading', { name: `${family.people[0].name}的家庭` })).toBeVisible();
}
