/** Register: enters a household with its members and means, once for all programmes. */
import type { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { isInventedIdNumber } from '../base/id-number';
import { findVillage } from '../base/region';
import { alikeSentences, findAlike, NotSame, type AlikePerson } from './alike';
import { Declaration } from './declaration';
import { declarationSentences, findDeclarationFault, type SameNumber } from './fault';

export const Register = Declaration.extend({ not_same: NotSame });
export type Register = z.infer<typeof Register>;

export interface RegisterFacts {
  /** Persons of other households who bear one of the numbers. */
  others: SameNumber[];
  alike: AlikePerson[];
  /** People who have left their household and bear one of the numbers: they keep their number. */
  former: FormerPerson[];
  next_household_no: string;
  next_person_no: number;
  /** Teaching and demo offices take invented people only; real offices none. */
  demo: boolean;
}

export interface Registered {
  household_no: string;
  /** Person numbers by member key. */
  person_nos: Record<string, string>;
}

/** Invented people belong to teaching offices, real ones to real offices. */
export const strangeSentences = {
  invented_number: (f: { name: string }) =>
    `${f.name}的身份证号属于演练用的虚构号段，真实单位不能登记，请核对证件`,
  real_number: (f: { name: string }) =>
    `${f.name}的身份证号不是虚构号码，演练单位请用顺序码为000或996至999的号码`,
};

export const registerRefusals = refusals({
  village_elsewhere: () => '村（社区）不属于本镇街，请重新选择',
  ...declarationSentences,
  ...strangeSentences,
  ...alikeSentences,
});

export const register = act({
  kind: 'register',
  title: '登记家庭',
  posts: ['clerk'],
  payload: Register,
  refusals: registerRefusals,
  decide: (payload, facts: RegisterFacts, standing) => {
    const village = findVillage(payload.village_code);
    if (!village || !payload.village_code.startsWith(standing.office)) {
      return registerRefusals.because('village_elsewhere', {}, 'village_code');
    }
    const fault = findDeclarationFault(payload, facts.others, standing.today);
    if (fault) return fault;
    const strange = findStrangeNumber(payload, facts.demo);
    if (strange) return strange;
    const alike = findAlike(facts.alike, payload.not_same);
    if (alike) return registerRefusals.because('look_alike', { ...alike }, 'not_same');
    const person_nos = personNos(payload, {}, facts, standing.office);
    return permit<Registered>({ household_no: facts.next_household_no, person_nos });
  },
});

/** Somebody who has left a household, by identity number. */
export interface FormerPerson {
  id_number: string;
  person_no: string;
}

/**
 * Person numbers by member key: those known in the household stay, people who came from another
 * household keep theirs (so that cases and awards follow them), the others are numbered anew.
 */
export function personNos(
  declaration: Declaration,
  known: Record<string, string>,
  facts: Pick<RegisterFacts, 'former' | 'next_person_no'>,
  office: string,
): Record<string, string> {
  let next = facts.next_person_no;
  const numbered = declaration.members.map(({ key, id_number }) => {
    const former = facts.former.find((person) => person.id_number === id_number);
    return [key, known[key] ?? former?.person_no ?? personNo(office, next++)];
  });
  return Object.fromEntries(numbered) as Record<string, string>;
}

/** '500120004-P-000123'. */
export function personNo(office: string, n: number): string {
  return `${office}-P-${String(n).padStart(6, '0')}`;
}

/** Keeps invented and real people apart. */
export function findStrangeNumber(declaration: Declaration, demo: boolean) {
  const at = declaration.members.findIndex(
    (member) =>
      member.id_type === 'id_card' &&
      member.id_number !== null &&
      isInventedIdNumber(member.id_number) !== demo,
  );
  if (at < 0) return null;
  const name = declaration.members[at]?.name ?? '';
  const code = demo ? 'real_number' : 'invented_number';
  return registerRefusals.because(code, { name }, `members.${at}.id_number`);
}
