/** Months: the reserve fund's beginning, and each month's batches from the declaration to the close. */
import { createHash } from 'node:crypto';
import { addMonths, monthOf, type PlainDate, type PlainMonth } from '../../../shared/base/plain-date';
import { addWorkingDays } from '../../../shared/base/working-days';
import type { AnswerRow } from '../../../shared/ledger/answer';
import { batchActs } from '../../../shared/ledger/batch-acts';
import type { BatchDraft, PayLineRow } from '../../../shared/ledger/rows';
import { answerActs } from '../../../shared/ledger/take-answer';
import { examplePack } from '../../../shared/policy/example-pack';
import { clueAnswerers } from '../../desk/questions/clues';
import { ledgerAnswers } from '../../desk/questions/ledger';
import { doAct, doActs, insideAs, type Stage } from './stage';
import type { Plan } from './scene';

/** The fixed reserve of the demo and the cash drawn from it (worked case G15), fen. */
const RESERVE_FEN = 3_000_000;
const CASH_FEN = 500_000;

/** The district allots the reserve, and the cashier draws cash. */
export function openReserve(stage: Stage, day: PlainDate): void {
  doAct(stage, 'accountant', 'fund', {
    kind: 'reserve',
    amount_fen: RESERVE_FEN,
    document_no: '璧山财社〔2022〕1号（示例）',
    received_on: day,
    note: '临时救助备用金',
  });
  drawCash(stage);
}

/** Whether the reserve can pay a sum; where it is low, vouchers are reimbursed and cash is drawn first. */
export function readyReserve(stage: Stage, way: 'cash' | 'bank', amount_fen: number): boolean {
  const enough = (): boolean => {
    const { cash_fen, bank_fen } = ledgerAnswers.reserve(insideAs(stage, 'auditor'), {});
    return (way === 'cash' ? cash_fen : bank_fen) >= amount_fen;
  };
  if (enough()) return true;
  reimburse(stage);
  if (way === 'cash') drawCash(stage);
  return enough();
}

function drawCash(stage: Stage): void {
  const held = ledgerAnswers.reserve(insideAs(stage, 'auditor'), {});
  const wanted = Math.min(CASH_FEN - held.cash_fen, held.bank_fen);
  if (wanted <= 0) return;
  doAct(stage, 'cashier', 'drawCash', {
    direction: 'draw',
    amount_fen: wanted,
    document_no: `现提${stage.desk.clock.today().replaceAll('-', '')}`,
  });
}

export interface DemoMonth {
  stage: Stage;
  plan: Plan;
  month: PlainMonth;
  pay_on: PlainDate;
  close_on: PlainDate;
}

/**
 * Plans a month: declared, checked and sealed at the end of one day (after its decisions),
 * answered on the next, closed after.
 */
export function runMonth(demo: DemoMonth): void {
  demo.plan.on(demo.pay_on, () => demo.plan.on(demo.pay_on, () => sealMonth(demo)));
  demo.plan.on(demo.close_on, () => closeMonth(demo));
}

function sealMonth(demo: DemoMonth): void {
  const sealed = draftsOf(demo).map((draft) => seal(demo.stage, draft));
  const answered = addWorkingDays(examplePack.calendar, demo.pay_on, 1).value;
  demo.plan.on(answered, () => sealed.forEach((batch_no) => settle(demo, batch_no)));
}

function draftsOf({ stage, month }: DemoMonth): BatchDraft[] {
  const drafts = ledgerAnswers.batch_drafts(insideAs(stage, 'accountant'), { month, kind: 'month' });
  return drafts.filter((draft) => draft.count > 0 && draft.bar === null);
}

/** Declares, checks and seals one batch by three people; answers its number. */
function seal(stage: Stage, draft: BatchDraft): string {
  const [declared] = doActs(stage, 'accountant', batchActs(draft));
  const { batch_no } = declared?.result as { batch_no: string };
  const { count, sum_fen } = draft;
  doAct(stage, 'reviewer', 'checkBatch', { batch_no, count, sum_fen, text: '核点无误' });
  doAct(stage, 'approver', 'sealBatch', { batch_no, text: '同意发放' });
  return batch_no;
}

function linesOf(stage: Stage, batch_no: string): PayLineRow[] {
  const inside = insideAs(stage, 'accountant');
  const page = ledgerAnswers.batch_lines(inside, { batch_no, search: '', offset: 0, limit: 200 });
  const rows = [...page.rows];
  for (let offset = 200; offset < page.total; offset += 200) {
    const next = ledgerAnswers.batch_lines(inside, { batch_no, search: '', offset, limit: 200 });
    rows.push(...next.rows);
  }
  return rows.filter((row) => row.state !== 'held');
}

/** The bank pays all but one line, whose name does not match (worked case G23). */
function bankAnswer(lines: PayLineRow[], returnOne: boolean): AnswerRow[] {
  return lines.map((line, i) => {
    const returned = returnOne && i === 0;
    return {
      row: i + 1,
      serial: line.serial,
      name: line.holder_name,
      account_no: line.account_no,
      amount_fen: line.amount_fen,
      outcome: returned ? 'returned' : 'paid',
      paid_fen: returned ? 0 : line.amount_fen,
      reason: returned ? '户名不符' : '',
    };
  });
}

function settle({ stage, month }: DemoMonth, batch_no: string): void {
  const newest = monthOf(stage.desk.clock.today()) === addMonths(month, 1);
  const lines = linesOf(stage, batch_no);
  if (lines.length === 0) return;
  const rows = bankAnswer(lines, newest && lines.length > 3);
  const file_hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  const file = { batch_no, file_name: `代发回盘${batch_no}.txt`, file_hash, rows };
  doActs(stage, 'cashier', answerActs(file));
  doAct(stage, 'accountant', 'settle', { batch_no, file_hash, unanswered: 'wait' });
}

/** Returned money is asked for again, vouchers are reimbursed, cash is counted, the month closes. */
function closeMonth({ stage, month }: DemoMonth): void {
  const returned = ledgerAnswers.returned(insideAs(stage, 'accountant'), {});
  const line_nos = returned.filter((row) => !row.requested).map((row) => row.line_no);
  if (line_nos.length > 0) {
    const text = '开户银行已核实户名，账户可用';
    doAct(stage, 'accountant', 'reissue', { line_nos, same_account: true, text });
  }
  reimburse(stage);
  drawCash(stage);
  countCash(stage);
  settleClues(stage, month);
  doAct(stage, 'accountant', 'closeMonth', { month, text: '账实相符' });
}

/** The auditors' questions are asked; every second hit, and each that bars the close, is answered. */
function settleClues(stage: Stage, month: PlainMonth): void {
  doAct(stage, 'accountant', 'runClues', { month });
  const asked = { code: '', state: 'open', search: '', gone: false, offset: 0, limit: 200 } as const;
  const { rows } = clueAnswerers.clues(insideAs(stage, 'accountant'), asked);
  for (const { key } of rows.filter((row, at) => row.bars || at % 2 === 0)) {
    const answer = { key, finding: 'allowed', text: '已调阅原件并电话核实，情况属实，符合规定' };
    const { state } = doAct<{ state: string }>(stage, 'accountant', 'answerClue', answer);
    if (state === 'answered') doAct(stage, 'reviewer', 'confirmClue', { key, agree: true, text: '已复核' });
  }
}

function reimburse(stage: Stage): void {
  const held = ledgerAnswers.reserve(insideAs(stage, 'cashier'), {});
  const vouchers = held.vouchers.filter((row) => row.reimburse_no === null && !row.papers_missing);
  const voucher_nos = vouchers.map((row) => row.voucher_no);
  if (voucher_nos.length === 0) return;
  const { reimburse_no, sum_fen } = doAct<{ reimburse_no: string; sum_fen: number }>(
    stage,
    'cashier',
    'reimburseImprest',
    { voucher_nos },
  );
  doAct(stage, 'accountant', 'receiveImprest', {
    reimburse_no,
    amount_fen: sum_fen,
    received_on: stage.desk.clock.today(),
  });
}

function countCash(stage: Stage): void {
  const held = ledgerAnswers.reserve(insideAs(stage, 'cashier'), {});
  doAct(stage, 'cashier', 'countCash', {
    counted_fen: held.cash_fen,
    second_officer_id: stage.officers.get('accountant')?.officer_id ?? '',
    note: '',
  });
}

