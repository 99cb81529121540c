/** Deciding a change: what adjust, phaseOut and stop have in common, from the open review to the result. */
import type { ActOutcome } from '../base/act';
import { formatFen, type Fen } from '../base/money';
import { permit } from '../base/outcome';
import { monthOf, type PlainDate, type PlainMonth } from '../base/plain-date';
import { powerKindNames, type PowerKind } from '../office/delegate';
import { searchPower, type Power } from '../office/power';
import type { Decision } from '../policy/programme-code';
import {
  awardStandingNames,
  findOverWay,
  levelAt,
  overpaidBy,
  type AwardChanged,
  type AwardFacts,
  type Change,
} from './award';

/** Facts of the three deciding acts. */
export interface ChangeFacts {
  award: AwardFacts | null;
  powers: readonly Power[];
}

/** Their refusals, in order of precedence. */
export const changeSentences = {
  award_unknown: () => '没有这份待遇，请从待遇列表中选择',
  award_closed: (f: { state: string }) => `这份待遇${f.state}，不能再变更，请在待遇页核对`,
  not_rechecked: () => '尚无待决定的复核，请经办人先复核待遇',
  other_decision: (f: { decision: string }) => `复核结论是“${f.decision}”，请按复核结论办理`,
  facts_changed: () => '复核之后家庭情况又有变更，请经办人重新复核',
  same_person: () => '您是本次复核的经办人，须由审批人另一人决定',
  in_flight: (f: { month: string }) =>
    `${f.month}的款项正在银行办理，请待回盘入账或作废批次后再决定`,
  no_power: (f: { kind: string; on: string }) =>
    `${f.on}没有对本项目“${f.kind}”的有效委托权限，请核对“系统—委托权限”或报区审批`,
  above_ceiling: (f: { amount_fen: Fen; ceiling_fen: Fen; document_no: string }) =>
    `金额${formatFen(f.amount_fen)}元超过${f.document_no}的限额${formatFen(f.ceiling_fen)}元，请报区审批`,
};

export type ChangeCode = keyof typeof changeSentences;

/** A refusal of these, before it is put into words by the act it belongs to. */
export type ChangeBar = { [C in ChangeCode]: { code: C; facts: ChangeFactsOf<C> } }[ChangeCode];
type ChangeFactsOf<C extends ChangeCode> = Parameters<(typeof changeSentences)[C]> extends [infer F]
  ? F
  : Record<string, never>;

const decisionWords: Partial<Record<Decision, string>> = {
  continue: '维持不变',
  adjust: '调整',
  phase_out: '渐退',
  stop: '停发',
};

/** What the act decides: the review's conclusion it carries out, and the power it needs. */
export interface Deciding {
  decision: Decision;
  power: PowerKind;
}

/** The first bar to deciding the award's open review; null when there is none. */
export function findChangeBar(
  facts: ChangeFacts,
  deciding: Deciding,
  standing: { officer_id: string; today: PlainDate },
): ChangeBar | null {
  const { award } = facts;
  if (!award) return { code: 'award_unknown', facts: {} };
  if (award.state !== 'live') {
    return { code: 'award_closed', facts: { state: awardStandingNames[award.state] } };
  }
  const { recheck } = award;
  if (!recheck) return { code: 'not_rechecked', facts: {} };
  const { decision, amount_fen } = recheck.change;
  if (decision !== deciding.decision) {
    return { code: 'other_decision', facts: { decision: decisionWords[decision] ?? decision } };
  }
  if (recheck.household_version !== award.household_version) {
    return { code: 'facts_changed', facts: {} };
  }
  if (recheck.officer_id === standing.officer_id) return { code: 'same_person', facts: {} };
  const flight = findFlight(award, recheck.change);
  if (flight) return flight;
  return findPowerBar(facts, { kind: deciding.power, amount_fen, on: standing.today });
}

/** The first month from which levels are replaced. */
function firstChanged(change: Pick<Change, 'from' | 'levels'>): PlainMonth {
  const first = change.levels[0]?.from ?? change.from;
  return first < change.from ? first : change.from;
}

/** Money on the way for a month that the change would lower; null when there is none. */
export function findFlight(
  award: AwardFacts,
  change: Pick<Change, 'from' | 'levels'>,
): Extract<ChangeBar, { code: 'in_flight' }> | null {
  const month = findOverWay(change.levels, firstChanged(change), award);
  return month === undefined ? null : { code: 'in_flight', facts: { month } };
}

/** Bars of a missing or too small power; null when one covers the change. */
export function findPowerBar(
  facts: ChangeFacts,
  wanted: { kind: PowerKind; amount_fen: Fen; on: PlainDate },
): Extract<ChangeBar, { code: 'no_power' | 'above_ceiling' }> | null {
  const { kind, amount_fen, on } = wanted;
  const search = searchPower(facts.powers, { programme: facts.award?.programme ?? '', ...wanted });
  if (search.found) return null;
  if (search.because === 'none') {
    return { code: 'no_power', facts: { kind: powerKindNames[kind], on } };
  }
  const { ceiling_fen, power } = search;
  return { code: 'above_ceiling', facts: { amount_fen, ceiling_fen, document_no: power.document_no } };
}

/** The number of the power that covers the change; empty when none does. */
export function powerFor(
  facts: ChangeFacts,
  wanted: { kind: PowerKind; amount_fen: Fen; on: PlainDate },
): string {
  const search = searchPower(facts.powers, { programme: facts.award?.programme ?? '', ...wanted });
  return search.found ? search.power.power_no : '';
}

/** The result of a change, with its overpaid months and the power used. */
export function decidedChange(
  award: AwardFacts,
  change: Omit<Change, 'decision' | 'trace_hash'>,
  power_no: string,
  today: PlainDate,
): ActOutcome<AwardChanged> {
  const levels_from = firstChanged(change);
  const before = levelAt(award.levels, change.from) ?? levelAt(award.levels, monthOf(today));
  return {
    ...permit<AwardChanged>({
      programme: award.programme,
      household_no: award.household_no,
      before_fen: before?.amount_fen ?? 0,
      amount_fen: change.amount_fen,
      from: change.from,
      until: change.until,
      levels_from,
      levels: change.levels,
      members: change.members,
      overpaid: overpaidBy(change.levels, levels_from, award.lined),
      power_no,
    }),
    power: power_no,
  };
}
