/** Decision notice (D16 准予、确认通知书): what was granted, from when, how it is paid, and why. */
import type { Fen } from '../../base/money';
import { chineseDate, chineseMonth, type PlainDate, type PlainMonth } from '../../base/plain-date';
import { maskIdNumber } from '../../base/id-number';
import type { StagePlan } from '../../approval/stages';
import type { TraceStep } from '../../policy/trace';
import { body, type Paragraph } from './blocks';
import { letter, type PaperFrame } from './frame';
import type { LetterContent } from './paper-content';
import { accountTail, amountInWords, dateSpan, ordinal, people, sentence, yuan } from './phrases';
import { traceAnnex } from './trace-annex';

/** Who asked, for what, and what was done with it. */
export interface ApplicationFacts {
  applicant_name: string;
  /** Empty for people without a number. */
  id_number: string;
  address: string;
  programme_name: string;
  applied_on: PlainDate;
  received_on: PlainDate;
  visited_on: PlainDate | null;
  /** Whether means were verified with other offices (核对). */
  verified: boolean;
  /** The public notice and the objections it brought; null where there is none. */
  disclosed: { posted_on: PlainDate; ends_on: PlainDate; objections: number } | null;
}

/** How the money goes out. */
export interface PaymentFacts {
  payment: 'monthly' | 'once';
  amount_fen: Fen;
  base_fen: Fen;
  addons_fen: Fen;
  /** Paid before the papers; 0 when nothing was. */
  advanced_fen: Fen;
  /** The parts it is paid in; empty where it is paid at once. */
  stages: readonly StagePlan[];
  from: PlainMonth;
  until: PlainMonth | null;
  holder_name: string;
  bank: string;
  account_no: string;
  /** Paid by hand from the reserve. */
  cash: boolean;
}

export interface DecisionNoticeFacts {
  frame: PaperFrame;
  application: ApplicationFacts;
  payment: PaymentFacts;
  members: string[];
  /** Sentences of the assessment's reasons. */
  reasons: string[];
  /** Text of the pack: 《社会救助暂行办法》第九条…. */
  legal_basis: string;
  remedy: string;
  trace: readonly TraceStep[];
  pack: string;
  /** Latest day of the next periodic review; null for aid that is paid once. */
  review_by: PlainDate | null;
}

/** What the office did with the application, in one paragraph. */
export function historyOf(facts: ApplicationFacts): string {
  const { applied_on, received_on, visited_on, disclosed, id_number, address } = facts;
  const id = id_number === '' ? '' : `公民身份号码：${maskIdNumber(id_number)}，`;
  const asked =
    `你户于${chineseDate(applied_on)}提出${facts.programme_name}申请` +
    `（申请人：${facts.applicant_name}，${id}住址：${address}），` +
    `本机关于${chineseDate(received_on)}受理。`;
  const steps = [
    visited_on === null ? '' : `${chineseDate(visited_on)}入户调查`,
    facts.verified ? '家庭经济状况核对' : '',
    '审核',
  ].filter((step) => step !== '');
  const posted = disclosed ? disclosureOf(disclosed) : '';
  return `${asked}经${steps.join('、')}${posted}，现已办理完毕。`;
}

function disclosureOf(posted: NonNullable<ApplicationFacts['disclosed']>): string {
  const heard =
    posted.objections === 0 ? '未收到异议' : `收到异议${posted.objections}件，均已调查处理`;
  return `，并于${dateSpan(posted.posted_on, posted.ends_on)}公示，公示期间${heard}`;
}

function items(parts: readonly (readonly [string, string])[]): Paragraph[] {
  return parts.map(([lead, text], at) => body(text, `${ordinal(at)}${lead}。`));
}

function amountText(facts: PaymentFacts): string {
  const { amount_fen, base_fen, addons_fen, advanced_fen } = facts;
  if (facts.payment === 'once') {
    const all = amount_fen + advanced_fen;
    const parts =
      advanced_fen > 0
        ? `其中${yuan(advanced_fen)}已先行发放，${stagesText(facts) ?? `本次发放${yuan(amount_fen)}`}。`
        : `${stagesText(facts) ?? '一次性发放'}。`;
    return `${amountInWords(all)}，${parts}`;
  }
  const parts =
    addons_fen > 0
      ? `，其中补差${yuan(base_fen)}、分类施保增发${yuan(addons_fen)}`
      : '';
  return `每月${amountInWords(amount_fen)}${parts}。`;
}

/** 分2次发放：第1次…; null where it is paid at once. */
function stagesText({ stages, amount_fen }: PaymentFacts): string | null {
  if (stages.length === 0) return null;
  const each = stages.map(({ due_on, amount_fen: part, condition }, i) => {
    const only = condition === '' ? '' : `（须${condition}）`;
    return `第${i + 1}次${yuan(part)}，${chineseDate(due_on)}起发放${only}`;
  });
  return `${yuan(amount_fen)}分${stages.length}次发放：${each.join('；')}`;
}

function periodText({ from, until }: PaymentFacts): string {
  if (until === null) return `自${chineseMonth(from)}起按月发放。`;
  return `自${chineseMonth(from)}起按月发放，至${chineseMonth(until)}止。`;
}

function wayText({ cash, holder_name, bank, account_no }: PaymentFacts): string {
  if (cash) return `由本机关以现金发给${holder_name}，领取时请出示身份证件并签收。`;
  return `通过银行转入${holder_name}在${bank}的账户${accountTail(account_no)}。`;
}

/** Composes the notice; its annex explains the amount line by line. */
export function decisionNotice(facts: DecisionNoticeFacts): LetterContent {
  const { application, payment, frame } = facts;
  const { programme_name } = application;
  const monthly = payment.payment === 'monthly';
  const parts: (readonly [string, string])[] = [
    ['救助对象', `${people(facts.members)}。`],
    [monthly ? '保障金额' : '救助金额', `${amountText(payment)}核算过程见附件。`],
    ...(monthly ? [['发放时间', periodText(payment)] as const] : []),
    ['发放方式', wayText(payment)],
    ['告知义务', dutyText(monthly, facts.review_by)],
  ];
  return letter(frame, 'D16', `${frame.office.issuer}\n${programme_name}确认通知书`, {
    addressee: application.applicant_name,
    blocks: [
      body(historyOf(application)),
      body(
        `经审核，${sentence(facts.reasons)}根据${facts.legal_basis}的规定，` +
          `本机关决定：${monthly ? '确认你户享受' : '给予你户'}${programme_name}。有关事项通知如下：`,
      ),
      ...items(parts),
      body(facts.remedy),
    ],
    attachments: [`${programme_name}核算说明`],
    annexes: [
      traceAnnex({
        title: `${programme_name}核算说明`,
        opening: `${application.applicant_name}户的${programme_name}按以下步骤核算：`,
        trace: facts.trace,
        pack: facts.pack,
      }),
    ],
  });
}

function dutyText(monthly: boolean, review_by: PlainDate | null): string {
  if (!monthly) {
    return '救助金应当用于缓解基本生活困难；申请情况不实的，应当退回救助金并依法承担责任。';
  }
  const review = review_by === null ? '' : `本机关将在${chineseDate(review_by)}前进行定期复核。`;
  return (
    '家庭人口、收入和财产状况发生变化的，应当及时告知本机关；隐瞒情况骗取救助金的，' +
    `依法追回并承担责任。${review}`
  );
}
