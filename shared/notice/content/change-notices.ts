/** Change notices: adjustment (D18 调整), stop (D19 停发) and phase-out (D20 渐退告知书). */
import { type Fen, formatFen } from '../../base/money';
import { chineseMonth, type PlainMonth } from '../../base/plain-date';
import type { TraceStep } from '../../policy/trace';
import { body, type Block } from './blocks';
import { letter, type PaperFrame } from './frame';
import type { Annex, LetterContent } from './paper-content';
import { amountInWords, sentence, yuan } from './phrases';
import { traceAnnex } from './trace-annex';

/** What every change of a standing award says. */
export interface ChangeFacts {
  frame: PaperFrame;
  applicant_name: string;
  programme_name: string;
  award_no: string;
  /** What changed, in sentences. */
  reasons: string[];
  legal_basis: string;
  remedy: string;
  trace: readonly TraceStep[];
  pack: string;
}

export interface AdjustNoticeFacts extends ChangeFacts {
  before_fen: Fen;
  after_fen: Fen;
  members_before: number;
  members_after: number;
  from: PlainMonth;
  /** Owed for earlier months and paid with the first new one; 0 when none. */
  back_pay_fen: Fen;
}

function annexes(facts: ChangeFacts): { annexes: Annex[]; attachments: string[] } {
  if (facts.trace.length === 0) return { annexes: [], attachments: [] };
  const title = `${facts.programme_name}核算说明`;
  const opening = `${facts.applicant_name}户的${facts.programme_name}按变化后的情况重新核算：`;
  return {
    attachments: [title],
    annexes: [traceAnnex({ title, opening, trace: facts.trace, pack: facts.pack })],
  };
}

function because(facts: ChangeFacts): string {
  return `经核查，${sentence(facts.reasons)}根据${facts.legal_basis}的规定，本机关决定：`;
}

function standing(facts: ChangeFacts): string {
  return `你户正在享受${facts.programme_name}（待遇编号：${facts.award_no}）。`;
}

/** D18: before and after side by side. */
export function adjustNotice(facts: AdjustNoticeFacts): LetterContent {
  const { frame, before_fen, after_fen, from } = facts;
  const more = after_fen > before_fen;
  const difference = Math.abs(after_fen - before_fen);
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '项目', share: 8, align: 'center' },
      { title: '调整前', share: 10, align: 'center' },
      { title: '调整后', share: 10, align: 'center' },
    ],
    rows: [
      ['保障人数', `${facts.members_before}人`, `${facts.members_after}人`],
      ['月保障金额', yuan(before_fen), yuan(after_fen)],
    ],
    total: null,
  };
  const back =
    facts.back_pay_fen > 0
      ? `以前月份应补发的${amountInWords(facts.back_pay_fen)}一并发放。`
      : '';
  return letter(frame, 'D18', `${frame.office.issuer}\n${facts.programme_name}调整决定书`, {
    addressee: facts.applicant_name,
    blocks: [
      body(`${standing(facts)}${because(facts)}`),
      body(
        `自${chineseMonth(from)}起，你户月保障金额由${yuan(before_fen)}调整为` +
          `${amountInWords(after_fen)}，每月${more ? '增发' : '减发'}${yuan(difference)}。${back}`,
      ),
      table,
      body(facts.remedy),
    ],
    ...annexes(facts),
  });
}

export interface StopNoticeFacts extends ChangeFacts {
  last_month: PlainMonth;
  amount_fen: Fen;
  other_help: string[];
}

/** D19: the last month paid, and what other help there is. */
export function stopNotice(facts: StopNoticeFacts): LetterContent {
  const { frame, last_month, other_help } = facts;
  const help =
    other_help.length === 0 ? '' : `你户可以向本机关咨询申请${other_help.join('、')}。`;
  return letter(frame, 'D19', `${frame.office.issuer}\n${facts.programme_name}停发决定书`, {
    addressee: facts.applicant_name,
    blocks: [
      body(`${standing(facts)}${because(facts)}`),
      body(
        `你户的${facts.programme_name}（每月${yuan(facts.amount_fen)}）` +
          `发放至${chineseMonth(last_month)}，自次月起停发。`,
      ),
      body(`家庭再次遇到困难、符合条件的，可以重新申请。${help}`),
      body(facts.remedy),
    ],
    ...annexes(facts),
  });
}

export interface PhaseOutNoticeFacts extends ChangeFacts {
  from: PlainMonth;
  until: PlainMonth;
  months: number;
  /** Amount of each month; the same for all where the pack keeps the original amount. */
  schedule: { month: PlainMonth; amount_fen: Fen }[];
}

/** D20: help goes on for a while although income has risen. */
export function phaseOutNotice(facts: PhaseOutNoticeFacts): LetterContent {
  const { frame, from, until, months, schedule } = facts;
  const total = schedule.reduce((sum, { amount_fen }) => sum + amount_fen, 0);
  const first = schedule[0]?.amount_fen ?? 0;
  const same = schedule.every(({ amount_fen }) => amount_fen === first);
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '月份', share: 10, align: 'center' },
      { title: '发放金额（元）', share: 10, align: 'center' },
    ],
    rows: schedule.map(({ month, amount_fen }) => [chineseMonth(month), formatFen(amount_fen)]),
    total: ['合计', formatFen(total)],
  };
  const amounts = same ? `每月仍发放${amountInWords(first)}` : '按下表逐月发放';
  return letter(frame, 'D20', `${frame.office.issuer}\n${facts.programme_name}渐退告知书`, {
    addressee: facts.applicant_name,
    blocks: [
      body(`${standing(facts)}${because(facts)}`),
      body(
        `给予你户${months}个月渐退期，自${chineseMonth(from)}至${chineseMonth(until)}，` +
          `${amounts}，合计${yuan(total)}。`,
      ),
      ...(same ? [] : [table]),
      body(
        `渐退期满后自次月起停发。渐退期内家庭收入下降、再次符合条件的，请及时告知本机关，` +
          '本机关将重新核算。',
      ),
      body(facts.remedy),
    ],
    ...annexes(facts),
  });
}
