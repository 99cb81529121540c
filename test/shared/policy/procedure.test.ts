/** Proves how a table of steps is read: which line an act takes, which way is expected, and its words. */
import { describe, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import {
  findProcedure,
  findState,
  findStep,
  firstState,
  stepsFor,
  stepsFrom,
  usualWay,
  type Procedure,
  type ProcedureStep,
} from '../../../shared/policy/procedure';
import { lineWords, procedureWords, wayWords } from '../../../shared/policy/procedure-words';

// 1. An act takes the line of its state and answer; a line without an answer holds for every answer.
// 2. The lines that lead on stand with the expected ones first, each kind in the order of the table.
// 3. The expected way goes to its end and never round twice.
// 4. A line is said with its states, posts, answer and needs; a code without a word stands as it is.

const line = (act: string, from: string[], to: string, more: Partial<ProcedureStep> = {}): ProcedureStep => ({
  act,
  from,
  to,
  answer: null,
  posts: ['clerk'],
  needs: [],
  clock: null,
  usual: false,
  ...more,
});
const state = (code: string, name: string) => ({ code, name, end: null });
const table = {
  code: 'trial',
  name: '试验程序',
  states: [state('new', '待受理'), state('seen', '待审核'), state('done', '已办结')],
  steps: [
    line('withdraw', ['new', 'seen'], 'done'),
    line('receive', ['new'], 'seen', { usual: true }),
    line('review', ['seen'], 'new', { answer: 'return', posts: ['reviewer', 'approver'] }),
    line('review', ['seen'], 'done', { answer: 'agree', usual: true, needs: ['determined', 'facts_same'] }),
    line('moonwalk', ['seen', 'moon'], 'moon', { answer: 'moon' }),
  ],
  basis: '试验',
} as unknown as Procedure;
const ends = (steps: readonly ProcedureStep[]) => steps.map(({ act, to }) => `${act} ${to}`);

describe('a table', () => {
  test('is found by its code, its states by theirs', () => {
    const [first, second] = examplePack.procedures;
    expect(findProcedure(examplePack, second!.code)).toBe(second);
    expect(findProcedure(examplePack, 'moon')).toBeNull();
    expect(firstState(first!)).toBe(first!.states[0]);
    expect(findState(table, 'seen')?.name).toBe('待审核');
    expect(findState(table, 'moon')).toBeNull();
  });
  test('an act takes the lines of its state', () => {
    expect(ends(stepsFor(table, 'seen', 'review'))).toEqual(['review new', 'review done']);
    expect(stepsFor(table, 'new', 'review')).toEqual([]);
    expect(ends(stepsFor(table, 'seen', 'withdraw'))).toEqual(['withdraw done']);
  });
  test('and of these the one of its answer', () => {
    expect(findStep(table, 'seen', 'review', 'agree')?.to).toBe('done');
    expect(findStep(table, 'seen', 'review', 'return')?.to).toBe('new');
    expect(findStep(table, 'seen', 'review', null)).toBeNull();
    expect(findStep(table, 'seen', 'review', 'moon')).toBeNull();
    expect(findStep(table, 'seen', 'withdraw', 'agree')?.to).toBe('done');
    expect(findStep(table, 'seen', 'withdraw', null)?.to).toBe('done');
    expect(findStep(table, 'done', 'withdraw', null)).toBeNull();
  });
  test('expected lines first', () => {
    expect(ends(stepsFrom(table, 'new'))).toEqual(['receive seen', 'withdraw done']);
    expect(ends(stepsFrom(table, 'seen'))).toEqual([
      'review done',
      'withdraw done',
      'review new',
      'moonwalk moon',
    ]);
    expect(stepsFrom(table, 'done')).toEqual([]);
  });
  test('the expected way', () => {
    expect(ends(usualWay(table, 'new'))).toEqual(['receive seen', 'review done']);
    expect(ends(usualWay(table, 'seen'))).toEqual(['review done']);
    expect(usualWay(table, 'done')).toEqual([]);
    const round = { ...table, steps: [line('a', ['new'], 'seen', { usual: true }), line('b', ['seen'], 'new', { usual: true })] };
    expect(ends(usualWay(round, 'new'))).toEqual(['a seen', 'b new']);
  });
});

describe('words', () => {
  test('of the expected way', () => {
    expect(wayWords(table)).toBe('受理 → 审核');
    expect(wayWords({ ...table, steps: [line('moonwalk', ['new'], 'seen', { usual: true })] })).toBe('moonwalk');
  });
  test('of each line', () => {
    expect(table.steps.map((row) => lineWords(table, row))).toEqual([
      '待受理、待审核：经办人撤回，到已办结',
      '待受理：经办人受理，到待审核',
      '待审核：审核人或审批人审核“退回重新核算”，到待受理',
      '待审核：经办人审核“同意”（须核算已有结论、核算后情况没有变更），到已办结',
      '待审核、moon：经办人moonwalk“moon”，到moon',
    ]);
    expect(procedureWords({ ...table, steps: table.steps.slice(0, 2) })).toBe(
      '待受理、待审核：经办人撤回，到已办结；待受理：经办人受理，到待审核',
    );
  });
});
