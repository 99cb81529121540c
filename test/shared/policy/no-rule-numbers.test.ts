/** Proves that no rule number stands in code: every figure of a rule is a parameter of a pack. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';

// 1. Outside data/ only the figures of counting, halves, months a year, tenths and percent stand in code.
// 2. No string in code carries a sum, a ratio or a date of a rule.
// 3. Every value of the example pack names its source.

/** 0, 1, 2: counting and halves; 10, 100: jiao, fen and percent; 12: months a year; 1e3s: limits of schemas. */
const allowed = new Set([0, 1, 2, 10, 12, 100]);
const root = resolve(import.meta.dirname, '../../..');
const files = globSync('shared/policy/**/*.ts', { cwd: root }).filter(
  (file) => !file.includes('/data/'),
);

function literals(file: string): { numbers: string[]; texts: string[] } {
  const source = ts.createSourceFile(
    file,
    readFileSync(resolve(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const numbers: string[] = [];
  const texts: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && !allowed.has(Number(node.text)))
      numbers.push(`${file}: ${node.text}`);
    if (ts.isStringLiteral(node) && /^\d+(\.\d+)?$/.test(node.text)) texts.push(node.text);
    if (ts.isStringLiteral(node) && /^\d{4}-\d{2}(-\d{2})?$/.test(node.text)) texts.push(node.text);
    node.forEachChild(walk);
  };
  walk(source);
  return { numbers, texts };
}

test('the sources are read', () => {
  expect(files.length).toBeGreaterThan(40);
});

test('no rule number stands in code', () => {
  expect(files.flatMap((file) => literals(file).numbers)).toEqual([]);
});

test('no rule figure or date hides in a string', () => {
  const texts = files.flatMap((file) => literals(file).texts.map((text) => `${file}: ${text}`));
  expect(texts.filter((text) => !/: (0|1|9999-12-31)$/.test(text))).toEqual([]);
});

test('every value of the example pack names its source', () => {
  const bare = examplePack.parameters.flatMap(({ key, values }) =>
    values.filter(({ source }) => source.document.trim() === '').map(() => key),
  );
  expect(bare).toEqual([]);
});
