/** Example parameters: the dated values of the pack CQ-EX-2022-09, each with the place it comes from. */
import type { Parameter, Source } from '../pack';
import { parameterKeys, type ParameterKey, type ParameterOf } from '../parameter-keys';

type Line<K extends ParameterKey> = [from: string, value: ParameterOf<K>, source: Source, certain: boolean];

function parameter<K extends ParameterKey>(
  key: K,
  description: string,
  values: Line<K>[],
  knownUntil?: string,
): Parameter {
  return {
    key,
    unit: parameterKeys[key].unit,
    description,
    ...(knownUntil === undefined ? {} : { known_until: knownUntil }),
    values: values.map(([from, value, source, certain]) => ({ from, value, source, certain })),
  };
}

// Where the values come from.
const cq2018: Source = { document: '2018年8月29日关于重庆市提高社会救助标准的公开报道' };
const cq2019: Source = { document: '2019年重庆市社会救助标准公开资料（生效月份待核）' };
const cq2022: Source = { document: '2022年10月关于重庆市提高社会救助标准的公开报道' };
const unverified: Source = { document: '一般资料，未经核实，启用前须由区民政局核定' };
const exampleOnly: Source = { document: '示例参数（仅供演示和检验，非政策文件）' };
const seed = (row: string): Source => ({ document: '璧山区改革完善社会救助制度任务清单（2020年）', article: `第${row}项` });
const o649 = (article: string): Source => ({ document: '社会救助暂行办法（国务院令第649号）', article });
const disaster = (article: string): Source => ({ document: '自然灾害救助条例', article });
const n57 = (article: string): Source => ({ document: '民发〔2021〕57号', article });
const n43 = (article: string): Source => ({ document: '民发〔2021〕43号', article });
const cq16 = (article: string): Source => ({ document: '重庆市城乡居民最低生活保障条例（2016年修订）', article });
const ch19: Source = { document: '关于进一步加强事实无人抚养儿童保障工作的意见（2019年）' };
const n22: Source = { document: '民政部等四部门2022年10月20日关于进一步做好最低生活保障等社会救助兜底保障工作的通知' };
const rg25: Source = { document: '刚性支出困难家庭认定办法（2025年1月1日起施行）' };
const c20: Source = { document: '关于改革完善社会救助制度的意见（中办发〔2020〕18号）', article: '（十五）' };
const price16: Source = { document: '社会救助和保障标准与物价上涨挂钩联动机制（2016年）' };
const price22: Source = { document: '2022年9月关于阶段性调整价格补贴联动机制的公开报道' };
const two: Source = { document: '残疾人两项补贴制度（国发〔2015〕52号，待核）' };

const start = '2018-01-01';
const once = <V>(value: V, source: Source, certain = true): [string, V, Source, boolean][] => [
  [start, value, source, certain],
];

const standards: Parameter[] = [
  parameter('dibao.standard.urban', '城市最低生活保障标准', [
    ['2018-01-01', 54600, cq2018, true],
    ['2019-09-01', 58000, cq2019, true],
    ['2020-09-01', 62000, unverified, false],
    ['2021-09-01', 63600, unverified, false],
    ['2022-09-01', 71700, cq2022, true],
    ['2023-09-01', 73500, unverified, false],
  ]),
  parameter('dibao.standard.rural', '农村最低生活保障标准', [
    ['2018-01-01', 41000, cq2018, true],
    ['2019-09-01', 44000, cq2019, true],
    ['2020-09-01', 49600, unverified, false],
    ['2021-09-01', 51500, unverified, false],
    ['2022-09-01', 58100, cq2022, true],
    ['2023-09-01', 60000, unverified, false],
  ]),
  parameter('tekun.basic', '特困人员基本生活标准', [
    ['2018-01-01', 71000, cq2018, true],
    ['2019-09-01', 75400, cq2019, true],
    ['2020-09-01', 80600, unverified, false],
    ['2021-09-01', 82700, unverified, false],
    ['2022-09-01', 93200, cq2022, true],
    ['2023-09-01', 95600, unverified, false],
  ]),
  parameter(
    'tekun.care.full',
    '特困人员照料护理标准（全护理）',
    [
      ['2018-01-01', 30000, cq2018, true],
      ['2022-09-01', 30000, cq2022, true],
    ],
    '2023-08-31',
  ),
  parameter(
    'tekun.care.half',
    '特困人员照料护理标准（半护理）',
    [
      ['2018-01-01', 20000, cq2018, true],
      ['2022-09-01', 20000, cq2022, true],
    ],
    '2023-08-31',
  ),
  parameter('tekun.care.self', '特困人员照料护理标准（自理）', once(0, exampleOnly, false)),
  parameter(
    'children.orphan.institution',
    '机构集中养育孤儿基本生活费标准',
    [
      ['2019-09-01', 140400, cq2019, true],
      ['2021-09-01', 147700, unverified, false],
      ['2022-09-01', 158200, cq2022, true],
    ],
    '2023-08-31',
  ),
  parameter(
    'children.orphan.dispersed',
    '社会散居孤儿基本生活费标准',
    [
      ['2019-09-01', 120400, cq2019, true],
      ['2021-09-01', 127700, unverified, false],
      ['2022-09-01', 138200, cq2022, true],
    ],
    '2023-08-31',
  ),
  parameter(
    'children.unattended',
    '事实无人抚养儿童基本生活补贴标准',
    [
      ['2019-09-01', 120400, cq2019, true],
      ['2021-09-01', 127700, unverified, false],
      ['2022-09-01', 138200, cq2022, true],
    ],
    '2023-08-31',
  ),
];

const dibao: Parameter[] = [
  parameter('dibao.margin_ratio', '低保边缘线与低保标准的倍数', once('1.5', seed('3'))),
  parameter('dibao.grace_months', '渐退期月数', once(6, seed('3'))),
  parameter('dibao.grace_amount', '渐退期发放方式', once('keep_original', exampleOnly, false)),
  parameter('dibao.grace_taper', '渐退期逐月发放比例（仅逐月递减时使用）', once(['1', '1', '1', '0.5', '0.5', '0.5'], exampleOnly, false)),
  parameter('dibao.grace_include_equal', '人均收入正好等于标准时是否进入渐退期', once(false, exampleOnly, false)),
  parameter('dibao.grace_only_employment', '渐退期是否只适用于就业引起的增收', once(false, exampleOnly, false)),
  parameter('dibao.benefit_mode', '低保金计算方式：补差或分档', once('difference', cq16('第二十条'))),
  parameter('dibao.rounding', '低保金取整方式', once('exact', exampleOnly, false)),
  parameter('dibao.min_benefit', '低保金最低发放额', once(0, exampleOnly, false)),
  parameter('dibao.addon.severe_disability', '分类施保：一至二级重度残疾人', [
    ['2018-01-01', 6000, cq2018, true],
    ['2022-09-01', 6000, cq2022, true],
  ]),
  parameter('dibao.addon.serious_illness', '分类施保：重大疾病患者', [
    ['2018-01-01', 6000, cq2018, true],
    ['2022-09-01', 6000, cq2022, true],
  ]),
  parameter('dibao.addon.elderly', '分类施保：70周岁以上老年人', [
    ['2018-01-01', 6000, cq2018, true],
    ['2022-09-01', 6000, cq2022, true],
  ]),
  parameter('dibao.addon.preschool', '分类施保：学龄前儿童', [
    ['2018-01-01', 10000, cq2018, true],
    ['2022-09-01', 10000, cq2022, true],
  ]),
  parameter('dibao.addon.student', '分类施保：在校学生', [
    ['2018-01-01', 10000, cq2018, true],
    ['2022-09-01', 10000, cq2022, true],
  ]),
  parameter('dibao.addon.disabled', '分类施保：残疾人员（可与前五类叠加）', [
    ['2018-01-01', 4000, cq2018, true],
    ['2022-09-01', 4000, cq2022, true],
  ]),
  parameter('dibao.addon.elderly_age', '分类施保老年人年龄', once(70, cq2018)),
  parameter('dibao.addon.preschool_below_age', '学龄前儿童年龄（未满）', once(6, unverified, false)),
  parameter('disability.severe', '重度残疾的类别和等级', once([{ kinds: [], grades: [1, 2] }], cq2018)),
  parameter('dibao_margin.valid_months', '低保边缘家庭认定有效期', once(12, unverified, false)),
  parameter(
    'dibao_single.disability',
    '可单人纳入低保的残疾类别和等级',
    once(
      [
        { kinds: [], grades: [1, 2] },
        { kinds: ['intellectual', 'mental'], grades: [3] },
      ],
      n57('第八条'),
    ),
  ),
  parameter('dibao_single.income_basis', '单人户补差的收入基数', once('own', exampleOnly, false)),
  parameter('dibao_single.religious_years', '宗教教职人员脱离家庭、在宗教场所居住多少年后可单独申请', [
    ['2021-07-01', 3, n57('第八条'), true],
  ]),
  parameter('dibao_single.adult_severe_unemployed', '成年无业重度残疾人是否可不经1.5倍测试单人纳入', [
    ['2018-01-01', false, exampleOnly, false],
    ['2022-10-20', false, { ...n22, article: '（示例包中关闭）' }, false],
  ]),
  parameter('age.adult', '成年年龄', once(18, { document: '中华人民共和国民法典', article: '第十七条' })),
];

const means: Parameter[] = [
  parameter('income.work_cost', '必要就业成本扣除', once({ mode: 'none', rate: '0', cap_fen: 0 }, exampleOnly, false)),
  parameter('income.exempt_items.dibao', '低保等不计入家庭收入的转移收入', [
    ['2018-01-01', ['preferential', 'family_planning', 'scholarship', 'good_samaritan', 'assistance'], cq16('第十二条'), false],
    [
      '2021-07-01',
      ['preferential', 'family_planning', 'scholarship', 'good_samaritan', 'assistance', 'base_pension'],
      n57('第十三条'),
      true,
    ],
  ]),
  parameter(
    'income.exempt_items.tekun',
    '特困人员认定不计入本人收入的转移收入',
    once(['base_pension', 'social_insurance', 'preferential', 'old_age'], n43('第六条')),
  ),
  parameter('income.farm_loss', '种养业亏损时的处理', once('zero', unverified, false)),
  parameter('authorisation.valid_months', '家庭经济状况核对授权书的有效期', once(12, unverified, false)),
  parameter('counting.religious_years', '宗教教职人员脱离家庭多少年后不计入家庭', [
    ['2018-01-01', 1, cq16('第十一条'), true],
    ['2021-07-01', 3, n57('第七条'), true],
  ]),
  parameter('income.support_mode', '未约定赡养、抚养、扶养费时：只计约定数或按办法推定', once('stated', exampleOnly, false)),
  parameter('income.support_waived_for_severe', '兄弟姐妹或60周岁以上亲属给成年无业重残人员的扶养费是否不计', once(false, exampleOnly, false)),
  parameter('income.support_waived_age', '扶养费可不计入的亲属年龄', once(60, n22, false)),
  parameter('income.disposable_monthly', '上年度当地居民人均可支配收入（折合每月）', [
    ['2025-01-01', 280000, exampleOnly, false],
  ], '2025-12-31'),
  parameter(
    'property.tests',
    '家庭财产标准',
    once(
      [
        { code: 'vehicle', kind: 'forbidden' },
        { code: 'disability_vehicle', kind: 'not_limited' },
        { code: 'small_farm_vehicle', kind: 'not_limited' },
        { code: 'home', kind: 'not_limited' },
        { code: 'shop', kind: 'not_limited' },
        { code: 'company', kind: 'not_limited' },
        { code: 'deposits', kind: 'not_limited' },
        { code: 'securities', kind: 'not_limited' },
        { code: 'other', kind: 'not_limited' },
      ],
      exampleOnly,
      false,
    ),
  ),
  parameter('change.effect', '变化从哪个月起影响待遇', once('month_after_report', cq16('第二十八条'), false)),
  parameter('change.effect.death', '人员死亡从哪个月起影响待遇', once('month_after_event', n22, false)),
  parameter('change.report_within_months', '变化后几个月内报告算及时', once(1, exampleOnly, false)),
  parameter('death.recheck_months', '人员死亡后重新核定的月数', once(3, n22)),
  parameter('recovery.fine_min_times', '骗取救助罚款下限倍数（由区级决定）', once(1, o649('第六十八条'))),
  parameter('recovery.fine_max_times', '骗取救助罚款上限倍数（由区级决定）', once(3, o649('第六十八条'))),
  parameter('events.notice_days', '年龄、证件、毕业和复核到期提前提示的天数', once(30, unverified, false)),
  parameter('clock.amber', '期限用去多少时提示将到期', once(70, unverified, false)),
  parameter('clock.red', '期限用去多少时提示即将超期', once(90, unverified, false)),
  parameter('review.intervals', '在享家庭定期复核的间隔', [
    [
      '2018-01-01',
      [
        { group: 'able_idle_urban', months: 1 },
        { group: 'able_idle_rural', months: 3 },
        { group: 'severe', months: 12 },
        { group: 'any', months: 6 },
      ],
      cq16('第二十六条'),
      true,
    ],
    [
      '2020-12-01',
      [
        { group: 'able', months: 6 },
        { group: 'unstable', months: 6 },
        { group: 'any', months: 12 },
      ],
      seed('4'),
      true,
    ],
  ]),
  parameter('emergency.review_months', '突发公共事件期间到期的定期复核延期月数', once(3, unverified, false)),
  parameter('emergency.make_good_wd', '应急结束后补做入户调查的工作日数', once(20, unverified, false)),
  parameter('appraisal.least_people', '民主评议最少参加人数', once(5, unverified, false)),
  parameter('verification.valid_days', '核对报告有效天数', once(180, unverified, false)),
  parameter('office.combine_reviewer', '人员少的镇街，经办人可以兼任本案审核（须列入区级抽查清单）', once(false, exampleOnly, false)),
  parameter('spot_check.ratio', '区级抽查比例', once('0.3', n43('第十六条'))),
];

const tekun: Parameter[] = [
  parameter('tekun.elderly_age', '无劳动能力：老年人年龄', once(60, n43('第五条'))),
  parameter('tekun.minor_new_age', '无劳动能力：新申请未成年人年龄（未满）', once(16, n43('第五条'))),
  parameter('tekun.minor_until_age', '已在特困的未成年人可继续到的年龄', once(18, n43('第二十四条'))),
  parameter('tekun.school_stages', '满18周岁后仍在读可继续的学段', once(['compulsory', 'senior', 'vocational'], n43('第二十四条'))),
  parameter(
    'tekun.disability',
    '无劳动能力：残疾类别和等级',
    once(
      [
        { kinds: ['intellectual', 'mental'], grades: [1, 2, 3] },
        { kinds: ['physical'], grades: [1, 2] },
        { kinds: ['visual'], grades: [1] },
      ],
      n43('第五条'),
    ),
  ),
  parameter('tekun.care.half_from', '半护理：生活自理能力不能达到的项数起点', once(1, n43('第二十二条'))),
  parameter('tekun.care.full_from', '全护理：生活自理能力不能达到的项数起点', once(4, n43('第二十二条'))),
  parameter('tekun.obligor.dibao_age', '无履行义务能力：低保对象年龄', once(60, n43('第八条'))),
  parameter('tekun.obligor.low_income_age', '无履行义务能力：低收入老年人年龄', once(70, n43('第八条'))),
  parameter(
    'tekun.obligor.severe',
    '无履行义务能力：残疾类别和等级',
    once(
      [
        { kinds: [], grades: [1, 2] },
        { kinds: ['intellectual', 'mental'], grades: [3] },
      ],
      n43('第八条'),
    ),
  ),
];

const others: Parameter[] = [
  parameter('children.until_age', '儿童保障年龄（未满）', once(18, ch19)),
  parameter('children.lost_contact_months', '父母失联认定月数', once(6, ch19)),
  parameter('children.restriction_months', '服刑、强制隔离戒毒等期限月数', once(6, ch19)),
  parameter(
    'children.severe_disability',
    '父母重残的类别和等级',
    once(
      [
        { kinds: [], grades: [1, 2] },
        { kinds: ['intellectual', 'mental'], grades: [3, 4] },
      ],
      ch19,
    ),
  ),
  parameter('children.topup_counts_addons', '补足差额时分类施保增发是否算已领取', once(true, exampleOnly, false)),
  parameter('rigid.ratio', '刚性支出占家庭收入的比例', [['2025-01-01', '0.6', exampleOnly, false]], '2025-12-31'),
  parameter('rigid.valid_months', '刚性支出困难家庭认定有效期', [['2025-01-01', 12, rg25, true]], '2025-12-31'),
  parameter('temp.k_default', '临时救助默认倍数', once(1, exampleOnly, false)),
  parameter('temp.k_max', '临时救助镇街可批的最高倍数', once(3, exampleOnly, false)),
  parameter('temp.town_limit', '临时救助镇街审批限额', once(300000, exampleOnly, false)),
  parameter('temp.advance_limit', '急难救助先行支付限额', once(100000, exampleOnly, false)),
  parameter('temp.staged_programmes', '可以一次审批、分阶段发放的项目', once(['temporary_emergency', 'temporary_expenditure'], c20)),
  parameter('temp.supplement_wd', '先行救助后补办手续的工作日', once(10, exampleOnly, false)),
  parameter('reconsideration.reply_days', '收到复议申请书副本后答复的自然日', once(10, { document: '中华人民共和国行政复议法', article: '第四十八条' }, false)),
  parameter('reconsideration.summary_reply_days', '简易程序中答复的自然日', once(5, { document: '中华人民共和国行政复议法', article: '第五十四条' }, false)),
  parameter('lead.check_wd', '主动发现线索的核实工作日', once(3, unverified, false)),
  parameter('lead.urgent_days', '急难线索的核实天数（每天24小时，含节假日）', once(1, unverified, false)),
  parameter('temp.above_limit', '临时救助超出镇街限额时的办理层级', once('district', exampleOnly, false)),
  parameter('temp.max_times_per_year', '十二个月内临时救助次数', once(2, unverified, false)),
  parameter('temp.over_times', '超出次数时的处理', once('meeting', seed('19'), false)),
  parameter('temp.same_cause_months', '同一事由不重复救助的月数', once(12, unverified, false)),
  parameter('temp.same_cause', '同一事由再次申请的处理', once('refuse', unverified, false)),
  parameter('temp.over_year_cap', '超出每户全年限额时的处理', once('cap', exampleOnly, false)),
  parameter('temp.rounding', '临时救助金取整方式', once('exact', exampleOnly, false)),
  parameter('temp.expenditure_method', '支出型临时救助金额：按标准倍数或按支出比例', once('multiple', exampleOnly, false)),
  parameter('temp.reserve_single_limit', '备用金单笔支付限额', once(300000, exampleOnly, false)),
  parameter('clue.return_days', '退汇、暂缓款项多少天未处理列为疑点', once(30, exampleOnly, false)),
  parameter('clue.batch_days', '批次签发后多少天未入账列为疑点', once(15, exampleOnly, false)),
  parameter('clue.look_back_months', '疑点排查回看的月数', once(12, exampleOnly, false)),
  parameter('clue.same_contact_households', '多少户登记同一电话或住址列为疑点', once(3, exampleOnly, false)),
  parameter('register.assistant_months', '救助协理员两次培训间隔的月数', once(12, exampleOnly, false)),
  parameter('register.care_visit_months', '分散供养特困人员两次探访间隔的月数', once(1, exampleOnly, false)),
  parameter('register.charity_days', '慈善对接跟进的天数', once(30, exampleOnly, false)),
  parameter('register.child_monitor_months', '困境儿童、留守儿童两次走访间隔的月数', once(3, exampleOnly, false)),
  parameter('register.complaint_wd', '投诉举报办结的工作日', once(15, exampleOnly, false)),
  parameter('register.damaged_house_months', '倒损住房进度登记间隔的月数', once(1, exampleOnly, false)),
  parameter('register.dilapidated_house_months', '农村危房改造进度登记间隔的月数', once(2, exampleOnly, false)),
  parameter('register.disaster_loss_days', '灾情稳定前续报间隔的天数', once(1, exampleOnly, false)),
  parameter('register.disease_emergency_days', '疾病应急救助跟进的天数', once(1, exampleOnly, false)),
  parameter('register.home_teaching_days', '两次送教上门间隔的天数', once(15, exampleOnly, false)),
  parameter('register.housing_months', '城镇住房困难跟进的月数', once(3, exampleOnly, false)),
  parameter('register.insurance_change_wd', '医疗救助对象增减收到回复的工作日', once(10, exampleOnly, false)),
  parameter('register.legal_days', '法律援助、司法救助跟进的天数', once(30, exampleOnly, false)),
  parameter('register.rehabilitation_months', '残疾儿童康复进展登记间隔的月数', once(3, exampleOnly, false)),
  parameter('register.rural_compare_wd', '农村低收入人口比对差异核实的工作日', once(10, exampleOnly, false)),
  parameter('register.settlement_wd', '医保结算单核对负担的工作日', once(10, exampleOnly, false)),
  parameter('register.student_aid_days', '教育资助应享已享核对的天数', once(60, exampleOnly, false)),
  parameter('register.vagrancy_months', '流浪乞讨人员移交后回访的月数', once(1, exampleOnly, false)),
  parameter('register.winter_spring_month', '冬春救助需求评估截至哪个月的月底', once(10, disaster('第二十一条'), true)),
  parameter('register.zero_employment_months', '零就业家庭推荐岗位间隔的月数', once(1, exampleOnly, false)),
  parameter('reserve.cash_limit', '备用金库存现金限额', once(1000000, exampleOnly, false)),
  parameter('reserve.fixed', '临时救助备用金定额', once(3000000, exampleOnly, false)),
  parameter('price.cpi_threshold', '价格临时补贴启动条件：居民消费价格同比涨幅', [
    ['2018-01-01', '3.5', price16, true],
    ['2022-09-01', '3.0', price22, false],
    ['2023-04-01', '3.5', price16, true],
  ]),
  parameter('price.food_threshold', '价格临时补贴启动条件：食品价格同比涨幅', once('6.0', price16)),
  parameter('price.rounding', '价格临时补贴取整方式', once('yuan_up', exampleOnly, false)),
  parameter('price.growth', '价格临时补贴按哪一个涨幅计算', once('cpi', exampleOnly, false)),
  parameter('price.least', '价格临时补贴每人最低额', once(0, exampleOnly, false)),
  parameter('price.programmes', '享受价格临时补贴的项目', [
    ['2018-01-01', ['dibao', 'dibao_single', 'tekun', 'orphan'], price16, true],
    ['2021-01-01', ['dibao', 'dibao_single', 'tekun', 'orphan', 'unattended_child'], { document: '发改价格〔2021〕1553号' }, false],
    ['2022-09-01', ['dibao', 'dibao_single', 'tekun', 'orphan', 'unattended_child', 'dibao_margin'], price22, false],
    ['2023-04-01', ['dibao', 'dibao_single', 'tekun', 'orphan', 'unattended_child'], price16, false],
  ]),
  parameter('funeral.mode', '丧葬救助方式：减免基本殡葬服务费或定额补助', once('waive', exampleOnly, false)),
  parameter('funeral.programmes', '丧葬救助对象生前所享项目', once(['dibao', 'dibao_single', 'orphan', 'unattended_child'], unverified, false)),
  parameter('disability.living.programmes', '困难残疾人生活补贴对象所在项目', once(['dibao', 'dibao_single'], two, false)),
  parameter('disability.nursing.grades', '重度残疾人护理补贴的类别和等级', once([{ kinds: [], grades: [1, 2] }], two, false)),
  parameter('employment_subsidy.max_months', '低保就业补贴最长月数', once(12, seed('13'))),
  parameter('referral.rehabilitation_below_age', '残疾儿童康复救助年龄（未满）', once(7, unverified, false)),
  parameter('referral.school_from_age', '学龄起点', once(6, unverified, false)),
  parameter('referral.school_until_age', '义务教育学龄终点（未满）', once(16, unverified, false)),
];

/** All parameters of the example pack, in the order of their keys. */
export const exampleParameters: Parameter[] = [...standards, ...dibao, ...means, ...tekun, ...others].sort(
  (a, b) => (a.key < b.key ? -1 : 1),
);
