/** Approval form (D15 审核确认表): the whole case on one sheet, with the opinions in their order. */
import { chineseDate, chineseMonth, type PlainDate, type PlainMonth } from '../../base/plain-date';
import type { Fen } from '../../base/money';
import type { Declaration } from '../../household/declaration';
import { areas } from '../../policy/data/codes';
import type { TraceStep } from '../../policy/trace';
import { type Block, type GridRow, label, opinion, paragraph, row, value } from './blocks';
import { healthWords, relationWords, workWords } from './declared-words';
import { form, type PaperFrame } from './frame';
import type { FormContent } from './paper-content';
import { amountInWords, dateSpan, sentence, yuan } from './phrases';
import { traceTable } from './trace-annex';

/** An opinion as it was given; null leaves room to write. */
export interface Opinion {
  text: string;
  officer_name: string;
  given_on: PlainDate;
}

export interface ApprovalFormFacts {
  frame: PaperFrame;
  case_no: string;
  programme_name: string;
  village_name: string;
  declaration: Declaration;
  head_name: string;
  head_id_number: string;
  /** Keys of the members in benefit. */
  in_benefit: string[];
  reason: string;
  received_on: PlainDate;
  result: {
    granted: boolean;
    payment: 'monthly' | 'once';
    amount_fen: Fen;
    base_fen: Fen;
    addons_fen: Fen;
    from: PlainMonth | null;
    until: PlainMonth | null;
    reasons: string[];
    trace: readonly TraceStep[];
    pack: string;
  };
  /** How a survey by telephone was made and made good; empty for a visit at home. */
  surveyed: string;
  /** The check of means in one sentence; empty where there was none. */
  checked: string;
  /** How the limit of the whole procedure was counted; empty before acceptance. */
  limits: string;
  handling: Opinion | null;
  review: Opinion | null;
  disclosed: { posted_on: PlainDate; ends_on: PlainDate; places: string[]; objections: number } | null;
  /** Whether the programme's order has a public notice at all. */
  discloses: boolean;
  decision: (Opinion & { power_document: string }) | null;
  /** Evidence that had run out and was let pass. */
  excused: { what: string; valid_until: PlainDate; reason: string; officer_name: string; on: PlainDate }[];
}

/** Composes the form; the full calculation follows the boxes as a table. */
export function approvalForm(facts: ApprovalFormFacts): FormContent {
  const { frame, result } = facts;
  const calculation: Block[] = [
    paragraph('heading1', `附：核算过程（政策参数版本：${result.pack}）`),
    traceTable(result.trace),
  ];
  return form(frame, 'D15', `${facts.programme_name}审核确认表`, {
    heads: [`单位：${frame.office.issuer}`, '', `案件编号：${facts.case_no}`],
    blocks: [
      {
        kind: 'grid',
        rows: [
          ...headRows(facts),
          ...memberRows(facts),
          ...resultRows(facts),
          ...opinionRows(facts),
        ],
      },
      ...(result.trace.length > 0 ? calculation : []),
    ],
    proof: null,
  });
}

function headRows(facts: ApprovalFormFacts): GridRow[] {
  const { declaration } = facts;
  const account = declaration.account;
  return [
    row([
      label('户主姓名', 4),
      value(facts.head_name, 6),
      label('公民身份号码', 5),
      value(facts.head_id_number, 9),
    ]),
    row([
      label('住　　址', 4),
      value(`${facts.village_name}　${declaration.address}`, 12),
      label('联系电话', 3),
      value(declaration.phone, 5),
    ]),
    row([
      label('申请项目', 4),
      value(facts.programme_name, 7),
      label('城乡类别', 3),
      value(areas[declaration.area], 2, 'center'),
      label('受理日期', 3),
      value(chineseDate(facts.received_on), 5),
    ]),
    row([label('申请理由', 4), value(facts.reason, 20)]),
    row([
      label('收款账户', 4),
      value(account ? `${account.holder_name}　${account.bank}　${account.account_no}` : '未登记', 20),
    ]),
  ];
}

function memberRows({ declaration, in_benefit }: ApprovalFormFacts): GridRow[] {
  const spans = [4, 3, 7, 4, 4, 2] as const;
  return [
    row(
      ['姓名', '与户主关系', '公民身份号码', '健康状况', '就学、劳动能力', '保障'].map((text, at) =>
        label(text, spans[at] ?? 1),
      ),
    ),
    ...declaration.members.map((member) =>
      row(
        [
          member.name,
          relationWords(member),
          member.id_number ?? '（无号码）',
          healthWords(member),
          workWords(member),
          in_benefit.includes(member.key) ? '是' : '否',
        ].map((text, at) => value(text, spans[at] ?? 1, 'center')),
      ),
    ),
  ];
}

function resultRows({ result, surveyed, checked, limits }: ApprovalFormFacts): GridRow[] {
  const from = result.from === null ? '' : `，自${chineseMonth(result.from)}起`;
  const until = result.until === null ? '' : `至${chineseMonth(result.until)}止`;
  const amount =
    result.payment === 'monthly'
      ? `每月${amountInWords(result.amount_fen)}，其中补差${yuan(result.base_fen)}、` +
        `分类施保增发${yuan(result.addons_fen)}${from}${until}`
      : `一次性${amountInWords(result.amount_fen)}`;
  return [
    ...(limits === '' ? [] : [row([label('办理期限', 4), value(limits, 20)])]),
    ...(surveyed === '' ? [] : [row([label('调查方式', 4), value(surveyed, 20)])]),
    ...(checked === '' ? [] : [row([label('经济状况\n核　　对', 4), value(checked, 20)])]),
    row([label('核算结果', 4), value(sentence(result.reasons), 20)]),
    row([label(result.granted ? '拟救助金额' : '结　　论', 4), value(result.granted ? amount : '不符合条件', 20)]),
  ];
}

function opinionRows(facts: ApprovalFormFacts): GridRow[] {
  const { handling, review, disclosed, decision } = facts;
  const authority =
    decision === null || decision.power_document === '' ? '' : `（依据${decision.power_document}）`;
  const rows = [
    opinionRow('经办人\n意　见', handling, '经办人'),
    opinionRow('审　核\n意　见', review, '审核人'),
  ];
  if (facts.discloses) rows.push(row([label('公示情况', 4), value(disclosureText(disclosed), 20)], 10));
  if (facts.excused.length > 0) rows.push(row([label('过期依据\n说　明', 4), value(excuseText(facts.excused), 20)], 10));
  const decided = decision === null ? null : { ...decision, text: `${decision.text}${authority}` };
  rows.push(opinionRow('审　批\n意　见', decided, '审批人', '（盖章）'));
  return rows;
}

function opinionRow(name: string, given: Opinion | null, who: string, seal = ''): GridRow {
  const date = given === null ? '　　　　年　　月　　日' : chineseDate(given.given_on);
  const named = given === null ? '' : given.officer_name;
  const sign = `${who}：${named}　　签名：　　　　　　　${seal}　${date}`;
  return row([label(name, 4), opinion(given?.text ?? '', 20, sign)], 22);
}

function excuseText(excused: ApprovalFormFacts['excused']): string {
  return excused
    .map(
      ({ what, valid_until, reason, officer_name, on }) =>
        `${what}的依据有效期至${chineseDate(valid_until)}，${reason}（${officer_name}，${chineseDate(on)}）`,
    )
    .join('；');
}

function disclosureText(disclosed: ApprovalFormFacts['disclosed']): string {
  if (disclosed === null) return '';
  const { posted_on, ends_on, places, objections } = disclosed;
  const heard = objections === 0 ? '未收到异议' : `收到异议${objections}件`;
  return `${dateSpan(posted_on, ends_on)}在${places.join('、')}公示，公示期间${heard}。`;
}
