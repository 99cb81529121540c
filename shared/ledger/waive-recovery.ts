/** Waive recovery: gives up a claim, wholly or in part, under a delegated power or the district's written decision. */
import { z } from 'zod';
import { act, type ActOutcome, type Standing } from '../base/act';
import { formatFen, PositiveFen, type Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import { PlainDate, type PlainMonth } from '../base/plain-date';
import { searchPower, type Power } from '../office/power';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';

export const WaiverGround = z.enum(['dead', 'hardship', 'office_error', 'other']);
export type WaiverGround = z.infer<typeof WaiverGround>;

export const waiverGrounds: Record<WaiverGround, string> = {
  dead: '本人死亡，没有遗产可供退还',
  hardship: '家庭确无退还能力',
  office_error: '经办差错造成，本人没有过错',
  other: '其他原因',
};

export const WaiveRecovery = z.strictObject({
  award_no: z.string().min(1),
  amount_fen: PositiveFen,
  ground: WaiverGround,
  text: z.string().min(5, { error: '请写明减免的事实和理由，至少5个字' }).max(500),
  /** The district's written decision; null where the town's own power covers it. */
  decision: z
    .strictObject({
      document_no: z.string().min(2, { error: '请填写区里批复的文号' }).max(60),
      decided_on: PlainDate,
    })
    .nullable(),
});
export type WaiveRecovery = z.infer<typeof WaiveRecovery>;

export interface WaiveRecoveryFacts {
  award: { programme: string; name: string } | null;
  /** Still owed on account 1201, fen. */
  outstanding_fen: Fen;
  /** Who decided the demand. */
  demanded_by: string | null;
  powers: readonly Power[];
  last_closed: PlainMonth | null;
}

export interface RecoveryWaived {
  outstanding_fen: Fen;
  /** Null where the district decided. */
  power_no: string | null;
  entries: Entry[];
}

export const waiveRecoveryRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从追缴列表中选择',
  nothing_owed: (f: { name: string }) => `${f.name}没有应追缴款，无需减免`,
  above_owed: (f: { amount_fen: Fen; outstanding_fen: Fen }) =>
    `减免${formatFen(f.amount_fen)}元超过尚欠的${formatFen(f.outstanding_fen)}元，请核对金额`,
  decision_future: (f: { decided_on: string; today: string }) =>
    `批复日期（${f.decided_on}）晚于今天（${f.today}），请核对批复`,
  no_power: (f: { on: string }) =>
    `${f.on}没有本项目“减免追缴”的有效委托权限，请先报区民政局批复`,
  above_ceiling: (f: { amount_fen: Fen; ceiling_fen: Fen }) =>
    `减免${formatFen(f.amount_fen)}元超过权限限额${formatFen(f.ceiling_fen)}元，请先报区民政局批复`,
  same_person: () => '追回是您决定的，不能由您减免，请由另一名审批人办理或先报区民政局批复',
});

const because = waiveRecoveryRefusals.because;

export const waiveRecovery = act({
  kind: 'waiveRecovery',
  title: '减免追缴',
  posts: ['approver'],
  payload: WaiveRecovery,
  refusals: waiveRecoveryRefusals,
  guard: (facts: WaiveRecoveryFacts): Refusal | null => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    return facts.outstanding_fen > 0 ? null : because('nothing_owed', { name: award.name });
  },
  decide: (payload, facts, standing): ActOutcome<RecoveryWaived> => {
    const { amount_fen, award_no: party, decision } = payload;
    const { outstanding_fen } = facts;
    if (amount_fen > outstanding_fen) {
      return because('above_owed', { amount_fen, outstanding_fen }, 'amount_fen');
    }
    const bar = decision ? decisionBar(decision, standing) : powerBar(payload, facts, standing);
    if (bar) return bar;
    const found = search(payload, facts, standing);
    const power_no = decision === null && found.found ? found.power.power_no : null;
    const month = postingMonth(standing.today, facts.last_closed);
    const doc = decision?.document_no;
    const parts = doc === undefined ? { party } : { party, doc };
    const memo = `减免${facts.award?.name ?? ''}应追缴款（${waiverGrounds[payload.ground]}）`;
    const lines = [debit('2103', amount_fen, parts), credit('1201', amount_fen, parts)];
    const waived = permit<RecoveryWaived>({
      outstanding_fen: outstanding_fen - amount_fen,
      power_no,
      entries: [entry(month, memo, lines)],
    });
    return power_no === null ? waived : { ...waived, power: power_no };
  },
});

function decisionBar(
  { decided_on }: NonNullable<WaiveRecovery['decision']>,
  { today }: Standing,
): Refusal | null {
  if (decided_on <= today) return null;
  return because('decision_future', { decided_on, today }, 'decision.decided_on');
}

function search(payload: WaiveRecovery, facts: WaiveRecoveryFacts, { today: on }: Standing) {
  const { amount_fen } = payload;
  const programme = facts.award?.programme ?? '';
  return searchPower(facts.powers, { programme, kind: 'waive', on, amount_fen });
}

function powerBar(
  payload: WaiveRecovery,
  facts: WaiveRecoveryFacts,
  standing: Standing,
): Refusal | null {
  const found = search(payload, facts, standing);
  if (!found.found && found.because === 'none') {
    return because('no_power', { on: standing.today }, 'decision');
  }
  if (!found.found) {
    const { amount_fen } = payload;
    return because('above_ceiling', { amount_fen, ceiling_fen: found.ceiling_fen }, 'amount_fen');
  }
  return facts.demanded_by === standing.officer_id ? because('same_person', {}) : null;
}
