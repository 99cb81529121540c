/** Samples: one paper of each kind with plausible invented facts, for the tests of the press. */
import { acceptanceNotice } from '../../../shared/notice/content/acceptance-notice';
import { asKnown } from '../../../shared/notice/content/as-known';
import { adviceForm, type AdviceItem } from '../../../shared/notice/content/advice-form';
import { approvalForm } from '../../../shared/notice/content/approval-form';
import { cashReceipt, imprestSlip } from '../../../shared/notice/content/cash-papers';
import { adjustNotice, phaseOutNotice, stopNotice } from '../../../shared/notice/content/change-notices';
import { decisionNotice, type DecisionNoticeFacts } from '../../../shared/notice/content/decision-notice';
import { declineNotice } from '../../../shared/notice/content/decline-notice';
import { bundleCover, recoverySheet } from '../../../shared/notice/content/desk-sheets';
import { disclosurePoster } from '../../../shared/notice/content/disclosure-poster';
import type { PaperFrame } from '../../../shared/notice/content/frame';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { paymentRoster, type RosterLine } from '../../../shared/notice/content/payment-roster';
import { recoveryNotice } from '../../../shared/notice/content/recovery-notice';
import { deliveryRecord } from '../../../shared/notice/content/delivery-record';
import { supplementNotice } from '../../../shared/notice/content/supplement-notice';
import { visitForm } from '../../../shared/notice/content/visit-form';
import type { Declaration, Member } from '../../../shared/household/declaration';
import type { TraceStep } from '../../../shared/policy/trace';

export const frame: PaperFrame = {
  office: {
    issuer: '璧山区璧城街道办事处',
    phone: '023-41410000',
    address: '璧山区璧城街道文星路1号',
    bureau: '璧山区民政局',
    complaint_phone: '023-41420000',
  },
  issued_on: '2022-11-25',
  watermarks: [],
  proof: null,
};

const basis =
  '《社会救助暂行办法》第九条、第十二条，《最低生活保障审核确认办法》（民发〔2021〕57号）和《重庆市城乡居民最低生活保障条例》第十条、第二十条';
const remedy =
  '如不服本决定，可以自收到本决定书之日起60日内向璧山区人民政府申请行政复议，也可以自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。';

function step(
  label: string,
  expression: string,
  value: string,
  unit: TraceStep['unit'],
  more: Partial<TraceStep> = {},
): TraceStep {
  return { step: 'x', label, expression, value, unit, parameters: [], ...more };
}

const standard = {
  key: 'dibao.standard.urban',
  from: '2022-09-01',
  source: '渝民发〔2022〕（公开报道，待核）：城市低保标准每人每月717元，2022年9月1日起',
};

export const trace: TraceStep[] = [
  step('家庭月人均收入', '1,400.00 ÷ 3', '466.67', 'yuan', {
    approximate: true,
    children: [
      step('家庭月收入', '1,400.00', '1,400.00', 'yuan', {
        children: [step('周明的工资性收入', '每月1,400.00', '1,400.00', 'yuan')],
      }),
      step('共同生活家庭成员', '周明、李芳、周小宝', '3', 'people'),
    ],
  }),
  step('城市低保标准', '', '717.00', 'yuan', { parameters: [standard] }),
  step('与低保标准比较', '466.67 < 717.00', '低于标准', 'none'),
  step('家庭财产', '未申报应测试的财产', '符合', 'none'),
  step('补差金额', '717.00 × 3 − 1,400.00', '751.00', 'yuan'),
  step('分类施保增发', '', '100.00', 'yuan', {
    children: [
      step('周小宝的分类施保', '在校学生100.00', '100.00', 'yuan', {
        parameters: [{ key: 'dibao.addon.student', from: '2022-09-01', source: '渝府办发〔2018〕（待核）' }],
      }),
    ],
  }),
  step('每月保障金额', '751.00 + 100.00', '851.00', 'yuan'),
];

export const decision: DecisionNoticeFacts = {
  frame,
  application: {
    applicant_name: '周明',
    id_number: '500120198403020009',
    address: '璧城街道新堰社区文星路12号3-2',
    programme_name: '最低生活保障',
    applied_on: '2022-10-31',
    received_on: '2022-11-01',
    visited_on: '2022-11-04',
    verified: true,
    disclosed: { posted_on: '2022-11-14', ends_on: '2022-11-21', objections: 0 },
  },
  payment: {
    payment: 'monthly',
    amount_fen: 85_100,
    base_fen: 75_100,
    addons_fen: 10_000,
    advanced_fen: 0,
    from: '2022-11',
    until: null,
    holder_name: '周明',
    bank: '重庆农村商业银行璧山支行',
    account_no: '6217996500000000009',
    cash: false,
  },
  members: ['周明', '李芳', '周小宝'],
  reasons: ['家庭月人均收入低于低保标准', '家庭财产符合规定'],
  legal_basis: basis,
  remedy,
  trace,
  pack: 'CQ-EX-2022-09',
  review_by: '2023-05-31',
};

const member = (key: string, name: string, more: Partial<Member> = {}): Member => ({
  key,
  name,
  relation: 'head',
  birth_date: '1984-03-02',
  sex: 'm',
  counted: true,
  id_type: 'id_card',
  id_number: '500120198403020009',
  phone: '',
  counted_reason: '',
  disability: null,
  serious_illness: false,
  student: null,
  able_to_work: true,
  ...more,
});

export const declaration: Declaration = {
  area: 'urban',
  village_code: '500120001001',
  address: '文星路12号3-2',
  phone: '13800000000',
  members: [
    member('m1', '周明', { disability: { kind: 'physical', grade: 2 } }),
    member('m2', '李芳', { relation: 'spouse', sex: 'f', able_to_work: false, serious_illness: true }),
    member('m3', '周小宝', { relation: 'son', able_to_work: false, student: 'compulsory' }),
  ],
  income: [
    { member: 'm1', kind: 'wage', monthly_fen: 140_000, note: '小区保安' },
    { member: 'm2', kind: 'farm', last_12_months_gross_fen: 300_000, last_12_months_cost_fen: 300_000 },
  ],
  property: [{ code: 'home', count: 1, note: '自建房，60平方米' }],
  obligors: [{ of: 'm1', relation: 'sibling', name: '周亮', able: false, support_monthly_fen: 0 }],
  last_12_months: null,
  account: { member: 'm1', holder_name: '周明', bank: '重庆农村商业银行', account_no: '6217996500000000009' },
};

const change = {
  frame,
  applicant_name: '周明',
  programme_name: '最低生活保障',
  award_no: '500120001-DB-2022-0001',
  legal_basis: '《社会救助暂行办法》第十三条，《最低生活保障审核确认办法》（民发〔2021〕57号）第三十一条、第三十二条',
  remedy,
  trace,
  pack: 'CQ-EX-2022-09',
};

export function rosterLines(count: number): RosterLine[] {
  const villages = ['新堰社区', '天池村', '养鱼村', '大竹林社区', '双龙村'];
  const names = ['周明', '李芳', '买买提·艾力', '王䶮', '欧阳德文', '阿不都热合曼·吾斯曼江', '刘喆'];
  return Array.from({ length: count }, (_, at): RosterLine => {
    const base = 20_000 + ((at * 7919) % 60_000);
    const addons = at % 3 === 0 ? 10_000 : 0;
    const back = at % 17 === 0 ? 5_000 : 0;
    const name = names[at % names.length] ?? '';
    return {
      village_name: villages[Math.floor((at * villages.length) / count)] ?? '',
      head_name: name,
      id_number: `50012019${String(50 + (at % 50))}0${String(1 + (at % 9))}1200${String(at % 100).padStart(2, '0')}`,
      members_count: 1 + (at % 5),
      base_fen: base,
      addons_fen: addons,
      back_pay_fen: back,
      amount_fen: base + addons + back,
      holder_name: name,
      bank: at % 2 === 0 ? '重庆农村商业银行' : '中国邮政储蓄银行',
      account_no: `62179965${String(10_000_000_000 + at * 7_654_321)}`,
      remark: back > 0 ? '补发10月' : '',
    };
  });
}

/** An item of the advice with nothing special about it. */
function adviceItem(
  place: AdviceItem['place'],
  place_name: string,
  name: string,
  facts: Partial<AdviceItem>,
): AdviceItem {
  return {
    place,
    place_name,
    name,
    people: ['周明', '李芳', '周小宝'],
    conclusion: '符合条件，拟给予',
    amount_fen: null,
    monthly: true,
    department: '',
    reasons: [],
    hand_over: [],
    missing: [],
    due: null,
    choice: 'proposed',
    choice_reason: '',
    ...facts,
  };
}

/** Every paper, by the name under which a picture of it is kept. */
export const samples: Record<string, () => PaperContent> = {
  D05: () =>
    acceptanceNotice({
      frame,
      applicant_name: '周明',
      programme_name: '最低生活保障',
      case_no: '500120001-dibao-202211-0001-01',
      applied_on: '2022-10-31',
      received_on: '2022-11-01',
      working_days: 20,
      decide_by: '2022-11-29',
      documents: ['社会救助申请书', '家庭经济状况核对授权书', '诚信承诺书', '户口簿、身份证复印件'],
      handler_name: '陈静',
    }),
  D06: () =>
    supplementNotice({
      frame,
      applicant_name: '周明',
      programme_name: '最低生活保障',
      applied_on: '2022-10-31',
      missing: [
        { name: '李芳的家庭经济状况核对授权书', basis: '民发〔2021〕57号第九条' },
        { name: '收入和财产说明', basis: '重庆市城乡居民最低生活保障条例第十五条' },
      ],
      due_on: '2022-11-14',
    }),
  D10: () =>
    visitForm({
      frame,
      case_no: '500120001-dibao-202211-0001-01',
      programme_name: '最低生活保障',
      village_name: '新堰社区',
      declaration,
      head_name: '周明',
      head_id_number: '500120198403020009',
      found: null,
    }),
  'D10-found': () =>
    visitForm({
      frame,
      case_no: '500120001-dibao-202211-0001-01',
      programme_name: '最低生活保障',
      village_name: '新堰社区',
      declaration,
      head_name: '周明',
      head_id_number: '500120198403020009',
      found: {
        visited_on: '2022-11-04',
        by_phone: '',
        investigators: ['陈静', '刘伟'],
        met: '李芳',
        truthful: true,
        housing: '自建砖混结构住房一套，60平方米，居住一般，无其他房产。',
        findings:
          '户主周明在某小区任保安，月工资1400元，有工资单为证；妻子李芳患病在家；儿子读小学四年级。家中无机动车，有旧电视机、洗衣机各一台。邻居反映情况与申报一致。',
      },
    }),
  D13: () =>
    disclosurePoster({
      frame,
      programme_name: '最低生活保障',
      posted_on: '2022-11-14',
      ends_on: '2022-11-21',
      days: 7,
      places: ['璧城街道办事处公示栏', '新堰社区居民委员会公示栏'],
      payment: 'monthly',
      legal_basis: basis,
      households: ['周明', '买买提·艾力', '王䶮'].map((head_name, at) => ({
        head_name,
        place: ['新堰社区', '天池村', '养鱼村'][at] ?? '',
        members_count: 3 - at,
        programme_name: '最低生活保障',
        amount_fen: 85_100 - at * 10_000,
      })),
    }),
  D15: () =>
    approvalForm({
      frame,
      case_no: '500120001-dibao-202211-0001-01',
      programme_name: '最低生活保障',
      village_name: '新堰社区',
      declaration,
      head_name: '周明',
      head_id_number: '500120198403020009',
      in_benefit: ['m1', 'm2', 'm3'],
      reason: '妻子患病，儿子上学，本人收入低，生活困难。',
      received_on: '2022-11-01',
      result: {
        granted: true,
        payment: 'monthly',
        amount_fen: 85_100,
        base_fen: 75_100,
        addons_fen: 10_000,
        from: '2022-11',
        until: null,
        reasons: decision.reasons,
        trace,
        pack: 'CQ-EX-2022-09',
      },
      handling: { text: '申报情况属实，建议纳入保障。', officer_name: '陈静', given_on: '2022-11-08' },
      review: { text: '同意，月保障金额851元，提请公示。', officer_name: '赵刚', given_on: '2022-11-11' },
      disclosed: {
        posted_on: '2022-11-14',
        ends_on: '2022-11-21',
        places: ['新堰社区居民委员会公示栏'],
        objections: 0,
      },
      checked: '2022-11-07报告璧核7，有效期至2023-05-06，与申报没有不符。',
      limits: '2022-11-01受理时启动，当日不计入，自2022-11-02起算。不计入：双休日8天。共20个工作日，至2022-11-29 24时届满。',
      discloses: true,
      surveyed: '',
      excused: [],
      decision: {
        text: '同意确认，自2022年11月起按月发放。',
        officer_name: '孙丽',
        given_on: '2022-11-25',
        power_document: '璧山府办〔2021〕40号',
      },
    }),
  D16: () => ({ ...decisionNotice(decision), number: '璧城社救准〔2022〕12号' }),
  D17: () => ({
    ...declineNotice({
      frame,
      application: decision.application,
      reasons: ['家庭月人均收入717.00元，不低于低保标准717.00元'],
      explanation: '',
      legal_basis: basis,
      remedy,
      other_help: ['低保边缘家庭认定', '临时救助'],
      trace,
      pack: 'CQ-EX-2022-09',
    }),
    number: '璧城社救否〔2022〕3号',
  }),
  D18: () =>
    adjustNotice({
      ...change,
      reasons: ['家庭成员周明已于2022年11月12日死亡'],
      before_fen: 85_100,
      after_fen: 153_400,
      members_before: 3,
      members_after: 2,
      from: '2022-12',
      back_pay_fen: 0,
    }),
  D19: () =>
    stopNotice({
      ...change,
      reasons: ['家庭月人均收入1,100.00元，达到或超过低保边缘线1,075.50元，不适用渐退期'],
      last_month: '2022-12',
      amount_fen: 83_400,
      other_help: ['临时救助'],
    }),
  D20: () =>
    phaseOutNotice({
      ...change,
      reasons: ['家庭月人均收入900.00元，超过低保标准、低于低保边缘线，按规定进入渐退期'],
      from: '2023-01',
      until: '2023-06',
      months: 6,
      schedule: ['2023-01', '2023-02', '2023-03', '2023-04', '2023-05', '2023-06'].map((month) => ({
        month,
        amount_fen: 83_400,
      })),
    }),
  D24: () =>
    cashReceipt({
      frame,
      receipt_no: '璧城救收〔2022〕5号',
      programme_name: '临时救助（急难型）',
      case_no: '500120001-temp-202211-0002-01',
      payee_name: '李大山',
      id_number: '500120199001010000',
      address: '暂住璧城街道文星路20号',
      reason: '2022年11月5日住房失火，先行救助。',
      amount_fen: 100_000,
      paid_on: '2022-11-05',
      way: 'cash',
      witnesses: [],
    }),
  D25: () =>
    imprestSlip({
      frame,
      slip_no: '璧城救领〔2022〕5号',
      holder_name: '李大山',
      purpose: '住房失火，先行救助一家三口食宿。',
      case_no: '500120001-temp-202211-0002-01',
      programme_name: '临时救助（急难型）',
      amount_fen: 100_000,
      drawn_on: '2022-11-05',
      due_on: '2022-11-18',
      approver_name: '孙丽',
      power_document: '璧山府办〔2021〕40号',
    }),
  D31: () =>
    paymentRoster({
      frame,
      batch_no: '500120001-2022-11-01',
      programme_name: '最低生活保障',
      month: '2022-11',
      declared_on: '2022-11-28',
      lines: rosterLines(47),
      unmasked: true,
    }),
  D35: () =>
    deliveryRecord({
      frame,
      paper_title: '最低生活保障确认通知书',
      paper_number: '璧城社救准〔2022〕12号',
      addressee: '周明',
      address: '璧城街道新堰社区文星路12号3-2',
      ways: ['直接送达', '同住成年家属代收', '留置送达', '转交送达', '邮寄送达', '公告送达'].map(
        (name, at) => ({ name, used: at === 0 }),
      ),
      served: {
        served_on: '2022-11-27',
        received_by: '周明',
        relation: '',
        deliverers: ['陈静', '刘伟'],
        witnesses: [],
        remark: '',
      },
    }),
  D36: () =>
    recoveryNotice({
      frame,
      applicant_name: '吴某某',
      programme_name: '最低生活保障',
      reasons: ['你户自2022年3月起有工资收入每月2,000.00元未申报'],
      legal_basis: '《社会救助暂行办法》第六十八条',
      remedy,
      months: ['03', '04', '05', '06', '07', '08', '09', '10'].map((month) => ({
        month: `2022-${month}`,
        paid_fen: 116_200,
        entitled_fen: 0,
      })),
      due_on: '2022-12-31',
      account: { holder_name: '璧山区璧城街道财政所', bank: '重庆农村商业银行璧山支行', account_no: '2801010120010000001' },
    }),
  B01: () =>
    bundleCover({
      frame,
      bundle: '500120001-1-1-523',
      from_office: '璧城街道办事处',
      to_office: '璧山区民政局',
      epoch: 1,
      from_seq: 1,
      to_seq: 523,
      act_count: 523,
      sums: [
        { programme_name: '最低生活保障', count: 180, amount_fen: 15_318_000 },
        { programme_name: '临时救助（急难型）', count: 3, amount_fen: 345_100 },
      ],
      made_on: '2022-12-01',
      head_hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      fingerprint: ['9F86', 'D081', '884C', '7D65'],
    }),
  K03: () =>
    asKnown({
      frame,
      day: '2022-11-10',
      number: '家庭编号：500120001-H-000001',
      name: '周明的家庭',
      sections: [
        { title: '住址', facts: [['住　　址', '文星社区　文星路3号2单元501']] },
        {
          title: '成员变动',
          columns: [['姓名', 4], ['自', 4], ['至（不含）', 4], ['情形', 4], ['原因', 8]],
          lines: [['阿依古丽·买买提', '2022-11-01', '今', '共同生活', '初次登记'], ['𠅤𬀩', '2022-11-01', '今', '共同生活', '初次登记']],
        },
        { title: '财产', columns: [['种类', 6], ['数额', 9], ['说明', 9]], lines: [] },
      ],
    }),
  K02: () =>
    adviceForm({
      frame,
      plan_no: '500120001-Y-000001',
      head_name: '周明',
      members_count: 3,
      village_name: '文星社区',
      address: '文星路3号2单元501',
      received_on: '2022-11-01',
      items: [
        adviceItem('here', '由本镇街办理', '最低生活保障', {
          conclusion: '符合条件，拟给予',
          amount_fen: 85_100,
          due: { label: '作出决定', due_on: '2022-11-29' },
        }),
        adviceItem('refer', '转请有关部门办理', '教育救助', {
          people: ['周小宝'],
          conclusion: '转请有关部门办理',
          department: '区教委',
          hand_over: ['学生身份证明', '就读阶段证明'],
          due: { label: '转办回复', due_on: '2022-11-15' },
        }),
        adviceItem('undetermined', '情况尚缺，暂不能得出结论', '困难残疾人生活补贴', {
          people: ['李芳'],
          conclusion: '尚缺情况，暂不能得出结论',
          missing: ['李芳的残疾情况'],
        }),
        adviceItem('here', '由本镇街办理', '临时救助（支出型）', {
          choice: 'postpone',
          choice_reason: '本人希望出院结算后再申请',
        }),
        adviceItem('refused', '不符合条件', '特困人员救助供养', {
          conclusion: '不符合条件',
          reasons: ['有劳动能力'],
        }),
      ],
      papers: [{ name: '核对授权书', programmes: ['最低生活保障', '临时救助（支出型）'] }],
      pack: 'CQ-EX-2022-09',
      clerk: { text: '低保由本街道办理，子女就学转请区教委。', name: '陈静', on: '2022-11-01' },
    }),
  K01: () =>
    recoverySheet({
      frame,
      office_name: '璧山区璧城街道办事处',
      groups: ['K7QWM', '3NTPX', 'H8Y2R', 'C9FDA', 'V5J6B', 'E4GZS', 'T2XKN', 'Q8MWP'],
      made_on: '2022-11-01',
      made_by: '系统管理员 何平',
    }),
};
