/** Proves how values and rows of a pack are put into words: each kind of value, each field, each section. */
import { describe, expect, test } from 'vitest';
import { comparePacks } from '../../../shared/policy/compare-packs';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import type { ProgrammeRow } from '../../../shared/policy/programme-row';
import {
  clocksWords,
  deciderWords,
  fieldTerm,
  fieldWords,
  namesOf,
  relationText,
  remedyWords,
  stepsWords,
} from '../../../shared/policy/row-words';
import { valueWords } from '../../../shared/policy/value-words';
import { packWith } from './facts';

// 1. Amounts, counts, ratios, switches and choices stand with their units; what is unknown stands as it is.
// 2. Each kind of small table is a sentence, line after line.
// 3. Each field of a programme's row is in words; an empty field says so.
// 4. Each section of the comparison says what it is about, both sides and the source.

const nameOf = namesOf(examplePack);

describe('values', () => {
  const cost = (mode: string, rate: string, cap_fen: number) => ({ mode, rate, cap_fen });
  const rows: [key: string, value: Parameters<typeof valueWords>[1], words: string][] = [
    ['dibao.grace_include_equal', true, '是'],
    ['dibao.grace_include_equal', false, '否'],
    ['dibao.standard.urban', 71700, '717.00 元/人·月'],
    ['dibao.standard.urban', '71700', '71700'],
    ['age.adult', 18, '18 周岁'],
    ['price.cpi_threshold', '3.5', '3.5%'],
    ['dibao.margin_ratio', '1.5', '1.5'],
    ['dibao.rounding', 'yuan_up', '不足一元的进到元'],
    ['dibao.grace_amount', 'taper', '逐月递减'],
    ['dibao.grace_amount', 'moon', 'moon'],
    ['no.such', 5, '5'],
    ['no.such', 'x', 'x'],
    ['no.such', { a: 1 }, '{"a":1}'],
    ['disability.severe', { a: 1 }, '{"a":1}'],
    ['disability.severe', [{ kinds: [], grades: [1, 2] }], '各类残疾1、2级'],
    [
      'disability.severe',
      [
        { kinds: ['mental', 'visual'], grades: [3] },
        { kinds: [], grades: [1] },
      ],
      '精神、视力残疾3级；各类残疾1级',
    ],
    [
      'property.tests',
      [
        { code: 'vehicle', kind: 'forbidden' },
        { code: 'company', kind: 'not_limited' },
        { code: 'home', kind: 'max_count', count: 2 },
        { code: 'deposits', kind: 'max_total', amount_fen: 150 },
        { code: 'securities', kind: 'max_per_person', amount_fen: 250 },
        { code: 'other', kind: 'max_standards', times: '24' },
      ],
      '机动车不得拥有；企业登记不设限；住房最多2件；存款合计不超过1.50元；有价证券人均不超过2.50元；其他财产人均不超过月低保标准的24倍',
    ],
    [
      'dibao.bands.urban',
      [
        { below: '0.5', amount_fen: 50000 },
        { below: '1', amount_fen: 20000 },
      ],
      '月人均收入低于低保标准0.5倍的，每人每月500.00元；月人均收入低于低保标准1倍的，每人每月200.00元',
    ],
    ['income.work_cost', cost('none', '0', 0), '不扣除'],
    ['income.work_cost', cost('percent', '0.2', 0), '按工资的0.2扣除'],
    ['income.work_cost', cost('fixed', '0', 30000), '每月定额扣除300.00元'],
    ['income.work_cost', cost('lesser', '0.2', 30000), '按工资的0.2扣除，每月最多300.00元'],
    ['dibao.grace_taper', ['0.8', '0.5'], '第1月 0.8，第2月 0.5'],
    ['tekun.school_stages', ['compulsory', 'senior'], '义务教育、普通高中'],
    ['price.programmes', ['dibao', 'tekun'], '最低生活保障、特困人员救助供养'],
  ];
  test.each(rows)('%s = %j', (key, value, words) => {
    expect(valueWords(key, value, nameOf)).toBe(words);
  });
});

const row: ProgrammeRow = {
  ...examplePack.programmes[0]!,
  decider: 'town',
  authorisation: 'adults',
  verified: true,
  event: false,
  advance: true,
  disclosed: false,
  start_rule: 'month_after',
  payments: 'monthly',
  unit: 'household',
  papers: { receive: 'D05', moonwalk: 'D99' },
  evidence: [
    { code: 'a', name: '甲', basis: '' },
    { code: 'b', name: '乙', basis: '' },
  ],
  accounts: { expense: '5001', payable: '2001' },
  when: [['urban', 'student'], ['moon']],
  hand_over: ['身份证明', '票据'],
  reply_fields: ['结果', '日期'],
};
const empty: ProgrammeRow = {
  ...row,
  decider: 'department:justice',
  procedure: null,
  verified: false,
  event: true,
  advance: false,
  disclosed: true,
  papers: {},
  evidence: [],
  accounts: null,
  when: undefined,
  hand_over: undefined,
  reply_fields: undefined,
};

describe('fields of a row', () => {
  const said = (given: ProgrammeRow, ...fields: (keyof ProgrammeRow)[]) =>
    fields.map((field) => fieldWords(given, field, examplePack));
  test('in words', () => {
    expect(said(row, 'decider', 'procedure', 'authorisation', 'verified', 'event', 'advance')).toEqual(
      ['镇街', '公示程序', '成年家庭成员签署', '是', '否', '是'],
    );
    expect(said(row, 'disclosed', 'start_rule', 'payments', 'unit')).toEqual(
      ['否', '批准次月起', '按月发放', '按户'],
    );
    expect(said(row, 'papers', 'evidence', 'accounts', 'when')).toEqual([
      '受理用表D05，moonwalk用表D99',
      '甲、乙',
      '支出5001，应付2001',
      '城市家庭且有在校学生；或moon',
    ]);
    expect(said(row, 'hand_over', 'reply_fields', 'name', 'code', 'from', 'basis')).toEqual([
      '身份证明、票据',
      '结果、日期',
      row.name,
      row.code,
      row.from,
      row.basis,
    ]);
  });
  test('where there is nothing', () => {
    expect(said(empty, 'decider', 'procedure', 'verified', 'event', 'advance', 'disclosed')).toEqual(
      ['区司法局（法律援助中心）', '不立案', '否', '是', '否', '是'],
    );
    expect(said(empty, 'papers', 'evidence', 'accounts', 'when')).toEqual(['', '无', '无', '']);
    expect(said(empty, 'hand_over', 'reply_fields')).toEqual(['', '']);
  });
  test('clocks with their units, and what they leave out', () => {
    const bare = Object.fromEntries(Object.keys(row.clocks).map((key) => [key, null]));
    const none = { ...bare, excludes: [] } as unknown as ProgrammeRow['clocks'];
    expect(clocksWords(none)).toBe('未规定');
    const some = { ...none, total_wd: 20, disclosure_days: 7 };
    expect(clocksWords(some)).toBe('办结期限20个工作日，公示天数7天');
    expect(clocksWords({ ...some, excludes: ['disclose', 'object'] })).toBe(
      '办结期限20个工作日，公示天数7天，公示、登记公示异议期间不计入',
    );
    expect(fieldWords({ ...row, clocks: some }, 'clocks', examplePack)).toBe(clocksWords(some));
  });
  test('who decides, by the newest name of the department', () => {
    const renamed = [
      { code: 'justice', name: '旧名', from: '2018-01-01' },
      { code: 'justice', name: '新名', from: '2020-01-01' },
      { code: 'health', name: '卫健委', from: '2021-01-01' },
    ];
    expect(deciderWords('department:justice', renamed)).toBe('新名');
    expect(deciderWords('department:moon', renamed)).toBe('moon');
    expect(['town', 'district', 'meeting', 'moon'].map((code) => deciderWords(code, renamed))).toEqual(
      ['镇街', '区民政局', '区级联席会议', 'moon'],
    );
  });
  test('what a field is called', () => {
    expect([fieldTerm('name'), fieldTerm('unit'), fieldTerm('disclosed')]).toEqual([
      '项目名称',
      '按户或按人',
      '是否公示',
    ]);
    expect(stepsWords(['receive', 'moon'])).toBe('受理、moon');
    expect(nameOf('moon')).toBe('moon');
  });
  test('relations and remedies', () => {
    expect(relationText(examplePack.relations[0]!, nameOf)).toBe(
      '现已享受或本次一并给予的特困人员救助供养：不能同时享受（按人）',
    );
    const remedy = { ...examplePack.remedies[0]!, government: '区政府', court: '法院' };
    expect(remedyWords({ ...remedy, mode: 'entrusted' })).toBe(
      '委托：复议60天，向区政府；诉讼6个月，向法院',
    );
  });
});

describe('sections of the comparison', () => {
  const compared = (change: (pack: Pack) => void) =>
    comparePacks(examplePack, packWith({}, change)).map(
      ({ kind, key, name, detail, before, after, source }) => [kind, key, name, detail, before, after, source],
    );
  test('clocks one by one, also where one was none, and what they leave out', () => {
    const changed = compared((pack) => {
      const [first] = pack.programmes;
      Object.assign(first!.clocks, { total_wd: null, referral_wd: 10, excludes: ['disclose'] });
    });
    const basis = examplePack.programmes[0]!.basis;
    const about = ['最低生活保障'];
    expect(changed).toEqual([
      ['programme', 'dibao 2018-01-01 total_wd', ...about, '办结期限', '20个工作日', null, basis],
      ['programme', 'dibao 2018-01-01 referral_wd', ...about, '转办期限', null, '10个工作日', basis],
      ['programme', 'dibao 2018-01-01 excludes', ...about, '不计入期限的环节', null, '公示', basis],
    ]);
  });
  test('a programme that came or went', () => {
    const gone = compared((pack) => {
      pack.programmes = pack.programmes.filter(({ code }) => code !== 'funeral');
    });
    const { from, basis, name } = examplePack.programmes.find(({ code }) => code === 'funeral')!;
    const about = ['programme', `funeral ${from}`, name, '2018年1月1日起'];
    expect(gone).toEqual([[...about, '有此项目', null, basis]]);
    const without = packWith({}, (pack) => {
      pack.programmes = pack.programmes.filter(({ code }) => code !== 'funeral');
    });
    expect(comparePacks(without, examplePack)).toMatchObject([
      { change: 'added', before: null, after: '有此项目' },
    ]);
  });
  test('steps, relations, texts', () => {
    const changed = compared((pack) => {
      pack.procedures[1]!.steps.splice(1);
      pack.relations[0]!.scope = 'household';
      pack.legal_bases[0]!.text = '另文';
      pack.remedies[0]!.text = '另段';
      pack.reason_sources = { ...pack.reason_sources, phase_out: '另一依据' };
    });
    const [, emergency] = examplePack.procedures;
    const [remedy] = examplePack.remedies;
    expect(changed.map(([kind, key, name, detail]) => [kind, key, name, detail])).toEqual([
      ['procedure', emergency!.code, '急难程序', '办理步骤'],
      ['relation', 'dibao excludes tekun', '最低生活保障', '与特困人员救助供养不能同时享受'],
      ['text', 'dibao 2018-01-01 ', '最低生活保障', '决定的法律依据'],
      ['text', 'authorised 2018-01-01', '授权方式的救济告知', '2018年1月1日起'],
      ['text', 'reason phase_out', expect.stringMatching(/[一-鿿]/), '理由的依据'],
    ]);
    const terms = `授权：复议60天，向${remedy!.government}；诉讼6个月，向${remedy!.court}`;
    expect(changed.slice(1).map(([, , , , before, after, source]) => [before, after, source])).toEqual([
      [
        '现已享受或本次一并给予的特困人员救助供养：不能同时享受（按人）',
        '现已享受或本次一并给予的特困人员救助供养：不能同时享受（按户）',
        '社会救助暂行办法第十四条',
      ],
      [examplePack.legal_bases[0]!.text, '另文', ''],
      [`${terms}。${remedy!.text}`, `${terms}。另段`, remedy!.source],
      [examplePack.reason_sources['phase_out'], '另一依据', ''],
    ]);
    expect(changed[0]![6]).toBe(emergency!.basis);
    expect(changed[0]![5]).toMatch(/^[^；]+，到[^；]+$/);
  });
  test('departments, calendar, worked cases', () => {
    const changed = compared((pack) => {
      pack.departments.push({ code: 'new', name: '新部门', from: '2023-01-01' });
      const [year] = pack.calendar.years;
      Object.assign(year!, { off: year!.off.slice(0, 3), worked: ['2018-02-11', '2018-02-24'] });
      pack.calendar.source = '新日历';
      pack.cases[0]!.title = '另题';
    });
    const [year] = examplePack.calendar.years;
    const days = `放假${year!.off.length}天，调休上班${year!.worked.length}天`;
    expect(changed).toEqual([
      ['department', 'new 2023-01-01', '办理部门', '2023年1月1日起', null, '新部门', ''],
      ['calendar', '2018', '2018年工作日历', '', days, '放假3天，调休上班2天', '新日历'],
      ['case', 'G01', '检验案例G01', '', examplePack.cases[0]!.title, '另题', ''],
    ]);
  });
  test('parameters by name, lines by date', () => {
    const keys = compared((pack) => {
      const last = pack.parameters.find(({ key }) => key === 'age.adult')!;
      pack.parameters = [...pack.parameters.filter((one) => one !== last), last];
      last.values = [{ ...last.values[0]!, from: '2025-01-01' }, last.values[0]!];
      const reserve = pack.parameters.find(({ key }) => key === 'reserve.fixed')!;
      reserve.values.push({ ...reserve.values[0]!, from: '2026-01-01' });
      reserve.values.push({ ...reserve.values[0]!, from: '2025-01-01' });
    }).map(([, key]) => key);
    expect(keys).toEqual([
      'age.adult 2025-01-01',
      'reserve.fixed 2025-01-01',
      'reserve.fixed 2026-01-01',
    ]);
    const [first] = examplePack.parameters;
    const only = comparePacks(packWith({}, (pack) => void (pack.parameters = [])), packWith({}, (pack) => {
      pack.parameters = [structuredClone(examplePack.parameters[1]!), structuredClone(first!)];
    }));
    expect(only.map(({ key }) => key)).toEqual(only.map(({ key }) => key).sort());
    expect(only[0]!.name).toMatch(/[一-鿿]/);
  });
});
