/** Proves how values and rows of a pack are put into words: each kind of value, each field. */
import { describe, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
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

// 1. Amounts, counts, ratios, switches and choices stand with their units; what is unknown stands as it is.
// 2. Each kind of small table is a sentence, line after line.
// 3. Each field of a programme's row is in words; an empty field says so.

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
