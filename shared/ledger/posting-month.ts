/** Posting month: the accounting month into which today's money is entered. */
import { addMonths, monthOf, type PlainDate, type PlainMonth } from '../base/plain-date';

/**
 * Today's month, or the month after the last closed one when that lies later: what happens
 * after a close is entered in the open month and names the old one in its memo.
 */
export function postingMonth(today: PlainDate, lastClosed: PlainMonth | null): PlainMonth {
  const now = monthOf(today);
  if (lastClosed === null || now > lastClosed) return now;
  return addMonths(lastClosed, 1);
}
