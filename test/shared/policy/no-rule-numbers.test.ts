/** Proves that no rule number stands in code: every figure of a rule is a parameter of a pack. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';

// 1. In every room that decides, only the figures of counting and of text stand in code.
// 2. No string in code carries a sum, a ratio or a date of a rule.
// 3. The search finds a figure and a date that somebody writes into a rule.
// 4. Every value of the example pack names its source.

/** 0, 1, 2: counting and halves; 10, 100: jiao, fen and percent; 12: months a year. */
const allowed = new Set([0, 1, 2, 10, 12, 100]);

/** Calls whose figures bound what may be typed, cut text or pad numbers: no rule of aid. */
const ofText = new Set(['min', 'max', 'slice', 'padStart', 'padEnd', 'limit', 'length']);

const rooms = [
  ...['policy', 'office', 'household', 'application', 'assessment'],
  ...['approval', 'award', 'ledger', 'outreach', 'supervision'],
];
/** data/ is what is looked up; household/roster/ reads the columns and dates of spreadsheets. */
const notRules = ['/data/', '/household/roster/'];
const root = resolve(import.meta.dirname, '../../..');
const files = globSync(`shared/{${rooms.join(',')}}/**/*.ts`, { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => notRules.every((part) => !file.includes(part)));

interface Literals {
  numbers: string[];
  texts: string[];
}

function boundsText(node: ts.Node): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  if (call.expression.expression.getText() === 'Math') return false;
  return ofText.has(call.expression.name.text);
}

function literals(file: string, text: string): Literals {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Literals = { numbers: [], texts: [] };
  const walk = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && !allowed.has(Number(node.text)) && !boundsText(node)) {
      found.numbers.push(`${file}: ${node.text}`);
    }
    if (ts.isStringLiteral(node) && /^\d+(\.\d+)?$|^\d{4}-\d{2}(-\d{2})?$/.test(node.text)) {
      found.texts.push(`${file}: ${node.text}`);
    }
    node.forEachChild(walk);
  };
  walk(source);
  return found;
}

const all = files.map((file) => literals(file, readFileSync(resolve(root, file), 'utf8')));

/** Figures outside policy that are no rule of aid, each with its reason. */
const reasoned: Record<string, string> = {
  'shared/household/merge.ts: 30': 'most members that one declaration takes',
  'shared/ledger/batch.ts: 2000': 'most lines of one act',
  'shared/award/uplift-parts.ts: 2000': 'most lines of one act',
  'shared/award/fill-uplift.ts: 3': 'most names listed in a sentence',
  'shared/award/uplift-sum.ts: 2000': 'edge of a bar of the chart, fen',
  'shared/award/uplift-sum.ts: 5000': 'edge of a bar of the chart, fen',
  'shared/award/uplift-sum.ts: 10000': 'edge of a bar of the chart, fen',
  'shared/award/uplift-sum.ts: 20000': 'edge of a bar of the chart, fen',
};

test('the sources are read', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.some((file) => file.includes('award'))).toBe(true);
});

test('no rule number stands in code', () => {
  const strange = all.flatMap(({ numbers }) => numbers).filter((found) => !(found in reasoned));
  expect(strange).toEqual([]);
});

test('every reasoned figure is still there', () => {
  const seen = new Set(all.flatMap(({ numbers }) => numbers));
  expect(Object.keys(reasoned).filter((found) => !seen.has(found))).toEqual([]);
});

test('no rule figure or date hides in a string', () => {
  const texts = all.flatMap((found) => found.texts);
  // Account codes of the chart have four digits.
  const innocent = /: (0|1|9999-12-31)$|^shared\/ledger\/.*: \d{4}$/;
  expect(texts.filter((text) => !innocent.test(text))).toEqual([]);
});

test('the search finds what somebody writes into a rule', () => {
  const rule = "const a = income * 1.5; const b = Math.min(a, 71700); const c = '2022-09-01'; const d = '0.6';";
  expect(literals('x', rule)).toEqual({
    numbers: ['x: 1.5', 'x: 71700'],
    texts: ['x: 2022-09-01', 'x: 0.6'],
  });
  expect(literals('x', "z.string().max(500); '12'.padStart(4, '0'); n * 12").numbers).toEqual([]);
});

test('every value of the example pack names its source', () => {
  const bare = examplePack.parameters.flatMap(({ key, values }) =>
    values.filter(({ source }) => source.document.trim() === '').map(() => key),
  );
  expect(bare).toEqual([]);
});
