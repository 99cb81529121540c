/** Close record: how a line of a ledger ended, with the reason (了结台账). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { PlainDate } from '../base/plain-date';
import { findRegister } from './data/registers';
import { lineSentences, registerSentences, type RegisterLine } from './register';

export const CloseRecord = z.strictObject({
  record_no: z.string().min(1),
  ending: z.string().min(1, { error: '请选择结果' }).max(40),
  on: PlainDate,
  text: z.string().max(1000),
});
export type CloseRecord = z.infer<typeof CloseRecord>;

export interface CloseRecordFacts {
  line: RegisterLine | null;
}

export interface RecordClosed {
  register_name: string;
  name: string;
  household_no: string | null;
  ending_name: string;
}

export const closeRecordRefusals = refusals({
  record_unknown: lineSentences.record_unknown,
  record_closed: lineSentences.record_closed,
  on_future: registerSentences.on_future,
  on_before: lineSentences.on_before,
  ending_unknown: () => '这本台账没有这种结果，请从列表中选择',
});
const { because } = closeRecordRefusals;

export const closeRecord = act({
  kind: 'closeRecord',
  title: '了结台账',
  posts: ['clerk', 'investigator', 'reviewer'],
  payload: CloseRecord,
  refusals: closeRecordRefusals,
  guard: ({ line }: CloseRecordFacts) => {
    if (!line) return because('record_unknown', {}, 'record_no');
    return line.open ? null : because('record_closed', {}, 'record_no');
  },
  decide: ({ ending, on }, { line }, { today }) => {
    if (!line) return because('record_unknown', {}, 'record_no');
    if (on > today) return because('on_future', { on, today }, 'on');
    if (on < line.entered_on) return because('on_before', { on, entered_on: line.entered_on }, 'on');
    const register = findRegister(line.register);
    const ending_name = register && Object.hasOwn(register.endings, ending) ? register.endings[ending] : undefined;
    if (!register || ending_name === undefined) return because('ending_unknown', {}, 'ending');
    const { name, household_no } = line;
    return permit<RecordClosed>({ register_name: register.name, name, household_no, ending_name });
  },
});
