/** Proves the comprehensive needs plan from the facts to the recorded opinion and what came of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Advised } from '../../../shared/assessment/advise';
import type { PlanRow, PlanView } from '../../../shared/assessment/plan-questions';
import * as line from '../../case-line';
import { familyG01, familyG15 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { ask } from '../../lived-office';
import { code, expectSound, imprintOf } from '../../proofs';
import { papersOf } from '../../papers';

// 1. One household entered once has its plan: here, referred, refused, with papers and dates.
// 2. The clerk takes out, moves and adds, each with a reason; the proposal stays beside it.
// 3. The opinion keeps pack, facts and traces' hash; its number has no gap.
// 4. `receive` names the item it answers; the plan then shows the case and its state.
// 5. An item of another household's plan cannot be answered; changed facts need a new plan.
// 6. Asking for plans never writes.

function planOf(office: TestOffice, household_no: string): PlanView {
  const outcome = ask(office, 'clerk', 'needs_plan', { household_no });
  if (!outcome.permitted || !outcome.result) throw new Error('no plan');
  return outcome.result as PlanView;
}

function plansOf(office: TestOffice, household_no: string): PlanRow[] {
  const outcome = ask(office, 'clerk', 'plans', { household_no });
  return outcome.permitted ? (outcome.result as PlanRow[]) : [];
}

const advice = (household_no: string, changes: Record<string, unknown> = {}) => ({
  household_no,
  version: 1,
  received_on: '2022-11-01',
  papers: ['D01', 'id'],
  adjustments: [],
  additions: [],
  text: '低保由本街道办理，其余按意见办理',
  ...changes,
});

test('G01: 低保 here, what it is refused, papers once, dates from intake', () => {
  const office = openOffice();
  const household_no = line.register(office, familyG01());
  const plan = planOf(office, household_no);
  const dibao = plan.items.find(({ programme }) => programme === 'dibao');
  expect(dibao).toMatchObject({
    id: 'dibao:m1+m2+m3',
    place: 'here',
    amount_fen: 85_100,
    member_names: ['周明', '李秀英', '周小雨'],
    dates: [{ due_on: '2022-11-04' }, { due_on: '2022-11-04' }, { due_on: '2022-11-29' }],
  });
  expect(plan.items.find(({ programme }) => programme === 'education')).toMatchObject({
    place: 'refer',
    department: '区教委',
  });
  expect(plan.papers.map(({ code: paper }) => paper)).toContain('D01');
  expect(plan.programmes.find((row) => row.code === 'tekun')?.places).toEqual([
    'here',
    'district',
    'meeting',
  ]);
  office.close();
});

test('the opinion keeps the proposal beside the clerk’s changes, and its number has no gap', () => {
  const office = openOffice();
  const household_no = line.register(office, familyG01());
  const made = office.do<Advised>(
    'clerk',
    'advise',
    advice(household_no, {
      adjustments: [{ id: 'dibao:m1+m2+m3', to: 'district', reason: '情况复杂，报区里研究' }],
      additions: [
        { programme: 'legal_aid', members: ['m2'], place: 'refer', reason: '拖欠工资，需要法律援助' },
      ],
    }),
  );
  expect(made.plan_no).toBe('500120004-Y-000001');
  expect(made).toMatchObject({ pack: 'CQ-EX-2022-09', pack_example: true });
  expect(made.trace_hash).toMatch(/^[0-9a-f]{64}$/);
  expect(made.items.find(({ programme }) => programme === 'dibao')).toMatchObject({
    place: 'district',
    proposed_place: 'here',
    choice: 'move',
    choice_reason: '情况复杂，报区里研究',
  });
  expect(made.items.at(-1)).toMatchObject({ programme: 'legal_aid', choice: 'add', department: '区司法局（法律援助中心）' });
  expect(made.papers.map(({ code: paper }) => paper)).not.toContain('D01');
  const again = office.do<Advised>('clerk', 'advise', advice(household_no));
  expect(again.plan_no).toBe('500120004-Y-000002');
  expect(plansOf(office, household_no).map(({ plan_no }) => plan_no)).toEqual([
    '500120004-Y-000002',
    '500120004-Y-000001',
  ]);
  expectSound(office);
  office.close();
});

test('an item is answered by a case, and the plan shows what came of it', () => {
  const office = openOffice();
  const household_no = line.register(office, familyG01());
  const other = line.register(office, familyG15());
  const { plan_no } = office.do<Advised>('clerk', 'advise', advice(household_no));
  const answered = { plan_item: { plan_no, item: 'dibao:m1+m2+m3' } };
  const came = () =>
    plansOf(office, household_no)[0]?.items.find(({ programme }) => programme === 'dibao')?.came_of;
  expect(came()).toBeNull();
  const payload = {
    household_no,
    programme: 'dibao',
    applicant: 'm1',
    applied_on: '2022-11-01',
    reason: '收入低，生活困难',
    documents: papersOf('dibao'),
    authorised: ['m1', 'm2'],
    event: null,
    ...answered,
  };
  expect(code(office.try('clerk', 'receive', { ...payload, household_no: other }))).toBe(
    'plan_item_unknown',
  );
  const strange = { plan_item: { plan_no, item: 'tekun:m9' } };
  expect(code(office.try('clerk', 'receive', { ...payload, ...strange }))).toBe('plan_item_unknown');
  const { case_no } = office.do<{ case_no: string }>('clerk', 'receive', payload);
  expect(came()).toEqual({ case_no, state_name: '办理中' });
  office.do('clerk', 'withdraw', { case_no, reason: '本人书面撤回' });
  expect(came()).toEqual({ case_no, state_name: '已撤回' });
  expectSound(office);
  office.close();
});

test('papers that a case received are not asked again; an open emergency is in the plan', () => {
  const office = openOffice();
  const case_no = line.emergency(office, familyG15());
  const row = office.desk.db.one<{ household_no: string }>(
    'SELECT household_no FROM cases WHERE case_no = ?',
    case_no,
  );
  const plan = planOf(office, row!.household_no);
  expect(plan.handed_in).toContain('D01');
  expect(plan.papers.map(({ code: paper }) => paper)).not.toContain('D01');
  expect(plan.items.find(({ programme }) => programme === 'temporary_emergency')).toMatchObject({
    place: 'here',
    amount_fen: 215_100,
  });
  office.close();
});

test('facts that changed after the assessment need a new one', () => {
  const office = openOffice();
  const household_no = line.register(office, familyG01());
  const declaration = familyG01();
  declaration.members = office.desk.db
    .all<{ declaration: string }>('SELECT declaration FROM household_versions')
    .flatMap((row) => (JSON.parse(row.declaration) as typeof declaration).members);
  declaration.income = [];
  const change = { household_no, version: 1, declaration, effective_on: '2022-11-01' };
  office.do('clerk', 'update', { ...change, reason: '失去工作' });
  expect(code(office.try('clerk', 'advise', advice(household_no)))).toBe('changed_meanwhile');
  office.close();
});

test('asking for a plan never writes, whatever papers and day are asked for', () => {
  const office = openOffice();
  const household_no = line.register(office, familyG01());
  const before = imprintOf(office);
  fc.assert(
    fc.property(
      fc.subarray(['D01', 'D02', 'D03', 'id', 'income']),
      fc.constantFrom('2022-11-01', '2022-10-08', '2022-09-29'),
      (papers, received_on) => {
        const outcome = ask(office, 'clerk', 'needs_plan', { household_no, papers, received_on });
        expect(outcome.permitted).toBe(true);
        const asked = (outcome as unknown as { result: PlanView }).result;
        expect(asked.papers.filter((paper) => papers.includes(paper.code))).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
  expect(imprintOf(office)).toEqual(before);
  office.close();
});
