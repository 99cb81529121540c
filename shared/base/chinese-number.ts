/** Chinese numerals as clerks type them (一千四百零二, 壹仟肆佰零贰元伍角) into whole units. */

const DIGIT: Record<string, number> = {
  零: 0, 〇: 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 两: 2, 三: 3, 叁: 3, 四: 4, 肆: 4,
  五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
};
const PLACE: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/**
 * Reads a Chinese amount; `unit` is how many parts one whole has (100 for fen).
 * Answers null when the text is not such a number.
 */
export function parseChineseNumber(text: string, unit: number): number | null {
  const match = /^([^元块角毛分]+)?[元块]?(?:([^角毛分])[角毛])?(?:零?([^分])分)?整?$/.exec(
    text.replace(/^人民币/, ''),
  );
  if (!match || text === '') return null;
  const whole = match[1] === undefined ? 0 : readWhole(match[1].replace(/零$/, '') || '零');
  const tenth = match[2] === undefined ? 0 : DIGIT[match[2]];
  const hundredth = match[3] === undefined ? 0 : DIGIT[match[3]];
  if (whole === null || tenth === undefined || hundredth === undefined) return null;
  return whole * unit + (tenth * unit) / 10 + (hundredth * unit) / 100;
}

function readWhole(text: string): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const place = PLACE[sign];
    if (sign in DIGIT) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGIT[sign] ?? 0;
    } else if (place !== undefined) {
      group += (digit ?? 1) * place;
      digit = null;
    } else if (sign === '万' || sign === '亿') {
      total = (total + group + (digit ?? 0)) * (sign === '万' ? 10_000 : 100_000_000);
      group = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return total + group + (digit ?? 0);
}
