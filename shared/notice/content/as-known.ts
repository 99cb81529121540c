/** As known (K03 某日情况表): a household, a case or the rules exactly as they stood at the end of a day. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import type { Block } from './blocks';
import { form, type PaperFrame } from './frame';
import { heading, line, list } from './grids';
import type { FormContent } from './paper-content';

/** A block of the sheet: labelled lines, or a small table whose column widths add up to 24. */
export type KnownSection =
  | { title: string; facts: readonly (readonly [string, string])[] }
  | { title: string; columns: readonly (readonly [string, number])[]; lines: readonly (readonly string[])[] };

export interface AsKnownFacts {
  frame: PaperFrame;
  day: PlainDate;
  /** Number of the household or case; empty for the rules. */
  number: string;
  /** 周明的家庭. */
  name: string;
  sections: readonly KnownSection[];
}

/** Composes the sheet; empty sections say so. */
export function asKnown({ frame, day, number, name, sections }: AsKnownFacts): FormContent {
  return form(frame, 'K03', `${name}\n${chineseDate(day)}情况表`, {
    heads: [`单位：${frame.office.issuer}`, '', number],
    blocks: [
      ...sections.map(blockOf),
      {
        kind: 'grid',
        rows: [line('说　　明', `按办件簿中截至${chineseDate(day)}当天结束时的记录重算，之后的办理都不在内。`)],
      },
    ],
  });
}

function blockOf(section: KnownSection): Block {
  const rows =
    'facts' in section
      ? section.facts.map(([name, text]) => line(name, text))
      : section.lines.length === 0
        ? [line('（无）', '没有记录')]
        : list(section.columns, section.lines);
  return { kind: 'grid', rows: [heading(section.title), ...rows] };
}
