/** Recovery notice (D36 追缴通知书): what was overpaid month by month, and how to pay it back. */
import { type Fen, formatFen } from '../../base/money';
import { chineseDate, chineseMonth, type PlainDate, type PlainMonth } from '../../base/plain-date';
import { body, type Block } from './blocks';
import { letter, type PaperFrame } from './frame';
import type { LetterContent } from './paper-content';
import { amountInWords, sentence } from './phrases';

export interface RecoveryNoticeFacts {
  frame: PaperFrame;
  applicant_name: string;
  programme_name: string;
  reasons: string[];
  legal_basis: string;
  remedy: string;
  months: { month: PlainMonth; paid_fen: Fen; entitled_fen: Fen }[];
  due_on: PlainDate;
  /** Where to pay: name, bank and number of the recovery account. */
  account: { holder_name: string; bank: string; account_no: string };
}

/** Composes the notice; the sum is that of the table. Recoveries are never set off. */
export function recoveryNotice(facts: RecoveryNoticeFacts): LetterContent {
  const { frame, months, account } = facts;
  const overpaid = ({ paid_fen, entitled_fen }: (typeof months)[number]): Fen =>
    paid_fen - entitled_fen;
  const total = months.reduce((sum, month) => sum + overpaid(month), 0);
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '月份', share: 9, align: 'center' },
      { title: '已发（元）', share: 8, align: 'right' },
      { title: '应发（元）', share: 8, align: 'right' },
      { title: '多发（元）', share: 8, align: 'right' },
    ],
    rows: months.map((month) => [
      chineseMonth(month.month),
      formatFen(month.paid_fen),
      formatFen(month.entitled_fen),
      formatFen(overpaid(month)),
    ]),
    total: ['合计', '', '', formatFen(total)],
  };
  return letter(frame, 'D36', `${frame.office.issuer}\n社会救助金追缴通知书`, {
    addressee: facts.applicant_name,
    blocks: [
      body(
        `经查，${sentence(facts.reasons)}你户多领取${facts.programme_name}救助金` +
          `${amountInWords(total)}，明细如下：`,
      ),
      table,
      body(
        `根据${facts.legal_basis}的规定，请你户于${chineseDate(facts.due_on)}前将上述款项` +
          `退至：${account.holder_name}，${account.bank}，账号${account.account_no}。` +
          '一次退还有困难的，可以向本机关申请分期退还。',
      ),
      body('本款项不从你户今后的救助金中抵扣。'),
      body(facts.remedy),
    ],
  });
}
