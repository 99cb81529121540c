/** Proves what whole ledgers tell: posts by village, goods in store, offers refused in a row. */
import { expect, test } from 'vitest';
import { coverageOf, refusalsOf, storeOf, type SummaryLine } from '../../../shared/outreach/summary';

// 1. A village without a station wants the lesser number, one with a station the greater; who left does not count.
// 2. Goods are summed by name and measure; more out than in is named.
// 3. Refusals count back from the newest offer to the same person; a reason or a job ends the count.

const line = (over: Partial<SummaryLine>): SummaryLine => ({
  record_no: 'K1',
  register: 'assistant',
  name: '王芳',
  village_code: 'v1',
  open: true,
  entries: [],
  updates: [],
  ...over,
});

test('posts by village', () => {
  const villages = ['v1', 'v2', 'v3', 'v4'].map((code) => ({ code, name: code }));
  const lines = [
    line({}),
    line({ village_code: 'v2' }),
    line({ village_code: 'v2', register: 'station' }),
    line({ village_code: 'v3', open: false }),
    line({ village_code: 'v4' }),
    line({ village_code: 'v4' }),
    line({ village_code: 'v4', register: 'station' }),
  ];
  const { rows } = coverageOf(villages, lines, { least: 1, with_station: 2 });
  expect(rows.map(({ cells }) => cells.slice(1).join(' '))).toEqual(['1 0 1 达标', '1 1 2 缺1名', '0 0 1 缺1名', '2 1 2 达标']);
  expect(coverageOf(villages, [], { least: null, with_station: null }).rows.some(({ warns }) => warns)).toBe(false);
});

test('goods in store', () => {
  const moved = (name: string, direction: string, quantity: number, measure: string) =>
    line({ name, entries: Object.entries({ direction, quantity, measure }).map(([field, value]) => ({ field, value })) });
  const lines = [moved('棉被', 'in', 50, '床'), moved('棉被', 'out', 20, '床'), moved('大米', 'out', 3, '袋'), moved('棉被', 'in', 1, '箱')];
  expect(storeOf(lines).rows).toMatchObject([
    { cells: ['棉被（床）', '50', '20', '30', ''], warns: false },
    { cells: ['大米（袋）', '0', '3', '-3', '发出多于收入，请核对'], warns: true },
    { cells: ['棉被（箱）', '1', '0', '1', ''], warns: false },
  ]);
});

test('offers refused in a row', () => {
  const offers = (...results: string[]) => results.map((result) => [{ field: 'person', value: '周明' }, { field: 'result', value: result }]);
  const counted = (...results: string[]) => refusalsOf([line({ updates: offers(...results) })], 3).rows;
  expect(counted('refused', 'refused')).toMatchObject([{ cells: ['周明', '王芳', '2', '继续推荐'], warns: false }]);
  expect(counted('waiting', 'refused', 'refused', 'refused')).toMatchObject([{ warns: true, record_no: 'K1' }]);
  expect(counted('refused', 'refused', 'excused', 'refused')).toMatchObject([{ cells: ['周明', '王芳', '1', '继续推荐'] }]);
  expect(counted('refused', 'refused', 'refused', 'taken')).toEqual([]);
  expect(refusalsOf([line({ open: false, updates: offers('refused', 'refused', 'refused') })], 3).rows).toEqual([]);
  expect(refusalsOf([line({ updates: offers('refused') })], null).rows[0]?.warns).toBe(false);
});
