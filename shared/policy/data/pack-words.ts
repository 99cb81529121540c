/** Pack words: the Chinese of every choice, step, signal and switch that a pack may name by a code. */
import type { needNames } from './codes';

/** Choices of parameters, by option. */
export const choiceWords: Record<string, string> = {
  month_after_report: '报告的次月',
  month_after_event: '发生变化的次月',
  keep_original: '按原金额发放',
  taper: '逐月递减',
  difference: '补差',
  band: '分档',
  stated: '只计约定数额',
  imputed: '按办法推定',
  multiple: '按标准倍数',
  rate: '按支出比例',
  own: '本人收入',
  household_per_capita: '家庭人均收入',
  waive: '减免费用',
  fixed: '定额补助',
  zero: '按零计算',
  offset: '抵减其他收入',
  district: '报区级决定',
  meeting: '提交区级联席会议',
  refuse: '不予救助',
  cap: '只在限额内救助',
  cpi: '居民消费价格涨幅',
  scpi: '困难群众基本生活费用价格涨幅',
};

/** Who decides. */
export const routeWords: Record<string, string> = {
  town: '镇街',
  district: '区民政局',
  meeting: '区级联席会议',
};

/** Acts of a case and decisions, as a row's steps, optional steps, clocks and papers name them. */
export const stepWords: Record<string, string> = {
  receive: '受理',
  askSupplement: '一次性告知',
  notAccept: '不予受理',
  terminate: '终止办理',
  complete: '材料齐全',
  incomplete: '材料不齐',
  first: '第一次',
  later: '有新发生的事实',
  accept: '应予受理',
  requestCheck: '提请核对',
  recordCheck: '登记核对结果',
  disputeCheck: '登记核对异议',
  visit: '入户调查',
  home: '入户',
  phone: '电话调查',
  appraise: '民主评议',
  evaluateSelfCare: '自理能力评估',
  careAgreement: '照料协议',
  assess: '核算',
  advance: '先行救助',
  supplement: '补交材料',
  review: '审核',
  disclose: '公示',
  approve: '审批',
  decline: '不予批准',
  withdraw: '撤回',
  sendBack: '退回',
  object: '登记公示异议',
  answerObjection: '答复异议',
  reject: '异议不成立',
  uphold: '异议成立，重新调查',
  agree: '同意',
  return: '退回重新核算',
  return_visit: '退回重新入户',
  escalate: '报区审批',
  submitToMeeting: '提请一事一议',
  recordResolution: '登记区级决定',
  approved: '区里批准',
  declined: '区里不予批准',
  returned: '区里退回补充',
  subsidise: '发放补贴',
  refer: '转办',
  answerReferral: '转办回复',
  grant: '给予',
  refuse: '不予',
  adjust: '调整',
  stop: '停发',
  phase_out: '渐退',
  suspend: '缓发',
  recover: '追回',
  roster: '发放清册',
  receipt: '领取凭据',
};

/** When a referral is proposed. */
export const signalWords: Record<string, string> = {
  urban: '城市家庭',
  rural: '农村家庭',
  in_need: '在保或困难家庭',
  basic_living: '低保或特困',
  home: '有住房',
  no_home: '没有住房',
  student: '有在校学生',
  serious_illness: '有重大疾病患者',
  medical_cost: '有医疗自付支出',
  unemployed: '有失业人员',
  disabled_young_child: '有学龄前残疾儿童',
  severe_child_out_of_school: '有未入学的重残儿童',
  child_with_absent_parent: '有父母缺位的儿童',
  event_fire: '遭遇火灾',
  event_traffic: '遭遇交通事故',
  event_illness: '突发重大疾病',
  event_disaster: '遭遇自然灾害',
  event_accident: '意外伤害',
  event_public_emergency: '突发公共事件',
  event_stranded: '流落滞留',
  event_expenditure: '必需支出突然增加',
  event_other: '其他特殊困难',
};

export const authorisationWords = {
  none: '不要求',
  adults: '成年家庭成员签署',
  adults_and_obligors: '成年家庭成员和义务人签署',
} as const;

export const startWords = {
  month_of_application: '申请当月起',
  month_of_approval: '批准当月起',
  month_after: '批准次月起',
  once: '一次性',
} as const;

export const paymentWords = { monthly: '按月发放', once: '一次发放', none: '不发钱' } as const;
export const unitWords = { household: '按户', member: '按人' } as const;
export const relationWords = { excludes: '不能同时享受', reduces: '只补差额' } as const;
export const whenWords = { current: '现已享受的', same_run: '现已享受或本次一并给予的' } as const;
export const modeWords = { entrusted: '委托', authorised: '授权' } as const;

/** What a step of a procedure asks of the case. */
export const needWords: Record<(typeof needNames)[number], string> = {
  facts_changed: '情况有变更',
  facts_same: '核算后情况没有变更',
  determined: '核算已有结论',
  granted: '核算结果为给予',
  notice_over: '公示期满',
  objections_closed: '公示异议都已答复',
  check_done: '须核对的已有核对结果',
  check_valid: '核对结果在有效期内',
  check_settled: '核对不符的事项都已处理',
  not_advanced: '没有先行救助',
  relatives_filed: '近亲属已报区备案',
  facts_fresh: '家庭情况的依据没有过期',
  papers_in: '材料齐全',
  supplement_overdue: '补正期限已过',
  emergency_on: '突发公共事件期间允许电话调查',
};
