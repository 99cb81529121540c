/** Application papers: what the applicant signs: D01 申请书, D02 授权书, D03 承诺书, D04 近亲属声明, D50. */
import type { PlainDate } from '../../base/plain-date';
import { maskIdNumber } from '../../base/id-number';
import type { Declaration } from '../../household/declaration';
import { areas } from '../../policy/data/codes';
import { type Block, body, paragraph } from './blocks';
import {
  healthWords,
  incomeLines,
  obligorLines,
  propertyLines,
  relationWords,
  workWords,
} from './declared-words';
import { form, type PaperFrame, sheet } from './frame';
import { choices, dateOrBlank, heading, line, list, pair } from './grids';
import type { FormContent, SheetContent } from './paper-content';

export interface ApplicationFormFacts {
  frame: PaperFrame;
  /** Programmes offered, and whether each is wanted. */
  programmes: { name: string; wanted: boolean }[];
  village_name: string;
  declaration: Declaration;
  head_name: string;
  head_id_number: string;
  reason: string;
  /** Whoever applies for the household; null when the head does. */
  agent: { name: string; id_number: string; phone: string } | null;
  applied_on: PlainDate | null;
}

/** D01: who asks for what, with people and means as declared, and the promise of truth. */
export function applicationForm(facts: ApplicationFormFacts): FormContent {
  const { declaration, agent } = facts;
  const account = declaration.account;
  const wanted = choices(facts.programmes.map(({ name, wanted: chosen }) => [name, chosen]));
  const grid: Block = {
    kind: 'grid',
    rows: [
      line('申请项目', wanted),
      pair(['户主姓名', facts.head_name], ['身份号码', facts.head_id_number]),
      line('住　　址', `${facts.village_name}　${declaration.address}`),
      pair(['联系电话', declaration.phone], ['城乡类别', areas[declaration.area]]),
      line(
        '收款账户',
        account ? `${account.holder_name}　${account.bank}　${account.account_no}` : '',
      ),
      ...memberRows(declaration),
      ...meansRows(declaration),
      line('申请理由', facts.reason, 20),
      line(
        '代理人',
        agent ? `${agent.name}　${agent.id_number}　${agent.phone}` : '无（本人申请）',
      ),
    ],
  };
  return form(facts.frame, 'D01', '社会救助申请书', {
    heads: [`受理单位：${facts.frame.office.issuer}`, '', ''],
    blocks: [
      grid,
      body(
        '本人承诺：以上所填内容真实、完整，已知悉救助政策和家庭情况变化的报告义务；' +
          '如有隐瞒或者虚报，愿意退回救助金并承担法律责任。',
      ),
      { kind: 'sign', places: ['申请人（签名或捺印）：', `申请日期：${dateOrBlank(facts.applied_on)}`] },
    ],
    proof: null,
  });
}

function memberRows(declaration: Declaration) {
  const lines = declaration.members.map((member) => [
    member.name,
    relationWords(member),
    member.id_number ?? '（无号码）',
    healthWords(member),
    workWords(member),
  ]);
  return [
    heading('家庭成员'),
    ...list([['姓名', 4], ['与户主关系', 3], ['公民身份号码', 7], ['健康状况', 5], ['就学、劳动能力', 5]], lines),
  ];
}

function meansRows(declaration: Declaration) {
  const income = incomeLines(declaration).map(([who = '', kind = '', amount = '', note = '']) => [
    `${who}　${kind}`,
    amount,
    note,
  ]);
  const owned = propertyLines(declaration);
  const owed = obligorLines(declaration).map(([of = '', who = '', able = '', pays = '']) => [
    `${of}的义务人　${who}`,
    pays,
    able,
  ]);
  const none = ['无', '', ''];
  const columns = [
    ['', 10, 'left'],
    ['', 8, 'left'],
    ['', 6, 'left'],
  ] as const;
  const titled = (title: string, lines: string[][]) =>
    list(
      columns.map(([, units, align], at) => [[title, '数额', '说明'][at] ?? '', units, align] as const),
      lines.length === 0 ? [none] : lines,
    );
  return [...titled('家庭收入', income), ...titled('家庭财产', owned), ...titled('义务人', owed)];
}

export interface AuthorisationFacts {
  frame: PaperFrame;
  person_name: string;
  id_number: string;
  /** Guardian who signs for a minor or for somebody without capacity; null for oneself. */
  guardian_name: string | null;
  purpose: string;
  /** Months for which the authorisation holds. */
  months: number;
  signed_on: PlainDate | null;
}

/** D02: one person's consent to verification; scope, purpose and end are said. */
export function authorisation(facts: AuthorisationFacts): SheetContent {
  const signer = facts.guardian_name === null ? '授权人' : `监护人（${facts.guardian_name}）`;
  return sheet(facts.frame, 'D02', '家庭经济状况核对授权书', {
    blocks: [
      paragraph('flush', `${facts.frame.office.issuer}、${facts.frame.office.bureau}：`),
      body(
        `本人${facts.person_name}（公民身份号码：${facts.id_number}），因家庭${facts.purpose}，` +
          '授权你单位及其委托的核对机构，依法向有关部门和机构查询、核对本人的下列信息：',
      ),
      body('户籍、婚姻、死亡、殡葬等身份信息；', '一、'),
      body('就业、工资、社会保险、住房公积金、纳税、工商登记等收入信息；', '二、'),
      body('银行存款、证券、商业保险、不动产、机动车船等财产信息；', '三、'),
      body('教育、医疗、残疾、其他救助和补贴等与救助有关的信息。', '四、'),
      body(
        `授权自签署之日起${facts.months}个月内有效，在享受救助期间的定期复核中继续有效；` +
          '所得信息只用于社会救助的审核、确认、复核和监督，不得用于其他目的。',
      ),
      body('本人知悉：拒绝授权将无法核对家庭经济状况；可以书面撤回授权，撤回后救助可能终止。'),
      { kind: 'sign', places: [`${signer}（签名或捺印）：`, `日期：${dateOrBlank(facts.signed_on)}`] },
    ],
    proof: null,
  });
}

export interface CommitmentFacts {
  frame: PaperFrame;
  person_name: string;
  id_number: string;
  programme_name: string;
  /** Facts vouched for in place of certificates; empty for the plain promise of truth. */
  vouched: string[];
  signed_on: PlainDate | null;
}

/** D03: promise of truth, and what follows when it is broken. */
export function commitment(facts: CommitmentFacts): SheetContent {
  const vouched: Block[] =
    facts.vouched.length === 0
      ? []
      : [
          body('对下列事项，本人以承诺代替证明材料：'),
          ...facts.vouched.map((text, at) => body(`${text}。`, `${at + 1}. `)),
        ];
  return sheet(facts.frame, 'D03', '诚信承诺书', {
    blocks: [
      paragraph('flush', `${facts.frame.office.issuer}：`),
      body(
        `本人${facts.person_name}（公民身份号码：${facts.id_number}）申请${facts.programme_name}，` +
          '郑重承诺：所提供的家庭人口、收入、财产和支出情况真实、准确、完整，没有隐瞒。',
      ),
      ...vouched,
      body(
        '家庭情况发生变化的，本人将及时报告；配合入户调查、信息核对和定期复核。',
      ),
      body(
        '本人已被告知：隐瞒、虚报骗取救助的，救助将被停止，已领取的救助金应当退回，' +
          '情节严重的依法处罚，并依照规定记入信用记录。',
      ),
      { kind: 'sign', places: ['承诺人（签名或捺印）：', `日期：${dateOrBlank(facts.signed_on)}`] },
    ],
    proof: null,
  });
}

export interface RelativesStatementFacts {
  frame: PaperFrame;
  applicant_name: string;
  id_number: string;
  /** Near relatives among staff and village cadres; empty means none. */
  relatives: { member_name: string; relation: string; name: string; post: string }[];
  signed_on: PlainDate | null;
}

/** D04: near relatives among assistance staff and village cadres, or that there are none. */
export function relativesStatement(facts: RelativesStatementFacts): FormContent {
  const none = facts.relatives.length === 0;
  return form(facts.frame, 'D04', '近亲属情况声明', {
    heads: [`申请人：${facts.applicant_name}`, '', `身份号码：${maskIdNumber(facts.id_number)}`],
    blocks: [
      body(
        '近亲属包括配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女。' +
          '本户成员与社会救助经办人员、村（社区）干部之间：',
      ),
      paragraph('body', choices([['无近亲属关系', none], ['有近亲属关系，情况如下', !none]])),
      {
        kind: 'grid',
        rows: list(
          [['家庭成员', 5], ['与其关系', 5], ['经办人员、干部姓名', 6], ['单位和职务', 8, 'left']],
          facts.relatives.map((one) => [one.member_name, one.relation, one.name, one.post]),
          none ? 3 : 1,
        ),
      },
      body('声明不实的，愿意承担相应责任。本声明由受理单位单独登记备案。'),
      { kind: 'sign', places: ['声明人（签名或捺印）：', `日期：${dateOrBlank(facts.signed_on)}`] },
    ],
    proof: null,
  });
}
