/** Emergency roster (K07): cases and benefits in the villages of a declared public emergency, with its figures. */
import { formatFen } from '../../base/money';
import { chineseDate } from '../../base/plain-date';
import { maskIdNumber } from '../../base/id-number';
import type { EmergencyRosterRow, EmergencyRow } from '../../award/emergency-questions';
import type { Block } from './blocks';
import { form, type PaperFrame } from './frame';
import type { FormContent } from './paper-content';

export interface EmergencyRosterFacts {
  frame: PaperFrame;
  emergency: EmergencyRow;
  rows: readonly EmergencyRosterRow[];
}

/** From when to when, as far as its end is known. */
export function emergencyDays({ from, to, ended_on }: Pick<EmergencyRow, 'from' | 'to' | 'ended_on'>): string {
  const last = ended_on ?? to;
  return `${chineseDate(from)}起${last === null ? '' : `至${chineseDate(last)}`}`;
}

/** The figures in one sentence. */
export function emergencySentence({ figures }: Pick<EmergencyRow, 'figures'>): string {
  const { households, cases, open_cases, awards, monthly_fen, phone_surveys, visits_due } = figures;
  return (
    `涉及${households}户，案件${cases}件（办理中${open_cases}件），在享待遇${awards}份、每月${formatFen(monthly_fen)}元；` +
    `电话调查${phone_surveys}件，待补做入户${visits_due}件。`
  );
}

export function emergencyRosterForm({ frame, emergency, rows }: EmergencyRosterFacts): FormContent {
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '村（社区）', share: 8, align: 'center' },
      { title: '姓名', share: 6, align: 'center' },
      { title: '公民身份号码', share: 12, align: 'center' },
      { title: '救助项目', share: 10, align: 'center' },
      { title: '类别', share: 4, align: 'center' },
      { title: '编号', share: 17, align: 'center' },
      { title: '状态', share: 6, align: 'center' },
      { title: '金额（元）', share: 8, align: 'right' },
      { title: '电话调查和补做入户', share: 14, align: 'left' },
    ],
    rows: rows.map((row, at) => [
      String(at + 1),
      row.village_name,
      row.name,
      maskIdNumber(row.id_number),
      row.programme_name,
      row.what === 'case' ? '案件' : '待遇',
      row.no,
      row.state_name,
      row.amount_fen === null ? '' : formatFen(row.amount_fen),
      row.survey,
    ]),
    total: ['', `共${rows.length}条`, '', '', '', '', '', '', '', ''],
  };
  const { name, document_no, event_name, village_names, measure_names, make_good_by } = emergency;
  const by = make_good_by === null ? '应急结束后按期补做' : `${chineseDate(make_good_by)}前`;
  return form(frame, 'K07', `${name}救助台账`, {
    orientation: 'landscape',
    heads: [`单位：${frame.office.issuer}`, `${document_no}　${event_name}`, emergencyDays(emergency)],
    blocks: [
      {
        kind: 'facts',
        lines: [
          { label: '涉及村（社区）', value: village_names },
          { label: '应急措施', value: measure_names },
          { label: '汇　　总', value: emergencySentence(emergency) },
          { label: '补做入户', value: by },
        ],
      },
      table,
    ],
    proof: null,
  });
}
