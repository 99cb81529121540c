/** Supervision forms: D37 举报投诉登记表 and D45 近亲属备案登记表. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { form, type PaperFrame } from './frame';
import { choices, dateOrBlank, line, pair, said, type Said, triple } from './grids';
import type { FormContent } from './paper-content';

export interface ComplaintFacts {
  frame: PaperFrame;
  complaint_no: string;
  received_on: PlainDate;
  ways: { name: string; chosen: boolean }[];
  /** Kept apart under its own number: the reporter's name never stands on this sheet. */
  reporter_file: string;
  named: boolean;
  about: string;
  text: string;
  due_on: PlainDate;
  finding: Said | null;
  handling: Said | null;
  replied_on: PlainDate | null;
}

/** D37: what was reported, what was found, and that the reporter was told. */
export function complaintForm(facts: ComplaintFacts): FormContent {
  return form(facts.frame, 'D37', '社会救助举报投诉登记表', {
    heads: [`单位：${facts.frame.office.issuer}`, '', `登记编号：${facts.complaint_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['登记日期', chineseDate(facts.received_on)], ['办结期限', chineseDate(facts.due_on)]),
          line('来　源', choices(facts.ways.map(({ name, chosen }) => [name, chosen]))),
          pair(
            ['举报人', facts.named ? '实名（另册保管）' : '匿名'],
            ['保密册号', facts.reporter_file],
          ),
          line('涉及对象', facts.about),
          line('反映内容', facts.text, 40),
          said('核查情况', '核查人', facts.finding, 36),
          said('处理意见', '负责人', facts.handling, 26),
          line('答复日期', dateOrBlank(facts.replied_on)),
        ],
      },
    ],
    proof: null,
  });
}

export interface RelativeFilingFacts {
  frame: PaperFrame;
  filing_no: string;
  applicant_name: string;
  id_number: string;
  programme_name: string;
  case_no: string;
  member_name: string;
  relation: string;
  relative_name: string;
  relative_post: string;
  filed_on: PlainDate;
  town: Said | null;
  bureau: Said | null;
}

/** D45: a case with a near relative on the staff, told to the bureau. */
export function relativeFiling(facts: RelativeFilingFacts): FormContent {
  return form(facts.frame, 'D45', '社会救助近亲属备案登记表', {
    heads: [`单位：${facts.frame.office.issuer}（盖章）`, '', `备案编号：${facts.filing_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['申请人', facts.applicant_name], ['身份号码', facts.id_number]),
          pair(['申请项目', facts.programme_name], ['案件编号', facts.case_no]),
          triple([
            ['家庭成员', facts.member_name],
            ['亲属关系', facts.relation],
            ['备案日期', chineseDate(facts.filed_on)],
          ]),
          pair(['经办人员\n或干部', facts.relative_name], ['单位职务', facts.relative_post]),
          said('镇　街\n意　见', '负责人', facts.town, 30),
          said('区民政局\n核查意见', '核查人', facts.bureau, 40),
        ],
      },
    ],
    proof: null,
  });
}
