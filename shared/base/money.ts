/** Money: whole fen only. Formatting, careful parsing and capital figures. */
import { z } from 'zod';
import { assert } from './assert';
import { parseChineseNumber } from './chinese-number';

/** An amount in fen: a safe integer, may be negative where a rule says so. */
export type Fen = number;

/** Largest amount the desk accepts in one field: 100 亿元 in fen. */
const GREATEST_FEN = 1_000_000_000_000;

/** Schema of a non-negative amount in whole fen. */
export const Fen = z
  .int({ error: '金额须为整数分' })
  .min(0, { error: '金额不能为负数' })
  .max(GREATEST_FEN, { error: '金额超过可录入的上限' });

/** Schema of an amount above zero, in whole fen. */
export const PositiveFen = Fen.min(1, { error: '金额须大于零' });

/** '1,402.00': thousands separators, two decimals, a leading minus for negatives. */
export function formatFen(fen: Fen): string {
  const plain = formatFenPlain(Math.abs(fen));
  const [yuan = '0', cents = '00'] = plain.split('.');
  const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${grouped}.${cents}`;
}

/** '1402.00': for files that machines read. */
export function formatFenPlain(fen: Fen): string {
  assert(Number.isSafeInteger(fen), 'fen are whole');
  const size = Math.abs(fen);
  const cents = String(size % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}${Math.floor(size / 100)}.${cents}`;
}

/**
 * Reads an amount in yuan as typed: '1402', '1,402.5', '￥1402.00元', '一千四百零二'.
 * Exact: the digits are taken as text. Answers null for anything else (more than two
 * decimals, misplaced separators, words).
 */
export function parseYuan(typed: string): Fen | null {
  const text = halfWidth(typed).replace(/^[¥￥]\s*/, '').replace(/\s*元整?$/, '').trim();
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text);
  const fen = match ? readFigures(match[2] ?? '', match[3] ?? '') : parseChineseNumber(text, 100);
  if (fen === null || fen > GREATEST_FEN) return null;
  return match?.[1] && fen > 0 ? -fen : fen;
}

function readFigures(yuan: string, cents: string): Fen {
  return Number(yuan.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'));
}

function halfWidth(text: string): string {
  return text
    .trim()
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ');
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * Capital figures for documents: 人民币捌佰伍拾壹元整. Inner zeros fold into one 零,
 * 整 follows 元 or 角, never 分. Rule: 支付结算办法附件《正确填写票据和结算凭证的基本规定》 一至三.
 * A negative amount begins with 负.
 */
export function capitalAmount(fen: Fen): string {
  assert(Number.isSafeInteger(fen), 'fen are whole');
  const size = Math.abs(fen);
  const yuan = Math.floor(size / 100);
  const jiao = Math.floor(size / 10) % 10;
  const cent = size % 10;
  const whole = yuan > 0 ? `${capitalWhole(yuan)}元` : '';
  const head = `人民币${fen < 0 ? '负' : ''}${whole}`;
  if (jiao === 0 && cent === 0) return yuan === 0 ? `${head}零元整` : `${head}整`;
  const tens = jiao > 0 ? `${DIGITS[jiao]}角` : yuan > 0 ? '零' : '';
  const bridge = jiao > 0 && yuan > 0 && yuan % 10 === 0 ? '零' : '';
  return cent > 0 ? `${head}${bridge}${tens}${DIGITS[cent]}分` : `${head}${bridge}${tens}整`;
}

function capitalWhole(yuan: number): string {
  let rest = yuan;
  let text = '';
  let gap = false;
  for (let group = 0; rest > 0; group += 1) {
    const four = rest % 10_000;
    rest = Math.floor(rest / 10_000);
    if (four === 0) {
      gap = text !== '';
      continue;
    }
    const zero = gap || (text !== '' && groupBefore(yuan, group) < 1000);
    text = `${capitalFour(four)}${GROUPS[group] ?? ''}${zero ? '零' : ''}${text}`;
    gap = false;
  }
  return text;
}

/** The four digits just below the given group, to see whether a 零 bridges them. */
function groupBefore(yuan: number, group: number): number {
  return Math.floor(yuan / 10_000 ** (group - 1)) % 10_000;
}

function capitalFour(four: number): string {
  let text = '';
  let gap = false;
  for (let place = 0, rest = four; rest > 0; place += 1, rest = Math.floor(rest / 10)) {
    const digit = rest % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text = `${DIGITS[digit]}${PLACES[place]}${gap ? '零' : ''}${text}`;
    gap = false;
  }
  return text;
}
