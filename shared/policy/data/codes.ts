/** Code lists of assessment: programmes, kinds, relations and states, with their Chinese names. */

/** What a step of a procedure may ask beyond its place; the rules stand in application/needs.ts. */
export const needNames = [
  'facts_changed',
  'facts_same',
  'determined',
  'granted',
  'notice_over',
  'objections_closed',
  'check_done',
  'check_valid',
  'check_settled',
  'not_advanced',
  'relatives_filed',
  'facts_fresh',
  'papers_in',
  'supplement_overdue',
  'emergency_on',
] as const;

/** Every programme code of the desk, in the order in which answers are given. */
export const programmeCodes = [
  'dibao',
  'dibao_single',
  'dibao_margin',
  'tekun',
  'rigid_expenditure',
  'temporary_emergency',
  'temporary_expenditure',
  'orphan',
  'unattended_child',
  'disability_living',
  'disability_nursing',
  'price_subsidy',
  'employment_subsidy',
  'funeral',
  'medical',
  'education',
  'housing',
  'dilapidated_house',
  'employment',
  'disaster',
  'legal_aid',
  'judicial_relief',
  'charity',
  'vagrancy',
  'rehabilitation',
  'home_teaching',
  'disease_emergency',
  'red_cross',
  'social_insurance',
  'protection',
  'event_subsidy',
  'transition_aid',
  'winter_spring',
  'house_rebuild',
] as const;

/** GB/T 26341 kinds in words; the grades run from 1 (most severe) to 4. */
export const disabilityKinds = {
  visual: '视力',
  hearing: '听力',
  speech: '言语',
  physical: '肢体',
  intellectual: '智力',
  mental: '精神',
  multiple: '多重',
} as const;
export const disabilityGrades = [1, 2, 3, 4] as const;

/** Items of the self-care assessment: eat, dress, get up, toilet, walk indoors, bathe. */
export const selfCareItems = 6;

export const relations = {
  head: '户主',
  spouse: '配偶',
  son: '子',
  daughter: '女',
  grandchild: '孙子女、外孙子女',
  parent: '父母',
  grandparent: '祖父母、外祖父母',
  sibling: '兄弟姐妹',
  other: '其他',
} as const;

export const studentStages = {
  preschool: '学前教育',
  compulsory: '义务教育',
  senior: '普通高中',
  vocational: '中等职业教育',
  college: '大专',
  bachelor: '本科',
} as const;

export const incomeKinds = {
  wage: '工资性收入',
  business: '经营净收入',
  farm: '种养业净收入',
  property: '财产净收入',
  transfer: '转移净收入',
  exempt: '不计入的收入',
} as const;

/** Transfer income by what it is, where a programme leaves some of it out. */
export const incomeItems = {
  base_pension: '城乡居民基础养老金',
  social_insurance: '基本医疗保险等社会保险待遇',
  preferential: '优待抚恤金',
  old_age: '高龄津贴',
  family_planning: '计划生育奖励扶助金',
  scholarship: '奖学金、助学金',
  good_samaritan: '见义勇为奖励',
  assistance: '政府给予的救助资金',
} as const;

/** Groups of households by how often they are reviewed (条例第二十六条; 任务清单第4项). */
export const reviewGroups = {
  able_idle_urban: '城市有劳动能力未就业人员的家庭',
  able_idle_rural: '农村有劳动能力未就业人员的家庭',
  able: '有劳动能力人员的家庭',
  unstable: '收入不稳定的家庭',
  severe: '有重病、重残人员的家庭',
  any: '其他家庭',
} as const;

export const propertyCodes = {
  vehicle: '机动车',
  disability_vehicle: '残疾人代步车',
  small_farm_vehicle: '小型农用车',
  home: '住房',
  shop: '商铺',
  company: '企业登记',
  deposits: '存款',
  securities: '有价证券',
  other: '其他财产',
} as const;

export const parentStates = {
  dead: '死亡',
  missing: '宣告失踪',
  severe_disability: '重残',
  serious_illness: '重病',
  imprisoned: '服刑在押',
  drug_rehabilitation: '强制隔离戒毒',
  restricted: '被执行其他限制人身自由的措施',
  lost_contact: '失联',
  able: '有履行能力',
} as const;

export const eventKinds = {
  fire: '火灾',
  traffic: '交通事故',
  illness: '突发重大疾病',
  disaster: '自然灾害',
  accident: '意外伤害',
  public_emergency: '突发公共事件',
  stranded: '流落滞留',
  expenditure: '必需支出突然增加',
  other: '其他特殊困难',
} as const;

export const changeKinds = {
  income: '收入变化',
  member: '人口变化',
  property: '财产变化',
  move: '迁移',
  death: '人员死亡',
  standard: '标准调整',
} as const;

export const livings = { institution: '集中供养', dispersed: '分散供养' } as const;
export const areas = { urban: '城市', rural: '农村' } as const;

/**
 * Longest list and largest amounts one assessment accepts, so that every sum of income in parts of
 * a fen stays a safe integer: 200 rows of 1,000 万元 a month (or 1 亿元 a year) in thousandths.
 */
export const greatestCount = 200;
export const greatestMonthlyFen = 1_000_000_000;
export const greatestAssessedFen = 10_000_000_000;
export const greatestPropertyFen = 1_000_000_000_000;
export const greatestShareOfWage = 1000;

/** The keys of a code list, for a schema. */
export function keysOf<T extends object>(list: T): (keyof T & string)[] {
  return Object.keys(list) as (keyof T & string)[];
}
