/** Request check: asks the verification body about people who authorised it (提请核对), item by item. */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals, type Refusal } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import { addWorkingDays, type Calendar } from '../base/working-days';
import { keysOf } from '../policy/data/codes';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from '../application/position';
import { checkItems, type CheckItem } from './check-items';

export const RequestCheck = z.strictObject({
  case_no: z.string().min(1),
  /** Keys of the members and obligors asked about. */
  persons: z.array(z.string().min(1)).min(1, { error: '请选择核对对象' }),
  items: z.array(z.enum(keysOf(checkItems))).min(1, { error: '请选择核对事项' }),
});
export type RequestCheck = z.infer<typeof RequestCheck>;

export interface RequestCheckFacts extends PositionFacts {
  members: { key: string; name: string; id_number: string; relation: string }[];
  /** Keys of those who signed the authorisation. */
  authorised: string[];
  calendar: Calendar;
  /** Working days within which the check should begin; null where the programme has none. */
  working_days: number | null;
  next_request_no: string;
}

/** A person as the request names him, frozen. */
export type CheckedPerson = RequestCheckFacts['members'][number];

export interface CheckRequested {
  position: string;
  request_no: string;
  people: CheckedPerson[];
  items: CheckItem[];
  /** Last day to begin the check; null where the programme has none. */
  begin_by: PlainDate | null;
}

export const requestCheckRefusals = refusals({
  ...positionSentences,
  check_pending: (f: { request_no: string }) =>
    `核对提请（${f.request_no}）还没有回复，请先登记它的核对结果`,
  person_unknown: () => '核对对象不是该家庭成员或义务人，请从名单中选择',
  person_unauthorised: (f: { names: string[] }) =>
    `${f.names.join('、')}没有签署核对授权书，不能核对，请补签后再提请`,
  number_missing: (f: { names: string[] }) =>
    `${f.names.join('、')}没有身份证号码，无法核对，请先在家庭页补登或不选此人`,
});

export const requestCheck = act({
  kind: 'requestCheck',
  title: '提请核对',
  posts: ['clerk'],
  payload: RequestCheck,
  refusals: requestCheckRefusals,
  guard: (facts: RequestCheckFacts, standing) => {
    const bar = positionRefusal(requestCheckRefusals, facts, { act: 'requestCheck', standing });
    if (bar) return bar;
    const request_no = facts.case?.check.pending_no ?? null;
    return request_no === null ? null : requestCheckRefusals.because('check_pending', { request_no });
  },
  decide: ({ persons, items }, facts, { today }) => {
    const people = facts.members.filter(({ key }) => persons.includes(key));
    const bar = findBar(persons, people, facts);
    if (bar) return bar;
    const { working_days } = facts;
    return permit<CheckRequested>({
      position: positionAfter(facts, 'requestCheck'),
      request_no: facts.next_request_no,
      people,
      items: [...new Set(items)],
      begin_by:
        working_days === null ? null : addWorkingDays(facts.calendar, today, working_days).value,
    });
  },
});

function findBar(
  persons: string[],
  people: CheckedPerson[],
  { authorised }: RequestCheckFacts,
): Refusal | null {
  const { because } = requestCheckRefusals;
  const named = (rows: CheckedPerson[]) => ({ names: rows.map(({ name }) => name) });
  if (persons.some((key) => !people.some((one) => one.key === key))) {
    return because('person_unknown', {}, 'persons');
  }
  const silent = people.filter(({ key }) => !authorised.includes(key));
  if (silent.length > 0) return because('person_unauthorised', named(silent), 'persons');
  const numberless = people.filter(({ id_number }) => id_number === '');
  return numberless.length > 0 ? because('number_missing', named(numberless), 'persons') : null;
}
