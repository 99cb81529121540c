/** Steps of random money programs: each tries something an office does, well or badly. */
import { addMonths, lastDay, monthOf } from '../../../shared/base/plain-date';
import { sha256Hex } from '../../../shared/base/canonical';
import type { AnswerRow } from '../../../shared/ledger/answer';
import { batchActs } from '../../../shared/ledger/batch-acts';
import { answerActs } from '../../../shared/ledger/take-answer';
import { clueAnswerers } from '../../../electron/desk/questions/clues';
import { ledgerAnswers } from '../../../electron/desk/questions/ledger';
import { familyG01, familyG15 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { payTo } from '../../shared/ledger/ledger-beds';
import { apply, answerRow, grant, linesOf } from './story';

/** An office with awards, an advance and money in its reserve. */
export interface World {
  office: TestOffice;
  awards: string[];
  emergency: string;
  batches: string[];
  permitted: Set<string>;
}

const accounts = ['6217996500000000009', '6228480000000000018', '6217996500000001239'];

export function found(): World {
  const office = openOffice();
  const awards = ['周明', '赵刚', '孙丽'].map((name, i) => {
    const family = familyG01();
    family.members[0] = { ...family.members[0]!, name };
    family.account = { ...family.account!, holder_name: name, account_no: accounts[i] ?? '' };
    return grant(office, family).award_no;
  });
  const event = { kind: 'fire', on: '2022-11-25', local: true, multiple: 1, text: '住房失火' };
  const { case_no } = apply(office, familyG15(), 'temporary_emergency', '2022-11-25', event);
  office.do('clerk', 'assess', { case_no });
  const text = '情况紧急';
  const received_on = '2022-11-25';
  const money = { kind: 'reserve', amount_fen: 1_500_000, document_no: '拨款1号', note: '' };
  office.do('accountant', 'fund', { ...money, received_on });
  const { award_no } = office.do<{ award_no: string }>('approver', 'advance', { case_no, text });
  return { office, awards, emergency: award_no, batches: [], permitted: new Set() };
}

/** What a step may choose by. */
export type Dice = readonly [number, number, number];
type Step = (world: World, dice: Dice) => void;

function attempt(world: World, login: string, kind: string, payload: unknown): boolean {
  const outcome = world.office.try(login, kind, payload);
  if (outcome.permitted) world.permitted.add(kind);
  return outcome.permitted;
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const today = (world: World): string => world.office.desk.clock.today();

function declare(world: World, [a]: Dice): void {
  const { office } = world;
  const kind = a % 4 === 0 ? 'reissue' : 'month';
  const month = monthOf(today(world));
  const [draft] = ledgerAnswers.batch_drafts(office.inside('accountant'), { month, kind, group: 'dibao' });
  if (!draft || draft.count === 0) return;
  const outcome = office.tryAll('accountant', batchActs(draft));
  if (!outcome.permitted) return;
  world.permitted.add('declareBatch');
  world.batches.push((outcome.result[0]?.result as { batch_no: string }).batch_no);
}

function check(world: World, [a]: Dice): void {
  const batch_no = world.batches.at(-1) ?? '';
  const detail = ledgerAnswers.batch(world.office.inside('auditor'), { batch_no });
  const { count = 1, sum_fen = 1 } = detail?.row ?? {};
  const wrong = a % 7 === 0 ? 1 : 0;
  attempt(world, 'reviewer', 'checkBatch', { batch_no, count, sum_fen: sum_fen + wrong, text: '' });
}

function bankRow(line: ReturnType<typeof linesOf>[number], die: number): AnswerRow {
  const back = { paid_fen: 0, reason: die % 2 === 0 ? '户名不符' : '' };
  switch (die % 5) {
    case 0:
      return answerRow(line, { outcome: 'returned', ...back });
    case 1:
      return answerRow(line, { outcome: 'refused', ...back });
    case 2:
      return answerRow(line, { outcome: 'part_paid', paid_fen: 100, reason: '限额' });
    case 3:
      return answerRow(line, { amount_fen: line.amount_fen + 1 });
    default:
      return answerRow(line);
  }
}

function answered(world: World, [a, b, c]: Dice): void {
  const { office } = world;
  const batch_no = pick(world.batches, a) ?? '';
  const rows = linesOf(office, batch_no)
    .filter((_, i) => (b >> i) % 3 !== 0)
    .map((line, i) => bankRow(line, c + i * 5));
  if (rows.length === 0) return;
  const file_hash = sha256Hex(JSON.stringify([batch_no, rows, c % 3]));
  const taken = office.tryAll('cashier', answerActs({ batch_no, file_name: 'a.txt', file_hash, rows }));
  if (!taken.permitted) return;
  world.permitted.add('takeAnswer');
  const unanswered = c % 5 === 0 ? 'unknown' : 'wait';
  attempt(world, 'accountant', 'settle', { batch_no, file_hash, unanswered });
}

/** A month run without trouble, from wherever the last batch stands. */
function finish(world: World): void {
  declare(world, [1, 0, 0]);
  check(world, [1, 0, 0]);
  const batch_no = world.batches.at(-1) ?? '';
  attempt(world, 'approver', 'sealBatch', { batch_no, text: '' });
  const rows = linesOf(world.office, batch_no)
    .filter((line) => line.state === 'sent')
    .map((line) => answerRow(line));
  if (rows.length === 0) return;
  const file_hash = sha256Hex(JSON.stringify(rows));
  const file = { batch_no, file_name: 'b.txt', file_hash, rows };
  if (!world.office.tryAll('cashier', answerActs(file)).permitted) return;
  attempt(world, 'accountant', 'settle', { batch_no, file_hash, unanswered: 'wait' });
}

function backLines(world: World, [a, b]: Dice): void {
  const lines = ledgerAnswers.returned(world.office.inside('accountant'), {});
  const line = pick(lines, a);
  if (!line) return;
  const line_nos = [line.line_no];
  const { line_no } = line;
  if (line.reason === '') attempt(world, 'clerk', 'explainReturn', { line_no, reason: '银行未说明' });
  if (b % 3 === 0) attempt(world, 'approver', 'cancelDue', { line_nos, text: '决定停发，不再发放' });
  else {
    const wish = { line_nos, same_account: true, text: '核实可用' };
    attempt(world, 'accountant', 'reissue', wish);
  }
}

function change(world: World, [a, b, c]: Dice): void {
  const award_no = pick(world.awards, a) ?? '';
  const month = addMonths(monthOf(today(world)), (c % 3) - 1);
  const text = '核实情况后决定';
  const stop = { award_no, reason_code: 'voluntary', from: month, text };
  const suspend = { award_no, reason_code: 'absent', from: month, text };
  if (b % 5 === 0) attempt(world, 'approver', 'stop', stop);
  else if (b % 5 === 1) attempt(world, 'reviewer', 'suspend', suspend);
  else if (b % 5 === 2) attempt(world, 'approver', 'resume', { award_no, text });
  else attempt(world, 'approver', 'recover', demandOf(world, award_no));
}

function reserve(world: World, [a, b]: Dice): void {
  const document_no = `文${b}`;
  const received_on = today(world);
  const money = { amount_fen: (b % 9) * 50_000 + 50_000, document_no };
  const second_officer_id = world.office.officerId('accountant');
  if (a % 5 === 0) {
    attempt(world, 'accountant', 'fund', { kind: 'reserve', ...money, received_on, note: '' });
  } else if (a % 5 === 1) {
    const direction = b % 3 === 0 ? 'deposit' : 'draw';
    attempt(world, 'cashier', 'drawCash', { direction, ...money });
  } else if (a % 5 === 2) {
    const way = b % 2 === 0 ? 'cash' : 'bank';
    const pay = { award_no: world.emergency, stage: 1, way, second_officer_id };
    attempt(world, 'cashier', 'payImprest', { ...pay, signed_by: 'signature', witnesses: [] });
  } else if (a % 5 === 3) {
    const { cash_fen } = ledgerAnswers.reserve(world.office.inside('cashier'), {});
    const counted_fen = Math.max(0, cash_fen - (b % 3) * 100);
    attempt(world, 'cashier', 'countCash', { counted_fen, second_officer_id, note: '查找中' });
  } else {
    const page = { account: '', offset: 0, limit: 20 };
    const { rows } = ledgerAnswers.entries(world.office.inside('auditor'), page);
    const entry_no = pick(rows, b)?.entry_no ?? '';
    attempt(world, 'reviewer', 'reverse', { entry_no, reason: '登记有误，冲销' });
  }
}

function demandOf(world: World, award_no: string) {
  return { award_no, text: '多发的月份须追回', due_on: today(world), pay_to: payTo };
}

function collected(world: World, [a, b]: Dice): void {
  const award_no = pick(world.awards, a) ?? '';
  const amount_fen = (b % 4) * 30_000 + 25_100;
  const document_no = '缴款单';
  const received_on = today(world);
  attempt(world, 'approver', 'recover', demandOf(world, award_no));
  const instalments = [{ due_on: received_on, amount_fen }];
  if (b % 5 === 0) attempt(world, 'approver', 'planRecovery', { award_no, instalments, text: '困难' });
  const decision = { document_no: '璧民批〔2022〕9号', decided_on: received_on };
  const waived = { award_no, amount_fen: 10_000, ground: 'hardship', text: '无力退还部分', decision };
  if (b % 3 === 0) attempt(world, 'approver', 'waiveRecovery', waived);
  attempt(world, 'cashier', 'collect', { award_no, amount_fen, received_on, document_no });
  if (b % 2 === 0) attempt(world, 'accountant', 'surrender', { award_no, amount_fen, document_no });
}

function voided(world: World, [a, b]: Dice): void {
  const batch_no = pick(world.batches, a) ?? '';
  const login = b % 2 === 0 ? 'approver' : 'accountant';
  attempt(world, login, 'voidBatch', { batch_no, reason: '数据有误', not_sent: b % 3 !== 0 });
}

/** Asks the month's clues and answers every open one; a second person agrees where money is concerned. */
function answerClues(world: World, month: string): void {
  attempt(world, 'accountant', 'runClues', { month });
  const asked = { code: '', state: 'open', search: '', gone: false, offset: 0, limit: 200 } as const;
  for (const { key } of clueAnswerers.clues(world.office.inside('accountant'), asked).rows) {
    attempt(world, 'accountant', 'answerClue', { key, finding: 'allowed', text: '已核实，情况属实' });
    attempt(world, 'reviewer', 'confirmClue', { key, agree: true, text: '已复核' });
  }
}

function pass(world: World, [a]: Dice): void {
  const { office } = world;
  const month = monthOf(today(world));
  if (today(world) < lastDay(month)) office.setDay(lastDay(month));
  else {
    if (a % 3 > 0) finish(world);
    if (a % 4 > 0) answerClues(world, month);
    const closed = attempt(world, 'accountant', 'closeMonth', { month, text: '' });
    if (closed || a % 2 === 0) office.setDay(`${addMonths(month, 1)}-10`);
  }
}

/** Everything a program can do; a step may be refused. */
export const steps: Record<string, Step> = {
  declare,
  check,
  seal: (world) => {
    const batch_no = world.batches.at(-1) ?? '';
    attempt(world, 'approver', 'sealBatch', { batch_no, text: '' });
  },
  answered,
  finish,
  backLines,
  change,
  reserve,
  collected,
  voided,
  pass,
};

/** The month run's own steps come more often, so that programs get far. */
export const names = [...Object.keys(steps), 'declare', 'check', 'seal', 'seal', 'answered', 'finish', 'finish'];
