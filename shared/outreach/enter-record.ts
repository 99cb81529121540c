/** Enter record: a new line in one of the office's running ledgers (登记台账). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { findRegister } from './data/registers';
import { dueOf, entryFault, RegisterEntry, registerSentences, type DueFacts, type Register } from './register';

export const EnterRecord = z.strictObject({
  /** Which ledger. */
  register: z.string().min(1).max(40),
  household_no: z.string().min(1).nullable(),
  person_no: z.string().min(1).nullable(),
  /** Where it is about nobody registered; else empty. */
  name: z.string().max(60),
  village_code: z.string().max(12),
  on: PlainDate,
  entries: z.array(RegisterEntry).max(40),
  text: z.string().max(1000),
});
export type EnterRecord = z.infer<typeof EnterRecord>;

export interface EnterRecordFacts extends DueFacts {
  household: { village_code: string; head_name: string; members: { person_no: string; name: string }[] } | null;
  village_known: boolean;
  next_record_no: string;
}

export interface RecordEntered {
  record_no: string;
  register_name: string;
  /** Whom or what the line is about. */
  name: string;
  village_code: string;
  /** Day by which it is followed up; null where none is set. */
  due_on: PlainDate | null;
}

export const enterRecordRefusals = refusals({
  register_unknown: () => '没有这本台账，请从台账列表中选择',
  on_future: registerSentences.on_future,
  household_needed: () => '这本台账按家庭或人员登记，请先选择家庭',
  household_unknown: () => '没有这户家庭，请从列表中选择或先登记家庭',
  person_needed: () => '这本台账按人员登记，请选择是家里的哪一位',
  person_unknown: () => '这户家庭里没有这个人，请从成员中选择',
  name_needed: () => '没有填写名称或姓名，请填写；姓名不详的须写明特征',
  village_unknown: () => '没有这个村（社区），请从本镇街的列表中选择',
  field_unknown: registerSentences.field_unknown,
  field_missing: registerSentences.field_missing,
  field_wrong: registerSentences.field_wrong,
});
const { because } = enterRecordRefusals;

/** Who the line is about is missing or unknown. */
function aboutBar({ about }: Register, payload: EnterRecord, { household, village_known }: EnterRecordFacts): Refusal | null {
  const { household_no, person_no, name, village_code } = payload;
  const linked = about === 'person' || about === 'household';
  if (linked && household_no === null) return because('household_needed', {}, 'household_no');
  if (household_no !== null && !household) return because('household_unknown', {}, 'household_no');
  if (about === 'person' && person_no === null) return because('person_needed', {}, 'person_no');
  const member = household?.members.some((one) => one.person_no === person_no) === true;
  if (person_no !== null && !member) return because('person_unknown', {}, 'person_no');
  if (!linked && name.trim() === '') return because('name_needed', {}, 'name');
  const placed = household !== null || (about !== 'village' && village_code === '');
  return placed || village_known ? null : because('village_unknown', {}, 'village_code');
}

export const enterRecord = act({
  kind: 'enterRecord',
  title: '登记台账',
  posts: ['clerk', 'investigator', 'reviewer'],
  payload: EnterRecord,
  refusals: enterRecordRefusals,
  decide: (payload, facts: EnterRecordFacts, { today }) => {
    const { on, entries } = payload;
    const register = findRegister(payload.register);
    if (!register) return because('register_unknown', {}, 'register');
    if (on > today) return because('on_future', { on, today }, 'on');
    const bar = aboutBar(register, payload, facts);
    if (bar) return bar;
    const fault = entryFault(register.fields, entries);
    if (fault?.code === 'field_wrong') return because('field_wrong', { label: fault.label, wanted: fault.wanted }, fault.at);
    if (fault) return because(fault.code, { label: fault.label }, fault.at);
    const { household } = facts;
    const member = household?.members.find(({ person_no }) => person_no === payload.person_no);
    return permit<RecordEntered>({
      record_no: facts.next_record_no,
      register_name: register.name,
      name: member?.name ?? household?.head_name ?? payload.name.trim(),
      village_code: household?.village_code ?? payload.village_code,
      due_on: dueOf(register, on, entries, facts),
    });
  },
});
