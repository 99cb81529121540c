/** Act form: the form of the act that was chosen on a case page. */
import type { ReactNode } from 'react';
import { AdvanceForm } from './acts/advance-form';
import { AskSupplementForm } from './acts/ask-supplement-form';
import { AppraiseForm } from './acts/appraise-form';
import { ApproveForm } from './acts/approve-form';
import { AnswerObjectionForm } from './acts/answer-objection-form';
import { AssessForm } from './acts/assess-form';
import { DeclineForm } from './acts/decline-form';
import { DiscloseForm } from './acts/disclose-form';
import { EscalateForm } from './acts/escalate-form';
import { ExcuseStaleForm } from './acts/excuse-stale-form';
import { MakeGoodForm } from './acts/make-good-form';
import { MeetingForm } from './acts/meeting-form';
import { ResolutionForm } from './acts/resolution-form';
import { DisputeCheckForm } from './acts/dispute-check-form';
import { NotAcceptForm } from './acts/not-accept-form';
import { ObjectForm } from './acts/object-form';
import { RecordCheckForm } from './acts/record-check-form';
import { RecordReconsiderationForm, RevokeRefusalForm } from './acts/reconsideration-forms';
import { RequestCheckForm } from './acts/request-check-form';
import { ReviewForm } from './acts/review-form';
import { SendBackForm } from './acts/send-back-form';
import { SupplementForm } from './acts/supplement-form';
import { TerminateForm } from './acts/terminate-form';
import { VisitForm } from './acts/visit-form';
import { WithdrawForm } from './acts/withdraw-form';
import type { ActFormProps } from './act-form-props';

const forms: Record<string, (props: ActFormProps) => ReactNode> = {
  askSupplement: AskSupplementForm,
  notAccept: NotAcceptForm,
  terminate: TerminateForm,
  visit: VisitForm,
  makeGood: MakeGoodForm,
  assess: AssessForm,
  review: ReviewForm,
  disclose: DiscloseForm,
  appraise: AppraiseForm,
  requestCheck: RequestCheckForm,
  recordCheck: RecordCheckForm,
  disputeCheck: DisputeCheckForm,
  object: ObjectForm,
  answerObjection: AnswerObjectionForm,
  sendBack: SendBackForm,
  approve: ApproveForm,
  decline: DeclineForm,
  advance: AdvanceForm,
  escalate: EscalateForm,
  submitToMeeting: MeetingForm,
  recordResolution: ResolutionForm,
  supplement: SupplementForm,
  excuseStale: ExcuseStaleForm,
  withdraw: WithdrawForm,
  recordReconsideration: RecordReconsiderationForm,
  revokeRefusal: RevokeRefusalForm,
};

export function ActForm({ kind, detail, onClose }: ActFormProps & { kind: string }) {
  const Chosen = forms[kind];
  if (!Chosen) return <p className="warns">这个版本还没有“{kind}”的填写页，请升级后办理。</p>;
  return (
    <div className={kind === 'assess' ? 'act-form act-form-wide' : 'act-form'}>
      <Chosen detail={detail} onClose={onClose} />
    </div>
  );
}
