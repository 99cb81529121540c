/** Proves the questions of assessment: the facts as the door takes them, the kept answers, the one set of sentences. */
import { afterAll, expect, test } from 'vitest';
import type { ApprovalQueue, CaseDetail } from '../../../shared/application/rows';
import type { Assessed } from '../../../shared/assessment/assess';
import type { AssessFactsView, TraceRow } from '../../../shared/assessment/rows';
import type { Rechecked } from '../../../shared/award/recheck';
import type { LetterContent, FormContent } from '../../../shared/notice/content/paper-content';
import type { TableBlock } from '../../../shared/notice/content/blocks';
import { assess } from '../../../shared/policy/assess';
import { examplePack } from '../../../shared/policy/example-pack';
import { traceSentences } from '../../../shared/policy/trace-sentences';
import { answers } from '../../../electron/desk/questions/all';
import { composePaper } from '../../../electron/desk/paper/compose';
import { composeForm } from '../../../electron/desk/paper/forms';
import { awarded, disclosed, receive, register, visit } from '../../case-line';
import { familyG01 } from '../../family';
import { openOffice } from '../../office';

// 1. The facts of a case are those its assessment records, byte for byte, and give the same answer.
// 2. The facts of an award carry what it paid and draws; those of a household what it draws.
// 3. Asking for another month changes the month only; what does not exist is answered as nothing.
// 4. The kept answers of an award: the first assessment and each review, with the levels they gave.
// 5. Screen, approval form and notice say the very same sentences.
// 6. The approver's queue shows the income a head from the trace.

const office = openOffice();
const { case_no, award_no } = awarded(office, familyG01());
const clerk = office.inside('clerk');

afterAll(() => office.close());

function factsOf(asked: object): AssessFactsView {
  const found = answers.assess_facts(clerk, asked);
  if (!found) throw new Error('no facts');
  return found;
}

function keptOf(no: object): TraceRow[] {
  return answers.traces(clerk, no) ?? [];
}

test('the facts of a case are those that its assessment records', () => {
  const second = receive(office, register(office, familyG01()));
  visit(office, second);
  const shown = factsOf({ case_no: second });
  const recorded = office.do<Assessed>('clerk', 'assess', { case_no: second });
  expect(shown.input).toEqual(recorded.input);
  expect(shown).toMatchObject({ programme: 'dibao', head_name: '周明', pack_id: recorded.pack });
  const own = assess(shown.input, examplePack).results.find((row) => row.programme === 'dibao');
  expect(own).toEqual(recorded.result);
  expect(factsOf({ case_no: second, month: '2022-08' }).input).toEqual({
    ...shown.input,
    month: '2022-08',
  });
});

test('the facts of an award and of its household', () => {
  const { input, household_no } = factsOf({ award_no });
  const drawn = [{ programme: 'dibao', monthly_fen: 85_100, since: '2022-11', members: ['m1', 'm2', 'm3'] }];
  expect(input.current).toEqual(drawn);
  expect(input.paid).toEqual([]);
  const household = factsOf({ household_no });
  expect(household).toMatchObject({ programme: null, input: { current: drawn, earlier_aid: [] } });
});

test('what does not exist', () => {
  for (const asked of [{}, { case_no: 'none' }, { award_no: 'none' }, { household_no: 'none' }]) {
    expect(answers.assess_facts(clerk, asked)).toBeNull();
  }
  expect(keptOf({})).toEqual([]);
  expect(keptOf({ award_no: 'none' })).toEqual([]);
});

test('the kept answers of an award, with the levels they gave', () => {
  const { household_no } = factsOf({ award_no });
  const declaration = familyG01();
  declaration.income = [{ member: 'm1', kind: 'wage', monthly_fen: 160_000 }];
  office.setDay('2022-12-05');
  const changed = { version: 1, effective_on: '2022-12-01', reason: '工资增加' };
  office.do('clerk', 'update', { household_no, declaration, ...changed });
  const reviewed = office.do<Rechecked>('clerk', 'recheck', {
    award_no,
    kind: 'income',
    because: '',
    effective_month: '2022-12',
    reported_on: '2022-12-05',
    text: '工资增加到1600元',
  });
  office.do('approver', 'adjust', { award_no, text: '同意调整' });
  const kept = keptOf({ award_no });
  expect(kept.map(({ title, amount_fen, levels }) => [title, amount_fen, levels])).toEqual([
    ['核算', 85_100, ['2022-11']],
    ['复核待遇', 65_100, ['2023-01']],
  ]);
  expect(kept[1]).toMatchObject({ officer_name: '周经办', on: '2022-12-05', month: '2022-12' });
  expect(kept[1]?.trace).toEqual(reviewed.result.trace);
  expect(keptOf({ case_no })).toHaveLength(1);
});

function tableIn(blocks: readonly { kind: string }[]): string[] {
  const tables = blocks.filter((block) => block.kind === 'table') as TableBlock[];
  return (tables[0]?.rows ?? []).map((row) => row[1] ?? '');
}

test('screen, approval form and notice say the very same sentences', () => {
  const wish = { code: 'D16', case_no, office: office.code, today: '2022-11-25' };
  const notice = composePaper(office.desk.db, wish) as LetterContent;
  const form = composeForm(clerk, 'D15', { case_no });
  if (!form.permitted) throw new Error(form.message);
  const screen = (answers.case(clerk, { case_no }) as CaseDetail).explanation?.sentences ?? [];
  expect(screen).toContain('补差金额：3 × 717.00 − 1,400.00 = 751.00 元。');
  expect(screen).toEqual(traceSentences(keptOf({ case_no })[0]?.trace ?? []));
  expect(tableIn(notice.annexes[0]?.blocks ?? [])).toEqual(screen);
  expect(tableIn((form.result.content as FormContent).blocks)).toEqual(screen);
});

test('the queue shows the income a head', () => {
  const waiting = disclosed(office, familyG01());
  office.setDay('2022-12-30');
  const { rows } = answers.approvals(office.inside('approver'), {}) as ApprovalQueue;
  expect(rows.find((row) => row.case_no === waiting)).toMatchObject({ per_capita_fen: 46_667 });
});
