/** Proves a pack on one day: what is read, what is missing, which reasons it gives, and dated rows in any order. */
import { describe, expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { parameterAt, programmeRow, remedyAt } from '../../../shared/policy/parameter-at';
import { Multiple, ReviewIntervals, Share } from '../../../shared/policy/parameter-shapes';
import { reasonSentence } from '../../../shared/policy/reason-sentences';
import { Reader, Rules, rulesOf, together } from '../../../shared/policy/rules';
import { packWith } from './facts';

// 1. A parameter that the pack lacks is noted as missing and stands without day, source or mark.
// 2. Of two sets used for one result the one with a value beyond its source speaks for both.
// 3. A reason names its own source, else the programme's basis, else none; one without a sentence is a fault.
// 4. The last row of the latest date counts, in whatever order the rows stand; a later line takes the mark away.
// 5. Shares end at the whole, multiples do not; both have at most three decimals; the last review line holds for any household.

const on = '2022-11-01';

describe('reading', () => {
  test('what is there and what is not', () => {
    const rules = new Rules(packWith({ 'age.adult': undefined }), on);
    const reader = new Reader(rules);
    expect(reader.get('dibao.standard.urban')).toMatchObject({ value: 71700, from: '2022-09-01' });
    expect(reader).toMatchObject({ missing: [], last_value: false });
    expect(reader.get('age.adult')).toEqual({
      key: 'age.adult',
      value: undefined,
      from: '',
      source: '',
      certain: false,
      last_value: false,
    });
    expect(reader).toMatchObject({ missing: ['parameter:age.adult'], last_value: false });
  });
  test('a value beyond its source marks the set', () => {
    const reader = new Reader(new Rules(examplePack, '2090-01-01'));
    reader.get('dibao.standard.urban');
    expect(reader.last_value).toBe(true);
  });
  test('together', () => {
    const set = (name: string, last_value: boolean) => ({ missing: [name], last_value });
    const [a, b, lateA, lateB] = [set('a', false), set('b', false), set('A', true), set('B', true)];
    expect(together(a!, null)).toBe(a);
    expect(together(a!, b!)).toBe(a);
    expect(together(a!, lateB!)).toBe(lateB);
    expect(together(lateA!, b!)).toBe(lateA);
    expect(together(lateA!, lateB!)).toBe(lateA);
  });
  test('the same set for the same formula, the same rules for the same month', () => {
    const rules = rulesOf(examplePack, '2022-11');
    expect(rulesOf(examplePack, '2022-11')).toBe(rules);
    expect(rulesOf(examplePack, '2022-12')).not.toBe(rules);
    const compile = (reader: Reader) => ({ reader });
    expect(rules.of(compile)).toBe(rules.of(compile));
    expect(rules.row('dibao')?.code).toBe('dibao');
    expect(rules.row('moon' as never)).toBeUndefined();
    expect(rules.row('moon' as never)).toBeUndefined();
  });
});

describe('reasons', () => {
  const sources = (change: (pack: Pack) => void) => {
    const rules = new Rules(packWith({}, change), on);
    return (['dibao', 'tekun'] as const).map((programme) => rules.reason('unchanged', programme).source);
  };
  test('their own source for every programme, else the basis of each', () => {
    expect(sources((pack) => void (pack.reason_sources = { unchanged: '某条' }))).toEqual(['某条', '某条']);
    const basis = (code: string) => programmeRow(examplePack, code as never, on)!.basis;
    expect(sources((pack) => void (pack.reason_sources = {}))).toEqual([basis('dibao'), basis('tekun')]);
  });
  test('none where the pack has no row', () => {
    const bare = sources((pack) => {
      pack.reason_sources = {};
      pack.programmes = pack.programmes.filter(({ code }) => code !== 'tekun');
    });
    expect(bare[1]).toBe('');
  });
  test('without a sentence', () => {
    expect(() => reasonSentence('moon')).toThrow('a sentence for the reason moon');
  });
});

describe('dated rows', () => {
  const line = (from: string, value: number) => ({ from, value, source: { document: '试验' }, certain: true });
  const adult = (...values: ReturnType<typeof line>[]) =>
    packWith({ 'age.adult': 1 }, (pack) => {
      pack.parameters.find(({ key }) => key === 'age.adult')!.values = values;
    });
  test('in any order, the last of one date', () => {
    const pack = adult(line('2020-01-01', 20), line('2018-01-01', 18), line('2020-01-01', 21));
    expect(parameterAt(pack, 'age.adult', on)?.value).toBe(21);
    expect(parameterAt(pack, 'age.adult', '2019-12-31')?.value).toBe(18);
  });
  test('a later line takes the mark away', () => {
    const known = examplePack.known_until;
    expect(parameterAt(adult(line('2018-01-01', 18)), 'age.adult', '2090-01-01')?.last_value).toBe(true);
    expect(parameterAt(adult(line('2018-01-01', 18)), 'age.adult', known)?.last_value).toBe(false);
    const followed = adult(line('2018-01-01', 18), line('2091-01-01', 19));
    expect(parameterAt(followed, 'age.adult', '2090-01-01')?.last_value).toBe(false);
    const corrected = adult(line('2018-01-01', 18), line('2018-01-01', 19));
    expect(parameterAt(corrected, 'age.adult', '2090-01-01')?.last_value).toBe(true);
  });
  test('of programmes and remedies', () => {
    const pack = packWith({}, (made) => {
      const [row] = made.programmes;
      made.programmes = [
        { ...row!, from: '2020-01-01', name: '乙' },
        { ...row!, from: '2018-01-01', name: '甲' },
        { ...row!, from: '2020-01-01', name: '丙' },
      ];
      const [remedy] = made.remedies;
      made.remedies = [
        { ...remedy!, mode: 'entrusted', from: '2018-01-01', court: '委托' },
        { ...remedy!, mode: 'authorised', from: '2019-01-01', court: '授权' },
      ];
    });
    expect(programmeRow(pack, 'dibao', on)?.name).toBe('丙');
    expect(programmeRow(pack, 'dibao', '2019-01-01')?.name).toBe('甲');
    expect(programmeRow(pack, 'dibao')?.name).toBe('丙');
    expect(programmeRow(pack, 'tekun')).toBeUndefined();
    expect(remedyAt(pack, 'entrusted', on)?.court).toBe('委托');
    expect(remedyAt(pack, 'authorised', on)?.court).toBe('授权');
  });
});

describe('shapes', () => {
  const good = (schema: typeof Share | typeof Multiple, ...texts: string[]) =>
    texts.map((text) => schema.safeParse(text).success);
  test('shares and multiples', () => {
    expect(good(Share, '0', '0.001', '1', '1/3')).toEqual([true, true, true, true]);
    expect(good(Share, '0.0001', '1.001', '2')).toEqual([false, false, false]);
    expect(good(Multiple, '0.001', '24', '1.5')).toEqual([true, true, true]);
    expect(good(Multiple, '0.0001')).toEqual([false]);
  });
  test('review intervals', () => {
    const any = { group: 'any', months: 12 };
    expect(ReviewIntervals.safeParse([{ group: 'severe', months: 6 }, any]).success).toBe(true);
    expect(ReviewIntervals.safeParse([]).success).toBe(false);
    expect(ReviewIntervals.safeParse([any, { group: 'severe', months: 6 }]).error?.issues[0]?.message).toBe(
      '最后一行须是“其他家庭”，否则有的家庭没有复核间隔',
    );
  });
});
