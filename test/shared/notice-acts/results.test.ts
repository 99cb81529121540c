/** Proves what the papers' acts answer: numbers, appeal clocks, copies. */
import { describe, expect, test } from 'vitest';
import { paperNumber, paperSeries } from '../../../shared/notice/number';
import { print } from '../../../shared/notice/print';
import { serve, ServiceWay, serviceWayNames, type Serve } from '../../../shared/notice/serve';
import { standing } from '../../beds';

// 1. A paper's number has the office's word, the year in brackets and no leading zeros.
// 2. The appeal clock runs in natural days from the day of service.
// 3. A paper left behind needs two deliverers or a witness; other ways do not.
// 4. Every print after the first is a copy.

const clerk = standing('clerk', 'U02', '2022-11-28');

test.each([
  ['D16', 1, '来凤社救准〔2022〕1号'],
  ['D16', 120, '来凤社救准〔2022〕120号'],
])('%s number %i is %s', (code, n, number) => {
  expect(paperNumber('来凤', code, 2022, { n, epoch: 1 })).toBe(number);
  expect(paperSeries(code, 1)).toBe(`paper-${code}`);
});

function served(changes: Partial<Serve>) {
  const payload: Serve = {
    notice_no: 'N-1',
    served_on: '2022-11-25',
    way: 'direct',
    received_by: '周明',
    deliverers: ['周经办'],
    witnesses: [],
    ...changes,
  };
  const notice = {
    code: 'D16',
    title: '确认通知书',
    number: '来凤社救准〔2022〕1号',
    state: 'in_force',
    issued_on: '2022-11-25',
    served_on: null,
  };
  return serve.decide(payload, { notice, appeal_days: 60 }, clerk);
}

describe('serving', () => {
  test.each([
    ['2022-11-25', '2023-01-24'],
    ['2022-11-28', '2023-01-27'],
  ])('served on %s, appeal until %s', (served_on, appeal_until) => {
    expect(served({ served_on })).toEqual({ permitted: true, result: { appeal_until } });
  });

  test.each(ServiceWay.options)('%s', (way) => {
    expect(served({ way }).permitted).toBe(way !== 'left');
    expect(serviceWayNames[way]).toMatch(/^[\u4e00-\u9fff]+$/);
  });

  test('left behind with a witness or by two', () => {
    expect(served({ way: 'left', witnesses: ['李村'] }).permitted).toBe(true);
    expect(served({ way: 'left', deliverers: ['周经办', '吴经办'] }).permitted).toBe(true);
  });
});

test.each([
  [0, false],
  [1, true],
  [7, true],
])('after %i prints the next is a copy: %s', (prints, copy) => {
  const facts = { notice: { state: 'in_force', number: '来凤社救准〔2022〕1号', prints } };
  const payload = { notice_no: 'N-1', copies: 1, reason: '送达' };
  expect(print.decide(payload, facts, clerk)).toEqual({ permitted: true, result: { copy } });
});
