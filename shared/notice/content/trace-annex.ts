/** Trace annex: how an amount was worked out, step by step, as a table with the rules behind it. */
import type { TraceStep, TraceUnit } from '../../policy/trace';
import { body, paragraph, type Block, type TableBlock } from './blocks';
import type { Annex } from './paper-content';

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

/** Steps with their numbers: 1, 1.1, 1.2, 2 … in the order of reading. */
function numbered(steps: readonly TraceStep[], above = ''): [string, TraceStep][] {
  return steps.flatMap((step, at) => {
    const number = `${above}${at + 1}`;
    const own: [string, TraceStep] = [number, step];
    return [own, ...numbered(step.children ?? [], `${number}.`)];
  });
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
    rows: numbered(steps).map(([number, step]) => [
      number,
      step.label,
      step.expression,
      shownResult(step),
    ]),
    total: null,
  };
}

/** Rules that the steps read, each once, in the order they were read. */
export function sourcesOf(steps: readonly TraceStep[]): string[] {
  const sources = numbered(steps).flatMap(([, step]) =>
    step.parameters.map(({ source, last_value }) =>
      last_value === true ? `${source}（沿用最近公布的标准）` : source,
    ),
  );
  return [...new Set(sources)];
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
