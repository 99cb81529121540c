/** Proves traces made by hand: how steps are nested, told apart, compared, and said when they came, went or moved. */
import { describe, expect, test } from 'vitest';
import { changedSteps } from '../../../shared/policy/trace-compare';
import { fenOfStep } from '../../../shared/policy/trace-figure';
import { Tracer, type TraceParameter, type TraceStep } from '../../../shared/policy/trace';
import { whyChanged, type WhySide } from '../../../shared/policy/trace-why';

// 1. Steps begun hold those that follow until they end; what is ended without a beginning is a fault.
// 2. Steps of one name are told apart by their place beneath the same step, not beneath another.
// 3. A figure, an expression or the day or source of a parameter makes a difference, the order of parameters does not.
// 4. Each kind of difference has its sentence; beneath what came or went nothing more is said.
// 5. The summary names both answers, and the difference only where both amounts are known.

const step = (name: string, value: string, more: Partial<TraceStep> = {}): TraceStep => ({
  step: name,
  label: name,
  expression: '',
  value,
  unit: 'yuan',
  parameters: [],
  ...more,
});
const read = (from: string, source = '甲'): TraceParameter => ({ key: 'dibao.standard.urban', from, source });
const paths = (a: TraceStep[], b: TraceStep[]) => changedSteps(a, b).map(({ path, depth }) => [path, depth]);

describe('a tracer', () => {
  test('nests what follows', () => {
    const t = new Tracer();
    t.begin('outer', '外');
    expect(t.steps).toEqual([{ step: 'outer', label: '外', expression: '', value: '', unit: 'none', parameters: [] }]);
    t.step('inner', '内', '1 + 1', '2', 'yuan', [undefined]);
    t.end('2', '2', 'yuan', [undefined]);
    t.step('next', '后', '', '3', 'yuan');
    expect(t.steps.map(({ step: name, parameters, children }) => [name, parameters, children?.length])).toEqual([
      ['outer', [], 1],
      ['next', [], undefined],
    ]);
    expect(() => t.end('', '', 'none')).toThrow('a step was begun');
  });
  test('a figure read back', () => {
    expect(fenOfStep([step('sum', '1,234.50')], 'sum')).toBe(123450);
    expect(fenOfStep([step('sum', '')], 'sum')).toBeNull();
    expect(fenOfStep([step('sum', '3', { unit: 'people' })], 'sum')).toBeNull();
  });
});

describe('differences', () => {
  test('by place beneath the same step', () => {
    const tree = (value: string) => [
      step('甲', '1', { children: [step('乙', '1'), step('乙', value)] }),
      step('乙', '5'),
    ];
    expect(paths(tree('2'), tree('3'))).toEqual([['甲#甲/乙#乙#2', 1]]);
    const [first] = tree('2');
    expect(paths([first!], tree('2'))).toEqual([['乙#乙', 0]]);
    expect(paths([step('甲', '1'), step('甲', '2')], [step('甲', '1')])).toEqual([['甲#甲#2', 0]]);
  });
  test('in the figure or in the expression, not in where they join', () => {
    expect(paths([step('甲', '1')], [step('甲', '2')])).toHaveLength(1);
    expect(paths([step('甲', '1', { expression: 'a' })], [step('甲', '1', { expression: 'b' })])).toHaveLength(1);
    expect(paths([step('甲', '', { expression: 'a' })], [step('甲', '', { expression: 'b' })])).toHaveLength(1);
    expect(paths([step('甲', '', { expression: 'a' })], [step('甲', 'a')])).toEqual([]);
    expect(paths([step('甲', '1', { expression: 'a' })], [step('甲', '2', { expression: 'a' })])).toHaveLength(1);
  });
  test('in the day or the source of a parameter', () => {
    const of = (...parameters: TraceParameter[]) => [step('甲', '1', { parameters })];
    expect(paths(of(read('2020-01-01')), of(read('2020-01-01')))).toEqual([]);
    expect(changedSteps(of(read('2020-01-01')), of(read('2021-01-01')))[0]!.parameters).toEqual([
      { key: 'dibao.standard.urban', before: read('2020-01-01'), after: read('2021-01-01') },
    ]);
    expect(paths(of(read('2020-01-01')), of(read('2020-01-01', '乙')))).toHaveLength(1);
    expect(changedSteps(of(), of(read('2020-01-01')))[0]!.parameters).toMatchObject([{ before: null }]);
    expect(changedSteps(of(read('2020-01-01')), of())[0]!.parameters).toMatchObject([{ after: null }]);
    const other = { ...read('2020-01-01'), key: 'age.adult' };
    expect(paths(of(read('2020-01-01'), other), of(other, read('2020-01-01')))).toEqual([]);
  });
});

const side = (trace: TraceStep[], more: Partial<WhySide> = {}): WhySide => ({
  decision: 'grant',
  amount_fen: 100,
  trace,
  ...more,
});
const why = (a: TraceStep[], b: TraceStep[]) => {
  const { causes, effects } = whyChanged(side(a), side(b));
  return [...causes, ...effects];
};

describe('sentences', () => {
  test('of what came and went, once', () => {
    const whole = [step('甲', '1.00', { children: [step('乙', '1.00')] }), step('甲乙', '2.00')];
    expect(why([], whole)).toEqual(['新增：甲：1.00 元。', '新增：甲乙：2.00 元。']);
    expect(why(whole, [])).toEqual(['不再有：甲：1.00 元。', '不再有：甲乙：2.00 元。']);
    expect(why([step('甲', '1.00')], whole)).toHaveLength(2);
  });
  test('of a figure with or without its expression', () => {
    expect(why([step('甲', '1.00')], [step('甲', '2.00')])).toEqual(['甲由 1.00 元变为 2.00 元。']);
    expect(why([step('甲', '1.00')], [step('甲', '')])).toEqual(['甲由 1.00 元变为尚不清楚。']);
    expect(why([step('甲', '1.00')], [step('甲', '', { expression: '3 ÷ 2' })])).toEqual(['甲由 1.00 元变为 3 ÷ 2。']);
    expect(why([step('甲', '1.00')], [step('甲', '2.00', { expression: '1 + 1' })])).toEqual([
      '甲由 1.00 元变为 2.00 元（1 + 1）。',
    ]);
  });
  test('of an expression alone', () => {
    const of = (expression: string, value: string) => [step('甲', value, { expression })];
    expect(why(of('1 + 1', '2.00'), of('2 + 0', '2.00'))).toEqual(['甲由 1 + 1 变为 2 + 0，仍为 2.00 元。']);
    expect(why(of('1 + 1', ''), of('2 + 0', ''))).toEqual(['甲由 1 + 1 变为 2 + 0。']);
  });
  test('of a parameter', () => {
    const of = (value: string, from: string) => [step('甲', value, { parameters: [read(from)] })];
    const [moved] = why(of('1.00', '2020-01-01'), of('2.00', '2021-01-01'));
    expect(moved).toBe('甲由 1.00 元变为 2.00 元（依据：甲，2021年1月1日起）。');
    const [same] = why(of('1.00', '2020-01-01'), of('1.00', '2021-01-01'));
    expect(same).toBe('甲的依据不同，数值仍为 1.00 元（依据：甲，2021年1月1日起）。');
    const [plain] = why(of('1.00', '2020-01-01'), of('2.00', '2020-01-01'));
    expect(plain).toBe('甲由 1.00 元变为 2.00 元。');
  });
});

describe('the summary', () => {
  const said = (a: WhySide | null, b: WhySide | null) => whyChanged(a, b).summary;
  test('of two amounts', () => {
    expect(said(side([]), side([], { amount_fen: 250 }))).toBe('金额由 1.00 元变为 2.50 元，增加 1.50 元。');
    expect(said(side([], { amount_fen: 250 }), side([]))).toBe('金额由 2.50 元变为 1.00 元，减少 1.50 元。');
  });
  test('of two answers', () => {
    const stopped = side([], { decision: 'stop', amount_fen: 0 });
    expect(said(side([]), stopped)).toMatch(/^由“.+”1\.00 元变为“[^”]+”，减少 1\.00 元。$/);
    const other = side([], { decision: 'continue' });
    expect(said(side([]), other)).toMatch(/^由“.+”1\.00 元变为“.+”1\.00 元。$/);
    expect(said(stopped, structuredClone(stopped))).toMatch(/^结论没有变化：“[^”]+”。$/);
  });
  test('where an amount is open', () => {
    const open = side([], { decision: 'undetermined', amount_fen: null });
    expect(said(side([]), open)).toMatch(/^由“.+”1\.00 元变为“[^”]+”。$/);
    expect(said(open, side([]))).toMatch(/^由“[^”]+”变为“.+”1\.00 元。$/);
    expect(said(open, side([], { decision: 'undetermined' }))).not.toContain('金额由');
  });
  test('of one side', () => {
    expect(said(null, side([]))).toMatch(/^由“没有这一项”变为“.+”1\.00 元，增加 1\.00 元。$/);
    expect(said(null, null)).toBe('结论没有变化：“没有这一项”。');
  });
});
