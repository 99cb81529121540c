/** Citizen identity numbers (GB 11643-1999): check digit, birth date, sex and region. */
import { z } from 'zod';
import { isPlainDate, type PlainDate } from './plain-date';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export type Sex = 'm' | 'f';
export const Sex = z.enum(['m', 'f']);

/** What an identity number says about its holder. */
export interface IdNumberFacts {
  id_number: string;
  birth_date: PlainDate;
  sex: Sex;
  /** Six-digit code of the place of first registration; may be an abolished one. */
  region: string;
}

export type IdNumberFault = 'length' | 'characters' | 'birth_date' | 'check_digit';

const FAULTS: Record<IdNumberFault, string> = {
  length: '身份证号须为18位，请核对证件后重新录入',
  characters: '身份证号前17位须为数字，末位须为数字或X',
  birth_date: '身份证号中的出生日期不存在，请核对第7至14位',
  check_digit: '身份证号校验位不符，常见原因是录错一位或两位颠倒，请对照证件核对',
};

/** The check character for the first 17 digits. */
export function checkDigit(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += Number(first17[i]) * (WEIGHTS[i] ?? 0);
  return CHECKS[sum % 11] ?? '';
}

/** Trims, drops inner blanks, folds full-width digits and x. */
export function normaliseIdNumber(typed: string): string {
  return typed
    .replace(/[０-９Ｘｘ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/g, '')
    .toUpperCase();
}

/** Reads an identity number as typed; answers the fault and its sentence when it cannot be one. */
export function readIdNumber(
  typed: string,
): { ok: true; facts: IdNumberFacts } | { ok: false; fault: IdNumberFault; message: string } {
  const id = normaliseIdNumber(typed);
  const fault = findFault(id);
  if (fault) return { ok: false, fault, message: FAULTS[fault] };
  return {
    ok: true,
    facts: {
      id_number: id,
      birth_date: birthOf(id),
      sex: Number(id[16]) % 2 === 1 ? 'm' : 'f',
      region: id.slice(0, 6),
    },
  };
}

function birthOf(id: string): PlainDate {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}

function findFault(id: string): IdNumberFault | null {
  if (id.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(id)) return 'characters';
  if (!isPlainDate(birthOf(id))) return 'birth_date';
  return checkDigit(id) === id[17] ? null : 'check_digit';
}

/** Schema of a valid number; stores the normal form (18 characters, capital X). */
export const IdNumber = z.string().transform((typed, context) => {
  const read = readIdNumber(typed);
  if (read.ok) return read.facts.id_number;
  context.addIssue({ code: 'custom', message: read.message });
  return z.NEVER;
});

/** 500120********1234: what a screen shows until asked. */
export function maskIdNumber(id: string): string {
  return id.length < 11 ? id : `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}`;
}

/**
 * The documented range of invented people (teaching, tests): sequence 000 is never issued, and
 * 996 to 999 are kept for people aged a hundred at first registration, so nobody born since
 * 1900 bears them.
 */
export function isInventedIdNumber(id: string): boolean {
  return /^(000|99[6-9])$/.test(id.slice(14, 17)) && id.slice(6, 10) >= '1900';
}
