/** Pinned inputs: households for every branch of the rules, whose answers are kept word for word. */
import type { AssessInput, AssessMember } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { facts, packWith, person, wage } from './facts';

type Household = Partial<AssessInput['household']>;
type Rest = Partial<AssessInput>;
export type Pinned = [name: string, input: unknown, pack: Pack];

const pins: Pinned[] = [];
function pin(
  name: string,
  members: AssessMember[],
  household: Household = {},
  rest: Rest = {},
  pack = examplePack,
): void {
  pins.push([name, facts({ members, ...household }, rest), pack]);
}

const severe = { kind: 'physical' as const, grade: 1 as const };
const one = (more: Partial<AssessMember> = {}) => [person('m1', { name: '张一', ...more })];
const two = (a: Partial<AssessMember> = {}, b: Partial<AssessMember> = {}) => [
  person('m1', { name: '张一', ...a }),
  person('m2', { name: '李二', ...b }),
];
const drawn = (programme: string, fen: number, members = ['m1']): Rest =>
  ({ current: [{ programme, monthly_fen: fen, since: '2022-01', members }] }) as Rest;
const changed = (kind: string, more: object = {}): Rest =>
  ({ change: { kind, effective_month: '2022-11', reported_on: '2022-11-20', ...more } }) as Rest;
const transfer = (member: string, fen: number) => ({ member, kind: 'transfer' as const, monthly_fen: fen });

// Income and property.
for (const mode of ['percent', 'fixed', 'lesser']) {
  pin(`work cost ${mode}`, two(), { income: [wage('m1', 100_001), wage('m2', 5)] }, {}, packWith({
    'income.work_cost': { mode, rate: '1/3', cap_fen: 30_000 },
  }));
}
pin('farm', one(), {
  area: 'rural',
  income: [
    { member: 'm1', kind: 'farm', last_12_months_gross_fen: 100_000, last_12_months_cost_fen: 300_000 },
    { member: 'm1', kind: 'farm', last_12_months_gross_fen: 100_001 },
    { member: 'm1', kind: 'exempt', monthly_fen: 9_900 },
  ],
});
pin('support waived', one({ disability: severe }), {
  obligors: [
    { of: 'm1', relation: 'sibling', able: true, support_monthly_fen: 10_000 },
    { of: 'm1', relation: 'son', name: '张大', able: true, support_monthly_fen: 20_000 },
  ],
}, {}, packWith({ 'income.support_waived_for_severe': true }));
pin('support imputed', one(), {
  obligors: [
    { of: 'm1', relation: 'son', household_monthly_fen: 300_001, household_people: 2, supported_people: 3 },
  ],
}, {}, packWith({
  'income.support_mode': 'imputed',
  'income.support_floor': '1.5',
  'income.support_rate': '0.5',
  'income.support_rounding': 'jiao_half_up',
}));
const owned = [
  { code: 'vehicle' as const, count: 1 },
  { code: 'home' as const, count: 2 },
  { code: 'deposits' as const, value_fen: 500_000 },
  { code: 'securities' as const, value_fen: 500_000 },
  { code: 'shop' as const, value_fen: 100 },
  { code: 'company' as const, count: 'unknown' as const },
];
const limits = [
  { code: 'vehicle', kind: 'not_limited' },
  { code: 'home', kind: 'max_count', count: 1 },
  { code: 'deposits', kind: 'max_total', amount_fen: 500_000 },
  { code: 'securities', kind: 'max_standards', times: '12' },
  { code: 'shop', kind: 'max_per_person', amount_fen: 99 },
  { code: 'company', kind: 'forbidden' },
];
const tested = packWith({ 'property.tests': limits });
for (const code of ['vehicle', 'home', 'deposits', 'securities', 'shop', 'company'] as const) {
  pin(`property ${code}`, one(), { property: owned.filter((row) => row.code === code) }, {}, tested);
  const untold = limits.filter((row) => row.code !== code);
  pin(`property ${code} without a test`, one(), { property: [{ code }] }, {}, packWith({ 'property.tests': untold }));
  const stern = [...untold, { code, kind: 'forbidden' }];
  pin(`property ${code} forbidden`, one(), { property: [{ code }] }, {}, packWith({ 'property.tests': stern }));
}

// Dibao: places, roundings, add-ons, unknown facts.
pin('rounded up', two(), { income: [transfer('m1', 12_345)] }, {}, packWith({ 'dibao.rounding': 'yuan_up' }));
pin('least', one(), { income: [transfer('m1', 71_600)] }, {}, packWith({ 'dibao.min_benefit': 5_000 }));
pin('bands', two(), { income: [transfer('m1', 50_000)] }, {}, packWith({
  'dibao.benefit_mode': 'band',
  'dibao.bands.urban': [{ below: '0.5', amount_fen: 40_000 }, { below: '1', amount_fen: 20_000 }],
}));
pin('every add-on', [
  person('a', { name: '甲', disability: severe, serious_illness: true, birth_date: '1950-01-01' }),
  person('b', { name: '乙', birth_date: '2020-01-01' }),
  person('c', { name: '丙', birth_date: '2012-01-01', student: 'compulsory', disability: { kind: 'mental', grade: 4 } }),
  person('d', { name: '丁', student: 'preschool', birth_date: '2015-01-01' }),
  person('e', { name: '戊', disability: { kind: 'visual', grade: 3 } }),
]);
pin('nobody counted', one({ counted: false }));
pin('counted unknown', one({ counted: 'unknown' }));
pin('area unknown', one(), { area: 'unknown' });
pin('income unknown', one(), { income: 'unknown', obligors: 'unknown', property: 'unknown' });
pin('one income unknown', one(), { income: [{ member: 'm1', kind: 'wage', monthly_fen: 'unknown' }] });
pin('add-on unknown', two({ serious_illness: 'unknown' }, { student: 'unknown' }));
pin('on the standard', one(), { income: [transfer('m1', 71_700)] });
pin('on the margin', one(), { income: [transfer('m1', 107_550)] });

// What is drawn and changes.
const raised = (fen: number) => ({ income: [transfer('m1', fen)] });
pin('continued', one(), raised(10_000), { ...drawn('dibao', 61_700), ...changed('income') });
pin('adjusted', one(), raised(20_000), { ...drawn('dibao', 61_700), ...changed('income') });
pin('phased out', one(), raised(80_000), { ...drawn('dibao', 61_701), ...changed('income', { because: 'employment' }) });
pin('tapered', one(), raised(80_000), { ...drawn('dibao', 61_701), ...changed('income') }, packWith({
  'dibao.grace_amount': 'taper',
  'dibao.grace_taper': ['1', '0.75', '0.5'],
  'dibao.grace_months': 4,
}));
pin('phased out on the standard', one(), raised(71_700), { ...drawn('dibao', 61_700), ...changed('income') }, packWith({
  'dibao.grace_include_equal': true,
}));
pin('not for employment', one(), raised(80_000), { ...drawn('dibao', 61_700), ...changed('income') }, packWith({
  'dibao.grace_only_employment': true,
}));
pin('stopped above', one(), raised(110_000), { ...drawn('dibao', 61_700), ...changed('income') });
pin('stopped by a car', one(), { property: [{ code: 'vehicle' }] }, { ...drawn('dibao', 61_700), ...changed('property') });
pin('hidden wages', one(), raised(120_000), {
  ...drawn('dibao', 61_700),
  paid: ['2022-09', '2022-10', '2022-11'].map((month) => ({ programme: 'dibao', month, amount_fen: 61_700, members: ['m1'] })),
});
pin('told late', one(), raised(120_000), {
  ...drawn('dibao', 61_700),
  ...changed('income', { effective_month: '2022-08' }),
  paid: ['2022-08', '2022-09', '2022-10'].map((month) => ({ programme: 'dibao', month, amount_fen: 61_700 })),
});
pin('paid before, drawn no more', one(), raised(120_000), {
  paid: [{ programme: 'dibao', month: '2022-10', amount_fen: 61_700 }],
});
pin('a death', two({ deceased_on: '2022-11-10' }), {}, {
  ...drawn('dibao', 143_400, ['m1', 'm2']),
  paid: [{ programme: 'dibao', month: '2022-12', amount_fen: 143_400, members: ['m1', 'm2'] }],
});

// Single households.
const margin = { income: [wage('m2', 180_001)] };
pin('single, disabled', two({ disability: severe }), margin);
pin('single, ill, with income', two({ serious_illness: true }), { income: [wage('m2', 150_000), transfer('m1', 20_000)] });
pin('single, income enough', two({ serious_illness: true }), { income: [wage('m2', 80_000), transfer('m1', 72_000)] });
pin('single by head', two({ disability: severe }), { income: [wage('m2', 100_001)] }, {}, packWith({
  'dibao_single.income_basis': 'household_per_capita',
}));
pin('single by head, third', [...two({ disability: severe }), person('m3')], { income: [wage('m2', 250_000)] }, {}, packWith({
  'dibao_single.income_basis': 'household_per_capita',
  'dibao.margin_ratio': '3',
  'dibao.rounding': 'jiao_half_up',
}));
pin('single, no ground', two({ disability: { kind: 'hearing', grade: 4 } }), margin);
pin('single, above the margin', two({ disability: severe }), { income: [wage('m2', 300_000)] });
pin('single, unemployed', two({ disability: severe }), { income: [wage('m2', 300_000)] }, {}, packWith({
  'dibao_single.adult_severe_unemployed': true,
}));
pin('single, car', two({ disability: severe }), { ...margin, property: [{ code: 'vehicle' }] });
pin('single, unknown', two({ disability: 'unknown', serious_illness: 'unknown' }), margin);
pin('single, continued', two({ disability: severe }), margin, drawn('dibao_single', 81_700));
pin('single, adjusted', two({ disability: severe }), margin, { ...drawn('dibao_single', 80_000), ...changed('income') });
pin('single, stopped', two(), { income: [wage('m2', 300_000)] }, { ...drawn('dibao_single', 80_000), ...changed('income') });
pin('margin, stopped', two(), { income: [wage('m2', 300_000)] }, { ...drawn('dibao_margin', 0), ...changed('income') });
pin('margin, car', two(), { ...margin, property: [{ code: 'vehicle' }] });

// Tekun.
const old = { birth_date: '1950-05-05' };
pin('tekun, old', one({ ...old, self_care_failed: 0 }));
pin('tekun, never assessed', one(old), { area: 'rural' });
pin('tekun, by disability', one({ disability: { kind: 'visual', grade: 1 }, self_care_failed: 3 }));
pin('tekun, minor', one({ birth_date: '2010-05-05' }));
pin('tekun, income', one({ ...old, name: '张一' }), { income: [transfer('m1', 71_700)] });
pin('tekun, income unknown', one(old), { income: 'unknown' });
pin('tekun, car', one(old), { property: [{ code: 'vehicle' }] });
pin('tekun, self care unknown', one({ ...old, self_care_failed: 'unknown' }));
pin('tekun, facts unknown', one({ birth_date: 'unknown', disability: 'unknown', self_care_failed: 2 }));
pin('tekun, area unknown', one({ ...old, self_care_failed: 2 }), { area: 'unknown' });
const kin = (more: object) => ({ obligors: [{ of: 'm1', relation: 'son' as const, ...more }] });
for (const [name, more] of Object.entries({
  able: { name: '张大', able: true },
  unable: { able: false },
  unsaid: {},
  'able unknown': { able: 'unknown' },
  tekun: { programme: 'tekun' },
  'dibao, 60': { programme: 'dibao', age: 60 },
  'dibao, 59': { programme: 'dibao', age: 59 },
  '70, poor': { age: 70, income_fen: 279_999 },
  '70, not poor': { age: 70, income_fen: 280_000 },
  '70, income unknown': { age: 70, income_fen: 'unknown' },
  'disabled, poor': { disability: severe, income_fen: 1 },
  'state unknown': { state: 'unknown', age: 'unknown', programme: 'unknown', disability: 'unknown' },
  dead: { state: 'dead' },
}))
  pin(`tekun, son ${name}`, one(old), kin(more), { month: '2025-03', applied_on: '2025-03-02', decided_on: '2025-03-20' });
pin('tekun, 70 without the parameter', one(old), kin({ age: 70, income_fen: 1 }));
pin('tekun, obligors unknown', one(old), { obligors: 'unknown' });
pin('tekun, able wife', two(old, { birth_date: '1970-01-01' }));
pin('tekun, old couple', two(old, { birth_date: '1952-01-01' }));
pin('tekun, drawing dibao', one(old), {}, drawn('dibao', 71_700));
pin('tekun, kept minor', one({ birth_date: '2005-05-05' }), {}, drawn('tekun', 93_200));
pin('tekun, in school', one({ birth_date: '2004-05-05', student: 'vocational' }), {}, drawn('tekun', 93_200));
pin('tekun, grown up', one({ birth_date: '2004-05-05' }), {}, { ...drawn('tekun', 93_200), ...changed('member') });
pin('tekun, adjusted', one({ ...old, self_care_failed: 5 }), {}, { ...drawn('tekun', 93_200), ...changed('member') });
pin('tekun, in prison', one(old), {}, { ...drawn('tekun', 93_200), ...changed('member', { because: 'imprisonment', member: 'm1' }) });
pin('tekun, dead and paid', one({ ...old, deceased_on: '2022-11-12' }), {}, {
  ...drawn('tekun', 123_200),
  paid: [{ programme: 'tekun', month: '2022-12', amount_fen: 123_200, members: ['m1'] }],
});
pin('tekun, child scheme', one({ birth_date: '2012-05-05' }), {}, {
  children: [{ member: 'm1', father: { state: 'dead' }, mother: { state: 'dead' } }],
});

// Rigid expenditure.
const sums = (income_fen: number, more: object = {}) => ({
  last_12_months: { income_fen, living_fen: 1_000_000, rehabilitation_fen: 200_001, other_fen: 1, ...more },
});
const rigid = packWith({ 'rigid.ratio': '0.6', 'rigid.valid_months': 12, 'income.disposable_monthly': 280_000 });
pin('rigid', one(), { ...sums(2_000_000), income: [wage('m1', 166_666)] }, {}, rigid);
pin('rigid, too little', one(), { ...sums(2_000_002), income: [wage('m1', 166_666)] }, {}, rigid);
pin('rigid, poor', one(), sums(1_000_000), {}, rigid);
pin('rigid, rich', one(), sums(3_360_000), {}, rigid);
pin('rigid, without income', one(), sums(0), {}, rigid);
pin('rigid, car', one(), { ...sums(2_000_000), property: [{ code: 'vehicle' }] }, {}, rigid);
pin('rigid, property unknown', one(), { ...sums(2_000_000), property: 'unknown' }, {}, rigid);
pin('rigid, unknown', one(), sums(2_000_000, { living_fen: 'unknown' }), {}, rigid);
pin('rigid, all unknown', one(), { last_12_months: 'unknown' }, {}, rigid);
pin('rigid, nobody', one({ counted: false }), sums(2_000_000), {}, rigid);
pin('rigid, in dibao', one(), sums(2_000_000), drawn('dibao', 1), rigid);

// Temporary aid and public emergencies.
const fire = (more: object = {}, rest: Rest = {}): Rest =>
  ({ event: { kind: 'fire', on: '2022-11-01', ...more }, ...rest }) as Rest;
const aid = (cause: string, on = '2022-05-01') => ({ on, cause, amount_fen: 100_000 });
pin('fire', two(), {}, fire({ local: false }));
pin('fire, twofold', two(), {}, fire({ local: 'unknown', multiple: 2 }));
pin('fire, fourfold', one(), {}, fire({ multiple: 4, local: true }));
pin('fire again', one(), {}, fire({}, { earlier_aid: [aid('fire')] }));
pin('fire again, to the meeting', one(), {}, fire({}, { earlier_aid: [aid('fire')] }), packWith({ 'temp.same_cause': 'meeting' }));
pin('third time', one(), {}, fire({}, { earlier_aid: [aid('illness'), aid('other')] }));
pin('earlier unknown', one(), {}, fire({}, { earlier_aid: 'unknown' }));
pin('fire, nobody', one({ counted: false }), {}, fire());
pin('fire, to the meeting', one(), {}, fire({ multiple: 9 }), packWith({ 'temp.above_limit': 'meeting' }));
pin('fire, rounded and capped', one(), {}, fire({}, { earlier_aid: [aid('illness')] }), packWith({
  'dibao.standard.urban': 71_750,
  'temp.rounding': 'yuan_up',
  'temp.year_cap': 150_000,
}));
pin('bills', two(), sums(0, { medical_out_of_pocket_fen: 2_000_000 }), fire({ kind: 'expenditure', multiple: 4 }));
const byRate = packWith({
  'temp.expenditure_method': 'rate',
  'temp.expenditure_threshold': 1_000_000,
  'temp.expenditure_rate': '1/3',
  'temp.expenditure_cap': 250_000,
});
for (const spent of [1_000_000, 1_000_100, 2_000_000])
  pin(`bills of ${spent}`, one(), sums(0, { medical_out_of_pocket_fen: spent }), fire({ kind: 'expenditure' }), byRate);
pin('bills unknown', one(), {}, fire({ kind: 'expenditure' }), byRate);
pin('public emergency', two(), {}, fire({ kind: 'public_emergency' }), packWith({ 'event_subsidy.amount': 30_000 }));
pin('public emergency without a rate', two(), {}, fire({ kind: 'public_emergency' }));

// Children.
const young = { birth_date: '2012-05-05', name: '张一', student: 'compulsory' as const };
const parents = (father: object, mother: object, rest: Rest = {}): Rest =>
  ({ children: [{ member: 'm1', father, mother }], ...rest }) as Rest;
const dead = { state: 'dead' };
pin('orphan', one(young), {}, parents(dead, { state: 'missing' }));
pin('orphan in an institution', one({ ...young, living: 'institution' }), {}, parents(dead, dead));
pin('unattended', one(young), {}, parents(dead, { state: 'lost_contact', since: '2022-05-25' }));
pin('a parent able', one(young), {}, parents({ state: 'able' }, { state: 'imprisoned', term_months: 5 }));
pin('a parent able, drawing', one(young), {}, parents({ state: 'able' }, dead, { ...drawn('orphan', 138_200), ...changed('member') }));
pin('parents unknown', one(young), {}, parents({ state: 'unknown' }, { state: 'lost_contact', since: 'unknown' }));
pin('children unknown', one(young), {}, { children: 'unknown' });
pin('eighteen', one({ ...young, birth_date: '2004-05-05' }), {}, parents(dead, dead));
pin('birth unknown', one({ ...young, birth_date: 'unknown' }), {}, parents(dead, dead));
pin('a dead child', one({ ...young, deceased_on: '2022-10-10' }), {}, parents(dead, dead));
pin('top-up over dibao', [...one(young), person('m2'), person('m3')], {}, parents(dead, dead, drawn('dibao', 100_000, ['m1', 'm2', 'm3'])));
pin('top-up over tekun', one(young), {}, parents(dead, dead, drawn('tekun', 93_200)));
pin('nothing to top up', one(young), {}, parents(dead, dead, drawn('tekun', 150_000)));
pin('top-up continued', one(young), {}, parents(dead, dead, drawn('orphan', 138_200)));
pin('no rate', one(young), {}, parents(dead, dead), packWith({ 'children.orphan.dispersed': undefined }));

// Disability, price, employment, funeral.
const rates = packWith({ 'disability.living.amount': 7_000, 'disability.nursing.amount': 8_000 });
pin('disabled', two({ disability: severe }), {}, {}, rates);
pin('disabled, drawing', two({ disability: { kind: 'speech', grade: 3 } }), { income: [wage('m2', 300_000)] }, {
  current: [
    { programme: 'disability_living', monthly_fen: 7_000, members: ['m1'] },
    { programme: 'disability_nursing', monthly_fen: 8_000, members: ['m1'] },
  ],
  ...changed('member'),
}, rates);
pin('disabled, rates unknown', two({ disability: severe }), {}, drawn('dibao', 143_400, ['m1', 'm2']));
const price = (cpi: string | null, food_cpi: string | null = null, month = '2022-09'): Rest =>
  ({ ...drawn('dibao', 143_400, ['m1', 'm2']), price_index: { month, cpi, food_cpi } }) as Rest;
pin('prices', two(), {}, price('3.6'));
pin('food prices', two(), {}, price('1.23', '6.0'));
pin('prices fall', two(), {}, price('-1.0', '7'));
pin('prices low', two(), {}, price('2.99', '5.9'));
pin('prices unknown', two(), {}, price('unknown'));
pin('cpi not told', two(), {}, price(null, '6.5'));
pin('prices, least', two(), {}, price('3.6'), packWith({ 'price.least': 3_000, 'price.rounding': 'exact' }));
pin('prices, nobody draws', two(), { income: [wage('m1', 900_000)] }, { price_index: { month: '2022-09', cpi: '9' } });
const job = (more: object = {}): Rest => ({ ...drawn('dibao', 143_400, ['m1', 'm2']), ...changed('income', { because: 'employment', ...more }) });
pin('a job', two({ registered_unemployed: true }), { income: [wage('m1', 50_000)] }, job({ member: 'm1' }));
pin('a job that changes nothing', two({ registered_unemployed: true }), {}, job());
pin('a job, not registered', two(), { income: [wage('m1', 50_000)] }, job());
pin('a job, registration unknown', two({ registered_unemployed: 'unknown' }), {}, job({ member: 'm1' }));
const gone = { deceased_on: '2022-11-01' };
pin('burial waived', two(gone), {}, drawn('dibao', 1));
pin('burial paid', two(gone), {}, drawn('orphan', 1), packWith({ 'funeral.mode': 'fixed', 'funeral.amount': 200_000 }));
pin('burial in tekun', two(gone), {}, drawn('tekun', 1));
pin('burial of others', two(gone));
pin('burial without a sum', two(gone), {}, drawn('dibao', 1), packWith({ 'funeral.mode': 'fixed' }));

// Referrals.
pin('everything to refer', [
  person('m1', { registered_unemployed: true, serious_illness: true }),
  person('m2', { birth_date: '2018-01-01', disability: severe, student: 'preschool' }),
  person('m3', { birth_date: '2012-01-01', disability: severe }),
], { ...sums(1, { medical_out_of_pocket_fen: 5 }), property: [{ code: 'home', count: 1 }], area: 'rural' }, fire({ kind: 'disaster' }));
for (const kind of ['illness', 'traffic', 'accident', 'stranded'])
  pin(`referred for ${kind}`, one(), {}, fire({ kind }));
pin('near relative', one(), {}, { relatives: [{ member: 'm1', of: 'village_cadre', relation: 'brother' }] });
pin('last known value', one(), {}, { month: '2026-01', applied_on: '2026-01-02', decided_on: '2026-01-20' });

// Rarer turns of the rules above.
pin('parents ill and restricted', one(young), {}, parents({ state: 'serious_illness' }, { state: 'restricted', term_months: 6 }));
pin('parents in rehabilitation', one(young), {}, parents({ state: 'drug_rehabilitation', term_months: 6 }, { state: 'drug_rehabilitation', term_months: 'unknown' }));
pin('parents with cards', one(young), {}, parents(
  { state: 'severe_disability', disability: { kind: 'mental', grade: 4 } },
  { state: 'severe_disability' },
));
pin('a parent with a lighter card', one(young), {}, parents(
  { state: 'severe_disability', disability: { kind: 'physical', grade: 3 } },
  { state: 'severe_disability', disability: 'unknown' },
));
pin('both parents able', one(young), {}, parents({ state: 'able' }, { state: 'lost_contact', since: '2022-06-01' }));
pin('children unknown among adults', [...one(young), person('m2'), person('m3', { birth_date: 'unknown' })], {}, { children: 'unknown' });
pin('two children, one able parent', two(young, { birth_date: '2013-01-01' }), {}, {
  children: [
    { member: 'm2', father: { state: 'dead' }, mother: { state: 'able' } },
    { member: 'm1', father: { state: 'dead' }, mother: { state: 'dead' } },
  ],
});
pin('tapered beyond the table, without a share', one(), raised(80_000), { ...drawn('dibao', 61_701), ...changed('income') }, packWith({
  'dibao.grace_amount': 'taper',
  'dibao.grace_taper': undefined,
}));
pin('no grace in the pack', one(), raised(80_000), { ...drawn('dibao', 61_700), ...changed('income') }, packWith({
  'dibao.grace_months': undefined,
  'dibao.grace_only_employment': undefined,
  'dibao.grace_include_equal': undefined,
}));
pin('grace without switches', one(), raised(80_000), drawn('dibao', 61_700), packWith({
  'dibao.grace_only_employment': undefined,
  'dibao.grace_include_equal': undefined,
  'dibao.grace_amount': undefined,
}));
pin('for employment only, nothing said', one(), raised(80_000), drawn('dibao', 61_700), packWith({ 'dibao.grace_only_employment': true }));
pin('overpaid months out of order', one({ serious_illness: true }), raised(50_000), {
  ...drawn('dibao', 61_700),
  ...changed('income', { effective_month: '2022-07' }),
  paid: [
    { programme: 'dibao', month: '2022-10', amount_fen: 61_700 },
    { programme: 'tekun', month: '2022-10', amount_fen: 90_000, members: ['m1'] },
    { programme: 'dibao', month: '2022-08', amount_fen: 61_700, members: ['m1'] },
    { programme: 'dibao', month: '2022-09', amount_fen: 20_000 },
    { programme: 'dibao', month: '2022-09', amount_fen: 20_001, members: ['m1'] },
  ],
});
pin('single on the standard', two({ disability: severe }), { income: [wage('m2', 143_400)] });
pin('single, severe but not listed', two({ disability: severe }), { income: [wage('m2', 300_000)] }, {}, packWith({
  'dibao_single.adult_severe_unemployed': true,
  'dibao_single.disability': [{ kinds: ['visual'], grades: [1] }],
}));
pin('single, ill in a rich home', two({ serious_illness: true, disability: 'unknown' }), { income: [wage('m2', 300_000)] }, {}, packWith({
  'dibao_single.adult_severe_unemployed': true,
}));
pin('single, own income in parts of a fen', two({ disability: severe }), { income: [wage('m1', 10_001), wage('m2', 200_000)] }, {}, packWith({
  'income.work_cost': { mode: 'percent', rate: '1/3', cap_fen: 0 },
  'dibao.rounding': 'yuan_half_up',
}));
pin('single, add-on unknown', two({ disability: severe, student: 'unknown' }), margin);
pin('single, in tekun', [person('m1', { name: '张一', disability: severe, birth_date: '1950-01-01' }), person('m2', { birth_date: '1951-01-01' })], {
  income: [transfer('m2', 100_000)],
});
pin('tekun, son of unknown relation', one(old), { obligors: [{ of: 'm1', relation: 'unknown', able: true }] });
pin('tekun, two sons', one(old), {
  obligors: [
    { of: 'm1', relation: 'son', name: '张大', able: false },
    { of: 'm1', relation: 'son', name: '张二', able: true },
    { of: 'm1', relation: 'son', name: '张三', able: true },
  ],
});
pin('tekun, adult of unknown birth', two(old, { birth_date: 'unknown' }));
pin('tekun, a pack without ages', one(old), {}, {}, packWith({ 'tekun.elderly_age': undefined }));
pin('tekun, a pack without standards', one(old), {}, {}, packWith({ 'dibao.standard.urban': undefined, 'income.work_cost': undefined }));
pin('tekun, grown up in school too late', one({ birth_date: '2000-05-05', student: 'vocational' }), {}, drawn('tekun', 93_200));
pin('margin and prices', two(), { income: [wage('m2', 180_001)] }, { price_index: { month: '2022-11', cpi: '3.6' } });
pin('disabled in a margin household', two({ disability: severe }), margin, {}, packWith({
  'disability.living.amount': 7_000,
  'disability.living.programmes': ['dibao_margin'],
}));
pin('disabled, adjusted', two({ disability: severe }), {}, {
  current: [{ programme: 'disability_nursing', monthly_fen: 6_000, members: ['m1'] }],
  ...changed('member'),
}, rates);
pin('fire, told after other fires', one(), {}, fire({}, {
  earlier_aid: [aid('fire', '2021-11-01'), aid('illness', '2022-11-05'), aid('flood', '2022-11-06')],
}));
pin('fire at the greatest multiple', one(), {}, fire({ multiple: 3 }), packWith({ 'temp.town_limit': 215_100 }));
pin('fire above the limit by a fen', one(), {}, fire({ multiple: 3 }), packWith({ 'temp.town_limit': 215_099 }));
const year = packWith({ 'temp.year_cap': 171_700 });
pin('the year not used up', one(), {}, fire({}, { earlier_aid: [aid('illness')] }), year);
pin('the year used up', one(), {}, fire({}, { earlier_aid: [{ ...aid('illness'), amount_fen: 171_700 }, aid('old', '2021-01-01')] }), year);
pin('bills at the ceiling', one(), sums(0, { medical_out_of_pocket_fen: 1_750_000 }), fire({ kind: 'expenditure' }), byRate);
pin('bills above the limit', one(), sums(0, { medical_out_of_pocket_fen: 3_000_000 }), fire({ kind: 'expenditure' }), packWith({
  'temp.expenditure_method': 'rate',
  'temp.expenditure_threshold': 0,
  'temp.expenditure_rate': '0.5',
  'temp.expenditure_cap': 900_000,
}));
pin('bills all unknown', one(), { last_12_months: 'unknown' }, fire({ kind: 'expenditure' }), byRate);
pin('rural bands', one(), { area: 'rural' }, {}, packWith({
  'dibao.benefit_mode': 'band',
  'dibao.bands.rural': [{ below: '1', amount_fen: 30_000 }],
  'dibao.min_benefit': 40_000,
}));
pin('bands missing', one(), {}, {}, packWith({ 'dibao.benefit_mode': 'band' }));
pin('religious staff', two({}, { religious_since: '2019-11-25' }));
pin('religious staff since later', two({}, { religious_since: '2019-11-26' }));
pin('religious staff, unknown', two({}, { religious_since: 'unknown' }));
for (const [name, more] of Object.entries({
  'imputed, unable': { able: false },
  'imputed, income unknown': { household_monthly_fen: 'unknown' },
  'imputed, people unknown': { household_people: 'unknown' },
  'imputed, shared by unknown': { supported_people: 'unknown' },
  'imputed, poor': { household_monthly_fen: 215_100 },
  'imputed, whole fen': { household_monthly_fen: 300_000 },
})) {
  const values = { 'income.support_mode': 'imputed', 'income.support_floor': '1.5', 'income.support_rate': '0.5', 'income.support_rounding': 'exact' };
  pin(name, one(), kin({ household_monthly_fen: 300_001, household_people: 2, ...more }), {}, packWith(values));
}
const waiving = packWith({ 'income.support_waived_for_severe': true });
for (const [name, more, member] of [
  ['waived, kin of 60', { age: 60 }, { disability: severe }],
  ['counted, kin of 59', { age: 59 }, { disability: severe }],
  ['counted, a child', { age: 60 }, { disability: severe, birth_date: '2010-01-01' }],
  ['counted, birth unknown', { age: 60 }, { disability: severe, birth_date: 'unknown' }],
  ['counted, no card', { age: 60 }, {}],
  ['counted, card unknown', { age: 60 }, { disability: 'unknown' }],
] as const)
  pin(name, one(member), kin({ able: true, support_monthly_fen: 10_000, ...more }), {}, waiving);
pin('counted, with work', one({ disability: severe }), { ...kin({ able: true, age: 60, support_monthly_fen: 10_000 }), income: [wage('m1', 1)] }, {}, waiving);
pin('counted, work unknown', one({ disability: severe }), { ...kin({ able: true, age: 60, support_monthly_fen: 10_000 }), income: 'unknown' }, {}, waiving);
pin('farm set off', one(), {
  income: [{ member: 'm1', kind: 'farm', last_12_months_gross_fen: 100_000, last_12_months_cost_fen: 220_000 }, wage('m1', 60_000)],
}, {}, packWith({ 'income.farm_loss': 'offset' }));
pin('farm unknown', one(), { income: [{ member: 'm1', kind: 'farm', last_12_months_gross_fen: 'unknown' }] });
pin('farm cost unknown', one(), {
  income: [{ member: 'm1', kind: 'farm', last_12_months_gross_fen: 1, last_12_months_cost_fen: 'unknown' }],
});
pin('farm even', one(), { income: [{ member: 'm1', kind: 'farm', last_12_months_gross_fen: 5, last_12_months_cost_fen: 5 }] });
pin('decided later', one({ birth_date: '1952-12-24' }), {}, { decided_on: '2022-12-25' });
pin('not yet decided', one({ birth_date: '1952-11-05' }), {}, { decided_on: null });
pin('asked for a later month', one({ birth_date: '1953-02-01' }), {}, { month: '2023-02', decided_on: null });
pin('everything drawn unknown', one(), {}, { current: 'unknown', paid: 'unknown', relatives: 'unknown' });
pin('nobody near', one(), {}, { relatives: [] });
for (const effect of ['month_after_report', 'month_after_event'])
  pin(`change counted by ${effect}`, one(), raised(20_000), {
    ...drawn('dibao', 61_700),
    ...changed('income', { effective_month: '2022-09', reported_on: '2022-10-20' }),
    paid: [{ programme: 'dibao', month: '2022-10', amount_fen: 61_700 }],
  }, packWith({ 'change.effect': effect }));
pin('change of standard', one(), {}, { ...drawn('dibao', 61_700), ...changed('standard', { effective_month: '2022-09' }) });
for (const effect of ['month_after_report', 'month_after_event'])
  for (const reported_on of ['2022-11-30', '2022-12-01', '2023-01-10'])
    pin(`death counted by ${effect}, told ${reported_on}`, two({ deceased_on: '2022-11-10' }), {}, {
      ...drawn('dibao', 143_400, ['m1', 'm2']),
      ...changed('death', { reported_on }),
    }, packWith({ 'change.effect.death': effect, 'death.recheck_months': undefined }));
pin('two deaths', two({ deceased_on: '2022-11-10' }, { deceased_on: '2022-10-10' }), {}, drawn('dibao', 143_400, ['m1', 'm2']));
pin('a death and another change', [...two({ deceased_on: '2022-09-10' }), person('m3')], raised(1_000), {
  ...drawn('dibao', 143_400, ['m2', 'm3']),
  ...changed('income'),
});
pin('death unknown', two({ deceased_on: 'unknown' }));

export const pinnedInputs: readonly Pinned[] = [
  ...examplePack.cases.map((worked): Pinned => [worked.name, worked.input, examplePack]),
  ...pins,
];
