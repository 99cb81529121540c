/** Update record: what was done on a line of a ledger, a visit, an offer, progress; it sets the next day (续记台账). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { findRegister } from './data/registers';
import { dueOf, entryFault, lineSentences, RegisterEntry, registerSentences, type DueFacts, type RegisterLine } from './register';

export const UpdateRecord = z.strictObject({
  record_no: z.string().min(1),
  on: PlainDate,
  entries: z.array(RegisterEntry).max(40),
  text: z.string().max(1000),
});
export type UpdateRecord = z.infer<typeof UpdateRecord>;

export interface UpdateRecordFacts extends DueFacts {
  line: (RegisterLine & { due_on: PlainDate | null }) | null;
}

export interface RecordUpdated {
  register_name: string;
  name: string;
  household_no: string | null;
  /** Day by which it is followed up again; null where none is set. */
  due_on: PlainDate | null;
}

export const updateRecordRefusals = refusals({
  record_unknown: lineSentences.record_unknown,
  record_closed: lineSentences.record_closed,
  follow_up_none: () => '这本台账一次登记完，没有续记的栏目；情况有变的请了结后重新登记',
  on_future: registerSentences.on_future,
  on_before: lineSentences.on_before,
  field_unknown: registerSentences.field_unknown,
  field_missing: registerSentences.field_missing,
  field_wrong: registerSentences.field_wrong,
});
const { because } = updateRecordRefusals;

export const updateRecord = act({
  kind: 'updateRecord',
  title: '续记台账',
  posts: ['clerk', 'investigator', 'reviewer'],
  payload: UpdateRecord,
  refusals: updateRecordRefusals,
  guard: ({ line }: UpdateRecordFacts) => {
    if (!line) return because('record_unknown', {}, 'record_no');
    if (!line.open) return because('record_closed', {}, 'record_no');
    return findRegister(line.register)?.follow_up ? null : because('follow_up_none', {}, 'record_no');
  },
  decide: ({ on, entries }, facts, { today }) => {
    const { line } = facts;
    const register = findRegister(line?.register ?? '');
    if (!line || !register?.follow_up) return because('record_unknown', {}, 'record_no');
    if (on > today) return because('on_future', { on, today }, 'on');
    if (on < line.entered_on) return because('on_before', { on, entered_on: line.entered_on }, 'on');
    const fault = entryFault(register.follow_up.fields, entries);
    if (fault?.code === 'field_wrong') return because('field_wrong', { label: fault.label, wanted: fault.wanted }, fault.at);
    if (fault) return because(fault.code, { label: fault.label }, fault.at);
    return permit<RecordUpdated>({
      register_name: register.name,
      name: line.name,
      household_no: line.household_no,
      due_on: register.due?.by === 'field' ? line.due_on : dueOf(register, on, entries, facts),
    });
  },
});
