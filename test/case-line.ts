/** The line of a case by the test office: each step a real act by the officer whose post it is. */
import { createHash } from 'node:crypto';
import type { PlainDate } from '../shared/base/plain-date';
import type { Declaration } from '../shared/household/declaration';
import type { AnswerOutcome } from '../shared/ledger/answer';
import { batchActs } from '../shared/ledger/batch-acts';
import type { BatchDraft, PayLineRow } from '../shared/ledger/rows';
import type { Page } from '../shared/base/question';
import { answers } from '../electron/desk/questions/all';
import { checkMeans } from './checked';
import type { TestOffice } from './office';
import { papersOf } from './papers';

/** Registers a household; answers its number. */
export function register(office: TestOffice, family: Declaration, clerk = 'clerk'): string {
  const { household_no } = office.do<{ household_no: string }>(clerk, 'register', family);
  return household_no;
}

/** Receives an application for monthly aid, every adult having signed. */
export function receive(
  office: TestOffice,
  household_no: string,
  changes: Record<string, unknown> = {},
  clerk = 'clerk',
): string {
  const { case_no } = office.do<{ case_no: string }>(clerk, 'receive', {
    household_no,
    programme: 'dibao',
    applicant: 'm1',
    applied_on: office.desk.clock.today(),
    reason: '收入低，生活困难',
    documents: papersOf(String(changes.programme ?? 'dibao')),
    authorised: ['m1', 'm2', 'm3', 'm4', 'm5'],
    event: null,
    ...changes,
  });
  return case_no;
}

export function visit(office: TestOffice, case_no: string, clerk = 'clerk'): void {
  office.do(clerk, 'visit', {
    case_no,
    visited_on: office.desk.clock.today(),
    investigators: [office.officerId(clerk), office.officerId('investigator')],
    met: '周明',
    truthful: true,
    housing: '自建房两间',
    findings: '家庭人口和收入与申报相符',
  });
}

export function review(office: TestOffice, case_no: string): void {
  office.do('reviewer', 'review', { case_no, opinion: 'agree', text: '同意核算意见' });
}

/** From the application to the public notice, on the dossier's days for G01. */
export function disclosed(
  office: TestOffice,
  family: Declaration,
  given: { checked: boolean } = { checked: true },
): string {
  office.setDay('2022-11-01');
  const case_no = receive(office, register(office, family));
  office.setDay('2022-11-03');
  visit(office, case_no);
  office.do('clerk', 'assess', { case_no });
  if (given.checked) checkMeans(office, case_no);
  office.setDay('2022-11-07');
  review(office, case_no);
  office.setDay('2022-11-14');
  office.do('clerk', 'disclose', {
    case_no,
    posted_on: '2022-11-14',
    places: ['村务公开栏', '政务公开栏'],
  });
  return case_no;
}

/** Approves and issues together; answers award and notice. */
export function approve(
  office: TestOffice,
  case_no: string,
): { award_no: string; notice_no: string } {
  const outcome = office.tryAll('approver', [
    { kind: 'approve', payload: { case_no, text: '同意给予' } },
    { kind: 'issue', payload: { code: 'D16', case_no } },
  ]);
  if (!outcome.permitted) throw new Error(`${outcome.code}: ${outcome.message}`);
  const [approved, issued] = outcome.result.map(({ result }) => result as Record<string, string>);
  return { award_no: approved?.award_no ?? '', notice_no: issued?.notice_no ?? '' };
}

/** A live monthly award from November 2022, approved on the 25th. */
export function awarded(
  office: TestOffice,
  family: Declaration,
): { case_no: string; award_no: string; notice_no: string } {
  const case_no = disclosed(office, family);
  office.setDay('2022-11-25');
  return { case_no, ...approve(office, case_no) };
}

/** What declaring now would freeze, with something in it. */
export function drafts(
  office: TestOffice,
  month: string,
  kind: 'month' | 'reissue' = 'month',
): BatchDraft[] {
  const found = answers.batch_drafts(office.inside('accountant'), { month, kind }) ?? [];
  return found.filter((draft) => draft.count > 0);
}

/** Declares, fills, checks and seals one batch by three people; answers its number. */
export function sealedBatch(office: TestOffice, draft: BatchDraft): string {
  const declared = office.tryAll('accountant', batchActs(draft));
  if (!declared.permitted) throw new Error(`${declared.code}: ${declared.message}`);
  const { batch_no } = declared.result[0]?.result as { batch_no: string };
  const { count, sum_fen } = draft;
  office.do('reviewer', 'checkBatch', { batch_no, count, sum_fen, text: '核点无误' });
  office.do('approver', 'sealBatch', { batch_no, text: '同意发放' });
  return batch_no;
}

export function batchLines(office: TestOffice, batch_no: string): PayLineRow[] {
  const input = { batch_no, search: '', offset: 0, limit: 200 };
  return (answers.batch_lines(office.inside('accountant'), input) as Page<PayLineRow>).rows;
}

/** Takes and settles a bank answer; `outcomeOf` says what became of each line. */
export function settleBatch(
  office: TestOffice,
  batch_no: string,
  outcomeOf: (line: PayLineRow, i: number) => AnswerOutcome = () => 'paid',
): { file_hash: string } {
  const sent = batchLines(office, batch_no).filter((line) => line.state !== 'held');
  const rows = sent.map((line, i) => {
    const outcome = outcomeOf(line, i);
    return {
      row: i + 1,
      serial: line.serial,
      name: line.holder_name,
      account_no: line.account_no,
      amount_fen: line.amount_fen,
      outcome,
      paid_fen: outcome === 'paid' ? line.amount_fen : 0,
      reason: outcome === 'paid' ? '' : '户名不符',
    };
  });
  const file_hash = createHash('sha256')
    .update(JSON.stringify([batch_no, rows]))
    .digest('hex');
  const file = { batch_no, file_name: `回盘${batch_no}.txt`, file_hash, part: 1, parts: 1, rows };
  office.do('cashier', 'takeAnswer', file);
  office.do('accountant', 'settle', { batch_no, file_hash, unanswered: 'wait' });
  return { file_hash };
}

/** An emergency application of a family after a fire, assessed; answers the case. */
export function emergency(
  office: TestOffice,
  family: Declaration,
  day: PlainDate = '2022-11-05',
): string {
  office.setDay(day);
  const case_no = receive(office, register(office, family), {
    programme: 'temporary_emergency',
    reason: '住房失火，无处食宿',
    event: { kind: 'fire', on: day, local: false, multiple: 1, text: '厨房起火，衣物粮食烧毁' },
  });
  office.do('clerk', 'assess', { case_no });
  return case_no;
}

/** Money in the reserve fund: the allotment, and cash drawn from it. */
export function openReserve(office: TestOffice, fixed_fen = 3_000_000, cash_fen = 500_000): void {
  const received_on = office.desk.clock.today();
  const document_no = '璧山财社〔2022〕1号';
  const fund = { kind: 'reserve', amount_fen: fixed_fen, document_no, received_on, note: '' };
  office.do('accountant', 'fund', fund);
  office.do('cashier', 'drawCash', {
    direction: 'draw',
    amount_fen: cash_fen,
    document_no: '现提1',
  });
}

/** Pays a stage of an emergency award from the reserve. */
export function payImprest(
  office: TestOffice,
  award_no: string,
  stage: number,
  way: 'cash' | 'bank',
) {
  const second_officer_id = office.officerId('accountant');
  const payload = {
    award_no,
    stage,
    way,
    second_officer_id,
    signed_by: 'signature',
    witnesses: [],
  };
  return office.do<{ voucher_no: string; amount_fen: number }>('cashier', 'payImprest', payload);
}
