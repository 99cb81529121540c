/** Proves the readable spelling of a pack, over which it is signed, and what is said of the signature. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { nobodysSeal, sealSentence } from '../../../shared/policy/pack-seal';
import { packText } from '../../../shared/policy/pack-text';

// 1. Keys stand in reading order, others by name behind them; rows keep their order; one line feed ends it.
// 2. The text gives the same pack back, and the same text whatever the order of its keys.
// 3. The order of reading is kept: a signature once made must be found good again.
// 4. Each state of the signature is said in a sentence; with nobody behind it no name is told.

const asPack = (value: unknown) => value as Pack;

test('keys in reading order, others by name, rows as they stand', () => {
  const strange = { zoo: 1, cases: [{ zebra: [], ape: null, name: 'b' }, 2, 'a'], apple: true, format: 1 };
  expect(packText(asPack(strange))).toBe(
    [
      '{',
      '  "format": 1,',
      '  "cases": [',
      '    {',
      '      "name": "b",',
      '      "ape": null,',
      '      "zebra": []',
      '    },',
      '    2,',
      '    "a"',
      '  ],',
      '  "apple": true,',
      '  "zoo": 1',
      '}',
      '',
    ].join('\n'),
  );
});

test('the order of reading, on which signed files depend', () => {
  const keys = [
    'format id title example watermark issuer covers_from known_until',
    'key name code programme by kind scope when mode unit description',
    'from value corrects source document article page certain values',
    'parameters programmes relations reason_sources legal_bases remedies departments calendar cases',
  ].flatMap((line) => line.split(' '));
  const backwards = Object.fromEntries([...keys].sort().reverse().map((key) => [key, 0]));
  expect(Object.keys(JSON.parse(packText(asPack(backwards))) as object)).toEqual(keys);
});

test('the same pack comes back, and the same text whatever the order of its keys', () => {
  expect(JSON.parse(packText(examplePack))).toEqual(examplePack);
  const keys = Object.keys(examplePack) as (keyof Pack)[];
  fc.assert(
    fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), (shuffled) => {
      const other = Object.fromEntries(shuffled.map((key) => [key, examplePack[key]]));
      expect(packText(asPack(other))).toBe(packText(examplePack));
    }),
    { numRuns: 5 },
  );
});

test('what is said of a signature', () => {
  const said = (['bundled', 'unsigned', 'bad', 'stranger'] as const).map((state) =>
    sealSentence(nobodysSeal(state)),
  );
  expect(said).toEqual([
    '随程序附带的示例政策包，无需签章',
    '没有签章',
    '签章与内容对不上',
    '签章有效，但签章单位没有经本单位认证',
  ]);
  const good = { ...nobodysSeal('good'), office_name: '某区民政局' };
  expect(sealSentence(good)).toBe('某区民政局签章，核验无误');
  expect(sealSentence(nobodysSeal('good'))).toBe('签章，核验无误');
  expect(nobodysSeal('bad')).toEqual({
    state: 'bad',
    fingerprint: null,
    office: null,
    office_name: null,
  });
});
