/** Example cases: the worked cases that the pack CQ-EX-2022-09 must pass before it is switched on. */
import type { AssessInput, AssessMember } from '../assess-input';
import type { WorkedCase } from '../pack';

type Facts = Partial<AssessInput>;
type Expected = WorkedCase['expect'][number];

const adult = { counted: true, birth_date: '1985-06-15' } as const;

function man(key: string, more: Partial<AssessMember> = {}): AssessMember {
  return { key, sex: 'm', ...adult, ...more };
}

function woman(key: string, more: Partial<AssessMember> = {}): AssessMember {
  return { key, sex: 'f', ...adult, ...more };
}

function wage(member: string, fen: number) {
  return { member, kind: 'wage' as const, monthly_fen: fen };
}

const pupil = man('m3', { birth_date: '2012-03-01', student: 'compulsory', relation: 'son' });
const parents = [man('m1', { relation: 'head' }), woman('m2', { relation: 'spouse' })];
const family = [...parents, pupil];
const threeAdults = [...parents, man('m3', { birth_date: '1997-04-01', relation: 'son' })];

function facts(household: AssessInput['household'], more: Facts = {}): AssessInput {
  return { month: '2022-11', applied_on: '2022-11-01', decided_on: '2022-11-25', household, ...more };
}

function worked(name: string, title: string, input: AssessInput, ...expect: Expected[]): WorkedCase {
  return { name, title, input: JSON.parse(JSON.stringify(input)) as WorkedCase['input'], expect };
}

const eight = ['2022-03', '2022-04', '2022-05', '2022-06', '2022-07', '2022-08', '2022-09', '2022-10'];

const oldMan = man('m1', { birth_date: '1954-05-01', relation: 'head', living: 'dispersed' });

/** The worked cases of the field dossier; those told through acts are in the tests of the ledger. */
export const exampleCases: WorkedCase[] = [
  worked(
    'G01',
    '城市三口之家，父亲工资1400元，儿子上小学',
    facts({ area: 'urban', members: family, income: [wage('m1', 140000)] }),
    { programme: 'dibao', decision: 'grant', eligible: true, amount_fen: 85100, base_fen: 75100, addons_fen: 10000, from: '2022-11' },
    { programme: 'dibao_margin', decision: 'refuse' },
  ),
  worked(
    'G02',
    '城市三口之家，收入正好等于标准',
    facts({ area: 'urban', members: threeAdults, income: [wage('m1', 215100)] }),
    { programme: 'dibao', decision: 'refuse', eligible: false, amount_fen: 0 },
    { programme: 'dibao_margin', decision: 'recognise', eligible: true, amount_fen: 0 },
  ),
  worked(
    'G03',
    '农村四口之家，种养业近12个月收支折算',
    facts({
      area: 'rural',
      members: [
        ...parents,
        woman('m3', { birth_date: '1950-04-01', relation: 'parent' }),
        woman('m4', { birth_date: '2018-02-01', relation: 'daughter', student: 'preschool' }),
      ],
      income: [{ member: 'm1', kind: 'farm', last_12_months_gross_fen: 3840000, last_12_months_cost_fen: 1800000 }],
    }),
    { programme: 'dibao', decision: 'grant', amount_fen: 78400, base_fen: 62400, addons_fen: 16000 },
  ),
  worked(
    'G04',
    '低保边缘家庭中的一级肢体残疾人单人纳入',
    facts({
      area: 'urban',
      members: [...parents, man('m3', { birth_date: '1997-04-01', relation: 'son', disability: { kind: 'physical', grade: 1 } })],
      income: [wage('m1', 150000), wage('m2', 120000)],
    }),
    { programme: 'dibao', decision: 'refuse' },
    { programme: 'dibao_margin', decision: 'recognise' },
    { programme: 'dibao_single', members: ['m3'], decision: 'grant', amount_fen: 81700, base_fen: 71700, addons_fen: 10000 },
  ),
  worked(
    'G05',
    '人均收入超过1.5倍，单人纳入不成立',
    facts({
      area: 'urban',
      members: [...parents, man('m3', { birth_date: '1997-04-01', relation: 'son', disability: { kind: 'physical', grade: 1 } })],
      income: [wage('m1', 180000), wage('m2', 144000)],
    }),
    { programme: 'dibao_margin', decision: 'refuse' },
    { programme: 'dibao_single', members: ['m3'], decision: 'refuse', eligible: false },
  ),
  worked(
    'G06',
    '妻子就业增收，进入六个月渐退期',
    facts(
      { area: 'urban', members: parents, income: [wage('m1', 60000), wage('m2', 120000)] },
      {
        month: '2022-12',
        applied_on: '2022-12-20',
        decided_on: '2022-12-28',
        current: [{ programme: 'dibao', monthly_fen: 83400, since: '2022-09', members: ['m1', 'm2'] }],
        change: { kind: 'income', because: 'employment', effective_month: '2022-12', reported_on: '2022-12-20', member: 'm2' },
      },
    ),
    { programme: 'dibao', decision: 'phase_out', amount_fen: 83400, months: 6, from: '2023-01', until: '2023-06', total_fen: 500400 },
  ),
  worked(
    'G07',
    '收入超过1.5倍，次月停发',
    facts(
      { area: 'urban', members: parents, income: [wage('m1', 60000), wage('m2', 160000)] },
      {
        month: '2022-12',
        applied_on: '2022-12-20',
        decided_on: '2022-12-28',
        current: [{ programme: 'dibao', monthly_fen: 83400, since: '2022-09', members: ['m1', 'm2'] }],
        change: { kind: 'income', because: 'employment', effective_month: '2022-12', reported_on: '2022-12-20', member: 'm2' },
      },
    ),
    { programme: 'dibao', decision: 'stop', eligible: false, from: '2023-01', until: '2022-12' },
  ),
  worked(
    'G08',
    '登记失业的父亲就业，低保减少部分转为就业补贴',
    facts(
      {
        area: 'urban',
        members: [man('m1', { relation: 'head', registered_unemployed: true }), ...threeAdults.slice(1)],
        income: [wage('m2', 100000), wage('m1', 80000)],
      },
      {
        applied_on: '2022-11-05',
        current: [{ programme: 'dibao', monthly_fen: 115100, since: '2022-09', members: ['m1', 'm2', 'm3'] }],
        change: { kind: 'income', because: 'employment', effective_month: '2022-11', reported_on: '2022-11-05', member: 'm1' },
      },
    ),
    { programme: 'dibao', decision: 'adjust', amount_fen: 35100, from: '2022-12' },
    { programme: 'employment_subsidy', decision: 'grant', amount_fen: 80000, months: 12, from: '2022-12', until: '2023-11', total_fen: 960000 },
  ),
  worked(
    'G09',
    '农村68岁无依靠老人，生活自理能力4项不能达到',
    facts({ area: 'rural', members: [{ ...oldMan, self_care_failed: 4 }] }, { decided_on: '2022-11-18' }),
    { programme: 'tekun', members: ['m1'], decision: 'grant', amount_fen: 123200, base_fen: 93200, addons_fen: 30000, from: '2022-12' },
    { programme: 'dibao', decision: 'refuse' },
  ),
  worked(
    'G10',
    '同上，3项不能达到',
    facts({ area: 'rural', members: [{ ...oldMan, self_care_failed: 3 }] }, { decided_on: '2022-11-18' }),
    { programme: 'tekun', decision: 'grant', amount_fen: 113200 },
  ),
  worked(
    'G11',
    '同上，全部能够达到',
    facts({ area: 'rural', members: [{ ...oldMan, self_care_failed: 0 }] }, { decided_on: '2022-11-18' }),
    { programme: 'tekun', decision: 'grant', amount_fen: 93200 },
  ),
  worked(
    'G12',
    '城市独居老人，儿子有赡养能力并按判决支付300元',
    facts({
      area: 'urban',
      members: [woman('m1', { birth_date: '1952-04-01', relation: 'head' })],
      obligors: [{ of: 'm1', relation: 'son', able: true, support_monthly_fen: 30000, age: 45 }],
    }),
    { programme: 'tekun', decision: 'refuse', eligible: false },
    { programme: 'dibao', decision: 'grant', amount_fen: 47700 },
  ),
  worked(
    'G13',
    '12岁纳入特困的少年，17岁继续',
    facts(
      { area: 'rural', members: [man('m1', { birth_date: '2005-06-01', relation: 'head', student: 'vocational' })] },
      { current: [{ programme: 'tekun', monthly_fen: 93200, since: '2017-09', members: ['m1'] }] },
    ),
    { programme: 'tekun', decision: 'continue', eligible: true, amount_fen: 93200 },
  ),
  worked(
    'G13b',
    '同上，18岁后仍在中等职业学校就读，继续',
    facts(
      { area: 'rural', members: [man('m1', { birth_date: '2005-06-01', relation: 'head', student: 'vocational' })] },
      {
        month: '2023-07',
        applied_on: '2023-07-03',
        decided_on: '2023-07-10',
        current: [{ programme: 'tekun', monthly_fen: 93200, since: '2017-09', members: ['m1'] }],
      },
    ),
    { programme: 'tekun', decision: 'continue', amount_fen: 93200 },
  ),
  worked(
    'G13c',
    '16岁半新申请，不属于无劳动能力',
    facts({ area: 'rural', members: [man('m1', { birth_date: '2006-05-01', relation: 'head' })] }),
    { programme: 'tekun', decision: 'refuse', eligible: false },
  ),
  worked(
    'G14',
    '父亲死亡、母亲失联八个月的孩子，补足差额',
    facts(
      {
        area: 'rural',
        members: [
          woman('m1', { birth_date: '1956-03-01', relation: 'head' }),
          man('m2', { birth_date: '2013-05-01', relation: 'grandchild', student: 'compulsory' }),
        ],
      },
      {
        applied_on: '2022-11-05',
        children: [
          {
            member: 'm2',
            father: { state: 'dead', since: '2019-05-01' },
            mother: { state: 'lost_contact', since: '2022-03-01', term_months: null },
          },
        ],
        current: [{ programme: 'dibao', monthly_fen: 126200, since: '2022-09', members: ['m1', 'm2'] }],
      },
    ),
    { programme: 'unattended_child', members: ['m2'], decision: 'grant', amount_fen: 70100, from: '2022-12' },
    { programme: 'dibao', decision: 'continue', amount_fen: 126200 },
  ),
  worked(
    'G15',
    '外来务工家庭房屋失火，先行救助1000元',
    facts(
      { area: 'urban', members: threeAdults },
      { applied_on: '2022-11-05', decided_on: null, event: { kind: 'fire', on: '2022-11-05', local: false, multiple: 1 } },
    ),
    {
      programme: 'temporary_emergency',
      decision: 'grant',
      amount_fen: 215100,
      advance_fen: 100000,
      balance_fen: 115100,
      supplement_due: '2022-11-18',
      route: 'town',
    },
  ),
  worked(
    'G16',
    '支出型临时救助拟给4倍，超出镇街权限',
    facts(
      { area: 'urban', members: threeAdults, income: [wage('m1', 300000)] },
      { applied_on: '2022-11-05', event: { kind: 'expenditure', on: '2022-11-01', multiple: 4 } },
    ),
    { programme: 'temporary_expenditure', decision: 'grant', amount_fen: 860400, route: 'district' },
  ),
  worked(
    'G17',
    '物价上涨3.6%，城市低保三口之家',
    facts(
      { area: 'urban', members: threeAdults },
      {
        month: '2022-10',
        applied_on: '2022-10-15',
        decided_on: null,
        current: [{ programme: 'dibao', monthly_fen: 215100, since: '2022-09', members: ['m1', 'm2', 'm3'] }],
        price_index: { month: '2022-09', cpi: '3.6', food_cpi: null },
      },
    ),
    { programme: 'price_subsidy', decision: 'grant', amount_fen: 7800 },
  ),
  worked(
    'G17b',
    '物价上涨3.6%，农村低保两口之家',
    facts(
      { area: 'rural', members: parents },
      {
        month: '2022-10',
        applied_on: '2022-10-15',
        decided_on: null,
        current: [{ programme: 'dibao', monthly_fen: 116200, since: '2022-09', members: ['m1', 'm2'] }],
        price_index: { month: '2022-09', cpi: '3.6', food_cpi: null },
      },
    ),
    { programme: 'price_subsidy', decision: 'grant', amount_fen: 4200 },
  ),
  worked(
    'G19',
    'G01家庭的父亲11月12日去世，次月起重新核算',
    facts(
      {
        area: 'urban',
        members: [man('m1', { relation: 'head', deceased_on: '2022-11-12' }), woman('m2', { relation: 'spouse' }), pupil],
        income: [wage('m1', 140000)],
      },
      {
        applied_on: '2022-11-20',
        decided_on: null,
        current: [{ programme: 'dibao', monthly_fen: 85100, since: '2022-11', members: ['m1', 'm2', 'm3'] }],
        change: { kind: 'death', effective_month: '2022-11', reported_on: '2022-11-20', member: 'm1' },
      },
    ),
    { programme: 'dibao', decision: 'adjust', amount_fen: 153400, from: '2022-12', recheck_due: '2023-02-12', members: ['m2', 'm3'] },
  ),
  worked(
    'G19b',
    '特困人员11月12日去世，误发两个月须追回',
    facts(
      { area: 'rural', members: [{ ...oldMan, self_care_failed: 4, deceased_on: '2022-11-12' }] },
      {
        month: '2023-02',
        applied_on: '2023-02-01',
        decided_on: null,
        current: [{ programme: 'tekun', monthly_fen: 123200, since: '2022-09', members: ['m1'] }],
        change: { kind: 'death', effective_month: '2022-11', reported_on: '2023-02-01', member: 'm1' },
        paid: ['2022-11', '2022-12', '2023-01'].map((month) => ({ programme: 'tekun' as const, month, amount_fen: 123200, members: ['m1'] })),
      },
    ),
    { programme: 'tekun', decision: 'stop', from: '2022-12', recover_fen: 246400 },
  ),
  worked(
    'G20',
    '农村夫妇隐瞒务工收入八个月',
    facts(
      { area: 'rural', members: parents, income: [wage('m1', 200000)] },
      {
        applied_on: '2022-11-01',
        decided_on: null,
        current: [{ programme: 'dibao', monthly_fen: 116200, since: '2022-03', members: ['m1', 'm2'] }],
        change: { kind: 'income', because: 'concealed', effective_month: '2022-03', reported_on: '2022-11-01', member: 'm1' },
        paid: eight.map((month) => ({ programme: 'dibao' as const, month, amount_fen: 116200, members: ['m1', 'm2'] })),
      },
    ),
    { programme: 'dibao', decision: 'stop', from: '2022-12', recover_fen: 929600, fine_min_fen: 929600, fine_max_fen: 2788800 },
  ),
  worked(
    'G21',
    '收入低但有第二辆汽车',
    facts({
      area: 'urban',
      members: threeAdults,
      income: [wage('m1', 90000)],
      property: [{ code: 'vehicle', count: 1, value_fen: 0, note: '第二辆汽车' }],
    }),
    { programme: 'dibao', decision: 'refuse', eligible: false, amount_fen: 0 },
    { programme: 'dibao_margin', decision: 'refuse' },
  ),
  worked(
    'G22',
    'G01家庭，申请人的兄弟是村干部',
    facts(
      { area: 'urban', members: family, income: [wage('m1', 140000)] },
      { relatives: [{ member: 'm1', of: 'village_cadre', relation: '兄弟' }] },
    ),
    { programme: 'dibao', decision: 'grant', amount_fen: 85100, flags: ['near_relative'] },
  ),
  worked(
    'G24',
    '近12个月刚性支出占收入65%',
    facts(
      {
        area: 'urban',
        members: threeAdults,
        income: [wage('m1', 500000)],
        last_12_months: {
          income_fen: 6000000,
          living_fen: 1500000,
          medical_out_of_pocket_fen: 1800000,
          education_fen: 600000,
          rehabilitation_fen: 0,
          other_fen: 0,
        },
      },
      { month: '2025-03', applied_on: '2025-03-03', decided_on: '2025-03-20' },
    ),
    { programme: 'rigid_expenditure', decision: 'recognise', eligible: true, months: 12, from: '2025-03', until: '2026-02' },
    { programme: 'dibao', decision: 'refuse' },
  ),
];
