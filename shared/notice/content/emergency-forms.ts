/** Emergency forms: D23 临时救助审批表, D26 报销单, D27 补办手续审批表, D28 一事一议提请表. */
import { type Fen, capitalAmount, formatFen } from '../../base/money';
import { chineseDate, type PlainDate } from '../../base/plain-date';
import type { Block } from './blocks';
import { form, type PaperFrame } from './frame';
import { choices, dateOrBlank, line, list, pair, said, type Said } from './grids';
import type { FormContent } from './paper-content';
import { amountInWords, yuan } from './phrases';

export interface EmergencyApprovalFacts {
  frame: PaperFrame;
  case_no: string;
  applicant_name: string;
  id_number: string;
  address: string;
  phone: string;
  people_count: number;
  kinds: { name: string; chosen: boolean }[];
  happened_on: PlainDate;
  cause: string;
  /** How the amount was found: 城市低保标准717.00元 × 3人 × 1倍. */
  sum_text: string;
  amount_fen: Fen;
  advanced_fen: Fen;
  sources: { name: string; chosen: boolean }[];
  ceiling_text: string;
  handling: Said | null;
  review: Said | null;
  decision: Said | null;
}

/** D23: cause, sum, source of the money and the three opinions. */
export function emergencyApproval(facts: EmergencyApprovalFacts): FormContent {
  const advanced =
    facts.advanced_fen > 0 ? `，其中已先行救助${yuan(facts.advanced_fen)}` : '';
  return form(facts.frame, 'D23', '临时救助审批表', {
    heads: [`单位：${facts.frame.office.issuer}`, '', `案件编号：${facts.case_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['申请人', facts.applicant_name], ['身份号码', facts.id_number]),
          pair(['联系电话', facts.phone], ['救助人数', `${facts.people_count}人`]),
          line('住　址', facts.address),
          line('困难类型', choices(facts.kinds.map(({ name, chosen }) => [name, chosen]))),
          line('发生日期', chineseDate(facts.happened_on)),
          line('困难情况', facts.cause, 28),
          line('金额测算', facts.sum_text),
          line('拟救助金额', `${amountInWords(facts.amount_fen)}${advanced}`),
          line('资金来源', choices(facts.sources.map(({ name, chosen }) => [name, chosen]))),
          line('审批权限', facts.ceiling_text),
          said('经办人\n意　见', '经办人', facts.handling),
          said('审　核\n意　见', '审核人', facts.review),
          said('审　批\n意　见', '审批人', facts.decision),
        ],
      },
    ],
    proof: null,
  });
}

export interface ReimbursementFacts {
  frame: PaperFrame;
  slip_no: string;
  from: PlainDate;
  to: PlainDate;
  vouchers: { paid_on: PlainDate; receipt_no: string; payee_name: string; cause: string; amount_fen: Fen }[];
  /** The reserve after these payments, by where it is. */
  fixed_fen: Fen;
  cash_fen: Fen;
  bank_fen: Fen;
}

/** D26: vouchers of a period; with cash and bank they make up the fixed reserve. */
export function reimbursementSlip(facts: ReimbursementFacts): FormContent {
  const { vouchers } = facts;
  const sum = vouchers.reduce((total, { amount_fen }) => total + amount_fen, 0);
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 4, align: 'center' },
      { title: '支付日期', share: 9, align: 'center' },
      { title: '收据编号', share: 13, align: 'center' },
      { title: '领款人', share: 7, align: 'center' },
      { title: '事由', share: 14, align: 'left' },
      { title: '金额（元）', share: 8, align: 'right' },
    ],
    rows: vouchers.map((one, at) => [
      String(at + 1),
      one.paid_on,
      one.receipt_no,
      one.payee_name,
      one.cause,
      formatFen(one.amount_fen),
    ]),
    total: ['', '合计', '', '', capitalAmount(sum), formatFen(sum)],
  };
  const rest = facts.cash_fen + facts.bank_fen;
  return form(facts.frame, 'D26', '临时救助备用金报销单', {
    heads: [
      `单位：${facts.frame.office.issuer}`,
      `${chineseDate(facts.from)}至${chineseDate(facts.to)}`,
      `编号：${facts.slip_no}`,
    ],
    blocks: [
      table,
      {
        kind: 'facts',
        lines: [
          { label: '核定备用金', value: yuan(facts.fixed_fen) },
          { label: '库存现金', value: yuan(facts.cash_fen) },
          { label: '银行存款', value: yuan(facts.bank_fen) },
          { label: '本单凭证', value: yuan(sum) },
          {
            label: '核对',
            value:
              rest + sum === facts.fixed_fen
                ? '现金、银行存款与凭证之和等于核定备用金'
                : `现金、银行存款与凭证之和为${yuan(rest + sum)}，与核定备用金相差${yuan(Math.abs(facts.fixed_fen - rest - sum))}，须说明原因`,
          },
        ],
      },
      { kind: 'sign', places: ['出纳：', '会计：', '审核：', '审批：'] },
    ],
    proof: null,
  });
}

export interface SupplementApprovalFacts {
  frame: PaperFrame;
  case_no: string;
  applicant_name: string;
  advance_no: string;
  advanced_on: PlainDate;
  advanced_fen: Fen;
  due_on: PlainDate;
  supplemented_on: PlainDate | null;
  explanation: string;
  documents: string[];
  late_reason: string;
  handling: Said | null;
  review: Said | null;
  decision: Said | null;
}

/** D27: the papers that follow an advance. */
export function supplementApproval(facts: SupplementApprovalFacts): FormContent {
  return form(facts.frame, 'D27', '先行救助补办手续审批表', {
    heads: [`单位：${facts.frame.office.issuer}`, '', `案件编号：${facts.case_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['申请人', facts.applicant_name], ['领用单号', facts.advance_no]),
          pair(['先行日期', chineseDate(facts.advanced_on)], ['先行金额', yuan(facts.advanced_fen)]),
          pair(['补办期限', chineseDate(facts.due_on)], ['补办日期', dateOrBlank(facts.supplemented_on)]),
          line('情况说明', facts.explanation, 40),
          line('补齐材料', facts.documents.join('、'), 18),
          line('逾期原因', facts.late_reason === '' ? '无' : facts.late_reason),
          said('经办人\n意　见', '经办人', facts.handling),
          said('审　核\n意　见', '审核人', facts.review),
          said('审　批\n意　见', '审批人', facts.decision),
        ],
      },
    ],
    proof: null,
  });
}

export interface MeetingRequestFacts {
  frame: PaperFrame;
  case_no: string;
  applicant_name: string;
  programme_name: string;
  matter: string;
  facts_text: string;
  amount_fen: Fen;
  /** Ways to decide, each with what speaks for it. */
  options: { name: string; grounds: string }[];
  town: Said | null;
  bureau: Said | null;
  resolution: { text: string; on: PlainDate | null };
}

/** D28: a case for the district's joint meeting. */
export function meetingRequest(facts: MeetingRequestFacts): FormContent {
  return form(facts.frame, 'D28', '社会救助“一事一议”提请表', {
    heads: [`提请单位：${facts.frame.office.issuer}（盖章）`, '', `案件编号：${facts.case_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['申请人', facts.applicant_name], ['救助项目', facts.programme_name]),
          line('提请事项', facts.matter),
          line('基本情况', facts.facts_text, 40),
          line('拟请金额', amountInWords(facts.amount_fen)),
          ...list([['方案', 8, 'left'], ['理由', 16, 'left']], facts.options.map((one) => [one.name, one.grounds]), 1),
          said('镇　街\n意　见', '负责人', facts.town),
          said('区民政局\n意　见', '负责人', facts.bureau),
          line('联席会议\n决　议', `${facts.resolution.text}\n${dateOrBlank(facts.resolution.on)}`, 26),
        ],
      },
    ],
    proof: null,
  });
}
