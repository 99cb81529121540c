/** Glossary: the one Chinese term of every word the program uses; screens, papers and errors read it. */

/** Terms by the snake_case key under which payloads, facts and screens use the thing. */
const terms: Record<string, string> = {
  account: '银行账户',
  account_no: '银行账号',
  acts: '办件',
  addons_fen: '分类施保增发',
  address: '住址',
  admin: '系统管理员',
  advance: '先行救助',
  amount_fen: '金额',
  applicant: '申请人',
  applied_on: '申请日期',
  area: '城乡类别',
  assessment: '调查核对',
  award: '待遇',
  award_no: '待遇编号',
  bank: '开户银行',
  base_fen: '补差金额',
  batch: '发放批次',
  batch_no: '批次号',
  birth_date: '出生日期',
  bundle: '同步包',
  case: '案件',
  case_no: '案件编号',
  ceiling_fen: '限额',
  code: '代码',
  compared: '核对方式',
  count: '数量',
  counted: '是否计入共同生活家庭成员',
  decision: '决定',
  disability: '残疾情况',
  docket: '办件簿',
  document_no: '文号',
  document_title: '文件名称',
  documents: '材料',
  employment: '用工性质',
  event: '急难事由',
  from: '起始日期',
  grade: '等级',
  holder_name: '户名',
  household: '家庭',
  household_no: '家庭编号',
  id_number: '身份证号',
  id_type: '证件类型',
  imprest: '备用金',
  income: '收入',
  investigators: '调查人',
  issuer: '发文单位',
  kind: '类别',
  kinds: '决定种类',
  last_12_months: '近12个月收支',
  last_12_months_cost_fen: '近12个月生产成本',
  last_12_months_gross_fen: '近12个月总收入',
  letterhead: '文书抬头',
  living: '居住方式',
  login: '登录名',
  member: '成员',
  members: '成员',
  mode: '授权方式',
  month: '月份',
  monthly_fen: '月金额',
  multiple: '救助倍数',
  name: '姓名',
  note: '说明',
  notice: '文书',
  notice_no: '文号',
  number_word: '文号代字',
  obligors: '赡养抚养扶养义务人',
  office: '单位',
  officer: '人员',
  officer_id: '人员',
  on: '日期',
  opinion: '意见',
  pack: '政策包',
  password: '密码',
  phase_out: '渐退期',
  phone: '联系电话',
  places: '公示地点',
  posted_on: '张贴日期',
  posts: '岗位',
  power: '委托权限',
  power_no: '权限编号',
  programme: '救助项目',
  property: '财产',
  reason: '理由',
  receipt_no: '收据编号',
  relation: '与户主关系',
  remark: '备注',
  scopes: '权限范围',
  seal_name: '印章名称',
  self_care_failed: '生活自理能力未达项数',
  serious_illness: '是否患重大疾病',
  sex: '性别',
  student: '就学阶段',
  sum_fen: '合计金额',
  support_monthly_fen: '每月赡养抚养费',
  text: '意见内容',
  to: '终止日期',
  value_fen: '价值',
  village: '村（社区）',
  village_code: '村（社区）',
  visited_on: '入户日期',
  witnesses: '见证人',
};

/** How one row of a list is called in a sentence. */
const rows: Record<string, (n: number) => string> = {
  members: (n) => `第${n}名成员`,
  income: (n) => `第${n}项收入`,
  property: (n) => `第${n}项财产`,
  obligors: (n) => `第${n}名义务人`,
  scopes: (n) => `第${n}行权限`,
  posts: (n) => `第${n}个岗位`,
  lines: (n) => `第${n}行`,
};

/** The term for a key; the key itself when the glossary lacks it (the tidy test forbids that). */
export function termOf(key: string): string {
  return terms[key] ?? key;
}

/** All keys that have a term. */
export const glossaryKeys: readonly string[] = Object.keys(terms);

/** A field's name in a sentence: ['members','0','id_number'] → '第1名成员的身份证号'. */
export function labelOf(path: readonly string[]): string {
  const words: string[] = [];
  for (const [i, part] of path.entries()) {
    if (/^\d+$/.test(part)) continue;
    const row = path[i + 1];
    const counted = row !== undefined && /^\d+$/.test(row) ? rows[part] : undefined;
    words.push(counted ? counted(Number(row) + 1) : termOf(part));
  }
  return words.slice(-2).join('的');
}
