/** The union of all acts, one line an act; nothing else may name a kind. */
import { found } from '../office/found';
import { enrol } from '../office/enrol';
import { post } from '../office/post';
import { endorse } from '../office/endorse';
import { acknowledge } from '../office/acknowledge';
import { delegate } from '../office/delegate';
import { revoke } from '../office/revoke';
import { declareEmergency } from '../office/declare-emergency';
import { endEmergency } from '../office/end-emergency';
import { setLetterhead } from '../office/set-letterhead';
import { takeIdentity } from '../office/take-identity';
import { standIn } from '../office/stand-in';
import { handOver } from '../office/hand-over';
import { takeOver } from '../office/take-over';
import { adopt } from '../policy/adopt';
import { register } from '../household/register';
import { update } from '../household/update';
import { split } from '../household/split';
import { merge } from '../household/merge';
import { attachEvidence } from '../household/attach-evidence';
import { excuseStale } from '../application/excuse-stale';
import { receive } from '../application/receive';
import { lead } from '../application/lead';
import { closeLead } from '../application/close-lead';
import { askSupplement } from '../application/ask-supplement';
import { notAccept } from '../application/not-accept';
import { terminate } from '../application/terminate';
import { withdraw } from '../application/withdraw';
import { supplement } from '../application/supplement';
import { refer } from '../application/refer';
import { remind } from '../application/remind';
import { answerReferral } from '../application/answer-referral';
import { tellReferral } from '../application/tell-referral';
import { attach } from '../assessment/attach';
import { visit } from '../assessment/visit';
import { makeGood } from '../assessment/make-good';
import { assess } from '../assessment/assess';
import { advise } from '../assessment/advise';
import { disclose } from '../assessment/disclose';
import { escalate } from '../approval/escalate';
import { submitToMeeting } from '../approval/submit-to-meeting';
import { recordResolution } from '../approval/record-resolution';
import { declareRelative } from '../office/declare-relative';
import { fileRelative } from '../office/file-relative';
import { appraise } from '../assessment/appraise';
import { requestCheck } from '../assessment/request-check';
import { recordCheck } from '../assessment/record-check';
import { disputeCheck } from '../assessment/dispute-check';
import { object } from '../assessment/object';
import { review } from '../approval/review';
import { sendBack } from '../approval/send-back';
import { answerObjection } from '../approval/answer-objection';
import { approve } from '../approval/approve';
import { decline } from '../approval/decline';
import { advance } from '../approval/advance';
import { recheck } from '../award/recheck';
import { adjust } from '../award/adjust';
import { uplift } from '../award/uplift';
import { fillUplift } from '../award/fill-uplift';
import { phaseOut } from '../award/phase-out';
import { suspend } from '../award/suspend';
import { resume } from '../award/resume';
import { stop } from '../award/stop';
import { settleEvent } from '../award/settle-event';
import { changeAccount } from '../award/change-account';
import { checkAccount } from '../award/check-account';
import { fund } from '../ledger/fund';
import { drawCash } from '../ledger/draw-cash';
import { payImprest } from '../ledger/pay-imprest';
import { reimburseImprest } from '../ledger/reimburse-imprest';
import { receiveImprest } from '../ledger/receive-imprest';
import { countCash } from '../ledger/count-cash';
import { declareBatch } from '../ledger/declare-batch';
import { fillBatch } from '../ledger/fill-batch';
import { checkBatch } from '../ledger/check-batch';
import { sealBatch } from '../ledger/seal-batch';
import { voidBatch } from '../ledger/void-batch';
import { takeAnswer } from '../ledger/take-answer';
import { settle } from '../ledger/settle';
import { explainReturn } from '../ledger/explain-return';
import { reissue } from '../ledger/reissue';
import { cancelDue } from '../ledger/cancel-due';
import { recover } from '../ledger/recover';
import { planRecovery } from '../ledger/plan-recovery';
import { waiveRecovery } from '../ledger/waive-recovery';
import { collect } from '../ledger/collect';
import { surrender } from '../ledger/surrender';
import { reverse } from '../ledger/reverse';
import { signExceptions } from '../ledger/sign-exceptions';
import { closeMonth } from '../ledger/close-month';
import { reopenMonth } from '../ledger/reopen-month';
import { enterRecord } from '../outreach/enter-record';
import { updateRecord } from '../outreach/update-record';
import { closeRecord } from '../outreach/close-record';
import { runClues } from '../supervision/run-clues';
import { answerClue } from '../supervision/answer-clue';
import { confirmClue } from '../supervision/confirm-clue';
import { recordExport } from '../supervision/record-export';
import { correct } from '../award/correct';
import { decideReconsideration } from '../approval/decide-reconsideration';
import { executeReconsideration } from '../approval/execute-reconsideration';
import { recordReconsideration } from '../approval/record-reconsideration';
import { replyReconsideration } from '../approval/reply-reconsideration';
import { revokeRefusal } from '../approval/revoke-refusal';
import { endStandIn } from '../office/end-stand-in';
import { startEpoch } from '../office/start-epoch';
import { reportMonth } from '../statistics/report-month';
import { issue } from '../notice/issue';
import { print } from '../notice/print';
import { serve } from '../notice/serve';
import { voidNotice } from '../notice/void';

export const acts = {
  found,
  enrol,
  post,
  endorse,
  acknowledge,
  delegate,
  revoke,
  setLetterhead,
  takeIdentity,
  standIn,
  declareEmergency,
  endEmergency,
  handOver,
  takeOver,
  declareRelative,
  fileRelative,
  adopt,
  register,
  update,
  split,
  merge,
  attachEvidence,
  lead,
  closeLead,
  receive,
  askSupplement,
  withdraw,
  supplement,
  excuseStale,
  refer,
  remind,
  answerReferral,
  tellReferral,
  notAccept,
  terminate,
  visit,
  makeGood,
  attach,
  assess,
  advise,
  disclose,
  appraise,
  requestCheck,
  recordCheck,
  disputeCheck,
  object,
  answerObjection,
  sendBack,
  review,
  approve,
  decline,
  advance,
  escalate,
  submitToMeeting,
  recordResolution,
  recheck,
  adjust,
  uplift,
  fillUplift,
  phaseOut,
  suspend,
  resume,
  stop,
  settleEvent,
  changeAccount,
  checkAccount,
  fund,
  drawCash,
  payImprest,
  reimburseImprest,
  receiveImprest,
  countCash,
  declareBatch,
  fillBatch,
  checkBatch,
  sealBatch,
  voidBatch,
  takeAnswer,
  settle,
  explainReturn,
  reissue,
  cancelDue,
  recover,
  planRecovery,
  waiveRecovery,
  collect,
  surrender,
  reverse,
  signExceptions,
  closeMonth,
  reopenMonth,
  endStandIn,
  startEpoch,
  correct,
  recordReconsideration,
  replyReconsideration,
  decideReconsideration,
  executeReconsideration,
  revokeRefusal,
  recordExport,
  enterRecord,
  updateRecord,
  closeRecord,
  runClues,
  answerClue,
  confirmClue,
  reportMonth,
  issue,
  print,
  serve,
  void: voidNotice,
} as const;

export type Acts = typeof acts;
export type Kind = keyof Acts;

/** Every kind, in the order of a case's life. */
export const kinds: readonly Kind[] = Object.keys(acts) as Kind[];

/** The kind of that name; null for one this program does not know. */
export function findKind(name: string): Kind | null {
  return Object.hasOwn(acts, name) ? (name as Kind) : null;
}
