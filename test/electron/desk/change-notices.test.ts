/** Notices of changes on an award, drawn from what was decided: D18 to D21, and D49 for a household recognised. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Issued } from '../../../shared/notice/issue';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import type { Declaration } from '../../../shared/household/declaration';
import { familyG01, testMember } from '../../family';
import { openOffice, testPower, type TestOffice } from '../../office';
import { checkPaper } from '../../../electron/desk/questions/proof';
import { grant, payAll, seal, type Granted } from '../ledger/story';

// 1. No notice before its decision; after it the notice says before, after, month and reason, once for each decision.
// 2. A second adjustment may be told beside the first.
// 3. Money of earlier months that is still owed is named.
// 4. A stop for a stated reason says the reason and the last month; a reviewed one has the reasons of the review.
// 5. A phase-out lists its months.
// 6. A suspension says what to do; a report that caused it is not told.
// 7. Every letter bears a code; the desk tells whether it is genuine, replaced or unknown, with no more than a name's tail.
// 8. A household recognised without money gets a paper with its last day and what it may ask for.

let office: TestOffice;

beforeEach(() => {
  office = openOffice({ day: '2022-01-10' });
});
afterEach(() => office.close());

const wage = (member: string, fen: number) => ({ member, kind: 'wage' as const, monthly_fen: fen });

function couple(income: number): Declaration {
  const [first, second] = familyG01().members;
  return { ...familyG01(), members: [first!, second!], income: [wage('m1', income)] };
}

function granted(): { family: Declaration; given: Granted } {
  const family = couple(60_000);
  return { family, given: grant(office, family, { from: '2022-09-05', decide: '2022-09-23' }) };
}

function restate(given: Granted, family: Declaration, changes: Partial<Declaration>, on: string): void {
  office.setDay(on);
  const row = office.desk.db.one<{ version: number }>(
    'SELECT max(version) AS version FROM household_versions WHERE household_no = ?',
    given.household_no,
  );
  office.do('clerk', 'update', {
    household_no: given.household_no,
    version: row?.version ?? 0,
    declaration: { ...family, ...changes },
    effective_on: on,
    reason: '收入变化',
  });
}

function recheck(given: Granted, month: string, on: string, because = ''): void {
  const { award_no } = given;
  const wish = { kind: 'income', because, effective_month: month, reported_on: on };
  office.do('clerk', 'recheck', { award_no, text: '入户核实', ...wish });
}

function issued(given: Granted, code: string): PaperContent {
  return office.do<Issued>('approver', 'issue', { code, case_no: given.case_no }).content;
}

const shown = (content: PaperContent) => JSON.stringify(content);
const tried = (given: Granted, code: string) =>
  office.try('approver', 'issue', { code, case_no: given.case_no });

test('an adjustment is told with both amounts, once for each decision', () => {
  const { family, given } = granted();
  expect(tried(given, 'D18')).toMatchObject({ code: 'not_ready' });
  restate(given, family, { income: [wage('m1', 40_000)] }, '2022-10-08');
  recheck(given, '2022-10', '2022-10-08');
  office.do('approver', 'adjust', { award_no: given.award_no, text: '同意调整' });
  const text = shown(issued(given, 'D18'));
  for (const words of ['由834.00元调整为', '1,034.00', '每月增发200.00元', '2人', given.award_no, '行政复议', '核算说明']) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('补发');
  expect(tried(given, 'D18')).toMatchObject({ code: 'already_issued' });
  restate(given, family, { income: [wage('m1', 50_000)] }, '2022-10-20');
  recheck(given, '2022-10', '2022-10-20');
  office.do('approver', 'adjust', { award_no: given.award_no, text: '同意调整' });
  expect(shown(issued(given, 'D18'))).toContain('每月减发100.00元');
});

test('a reviewed stop has the reasons of the review, another its own', () => {
  const { family, given } = granted();
  restate(given, family, { income: [wage('m1', 60_000), wage('m2', 400_000)] }, '2022-11-08');
  recheck(given, '2022-11', '2022-11-08');
  const stop = { award_no: given.award_no, reason_code: 'rechecked', from: '2022-12', text: '家庭收入已超过标准' };
  office.do('approver', 'stop', stop);
  const text = shown(issued(given, 'D19'));
  for (const words of ['停发决定书', '家庭月人均收入', '每月834.00元', '发放至2022年11月', '行政复议']) {
    expect(text).toContain(words);
  }
  expect(tried(given, 'D16')).not.toMatchObject({ code: 'paper_unknown' });
});

test('who gives aid up gets a stop for that reason', () => {
  const { given } = granted();
  const stop = { award_no: given.award_no, reason_code: 'voluntary', from: '2022-10', text: '子女已接去同住' };
  office.do('approver', 'stop', stop);
  const text = shown(issued(given, 'D19'));
  expect(text).toContain('本人自愿放弃');
  expect(text).toContain('子女已接去同住');
  expect(text).not.toContain('核算说明');
});

test('a phase-out says its months and sum', () => {
  const { family, given } = granted();
  for (const month of ['2022-09', '2022-10', '2022-11', '2022-12']) {
    office.setDay(`${month}-25`);
    payAll(office, seal(office, month).batch_no);
  }
  restate(given, family, { income: [wage('m1', 60_000), wage('m2', 120_000)] }, '2022-12-27');
  recheck(given, '2022-12', '2022-12-27', 'employment');
  office.do('approver', 'phaseOut', { award_no: given.award_no, text: '同意' });
  const text = shown(issued(given, 'D20'));
  for (const words of ['6个月渐退期', '2023年1月', '2023年6月', '5,004.00元']) expect(text).toContain(words);
});

test('owed months before the decision are named', () => {
  const { family, given } = granted();
  restate(given, family, { income: [wage('m1', 40_000)] }, '2022-10-08');
  recheck(given, '2022-10', '2022-10-08');
  for (const month of ['2022-09', '2022-10', '2022-11']) {
    office.setDay(`${month}-25`);
    payAll(office, seal(office, month).batch_no);
  }
  office.setDay('2022-12-05');
  office.do('approver', 'adjust', { award_no: given.award_no, text: '同意调整' });
  expect(shown(issued(given, 'D18'))).toContain('以前月份应补发的人民币贰佰元整');
});

test('a suspension says what to do and keeps a report to itself', () => {
  const { given } = granted();
  const wish = { award_no: given.award_no, from: '2022-10' };
  office.do('reviewer', 'suspend', { ...wish, reason_code: 'report', text: '邻居举报其外出务工' });
  const quiet = shown(issued(given, 'D21'));
  expect(quiet).toContain('暂停发放');
  expect(quiet).toContain('有关情况需要核实');
  expect(quiet).not.toContain('举报其');
  expect(quiet).not.toContain('个月仍未核实');
  office.do('approver', 'resume', { award_no: given.award_no, text: '已核实' });
  office.do('reviewer', 'suspend', { ...wish, reason_code: 'deceased', text: '村里反映已去世' });
  const text = shown(issued(given, 'D21'));
  expect(text).toContain('生存确认');
  expect(text).toContain('暂停满3个月仍未核实');
});

test('a code typed from a paper is held against the signed record', () => {
  const { given } = granted();
  const { notice_no, content, number } = office.do<Issued>('approver', 'issue', { code: 'D16', case_no: given.case_no });
  const { qr, short_code } = (content as { proof: { qr: string; short_code: string } }).proof;
  const check = (typed: string) => checkPaper(office.inside('clerk'), { typed });
  const genuine = {
    verdict: 'genuine',
    paper: { notice_no, number, name_tail: '周*', amount_fen: 83_400, monthly: true, state: 'in_force', own: true },
  };
  expect(check(qr)).toMatchObject(genuine);
  expect(check(short_code.toLowerCase().replaceAll('-', ' '))).toMatchObject(genuine);
  expect(check(qr.replace(notice_no, 'another'))).toEqual({ verdict: 'unknown', paper: null });
  const other = short_code.endsWith('2') ? '3' : '2';
  expect(check(short_code.slice(0, -1) + other)).toEqual({ verdict: 'unknown', paper: null });
  expect(check('周明')).toEqual({ verdict: 'unreadable', paper: null });
  office.do('approver', 'void', { notice_no, reason: '姓名有误，重新发文' });
  expect(check(short_code)).toMatchObject({ verdict: 'genuine', paper: { state: 'voided' } });
});

test('a household recognised without money gets its paper with the last day', () => {
  const severe = { kind: 'physical' as const, grade: 1 as const };
  const family: Declaration = {
    ...familyG01(),
    members: [
      ...familyG01().members.slice(0, 2),
      testMember('m3', '周强', '1997-05-20', { relation: 'son', disability: severe }),
    ],
    income: [wage('m1', 270_000)],
  };
  const power = testPower(300_000);
  const scopes = [...power.scopes, { programme: 'dibao_margin', kinds: ['grant', 'decline'], ceiling_fen: null }];
  office.do('admin', 'delegate', { ...power, document_no: '璧民发〔2022〕2号', scopes });
  const given = grant(office, family, { from: '2022-11-01', decide: '2022-11-25' }, 'dibao_margin');
  const text = shown(issued(given, 'D49'));
  for (const words of ['2022年11月25日', '止有效', '周强', '专项救助', '核算说明']) expect(text).toContain(words);
});
