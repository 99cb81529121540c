/** Value words: a parameter's value as people read it, with its unit; small tables as one sentence. */
import { formatFen } from '../base/money';
import { choiceWords } from './data/pack-words';
import { disabilityKinds, incomeItems, propertyCodes, reviewGroups, studentStages } from './data/codes';
import { GradeRule } from './grade-rule';
import { isParameterKey, parameterKeys, unitName } from './parameter-keys';
import { Bands, PropertyTest, ReviewIntervals, WorkCost } from './parameter-shapes';
import type { ParameterValue } from './pack';
import { RatioText, Rounding, roundingNames } from './rational';
import { z } from 'zod';

/** Finds a programme's name by its code. */
export type NameOf = (code: string) => string;

/** The value in words: 717.00 元/人·月, 一级、二级残疾; a key or shape unknown here as it stands. */
export function valueWords(key: string, value: ParameterValue['value'], nameOf: NameOf): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (!isParameterKey(key)) return plain(value);
  const { kind } = parameterKeys[key];
  const unit = unitName(key);
  if (kind === 'fen' && typeof value === 'number') return `${formatFen(value)} ${unit}`;
  if (kind === 'int') return `${plain(value)} ${unit}`;
  if (kind === 'ratio') return unit === '%' ? `${plain(value)}%` : plain(value);
  if (kind === 'choice') return choice(value);
  return shapeWords(value, nameOf) ?? plain(value);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function choice(value: unknown): string {
  const rounding = Rounding.safeParse(value);
  if (rounding.success) return roundingNames[rounding.data];
  const text = plain(value);
  return choiceWords[text] ?? text;
}

const Grades = z.array(GradeRule).min(1);
const Tests = z.array(PropertyTest).min(1);
const Shares = z.array(RatioText).min(1);
const Texts = z.array(z.string());

function shapeWords(value: unknown, nameOf: NameOf): string | null {
  const grades = Grades.safeParse(value);
  if (grades.success) return grades.data.map(gradeWords).join('；');
  const tests = Tests.safeParse(value);
  if (tests.success) return tests.data.map(testWords).join('；');
  const bands = Bands.safeParse(value);
  if (bands.success) return bands.data.map(bandWords).join('；');
  const cost = WorkCost.safeParse(value);
  if (cost.success) return costWords(cost.data);
  const reviews = ReviewIntervals.safeParse(value);
  if (reviews.success) return reviews.data.map((line) => `${reviewGroups[line.group]}每${line.months}个月`).join('；');
  const shares = Shares.safeParse(value);
  if (shares.success) return shares.data.map((share, i) => `第${i + 1}月 ${share}`).join('，');
  const texts = Texts.safeParse(value);
  if (!texts.success) return null;
  const known: Record<string, string> = { ...studentStages, ...incomeItems };
  return texts.data.map((text) => known[text] ?? nameOf(text)).join('、');
}

function gradeWords({ kinds, grades }: GradeRule): string {
  const who = kinds.length === 0 ? '各类' : kinds.map((kind) => disabilityKinds[kind]).join('、');
  return `${who}残疾${grades.join('、')}级`;
}

function testWords(test: PropertyTest): string {
  const name = propertyCodes[test.code];
  switch (test.kind) {
    case 'forbidden':
      return `${name}不得拥有`;
    case 'not_limited':
      return `${name}不设限`;
    case 'max_count':
      return `${name}最多${test.count}件`;
    case 'max_total':
      return `${name}合计不超过${formatFen(test.amount_fen)}元`;
    case 'max_per_person':
      return `${name}人均不超过${formatFen(test.amount_fen)}元`;
    case 'max_standards':
      return `${name}人均不超过月低保标准的${test.times}倍`;
  }
}

function bandWords({ below, amount_fen }: Bands[number]): string {
  return `月人均收入低于低保标准${below}倍的，每人每月${formatFen(amount_fen)}元`;
}

function costWords({ mode, rate, cap_fen }: WorkCost): string {
  switch (mode) {
    case 'none':
      return '不扣除';
    case 'percent':
      return `按工资的${rate}扣除`;
    case 'fixed':
      return `每月定额扣除${formatFen(cap_fen)}元`;
    case 'lesser':
      return `按工资的${rate}扣除，每月最多${formatFen(cap_fen)}元`;
  }
}
