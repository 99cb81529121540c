/** Typed date: reads a day or a month as people type it: 20221105, 2022.11.5, 2022年11月5日, 11-5. */
import { isPlainDate, isPlainMonth, weekday, type PlainDate, type PlainMonth } from '../../shared/base/plain-date';

function plain(text: string): string {
  return text
    .trim()
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[年月./／。、]/g, '-')
    .replace(/[日号\s]/g, '')
    .replace(/-+$/, '');
}

function join(parts: readonly string[]): string {
  return parts.map((part, i) => (i === 0 ? part : part.padStart(2, '0'))).join('-');
}

/** The day meant; a day without a year is taken in the year of `today`. Null when it is none. */
export function readDate(typed: string, today: PlainDate): PlainDate | null {
  const text = plain(typed);
  const year = today.slice(0, 4);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const full = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(text);
  const found = packed ?? full;
  const date = found ? join(found.slice(1)) : short ? join([year, ...short.slice(1)]) : '';
  return isPlainDate(date) ? date : null;
}

/** The month meant: 2022-11, 202211, 2022年11月. Null when it is none. */
export function readMonth(typed: string): PlainMonth | null {
  const found = /^(\d{4})-?(\d{1,2})$/.exec(plain(typed));
  const month = found ? join(found.slice(1)) : '';
  return isPlainMonth(month) ? month : null;
}

/** Monday first. */
export const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** 星期一 … 星期日. */
export function weekdayName(date: PlainDate): string {
  return `星期${weekdays[weekday(date) - 1] ?? ''}`;
}
