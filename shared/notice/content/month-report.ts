/** Month report (K20 社会救助统计月报): the tables of a month one after the other, with what each counts. */
import { chineseMonth, type PlainMonth } from '../../base/plain-date';
import type { Block } from './blocks';
import { form, type PaperFrame } from './frame';
import type { FormContent } from './paper-content';

export interface MonthReportFacts {
  frame: PaperFrame;
  month: PlainMonth;
  /** How far the figures are fixed: 2022年12月3日上报 or 未上报. */
  standing: string;
  /** Hash of the report; empty while it is not reported. */
  hash: string;
  /** Cells as words: 项目, 单位, 合计, 城镇, 农村. */
  tables: readonly { title: string; note: string; rows: string[][] }[];
}

/** K20: figures as words, money in yuan. */
export function monthReportForm({ frame, month, standing, hash, tables }: MonthReportFacts): FormContent {
  const blocks = tables.flatMap(({ title, note, rows }): Block[] => [
    { kind: 'facts', lines: [{ label: title, value: note }] },
    {
      kind: 'table',
      columns: [
        { title: '项目', share: 22, align: 'left' },
        { title: '单位', share: 6, align: 'center' },
        { title: '合计', share: 12, align: 'right' },
        { title: '城镇', share: 12, align: 'right' },
        { title: '农村', share: 12, align: 'right' },
      ],
      rows: rows.length === 0 ? [['本月没有', '', '', '', '']] : rows,
      total: null,
    },
  ]);
  const proof: Block[] = hash === '' ? [] : [{ kind: 'code', label: '上报数字的摘要', groups: hash.match(/.{1,16}/g) ?? [hash] }];
  return form(frame, 'K20', `${chineseMonth(month)}社会救助统计月报`, {
    orientation: 'portrait',
    heads: [`单位：${frame.office.issuer}`, '', standing],
    blocks: [...blocks, ...proof, { kind: 'sign', places: ['填表人', '负责人', '日期'] }],
    proof: null,
  });
}
