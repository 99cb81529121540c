/** Proves that what the town may not decide leaves the desk and comes back through the door. */
import { describe, expect, test } from 'vitest';
import type { ResolutionRecorded } from '../../../shared/approval/record-resolution';
import { composeForm } from '../../../electron/desk/paper/forms';
import * as line from '../../case-line';
import { familyG01, inventedId } from '../../family';
import { ask } from '../../lived-office';
import { openOffice, type TestOffice } from '../../office';
import { code, expectSound } from '../../proofs';

// 1. A case above the town's power is refused to its approver, escalated, and opened by the district's document.
// 2. The district's sum and day count: its month begins the benefit, its document stands in the act.
// 3. What the district declines opens nothing; what it returns is assessed and reviewed again.
// 4. The meeting's request comes back the same way.
// 5. A registered near relative bars the officer, and the approval until it is filed; one sheet tells the bureau.
// 6. A near relative among those who must support a member bars as one in the household does.

function placed(office: TestOffice, case_no: string) {
  return office.desk.db.one<{ state: string; position: string; award_no: string | null }>(
    'SELECT state, position, award_no FROM cases WHERE case_no = ?',
    case_no,
  );
}

/** G01 after its notice, in an office whose power for it has been revoked. */
function beyondPower(): { office: TestOffice; case_no: string } {
  const office = openOffice();
  const case_no = line.disclosed(office, familyG01());
  const power_no = '500120004-Q-001';
  office.do('admin', 'revoke', {
    power_no,
    document_no: '璧民发〔2022〕9号',
    from: '2022-11-14',
    reason: '区里收回',
  });
  office.setDay('2022-11-22');
  return { office, case_no };
}

const resolution = (case_no: string, changes: Record<string, unknown> = {}) => ({
  case_no,
  resolution: 'approved',
  document_no: '璧民批〔2022〕8号',
  decided_on: '2022-11-24',
  text: '同意给予最低生活保障',
  amount_fen: 85_100,
  ...changes,
});

const escalation = (case_no: string, why = 'above_power') => ({ case_no, why, text: '没有权限，请区里审批' });

describe('the district decides', () => {
  test('approved: the award is opened like one of the town', () => {
    const { office, case_no } = beyondPower();
    expect(code(office.try('approver', 'approve', { case_no, text: '同意' }))).toBe('no_power');
    expect(code(office.try('reviewer', 'escalate', escalation(case_no, 'decider')))).toBe('town_decides');
    expect(code(office.try('reviewer', 'escalate', escalation(case_no, 'relative')))).toBe('relative_none');
    office.do('reviewer', 'escalate', escalation(case_no));
    expect(placed(office, case_no)).toMatchObject({ state: 'open', position: 'at_district' });
    expect(code(office.try('approver', 'approve', { case_no, text: '同意' }))).toBe('not_now');
    office.setDay('2022-12-02');
    const early = resolution(case_no, { decided_on: '2022-11-21' });
    expect(code(office.try('clerk', 'recordResolution', early))).toBe('decided_early');
    const { opened } = office.do<ResolutionRecorded>('clerk', 'recordResolution', resolution(case_no));
    expect(opened).toMatchObject({
      amount_fen: 85_100,
      base_fen: 75_100,
      addons_fen: 10_000,
      from: '2022-11',
      stage: 0,
    });
    expect(placed(office, case_no)).toMatchObject({ state: 'approved', award_no: opened!.award_no });
    expect(
      office.desk.db.all('SELECT person_no FROM award_members WHERE award_no = ?', opened!.award_no),
    ).toHaveLength(3);
    const told = JSON.stringify(office.do<object>('approver', 'issue', { code: 'D16', case_no }));
    for (const words of ['区里已批准（', '851.00', '周明']) expect(told).toContain(words);
    expectSound(office);
    office.close();
  });

  test('another sum has no parts; declined opens nothing', () => {
    const { office, case_no } = beyondPower();
    office.do('approver', 'escalate', escalation(case_no));
    office.setDay('2022-12-02');
    const declined = resolution(case_no, { resolution: 'declined' });
    expect(code(office.try('clerk', 'recordResolution', declined))).toBe('amount_idle');
    const less = office.rehearse('clerk', 'recordResolution', resolution(case_no, { amount_fen: 50_000 }));
    expect(less.permitted && less.result[0]!.result).toMatchObject({
      opened: { amount_fen: 50_000, base_fen: 50_000, addons_fen: 0 },
    });
    office.do('clerk', 'recordResolution', { ...declined, amount_fen: null });
    expect(placed(office, case_no)).toMatchObject({ state: 'declined', award_no: null });
    expect(JSON.stringify(office.do<object>('approver', 'issue', { code: 'D17', case_no }))).toContain('区里决定不予批准（');
    expectSound(office);
    office.close();
  });

  test('returned by the meeting: assessed and reviewed again', () => {
    const { office, case_no } = beyondPower();
    office.do('reviewer', 'submitToMeeting', {
      case_no,
      matter: '是否给予低保',
      situation: '收入核对有困难，情况特殊',
      options: [{ name: '给予低保', grounds: '生活确有困难' }],
      text: '建议给予',
      amount_fen: 85_100,
    });
    expect(placed(office, case_no)).toMatchObject({ position: 'at_meeting' });
    const request = composeForm(office.inside('clerk'), 'D28', { case_no });
    expect(request.permitted && JSON.stringify(request.result.content)).toMatch('是否给予低保');
    office.setDay('2022-11-25');
    const back = { resolution: 'returned', amount_fen: null, text: '请补充核对' };
    office.do('clerk', 'recordResolution', resolution(case_no, back));
    expect(placed(office, case_no)).toMatchObject({ state: 'open', position: 'visited' });
    expect(code(office.try('reviewer', 'review', { case_no, opinion: 'agree', text: '同意' }))).toBe('step_missing');
    office.do('clerk', 'assess', { case_no });
    line.review(office, case_no);
    office.do('reviewer', 'escalate', escalation(case_no));
    office.do('clerk', 'recordResolution', resolution(case_no, { decided_on: '2022-11-25' }));
    expect(placed(office, case_no)).toMatchObject({ state: 'approved' });
    const kept = composeForm(office.inside('clerk'), 'D28', { case_no });
    expect(kept.permitted && JSON.stringify(kept.result.content)).toMatch('同意给予最低生活保障');
    const detail = ask(office, 'clerk', 'case', { case_no });
    expect(detail).toMatchObject({ result: { put_to_meeting: true, relatives: [] } });
    expectSound(office);
    office.close();
  });
});

const sister = (office: TestOffice, changes: Record<string, unknown> = {}) => ({
  relative_of: 'staff',
  officer_id: office.officerId('approver'),
  name: '冯审批',
  id_number: '500120198001010004',
  kinship: 'sibling',
  person_name: '周明',
  person_id_number: '500120198403029979',
  ...changes,
});

test('a near relative bars the officer, and the approval until it is filed (G22)', () => {
  const office = openOffice();
  const case_no = line.disclosed(office, familyG01());
  const person = office.desk.db.one<{ id_number: string }>(`SELECT id_number FROM persons WHERE name = '周明'`)!;
  const declared = sister(office, { person_id_number: person.id_number });
  const { relative_no } = office.do<{ relative_no: string }>('clerk', 'declareRelative', declared);
  expect(relative_no).toBe('500120004-J-0001');
  expect(code(office.try('clerk', 'declareRelative', declared))).toBe('already_declared');
  office.setDay('2022-11-25');
  const decision = { case_no, text: '同意给予' };
  expect(code(office.try('approver', 'approve', decision))).toBe('officer_is_relative');
  expect(code(office.try('approver2', 'approve', decision))).toBe('relative_unfiled');
  const filing = { relative_no, document_no: '璧民备〔2022〕3号', filed_on: '2022-11-25' };
  office.do('clerk', 'fileRelative', filing);
  expect(code(office.try('clerk', 'fileRelative', filing))).toBe('already_filed');
  expect(code(office.try('approver', 'approve', decision))).toBe('officer_is_relative');
  expect(office.do('approver2', 'approve', decision)).toMatchObject({ amount_fen: 85_100 });
  const sheet = composeForm(office.inside('clerk'), 'D45', { case_no, relative_no });
  expect(sheet.permitted && JSON.stringify(sheet.result.content)).toMatch(/周明.*冯审批的兄弟姐妹/);
  expect(code(composeForm(office.inside('clerk'), 'D45', { case_no, relative_no: 'none' }))).toBe('form_not_ready');
  expectSound(office);
  office.close();
});

test('a near relative among the obligors bars too', () => {
  const office = openOffice();
  const person_id_number = inventedId('1958-06-01', 'm');
  const obligor = { of: 'm1', relation: 'parent' as const, name: '周父', able: false, id_number: person_id_number };
  const case_no = line.disclosed(office, { ...familyG01(), obligors: [obligor] });
  office.do('clerk', 'declareRelative', sister(office, { person_name: '周父', person_id_number }));
  office.setDay('2022-11-25');
  const decision = { case_no, text: '同意给予' };
  expect(code(office.try('approver', 'approve', decision))).toBe('officer_is_relative');
  expect(ask(office, 'clerk', 'case', { case_no })).toMatchObject({
    result: { relatives: [{ person_name: '周父', name: '冯审批' }] },
  });
  expectSound(office);
  office.close();
});
