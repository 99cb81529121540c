/** Referral papers: D29 转办单 and 转请函 with the part to be sent back, D30 转办台账. */
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { body, type Block, paragraph } from './blocks';
import { form, letter, type PaperFrame } from './frame';
import type { FormContent, LetterContent } from './paper-content';

export interface ReferralFacts {
  frame: PaperFrame;
  receiver: string;
  matter: string;
  person_name: string;
  id_number: string;
  address: string;
  phone: string;
  situation: string;
  legal_basis: string;
  papers: string[];
  /** null where the rules set no time. */
  reply_by: PlainDate | null;
  /** What the receiver is asked to answer. */
  reply_fields: string[];
  urgent: boolean;
}

/** D29: an official letter that hands a matter over, with the reply as its annex. */
export function referralLetter(facts: ReferralFacts): LetterContent {
  const { frame, matter, reply_by } = facts;
  const by = reply_by === null ? '' : `于${chineseDate(reply_by)}前`;
  const reply: Block[] = [
    paragraph('flush', `${frame.office.issuer}：`),
    body(`你单位转请办理的${facts.person_name}${matter}事项，办理情况如下：`),
    ...facts.reply_fields.map((field, at) => body('', `${at + 1}. ${field}：`)),
    { kind: 'sign', places: ['经办人：', '（单位盖章）日期：'] },
  ];
  return letter(frame, 'D29', `关于转请办理${matter}事项的函`, {
    masthead: frame.office.issuer,
    addressee: facts.receiver,
    blocks: [
      body(
        `我单位在受理社会救助申请中了解到，${facts.person_name}（公民身份号码：${facts.id_number}，` +
          `住址：${facts.address}，联系电话：${facts.phone}）${facts.situation}`,
      ),
      body(
        `根据${facts.legal_basis}的规定，现转请你单位${facts.urgent ? '紧急' : ''}办理${matter}事项。` +
          `请${by}将办理结果函告我单位，以便衔接救助。`,
      ),
    ],
    attachments: [...facts.papers, '转办事项办理情况反馈表'],
    annexes: [{ title: '转办事项办理情况反馈表', blocks: reply }],
  });
}

export interface ReferralLedgerFacts {
  frame: PaperFrame;
  from: PlainDate;
  to: PlainDate;
  rows: {
    number: string;
    receiver: string;
    matter: string;
    person_name: string;
    sent_on: PlainDate;
    reply_by: PlainDate | null;
    answered_on: PlainDate | null;
    result: string;
  }[];
}

/** D30: everything that was handed over, and what came back. */
export function referralLedger(facts: ReferralLedgerFacts): FormContent {
  const { rows } = facts;
  const answered = rows.filter(({ answered_on }) => answered_on !== null).length;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', share: 3, align: 'center' },
      { title: '文号', share: 12, align: 'center' },
      { title: '转办部门', share: 10, align: 'center' },
      { title: '事项', share: 8, align: 'center' },
      { title: '姓名', share: 6, align: 'center' },
      { title: '转出日期', share: 8, align: 'center' },
      { title: '办理期限', share: 8, align: 'center' },
      { title: '反馈日期', share: 8, align: 'center' },
      { title: '办理结果', share: 14, align: 'left' },
    ],
    rows: rows.map((row, at) => [
      String(at + 1),
      row.number,
      row.receiver,
      row.matter,
      row.person_name,
      row.sent_on,
      row.reply_by ?? '',
      row.answered_on ?? '',
      row.result,
    ]),
    total: ['', `共${rows.length}件`, `已反馈${answered}件`, `未反馈${rows.length - answered}件`, '', '', '', '', ''],
  };
  return form(facts.frame, 'D30', '社会救助事项转办台账', {
    orientation: 'landscape',
    heads: [`单位：${facts.frame.office.issuer}`, '', `${chineseDate(facts.from)}至${chineseDate(facts.to)}`],
    blocks: [table],
    proof: null,
  });
}
