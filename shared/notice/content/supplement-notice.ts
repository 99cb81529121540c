/** Supplement notice (D06 补正材料一次性告知书): everything that is missing, said once, with a receipt to sign. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { body, paragraph, type Block } from './blocks';
import { letter, type PaperFrame } from './frame';
import type { LetterContent } from './paper-content';

export interface SupplementNoticeFacts {
  frame: PaperFrame;
  applicant_name: string;
  programme_name: string;
  applied_on: PlainDate;
  /** Missing papers with the rule that asks for each. */
  missing: { name: string; basis: string }[];
  due_on: PlainDate;
}

/** Composes the notice with its receipt part. */
export function supplementNotice(facts: SupplementNoticeFacts): LetterContent {
  const { frame, missing } = facts;
  const list: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '需补正的材料', share: 14, align: 'left' },
      { title: '依据', share: 15, align: 'left' },
    ],
    rows: missing.map(({ name, basis }, at) => [String(at + 1), name, basis]),
    total: null,
  };
  return letter(frame, 'D06', `${frame.office.issuer}\n补正材料一次性告知书`, {
    addressee: facts.applicant_name,
    blocks: [
      body(
        `你于${chineseDate(facts.applied_on)}提出的${facts.programme_name}申请收悉。` +
          `经审查，尚缺以下${missing.length}项材料，现一次性告知：`,
      ),
      list,
      body(
        `请于${chineseDate(facts.due_on)}前补齐上述材料，本机关收齐后即予受理。` +
          '能够由本机关通过信息核对取得的证明材料，无需你户提供。' +
          '确有困难的，请告知本机关，本机关将协助办理。逾期未补正又未说明理由的，本机关将书面告知处理结果。',
      ),
    ],
    annexes: [
      {
        title: '补正材料告知书回执',
        blocks: [
          paragraph('flush', `${frame.office.issuer}：`),
          body(
            `本人已收到关于${facts.programme_name}申请的补正材料一次性告知书，` +
              `知悉须于${chineseDate(facts.due_on)}前补齐${missing.length}项材料。`,
          ),
          { kind: 'sign', places: ['签收人：', '签收日期：'] },
        ],
      },
    ],
  });
}
