/** Cash papers: receipt for aid paid by hand (D24 收据) and the advance from the reserve (D25 备用金领用单). */
import type { Fen } from '../../base/money';
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { headOf, type PaperFrame } from './frame';
import type { ReceiptContent } from './paper-content';

export interface CashReceiptFacts {
  frame: PaperFrame;
  /** Number of the receipt, drawn by the act that paid. */
  receipt_no: string;
  programme_name: string;
  case_no: string;
  payee_name: string;
  id_number: string;
  address: string;
  reason: string;
  amount_fen: Fen;
  paid_on: PlainDate;
  way: 'cash' | 'bank';
  /** Witnesses of a fingerprint; empty when the payee signs. */
  witnesses: string[];
}

/** D24: stub and receipt on one sheet. */
export function cashReceipt(facts: CashReceiptFacts): ReceiptContent {
  const witnesses = facts.witnesses.length === 0 ? '　' : facts.witnesses.join('、');
  return {
    layout: 'receipt',
    ...headOf(facts.frame, 'D24', '社会救助金领取收据'),
    number: facts.receipt_no,
    slips: ['第一联　存根', '第二联　领款人留存'],
    rows: [
      [
        { label: '领款人', value: facts.payee_name },
        { label: '身份号码', value: facts.id_number },
      ],
      [{ label: '住　址', value: facts.address }],
      [
        { label: '救助项目', value: facts.programme_name },
        { label: '案件编号', value: facts.case_no },
      ],
      [{ label: '事　由', value: facts.reason }],
      [
        { label: '支付方式', value: facts.way === 'cash' ? '现金（备用金）' : '银行转账' },
        { label: '支付日期', value: chineseDate(facts.paid_on) },
      ],
      [{ label: '见证人', value: witnesses }],
    ],
    amount_fen: facts.amount_fen,
    notes: ['领款人捺手印的，须有两名见证人签名。本收据涂改无效。'],
    places: ['领款人（签名或捺印）：', '出纳：', '经办人：'],
  };
}

export interface ImprestSlipFacts {
  frame: PaperFrame;
  slip_no: string;
  /** Who takes the money: the payee, or an officer who carries it. */
  holder_name: string;
  purpose: string;
  case_no: string;
  programme_name: string;
  amount_fen: Fen;
  drawn_on: PlainDate;
  /** Last day for the papers or the return; null when none is due. */
  due_on: PlainDate | null;
  approver_name: string;
  power_document: string;
}

/** D25: what left the reserve, for whom, on whose word. */
export function imprestSlip(facts: ImprestSlipFacts): ReceiptContent {
  return {
    layout: 'receipt',
    ...headOf(facts.frame, 'D25', '临时救助备用金领用单'),
    number: facts.slip_no,
    slips: ['第一联　会计记账', '第二联　出纳留存'],
    rows: [
      [
        { label: '领用人', value: facts.holder_name },
        { label: '领用日期', value: chineseDate(facts.drawn_on) },
      ],
      [
        { label: '救助项目', value: facts.programme_name },
        { label: '案件编号', value: facts.case_no },
      ],
      [{ label: '用　途', value: facts.purpose }],
      [
        { label: '签批人', value: facts.approver_name },
        { label: '补办期限', value: facts.due_on === null ? '无' : chineseDate(facts.due_on) },
      ],
      [{ label: '签批依据', value: facts.power_document === '' ? '　' : facts.power_document }],
    ],
    amount_fen: facts.amount_fen,
    notes: ['先行救助的，应当在补办期限内补齐手续。'],
    places: ['签批人：', '会计：', '出纳：', '领用人：'],
  };
}
