/** Trace annex: how an amount was worked out, step by step, as a table with the rules behind it. */
import { chineseDate } from '../../base/plain-date';
import { traceParameters } from '../../policy/trace-sentences';
import type { TraceStep, TraceUnit } from '../../policy/trace';
import { body, paragraph, type Block, type TableBlock } from './blocks';
import type { Annex } from './paper-content';
import { grouped, tight } from './phrases';

const UNITS: Record<TraceUnit, string> = {
  yuan: '元',
  people: '人',
  months: '个月',
  years: '年',
  percent: '%',
  times: '倍',
  date: '',
  items: '项',
  none: '',
};

/** A result with its unit; rounded figures say so. */
export function shownResult({ value, unit, approximate }: TraceStep): string {
  if (value === '') return '';
  const text = unit === 'none' || unit === 'date' ? value : `${value}${UNITS[unit]}`;
  return approximate === true ? `约${text}` : text;
}

/** Steps in the order of work: what a step rests on stands before it, as on the screen. */
function inOrder(steps: readonly TraceStep[]): TraceStep[] {
  return steps.flatMap((step) => [...inOrder(step.children ?? []), step]);
}

/** The table of all steps: number, what, how, result. */
export function traceTable(steps: readonly TraceStep[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '核算项目', share: 10, align: 'left' },
      { title: '算式或依据', share: 12, align: 'left' },
      { title: '结果', share: 7, align: 'right' },
    ],
    rows: inOrder(steps).map((step, at) => [
      String(at + 1),
      tight(step.label),
      grouped(step.expression),
      grouped(shownResult(step)),
    ]),
    total: null,
  };
}

/** Rules that the steps read, each once, with the day from which they hold and how sure they are. */
export function sourcesOf(steps: readonly TraceStep[]): string[] {
  const texts = traceParameters(steps).map(({ source, from, certain, last_value }) => {
    const marks = [
      `${chineseDate(from)}起`,
      ...(certain === false ? ['待核实'] : []),
      ...(last_value === true ? ['沿用最后已知值'] : []),
    ];
    return `${tight(source)}（${marks.join('，')}）`;
  });
  return [...new Set(texts)];
}

/** The annex of a decision: the table, the rules, and the pack that was used. */
export function traceAnnex(facts: {
  title: string;
  opening: string;
  trace: readonly TraceStep[];
  pack: string;
}): Annex {
  const sources = sourcesOf(facts.trace);
  const blocks: Block[] = [body(facts.opening), traceTable(facts.trace)];
  if (sources.length > 0) {
    blocks.push(paragraph('small', '所用标准的依据：'));
    blocks.push(...sources.map((source, at) => paragraph('small', `${at + 1}. ${source}`)));
  }
  blocks.push(paragraph('small', `政策参数版本：${facts.pack}`));
  return { title: facts.title, blocks };
}
