/** Civil dates and months as text ('YYYY-MM-DD', 'YYYY-MM'), with arithmetic free of time zones. */
import { z } from 'zod';
import { assert } from './assert';

/** A civil date 'YYYY-MM-DD'. */
export type PlainDate = string;
/** A civil month 'YYYY-MM'. */
export type PlainMonth = string;

/** Schema of an existing civil date between 1850 and 2199. */
export const PlainDate = z
  .string()
  .refine(isPlainDate, { error: '日期不存在或格式不对，请按“年-月-日”填写，如 2022-11-05' });

/** Schema of a civil month. */
export const PlainMonth = z
  .string()
  .refine(isPlainMonth, { error: '月份格式不对，请按“年-月”填写，如 2022-11' });

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);
}

export function isPlainDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const known = year >= 1850 && year <= 2199 && month >= 1 && month <= 12;
  return known && day >= 1 && day <= daysInMonth(year, month);
}

export function isPlainMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isPlainDate(`${text}-01`);
}

interface Parts {
  year: number;
  month: number;
  day: number;
}

export function partsOf(date: PlainDate): Parts {
  assert(isPlainDate(date), `a civil date, not ${date}`);
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** Days since 1970-01-01; proleptic Gregorian calendar. */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a day number; inverse of `dayNumber`. */
export function dateOfDay(number: number): PlainDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return plainDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function plainDate(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function monthOf(date: PlainDate): PlainMonth {
  return date.slice(0, 7);
}

export function firstDay(month: PlainMonth): PlainDate {
  return `${month}-01`;
}

export function lastDay(month: PlainMonth): PlainDate {
  const { year, month: number } = partsOf(firstDay(month));
  return `${month}-${two(daysInMonth(year, number))}`;
}

export function addMonths(month: PlainMonth, months: number): PlainMonth {
  const { year, month: number } = partsOf(firstDay(month));
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((((count % 12) + 12) % 12) + 1)}`;
}

/** Months from `from` to `to`; 0 when equal, negative when `to` is earlier. */
export function monthsBetween(from: PlainMonth, to: PlainMonth): number {
  const a = partsOf(firstDay(from));
  const b = partsOf(firstDay(to));
  return b.year * 12 + b.month - (a.year * 12 + a.month);
}

/** The same day `months` later, or that month's last day when it has no such day. */
export function addMonthsToDate(date: PlainDate, months: number): PlainDate {
  const month = addMonths(monthOf(date), months);
  const last = lastDay(month);
  const wanted = `${month}-${date.slice(8)}`;
  return wanted > last ? last : wanted;
}

/**
 * Full years of age on a day. The birthday counts from its own day (年满);
 * who was born on 29 February turns older on 1 March in common years.
 */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  const b = partsOf(birth);
  const d = partsOf(on);
  const reached = d.month > b.month || (d.month === b.month && d.day >= b.day);
  return d.year - b.year - (reached ? 0 : 1);
}

/** '2022年11月5日', as documents write it. */
export function chineseDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** '2022年11月'. */
export function chineseMonth(month: PlainMonth): string {
  const { year, month: number } = partsOf(firstDay(month));
  return `${year}年${number}月`;
}
