/** Rows of the case screens: what lists, the case page and the workbench show. */
import type { Fen } from '../base/money';
import type { RefusalFacts } from '../base/outcome';
import type { PlainDate } from '../base/plain-date';
import type { RelativeRow } from '../office/relative';
import type { Procedure } from '../policy/procedure';
import type { NeededPaper } from './acceptance';
import type { Agent } from './agent';
import type { CaseFacts, CaseState } from './case';

/** Clock colours: amber at 70 % of the limit, red at 90 %. */
export type ClockLevel = 'calm' | 'amber' | 'red' | 'overdue';

/** A running clock with its own explanation. */
export interface ClockRow {
  /** 办结期限、入户期限、公示期满、补办期限… */
  name: string;
  started_on: PlainDate;
  due_on: PlainDate;
  /** Working days from today to the due day; negative when overdue. */
  working_days_left: number;
  /** Set for a time that is only waited for (公示): natural days until it has run out. */
  waits_days: number | null;
  level: ClockLevel;
  /** Started by what, which days are left out and why, when it ends. */
  sentences: string[];
}

export interface CaseRow {
  case_no: string;
  programme: string;
  programme_name: string;
  applicant_name: string;
  id_number: string;
  village_name: string;
  members_count: number;
  state: CaseState;
  /** The step it waits for, in words: 待审核. */
  waiting: string;
  handler_name: string;
  received_on: PlainDate;
  /** false while it is only registered and papers are awaited. */
  accepted: boolean;
  amount_fen: Fen | null;
  /** The most urgent clock; null when closed. */
  clock: ClockRow | null;
}

export interface StepRow {
  /** Kind of the act. */
  step: string;
  name: string;
  state: 'done' | 'now' | 'later';
  /** Who did it, when: 张三 2022-11-05; or who is expected: 审核人. */
  who: string;
  on: PlainDate | null;
  due_on: PlainDate | null;
}

/** One act in plain words, newest first on the page. */
export interface TimelineRow {
  office: string;
  epoch: number;
  seq: number;
  kind: string;
  title: string;
  on: PlainDate;
  at: string;
  officer_name: string;
  post_name: string;
  /** 何时何人做了什么 in one sentence. */
  sentence: string;
  /** Document of the power that the decision used. */
  power_document_no: string | null;
  notice_no: string | null;
}

/** An act that may follow: allowed now, or the next expected one with its reason. */
export interface ActionRow {
  kind: string;
  title: string;
  /** null when allowed now. */
  refusal: { code: string; message: string; facts: RefusalFacts } | null;
}

/** The amount explained: sentences, each with the figures and sources it names. */
export interface ExplanationRow {
  decision: string;
  decision_name: string;
  amount_fen: Fen | null;
  sentences: string[];
  reasons: { code: string; message: string; source: string }[];
  pack: string;
  pack_example: boolean;
  missing: string[];
  /** The same in words: 周明的残疾情况. */
  missing_words: string[];
}

export interface PaperRow {
  notice_no: string;
  code: string;
  title: string;
  number: string;
  issued_on: PlainDate;
  state: 'in_force' | 'voided' | 'replaced';
  served_on: PlainDate | null;
}

export interface CaseDetail {
  row: CaseRow;
  household_no: string;
  applied_on: PlainDate;
  reason: string;
  documents: string[];
  /** Before acceptance: what is awaited; and who brought it. */
  intake: {
    missing: NeededPaper[];
    asked: CaseFacts['asked'];
    doubt: string | null;
    agent: Agent | null;
    /** Keys of those who signed the authorisation for checks. */
    authorised: string[];
    lead_no: string | null;
  };
  event: { kind: string; kind_name: string; on: PlainDate; local: boolean; text: string } | null;
  clocks: ClockRow[];
  steps: StepRow[];
  /** The table of steps and the state in which the case stands; the page draws the diagram of it. */
  procedure: Procedure | null;
  position: string;
  timeline: TimelineRow[];
  explanation: ExplanationRow | null;
  actions: ActionRow[];
  papers: PaperRow[];
  /** Why somebody in the household is not the person elsewhere who is like him; null for nobody. */
  not_same: string | null;
  /** The public emergency of the household's village; null for none. */
  emergency: CaseFacts['emergency'];
  visit: { visited_on: PlainDate; by_phone: boolean; names: string[]; truthful: boolean; findings: string } | null;
  review: { opinion: string; text: string; officer_name: string; on: PlainDate } | null;
  /** Near relatives of officers and cadres in the household or among its obligors, by the register. */
  relatives: RelativeRow[];
  /** Whether the district's meeting was ever asked to decide it. */
  put_to_meeting: boolean;
  /** Power that a decision today would use; null when none is live. */
  power: { power_no: string; document_no: string; ceiling_fen: Fen | null } | null;
  award_no: string | null;
  /** Day on which a refusal was taken back; null where none was. */
  revoked_on: PlainDate | null;
  /** Evidence that has run out and bars the decision, and what was let pass with its reason. */
  stale: CaseFacts['evidence'];
  excused: ExcusedRow[];
}

/** Evidence that had run out and was let pass. */
export interface ExcusedRow {
  what: string;
  valid_until: PlainDate;
  reason: string;
  officer_name: string;
  on: PlainDate;
}

/** A queue of the approver: facts beside explanation. */
export interface ApprovalRow extends CaseRow {
  base_fen: Fen;
  addons_fen: Fen;
  per_capita_fen: Fen | null;
  /** The act expected of this officer: review, approve, decline, advance. */
  action: ActionRow;
}

/** The oldest reviews and decisions that wait for this officer, and how many there are. */
export interface ApprovalQueue {
  total: number;
  rows: ApprovalRow[];
}

/** One line of 今日到期. */
export interface DueRow {
  case_no: string;
  applicant_name: string;
  programme_name: string;
  clock: ClockRow;
  /** The button that answers it. */
  action_title: string;
}

/** The first page of the day. */
export interface Workbench {
  due: DueRow[];
  /** The oldest that wait for this officer, and how many there are. */
  waiting: {
    total: number;
    rows: { case_no: string; applicant_name: string; programme_name: string; title: string }[];
  };
  money: { sentences: string[] };
  exchange: { sentences: string[] };
  calendar_missing: number[];
}

/** A lead as the list of leads shows it. */
export interface LeadRow {
  lead_no: string;
  source: string;
  source_name: string;
  reporter: string;
  found_on: PlainDate;
  taken_on: PlainDate;
  urgent: boolean;
  /** As told; empty while it is not known. */
  name: string;
  phone: string;
  village_code: string;
  village_name: string;
  place: string;
  text: string;
  handler_name: string;
  /** null once it has ended, or when the pack sets no limit. */
  clock: ClockRow | null;
  ending: string | null;
  ending_name: string | null;
  closed_on: PlainDate | null;
  case_no: string | null;
  /** What checking it showed. */
  found_out: string | null;
}
