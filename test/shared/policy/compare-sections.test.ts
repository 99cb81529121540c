/** Proves what the comparison of packs says in each section: what it is about, both sides and the source. */
import { describe, expect, test } from 'vitest';
import { comparePacks } from '../../../shared/policy/compare-packs';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { packWith } from './facts';

// 1. Each section of the comparison says what it is about, both sides and the source.
// 2. Parameters stand by name and their lines by date, whatever their order in the packs.

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
