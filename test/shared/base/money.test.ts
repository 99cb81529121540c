/** Proves how amounts are written, read and spelled in capital figures. */
import fc from 'fast-check';
import Nzh from 'nzh';
import { describe, expect, test } from 'vitest';
import {
  capitalAmount,
  Fen,
  formatFen,
  formatFenPlain,
  parseYuan,
  PositiveFen,
} from '../../../shared/base/money';

// 1. Amounts are written with separators and two decimals, whatever the size or sign.
// 2. Typed yuan are read exactly; anything doubtful is not an amount.
// 3. What is written can be read again: figures, capital figures, full width.
// 4. Capital figures follow the official samples of the payment rules.
// 5. They agree with a kept library wherever both follow the same rule.

const anyFen = fc.integer({ min: 0, max: 1_000_000_000_000 });

describe('writing', () => {
  test.each([
    [0, '0.00', '0.00'],
    [6, '0.06', '0.06'],
    [85_100, '851.00', '851.00'],
    [140_200, '1,402.00', '1402.00'],
    [100_000_000_050, '1,000,000,000.50', '1000000000.50'],
    [-85_100, '-851.00', '-851.00'],
    [-1, '-0.01', '-0.01'],
  ])('%i fen is %s', (fen, shown, plain) => {
    expect(formatFen(fen)).toBe(shown);
    expect(formatFenPlain(fen)).toBe(plain);
  });

  test('a fraction of a fen stops the program', () => {
    expect(() => formatFen(0.5)).toThrow('fen are whole');
    expect(() => formatFenPlain(Number.MAX_SAFE_INTEGER + 1)).toThrow('fen are whole');
    expect(() => capitalAmount(Number.NaN)).toThrow('fen are whole');
  });

  test('the digits of an amount are the digits of its fen', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        const digits = formatFen(fen).replace(/[,.]/g, '');
        expect(BigInt(digits)).toBe(BigInt(fen));
        expect(formatFen(fen)).toMatch(/^-?\d{1,3}(,\d{3})*\.\d\d$/);
      }),
    );
  });
});

describe('reading', () => {
  test.each([
    ['1402', 140_200],
    ['1,402', 140_200],
    ['1,402.5', 140_250],
    ['1402.05', 140_205],
    ['￥1402.00元', 140_200],
    ['¥ 851', 85_100],
    ['851元整', 85_100],
    ['　８５１．００　', 85_100],
    ['１，４０２', 140_200],
    ['-851', -85_100],
    ['0', 0],
    ['-0', 0],
    ['007', 700],
    ['10000000000', 1_000_000_000_000],
    ['一千四百零二', 140_200],
    ['一千四百零二元', 140_200],
    ['十元', 1_000],
    ['二十五', 2_500],
    ['两百', 20_000],
    ['壹仟肆佰零玖元伍角整', 140_950],
    ['人民币捌佰伍拾壹元整', 85_100],
    ['陆仟零柒元壹角肆分', 600_714],
    ['壹仟陆佰捌拾元零叁角贰分', 168_032],
    ['壹拾万零柒仟元伍角叁分', 10_700_053],
    ['三百二十五元零四分', 32_504],
    ['五角', 50],
    ['六分', 6],
    ['一万零三', 1_000_300],
    ['二十万', 20_000_000],
  ])('%s is %i fen', (typed, fen) => {
    expect(parseYuan(typed)).toBe(fen);
  });

  test.each([
    ['', 'nothing typed'],
    ['元', 'a unit alone'],
    ['块', 'a unit alone'],
    ['整', 'an ending alone'],
    ['人民币', 'a prefix alone'],
    ['￥', 'a sign alone'],
    ['1.234', 'three decimals'],
    ['1.', 'a bare point'],
    ['.5', 'no yuan'],
    ['1,40', 'a misplaced separator'],
    ['1,4020', 'a misplaced separator'],
    [',402', 'a leading separator'],
    ['1402.0.0', 'two points'],
    ['1e3', 'an exponent'],
    ['0x10', 'another base'],
    ['1402 500', 'two amounts'],
    ['--5', 'two signs'],
    ['10000000000.01', 'above the limit'],
    ['99999999999999999999', 'far above the limit'],
    ['约1402', 'a word'],
    ['一二三', 'digits without places'],
    ['一百五', 'spoken short form: 105 or 150'],
    ['二万五', 'spoken short form: 20,005 or 25,000'],
    ['五元五', 'spoken short form'],
    ['一万一万', 'a place twice'],
    ['十百', 'places upside down'],
    ['一百二百', 'a place twice'],
    ['百', 'a place without a digit'],
    ['一零百', 'zero in a place'],
    ['零百', 'zero in a place'],
    ['九千九百九十九万亿', 'above the limit'],
    ['一分一角', 'upside down'],
  ])('%j is no amount (%s)', (typed) => {
    expect(parseYuan(typed)).toBeNull();
  });

  test('what is written is read back exactly', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(parseYuan(formatFen(fen))).toBe(fen);
        expect(parseYuan(formatFenPlain(fen))).toBe(fen);
        expect(parseYuan(`￥${formatFen(fen)}元`)).toBe(fen);
        expect(parseYuan(capitalAmount(fen))).toBe(fen);
        if (fen > 0) expect(parseYuan(formatFen(-fen))).toBe(-fen);
      }),
    );
  });

  test('full-width figures are the same figures', () => {
    const wide = (text: string): string =>
      text.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(parseYuan(wide(formatFen(fen)))).toBe(fen);
      }),
    );
  });

  test('any text gives whole fen within the limit, or nothing', () => {
    const signs = fc.constantFrom(...Array.from('0123456789.,-￥元角分整零一二两三十百千万亿 '));
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 12 }), (typed) => {
        const fen = parseYuan(typed);
        if (fen === null) return;
        expect(Number.isSafeInteger(fen)).toBe(true);
        expect(Math.abs(fen)).toBeLessThanOrEqual(1_000_000_000_000);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the schemas refuse fractions, negatives and nothing at all', () => {
    expect(Fen.safeParse(0).success).toBe(true);
    expect([0.5, -1, '5', null, Number.NaN].map((fen) => Fen.safeParse(fen).success)).toEqual(
      Array<boolean>(5).fill(false),
    );
    expect(PositiveFen.safeParse(0).success).toBe(false);
    expect(Fen.safeParse(1_000_000_000_001).success).toBe(false);
  });
});

/** Figures and words of the appendix to 支付结算办法, and of the worked cases. */
const official = [
  [140_950, '人民币壹仟肆佰零玖元伍角整'],
  [600_714, '人民币陆仟零柒元壹角肆分'],
  [168_032, '人民币壹仟陆佰捌拾元零叁角贰分'],
  [10_700_053, '人民币壹拾万柒仟元零伍角叁分'],
  [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
  [32_504, '人民币叁佰贰拾伍元零肆分'],
  [6, '人民币陆分'],
  [85_100, '人民币捌佰伍拾壹元整'],
  [215_100, '人民币贰仟壹佰伍拾壹元整'],
  [142_800, '人民币壹仟肆佰贰拾捌元整'],
  [929_600, '人民币玖仟贰佰玖拾陆元整'],
  [0, '人民币零元整'],
  [1_000, '人民币壹拾元整'],
  [1_500, '人民币壹拾伍元整'],
  [50, '人民币伍角整'],
  [1_000_010_000, '人民币壹仟万零壹佰元整'],
  [10_000_000_000, '人民币壹亿元整'],
  [10_000_000_100, '人民币壹亿零壹元整'],
  [10_001_000_000, '人民币壹亿零壹万元整'],
  [100_000_100, '人民币壹佰万零壹元整'],
  [-85_100, '人民币负捌佰伍拾壹元整'],
] as const;

describe('capital figures', () => {
  test.each(official)('%i fen is %s', (fen, words) => {
    expect(capitalAmount(fen)).toBe(words);
  });

  test('no two zeros meet, and the ending says where the amount ends', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const words = capitalAmount(fen);
        expect(words).not.toMatch(/零零|零$|零[万亿拾佰仟]/);
        expect(words.endsWith('整')).toBe(fen % 10 === 0);
        expect(words.endsWith('分')).toBe(fen % 10 !== 0);
        expect(words).toMatch(/^人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+$/);
      }),
    );
  });

  test('a kept library writes the same, but for the zeros the rules leave open', () => {
    const theirs = (fen: number): string => Nzh.cn.toMoney(formatFenPlain(fen));
    const bare = (words: string): string => words.replace(/零(?=[^元])/g, '').replace(/整$/, '');
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(bare(capitalAmount(fen))).toBe(bare(theirs(fen)));
      }),
    );
  });

  test('whole yuan below a hundred million are written exactly as the library does', () => {
    const optional = (yuan: number): boolean =>
      yuan >= 10_000 && Math.floor(yuan / 10_000) % 10 === 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (yuan) => {
        fc.pre(!optional(yuan));
        expect(capitalAmount(yuan * 100)).toBe(Nzh.cn.toMoney(String(yuan)));
      }),
    );
  });
});
