/** Chinese numerals as clerks type them (一千四百零二, 壹仟肆佰零贰元伍角) into whole units. */

const DIGITS = '零一二三四五六七八九';
const PLAIN: Record<string, string> = {
  〇: '零', 壹: '一', 贰: '二', 两: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七',
  捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 块: '元', 毛: '角',
};

const D = '([一二三四五六七八九])';
const AMOUNT = new RegExp(`^(?:([^元角分整]+)(元|$|整))?(?:零?${D}角)?(?:零?${D}分)?整?$`);
const GROUPS = /^(?:(.+?)亿零?)?(?:(.+?)万零?)?(.*)$/;
const FOUR = new RegExp(`^(?:${D}千)?零?(?:${D}百)?零?(?:${D}十)?零?${D}?$`);

/** A bare digit after a higher place: 一百五 is 105 to one reader and 150 to another. */
const SPOKEN_SHORT = /[百千万亿][一二三四五六七八九](?=[万亿]|$)/;

/**
 * Reads a Chinese amount; `unit` is how many parts one whole has (100 for fen).
 * Answers null when the text is not such a number, or may be read in two ways.
 */
export function parseChineseNumber(text: string, unit: number): number | null {
  const plain = [...text.replace(/^人民币/, '')].map((sign) => PLAIN[sign] ?? sign).join('');
  const match = AMOUNT.exec(plain);
  if (!match) return null;
  const [, words, , tenth, hundredth] = match;
  if (words === undefined && tenth === undefined && hundredth === undefined) return null;
  const whole = words === undefined ? 0 : readWhole(words);
  if (whole === null) return null;
  return whole * unit + (digit(tenth) * unit) / 10 + (digit(hundredth) * unit) / 100;
}

function digit(sign: string | undefined): number {
  return sign === undefined ? 0 : DIGITS.indexOf(sign);
}

/** Whole numbers below a trillion; each group of four has its places once and in order. */
function readWhole(whole: string): number | null {
  if (whole === '零') return 0;
  const full = whole.replace(/(^|[亿万]零)十/g, '$1一十');
  const groups = GROUPS.exec(full);
  if (!groups || SPOKEN_SHORT.test(full) || full.startsWith('零')) return null;
  let sum = 0;
  for (const words of groups.slice(1) as (string | undefined)[]) {
    const four = readFour(words ?? '');
    if (four === null) return null;
    sum = sum * 10_000 + four;
  }
  return sum;
}

function readFour(words: string): number | null {
  const match = FOUR.exec(words);
  if (!match || words.endsWith('零')) return null;
  return match
    .slice(1)
    .reduce((sum, sign: string | undefined) => sum * 10 + digit(sign), 0);
}
