/** Proves the look-up of dated values, rows, legal bases and remedy paragraphs. */
import { expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import {
  legalBasis,
  parameterAt,
  programmeRow,
  remedyAt,
  remedyText,
  sourceText,
} from '../../../shared/policy/parameter-at';
import { isParameterKey, unitName } from '../../../shared/policy/parameter-keys';
import { rulesOf } from '../../../shared/policy/rules';
import { packWith } from './facts';

// 1. The last line on or before the day counts; before the first line there is nothing.
// 2. Beyond the days the source speaks of, the last line is used and marked.
// 3. A correction of the same date counts over the line it corrects.
// 4. Rows, bases and remedies are dated in the same way.

const urban = (date: string) => parameterAt(examplePack, 'dibao.standard.urban', date);

test('the last line on or before the day counts', () => {
  expect(urban('2017-12-31')).toBeUndefined();
  expect(urban('2018-01-01')).toMatchObject({
    value: 54600,
    from: '2018-01-01',
    last_value: false,
    certain: true,
  });
  expect(urban('2019-08-31')?.value).toBe(54600);
  expect(urban('2019-09-01')?.value).toBe(58000);
  expect(urban('2020-09-01')?.certain).toBe(false);
  expect(urban('2022-08-31')?.value).toBe(63600);
  expect(urban('2022-09-01')?.value).toBe(71700);
  expect(urban('2023-08-31')?.value).toBe(71700);
  expect(urban('2023-09-01')?.value).toBe(73500);
});

test('beyond the known days the last line is marked', () => {
  expect(urban('2023-12-31')?.last_value).toBe(false);
  expect(urban('2024-01-01')).toMatchObject({ value: 73500, last_value: true });
  expect(parameterAt(examplePack, 'tekun.care.full', '2023-08-31')?.last_value).toBe(false);
  expect(parameterAt(examplePack, 'tekun.care.full', '2023-09-01')?.last_value).toBe(true);
  expect(parameterAt(examplePack, 'rigid.ratio', '2025-12-31')?.last_value).toBe(false);
  expect(parameterAt(examplePack, 'rigid.ratio', '2026-01-01')?.last_value).toBe(true);
  expect(parameterAt(examplePack, 'dibao.standard.urban', '2018-06-01')?.last_value).toBe(false);
});

test('a key the pack lacks answers nothing', () => {
  expect(parameterAt(examplePack, 'disability.living.amount', '2022-11-01')).toBeUndefined();
});

test('a correction counts over the line it corrects', () => {
  const pack = packWith({}, (copy) => {
    const found = copy.parameters.find(({ key }) => key === 'reserve.fixed')!;
    found.values.push({
      from: '2018-01-01',
      value: 1,
      source: { document: '更正' },
      certain: true,
      corrects: '2018-01-01',
    });
  });
  expect(parameterAt(pack, 'reserve.fixed', '2022-11-01')).toMatchObject({
    value: 1,
    source: '更正',
  });
});

test('every unit has a Chinese name', () => {
  for (const { key } of examplePack.parameters) {
    if (!isParameterKey(key)) throw new Error(key);
    expect(unitName(key)).toMatch(/[一-鿿%]/);
  }
  expect(isParameterKey('nothing')).toBe(false);
});

test('a source is written with article and page', () => {
  expect(sourceText({ document: '甲' })).toBe('甲');
  expect(sourceText({ document: '甲', article: '第一条', page: '2' })).toBe('甲 第一条 第2页');
});

test('rows are dated; without a date the newest stands', () => {
  const pack = packWith({}, (copy) => {
    const old = copy.programmes.find(({ code }) => code === 'dibao')!;
    copy.programmes.push({ ...structuredClone(old), from: '2023-01-01', decider: 'district' });
  });
  expect(programmeRow(pack, 'dibao', '2022-12-31')?.decider).toBe('town');
  expect(programmeRow(pack, 'dibao', '2023-01-01')?.decider).toBe('district');
  expect(programmeRow(pack, 'dibao')?.decider).toBe('district');
  expect(programmeRow(pack, 'dibao', '2017-01-01')).toBeUndefined();
  expect(
    programmeRow(
      packWith({}, (copy) => {
        copy.programmes = copy.programmes.filter(({ code }) => code !== 'medical');
      }),
      'medical',
    ),
  ).toBeUndefined();
});

test('legal bases fit the decision, remedies the authority mode', () => {
  expect(legalBasis(examplePack, 'dibao', 'grant', '2022-11-01')).toMatch(/第十二条/);
  expect(legalBasis(examplePack, 'dibao', 'stop', '2022-11-01')).toMatch(/第三十二条/);
  expect(legalBasis(examplePack, 'dibao', 'stop', '2017-11-01')).toBeUndefined();
  expect(legalBasis(examplePack, 'medical', 'refer', '2022-11-01')).toBeUndefined();
  expect(remedyAt(examplePack, 'authorised', '2017-01-01')).toBeUndefined();
  expect(remedyText(examplePack, 'authorised', '2017-01-01')).toBeUndefined();
  const text = remedyText(examplePack, 'authorised', '2022-11-01');
  expect(text).toBe(
    '如不服本决定，可以自收到本决定书之日起60日内向璧山区人民政府申请行政复议，也可以自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。',
  );
});

test('rules of a month are those of its first day and are kept', () => {
  const pack = packWith({}, (copy) => {
    const found = copy.parameters.find(({ key }) => key === 'dibao.standard.urban')!;
    found.values.splice(5, 0, {
      from: '2023-03-15',
      value: 72000,
      source: { document: '试验' },
      certain: true,
    });
  });
  expect(rulesOf(pack, '2023-03').read('dibao.standard.urban')?.value).toBe(71700);
  expect(rulesOf(pack, '2023-04').read('dibao.standard.urban')?.value).toBe(72000);
  expect(rulesOf(pack, '2023-04')).toBe(rulesOf(pack, '2023-04'));
  expect(rulesOf(pack, '2023-04')).not.toBe(rulesOf(examplePack, '2023-04'));
});
