/** Proves the comparison of packs: what the new pack says differently, in words for the reader. */
import { expect, test } from 'vitest';
import { comparePacks } from '../../../shared/policy/compare-packs';
import { examplePack } from '../../../shared/policy/example-pack';
import { packWith } from './facts';

// 1. Equal packs do not differ, and a new source alone is no difference of value.
// 2. Every line that was added, removed or changed is named, in each section.
// 3. Names and values are Chinese words with their units; no code stands where a word exists.

const raised = packWith({}, (pack) => {
  const found = pack.parameters.find(({ key }) => key === 'dibao.standard.urban')!;
  const source = { document: '新标准通知' };
  found.values.splice(5, 0, { from: '2022-12-01', value: 75000, source, certain: true });
});

test('equal packs do not differ', () => {
  expect(comparePacks(examplePack, structuredClone(examplePack))).toEqual([]);
});

test('a new line of a parameter', () => {
  expect(comparePacks(examplePack, raised)).toEqual([
    {
      kind: 'parameter',
      change: 'added',
      key: 'dibao.standard.urban 2022-12-01',
      name: '城市最低生活保障标准',
      detail: '2022年12月1日起',
      before: null,
      after: '750.00 元/人·月',
      source: '新标准通知',
    },
  ]);
  expect(comparePacks(raised, examplePack)).toMatchObject([
    { change: 'removed', before: '750.00 元/人·月', after: null },
  ]);
});

test('a changed value, a correction, a whole parameter', () => {
  expect(comparePacks(examplePack, packWith({ 'dibao.grace_amount': 'taper' }))).toMatchObject([
    { kind: 'parameter', change: 'changed', before: '按原金额发放', after: '逐月递减' },
  ]);
  const corrected = packWith({}, (pack) => {
    const found = pack.parameters.find(({ key }) => key === 'reserve.fixed')!;
    found.values.push({ ...found.values[0]!, value: 1, corrects: '2018-01-01' });
  });
  expect(comparePacks(examplePack, corrected)).toMatchObject([
    { change: 'added', detail: '2018年1月1日起（更正）', before: null, after: '0.01 元' },
  ]);
  expect(comparePacks(examplePack, packWith({ 'reserve.fixed': undefined }))).toMatchObject([
    { change: 'removed', name: '临时救助备用金定额', before: '30,000.00 元' },
  ]);
});

test('a new source alone is no difference of value', () => {
  const named = packWith({}, (pack) => {
    pack.parameters[0]!.values[0]!.source = { document: '另一文件' };
  });
  expect(comparePacks(examplePack, named)).toEqual([]);
});

test('a programme names its legal basis as the source', () => {
  const changed = packWith({}, (pack) => {
    pack.programmes[0]!.disclosed = false;
  });
  expect(comparePacks(examplePack, changed)).toEqual([
    {
      kind: 'programme',
      change: 'changed',
      key: 'dibao 2018-01-01 disclosed',
      name: '最低生活保障',
      detail: '是否公示',
      before: '是',
      after: '否',
      source: examplePack.programmes[0]!.basis,
    },
  ]);
});

test('every other section', () => {
  const changed = packWith({}, (pack) => {
    pack.programmes[0]!.clocks.total_wd = 30;
    pack.programmes = pack.programmes.filter(({ code }) => code !== 'funeral');
    pack.relations.pop();
    pack.legal_bases[0]!.text = '另文';
    pack.remedies[0]!.reconsideration_days = 90;
    pack.reason_sources = { ...pack.reason_sources, phase_out: '另一依据' };
    pack.departments.push({ code: 'new', name: '新部门', from: '2023-01-01' });
    pack.calendar.years.pop();
    pack.cases[0]!.title = '另题';
  });
  const found = comparePacks(examplePack, changed);
  expect(found.map(({ kind, change, key }) => `${kind} ${change} ${key}`)).toEqual([
    'programme changed dibao 2018-01-01 total_wd',
    'programme removed funeral 2018-01-01',
    'relation removed unattended_child reduces disability_living',
    'text changed dibao 2018-01-01 ',
    'text changed authorised 2018-01-01',
    'text changed reason phase_out',
    'department added new 2023-01-01',
    'calendar removed 2026',
    'case changed G01',
  ]);
  expect(found[0]).toMatchObject({ detail: '办结期限', before: '20个工作日', after: '30个工作日' });
  expect(found[2]).toMatchObject({
    name: '事实无人抚养儿童基本生活保障',
    before: '现已享受的困难残疾人生活补贴：只补差额（按人）',
  });
});

test('every word of a wholly different pack is Chinese', () => {
  const empty = packWith({}, (pack) => {
    pack.parameters = pack.parameters.slice(0, 1);
    pack.programmes = [];
    pack.procedures = [];
    pack.relations = [];
    pack.reason_sources = {};
    pack.legal_bases = [];
  });
  const other = packWith({}, (pack) => {
    pack.programmes = pack.programmes.map((row) => ({
      ...row,
      decider: 'meeting' as const,
      procedure: 'plain',
      clocks: { ...row.clocks, excludes: ['disclose'] },
      authorisation: 'adults_and_obligors' as const,
      event: !row.event,
      start_rule: 'once' as const,
      payments: 'none' as const,
      unit: 'member' as const,
      evidence: [],
      accounts: null,
      when: [['urban']],
    }));
  });
  const words = [...comparePacks(examplePack, empty), ...comparePacks(examplePack, other)]
    .filter(({ kind, detail }) => kind !== 'case' && detail !== '所用文书')
    .flatMap(({ name, detail, before, after }) => [name, detail, before ?? '', after ?? '']);
  const strange = words.filter((text) => /[a-z_]{3,}|undefined|null/.test(text));
  expect(strange).toEqual([]);
});
