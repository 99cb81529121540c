/** Not accept: the reviewer decides whether a doubtful application is taken in (不予受理, or 应予受理). */
import { z } from 'zod';
import { act } from '../base/act';
import { permit, refusals } from '../base/outcome';
import { startClocks, type Accepted, type AcceptanceFacts } from './acceptance';
import { needSentences } from './needs';
import { positionAfter, positionRefusal, positionSentences, type PositionFacts } from './position';

export const NotAccept = z.strictObject({
  case_no: z.string().min(1),
  /** Refuse to take it in, or accept it although the clerk had doubts. */
  opinion: z.enum(['refuse', 'accept'], { error: '请选择审查意见' }),
  /** The reasons, which the notice prints. */
  text: z.string().min(2, { error: '请写明理由，至少2个字' }).max(1000),
  /** Where the applicant may turn instead; empty when there is nowhere. */
  advice: z.string().max(200),
});
export type NotAccept = z.infer<typeof NotAccept>;

export interface NotAcceptFacts extends PositionFacts {
  clocks: AcceptanceFacts;
}

export interface NotAccepted {
  position: string;
  /** The clocks that begin when it is accepted after all. */
  accepted: Accepted | null;
}

export const notAcceptRefusals = refusals({
  ...positionSentences,
  same_person: () => '本案由您登记，不予受理须由另一人审查，请由其他审核人办理',
  papers_missing: needSentences.papers_missing,
});

export const notAccept = act({
  kind: 'notAccept',
  title: '不予受理',
  posts: ['reviewer'],
  payload: NotAccept,
  refusals: notAcceptRefusals,
  guard: (facts: NotAcceptFacts, standing) => {
    const bar = positionRefusal(notAcceptRefusals, facts, { act: 'notAccept', standing });
    if (bar) return bar;
    return facts.case?.handler_id === standing.officer_id
      ? notAcceptRefusals.because('same_person', {})
      : null;
  },
  decide: ({ opinion }, facts, standing) =>
    positionRefusal(notAcceptRefusals, facts, { act: 'notAccept', standing, answer: opinion }) ??
    permit<NotAccepted>({
      position: positionAfter(facts, 'notAccept', opinion),
      accepted: opinion === 'accept' ? startClocks(facts.clocks, standing.today) : null,
    }),
});
