/** Household property: the property tests of a pack over what a household declares. */
import type { AssessHousehold, AssessProperty } from './assess-input';
import { yuan } from './amount-text';
import { propertyCodes } from './data/codes';
import { noting, NONE } from './counting';
import type { MeansRules } from './means-rules';
import type { PropertyTest } from './parameter-shapes';
import { compareProducts, parseRational } from './rational';
import type { Tracer } from './trace';

export type PropertyVerdict = 'pass' | 'fail' | 'unknown';

/** The verdict, the code that fails, and what is not known. */
export interface PropertyFinding {
  verdict: PropertyVerdict;
  failing: string;
  missing: readonly string[];
}

const passed: PropertyFinding = Object.freeze({ verdict: 'pass', failing: '', missing: NONE });

/** Tests every declared property (民发〔2021〕57号第十四条); one failing test is enough to fail. */
export function testProperty(
  household: AssessHousehold,
  rules: MeansRules,
  n: number,
  standardFen: number,
  t: Tracer | null,
): PropertyFinding {
  const rows = household.property;
  if (rows === 'unknown') {
    return { verdict: 'unknown', failing: '', missing: ['household.property'] };
  }
  if (rows === undefined || rows.length === 0) {
    t?.step('property', '家庭财产', '未申报应测试的财产', '符合', 'none', [rules.property]);
    return passed;
  }
  const finding: PropertyFinding = { verdict: 'pass', failing: '', missing: NONE };
  t?.begin('property', '家庭财产');
  for (let at = 0; at < rows.length; at += 1) testRow(rows, at, rules, n, standardFen, finding, t);
  const value = { pass: '符合', fail: '不符合', unknown: '尚不清楚' }[finding.verdict];
  t?.end('', value, 'none', [rules.property]);
  return finding;
}

function testRow(
  rows: readonly AssessProperty[],
  at: number,
  rules: MeansRules,
  n: number,
  standardFen: number,
  finding: PropertyFinding,
  t: Tracer | null,
): void {
  const row = rows[at] as AssessProperty;
  const test = rules.tests.get(row.code);
  const verdict = test ? verdictOf(test, rows, row, n, standardFen) : 'unknown';
  const value = { pass: '符合', fail: '不符合', unknown: '尚不清楚' }[verdict];
  t?.step('property_test', propertyCodes[row.code], testText(test), value, 'none');
  if (verdict === 'fail') {
    if (finding.failing === '') finding.failing = row.code;
    finding.verdict = 'fail';
  } else if (verdict === 'unknown') {
    const path = test ? `household.property.${at}` : `parameter:property.tests.${row.code}`;
    finding.missing = noting(finding.missing, path);
    if (finding.verdict === 'pass') finding.verdict = 'unknown';
  }
}

/** One row against its test; totals run over all rows of the code. */
function verdictOf(
  test: PropertyTest,
  rows: readonly AssessProperty[],
  row: AssessProperty,
  n: number,
  standardFen: number,
): PropertyVerdict {
  switch (test.kind) {
    case 'not_limited':
      return 'pass';
    case 'forbidden':
      return within(total(rows, row.code, 'count'), 0, 1, 1);
    case 'max_count':
      return within(total(rows, row.code, 'count'), test.count, 1, 1);
    case 'max_total':
      return within(total(rows, row.code, 'value_fen'), test.amount_fen, 1, 1);
    case 'max_per_person':
      return within(total(rows, row.code, 'value_fen'), test.amount_fen, n, 1);
    case 'max_standards': {
      const times = parseRational(test.times);
      return within(total(rows, row.code, 'value_fen'), standardFen * times.n, n, times.d);
    }
  }
}

/** Whether total·d ≤ limit·n. */
function within(total: number | null, limit: number, n: number, d: number): PropertyVerdict {
  if (total === null) return 'unknown';
  return compareProducts(total, d, limit, n) <= 0 ? 'pass' : 'fail';
}

function total(
  rows: readonly AssessProperty[],
  code: string,
  what: 'count' | 'value_fen',
): number | null {
  let sum = 0;
  for (const row of rows) {
    if (row.code !== code) continue;
    const value = row[what] ?? (what === 'count' ? 1 : 0);
    if (value === 'unknown') return null;
    sum += value;
  }
  return sum;
}

function testText(test: PropertyTest | undefined): string {
  switch (test?.kind) {
    case undefined:
      return '政策包没有这类财产的标准';
    case 'not_limited':
      return '不设限';
    case 'forbidden':
      return '不得拥有';
    case 'max_count':
      return `不超过 ${test.count} 件（处）`;
    case 'max_total':
      return `合计不超过 ${yuan(test.amount_fen)} 元`;
    case 'max_per_person':
      return `人均不超过 ${yuan(test.amount_fen)} 元`;
    case 'max_standards':
      return `人均不超过月低保标准的 ${test.times} 倍`;
  }
}
