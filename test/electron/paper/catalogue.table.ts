/** Catalogue: one paper of each further kind with plausible invented facts, for the tests of the press. */
import * as application from '../../../shared/notice/content/application-papers';
import * as award from '../../../shared/notice/content/award-papers';
import * as care from '../../../shared/notice/content/care-papers';
import * as disaster from '../../../shared/notice/content/disaster-forms';
import * as emergency from '../../../shared/notice/content/emergency-forms';
import * as file from '../../../shared/notice/content/file-papers';
import * as inquiry from '../../../shared/notice/content/inquiry-forms';
import * as intake from '../../../shared/notice/content/intake-papers';
import * as ledger from '../../../shared/notice/content/ledger-papers';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import * as personal from '../../../shared/notice/content/personal-statements';
import * as referral from '../../../shared/notice/content/referral-papers';
import * as supervision from '../../../shared/notice/content/supervision-forms';
import { declaration, frame, trace } from './samples.table';

const id = '500120198403020009';
const case_no = '500120001-dibao-202211-0001-01';
const dibao = '最低生活保障';
const remedy =
  '如不服本决定，可以自收到本决定书之日起60日内向璧山区人民政府申请行政复议，也可以自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。';
const said = (text: string, name: string, on: string) => ({ text, name, on });
const choose = (names: string[], at: number) => names.map((name, i) => ({ name, chosen: i === at }));

export const catalogue: Record<string, () => PaperContent> = {
  D01: () =>
    application.applicationForm({
      frame,
      programmes: ['最低生活保障', '特困供养', '临时救助', '其他'].map((name, at) => ({ name, wanted: at === 0 })),
      village_name: '新堰社区',
      declaration,
      head_name: '周明',
      head_id_number: id,
      reason: '妻子患病，儿子上学，本人收入低，生活困难。',
      agent: null,
      applied_on: '2022-10-31',
    }),
  D02: () =>
    application.authorisation({
      frame,
      person_name: '李芳',
      id_number: '500120198605120004',
      guardian_name: null,
      purpose: '申请最低生活保障',
      months: 12,
      signed_on: null,
    }),
  D03: () =>
    application.commitment({
      frame,
      person_name: '周明',
      id_number: id,
      programme_name: dibao,
      vouched: ['李芳自2021年9月起在家休养，没有工作收入', '家中没有机动车'],
      signed_on: null,
    }),
  D04: () =>
    application.relativesStatement({
      frame,
      applicant_name: '周明',
      id_number: id,
      relatives: [{ member_name: '周明', relation: '兄弟', name: '周亮', post: '新堰社区居民委员会委员' }],
      signed_on: '2022-10-31',
    }),
  D07: () =>
    intake.rejectionNotice({
      frame,
      applicant_name: '周明',
      programme_name: '医疗救助',
      applied_on: '2022-10-31',
      reasons: ['该项救助由区医保局审批，不属于本机关职责范围'],
      legal_basis: '《社会救助暂行办法》第三十条',
      remedy,
      advice: '本机关已将你户情况转请区医保局办理，请凭身份证件前往咨询（电话：023-41430000）。',
    }),
  D08: () =>
    intake.materialsList({
      frame,
      applicant_name: '周明',
      programme_name: dibao,
      case_no,
      materials: [
        { name: '社会救助申请书', original: true, pages: 2 },
        { name: '户口簿、身份证', original: false, pages: 4 },
        { name: '疾病诊断证明', original: false, pages: 1 },
      ],
      received_on: '2022-11-01',
      clerk_name: '陈静',
    }),
  D09: () =>
    intake.verificationList({
      frame,
      request_no: '璧城核〔2022〕7号',
      requested_on: '2022-11-02',
      purpose: '最低生活保障审核确认',
      items: ['户籍', '社会保险', '不动产', '机动车', '银行存款'],
      people: ['周明', '李芳', '周小宝'].map((name, at) => ({
        case_no,
        name,
        id_number: id,
        relation: ['户主', '配偶', '子'][at] ?? '',
        authorised_on: '2022-10-31',
      })),
    }),
  D11: () =>
    inquiry.neighbourRecord({
      frame,
      case_no,
      household_name: '周明',
      address: '新堰社区文星路12号3-2',
      visited_on: '2022-11-04',
      respondent: { name: '王大爷', relation: '邻居', phone: '13800000001' },
      questions: [
        { question: '周明家有几口人共同生活？', answer: '三口人，他和妻子、儿子。' },
        { question: '主要靠什么收入？', answer: '周明当保安，妻子有病不能上班。' },
        { question: '有没有汽车、经商？', answer: '没有。' },
      ],
      investigators: ['陈静', '刘伟'],
    }),
  'D11-letter': () => ({
    ...inquiry.evidenceRequest({
      frame,
      receiver: '璧山区某物业管理有限公司',
      person_name: '周明',
      id_number: id,
      matters: ['是否在你单位就业，何时入职', '近12个月应发、实发工资', '是否缴纳社会保险'],
      due_on: '2022-11-15',
    }),
    number: '璧城函〔2022〕21号',
  }),
  D12: () =>
    inquiry.appraisalRecord({
      frame,
      case_no,
      household_name: '周明',
      programme_name: dibao,
      held_on: '2022-11-09',
      place: '新堰社区居民委员会会议室',
      chair: '刘伟',
      participants: ['居民代表', '居民代表', '党员代表', '社区干部', '人大代表'].map((part, at) => ({ name: `张${'一二三四五'[at] ?? ''}`, part })),
      opinions: '与会人员一致认为周明家庭情况属实，生活确有困难。',
      agree: 5,
      disagree: 0,
      conclusion: '同意纳入保障。',
    }),
  D14: () =>
    inquiry.postingRecord({
      frame,
      case_no,
      household_name: '周明',
      programme_name: dibao,
      posted_on: '2022-11-14',
      ends_on: '2022-11-21',
      places: ['璧城街道办事处公示栏', '新堰社区居民委员会公示栏'],
      photos: 2,
      objections: [],
      recorded: said('', '陈静', '2022-11-22'),
    }),
  D21: () =>
    award.suspendNotice({
      frame,
      applicant_name: '周明',
      programme_name: dibao,
      award_no: 'A-2022-0001',
      reasons: ['银行账户已销户，连续两次退汇，且无法与你户取得联系'],
      legal_basis: '《最低生活保障审核确认办法》第三十四条',
      remedy,
      from: '2023-02',
      to_resume: ['携带身份证件到本机关说明情况', '提供本人名下有效的银行账户'],
      longest_months: 3,
    }),
  D22: () =>
    award.publishedList({
      frame,
      programme_name: dibao,
      month: '2022-12',
      published_on: '2022-12-05',
      households: Array.from({ length: 40 }, (_, at) => ({
        head_name: ['周明', '李芳', '买买提·艾力'][at % 3] ?? '',
        place: ['新堰社区', '天池村'][at % 2] ?? '',
        members_count: 1 + (at % 4),
        amount_fen: 40_000 + at * 1_300,
        from: '2022-11',
      })),
    }),
  D23: () =>
    emergency.emergencyApproval({
      frame,
      case_no,
      applicant_name: '李大山',
      id_number: id,
      address: '暂住璧城街道文星路20号',
      phone: '13800000002',
      people_count: 3,
      kinds: choose(['急难型', '支出型'], 0),
      happened_on: '2022-11-05',
      cause: '2022年11月5日凌晨租住房屋失火，衣物粮食烧毁，一家三口无处食宿。',
      sum_text: '城市低保标准717.00元 × 3人 × 1倍 = 2,151.00元',
      amount_fen: 215_100,
      advanced_fen: 100_000,
      sources: choose(['临时救助备用金', '区财政专户', '慈善捐赠'], 0),
      ceiling_text: '镇街审批限额3,000.00元，本案在权限以内（璧山府办〔2021〕40号）',
      handling: said('情况紧急属实，建议救助2,151元。', '陈静', '2022-11-05'),
      review: said('同意。', '赵刚', '2022-11-17'),
      decision: said('同意救助。', '孙丽', '2022-11-18'),
    }),
  D26: () =>
    emergency.reimbursementSlip({
      frame,
      slip_no: '璧城报〔2022〕3号',
      from: '2022-11-01',
      to: '2022-11-30',
      vouchers: [
        { paid_on: '2022-11-05', receipt_no: '璧城救收〔2022〕5号', payee_name: '李大山', cause: '住房失火，先行救助', amount_fen: 100_000 },
        { paid_on: '2022-11-18', receipt_no: '璧城救收〔2022〕6号', payee_name: '李大山', cause: '住房失火，余款', amount_fen: 115_100 },
      ],
      fixed_fen: 3_000_000,
      cash_fen: 400_000,
      bank_fen: 2_384_900,
    }),
  D27: () =>
    emergency.supplementApproval({
      frame,
      case_no,
      applicant_name: '李大山',
      advance_no: '璧城救领〔2022〕5号',
      advanced_on: '2022-11-05',
      advanced_fen: 100_000,
      due_on: '2022-11-18',
      supplemented_on: '2022-11-16',
      explanation: '火灾发生在周六凌晨，一家三口无处食宿，值班领导电话同意先行救助。',
      documents: ['火灾事故认定书', '身份证复印件', '居住证明'],
      late_reason: '',
      handling: said('材料已齐。', '陈静', '2022-11-16'),
      review: null,
      decision: null,
    }),
  D28: () =>
    emergency.meetingRequest({
      frame,
      case_no,
      applicant_name: '吴秀英',
      programme_name: '临时救助（支出型）',
      matter: '因重大疾病支出超过镇街审批权限，提请联席会议审议',
      facts_text: '吴秀英家庭三口人，近12个月医疗自付18万元，举债12万元，其他救助后仍无力维持基本生活。',
      amount_fen: 860_400,
      options: [
        { name: '按4倍标准救助8,604.00元', grounds: '自付费用大，生活确已陷入困境' },
        { name: '按3倍标准救助6,453.00元，另转请慈善救助', grounds: '兼顾政策上限和实际困难' },
      ],
      town: said('建议采纳方案一。', '孙丽', '2022-11-20'),
      bureau: null,
      resolution: { text: '', on: null },
    }),
  D29: () => ({
    ...referral.referralLetter({
      frame,
      receiver: '璧山区医疗保障局',
      matter: '医疗救助',
      person_name: '李芳',
      id_number: id,
      address: '新堰社区文星路12号3-2',
      phone: '13800000000',
      situation: '患重大疾病，近12个月医疗费用自付32,000元，已申请最低生活保障。',
      legal_basis: '《社会救助暂行办法》第三十条',
      papers: ['救助对象身份证明', '医疗费用结算单'],
      reply_by: '2022-12-02',
      reply_fields: ['是否批准', '救助金额', '办理日期'],
      urgent: false,
    }),
    number: '璧城转〔2022〕9号',
  }),
  D30: () =>
    referral.referralLedger({
      frame,
      from: '2022-11-01',
      to: '2022-11-30',
      rows: Array.from({ length: 25 }, (_, at) => ({
        number: `璧城转〔2022〕${at + 1}号`,
        receiver: ['区医保局', '区教委', '区住房城乡建委'][at % 3] ?? '',
        matter: ['医疗救助', '教育救助', '住房救助'][at % 3] ?? '',
        person_name: '李芳',
        sent_on: '2022-11-10',
        reply_by: '2022-11-24',
        answered_on: at % 3 === 0 ? null : '2022-11-20',
        result: at % 3 === 0 ? '' : '已批准，一次性救助8,000.00元',
      })),
    }),
  D32: () =>
    ledger.backPayRoster({
      frame,
      batch_no: '500120001-2018-09-02',
      programme_name: dibao,
      declared_on: '2018-09-03',
      lines: Array.from({ length: 8 }, (_, at) => ({
        village_name: '新堰社区',
        head_name: '周明',
        id_number: id,
        from: '2018-01',
        to: '2018-08',
        monthly_fen: 9_200,
        amount_fen: 73_600,
        reason: '低保标准由500元提高到546元',
        account_tail: `000${at}`,
      })),
    }),
  'D32-recover': () =>
    ledger.recoveryList({
      frame,
      made_on: '2022-12-01',
      lines: [
        {
          village_name: '天池村',
          head_name: '吴秀英',
          id_number: id,
          notice_number: '璧城社救追〔2022〕1号',
          reason: '隐瞒工资收入，多领8个月',
          due_on: '2022-12-31',
          demanded_fen: 929_600,
          repaid_fen: 116_200,
        },
      ],
    }),
  D33: () =>
    ledger.returnedList({
      frame,
      batch_no: '500120001-2022-11-01',
      month: '2022-11',
      returned_on: '2022-12-02',
      lines: [
        {
          village_name: '新堰社区',
          head_name: '周明',
          account_no: '6217996500000000009',
          amount_fen: 85_100,
          reason: '户名不符',
          corrected_account: '6228480000000000018',
          reissued: '500120001-2022-12-01',
        },
      ],
    }),
  D34: () =>
    ledger.paymentOrder({
      frame,
      bank: '重庆农村商业银行璧山支行',
      batch_no: '500120001-2022-11-01',
      month: '2022-11',
      made_on: '2022-11-28',
      file_name: '500120001-2022-11-01.xlsx',
      file_hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      sums: [
        { programme_name: dibao, count: 180, amount_fen: 15_318_000 },
        { programme_name: '特困人员救助供养', count: 22, amount_fen: 2_490_400 },
      ],
    }),
  D37: () =>
    supervision.complaintForm({
      frame,
      complaint_no: '璧城举〔2022〕2号',
      received_on: '2022-11-20',
      ways: choose(['来电', '来信', '来访', '网络', '上级转办'], 0),
      reporter_file: '密2022-02',
      named: true,
      about: '天池村某户',
      text: '反映该户有人在外务工有收入，仍在领取低保金。',
      due_on: '2022-12-20',
      finding: said('经核查，该户2022年3月起有工资收入未申报，情况属实。', '刘伟', '2022-12-05'),
      handling: said('停发并追缴。', '孙丽', '2022-12-08'),
      replied_on: '2022-12-09',
    }),
  D38: () =>
    award.changeReport({
      frame,
      household_name: '周明',
      award_no: 'A-2022-0001',
      programme_name: dibao,
      kinds: ['收入变化', '人口变化', '财产变化', '迁移', '死亡'].map((name, at) => ({ name, reported: at === 0 })),
      happened_on: '2022-12-01',
      reported_on: '2022-12-20',
      text: '妻子李芳于12月起在超市上班，每月工资1,200元。',
      clerk: said('已登记，转核查。', '陈静', '2022-12-20'),
    }),
  D39: () =>
    award.recheckForm({
      frame,
      household_name: '周明',
      award_no: 'A-2022-0001',
      programme_name: dibao,
      due_on: '2023-05-31',
      compared: [
        { what: '共同生活成员', before: '3人', now: '3人' },
        { what: '家庭月收入', before: '1,400.00元', now: '1,400.00元' },
        { what: '家庭财产', before: '符合规定', now: '符合规定' },
      ],
      outcomes: choose(['维持', '增发', '减发', '渐退', '停发'], 0),
      before_fen: 85_100,
      after_fen: 85_100,
      handling: said('情况无明显变化，建议维持。', '陈静', '2023-05-20'),
      review: said('同意。', '赵刚', '2023-05-22'),
      decision: null,
    }),
  D40: () =>
    care.selfCareForm({
      frame,
      person_name: '郑老汉',
      id_number: '500120195401010008',
      address: '天池村3组',
      managed: [true, true, false, false, false, false],
      rule: '六项全部达到的，为具备生活自理能力；三项以下不能达到的，为部分丧失；四项以上不能达到的，为完全丧失。',
      classes: choose(['具备生活自理能力', '部分丧失', '完全丧失'], 2),
      assessors: ['陈静', '刘伟'],
      assessed_on: '2022-11-16',
    }),
  D41: () =>
    care.careAgreement({
      frame,
      person_name: '郑老汉',
      carer_name: '郑小军',
      carer_id_number: id,
      duties: ['每日探视，保证三餐和饮水', '每周打扫、洗衣、理发', '生病时陪同就医并报告', '协助办理领款等事务'],
      pay_fen: 30_000,
      from: '2022-12-01',
      to: '2023-11-30',
    }),
  D42: () =>
    care.careVisitRecord({
      frame,
      person_name: '郑老汉',
      address: '天池村3组',
      visits: Array.from({ length: 6 }, (_, at) => ({
        on: `2022-1${at % 3}-1${at}`,
        state: '精神尚好，饮食正常，腿脚不便',
        needs: at % 2 === 0 ? '冬季棉被' : '无',
        done: at % 2 === 0 ? '已送棉被一床' : '',
        visitor: '刘伟',
      })),
    }),
  D43: () =>
    disaster.winterNeedForm({
      frame,
      household_name: '何大春',
      id_number: id,
      address: '养鱼村2组',
      people_count: 4,
      damage: '7月暴雨致农房进水，粮食受损约600斤。',
      needs: [
        { name: '口粮', needed: true, amount: '300斤' },
        { name: '衣被', needed: true, amount: '棉被2床' },
        { name: '取暖', needed: false, amount: '' },
        { name: '医疗', needed: false, amount: '' },
      ],
      village: said('情况属实。', '李主任', '2022-11-10'),
      town: null,
    }),
  'D43-houses': () =>
    disaster.houseLossLedger({
      frame,
      event: '7·15暴雨洪涝',
      made_on: '2022-07-20',
      houses: Array.from({ length: 5 }, () => ({
        village_name: '养鱼村',
        head_name: '何大春',
        people_count: 4,
        structure: '砖木',
        collapsed_rooms: 1,
        damaged_rooms: 2,
        resettled: '投亲靠友',
        rebuilding: '拟原址重建，已报区应急局',
      })),
    }),
  'D43-goods': () =>
    disaster.goodsRoster({
      frame,
      event: '7·15暴雨洪涝',
      given_on: '2022-07-18',
      goods: ['棉被（床）', '大米（袋）', '食用油（桶）'],
      people: Array.from({ length: 9 }, (_, at) => ({ village_name: '养鱼村', head_name: '何大春', people_count: 1 + (at % 4), amounts: [1, 2, 1] })),
    }),
  D44: () =>
    care.escortSlip({
      frame,
      person_name: '（自称）王小毛',
      id_number: '',
      found_on: '2022-11-12',
      found_at: '璧城街道客运中心候车厅',
      condition: '意识清楚，衣着单薄，自述外出务工丢失钱包，无外伤。',
      belongings: [{ name: '背包', count: '1个' }, { name: '现金', count: '12.50元' }],
      to: '璧山区救助管理站',
      handed_on: null,
    }),
  D45: () =>
    supervision.relativeFiling({
      frame,
      filing_no: '璧城备〔2022〕4号',
      applicant_name: '周明',
      id_number: id,
      programme_name: dibao,
      case_no,
      member_name: '周明',
      relation: '兄弟',
      relative_name: '周亮',
      relative_post: '新堰社区居民委员会委员',
      filed_on: '2022-11-02',
      town: said('已单独登记，当事人回避。', '赵刚', '2022-11-02'),
      bureau: null,
    }),
  D46: () =>
    file.fileIndex({
      frame,
      file_no: '500120001-2022-0001',
      household_name: '周明',
      address: '新堰社区文星路12号3-2',
      opened_on: '2022-11-30',
      items: [
        { title: '社会救助申请书', number: '', made_on: '2022-10-31', pages: 2, remark: '' },
        { title: '家庭经济状况核对授权书', number: '', made_on: '2022-10-31', pages: 2, remark: '2人' },
        { title: '受理通知书', number: '璧城社救受〔2022〕12号', made_on: '2022-11-01', pages: 1, remark: '' },
        { title: '入户调查表', number: '', made_on: '2022-11-04', pages: 2, remark: '' },
        { title: '审核确认表', number: '', made_on: '2022-11-25', pages: 2, remark: '' },
        { title: '确认通知书', number: '璧城社救准〔2022〕12号', made_on: '2022-11-25', pages: 3, remark: '' },
        { title: '送达回证', number: '', made_on: '2022-11-27', pages: 1, remark: '' },
      ],
    }),
  D47: () =>
    file.monthlyReport({
      frame,
      month: '2022-11',
      made_on: '2022-12-05',
      tables: [
        {
          title: '最低生活保障',
          heads: ['户数', '人数', '金额（元）'],
          rows: [
            { name: '城市', values: ['60', '112', '51,204.00'] },
            { name: '农村', values: ['252', '374', '187,247.00'] },
          ],
        },
        { title: '本月变动', heads: ['户数', '人数'], rows: [{ name: '新增', values: ['5', '9'] }, { name: '停发', values: ['2', '3'] }] },
      ],
    }),
  'D47-receipt': () =>
    file.bundleReceipt({
      frame,
      bundle: '500120001-1-1-523',
      from_office: '璧城街道办事处',
      to_office: '璧山区民政局',
      received_on: '2022-12-02',
      accepted: true,
      to_seq: 523,
      act_count: 523,
      head_hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      heads_equal: true,
      findings: [],
    }),
  D48: () =>
    care.keepingAgreement({
      frame,
      owner_name: '郑老汉',
      owner_id_number: '500120195401010008',
      keeper_name: '郑小军',
      keeper_id_number: id,
      relation: '叔侄',
      bank: '重庆农村商业银行',
      account_no: '6217996500000000009',
      reason: '委托人行动不便，无法自行支取。',
      agreed_on: null,
      bureau: null,
    }),
  D49: () => ({
    ...award.recognitionNotice({
      frame,
      applicant_name: '周明',
      programme_name: '低保边缘家庭认定',
      members: ['周明', '李芳', '周小宝'],
      reasons: ['家庭月人均收入 900.00 元，低于低保边缘线 1075.50 元', '家庭财产符合规定'],
      legal_basis: '《最低生活保障审核确认办法》（民发〔2021〕57号）第八条',
      remedy,
      from: '2022-11-25',
      until: '2023-11-24',
      entitles: ['医疗救助', '教育救助', '临时救助'],
      trace,
      pack: 'CQ-EX-2022-09',
    }),
    number: '璧城社救认〔2022〕2号',
  }),
  'D50-withdraw': () =>
    personal.withdrawalRequest({
      frame,
      person_name: '周明',
      id_number: id,
      programme_name: dibao,
      reason: '已找到工作，收入改善',
      signed_on: null,
      case_no,
      applied_on: '2022-10-31',
    }),
  'D50-agent': () =>
    personal.agencyLetter({
      frame,
      person_name: '郑老汉',
      id_number: '500120195401010008',
      programme_name: '特困人员救助供养',
      reason: '行动不便',
      signed_on: null,
      agent_name: '郑小军',
      agent_id_number: id,
      relation: '侄子',
    }),
  'D50-waive': () =>
    personal.waiver({
      frame,
      person_name: '周明',
      id_number: id,
      programme_name: dibao,
      reason: '子女已参加工作',
      signed_on: null,
      award_no: 'A-2022-0001',
    }),
};
