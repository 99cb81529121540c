/** Proves intake through the real door: papers that are missing, the one notice, acceptance, and the other ends. */
import { describe, expect, test } from 'vitest';
import type { CaseDetail } from '../../../shared/application/rows';
import type { LetterContent } from '../../../shared/notice/content/paper-content';
import { answers } from '../../../electron/desk/questions/all';
import * as line from '../../case-line';
import { familyG01, inventedId } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { papersOf } from '../../papers';
import { code, expectSound } from '../../proofs';

// 1. With papers missing the application is only registered: no clock, no acceptance notice, no visit.
// 2. The one notice names everything missing with its due day; a clerk cannot ask twice.
// 3. The last paper accepts the application: the clocks start on that day (domain 4.5: 10-10 → 20 wd).
// 4. A fact that arose later lets the reviewer ask once more, with a notice of its own.
// 5. Papers that never come end the case after the due day, not on it, in writing.
// 6. A doubtful application is taken in or not by the reviewer; refused, the notice says why.
// 7. Emergency aid is never held up by papers.
// 8. An agent stands in the file; a lead ends in the case that answers it, and only once.

const all = papersOf('dibao');
const [application = '', authorisation = ''] = all;
const rest = all.slice(2);

function registered(office: TestOffice, changes: Record<string, unknown> = {}): string {
  office.setDay('2022-11-01');
  const documents = [application, authorisation];
  return line.receive(office, line.register(office, familyG01()), { documents, ...changes });
}

const detailOf = (office: TestOffice, case_no: string): CaseDetail =>
  answers.case(office.inside('clerk'), { case_no })!;

function issued(office: TestOffice, code_: string, case_no: string): string {
  const { content } = office.do<{ content: LetterContent }>('clerk', 'issue', { code: code_, case_no });
  return JSON.stringify(content);
}

const ask = (changes: Record<string, unknown> = {}) => ({ also: [], later: null, ...changes });

describe('papers that are missing', () => {
  test('registered, asked once, completed: the clocks start on the day of acceptance', () => {
    const office = openOffice();
    const case_no = registered(office);
    expect(detailOf(office, case_no)).toMatchObject({
      row: { state: 'open', waiting: '材料审查', accepted: false, clock: null },
      clocks: [],
    });
    expect(code(office.try('clerk', 'issue', { code: 'D05', case_no }))).toBe('not_ready');
    const visit = { case_no, visited_on: '2022-11-01', investigators: ['a', 'b'], met: '周明', truthful: true, housing: '', findings: '相符' };
    expect(code(office.try('clerk', 'visit', visit))).toBe('step_missing');

    const asked = office.do<{ missing: { name: string }[] }>('clerk', 'askSupplement', { case_no, ...ask() });
    expect(asked).toMatchObject({ position: 'supplementing', due_on: '2022-11-15' });
    expect(asked.missing.map(({ name }) => name)).toEqual(rest);
    const notice = issued(office, 'D06', case_no);
    for (const name of rest) expect(notice).toContain(name);
    expect(notice).toContain('2022年11月15日');
    expect(code(office.try('clerk', 'askSupplement', { case_no, ...ask() }))).toBe('asked_before');

    office.setDay('2022-11-03');
    const some = { case_no, documents: rest.slice(0, 1), text: '本人送来' };
    expect(office.do('clerk', 'supplement', some)).toMatchObject({ position: 'supplementing', accepted: null });
    expect(detailOf(office, case_no).clocks).toMatchObject([{ name: '补正', due_on: '2022-11-15' }]);
    office.setDay('2022-11-08');
    const last = { case_no, documents: rest.slice(1), text: '村干部代送' };
    expect(office.do('clerk', 'supplement', last)).toMatchObject({
      position: 'received',
      missing: [],
      accepted: { decide_by: '2022-12-06', survey_by: '2022-11-11' },
    });
    const detail = detailOf(office, case_no);
    expect(detail.row).toMatchObject({ accepted: true, received_on: '2022-11-08', waiting: '待入户调查' });
    expect(detail.documents).toEqual(all);
    expect(detail.clocks.map(({ name, started_on, due_on }) => [name, started_on, due_on])).toEqual([
      ['入户调查', '2022-11-08', '2022-11-11'],
      ['办结', '2022-11-08', '2022-12-06'],
    ]);
    expect(issued(office, 'D05', case_no)).toContain('2022年11月8日予以受理');
    expectSound(office);
  });

  test('a fact that arose later lets the reviewer ask once more', () => {
    const office = openOffice();
    const case_no = registered(office);
    office.do('clerk', 'askSupplement', { case_no, ...ask() });
    issued(office, 'D06', case_no);
    office.setDay('2022-11-09');
    const also = [{ name: '离婚证复印件', basis: '民发〔2021〕57号第九条' }];
    const later = { on: '2022-11-07', fact: '户主离婚', reason: '上次告知时尚未发生' };
    const second = { case_no, ...ask({ also, later }) };
    expect(office.do('reviewer', 'askSupplement', second)).toMatchObject({ due_on: '2022-11-23' });
    expect(issued(office, 'D06', case_no)).toContain('离婚证复印件');
    expect(code(office.try('clerk', 'issue', { code: 'D06', case_no }))).toBe('already_issued');
    const whole = { case_no, documents: rest, text: '本人送来' };
    expect(office.do('clerk', 'supplement', whole)).toMatchObject({ position: 'supplementing', missing: also });
    expectSound(office);
  });

  test('what never comes ends the case, after the due day and in writing', () => {
    const office = openOffice();
    const case_no = registered(office);
    office.do('clerk', 'askSupplement', { case_no, ...ask() });
    const end = { case_no, text: '两次电话提醒，本人未提交' };
    office.setDay('2022-11-15');
    expect(code(office.try('clerk', 'terminate', end))).toBe('supplement_running');
    office.setDay('2022-11-16');
    expect(office.do('clerk', 'terminate', end)).toMatchObject({ position: 'terminated', missing: rest });
    const notice = issued(office, 'D19', case_no);
    expect(notice).toContain('终止办理');
    expect(notice).toContain('行政复议');
    expect(detailOf(office, case_no).row).toMatchObject({ state: 'terminated', clock: null });
    const again = detailOf(office, case_no).household_no;
    office.setDay('2022-11-17');
    expect(line.receive(office, again)).not.toBe(case_no);
    expectSound(office);
  });
});

describe('a doubtful application', () => {
  const doubt = '户籍和居住地均不在本镇，建议不予受理';

  test('the reviewer does not take it in, and the notice says why and where to turn', () => {
    const office = openOffice();
    const case_no = registered(office, { documents: all, doubt });
    expect(detailOf(office, case_no).row.waiting).toBe('材料审查');
    const refused = { case_no, opinion: 'refuse', text: '你户户籍和居住地均不在本镇', advice: '请向居住地的镇街提出申请。' };
    expect(code(office.try('clerk', 'notAccept', refused))).toBe('not_your_post');
    office.do('reviewer', 'notAccept', refused);
    const notice = issued(office, 'D07', case_no);
    for (const said of ['不予受理', '均不在本镇', '请向居住地的镇街', '行政复议']) expect(notice).toContain(said);
    expect(detailOf(office, case_no).row.state).toBe('not_accepted');
    expectSound(office);
  });

  test('the reviewer takes it in after all, once the papers are there', () => {
    const office = openOffice();
    const accept = { opinion: 'accept', text: '经常居住地在本镇', advice: '' };
    const lacking = registered(office, { doubt });
    expect(code(office.try('reviewer', 'notAccept', { case_no: lacking, ...accept }))).toBe('papers_missing');
    const other = openOffice();
    const case_no = registered(other, { documents: all, doubt });
    other.setDay('2022-11-02');
    expect(other.do('reviewer', 'notAccept', { case_no, ...accept })).toMatchObject({
      position: 'received',
      accepted: { survey_by: '2022-11-07' },
    });
    expectSound(other);
  });
});

test('emergency aid is accepted at once, whatever is missing', () => {
  const office = openOffice();
  office.setDay('2022-11-05');
  const case_no = line.receive(office, line.register(office, familyG01()), {
    programme: 'temporary_emergency',
    documents: [],
    doubt: '不是本地人',
    event: { kind: 'fire', on: '2022-11-05', local: false, multiple: 1, text: '厨房起火' },
  });
  expect(detailOf(office, case_no)).toMatchObject({ position: 'received', row: { accepted: true } });
  expectSound(office);
});

describe('who brings an application', () => {
  const lead = { source: 'grid', reporter: '网格员王芳', found_on: '2022-11-01', urgent: false, name: '周明', phone: '', village_code: '500120004001', place: '3组', text: '家中困难，无人知道可以申请' };

  test('an agent stands in the file', () => {
    const office = openOffice();
    const agent = { name: '周亮', relation: 'kin', id_number: inventedId('1990-02-01', 'm'), phone: '', document: '2022年10月30日委托书' };
    const detail = detailOf(office, registered(office, { documents: all, agent }));
    expect(detail.intake.agent).toEqual(agent);
    expect(detail.timeline[0]?.sentence).toContain('由周亮代为');
  });

  test('a lead has its clock and ends in the case that answers it, once', () => {
    const office = openOffice();
    office.setDay('2022-11-04');
    const slow = office.do<{ lead_no: string }>('clerk', 'lead', lead);
    expect(slow).toMatchObject({ due_on: '2022-11-09' });
    expect(office.do('investigator', 'lead', { ...lead, urgent: true })).toMatchObject({ due_on: '2022-11-05' });
    const case_no = registered(office, { lead_no: slow.lead_no });
    expect(detailOf(office, case_no).intake.lead_no).toBe(slow.lead_no);
    const close = { lead_no: slow.lead_no, ending: 'covered', case_no: null, text: '已核实' };
    expect(code(office.try('clerk', 'closeLead', close))).toBe('lead_closed');
    const leads = answers.leads(office.inside('clerk'), { state: 'all', offset: 0, limit: 50 })!;
    expect(leads.rows.map(({ ending, urgent }) => [ending, urgent])).toEqual([
      [null, true],
      ['case', false],
    ]);
    expectSound(office);
  });

  test('a lead may end in a reason', () => {
    const office = openOffice();
    const { lead_no } = office.do<{ lead_no: string }>('clerk', 'lead', lead);
    office.do('clerk', 'closeLead', { lead_no, ending: 'informed', case_no: null, text: '已告知政策，本人暂不申请' });
    const leads = answers.leads(office.inside('clerk'), { state: 'open', offset: 0, limit: 50 })!;
    expect(leads.total).toBe(0);
    expectSound(office);
  });
});
