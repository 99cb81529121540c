/** Month facts: what the statistics of a month are counted from, read off the tables once. */
import type { Fen } from '../base/money';
import type { PlainDate, PlainMonth } from '../base/plain-date';
import type { ProgrammeGroup } from '../ledger/data/programmes';
import type { ProgrammeCode } from '../policy/programme-code';

export type Area = 'urban' | 'rural';

/** Where a household lives. */
export interface Place {
  area: Area;
  village_code: string;
}

/** A member covered by an award, with the facts stated by the end of the month. */
export interface CountedPerson {
  person_no: string;
  name: string;
  /** Full years on the last day of the month; null when the birth date is not known. */
  age: number | null;
  sex: 'm' | 'f' | null;
  disability: { kind: string; grade: number } | null;
  student: string | null;
  /** Draws wages or runs a business. */
  earning: boolean;
  registered_unemployed: boolean;
  living: 'institution' | 'dispersed';
}

/** A monthly award with what is decided for this month and for the month before; 0 where nothing is. */
export interface CountedAward extends Place {
  award_no: string;
  programme: ProgrammeCode;
  group: ProgrammeGroup;
  household_no: string;
  name: string;
  now_fen: Fen;
  base_fen: Fen;
  addons_fen: Fen;
  before_fen: Fen;
  /** The level of the month was decided as a phase-out (渐退). */
  phasing_out: boolean;
  /** Covered in this month; of an award that pays nothing now, those of the month before. */
  persons: readonly CountedPerson[];
}

/** Money that reached somebody in this month, whichever month it is for. */
export interface CountedPayment extends Place {
  line_no: string;
  award_no: string;
  household_no: string;
  programme: ProgrammeCode;
  group: ProgrammeGroup;
  name: string;
  paid_fen: Fen;
  /** From the reserve fund. */
  reserve: boolean;
  /** Of a household whose book is kept in another place. */
  from_elsewhere: boolean;
  persons: number;
}

/** A case that was accepted or decided in the month, or is still open at its end. */
export interface CountedCase extends Place {
  case_no: string;
  name: string;
  programme: ProgrammeCode;
  /** null while it is not accepted. */
  decide_by: PlainDate | null;
  accepted_on: PlainDate | null;
  decided_on: PlainDate | null;
  /** How it ended; null while it is open. */
  ending: string | null;
}

export interface CountedReferral extends Place {
  referral_no: string;
  name: string;
  programme: ProgrammeCode;
  department: string;
  sent_on: PlainDate;
  due_on: PlainDate | null;
  answered_on: PlainDate | null;
}

/** A lead, a near relative's filing, an objection or a file for the spot check. */
export interface CountedMatter {
  no: string;
  name: string;
  opened_on: PlainDate;
  due_on: PlainDate | null;
  closed_on: PlainDate | null;
}

/** What the counted acts of the month opened. */
export type DeedKind = 'recheck' | 'advise' | 'visit' | 'requestCheck' | 'escalate' | 'submitToMeeting' | 'recordResolution' | 'recover' | 'issue';

/** An act done in the month that is counted for a task. */
export interface CountedDeed {
  kind: DeedKind;
  /** Number of the case, award, household or paper it is about. */
  no: string;
  name: string;
}

/** A line of a running ledger on which something was done in the month. */
export interface CountedRecord {
  register: string;
  done: 'entered' | 'updated' | 'closed';
  record_no: string;
  name: string;
  village_code: string;
}

export interface MonthFacts {
  office: string;
  office_name: string;
  month: PlainMonth;
  /** Last day of the month. */
  ends_on: PlainDate;
  awards: readonly CountedAward[];
  payments: readonly CountedPayment[];
  cases: readonly CountedCase[];
  referrals: readonly CountedReferral[];
  leads: readonly CountedMatter[];
  relatives: readonly CountedMatter[];
  objections: readonly CountedMatter[];
  spot_checks: readonly CountedMatter[];
  emergencies: readonly CountedMatter[];
  uplifts: readonly CountedMatter[];
  clues: readonly CountedMatter[];
  deeds: readonly CountedDeed[];
  records: readonly CountedRecord[];
}
