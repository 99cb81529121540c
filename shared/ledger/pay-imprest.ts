/** Pay imprest: pays one stage of a temporary-aid award from the reserve, two names, against receipt. */
import { z } from 'zod';
import { act, type Standing } from '../base/act';
import { formatFen, type Fen } from '../base/money';
import { permit, refusals, type Refusal } from '../base/outcome';
import type { PlainDate, PlainMonth } from '../base/plain-date';
import { findProgrammeMoney } from './data/programmes';
import { credit, debit, entry, type Entry } from './entry';
import type { LinePayee } from './pay-line';
import { postingMonth } from './posting-month';
import type { ReserveBalances } from './reserve';

export const PayImprest = z.strictObject({
  award_no: z.string().min(1),
  stage: z.int().min(1),
  way: z.enum(['cash', 'bank']),
  /** The second officer, who counts along and signs with the cashier. */
  second_officer_id: z.string().min(1, { error: '请选择第二经手人' }),
  signed_by: z.enum(['signature', 'fingerprint']),
  /** Names of the witnesses; two where the payee cannot sign. */
  witnesses: z.array(z.string().min(2).max(40)).max(4),
  /** What showed that the part's condition is met; null where it has none. */
  condition_seen: z.string().min(2, { error: '请写明看到了什么，至少2个字' }).max(200).nullable().default(null),
});
export type PayImprest = z.infer<typeof PayImprest>;

/** A decided stage of the award and how far it got. */
export interface ImprestStage {
  stage: number;
  month: PlainMonth;
  amount_fen: Fen;
  trace_hash: string;
  /** First day on which it may be paid; null for what is paid at once. */
  due_on: PlainDate | null;
  /** What must be seen before; empty for none. */
  condition: string;
  /** The voucher or line that paid or carries it already. */
  paid_by: string | null;
}

export interface PayImprestFacts {
  award: {
    award_no: string;
    programme: string;
    household_no: string;
    state: string;
    payee: LinePayee;
    stages: readonly ImprestStage[];
  } | null;
  /** Officers in service today by id. */
  officers: Record<string, { name: string; posts: readonly string[] }>;
  reserve: ReserveBalances;
  /** Greatest single payment from the reserve; null when the pack sets none. */
  single_limit_fen: Fen | null;
  last_closed: PlainMonth | null;
  next_voucher_no: string;
}

export interface ImprestPaid extends LinePayee {
  voucher_no: string;
  household_no: string;
  programme: string;
  /** The month of the decision that is paid. */
  month: PlainMonth;
  stage: number;
  amount_fen: Fen;
  trace_hash: string;
  paid_on: PlainDate;
  second_officer: string;
  entries: Entry[];
}

export const payImprestRefusals = refusals({
  award_unknown: () => '没有这份待遇，请从待付列表中选择',
  not_imprest: () => '这个项目由银行代发，不从备用金支付，请列入发放批次',
  award_stopped: () => '这份待遇已经停止，不能支付，请报审批人核实',
  stage_undecided: (f: { name: string }) => `${f.name}尚未批准，请补办手续并审批后再支付`,
  already_paid: (f: { voucher_no: string; amount_fen: Fen }) =>
    `这一笔${formatFen(f.amount_fen)}元已经支付（${f.voucher_no}），无需重复支付`,
  stage_not_due: (f: { name: string; due_on: string }) =>
    `${f.name}定于${f.due_on}起支付，今天还没有到期，请到期后再支付`,
  condition_unseen: (f: { name: string; condition: string }) =>
    `${f.name}须先满足“${f.condition}”，请核对后写明依据`,
  second_unknown: () => '第二经手人不在岗，请从名单中选择在岗人员',
  second_same: () => '第二经手人须是出纳以外的另一人，请重新选择',
  witnesses_missing: () => '按指印领款的，须有两名见证人，不能是领款人和两名经手人，请填写两人姓名',
  account_missing: () => '领款人没有登记银行账户，请改付现金或先登记账户',
  above_single_limit: (f: { amount_fen: Fen; limit_fen: Fen }) =>
    `支付金额${formatFen(f.amount_fen)}元超过备用金单笔限额${formatFen(f.limit_fen)}元，请列入发放批次`,
  fund_short: (f: { way: string; balance_fen: Fen; amount_fen: Fen }) =>
    `备用金${f.way}只有${formatFen(f.balance_fen)}元，不足支付${formatFen(f.amount_fen)}元，请先提取现金或办理报销`,
});

const because = payImprestRefusals.because;

/** 首笔 and 余款 of what is paid at once or after an advance; planned parts go by number. */
function stageName(stage: number, due_on: PlainDate | null): string {
  if (due_on !== null || stage > 2) return `第${stage}次`;
  return stage === 1 ? '首笔' : '余款';
}

export const payImprest = act({
  kind: 'payImprest',
  title: '备用金支付',
  posts: ['cashier'],
  payload: PayImprest,
  refusals: payImprestRefusals,
  guard: (facts: PayImprestFacts) => {
    const { award } = facts;
    if (!award) return because('award_unknown', {}, 'award_no');
    const way = findProgrammeMoney(award.programme)?.way;
    if (way !== 'imprest' && way !== 'either') return because('not_imprest', {});
    return award.state === 'stopped' ? because('award_stopped', {}) : null;
  },
  decide: (payload, facts, standing) => {
    const award = facts.award as NonNullable<PayImprestFacts['award']>;
    const stage = award.stages.find((row) => row.stage === payload.stage);
    if (!stage) {
      return because('stage_undecided', { name: stageName(payload.stage, null) }, 'stage');
    }
    const { amount_fen, month, trace_hash } = stage;
    if (stage.paid_by !== null) {
      return because('already_paid', { voucher_no: stage.paid_by, amount_fen }, 'stage');
    }
    const bar = findStageBar(payload, stage, standing.today) ?? findBar(payload, facts, stage, standing);
    if (bar) return bar;
    const { household_no, programme, payee } = award;
    const doc = facts.next_voucher_no;
    const memo = `备用金支付${payee.name}临时救助（${stageName(payload.stage, stage.due_on)}）`;
    const fund = payload.way === 'cash' ? '1001' : '1002';
    const lines = [debit('1101', amount_fen, { doc }), credit(fund, amount_fen, { doc })];
    return permit<ImprestPaid>({
      voucher_no: doc,
      household_no,
      programme,
      ...payee,
      month,
      stage: payload.stage,
      amount_fen,
      trace_hash,
      paid_on: standing.today,
      second_officer: facts.officers[payload.second_officer_id]?.name ?? '',
      entries: [entry(postingMonth(standing.today, facts.last_closed), memo, lines)],
    });
  },
});

/** A part is paid from its day on, and once its condition was seen met. */
function findStageBar({ condition_seen }: PayImprest, stage: ImprestStage, today: PlainDate): Refusal | null {
  const { due_on, condition } = stage;
  const name = stageName(stage.stage, due_on);
  if (due_on !== null && today < due_on) return because('stage_not_due', { name, due_on }, 'stage');
  if (condition === '' || condition_seen !== null) return null;
  return because('condition_unseen', { name, condition }, 'condition_seen');
}

function findBar(
  payload: PayImprest,
  facts: PayImprestFacts,
  stage: ImprestStage,
  { officer_id, officer_name }: Standing,
): Refusal | null {
  const second = payload.second_officer_id;
  if (!facts.officers[second]) return because('second_unknown', {}, 'second_officer_id');
  if (second === officer_id) return because('second_same', {}, 'second_officer_id');
  const parties = [officer_name, facts.officers[second].name, facts.award?.payee.name];
  const witnesses = new Set(payload.witnesses.filter((name) => !parties.includes(name)));
  if (payload.signed_by === 'fingerprint' && witnesses.size < 2) {
    return because('witnesses_missing', {}, 'witnesses');
  }
  const { amount_fen } = stage;
  if (payload.way === 'bank' && facts.award?.payee.account_no === '') {
    return because('account_missing', {}, 'way');
  }
  const limit_fen = facts.single_limit_fen;
  if (limit_fen !== null && amount_fen > limit_fen) {
    return because('above_single_limit', { amount_fen, limit_fen });
  }
  const cash = payload.way === 'cash';
  const balance_fen = cash ? facts.reserve.cash_fen : facts.reserve.bank_fen;
  const way = cash ? '库存现金' : '银行存款';
  return balance_fen < amount_fen ? because('fund_short', { way, balance_fen, amount_fen }) : null;
}
