/** Proves what each finding about a pack says, where it points, and that nothing else is found beside it. */
import { expect, test } from 'vitest';
import { checkPack } from '../../../shared/policy/check-pack';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { added, parameter, place, rowOf, told } from './told-pack';

// 1. One fault in a pack is one finding: its code, its path, its sentence.
// 2. What is only odd is a warning; a sound pack gives no finding at all.
// 3. A value once used is named where it was changed, moved or taken away; its source may be made clearer.
// 4. Every place that does not fit the schema is named.

const urban = 'dibao.standard.urban';
const reserve = 'reserve.fixed';
const noCases = '! no_cases $.cases：政策包没有检验案例，无法证明本机算得对，不能启用';

const findings: [name: string, change: (pack: Pack) => void, ...said: string[]][] = [
  ['nothing', () => undefined],
  [
    'no such parameter',
    (pack) => Object.assign(parameter(pack, reserve), { key: 'reserve.fixd' }),
    '! unknown_parameter $.parameters[reserve.fixd].key：没有参数“reserve.fixd”，请核对写法，或先升级程序',
  ],
  [
    'another unit',
    (pack) => Object.assign(parameter(pack, reserve), { unit: 'yuan' }),
    '! wrong_unit $.parameters[reserve.fixed].unit：参数“reserve.fixed”的单位应为 fen，不是 yuan',
  ],
  [
    'a value of another kind',
    (pack) => Object.assign(parameter(pack, urban).values[1]!, { value: '620.00' }),
    '! wrong_value $.parameters[dibao.standard.urban].values.1.value：参数“dibao.standard.urban”自 2019-09-01 起的值不对：金额须为整数分',
  ],
  [
    'two values of one date',
    (pack) => Object.assign(parameter(pack, urban).values[2]!, { from: '2018-01-01' }),
    '! same_date $.parameters[dibao.standard.urban].values.2：参数“dibao.standard.urban”在 2018-01-01 有两个值；更正须注明所更正的日期',
  ],
  [
    'a later value first',
    (pack) => parameter(pack, reserve).values.unshift(added('2020-01-01')),
    '! order $.parameters[reserve.fixed].values.1：参数“reserve.fixed”的日期须从早到晚排列',
  ],
  [
    'a correction of another date',
    (pack) => parameter(pack, reserve).values.push(added('2020-01-01', { corrects: '2018-01-01' })),
    '! correction $.parameters[reserve.fixed].values.1：参数“reserve.fixed”的更正没有对应同一日期的原值',
  ],
  [
    'a correction of nothing',
    (pack) => parameter(pack, reserve).values.push(added('2020-01-01', { corrects: '2020-01-01' })),
    '! correction $.parameters[reserve.fixed].values.1：参数“reserve.fixed”的更正没有对应同一日期的原值',
  ],
  [
    'a correction that names another date than its own',
    (pack) => parameter(pack, reserve).values.push(added('2018-01-01', { corrects: '2020-01-01' })),
    '! correction $.parameters[reserve.fixed].values.1：参数“reserve.fixed”的更正没有对应同一日期的原值',
  ],
  [
    'a correction of its own date is no fault',
    (pack) => parameter(pack, reserve).values.push(added('2018-01-01', { corrects: '2018-01-01' })),
  ],
  [
    'a date that goes back behind the line before it',
    (pack) =>
      parameter(pack, reserve).values.push(added('2019-01-01'), added('2021-01-01'), added('2020-01-01')),
    '! order $.parameters[reserve.fixed].values.3：参数“reserve.fixed”的日期须从早到晚排列',
  ],
  [
    'one parameter twice',
    (pack) => pack.parameters.push(structuredClone(parameter(pack, reserve))),
    '! same_key $.parameters[reserve.fixed].key：参数“reserve.fixed”出现两次，请合并',
  ],
  [
    'a gap at the beginning',
    (pack) => parameter(pack, urban).values.shift(),
    '! gap $.parameters[dibao.standard.urban].values：参数“dibao.standard.urban”从 2019-09-01 才有值，政策包自 2018-01-01 起须有值，中间有空档',
  ],
  [
    'a parameter that is not there',
    (pack) => pack.parameters.splice(place(pack, 'property.tests'), 1),
    '! gap $.parameters：缺少必需的参数“property.tests”',
  ],
  [
    'a calendar that begins after the pack',
    (pack) => {
      pack.calendar.years = pack.calendar.years.filter(({ year }) => year > 2019);
    },
    '! calendar_gap $.calendar.years：工作日历缺少 2018 年，办理时限无法按调休计算',
    '! calendar_gap $.calendar.years：工作日历缺少 2019 年，办理时限无法按调休计算',
  ],
  [
    'a calendar that ends before the pack',
    (pack) => {
      pack.known_until = '2023-08-31';
      pack.calendar.years = pack.calendar.years.filter(({ year }) => year < 2023);
      pack.cases = [];
    },
    '! calendar_gap $.calendar.years：工作日历缺少 2023 年，办理时限无法按调休计算',
    noCases,
  ],
  [
    'a year twice',
    (pack) => pack.calendar.years.push({ year: 2021, off: [], worked: [] }),
    '! calendar_twice $.calendar.years：工作日历中 2021 年重复',
  ],
  [
    'days of another year',
    (pack) => {
      pack.calendar.years[0]!.off.push('2031-01-03');
      pack.calendar.years[0]!.worked.push('2031-01-04');
    },
    '! calendar_day $.calendar.years：2031-01-03 不属于 2018 年，请核对工作日历',
    '! calendar_day $.calendar.years：2031-01-04 不属于 2018 年，请核对工作日历',
  ],
  [
    'a pack that ends before it begins',
    (pack) => Object.assign(pack, { known_until: '2017-12-31', cases: [] }),
    noCases,
    '? known_until $.known_until：资料截止日早于政策包起始日，所有值都将标注为沿用',
  ],
  [
    'one programme twice',
    (pack) => pack.programmes.push(structuredClone(pack.programmes[0]!)),
    '! same_programme $.programmes[dibao]：救助项目“dibao”在 2018-01-01 有两行',
  ],
  [
    'a programme without a row',
    (pack) => pack.programmes.splice(rowOf(pack, 'funeral'), 1),
    '? no_programme $.programmes：没有救助项目“funeral”的办理规则，本包不办理该项目',
  ],
  [
    'a table that is not there',
    (pack) => Object.assign(pack.programmes[0]!, { procedure: 'nowhere' }),
    '! unknown_procedure $.programmes[dibao].procedure：“最低生活保障”的办理步骤表“nowhere”不在本包中',
  ],
  [
    'states that are not there',
    (pack) => {
      pack.procedures[1]!.steps[0]!.to = 'moon';
      pack.procedures[1]!.steps[1]!.from.push('mars');
    },
    '! unknown_state $.procedures.1：“急难程序”的步骤提到的环节“moon”不在环节表中',
    '! unknown_state $.procedures.1：“急难程序”的步骤提到的环节“mars”不在环节表中',
  ],
  [
    'a state that leads nowhere',
    (pack) =>
      pack.procedures[1]!.states.push({ code: 'stuck', name: '悬置', ends: null, pauses: false }),
    '! dead_state $.procedures.1：“急难程序”的环节“悬置”没有下一步，案件会停在那里',
  ],
  [
    'an end, which leads nowhere of right',
    (pack) =>
      pack.procedures[1]!.states.push({ code: 'over', name: '办结', ends: 'approved', pauses: false }),
  ],
  [
    'a signal nobody gives',
    (pack) => Object.assign(pack.programmes[rowOf(pack, 'medical')]!, { when: [['moon', 'mars']] }),
    '! unknown_signal $.programmes[medical].when：“医疗救助”的转办条件“moon”程序不认识',
    '! unknown_signal $.programmes[medical].when：“医疗救助”的转办条件“mars”程序不认识',
  ],
  [
    'a department that is not there',
    (pack) => Object.assign(pack.programmes[0]!, { decider: 'department:nowhere' }),
    '! unknown_department $.programmes[dibao].decider：“最低生活保障”的办理部门“nowhere”不在部门表中',
  ],
  [
    'a reason of a relation',
    (pack) => Object.assign(pack.relations[1]!, { reason: 'because' }),
    '! unknown_reason $.relations.1.reason：理由代码“because”程序不认识',
  ],
  [
    'a reason with a source',
    (pack) => Object.assign(pack.reason_sources, { because: '某文件' }),
    '? unknown_reason $.reason_sources.because：理由代码“because”程序不认识，其依据不会用到',
  ],
  [
    'no remedies',
    (pack) => Object.assign(pack, { remedies: [] }),
    '! no_remedy $.remedies：缺少授权方式的救济途径段落，决定书不能打印',
    '! no_remedy $.remedies：缺少委托方式的救济途径段落，决定书不能打印',
  ],
  [
    'odd things among faults stand behind them',
    (pack) => {
      pack.programmes.splice(rowOf(pack, 'funeral'), 1);
      pack.programmes.splice(rowOf(pack, 'charity'), 1);
      pack.relations[1]!.reason = 'because';
      pack.reason_sources['because'] = '某文件';
      pack.remedies = [];
      pack.cases = [];
    },
    '! unknown_reason $.relations.1.reason：理由代码“because”程序不认识',
    '! no_remedy $.remedies：缺少授权方式的救济途径段落，决定书不能打印',
    '! no_remedy $.remedies：缺少委托方式的救济途径段落，决定书不能打印',
    noCases,
    '? no_programme $.programmes：没有救助项目“funeral”的办理规则，本包不办理该项目',
    '? no_programme $.programmes：没有救助项目“charity”的办理规则，本包不办理该项目',
    '? unknown_reason $.reason_sources.because：理由代码“because”程序不认识，其依据不会用到',
  ],
  [
    'a case that fails, though something is only odd',
    (pack) => {
      pack.programmes.splice(rowOf(pack, 'funeral'), 1);
      pack.cases = [{ ...pack.cases[0]!, expect: [{ programme: 'funeral' }] }];
    },
    '! worked_case $.cases.G01：案例 G01：没有得出项目“funeral”的结果',
    '? no_programme $.programmes：没有救助项目“funeral”的办理规则，本包不办理该项目',
  ],
  ['no worked cases', (pack) => Object.assign(pack, { cases: [] }), noCases],
];

test.each(findings)('%s', (_name, change, ...said) => {
  expect(told(change)).toEqual(said);
});

test('a value once used, changed, moved, taken away', () => {
  const used =
    '参数“reserve.fixed”自 2018-01-01 起的值已使用，不能修改或删除；更正请在其后另加一行，并注明“corrects”';
  const first = (pack: Pack) => parameter(pack, reserve).values[0]!;
  expect(told((pack) => Object.assign(first(pack), { value: 1 }), examplePack)).toEqual([
    `! value_edited $.parameters[reserve.fixed].values.0.value：${used}`,
  ]);
  expect(told((pack) => Object.assign(first(pack), { from: '2017-01-01' }), examplePack)).toEqual([
    `! value_edited $.parameters[reserve.fixed].values：${used}`,
  ]);
  const without = (pack: Pack) => pack.parameters.splice(place(pack, reserve), 1);
  expect(told(without, examplePack)).toEqual([
    '! value_removed $.parameters：参数“reserve.fixed”在原政策包中已使用，不能删除',
  ]);
});

test('a source made clearer is no edit', () => {
  const source = { document: '某文件', page: '3' };
  const clearer = (pack: Pack) => Object.assign(parameter(pack, reserve).values[0]!, { source });
  expect(told(clearer, examplePack)).toEqual([]);
});

test('every place that does not fit the schema is named', () => {
  const broken = { ...examplePack, format: 2, id: 'x', title: '' };
  expect(checkPack(broken)).toMatchObject([
    { code: 'schema', severity: 'error', path: '$.format' },
    { path: '$.id', message: '编号：政策包编号由大写字母、数字和连字符组成' },
    { path: '$.title' },
  ]);
  expect(checkPack(null)).toMatchObject([{ code: 'schema', path: '$' }]);
});
