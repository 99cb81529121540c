/** Trace why: why an amount changed, as sentences — what is different, then what follows from it. */
import { formatFen, type Fen } from '../base/money';
import { setApart } from './amount-text';
import { decisionNames, type Decision } from './programme-code';
import type { TraceStep } from './trace';
import { changedSteps, type StepPair } from './trace-compare';
import { shownValue, sourcesText, stepSentence } from './trace-sentences';

/** One of the two answers that are compared. */
export interface WhySide {
  decision: Decision;
  /** Fen a month, or once; null when undetermined. */
  amount_fen: Fen | null;
  trace: readonly TraceStep[];
}

export interface WhyChanged {
  /** The amounts before and after, in one sentence. */
  summary: string;
  /** Facts and parameters that differ. */
  causes: string[];
  /** Figures that follow from them, in the order of work. */
  effects: string[];
}

/** Compares two answers for one programme; a side that is null was not given. */
export function whyChanged(before: WhySide | null, after: WhySide | null): WhyChanged {
  const pairs = outermost(changedSteps(before?.trace ?? [], after?.trace ?? []));
  return {
    summary: summaryOf(before, after),
    causes: pairs.filter(isCause).map(saidOf),
    effects: inOrderOfWork(pairs.filter((pair) => !isCause(pair))).map(saidOf),
  };
}

function summaryOf(before: WhySide | null, after: WhySide | null): string {
  const [was, is] = [answerText(before), answerText(after)];
  if (was === is) return `结论没有变化：${is}。`;
  const same = before !== null && before.decision === after?.decision;
  const gap = (after?.amount_fen ?? 0) - (before?.amount_fen ?? 0);
  const known = before?.amount_fen !== null && after?.amount_fen !== null && gap !== 0;
  const change = gap > 0 ? `增加 ${formatFen(gap)} 元` : `减少 ${formatFen(-gap)} 元`;
  if (same && known) return `金额由 ${formatFen(before.amount_fen ?? 0)} 元变为 ${formatFen(after.amount_fen ?? 0)} 元，${change}。`;
  return `由${was}变为${is}${known ? `，${change}` : ''}。`;
}

/** '“符合条件，拟给予”851.00 元'. */
function answerText(side: WhySide | null): string {
  if (side === null) return '“没有这一项”';
  const amount = side.amount_fen ?? 0;
  return `“${decisionNames[side.decision]}”${amount > 0 ? `${formatFen(amount)} 元` : ''}`;
}

/** Beneath a step that came or went, nothing more is said. */
function outermost(pairs: readonly StepPair[]): StepPair[] {
  const whole = pairs.filter(({ was, is }) => !was || !is).map(({ path }) => `${path}/`);
  return pairs.filter(({ path }) => !whole.some((above) => path.startsWith(above)));
}

/** A fact or a parameter, not a figure worked out from others. */
function isCause({ was, is, parameters, depth }: StepPair): boolean {
  if (!was || !is || parameters.length > 0) return true;
  return depth > 0 && is.children === undefined;
}

/** What a figure rests on stands before it; the outermost steps keep their order. */
function inOrderOfWork(pairs: readonly StepPair[]): StepPair[] {
  const ordered: StepPair[] = [];
  let group: StepPair[] = [];
  for (const pair of pairs) {
    if (pair.depth === 0) {
      ordered.push(...group);
      group = [];
    }
    group.unshift(pair);
  }
  return [...ordered, ...group];
}

/** Blanks stand between words and figures, never between two words. */
const blank = /(?<=[\p{Script=Han}）])\s(?=[\p{Script=Han}（])/gu;

function saidOf(pair: StepPair): string {
  return pairSentence(pair).replace(blank, '');
}

function pairSentence({ was, is, parameters }: StepPair): string {
  if (!was || !is) {
    const step = is ?? was;
    return step ? `${is ? '新增' : '不再有'}：${stepSentence(step)}` : '';
  }
  const sources = parameters.length > 0 ? sourcesText(is.parameters) : '';
  if (was.value !== is.value) {
    return `${is.label}由 ${figures(was)} 变为 ${figures(is)}${sources}。`;
  }
  if (was.expression === is.expression) return `${is.label}的依据不同，数值仍为 ${figures(is)}${sources}。`;
  const still = is.value === '' ? '' : `，仍为 ${shownValue(is)}`;
  return `${is.label}由 ${setApart(was.expression)} 变为 ${setApart(is.expression)}${still}${sources}。`;
}

/** '851.00 元（751.00 + 100.00）'. */
function figures(step: TraceStep): string {
  const value = shownValue(step);
  if (step.expression === '') return value === '' ? '尚不清楚' : value;
  return value === '' ? setApart(step.expression) : `${value}（${setApart(step.expression)}）`;
}
