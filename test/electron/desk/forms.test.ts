/** Forms without a number, composed from the state of a whole office: application, receipts, bank and service papers. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatFen } from '../../../shared/base/money';
import type { Outcome } from '../../../shared/base/outcome';
import type { Issued } from '../../../shared/notice/issue';
import { PaperContent } from '../../../shared/notice/content/paper-content';
import { composeForm } from '../../../electron/desk/paper/forms';
import { gatherFile, indexOf } from '../../../electron/desk/paper/household-file';
import type { ComposedForm } from '../../../electron/desk/paper/material';
import { paperRounds } from '../../../electron/desk/questions/paper-rounds';
import { familyG01, familyG15 } from '../../family';
import { papersOf } from '../../papers';
import { openOffice, type TestOffice } from '../../office';
import { apply, grant, payAll, seal } from '../ledger/story';

// 1. The set to be signed: application with the programme ticked, a consent for each adult, promise, relatives.
// 2. Without a programme, or for an unknown household, nothing is drawn.
// 3. Papers taken in, withdrawal and power of agency come from the case; a waiver from the award.
// 4. Temporary aid has its own approval form, and a form for the papers that follow an advance.
// 5. A payment from the reserve has a receipt and a slip that names the leader and the power; a claim lists its vouchers.
// 6. A batch has its order to the bank once sealed, and a list of what came back only if something did.
// 7. A household's file holds its issued papers and forms in order, and its index says where each begins.
// 8. What a village's deliverer takes along: papers by village until they are printed and served.
// 9. The published list names adults in benefit and nothing private.
// 10. The record of service is blank before, filled in after.

let office: TestOffice;

beforeEach(() => {
  office = openOffice({ day: '2022-09-01' });
});
afterEach(() => office.close());

function composed(code: string, subject: Record<string, string>): Outcome<ComposedForm> {
  return composeForm(office.inside('clerk'), code, subject);
}

/** The sheets in order, each valid content. */
function sheets(code: string, subject: Record<string, string>): PaperContent[] {
  const outcome = composed(code, subject);
  if (!outcome.permitted) throw new Error(outcome.message);
  const { content, more = [] } = outcome.result;
  return [content, ...more].map((one) => PaperContent.parse(one));
}

const shown = (code: string, subject: Record<string, string>) => JSON.stringify(sheets(code, subject));

test('the set to be signed', () => {
  const { household_no } = office.do<{ household_no: string }>('clerk', 'register', familyG01());
  const set = sheets('D01', { household_no, programme: 'dibao', reason: '收入低' });
  expect(set.map(({ code }) => code)).toEqual(['D01', 'D02', 'D02', 'D03', 'D04']);
  const text = JSON.stringify(set);
  for (const words of ['■ 最低生活保障', '□ 特困人员', '收入低', '本人李秀英', '12个月内有效', '■ 无近亲属关系']) {
    expect(text).toContain(words);
  }
  expect(composed('D01', { household_no, programme: '' })).toMatchObject({ code: 'programme_unknown' });
  expect(composed('D01', { household_no: 'x', programme: 'dibao' })).toMatchObject({ code: 'household_unknown' });
  const urgent = sheets('D01', { household_no, programme: 'temporary_emergency' });
  expect(urgent.map(({ code }) => code)).toEqual(['D01', 'D03', 'D04']);
});

test('papers of a case and a waiver of its award', () => {
  const { case_no, award_no } = grant(office, familyG01(), { from: '2022-09-05', decide: '2022-09-23' });
  const list = shown('D08', { case_no });
  for (const name of papersOf('dibao')) expect(list).toContain(name);
  expect(shown('D50', { case_no })).toContain('撤回申请书');
  expect(composed('D50', { case_no, kind: 'agency' })).toMatchObject({ code: 'form_not_ready' });
  expect(composed('D23', { case_no })).toMatchObject({ code: 'form_not_ready' });
  expect(composed('D27', { case_no })).toMatchObject({ code: 'form_not_ready' });
  const given_up = shown('D50', { award_no });
  for (const words of ['放弃救助声明', award_no, '最低生活保障']) expect(given_up).toContain(words);
  expect(composed('D50', { award_no: 'x' })).toMatchObject({ code: 'award_unknown' });
});

test('whoever applies for another has a power of agency', () => {
  const { household_no } = office.do<{ household_no: string }>('clerk', 'register', familyG01());
  const agent = { name: '周亮', relation: 'kin', id_number: '500120198001010012', phone: '', document: '委托书' };
  const { case_no } = office.do<{ case_no: string }>('clerk', 'receive', {
    household_no, programme: 'dibao', applicant: 'm1', applied_on: '2022-09-01', reason: '收入低',
    documents: [], authorised: ['m1', 'm2', 'm3'], event: null, agent,
  });
  const text = shown('D50', { case_no, kind: 'agency' });
  for (const words of ['委托周亮', '500120198001010012', '亲属']) expect(text).toContain(words);
});

/** A fire, an advance paid in cash the same day. */
function advanced(): { case_no: string; award_no: string } {
  const funded = { kind: 'reserve', amount_fen: 3_000_000, document_no: '拨款1号', received_on: '2022-09-01', note: '' };
  office.do('accountant', 'fund', funded);
  office.do('cashier', 'drawCash', { direction: 'draw', amount_fen: 500_000, document_no: '现支1号' });
  const event = { kind: 'fire', on: '2022-09-02', local: false, multiple: 1, text: '住房失火，无处居住' };
  const { case_no } = apply(office, familyG15(), 'temporary_emergency', '2022-09-02', event);
  office.do('clerk', 'assess', { case_no });
  const { award_no } = office.do<{ award_no: string }>('approver', 'advance', { case_no, text: '情况紧急' });
  const second_officer_id = office.officerId('accountant');
  const payment = { award_no, stage: 1, way: 'cash', second_officer_id, signed_by: 'signature', witnesses: [] };
  office.do('cashier', 'payImprest', payment);
  return { case_no, award_no };
}

test('temporary aid: approval, advance, receipt, slip and claim', () => {
  const { case_no, award_no } = advanced();
  const approval = shown('D23', { case_no });
  for (const words of ['临时救助审批表', '先行救助', '■ 临时救助备用金', '限额']) expect(approval).toContain(words);
  expect(shown('D27', { case_no })).toContain('先行救助补办手续审批表');
  const voucher = office.desk.db.one<{ voucher_no: string; amount_fen: number }>(
    'SELECT voucher_no, amount_fen FROM vouchers WHERE award_no = ?',
    award_no,
  )!;
  const { voucher_no } = voucher;
  const receipt = shown('D24', { voucher_no });
  expect(receipt).toContain(`"amount_fen":${voucher.amount_fen}`);
  expect(receipt).toContain('领款人留存');
  const slip = shown('D25', { voucher_no });
  expect(slip).toContain('璧民发〔2022〕1号');
  for (const words of ['住房失火', '补办期限']) expect(slip).toContain(words);
  office.do('clerk', 'supplement', { case_no, documents: ['火灾证明'], text: '补充说明' });
  office.do('reviewer', 'review', { case_no, opinion: 'agree', text: '同意' });
  office.do('approver', 'approve', { case_no, text: '同意' });
  expect(shown('D27', { case_no })).toContain('火灾证明');
  const claim = { voucher_nos: [voucher_no] };
  const { reimburse_no } = office.do<{ reimburse_no: string }>('cashier', 'reimburseImprest', claim);
  const claimed = shown('D26', { reimburse_no });
  for (const words of [voucher_no, '住房失火', '1,000.00']) expect(claimed).toContain(words);
  expect(composed('D24', { voucher_no: 'x' })).toMatchObject({ code: 'voucher_unknown' });
  expect(composed('D26', { reimburse_no: 'x' })).toMatchObject({ code: 'claim_unknown' });
});

test('a batch: order to the bank, and what came back', () => {
  const { award_no } = grant(office, familyG01(), { from: '2022-09-05', decide: '2022-09-23' });
  office.setDay('2022-09-25');
  const { batch_no, sum_fen } = seal(office, '2022-09');
  const order = shown('D34', { batch_no });
  expect(order).toContain('共1笔');
  expect(order).toContain(formatFen(sum_fen));
  expect(composed('D33', { batch_no })).toMatchObject({ code: 'nothing_returned' });
  payAll(office, batch_no, ['周明']);
  const list = shown('D33', { batch_no });
  expect(list).toContain('户名不符');
  expect(composed('D34', { batch_no: 'x' })).toMatchObject({ code: 'batch_unknown' });
  expect(composed('D32', {})).toMatchObject({ code: 'nothing_demanded' });
  expect(award_no).not.toBe('');
});

test('the file of a household with its index', () => {
  const { case_no, household_no } = grant(office, familyG01(), { from: '2022-09-05', decide: '2022-09-23' });
  office.do('approver', 'issue', { code: 'D16', case_no });
  const inside = office.inside('clerk');
  const file = gatherFile(inside, household_no);
  if (!file.permitted) throw new Error(file.message);
  const codes = file.result.papers.map(({ code }) => code);
  expect(codes).toEqual(['D08', 'D09', 'D10', 'D15', 'D14', 'D16']);
  const index = indexOf(inside, file.result, [1, 1, 2, 3, 1, 2]);
  const text = JSON.stringify(PaperContent.parse(index));
  for (const words of ['3—4', '5—7', '10页', '确认通知书', '6件']) expect(text).toContain(words);
  expect(gatherFile(inside, 'x')).toMatchObject({ code: 'household_unknown' });
});

test('rounds: printed and served papers leave the list', () => {
  const { case_no } = grant(office, familyG01(), { from: '2022-09-05', decide: '2022-09-23' });
  const { notice_no, number } = office.do<Issued>('approver', 'issue', { code: 'D16', case_no });
  const rounds = () => paperRounds(office.inside('clerk'));
  const village_code = familyG01().village_code;
  expect(rounds()).toMatchObject([{ village_code, unprinted: 1, unserved: 1 }]);
  const list = shown('K10', { village_code });
  for (const words of [number, '周明', '共1份', '1组8号']) expect(list).toContain(words);
  office.do('clerk', 'print', { notice_no, copies: 1, reason: '批量打印' });
  expect(rounds()).toMatchObject([{ unprinted: 0, unserved: 1 }]);
  office.do('clerk', 'serve', {
    notice_no, served_on: '2022-09-23', way: 'direct', received_by: '周明', deliverers: ['王五'], witnesses: [],
  });
  expect(rounds()).toEqual([]);
  expect(composed('K10', { village_code })).toMatchObject({ code: 'nothing_unserved' });
});

test('the published list: adults in benefit of the month, nothing private', () => {
  grant(office, familyG01(), { from: '2022-09-05', decide: '2022-09-23' });
  const list = shown('D22', { programme: 'dibao', month: '2022-09' });
  for (const words of ['公布名单', '周明', '1户家庭', '举报']) expect(list).toContain(words);
  expect(list).not.toMatch(/\d{17}/);
  expect(composed('D22', { programme: 'dibao', month: '2022-08' })).toMatchObject({ code: 'nobody_published' });
  expect(composed('D22', { programme: 'orphan', month: '2022-09' })).toMatchObject({ code: 'programme_not_published' });
  expect(composed('D22', { programme: 'dibao', month: '九月' })).toMatchObject({ code: 'month_wrong' });
});

test('the record of service, before and after', () => {
  const { case_no } = grant(office, familyG01(), { from: '2022-09-05', decide: '2022-09-23' });
  const { notice_no } = office.do<Issued>('approver', 'issue', { code: 'D16', case_no });
  const blank = shown('D35', { notice_no });
  expect(blank).toContain('□ 直接送达');
  expect(blank).not.toContain('■');
  office.do('clerk', 'serve', {
    notice_no, served_on: '2022-09-23', way: 'direct', received_by: '周明', deliverers: ['王五'], witnesses: [],
  });
  const filled = shown('D35', { notice_no });
  for (const words of ['■ 直接送达', '周明', '王五', '2022年9月23日']) expect(filled).toContain(words);
});
