/** Acceptance notice (D05 受理通知书): what was handed in, by when an answer comes, how to ask. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { body } from './blocks';
import { letter, type PaperFrame } from './frame';
import type { LetterContent } from './paper-content';

export interface AcceptanceNoticeFacts {
  frame: PaperFrame;
  applicant_name: string;
  programme_name: string;
  case_no: string;
  applied_on: PlainDate;
  received_on: PlainDate;
  /** Legal limit in working days, and the day on which it ends. */
  working_days: number;
  decide_by: PlainDate;
  documents: string[];
  handler_name: string;
}

/** Composes the notice. */
export function acceptanceNotice(facts: AcceptanceNoticeFacts): LetterContent {
  const { frame, applicant_name, programme_name, documents } = facts;
  const papers =
    documents.length === 0
      ? '本次未收取纸质材料'
      : `收到材料${documents.length}份：${documents.join('、')}`;
  return letter(frame, 'D05', `${frame.office.issuer}\n社会救助申请受理通知书`, {
    addressee: applicant_name,
    blocks: [
      body(
        `你于${chineseDate(facts.applied_on)}提出的${programme_name}申请，材料齐全，` +
          `符合受理条件，本机关于${chineseDate(facts.received_on)}予以受理。` +
          `案件编号：${facts.case_no}，经办人：${facts.handler_name}。`,
      ),
      body(`${papers}。`, '一、材料接收。'),
      body(
        `本机关将自受理之日起${facts.working_days}个工作日内作出决定，` +
          `即不迟于${chineseDate(facts.decide_by)}。依法不计入期限的时间除外。`,
        '二、办理时限。',
      ),
      body(
        '本机关将依法进行入户调查和家庭经济状况核对，请你户予以配合，如实提供情况。' +
          '家庭人口、收入和财产发生变化的，请及时告知。',
        '三、配合事项。',
      ),
      body(
        `可凭案件编号到本机关社会救助窗口或者致电${frame.office.phone}查询办理进度；` +
          `对办理情况有意见的，可以向${frame.office.bureau}反映（电话：${frame.office.complaint_phone}）。`,
        '四、查询与监督。',
      ),
    ],
  });
}
