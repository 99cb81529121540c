/** Declaration: what a household states of its people and means, entered once for every programme. */
import { z } from 'zod';
import { BankAccountNo } from '../base/bank-account';
import { Sex } from '../base/id-number';
import { PersonName } from '../base/names';
import { PlainDate } from '../base/plain-date';
import { VillageCode } from '../base/region';
import {
  AssessChild,
  type AssessHousehold,
  AssessIncome,
  AssessLast12Months,
  AssessMember,
  AssessProperty,
} from '../policy/assess-input';
import { assessedObligor, Obligor } from './obligor';

/** Kinds of identity papers; people without a number are described, never invented. */
export const IdType = z.enum(['id_card', 'residence_permit', 'newborn', 'unidentified', 'other']);
export type IdType = z.infer<typeof IdType>;

export const idTypeNames: Record<IdType, string> = {
  id_card: '居民身份证',
  residence_permit: '港澳台居民居住证等',
  newborn: '新生儿（尚无号码）',
  unidentified: '身份不明',
  other: '其他证件',
};

/** A member: who it is, and the facts that assessment needs. */
export const Member = AssessMember.extend({
  key: z.string().regex(/^m\d{1,2}$/, { error: '成员序号格式不对' }),
  name: PersonName,
  id_type: IdType,
  id_number: z.string().max(30).nullable(),
  sex: Sex,
  birth_date: PlainDate,
  phone: z.string().max(30),
  /** Why somebody of the household book is not counted; empty when counted. */
  counted_reason: z.string().max(100),
  /** Not counted, but provided for by himself (单列); left out when not. */
  apart: z.boolean().optional(),
  /** The birth date is the age as it looks: somebody who is not identified. */
  birth_estimated: z.boolean().optional(),
  /** Last day of the disability card; null or left out where it has none or is not known. */
  card_until: PlainDate.nullable().optional(),
  /** Day on which school is expected to end. */
  school_until: PlainDate.nullable().optional(),
});
export type Member = z.infer<typeof Member>;

/** The account that benefits go to; the holder must be a member or agreed agent. */
export const Account = z.strictObject({
  /** Key of the member who is paid. */
  member: z.string().min(1),
  holder_name: PersonName,
  bank: z.string().min(2).max(40),
  account_no: BankAccountNo,
});
export type Account = z.infer<typeof Account>;

/** Everything a household declares. */
export const Declaration = z.strictObject({
  area: z.enum(['urban', 'rural']),
  village_code: VillageCode,
  address: z.string().min(2, { error: '请填写住址' }).max(100),
  phone: z.string().max(30),
  /** Where the household book is kept, when not in this town; left out when it is. */
  registered_at: z.string().max(100).optional(),
  members: z.array(Member).min(1, { error: '请至少登记一名成员' }).max(30),
  income: z.array(AssessIncome),
  property: z.array(AssessProperty),
  obligors: z.array(Obligor),
  last_12_months: AssessLast12Months.nullable(),
  /** Parents of children who may be orphans or without de-facto care; left out where there are none. */
  children: z.array(AssessChild).optional(),
  account: Account.nullable(),
});
export type Declaration = z.infer<typeof Declaration>;

/** The head of the household: the member marked so, else the first. */
export function headOf(declaration: Declaration): Member {
  const head = declaration.members.find((member) => member.relation === 'head');
  return (head ?? declaration.members[0]) as Member;
}

/** What assessment takes of a declaration: its people without their papers, and all means. */
export function assessedHousehold(declaration: Declaration): AssessHousehold {
  const { area, income, property, obligors, last_12_months } = declaration;
  return {
    area,
    members: declaration.members.map(assessedMember),
    income,
    property,
    obligors: obligors.map(assessedObligor),
    ...(last_12_months ? { last_12_months } : {}),
  };
}

function assessedMember(member: Member): AssessMember {
  const {
    id_type: _type,
    id_number: _number,
    phone: _phone,
    counted_reason: _reason,
    apart: _apart,
    birth_estimated: _estimated,
    card_until: _card,
    school_until: _school,
    ...facts
  } = member;
  return facts;
}
