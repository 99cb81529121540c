/** Trace sentences: a trace as plain Chinese, used unchanged on the screen, in the approval form and on the notice. */
import { chineseDate } from '../base/plain-date';
import { setApart } from './amount-text';
import type { TraceParameter, TraceStep, TraceUnit } from './trace';

/** One sentence with its place in the tree (0 is the outermost). */
export interface TraceLine {
  step: string;
  depth: number;
  text: string;
}

const units: Record<TraceUnit, string> = {
  yuan: ' 元',
  people: ' 人',
  months: ' 个月',
  years: ' 周岁',
  percent: '%',
  times: '',
  date: '',
  items: ' 项',
  none: '',
};

/** The value with its unit: '1,400.00 元'; empty when there is none. */
export function shownValue(step: TraceStep): string {
  return step.value === '' ? '' : `${setApart(step.value)}${units[step.unit]}`;
}

function valueText(step: TraceStep): string {
  const text = shownValue(step);
  return step.approximate === true && text !== '' ? `${text}（以精确值参与比较和计算）` : text;
}

/** One step as a sentence, without what it rests on. */
export function stepSentence(step: TraceStep): string {
  const value = valueText(step);
  const middle = step.expression === '' ? value : joined(step, value);
  return `${step.label}：${middle === '' ? '尚不清楚' : setApart(middle)}${sourcesText(step.parameters)}。`;
}

/** A sum is followed by an equals sign, words by a comma. */
const sum = /[\d)][^，]* [+−×÷] /;

function joined(step: TraceStep, value: string): string {
  if (value === '') return step.expression;
  if (step.unit === 'none' || !sum.test(step.expression)) return `${step.expression}，${value}`;
  return `${step.expression} ${step.approximate === true ? '≈' : '='} ${value}`;
}

/** Where the values stand, each source once; empty when none was read. */
export function sourcesText(parameters: readonly TraceParameter[]): string {
  const texts = [...new Set(parameters.map(parameterText))];
  return texts.length === 0 ? '' : `（依据：${texts.join('；')}）`;
}

function parameterText(read: TraceParameter): string {
  const marks = [
    `${chineseDate(read.from)}起`,
    ...(read.certain === false ? ['待核实'] : []),
    ...(read.last_value === true ? ['沿用最后已知值'] : []),
  ];
  return `${read.source}，${marks.join('，')}`;
}

/** The sentences of a trace in the order of work: what a step rests on stands before it. */
export function traceLines(steps: readonly TraceStep[], depth = 0): TraceLine[] {
  return steps.flatMap((step) => [
    ...traceLines(step.children ?? [], depth + 1),
    { step: step.step, depth, text: stepSentence(step) },
  ]);
}

/** The sentences alone. */
export function traceSentences(steps: readonly TraceStep[]): string[] {
  return traceLines(steps).map(({ text }) => text);
}
