/** Phrases: the turns that several papers share, written the same way everywhere. */
import { type Fen, capitalAmount, formatFen } from '../../base/money';
import { chineseDate, partsOf, type PlainDate } from '../../base/plain-date';
import { setApart } from '../../policy/amount-text';

/** 人民币捌佰伍拾壹元整（¥851.00） */
export function amountInWords(fen: Fen): string {
  return `${capitalAmount(fen)}（¥${formatFen(fen)}）`;
}

/** 851.00元 */
export function yuan(fen: Fen): string {
  return `${formatFen(fen)}元`;
}

/** 2022年11月14日至11月21日: the year is said once. */
export function dateSpan(from: PlainDate, to: PlainDate): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  const end = a.year === b.year ? `${b.month}月${b.day}日` : chineseDate(to);
  return `${chineseDate(from)}至${end}`;
}

/** 周明、李芳共2人; long lists are named in full. */
export function people(names: readonly string[]): string {
  return `${names.join('、')}，共${names.length}人`;
}

/** 尾号1234 of an account; 未登记 when there is none. */
export function accountTail(account_no: string): string {
  return account_no === '' ? '（账号未登记）' : `（尾号${account_no.slice(-4)}）`;
}

/** Without the blanks that screens put between Chinese and figures; papers have none. */
export function tight(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。；：）])\s+(?=[\d¥（])/gu, '')
    .replace(/(?<=[\d%])\s+(?=\p{Script=Han})/gu, '');
}

/** Amounts with their thousands set apart: 1400.00 becomes 1,400.00. */
export function grouped(text: string): string {
  return tight(setApart(text));
}

/** Sentences joined into one: ；between, 。at the end, whatever they ended in. */
export function sentence(parts: readonly string[]): string {
  const bare = parts.map((part) => grouped(part).replace(/[。；，]+$/, '')).filter((part) => part !== '');
  return bare.length === 0 ? '' : `${bare.join('；')}。`;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一、 for the first of a list, up to 十九. */
export function ordinal(at: number): string {
  const tens = at >= 10 ? '十' : '';
  return `${tens}${NUMERALS[at % 10] ?? ''}、`;
}
