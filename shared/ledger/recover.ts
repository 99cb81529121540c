/** Recover: demands what was overpaid as a claim of its own; it is never taken off a benefit. */
import { z } from 'zod';
import { act, type ActOutcome } from '../base/act';
import { Fen } from '../base/money';
import { permit, refusals } from '../base/outcome';
import { PlainDate, type PlainMonth } from '../base/plain-date';
import { searchPower, type Power } from '../office/power';
import type { OverpaidMonth } from '../award/award';
import { fineArticle } from './data/recovery-articles';
import { credit, debit, entry, type Entry } from './entry';
import { postingMonth } from './posting-month';

export const Recover = z.strictObject({
  award_no: z.string().min(1),
  text: z.string().min(5, { error: '请写明追回的事实和理由，至少5个字' }).max(1000),
  /** Until when the whole is to be paid back, unless instalments are agreed. */
  due_on: PlainDate,
  /** The recovery account that the notice names. */
  pay_to: z.strictObject({
    holder_name: z.string().min(2, { error: '请填写追缴专户户名' }).max(60),
    bank: z.string().min(2, { error: '请填写追缴专户开户银行' }).max(60),
    account_no: z.string().regex(/^\d{8,30}$/, { error: '请填写追缴专户账号，只填数字' }),
  }),
  /** A fine wished for beside the claim; the town may not impose any. */
  fine_fen: Fen.default(0),
});
export type Recover = z.infer<typeof Recover>;

/** An overpaid month with what was paid for it, so that the notice can set both side by side. */
export interface DemandedMonth extends OverpaidMonth {
  paid_fen: Fen;
}

export interface RecoverFacts {
  award: { programme: string; household_no: string; name: string } | null;
  /** Overpaid months that decisions have stated and nobody has demanded yet. */
  overpaid: readonly DemandedMonth[];
  powers: readonly Power[];
  last_closed: PlainMonth | null;
}

export interface Recovering {
  programme: string;
  household_no: string;
  months: DemandedMonth[];
  amount_fen: Fen;
  power_no: string;
  entries: Entry[];
}

export const recoverRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从待遇列表中选择',
  nothing_overpaid: (f: { name: string }) => `${f.name}没有待追回的多发金额，无需办理`,
  no_power: (f: { on: string }) =>
    `${f.on}没有本项目“追回”的有效委托权限，不得从待遇中抵扣，请移交区民政局办理`,
  fine_by_district: (f: { article: string }) =>
    `罚款由区民政局决定（${f.article}），乡镇只追回多发的款，请去掉罚款并把案情移交区民政局`,
  due_past: (f: { due_on: string; today: string }) =>
    `退还期限（${f.due_on}）早于今天（${f.today}），请改为今天以后的日期`,
});

const because = recoverRefusals.because;

export const recover = act({
  kind: 'recover',
  title: '决定追回',
  posts: ['approver'],
  payload: Recover,
  refusals: recoverRefusals,
  guard: (facts: RecoverFacts, standing) => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    if (facts.overpaid.length === 0) return because('nothing_overpaid', { name: award.name });
    return powerOf(facts, standing.today) ? null : because('no_power', { on: standing.today });
  },
  decide: (payload, facts, standing): ActOutcome<Recovering> => {
    const { due_on } = payload;
    const { today } = standing;
    if (payload.fine_fen > 0) return because('fine_by_district', { article: fineArticle }, 'fine_fen');
    if (due_on < today) return because('due_past', { due_on, today }, 'due_on');
    const award = facts.award as NonNullable<RecoverFacts['award']>;
    const power_no = powerOf(facts, standing.today)?.power_no ?? '';
    const { award_no: party } = payload;
    const amount_fen = overpaidSum(facts);
    const month = postingMonth(standing.today, facts.last_closed);
    const memo = `追回${award.name}多发${facts.overpaid.length}个月`;
    const lines = [debit('1201', amount_fen, { party }), credit('2103', amount_fen, { party })];
    return {
      ...permit<Recovering>({
        programme: award.programme,
        household_no: award.household_no,
        months: [...facts.overpaid],
        amount_fen,
        power_no,
        entries: [entry(month, memo, lines)],
      }),
      power: power_no,
    };
  },
});

function overpaidSum(facts: RecoverFacts): Fen {
  return facts.overpaid.reduce((sum, row) => sum + row.amount_fen, 0);
}

function powerOf(facts: RecoverFacts, on: string): Power | undefined {
  const programme = facts.award?.programme ?? '';
  const amount_fen = overpaidSum(facts);
  const search = searchPower(facts.powers, { programme, kind: 'recover', on, amount_fen });
  return search.found ? search.power : undefined;
}
