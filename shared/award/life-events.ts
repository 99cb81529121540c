/** Life events of a household in benefit: what happened or is about to, what it means, which act answers it. */
import type { Fen } from '../base/money';
import { monthOf, type PlainDate, type PlainMonth } from '../base/plain-date';
import type { Post } from '../base/posts';
import { changeNames, type ChangeCode } from '../household/changes';
import type { AssessChange } from '../policy/assess-input';
import type { Proposal } from '../policy/life-event-proposals';
import { adjust } from './adjust';
import type { Change } from './award';
import { phaseOut } from './phase-out';
import { recheck } from './recheck';
import { stop } from './stop';
import { suspend } from './suspend';

/** Everything that the desk reminds of, recorded changes and days that come. */
export const eventNames = {
  ...changeNames,
  age: '年龄变化',
  card_expiry: '残疾人证到期',
  review: '定期复核到期',
  award_end: '待遇期满',
} as const;
export type EventCode = ChangeCode | 'age' | 'card_expiry' | 'review' | 'award_end';

/** Which event is meant: the same wherever it is shown and when it is settled. */
export interface EventKey {
  kind: EventCode;
  /** Key of the member; empty where it concerns the household. */
  member: string;
  /** The award whose review or end it is; empty else. */
  award_no: string;
  on: PlainDate;
}

/** An act that may follow, with what its form begins with; nothing is done by itself. */
export interface NextAct {
  award_no: string;
  kind: string;
  title: string;
  posts: readonly Post[];
  prefill: Record<string, string>;
}

/** A consequence for an award, or for something the household could newly get. */
export interface AwardProposal extends Proposal {
  /** Empty where nothing is drawn yet. */
  award_no: string;
  acts: NextAct[];
}

export interface HouseholdEvent extends EventKey {
  name: string;
  person_name: string;
  text: string;
  /** Still ahead of today. */
  ahead: boolean;
  /** What is drawn must change: such an event cannot simply be settled. */
  must_act: boolean;
  proposals: AwardProposal[];
  acts: NextAct[];
}

/** Everything open about a household's life. */
export interface LifeEvents {
  household_no: string;
  head_name: string;
  village_name: string;
  /** Stated changes that no decision has answered yet; their consequences stand together. */
  changes: HouseholdEvent[];
  proposals: AwardProposal[];
  /** Days that come, or have come since the last decision. */
  coming: HouseholdEvent[];
  /** Overpaid and not yet demanded back. */
  overpaid: { award_no: string; programme_name: string; amount_fen: Fen }[];
}

/** An award as the choice of the next act sees it. */
export interface AwardStand {
  award_no: string;
  suspended_from: PlainMonth | null;
  /** A review of today's facts that waits for its decision. */
  recheck: Change | null;
}

const deciding = { adjust, phase_out: phaseOut, stop } as const;

function nextAct(
  award_no: string,
  act: { kind: string; title: string; posts: readonly Post[] },
  prefill: Record<string, string>,
): NextAct {
  const { kind, title, posts } = act;
  return { award_no, kind, title, posts, prefill };
}

/** A review of an award on a change, prefilled. */
export function recheckFor(
  awardNo: string,
  change: AssessChange | null,
  on: PlainDate,
  text: string,
): NextAct {
  return nextAct(awardNo, recheck, {
    kind: change?.kind ?? 'periodic',
    because: change?.because === 'employment' ? 'employment' : '',
    effective_month: change?.effective_month ?? monthOf(on),
    reported_on: change?.reported_on ?? on,
    text,
  });
}

/**
 * The acts that answer a consequence, in order: pay to the dead is kept back at once, then the
 * award is reviewed, then an approver decides what the review proposed. While facts are missing
 * there is nothing to review.
 */
export function actsFor(
  proposal: Proposal,
  award: AwardStand,
  change: AssessChange,
  text: string,
): NextAct[] {
  if (proposal.effect === 'undetermined') return [];
  const { award_no } = award;
  const decision = award.recheck?.decision;
  if (decision === 'adjust' || decision === 'phase_out' || decision === 'stop') {
    const reason: Record<string, string> = decision === 'stop' ? { reason_code: 'rechecked' } : {};
    return [nextAct(award_no, deciding[decision], { ...reason, text })];
  }
  const review = recheckFor(award_no, change, change.reported_on ?? '', text);
  const dead = change.kind === 'death' && proposal.effect === 'stop';
  if (!dead || award.suspended_from !== null) return [review];
  const from = proposal.from ?? change.effective_month;
  return [nextAct(award_no, suspend, { reason_code: 'deceased', from, text }), review];
}

/**
 * Whether what is drawn must change or was too much: then a reason alone does not settle the event.
 * What could newly be got, and what cannot be told yet, is left to the clerk.
 */
export function mustAct(proposals: readonly Proposal[]): boolean {
  const bound = ['stop', 'lower', 'raise', 'phase_out'];
  return proposals.some(({ effect, recover_fen }) => bound.includes(effect) || recover_fen > 0);
}

/** Whether two keys mean the same event. */
export function sameEvent(a: EventKey, b: EventKey): boolean {
  return a.kind === b.kind && a.member === b.member && a.award_no === b.award_no && a.on === b.on;
}
