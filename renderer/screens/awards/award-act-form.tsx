/** Award act form: the form of the act chosen on an award's page. */
import type { ReactNode } from 'react';
import { ChangeAccountForm, CheckAccountForm } from './account-forms';
import { AdjustForm, PhaseOutForm, ResumeForm, StopForm, SuspendForm } from './change-forms';
import { CorrectForm } from './correct-form';
import { RecheckForm } from './recheck-form';
import { PlanRecoveryForm, WaiveRecoveryForm } from './recovery-agreements';
import { CollectForm, RecoverForm, SurrenderForm } from './recovery-forms';
import type { AwardFormProps } from './award-form-props';

export const awardForms: Record<string, (props: AwardFormProps) => ReactNode> = {
  recheck: RecheckForm,
  adjust: AdjustForm,
  phaseOut: PhaseOutForm,
  suspend: SuspendForm,
  resume: ResumeForm,
  stop: StopForm,
  correct: CorrectForm,
  changeAccount: ChangeAccountForm,
  checkAccount: CheckAccountForm,
  recover: RecoverForm,
  planRecovery: PlanRecoveryForm,
  waiveRecovery: WaiveRecoveryForm,
  collect: CollectForm,
  surrender: SurrenderForm,
};

export function AwardActForm({ kind, ...props }: AwardFormProps & { kind: string }) {
  const Chosen = awardForms[kind];
  return Chosen ? <Chosen {...props} /> : null;
}
