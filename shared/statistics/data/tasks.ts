/** The 35 tasks of the district's list (任务清单), what the desk does for each, and how it is counted. */
import type { ProgrammeCode } from '../../policy/programme-code';
import {
  allReferred,
  done,
  handled,
  living,
  matters,
  moved,
  paid,
  recognised,
  referred,
  type Counting,
} from '../task-measures';

/** How far the desk carries a task: wholly, in part, or but for what the district's own platform does. */
export const taskReaches = { here: '本台办理', partly: '部分建成', district: '其余由区级平台办理' } as const;
export type TaskReach = keyof typeof taskReaches;

/** What an office does for a task. */
export const taskDeeds = { decide: '决定', record: '登记', hand_over: '转办', count: '统计' } as const;
export type TaskDeed = keyof typeof taskDeeds;

/** Where in the program it is done. */
export interface TaskPlace {
  path: string;
  name: string;
}

export interface Task {
  no: number;
  /** The chapter of the list. */
  part: string;
  title: string;
  reach: TaskReach;
  does: readonly (readonly [deed: TaskDeed, what: string])[];
  /** What the desk does not do yet or cannot do; empty where nothing is missing. */
  missing: string;
  places: readonly TaskPlace[];
  counts: readonly Counting[];
}

const parts = {
  one: '一、分层分类的社会救助体系',
  two: '二、基本生活救助',
  three: '三、专项社会救助',
  four: '四、急难社会救助',
  five: '五、其他救助帮扶',
  six: '六、社会力量参与',
  seven: '七、社会救助机制',
  eight: '八、社会救助保障',
} as const;

const cases = { path: '/cases', name: '案件' };
const newCase = { path: '/cases/new', name: '受理' };
const awards = { path: '/awards', name: '待遇' };
const households = { path: '/households', name: '家庭' };
const referrals = { path: '/referrals', name: '转办' };
const leads = { path: '/cases/leads', name: '线索' };
const money = { path: '/money', name: '资金' };
const reserve = { path: '/money/reserve', name: '备用金' };
const uplift = { path: '/awards/uplift', name: '提标测算' };
const events = { path: '/households/events', name: '变化提示' };
const emergencies = { path: '/cases/emergencies', name: '突发公共事件' };
const checks = { path: '/cases/checks', name: '核对' };
const exchange = { path: '/exchange', name: '同步' };
const statistics = { path: '/statistics', name: '统计' };
const clues = { path: '/money/clues', name: '疑点' };
const powers = { path: '/system/powers', name: '委托权限' };
const relatives = { path: '/system/relatives', name: '近亲属备案' };

const ofProgramme =
  (...codes: ProgrammeCode[]) =>
  ({ programme }: { programme: ProgrammeCode }): boolean =>
    codes.includes(programme);

export const tasks: readonly Task[] = [
  {
    no: 1,
    part: parts.one,
    title: '构建综合救助格局',
    reach: 'here',
    does: [
      ['decide', '一次评估全家的各项需求，提出综合救助意见'],
      ['hand_over', '意见书中不由本镇街决定的项目逐项转办'],
    ],
    missing: '',
    places: [households, referrals],
    counts: [done('advise', '综合救助意见')],
  },
  {
    no: 2,
    part: parts.one,
    title: '推进城乡统筹发展',
    reach: 'here',
    does: [
      ['record', '农村低收入人口名单比对的差异逐户核实'],
      ['decide', '按户籍、居住地和承包地确定执行城镇还是农村标准'],
      ['count', '城镇、农村保障户数'],
    ],
    missing: '',
    places: [awards, statistics],
    counts: [
      living('urban', '城镇低保', (award) => award.group === 'dibao' && award.area === 'urban'),
      living('rural', '农村低保', (award) => award.group === 'dibao' && award.area === 'rural'),
    ],
  },
  {
    no: 3,
    part: parts.two,
    title: '稳步扩大基本生活救助范围',
    reach: 'here',
    does: [
      ['decide', '重残、重病人员参照单人户纳入；超过标准不到1.5倍的渐退；未满18周岁的特困救助'],
      ['count', '单人户、渐退、未成年特困人员'],
    ],
    missing: '',
    places: [newCase, awards],
    counts: [
      living('single', '单人户', ofProgramme('dibao_single')),
      living('phasing_out', '渐退期', (award) => award.phasing_out),
      living('tekun_minor', '未成年特困', ofProgramme('tekun'), ({ age }) => age !== null && age < 18),
    ],
  },
  {
    no: 4,
    part: parts.two,
    title: '全面实施“精准救助”',
    reach: 'here',
    does: [
      ['decide', '提标补发、价格临时补贴、定期复核，新增、增发、减发、停发'],
      ['record', '家庭变化报告和到期应核的变化提示'],
    ],
    missing: '',
    places: [awards, uplift, events],
    counts: [
      done('recheck', '复核'),
      matters('uplifts', 'uplift', '提标'),
      moved('new', '新增', ({ before_fen, now_fen }) => before_fen === 0 && now_fen > 0),
      moved('stopped', '停发', ({ before_fen, now_fen }) => before_fen > 0 && now_fen === 0),
      moved('changed', '调整', ({ before_fen, now_fen }) => before_fen > 0 && now_fen > 0 && before_fen !== now_fen),
      paid('price', '价格临时补贴', ofProgramme('price_subsidy')),
    ],
  },
  {
    no: 5,
    part: parts.three,
    title: '加强医疗救助',
    reach: 'here',
    does: [
      ['record', '身份增减和医保局回复的台账'],
      ['hand_over', '低保、特困以外人员的医疗救助申请转区医保局'],
      ['record', '登记回复并告知申请人'],
    ],
    missing: '',
    places: [referrals],
    counts: [referred('medical')],
  },
  {
    no: 6,
    part: parts.three,
    title: '加强重特大疾病救助',
    reach: 'here',
    does: [
      ['record', '疾病应急救助台账'],
      ['hand_over', '疾病应急救助当日急转区医保局、区卫生健康委'],
      ['decide', '同时可以先行临时救助'],
    ],
    missing: '',
    places: [referrals, newCase],
    counts: [referred('disease_emergency')],
  },
  {
    no: 7,
    part: parts.three,
    title: '强化医疗救助与其他救助的衔接',
    reach: 'partly',
    does: [
      ['record', '医保结算单和个人负担'],
      ['decide', '医疗费用负担重的认定刚性支出困难家庭、支出型临时救助'],
      ['hand_over', '转区红十字会'],
    ],
    missing: '结算单须逐张登记，尚不能读入医保结算文件。',
    places: [newCase, referrals],
    counts: [
      recognised('rigid_expenditure', '认定刚性支出困难家庭'),
      paid('expenditure', '支出型临时救助', ofProgramme('temporary_expenditure')),
      referred('red_cross'),
    ],
  },
  {
    no: 8,
    part: parts.three,
    title: '精准实施学生资助',
    reach: 'here',
    does: [
      ['record', '学生所在学校和学段随家庭登记'],
      ['hand_over', '转区教委和学校'],
    ],
    missing: '',
    places: [households, referrals],
    counts: [referred('education')],
  },
  {
    no: 9,
    part: parts.three,
    title: '加强教育救助跟踪管理',
    reach: 'here',
    does: [
      ['record', '每学期应享已享逐人核对'],
      ['record', '登记每件教育救助转办的回复'],
      ['count', '在保学生人数'],
    ],
    missing: '',
    places: [referrals],
    counts: [living('students', '在保学生', () => true, ({ student }) => student !== null)],
  },
  {
    no: 10,
    part: parts.three,
    title: '加强重度残疾人教育',
    reach: 'here',
    does: [['hand_over', '不能到校的重度残疾适龄儿童转区教委、区残联评估送教上门'], ['record', '一人一案，每次送教']],
    missing: '',
    places: [referrals],
    counts: [referred('home_teaching')],
  },
  {
    no: 11,
    part: parts.three,
    title: '加强城镇救助对象住房保障',
    reach: 'here',
    does: [
      ['record', '住房困难台账'],
      ['hand_over', '公租房和租赁补贴转区住房城乡建委，附收入和财产说明'],
      ['record', '登记回复的方式、起始日期和金额'],
    ],
    missing: '',
    places: [referrals],
    counts: [referred('housing')],
  },
  {
    no: 12,
    part: parts.three,
    title: '推进农村危房改造',
    reach: 'here',
    does: [
      ['record', '危房鉴定等级和改造进度'],
      ['hand_over', '转区住房城乡建委'],
      ['record', '登记鉴定、补助和验收的回复'],
    ],
    missing: '',
    places: [referrals],
    counts: [referred('dilapidated_house')],
  },
  {
    no: 13,
    part: parts.three,
    title: '落实就业创业扶持政策',
    reach: 'here',
    does: [
      ['decide', '按家庭当月核减的低保金计算低保就业补贴，不超过一年'],
      ['hand_over', '贷款贴息、社保补贴、公益性岗位转区人力社保局'],
    ],
    missing: '',
    places: [awards, referrals],
    counts: [living('employment_subsidy', '就业补贴', ofProgramme('employment_subsidy')), referred('employment')],
  },
  {
    no: 14,
    part: parts.three,
    title: '完善就业援助机制',
    reach: 'here',
    does: [
      ['record', '零就业家庭和岗位推荐'],
      ['hand_over', '登记失业人员、社会保险接续转区人力社保局'],
      ['count', '在保的登记失业人员'],
    ],
    missing: '',
    places: [referrals],
    counts: [
      living('unemployed', '登记失业', () => true, ({ registered_unemployed }) => registered_unemployed),
      referred('social_insurance'),
    ],
  },
  {
    no: 15,
    part: parts.three,
    title: '做好自然灾害应急救助',
    reach: 'partly',
    does: [['hand_over', '灾情和受灾家庭转区应急局；资金由区里决定'], ['record', '受灾户台账、救灾物资收发']],
    missing: '报区应急局的每日灾情表尚未建成。',
    places: [referrals, emergencies],
    counts: [referred('disaster', 'transition_aid')],
  },
  {
    no: 16,
    part: parts.three,
    title: '做好受灾人员冬春救助',
    reach: 'here',
    does: [['hand_over', '冬春救助对象转区应急局'], ['record', '每年10月底前的需求评估和发放']],
    missing: '',
    places: [referrals],
    counts: [referred('winter_spring')],
  },
  {
    no: 17,
    part: parts.three,
    title: '做好倒房恢复重建',
    reach: 'here',
    does: [['hand_over', '倒损住房恢复重建转区应急局'], ['record', '倒损住房台账、资金来源、进度和验收']],
    missing: '',
    places: [referrals],
    counts: [referred('house_rebuild')],
  },
  {
    no: 18,
    part: parts.four,
    title: '强化急难社会救助功能',
    reach: 'here',
    does: [['decide', '突发急难的家庭和个人给予急难型临时救助']],
    missing: '',
    places: [newCase, leads],
    counts: [handled('emergency', '急难型', 'temporary_emergency'), matters('leads', 'lead', '线索')],
  },
  {
    no: 19,
    part: parts.four,
    title: '完善临时救助措施',
    reach: 'here',
    does: [
      ['decide', '小金额先行救助、支出型临时救助，必要时提请一事一议'],
      ['record', '备用金收支'],
    ],
    missing: '',
    places: [newCase, reserve],
    counts: [
      paid('temporary', '临时救助', ({ group }) => group === 'temporary'),
      done('submitToMeeting', '提请一事一议'),
    ],
  },
  {
    no: 20,
    part: parts.four,
    title: '加强流浪乞讨人员救助',
    reach: 'here',
    does: [['hand_over', '护送转交救助管理站、公安'], ['record', '移交、安置和回访台账']],
    missing: '',
    places: [referrals, leads],
    counts: [referred('vagrancy')],
  },
  {
    no: 21,
    part: parts.four,
    title: '突发公共事件困难群众急难救助',
    reach: 'here',
    does: [
      ['decide', '启动后按应急程序办理：电话调查、先行救助'],
      ['record', '事件、受影响的家庭和须补做的入户'],
    ],
    missing: '',
    places: [emergencies],
    counts: [matters('emergencies', 'emergency', '启动', '结束'), paid('event', '临时生活补贴', ofProgramme('event_subsidy'))],
  },
  {
    no: 22,
    part: parts.five,
    title: '加强司法救助和法律援助',
    reach: 'here',
    does: [['hand_over', '法律援助转区司法局，司法救助按阶段转政法机关'], ['record', '受理机关、阶段和结果']],
    missing: '',
    places: [referrals],
    counts: [referred('legal_aid', 'judicial_relief')],
  },
  {
    no: 23,
    part: parts.five,
    title: '加强特殊救助帮扶',
    reach: 'here',
    does: [
      ['record', '照料服务协议、探访、儿童走访、残疾儿童康复'],
      ['decide', '特困供养、残疾人两项补贴、孤儿和事实无人抚养儿童、丧葬救助'],
      ['hand_over', '残疾儿童康复转区残联'],
    ],
    missing: '',
    places: [newCase, awards, referrals],
    counts: [
      living('dispersed', '分散供养', ofProgramme('tekun'), ({ living: where }) => where === 'dispersed'),
      living('disability', '两项补贴', ofProgramme('disability_living', 'disability_nursing')),
      living('children', '孤儿和事实无人抚养儿童', ofProgramme('orphan', 'unattended_child')),
      paid('funeral', '丧葬救助', ofProgramme('funeral')),
      referred('rehabilitation'),
    ],
  },
  {
    no: 24,
    part: parts.six,
    title: '引导慈善救助',
    reach: 'here',
    does: [['hand_over', '经本人同意，把未满足的需求转区慈善会'], ['record', '需求、同意、项目和款物签收']],
    missing: '',
    places: [referrals],
    counts: [referred('charity')],
  },
  {
    no: 25,
    part: parts.six,
    title: '鼓励社工参与',
    reach: 'here',
    does: [['record', '社工可以协助入户调查，不参加审核审批'], ['record', '社工服务和时长']],
    missing: '',
    places: [cases],
    counts: [done('visit', '入户调查')],
  },
  {
    no: 26,
    part: parts.six,
    title: '促进志愿帮扶',
    reach: 'here',
    does: [['record', '综合救助意见书中列明需要的服务'], ['record', '志愿服务活动和时长']],
    missing: '',
    places: [households],
    counts: [],
  },
  {
    no: 27,
    part: parts.six,
    title: '推进政府购买社会救助服务',
    reach: 'here',
    does: [['record', '购买服务人员可以录入和调查，不能审核审批'], ['record', '服务清单、合同和评价']],
    missing: '',
    places: [{ path: '/system/officers', name: '人员' }],
    counts: [],
  },
  {
    no: 28,
    part: parts.seven,
    title: '建立主动发现机制',
    reach: 'here',
    does: [['record', '网格、村（社区）、热线发现的线索限期核实，答复反映人'], ['record', '村（社区）协理员、网格员']],
    missing: '',
    places: [leads],
    counts: [matters('leads', 'lead', '登记线索', '办结线索')],
  },
  {
    no: 29,
    part: parts.seven,
    title: '完善协同办理机制',
    reach: 'here',
    does: [
      ['record', '一门受理全部申请'],
      ['hand_over', '按职责转办，跟踪到回复并告知申请人'],
    ],
    missing: '',
    places: [newCase, referrals],
    counts: [handled('all', '申请'), allReferred],
  },
  {
    no: 30,
    part: parts.seven,
    title: '优化审核审批程序',
    reach: 'here',
    does: [
      ['decide', '在区里委托的权限内审核审批，超出的上报'],
      ['hand_over', '提请经济状况核对'],
    ],
    missing: '',
    places: [{ path: '/approvals', name: '审批' }, checks, powers],
    counts: [done('requestCheck', '提请核对'), done('escalate', '上报区里')],
  },
  {
    no: 31,
    part: parts.seven,
    title: '加快智慧救助建设',
    reach: 'district',
    does: [
      ['hand_over', '用加密同步包与区里交换办件'],
      ['record', '文书带查验码，任何单位都能离线查验'],
    ],
    missing: '手机申办和查询由区级平台提供，离线经办台不做。',
    places: [exchange, { path: '/papers', name: '文书' }],
    counts: [done('issue', '发出文书')],
  },
  {
    no: 32,
    part: parts.eight,
    title: '加强组织领导',
    reach: 'here',
    does: [['record', '提请联席会议研究的事项和会议决定'], ['record', '议题、会议决定和落实']],
    missing: '',
    places: [cases],
    counts: [done('submitToMeeting', '提请会议'), done('recordResolution', '会议决定')],
  },
  {
    no: 33,
    part: parts.eight,
    title: '强化分工协作',
    reach: 'here',
    does: [['count', '九张统计表，按部门统计转办和回复']],
    missing: '',
    places: [{ path: '/statistics/referrals', name: '按部门统计' }, statistics],
    counts: [allReferred],
  },
  {
    no: 34,
    part: parts.eight,
    title: '加强基层能力建设',
    reach: 'here',
    does: [['record', '协理员、服务站（点）和培训']],
    missing: '',
    places: [],
    counts: [],
  },
  {
    no: 35,
    part: parts.eight,
    title: '强化监督检查',
    reach: 'partly',
    does: [
      ['record', '抽查整改、投诉举报、容错纠错'],
      ['record', '疑点排查和答复、近亲属备案、追缴；办件簿只增不改'],
      ['count', '疑点、近亲属、追缴'],
    ],
    missing: '实名举报人的密封信封仍用纸质；抽查名单尚不能按种子随机抽取。',
    places: [clues, relatives, money],
    counts: [
      matters('clues', 'clue', '新增疑点', '核销疑点'),
      matters('relatives', 'relative', '近亲属登记', '近亲属备案'),
      done('recover', '追缴'),
    ],
  },
];
