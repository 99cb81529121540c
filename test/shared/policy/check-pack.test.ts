/** Proves that a pack with any fault is refused whole, with a list that says where and why. */
import { describe, expect, test } from 'vitest';
import { checkPack, packErrors } from '../../../shared/policy/check-pack';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { packWith } from './facts';

// 1. The example pack passes its own exam, also after a trip through JSON.
// 2. A schema violation is found with JSON path and a Chinese sentence.
// 3. Unknown keys, wrong kinds, units, dates, gaps, references are each found.
// 4. A worked case that fails stands in the way.

type Loose = Pack & Record<string, unknown>;

function edited(change: (pack: Loose) => void): Pack {
  const copy = structuredClone(examplePack) as Loose;
  change(copy);
  return copy;
}

const parameter = (pack: Pack, key: string) => pack.parameters.find((row) => row.key === key)!;
const codes = (pack: unknown, previous?: Pack) =>
  packErrors(pack, previous).map(({ code }) => code);

test('the example pack passes, also read back from JSON', () => {
  expect(packErrors(examplePack)).toEqual([]);
  expect(packErrors(JSON.parse(JSON.stringify(examplePack)))).toEqual([]);
  expect(
    checkPack(examplePack, examplePack).filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
});

test('a schema violation names its path in Chinese', () => {
  const broken = edited((pack) => Object.assign(pack, { surprise: 1 }));
  const [first] = packErrors(broken);
  expect(first).toMatchObject({ code: 'schema', path: '$.surprise' });
  expect(first!.message).toMatch(/不认识的项目/);
  const dated = edited((pack) => {
    parameter(pack, 'dibao.standard.urban').values[0]!.from = '2018-02-30';
  });
  expect(packErrors(dated)[0]!.path).toMatch(/^\$\.parameters\.\d+\.values\.0\.from$/);
});

describe('each fault is found', () => {
  const faults: [code: string, change: (pack: Loose) => void][] = [
    [
      'unknown_parameter',
      (pack) => {
        parameter(pack, 'reserve.fixed').key = 'reserve.fixd';
      },
    ],
    [
      'wrong_unit',
      (pack) => {
        parameter(pack, 'reserve.fixed').unit = 'yuan';
      },
    ],
    [
      'wrong_value',
      (pack) => {
        parameter(pack, 'dibao.margin_ratio').values[0]!.value = 1.5;
      },
    ],
    [
      'wrong_value',
      (pack) => {
        parameter(pack, 'dibao.standard.urban').values[0]!.value = -1;
      },
    ],
    [
      'same_date',
      (pack) => {
        parameter(pack, 'dibao.standard.urban').values[1]!.from = '2018-01-01';
      },
    ],
    [
      'order',
      (pack) => {
        parameter(pack, 'dibao.standard.urban').values.reverse();
      },
    ],
    [
      'correction',
      (pack) => {
        parameter(pack, 'dibao.standard.urban').values[1]!.corrects = '2019-08-01';
      },
    ],
    [
      'same_key',
      (pack) => {
        pack.parameters.push(structuredClone(pack.parameters[0]!));
      },
    ],
    [
      'gap',
      (pack) => {
        parameter(pack, 'dibao.standard.rural').values.shift();
      },
    ],
    [
      'gap',
      (pack) => {
        pack.parameters = pack.parameters.filter(({ key }) => key !== 'property.tests');
      },
    ],
    [
      'calendar_gap',
      (pack) => {
        pack.calendar.years = pack.calendar.years.filter(({ year }) => year !== 2021);
      },
    ],
    [
      'calendar_twice',
      (pack) => {
        pack.calendar.years.push(pack.calendar.years[0]!);
      },
    ],
    [
      'calendar_day',
      (pack) => {
        pack.calendar.years[0]!.off.push('2022-01-03');
      },
    ],
    [
      'same_programme',
      (pack) => {
        pack.programmes.push(pack.programmes[0]!);
      },
    ],
    [
      'unknown_signal',
      (pack) => {
        pack.programmes.find(({ code }) => code === 'medical')!.when = [['moon']];
      },
    ],
    [
      'unknown_department',
      (pack) => {
        pack.programmes[0]!.decider = 'department:nowhere';
      },
    ],
    [
      'unknown_reason',
      (pack) => {
        pack.relations[0]!.reason = 'because';
      },
    ],
    [
      'no_remedy',
      (pack) => {
        pack.remedies = pack.remedies.slice(0, 1);
      },
    ],
    [
      'worked_case',
      (pack) => {
        parameter(pack, 'dibao.standard.urban').values[4]!.value = 71800;
      },
    ],
    [
      'worked_case',
      (pack) => {
        pack.cases[0]!.input = { month: '2022-11' };
      },
    ],
    [
      'no_cases',
      (pack) => {
        pack.cases = [];
      },
    ],
  ];
  test.each(faults)('%s', (code, change) => {
    expect(codes(edited(change))).toContain(code);
  });
});

test('a wage’s share goes to thousandths', () => {
  const share = (rate: string) =>
    codes(packWith({ 'income.work_cost': { mode: 'none', rate, cap_fen: 0 } }));
  expect(share('0.001')).toEqual([]);
  expect(share('0.0001')).toEqual(['wrong_value']);
});

test('a pack that ends before it begins is warned about', () => {
  const found = (until: string) =>
    checkPack(
      packWith({}, (pack) => {
        pack.known_until = until;
      }),
    ).map(({ code }) => code);
  expect(found('2017-12-31')).toContain('known_until');
  expect(found('2018-01-01')).not.toContain('known_until');
});

test('the missing remedy is named by its mode', () => {
  const pack = edited((copy) => {
    copy.remedies = copy.remedies.filter(({ mode }) => mode === 'authorised');
  });
  expect(packErrors(pack).map(({ message }) => message)).toEqual([
    '缺少委托方式的救济途径段落，决定书不能打印',
  ]);
});

test('errors stand before warnings', () => {
  const pack = edited((copy) => {
    copy.programmes = copy.programmes.filter(({ code }) => code !== 'funeral');
    copy.cases = [];
  });
  expect(checkPack(pack).map(({ severity }) => severity)).toEqual(['error', 'warning']);
});

test('a failing case says what came out, also where nothing did', () => {
  const pack = edited((copy) => {
    copy.cases[0]!.expect = [{ programme: 'dibao', total_fen: 1 }, { programme: 'orphan' }];
  });
  expect(packErrors(pack).map(({ message }) => message)).toEqual([
    '案例 G01 的“dibao”：total_fen 应为 1，实际为 null',
    '案例 G01：没有得出项目“orphan”的结果',
  ]);
});

test('a programme without a row is a warning, not an error', () => {
  const pack = edited((copy) => {
    copy.programmes = copy.programmes.filter(({ code }) => code !== 'funeral');
  });
  expect(checkPack(pack)).toContainEqual(
    expect.objectContaining({ code: 'no_programme', severity: 'warning' }),
  );
  expect(packErrors(pack)).toEqual([]);
});
