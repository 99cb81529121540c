/** Decline notice (D17 不予确认通知书): facts, rule, reasons, what else can help, and the remedy. */
import type { TraceStep } from '../../policy/trace';
import { body } from './blocks';
import { type ApplicationFacts, historyOf } from './decision-notice';
import { letter, type PaperFrame } from './frame';
import type { LetterContent } from './paper-content';
import { sentence } from './phrases';
import { traceAnnex } from './trace-annex';

export interface DeclineNoticeFacts {
  frame: PaperFrame;
  application: ApplicationFacts;
  /** What was found, in sentences with figures where there are any. */
  reasons: string[];
  /** The officer's own words on the file; empty when the reasons say it all. */
  explanation: string;
  legal_basis: string;
  remedy: string;
  /** Other help that the household may ask for: 临时救助 … */
  other_help: string[];
  trace: readonly TraceStep[];
  pack: string;
}

/** Composes the notice; the annex is left out where nothing was worked out. */
export function declineNotice(facts: DeclineNoticeFacts): LetterContent {
  const { frame, application } = facts;
  const { programme_name } = application;
  const worked = facts.trace.length > 0;
  const help =
    facts.other_help.length === 0
      ? ''
      : `你户可以向本机关咨询申请${facts.other_help.join('、')}。`;
  return letter(frame, 'D17', `${frame.office.issuer}\n${programme_name}不予确认通知书`, {
    addressee: application.applicant_name,
    blocks: [
      body(historyOf(application)),
      body(`经查，${sentence([...facts.reasons, facts.explanation])}${worked ? '核算过程见附件。' : ''}`),
      body(
        `根据${facts.legal_basis}的规定，本机关决定：对你户的${programme_name}申请不予确认。`,
      ),
      body(`家庭情况发生变化、符合条件的，可以重新提出申请。${help}`),
      body(facts.remedy),
    ],
    attachments: worked ? [`${programme_name}核算说明`] : [],
    annexes: worked
      ? [
          traceAnnex({
            title: `${programme_name}核算说明`,
            opening: `${application.applicant_name}户的${programme_name}按以下步骤核算：`,
            trace: facts.trace,
            pack: facts.pack,
          }),
        ]
      : [],
  });
}
