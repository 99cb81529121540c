/** Proves that a value once used is never edited: only followed or corrected by a new line. */
import { describe, expect, test } from 'vitest';
import { packErrors } from '../../../shared/policy/check-pack';
import { examplePack } from '../../../shared/policy/example-pack';
import type { Pack } from '../../../shared/policy/pack';
import { packWith } from './facts';

// 1. A value of the pack before may not be changed or removed; a correction is a new line.
// 2. Lines run forward in time, corrections aside.

const edited = (change: (pack: Pack) => void) => packWith({}, change);
const parameter = (pack: Pack, key: string) => pack.parameters.find((row) => row.key === key)!;
const codes = (pack: unknown, previous?: Pack) =>
  packErrors(pack, previous).map(({ code }) => code);

describe('values once used', () => {
  test('an edit is refused at its path', () => {
    const pack = edited((copy) => {
      parameter(copy, 'reserve.fixed').values[0]!.value = 1;
    });
    const [first] = packErrors(pack, examplePack);
    expect(first).toMatchObject({ code: 'value_edited' });
    expect(first!.message).toMatch(/不能修改/);
  });

  test('a removed line and a removed parameter are refused', () => {
    expect(
      codes(
        edited((copy) => {
          parameter(copy, 'price.cpi_threshold').values.pop();
        }),
        examplePack,
      ),
    ).toContain('value_edited');
    const without = edited((copy) => {
      copy.parameters = copy.parameters.filter(({ key }) => key !== 'reserve.fixed');
    });
    expect(codes(without, examplePack)).toContain('value_removed');
  });

  test('a correction once made stays too', () => {
    const corrected = edited((copy) => {
      const { values } = parameter(copy, 'reserve.fixed');
      values.push({ ...values[0]!, value: 2000000, corrects: '2018-01-01' });
    });
    expect(codes(corrected, corrected)).toEqual([]);
    expect(codes(examplePack, corrected)).toEqual(['value_edited']);
    const merged = edited((copy) => {
      parameter(copy, 'reserve.fixed').values[0]!.value = 2000000;
    });
    expect(codes(merged, corrected)).toContain('value_edited');
  });

  test('a later line and a stated correction are accepted, and the correction counts', () => {
    const pack = edited((copy) => {
      const { values } = parameter(copy, 'reserve.fixed');
      const source = { document: '更正通知' };
      values.push({
        from: '2018-01-01',
        value: 2000000,
        source,
        certain: true,
        corrects: '2018-01-01',
      });
      values.push({ from: '2024-01-01', value: 4000000, source, certain: true });
    });
    expect(codes(pack, examplePack)).toEqual([]);
  });
});

test('a value after a correction still runs forward in time', () => {
  const value = (from: string, more = {}) => ({
    from,
    value: 1,
    source: { document: '试验' },
    certain: true,
    ...more,
  });
  const with_ = (...more: ReturnType<typeof value>[]) =>
    codes(
      edited((copy) => {
        parameter(copy, 'reserve.fixed').values.push(...more);
      }),
    );
  expect(
    with_(
      value('2019-01-01'),
      value('2018-01-01', { corrects: '2018-01-01' }),
      value('2020-01-01'),
    ),
  ).toEqual([]);
  expect(
    with_(
      value('2019-01-01'),
      value('2018-01-01', { corrects: '2018-01-01' }),
      value('2018-06-01'),
    ),
  ).toEqual(['order']);
});
