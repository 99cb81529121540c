/** Case: an application on its way to a decision, as every later act's facts see it. */
import type { Fen } from '../base/money';
import type { PlainDate, PlainMonth } from '../base/plain-date';
import type { RelativeRow } from '../office/relative';
import type { CaseEnd } from '../policy/procedure';
import type { NeededPaper } from './acceptance';

/** The acts on a case that a procedure's table may name. */
export type Step =
  | 'receive'
  | 'askSupplement'
  | 'notAccept'
  | 'terminate'
  | 'visit'
  | 'assess'
  | 'advance'
  | 'supplement'
  | 'review'
  | 'disclose'
  | 'approve'
  | 'decline'
  | 'escalate'
  | 'submitToMeeting'
  | 'recordResolution'
  | 'withdraw'
  | 'appraise'
  | 'sendBack'
  | 'requestCheck'
  | 'recordCheck'
  | 'disputeCheck'
  | 'object'
  | 'answerObjection';

export const stepNames: Record<Step, string> = {
  receive: '受理',
  askSupplement: '一次性告知补正',
  notAccept: '不予受理',
  terminate: '终止办理',
  visit: '入户调查',
  assess: '核算',
  advance: '先行救助',
  supplement: '补交材料',
  review: '审核',
  disclose: '公示',
  approve: '审批',
  decline: '不予批准',
  escalate: '报区审批',
  submitToMeeting: '提请一事一议',
  recordResolution: '登记区级决定',
  withdraw: '撤回',
  appraise: '民主评议',
  sendBack: '退回',
  requestCheck: '提请核对',
  recordCheck: '登记核对结果',
  disputeCheck: '登记核对异议',
  object: '登记公示异议',
  answerObjection: '答复异议',
};

export type CaseState = 'open' | CaseEnd;

export const caseStateNames: Record<CaseState, string> = {
  open: '办理中',
  approved: '已批准',
  declined: '不予批准',
  withdrawn: '已撤回',
  not_accepted: '不予受理',
  terminated: '已终止',
};

/** One completed step. */
export interface StepDone {
  officer_ids: string[];
  on: PlainDate;
}

/** The last assessment of a case, in the few facts that later steps test. */
export interface CaseAssessment {
  decision: string;
  amount_fen: Fen;
  base_fen: Fen;
  addons_fen: Fen;
  /** Monthly income a head as the trace shows it; null where the programme has none. */
  per_capita_fen: Fen | null;
  advance_fen: Fen;
  balance_fen: Fen;
  from: PlainMonth | null;
  until: PlainMonth | null;
  supplement_due: PlainDate | null;
  /** Keys of the household members in benefit. */
  members: string[];
  route: string;
  month: PlainMonth;
  trace_hash: string;
  /** Version of the household's facts that were assessed. */
  household_version: number;
  pack: string;
}

/** Aid to be given, or a household to be recognised without money: both are disclosed and approved. */
export function isGiven({ decision }: Pick<CaseAssessment, 'decision'>): boolean {
  return decision === 'grant' || decision === 'recognise';
}

/** A public notice as posted. */
export interface CaseDisclosure {
  posted_on: PlainDate;
  ends_on: PlainDate;
}

/** How the check of the household's economic circumstances stands. */
export interface CaseCheck {
  /** Whether a decision of the programme needs one (the pack's row). */
  required: boolean;
  /** The request that waits for its answer; null when none does. */
  pending_no: string | null;
  /** The latest report; `unsettled` are differences neither disputed nor followed by new facts. */
  report: { request_no: string; valid_until: PlainDate; unsettled: number } | null;
}

/** What acts on a case need to know of it. */
export interface CaseFacts {
  case_no: string;
  programme: string;
  household_no: string;
  applicant: string;
  state: CaseState;
  /** Where the case stands in its procedure's table. */
  position: string;
  handler_id: string;
  applied_on: PlainDate;
  /** Accepted on; until then the day on which it was registered. */
  received_on: PlainDate;
  /** null until it is accepted, which is when the clocks begin. */
  decide_by: PlainDate | null;
  /** Papers that are asked for and have not come. */
  missing: NeededPaper[];
  /** The last one-time notice of what is missing; null before it. */
  asked: { on: PlainDate; due_on: PlainDate } | null;
  done: Partial<Record<Step, StepDone>>;
  /** Everyone who ever took part in a step, through all returns. */
  parts: Partial<Record<Step, string[]>>;
  assessment: CaseAssessment | null;
  review: { opinion: 'agree' | 'return'; officer_id: string } | null;
  check: CaseCheck;
  disclosure: CaseDisclosure | null;
  /** Objections to its public notices: those not yet answered, and those found right. */
  objections: { open: number; upheld: number };
  advanced: { award_no: string; amount_fen: Fen; total_fen: Fen } | null;
  /** Near relatives of officers and cadres who live in the household, by the register. */
  relatives: RelativeRow[];
  /** The newest evidence of each dated fact, without what was excused for this case. */
  evidence: { evidence_no: string; what: string; valid_until: PlainDate }[];
  /** The public emergency of the household's village: the live one, else the newest; `phone` = surveys by telephone. */
  emergency: { no: string; name: string; from: PlainDate; live: boolean; phone: boolean } | null;
  /** Version of the household's facts today. */
  household_version: number;
}
