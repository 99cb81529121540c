/** Oversight lists: K04 decisions taken under a power, K05 files reviewed by their handler, for the district. */
import type { PlainDate } from '../../base/plain-date';
import type { PowerDecisionRow, SpotCheckRow } from '../../office/rows';
import type { Block } from './blocks';
import { form, type PaperFrame } from './frame';
import type { FormContent } from './paper-content';
import { yuan } from './phrases';

export interface PowerDecisionsFacts {
  frame: PaperFrame;
  document_no: string;
  document_title: string;
  revoked_from: PlainDate | null;
  rows: readonly PowerDecisionRow[];
}

/** K04: every decision that used the power, oldest first; those after its end are marked. */
export function decisionsUnderPower(facts: PowerDecisionsFacts): FormContent {
  const { frame, rows, revoked_from } = facts;
  const after = rows.filter(({ after_end }) => after_end).length;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '日期', share: 8, align: 'center' },
      { title: '决定', share: 6, align: 'center' },
      { title: '编号', share: 17, align: 'center' },
      { title: '姓名', share: 6, align: 'center' },
      { title: '内容', share: 22, align: 'left' },
      { title: '决定人', share: 6, align: 'center' },
      { title: '收回之后', share: 6, align: 'center' },
    ],
    rows: rows.map((row, at) => [
      String(at + 1),
      row.decided_on,
      row.title,
      row.no,
      row.name,
      row.sentence,
      row.officer_name,
      row.after_end ? '是' : '',
    ]),
    total: ['', `共${rows.length}件`, '', '', '', '', '', revoked_from === null ? '' : `${after}件`],
  };
  return form(frame, 'K04', '按委托权限作出的决定清单', {
    orientation: 'landscape',
    heads: [
      `单位：${frame.office.issuer}`,
      `${facts.document_no}《${facts.document_title}》`,
      revoked_from === null ? '权限未收回' : `自${revoked_from}起收回`,
    ],
    blocks: [table],
    proof: null,
  });
}

export interface SpotCheckListFacts {
  frame: PaperFrame;
  rows: readonly SpotCheckRow[];
}

/** K05: files whose handler also reviewed them. */
export function spotCheckList({ frame, rows }: SpotCheckListFacts): FormContent {
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '案件编号', share: 17, align: 'center' },
      { title: '申请人', share: 6, align: 'center' },
      { title: '救助项目', share: 10, align: 'center' },
      { title: '审核日期', share: 8, align: 'center' },
      { title: '经办兼审核', share: 8, align: 'center' },
      { title: '情况', share: 7, align: 'center' },
      { title: '金额（元）', share: 8, align: 'right' },
      { title: '抽查结果', share: 10, align: 'left' },
    ],
    rows: rows.map((row, at) => [
      String(at + 1),
      row.case_no,
      row.applicant_name,
      row.programme_name,
      row.reviewed_on,
      row.reviewed_by,
      row.state,
      row.amount_fen === null ? '' : yuan(row.amount_fen),
      '',
    ]),
    total: ['', `共${rows.length}件`, '', '', '', '', '', '', ''],
  };
  return form(frame, 'K05', '经办兼审核案件抽查清单', {
    orientation: 'landscape',
    heads: [`单位：${frame.office.issuer}`, '', '报区民政局抽查'],
    blocks: [table],
    proof: null,
  });
}
