/** Care papers: D40 生活自理能力评估表, D41 照料服务协议, D42 探访记录, D44 护送交接单, D48 代保管协议. */
import type { Fen } from '../../base/money';
import { chineseDate, type PlainDate } from '../../base/plain-date';
import { body } from './blocks';
import { form, type PaperFrame, sheet } from './frame';
import { choices, dateOrBlank, line, list, pair, said, type Said } from './grids';
import type { FormContent, SheetContent } from './paper-content';
import { amountInWords } from './phrases';

/** The six items of the national rule for people in extreme difficulty (特困人员认定办法第二十三条). */
const SELF_CARE = ['自主吃饭', '自主穿衣', '自主上下床', '自主如厕', '室内自主行走', '自主洗澡'];

export interface SelfCareFacts {
  frame: PaperFrame;
  person_name: string;
  id_number: string;
  address: string;
  /** Whether each item is managed, in order; null where not yet assessed. */
  managed: (boolean | null)[];
  /** How the class follows from the items, in the words of the pack. */
  rule: string;
  /** 全自理, 半护理 or 全护理 with the one found. */
  classes: { name: string; chosen: boolean }[];
  assessors: string[];
  assessed_on: PlainDate | null;
}

/** D40: six things a day asks of everybody. */
export function selfCareForm(facts: SelfCareFacts): FormContent {
  const lines = SELF_CARE.map((item, at) => {
    const managed = facts.managed[at] ?? null;
    return [
      String(at + 1),
      item,
      choices([['能', managed === true], ['不能', managed === false]]),
      '',
    ];
  });
  return form(facts.frame, 'D40', '特困人员生活自理能力评估表', {
    heads: [`评估单位：${facts.frame.office.issuer}`, '', ''],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['姓　名', facts.person_name], ['身份号码', facts.id_number]),
          line('住　址', facts.address),
          ...list([['序号', 3], ['评估指标', 8, 'left'], ['评估结果', 7], ['说明', 6, 'left']], lines),
          line('评估结论', choices(facts.classes.map(({ name, chosen }) => [name, chosen])), 12),
          said(
            '评估人',
            '评估人',
            { text: '', name: facts.assessors.join('、'), on: facts.assessed_on },
            22,
          ),
          said('被评估人\n或监护人', '签名或捺印', null, 20),
        ],
      },
      {
        kind: 'small',
        lead: null,
        text: facts.rule,
      },
    ],
    proof: null,
  });
}

export interface CareAgreementFacts {
  frame: PaperFrame;
  person_name: string;
  carer_name: string;
  carer_id_number: string;
  duties: string[];
  pay_fen: Fen;
  from: PlainDate;
  to: PlainDate;
}

/** D41: who cares for whom, how, for what pay, for how long. */
export function careAgreement(facts: CareAgreementFacts): SheetContent {
  return sheet(facts.frame, 'D41', '特困人员照料服务协议', {
    blocks: [
      {
        kind: 'facts',
        lines: [
          { label: '甲方（委托方）', value: facts.frame.office.issuer },
          { label: '乙方（照料人）', value: `${facts.carer_name}　${facts.carer_id_number}` },
          { label: '丙方（服务对象）', value: facts.person_name },
        ],
      },
      body('为保障分散供养特困人员的日常照料，三方协商一致，订立本协议。'),
      body(`${facts.duties.join('；')}。`, '一、照料内容。'),
      body(
        `甲方按月支付乙方照料服务费${amountInWords(facts.pay_fen)}，经考核合格后发放。`,
        '二、服务费用。',
      ),
      body(
        '乙方应当按约定照料，发现丙方患病、走失等情况立即报告；甲方定期探访考核，' +
          '照料不到位的，扣减费用或者终止协议。',
        '三、责任。',
      ),
      body(`自${chineseDate(facts.from)}起至${chineseDate(facts.to)}止。`, '四、期限。'),
      body('本协议一式三份，三方各执一份，自签字盖章之日起生效。', '五、其他。'),
      { kind: 'sign', places: ['甲方（盖章）：', '乙方：', '丙方或监护人：'] },
      { kind: 'sign', places: ['签订日期：'] },
    ],
    proof: null,
  });
}

export interface CareVisitFacts {
  frame: PaperFrame;
  person_name: string;
  address: string;
  visits: { on: PlainDate; state: string; needs: string; done: string; visitor: string }[];
}

/** D42: visits to one person over time. */
export function careVisitRecord(facts: CareVisitFacts): FormContent {
  return form(facts.frame, 'D42', '探访关爱记录', {
    orientation: 'landscape',
    heads: [`姓名：${facts.person_name}`, `住址：${facts.address}`, `单位：${facts.frame.office.issuer}`],
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: '探访日期', share: 8, align: 'center' },
          { title: '身体和生活状况', share: 16, align: 'left' },
          { title: '需求', share: 12, align: 'left' },
          { title: '处理情况', share: 12, align: 'left' },
          { title: '探访人', share: 6, align: 'center' },
        ],
        rows: facts.visits.map((one) => [
          chineseDate(one.on),
          one.state,
          one.needs,
          one.done,
          one.visitor,
        ]),
        total: null,
      },
    ],
    proof: null,
  });
}

export interface EscortFacts {
  frame: PaperFrame;
  person_name: string;
  /** Known or told; empty when unknown. */
  id_number: string;
  found_on: PlainDate;
  found_at: string;
  condition: string;
  belongings: { name: string; count: string }[];
  to: string;
  handed_on: PlainDate | null;
}

/** D44: a person and the person's things, handed from one to another. */
export function escortSlip(facts: EscortFacts): FormContent {
  return form(facts.frame, 'D44', '护送交接单', {
    heads: [`移交单位：${facts.frame.office.issuer}`, '', ''],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['姓　名', facts.person_name], ['身份号码', facts.id_number === '' ? '不详' : facts.id_number]),
          pair(['发现日期', chineseDate(facts.found_on)], ['接收单位', facts.to]),
          line('发现地点', facts.found_at),
          line('身体和精神状况', facts.condition, 26),
          ...list(
            [['随身物品', 16, 'left'], ['数量', 8]],
            facts.belongings.map(({ name, count }) => [name, count]),
            2,
          ),
          said('移交人', '移交人', { text: '', name: '', on: facts.handed_on }, 20),
          said('接收人', '接收人', { text: '人员和物品已当面清点', name: '', on: facts.handed_on }, 20),
        ],
      },
    ],
    proof: null,
  });
}

export interface KeepingFacts {
  frame: PaperFrame;
  owner_name: string;
  owner_id_number: string;
  keeper_name: string;
  keeper_id_number: string;
  relation: string;
  bank: string;
  account_no: string;
  reason: string;
  agreed_on: PlainDate | null;
  bureau: Said | null;
}

/** D48: somebody keeps another's passbook or card, by agreement filed with the bureau. */
export function keepingAgreement(facts: KeepingFacts): FormContent {
  return form(facts.frame, 'D48', '代保管存折（银行卡）协议', {
    heads: [`见证单位：${facts.frame.office.issuer}`, '', ''],
    blocks: [
      {
        kind: 'grid',
        rows: [
          pair(['委托人', facts.owner_name], ['身份号码', facts.owner_id_number]),
          pair(['保管人', facts.keeper_name], ['身份号码', facts.keeper_id_number]),
          pair(['双方关系', facts.relation], ['开户银行', facts.bank]),
          line('账　号', facts.account_no),
          line('委托原因', facts.reason, 16),
        ],
      },
      body('保管人应当按照委托人的意愿支取，逐笔记账，用于委托人的基本生活，不得挪作他用；委托人可以随时收回。', '一、'),
      body('见证单位每半年核对一次支取情况；发现克扣、挪用的，立即终止并追究责任。', '二、'),
      body('本协议一式四份，双方、见证单位各执一份，报区民政局备案一份。', '三、'),
      {
        kind: 'sign',
        places: ['委托人（签名或捺印）：', '保管人：', `日期：${dateOrBlank(facts.agreed_on)}`],
      },
      { kind: 'grid', rows: [said('备案意见', '区民政局经办人', facts.bureau)] },
    ],
    proof: null,
  });
}
