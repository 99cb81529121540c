/** Intake papers: D07 不予受理通知书, D08 材料接收清单, D09 核对提请名单 and D19 终止办理决定书. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { body, type Block } from './blocks';
import { form, letter, type PaperFrame } from './frame';
import type { FormContent, LetterContent } from './paper-content';
import { sentence } from './phrases';

export interface RejectionFacts {
  frame: PaperFrame;
  applicant_name: string;
  programme_name: string;
  applied_on: PlainDate;
  reasons: string[];
  legal_basis: string;
  remedy: string;
  /** Where else to turn, in a sentence; empty when there is nowhere. */
  advice: string;
}

/** D07: why the application is not taken in, and where to turn. */
export function rejectionNotice(facts: RejectionFacts): LetterContent {
  const { frame } = facts;
  return letter(frame, 'D07', `${frame.office.issuer}\n社会救助申请不予受理通知书`, {
    addressee: facts.applicant_name,
    blocks: [
      body(
        `你于${chineseDate(facts.applied_on)}提出的${facts.programme_name}申请收悉。` +
          `经审查，${sentence(facts.reasons)}`,
      ),
      body(`根据${facts.legal_basis}的规定，本机关决定不予受理。${facts.advice}`),
      body(facts.remedy),
    ],
  });
}

export interface TerminationFacts {
  frame: PaperFrame;
  applicant_name: string;
  programme_name: string;
  applied_on: PlainDate;
  asked_on: PlainDate;
  due_on: PlainDate;
  /** Names of the papers that never came. */
  missing: string[];
  /** How the applicant was reminded and what they said. */
  explanation: string;
  legal_basis: string;
  remedy: string;
}

/** D19: an application ends because its papers did not come in time; it may be made anew. */
export function terminationNotice(facts: TerminationFacts): LetterContent {
  const { frame } = facts;
  return letter(frame, 'D19', `${frame.office.issuer}\n社会救助申请终止办理决定书`, {
    addressee: facts.applicant_name,
    blocks: [
      body(
        `你于${chineseDate(facts.applied_on)}提出${facts.programme_name}申请。` +
          `本机关于${chineseDate(facts.asked_on)}一次性告知需补正的材料，补正期限至${chineseDate(facts.due_on)}。` +
          `期满后仍未收到以下材料：${facts.missing.join('、')}。${sentence([facts.explanation])}`,
      ),
      body(
        `根据${facts.legal_basis}的规定，本机关决定终止办理该申请。` +
          '终止办理不影响你的申请权利，材料备齐后可以随时重新提出申请。',
      ),
      body(facts.remedy),
    ],
  });
}

export interface MaterialsListFacts {
  frame: PaperFrame;
  applicant_name: string;
  programme_name: string;
  case_no: string;
  /** Whether it is the original, and its pages; null where the clerk writes them by hand. */
  materials: { name: string; original: boolean | null; pages: number | null }[];
  received_on: PlainDate;
  clerk_name: string;
}

/** D08: each paper that was handed in, for both sides to sign. */
export function materialsList(facts: MaterialsListFacts): FormContent {
  const { materials } = facts;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '材料名称', share: 18, align: 'left' },
      { title: '原件或复印件', share: 9, align: 'center' },
      { title: '页数', share: 4, align: 'center' },
    ],
    rows: materials.map(({ name, original, pages }, at) => [
      String(at + 1),
      name,
      original === null ? '□原件　□复印件' : original ? '原件' : '复印件',
      pages === null ? '' : String(pages),
    ]),
    total: ['', '合计', `${materials.length}份`, pagesInAll(materials)],
  };
  return form(facts.frame, 'D08', '材料接收清单', {
    heads: [`申请人：${facts.applicant_name}`, facts.programme_name, `案件编号：${facts.case_no}`],
    blocks: [
      table,
      {
        kind: 'sign',
        places: [
          `接收人：${facts.clerk_name}　签名：`,
          '申请人：',
          `日期：${chineseDate(facts.received_on)}`,
        ],
      },
    ],
    proof: null,
  });
}

function pagesInAll(materials: MaterialsListFacts['materials']): string {
  if (materials.some(({ pages }) => pages === null)) return '';
  return String(materials.reduce((sum, { pages }) => sum + (pages ?? 0), 0));
}

export interface VerificationListFacts {
  frame: PaperFrame;
  request_no: string;
  requested_on: PlainDate;
  purpose: string;
  items: string[];
  people: { case_no: string; name: string; id_number: string; relation: string; authorised_on: PlainDate }[];
}

/** D09: people whose means the verification body is asked to check. */
export function verificationList(facts: VerificationListFacts): FormContent {
  const { frame, people } = facts;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '案件编号', share: 13, align: 'center' },
      { title: '姓名', share: 7, align: 'center' },
      { title: '公民身份号码', share: 10, align: 'center' },
      { title: '与户主关系', share: 6, align: 'center' },
      { title: '授权日期', share: 8, align: 'center' },
    ],
    rows: people.map((one, at) => [
      String(at + 1),
      one.case_no,
      one.name,
      one.id_number,
      one.relation,
      chineseDate(one.authorised_on),
    ]),
    total: null,
  };
  return form(frame, 'D09', '家庭经济状况核对提请名单', {
    orientation: 'landscape',
    heads: [`提请单位：${frame.office.issuer}（盖章）`, `共${people.length}人`, `提请编号：${facts.request_no}`],
    blocks: [
      body(`核对目的：${facts.purpose}。核对事项：${facts.items.join('、')}。`),
      table,
      { kind: 'sign', places: ['经办人：', '负责人：', `提请日期：${chineseDate(facts.requested_on)}`] },
    ],
    proof: null,
  });
}
