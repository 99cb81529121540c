/** Regroup: what splitting and merging households share: who goes where, and what it touches. */
import { z } from 'zod';
import { relations } from '../policy/data/codes';
import type { AssessMember } from '../policy/assess-input';
import type { Declaration, Member } from './declaration';

export const Relation = z.enum(Object.keys(relations) as [keyof typeof relations]);
export type Relation = NonNullable<AssessMember['relation']>;

/** A person's key and the relation to the head of the household the person will live in. */
export const Placed = z.strictObject({ key: z.string().min(1), relation: Relation });
export type Placed = z.infer<typeof Placed>;

/** An open case or a live award that the change of the household touches. */
export interface Affected {
  kind: 'case' | 'award';
  no: string;
  programme_name: string;
  /** Number and name of the applicant or payee. */
  person_no: string;
  person_name: string;
  /** Person numbers of everyone who draws the award now; nobody for a case. */
  people: string[];
}

/** A household as both acts see it. */
export interface RegroupedHousehold {
  version: number;
  declaration: Declaration;
  person_nos: Record<string, string>;
  /** The household it went up into; null while it stands by itself. */
  merged_into: string | null;
  affected: Affected[];
}

/** What one household states after the change. */
export interface Restated {
  declaration: Declaration;
  person_nos: Record<string, string>;
}

/** Sentences that both acts have in common. */
export const regroupSentences = {
  changed_meanwhile: () => '其他人刚刚改过这个家庭，请重新打开后再办理（您填写的内容已保留）',
  effective_future: (f: { effective_on: string; today: string }) =>
    `发生日期（${f.effective_on}）晚于今天（${f.today}），请在发生后登记`,
  head_not_one: (f: { household: string; heads: number }) =>
    `${f.household}须有且只有一名户主，现在有${f.heads}名，请核对与户主关系`,
  nobody_counted: (f: { household: string }) =>
    `${f.household}没有计入的共同生活家庭成员，请先变更家庭情况再办理`,
  effects_unnamed: (f: { things: string[] }) =>
    `这次变更会影响${f.things.join('、')}，请逐项核对并勾选`,
};

/** The first fault of a household after the change: the people in it must hold together. */
export function findHouseholdFault(
  household: string,
  { members }: Declaration,
): { code: 'head_not_one'; facts: { household: string; heads: number } } | { code: 'nobody_counted'; facts: { household: string } } | null {
  const heads = members.filter(({ relation }) => relation === 'head').length;
  if (heads !== 1) return { code: 'head_not_one', facts: { household, heads } };
  const counted = members.some((member) => member.counted === true);
  return counted ? null : { code: 'nobody_counted', facts: { household } };
}

/** Those affected that the officer has not ticked, in words. */
export function unnamedOf(affected: readonly Affected[], named: readonly string[]): string[] {
  return affected
    .filter(({ no }) => !named.includes(no))
    .map(({ kind, programme_name, person_name }) => {
      const what = kind === 'case' ? '在办案件' : '在享待遇';
      return `${person_name}的${programme_name}${what}`;
    });
}

/** The part of a declaration that concerns some of its members; means of the whole household stay out. */
export function partOf(declaration: Declaration, keys: readonly string[]): Declaration {
  const { income, obligors, children, account } = declaration;
  return {
    ...declaration,
    members: declaration.members.filter(({ key }) => keys.includes(key)),
    income: income.filter(({ member }) => keys.includes(member)),
    obligors: obligors.filter(({ of }) => keys.includes(of)),
    ...(children ? { children: children.filter(({ member }) => keys.includes(member)) } : {}),
    account: account && keys.includes(account.member) ? account : null,
  };
}

/** Members with the relations said anew; those not named keep theirs. */
export function related(members: readonly Member[], placed: readonly Placed[]): Member[] {
  return members.map((member) => {
    const found = placed.find(({ key }) => key === member.key);
    return found ? { ...member, relation: found.relation } : member;
  });
}

/** Person numbers of those members only. */
export function numbersOf(person_nos: Record<string, string>, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, person_nos[key] ?? '']));
}
