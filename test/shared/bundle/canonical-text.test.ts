/**
 * Claims
 * 1. On any JSON the quick check agrees with parsing and writing canonically.
 * 2. On mutated and hand-made texts it agrees too: blanks, order, doubles, escapes, numbers.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../../shared/base/canonical';
import { isCanonicalText } from '../../../shared/bundle/canonical-text';

function slowly(text: string): boolean {
  try {
    return canonical(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

const sign = fc.constantFrom(
  ...Array.from('{}[]",:\\ 0123456789.-+eEtrufalsnb\n周😀\ud800u00'),
);

test('what is written canonically is known as such', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = canonical(value);
      expect([text, isCanonicalText(text)]).toEqual([text, slowly(text)]);
      const loose = JSON.stringify(value, null, 1);
      expect([loose, isCanonicalText(loose)]).toEqual([loose, slowly(loose)]);
    }),
    { numRuns: 1_000 },
  );
});

test('a mutated text is judged as parsing would', () => {
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const cut = fc.nat(2);
  const signs = fc.array(sign, { maxLength: 4 });
  fc.assert(
    fc.property(fc.jsonValue(), place, cut, signs, (value, p, n, added) => {
      const text = canonical(value);
      const at = Math.floor(p * text.length);
      const changed = text.slice(0, at) + added.join('') + text.slice(at + n);
      expect([changed, isCanonicalText(changed)]).toEqual([changed, slowly(changed)]);
    }),
    { numRuns: 4_000 },
  );
});

test.each([
  '{"a":1,"b":2}',
  '{"b":1,"a":2}',
  '{"a":1,"a":2}',
  '{"10":1,"9":2}',
  '{"9":1,"10":2}',
  '{"é":1,"z":2}',
  '{"z":1,"é":2}',
  '{"\\n":1,"a":2}',
  '{"a":1,"\\n":2}',
  '{"😀":1,"\ufb33":2}',
  '{"\ufb33":1,"😀":2}',
  '{"__proto__":1}',
  '"\\u000a"',
  '"\\n"',
  '"\\u001f"',
  '"\\u001F"',
  '"\\u0008"',
  '"\\/"',
  '"\\u4e2d"',
  '"\\ud83d\\ude00"',
  '"\u007f\u2028"',
  '1e21',
  '1e+21',
  '100000000000000000000',
  '1000000000000000000000',
  '0.000001',
  '0.0000001',
  '1e-7',
  '-0',
  '0',
  '00',
  '-1.50',
  '1.0',
  '9007199254740993',
  '9007199254740992',
  '1e400',
  '333333333.33333329',
  '',
  ' 1',
  '1 ',
  'nul',
  'null',
  '[1,]',
  '[,1]',
  '{"a":}',
  '{,}',
])('%j', (text) => {
  expect(isCanonicalText(text)).toBe(slowly(text));
});
