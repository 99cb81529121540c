/** Rows of the household screens and of the duplicate search. */
import type { Fen } from '../base/money';
import type { PlainDate } from '../base/plain-date';
import type { Declaration } from './declaration';
import type { Membership } from './membership';
import type { Affected } from './regroup';

export interface HouseholdRow {
  household_no: string;
  head_name: string;
  head_id_number: string;
  village_code: string;
  village_name: string;
  area: 'urban' | 'rural';
  members_count: number;
  address: string;
  phone: string;
  registered_on: PlainDate;
  /** Programmes now drawn, in words; empty when none. */
  awards: string;
  monthly_fen: Fen;
}

export interface HouseholdDetail {
  row: HouseholdRow;
  /** Version to send with `update`. */
  version: number;
  declaration: Declaration;
  person_nos: Record<string, string>;
  /** The household it went up into; null while it stands by itself. */
  merged_into: string | null;
  /** Who was in it when, and how counted. */
  memberships: Membership[];
  /** What the facts rest on, the newest of each. */
  evidence: EvidenceRow[];
  /** Open cases and live awards that a split or a merge would touch. */
  affected: Affected[];
  cases: { case_no: string; programme_name: string; state_name: string; received_on: PlainDate }[];
  awards: { award_no: string; programme_name: string; from: string; amount_fen: Fen }[];
  changes: { on: PlainDate; officer_name: string; sentence: string; seq: number }[];
}

/** What a fact rests on. */
export interface EvidenceRow {
  evidence_no: string;
  /** 周明的残疾. */
  what: string;
  source_name: string;
  text: string;
  seen_by: string;
  seen_on: PlainDate;
  valid_until: PlainDate | null;
  /** It has run out. */
  stale: boolean;
}

/** A person like the one being typed. */
export interface DuplicateRow {
  household_no: string;
  person_no: string;
  name: string;
  id_number: string | null;
  birth_date: PlainDate;
  village_name: string;
  /** Why it is shown: 身份证号相同, 姓名读音相同且生日相同… */
  because: string;
  /** An equal identity number forbids saving; the rest only warns. */
  forbids: boolean;
}
