/** Rows of the system screens, and the line at the top of every page. */
import type { PlainDate } from '../base/plain-date';
import type { Employment, Post } from '../base/posts';
import type { HandedOver } from './hand-over';
import type { Power } from './power';
import type { Letterhead } from './set-letterhead';

export interface OfficerListRow {
  officer_id: string;
  login: string;
  name: string;
  employment: Employment;
  posts: Post[];
  post_names: string;
  enrolled_on: PlainDate;
}

export interface LetterheadRow extends Letterhead {
  from: PlainDate;
  /** True for the one that papers of today carry. */
  in_force: boolean;
}

export interface PowerRow extends Power {
  live: boolean;
  /** Names of programmes, for the screen. */
  programme_names: string;
}

/** What stands at the top of every page and on the left. */
export interface SessionView {
  office: string;
  office_name: string;
  level: 'town' | 'district';
  demo: boolean;
  today: PlainDate;
  /** null when the year's holiday table is missing. */
  working_day: boolean | null;
  officer: {
    officer_id: string;
    name: string;
    login: string;
    posts: Post[];
    /** Which of the posts are another's today, and until when. */
    stands_in: { post: Post; absent_name: string; to: PlainDate }[];
  };
  pack: { id: string; title: string; example: boolean } | null;
  powers_live: number;
  last_backup_on: PlainDate | null;
  /** Why nothing can be recorded now; `clock`: an administrator may confirm the date. */
  barred: { message: string; clock: boolean } | null;
  /** Where the day's backup goes by itself; null until a folder was chosen. */
  backup_folder: string | null;
  last_receipt: { received_at: string; to_seq: number } | null;
  head_seq: number;
  /** How much waits behind each page. */
  waiting: { cases: number; approvals: number; referrals: number; money: number; papers: number; bundle: number };
}

/** A dated stand-in, as the list of posts shows it. */
export interface StandInRow {
  stand_in_no: string;
  name: string;
  absent_name: string;
  post: Post;
  document_no: string;
  reason: string;
  from: PlainDate;
  to: PlainDate;
  state: 'coming' | 'running' | 'over';
}

/** A post handed over, signed by the giver, and by the receiver once it is taken. */
export interface HandOverRow extends HandedOver {
  post: Post;
  receiver_id: string;
  handed_on: PlainDate;
  /** The giver, or the leader who signed for him. */
  handed_by: string;
  text: string;
  state: 'open' | 'taken' | 'replaced';
  taken_on: PlainDate | null;
  taken_text: string | null;
}

/** A decision that used a power. */
export interface PowerDecisionRow {
  seq: number;
  decided_on: PlainDate;
  /** What was decided: 批准, 停发. */
  title: string;
  /** Number of the case, award or rise. */
  no: string;
  name: string;
  officer_name: string;
  sentence: string;
  /** Taken on or after the day from which the power is revoked. */
  after_end: boolean;
}

/** A file whose handler also reviewed it, for the district's spot check. */
export interface SpotCheckRow {
  case_no: string;
  applicant_name: string;
  programme_name: string;
  reviewed_on: PlainDate;
  reviewed_by: string;
  state: string;
  amount_fen: number | null;
}

/** The state of the exchange with one other office. */
export interface ExchangeView {
  own: { office: string; seq: number; hash: string };
  partners: {
    office: string;
    name: string;
    level: 'town' | 'district';
    fingerprint: string;
    /** Highest of our acts that they have confirmed. */
    acknowledged_seq: number;
    acknowledged_at: string | null;
    /** Equal heads on both sides: the only green tick. */
    equal: boolean;
    /** Their docket as we hold it. */
    imported_seq: number;
    imported_hash: string | null;
  }[];
  exports: {
    manifest_hash: string;
    from_seq: number;
    to_seq: number;
    state: 'exported' | 'acknowledged' | 'imported';
    direction: 'out' | 'in';
    office: string;
    made_at: string;
    answered_at: string | null;
  }[];
}
