/** Example texts: relations, reason sources, legal bases, remedies and departments of CQ-EX-2022-09. */
import type { Department, LegalBasis, Relation, Remedy } from '../pack';

const n43 = '民发〔2021〕43号';
const ch19 = '关于进一步加强事实无人抚养儿童保障工作的意见（2019年）';
const two = '国发〔2015〕52号（待核）';

export const exampleRelations: Relation[] = [
  { programme: 'dibao', by: 'tekun', kind: 'excludes', scope: 'member', when: 'same_run', reason: 'exclusive_tekun', source: '社会救助暂行办法第十四条' },
  { programme: 'dibao_single', by: 'tekun', kind: 'excludes', scope: 'member', when: 'same_run', reason: 'exclusive_tekun', source: '社会救助暂行办法第十四条' },
  { programme: 'tekun', by: 'dibao', kind: 'excludes', scope: 'member', when: 'current', reason: 'exclusive_dibao', source: '社会救助暂行办法第十四条' },
  { programme: 'tekun', by: 'orphan', kind: 'excludes', scope: 'member', when: 'current', reason: 'exclusive_orphan', source: `${n43}第九条` },
  { programme: 'tekun', by: 'unattended_child', kind: 'excludes', scope: 'member', when: 'current', reason: 'exclusive_unattended_child', source: `${n43}第九条` },
  { programme: 'rigid_expenditure', by: 'dibao', kind: 'excludes', scope: 'household', when: 'current', reason: 'already_dibao', source: '刚性支出困难家庭认定办法' },
  { programme: 'rigid_expenditure', by: 'tekun', kind: 'excludes', scope: 'household', when: 'current', reason: 'already_tekun', source: '刚性支出困难家庭认定办法' },
  { programme: 'rigid_expenditure', by: 'dibao_margin', kind: 'excludes', scope: 'household', when: 'current', reason: 'already_margin', source: '刚性支出困难家庭认定办法' },
  { programme: 'disability_living', by: 'tekun', kind: 'excludes', scope: 'member', when: 'current', reason: 'exclusive_tekun', source: two },
  { programme: 'disability_living', by: 'orphan', kind: 'excludes', scope: 'member', when: 'current', reason: 'exclusive_orphan', source: two },
  { programme: 'disability_living', by: 'unattended_child', kind: 'excludes', scope: 'member', when: 'current', reason: 'exclusive_unattended_child', source: ch19 },
  { programme: 'disability_nursing', by: 'tekun', kind: 'excludes', scope: 'member', when: 'current', reason: 'exclusive_tekun', source: two },
  { programme: 'orphan', by: 'dibao', kind: 'reduces', scope: 'member', when: 'current', reason: 'topup', source: ch19 },
  { programme: 'orphan', by: 'dibao_single', kind: 'reduces', scope: 'member', when: 'current', reason: 'topup', source: ch19 },
  { programme: 'orphan', by: 'tekun', kind: 'reduces', scope: 'member', when: 'current', reason: 'topup', source: ch19 },
  { programme: 'orphan', by: 'disability_living', kind: 'reduces', scope: 'member', when: 'current', reason: 'topup', source: ch19 },
  { programme: 'unattended_child', by: 'dibao', kind: 'reduces', scope: 'member', when: 'current', reason: 'topup', source: ch19 },
  { programme: 'unattended_child', by: 'dibao_single', kind: 'reduces', scope: 'member', when: 'current', reason: 'topup', source: ch19 },
  { programme: 'unattended_child', by: 'tekun', kind: 'reduces', scope: 'member', when: 'current', reason: 'topup', source: ch19 },
  { programme: 'unattended_child', by: 'disability_living', kind: 'reduces', scope: 'member', when: 'current', reason: 'topup', source: ch19 },
];

const from = '2018-01-01';

export const exampleLegalBases: LegalBasis[] = [
  { programme: 'dibao', decisions: [], from, text: '《社会救助暂行办法》第九条、第十二条，《最低生活保障审核确认办法》（民发〔2021〕57号）和《重庆市城乡居民最低生活保障条例》第十条、第二十条' },
  { programme: 'dibao', decisions: ['adjust', 'stop', 'phase_out'], from, text: '《社会救助暂行办法》第十三条，《最低生活保障审核确认办法》（民发〔2021〕57号）第三十一条、第三十二条和《重庆市城乡居民最低生活保障条例》第二十八条' },
  { programme: 'dibao_single', decisions: [], from, text: '《最低生活保障审核确认办法》（民发〔2021〕57号）第八条' },
  { programme: 'dibao_margin', decisions: [], from, text: '《最低生活保障审核确认办法》（民发〔2021〕57号）第八条' },
  { programme: 'tekun', decisions: [], from, text: '《社会救助暂行办法》第十四条、第十五条和《特困人员认定办法》（民发〔2021〕43号）' },
  { programme: 'rigid_expenditure', decisions: [], from, text: '《刚性支出困难家庭认定办法》' },
  { programme: 'temporary_emergency', decisions: [], from, text: '《社会救助暂行办法》第四十七条、第四十八条' },
  { programme: 'temporary_expenditure', decisions: [], from, text: '《社会救助暂行办法》第四十七条、第四十八条' },
  { programme: 'orphan', decisions: [], from, text: '孤儿基本生活保障有关规定' },
  { programme: 'unattended_child', decisions: [], from, text: '《关于进一步加强事实无人抚养儿童保障工作的意见》' },
  { programme: 'disability_living', decisions: [], from, text: '困难残疾人生活补贴和重度残疾人护理补贴制度有关规定' },
  { programme: 'disability_nursing', decisions: [], from, text: '困难残疾人生活补贴和重度残疾人护理补贴制度有关规定' },
  { programme: 'price_subsidy', decisions: [], from, text: '社会救助和保障标准与物价上涨挂钩联动机制有关规定' },
  { programme: 'employment_subsidy', decisions: [], from, text: '璧山区改革完善社会救助制度任务清单第13项' },
  { programme: 'funeral', decisions: [], from, text: '璧山区改革完善社会救助制度任务清单第23项' },
];

const paragraph =
  '如不服本决定，可以自收到本决定书之日起{days}日内向{government}申请行政复议，也可以自收到本决定书之日起{months}个月内依法向{court}提起行政诉讼。';
const remedySource = '行政复议法第二十条、第二十四条，行政诉讼法第四十六条（均待核）';

export const exampleRemedies: Remedy[] = [
  { mode: 'authorised', from, reconsideration_days: 60, litigation_months: 6, government: '璧山区人民政府', court: '人民法院', text: paragraph, source: remedySource, certain: false },
  { mode: 'entrusted', from, reconsideration_days: 60, litigation_months: 6, government: '璧山区人民政府', court: '人民法院', text: paragraph, source: remedySource, certain: false },
];

export const exampleDepartments: Department[] = [
  { code: 'civil_affairs', name: '区民政局', from },
  { code: 'medical_insurance', name: '区医保局', from },
  { code: 'education', name: '区教委', from },
  { code: 'housing', name: '区住房城乡建委', from },
  { code: 'human_resources', name: '区人力社保局（区就业人才中心）', from },
  { code: 'social_insurance', name: '区社保中心', from },
  { code: 'emergency', name: '区应急局', from },
  { code: 'justice', name: '区司法局（法律援助中心）', from },
  { code: 'political_legal', name: '区委政法委', from },
  { code: 'charity', name: '区慈善会', from },
  { code: 'rescue_station', name: '区救助管理站', from },
  { code: 'disabled_federation', name: '区残联', from },
  { code: 'health', name: '区卫生健康委', from },
  { code: 'red_cross', name: '区红十字会', from },
  { code: 'protection_centre', name: '区妇联、未成年人救助保护中心', from },
];

/** The rule behind each reason code of an answer. */
export const exampleReasonSources: Record<string, string> = {
  income_below_standard: '社会救助暂行办法第九条、重庆市城乡居民最低生活保障条例第十条',
  income_not_below_standard: '社会救助暂行办法第九条、重庆市城乡居民最低生活保障条例第十条',
  income_below_margin: '民发〔2021〕57号第八条',
  income_not_below_margin: '民发〔2021〕57号第八条',
  phase_out: '璧山区改革完善社会救助制度任务清单第3项',
  income_above_phase_out: '璧山区改革完善社会救助制度任务清单第3项',
  property_acceptable: '民发〔2021〕57号第十四条',
  exclusive_tekun: '社会救助暂行办法第十四条',
  no_counted_members: '民发〔2021〕57号第七条',
  overpaid: '社会救助暂行办法第六十八条',
};
