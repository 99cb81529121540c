/** The walk of reporting a month: how it is refused. */
import { hashOf } from '../../../shared/base/canonical';
import { reportMonth } from '../../../shared/statistics/report-month';
import { standing } from '../../beds';
import { walk } from '../../walk';

const report = { office: '500120004', office_name: '来凤街道', month: '2022-10', tables: [] };

const reportWalk = walk(reportMonth, {
  sound: {
    standing: standing('reviewer', 'U04'),
    payload: { month: '2022-10', text: '' },
    facts: { report, ends_on: '2022-10-31', closed: true, before: null },
  },
  spoil: {
    month_running: (bed) => (bed.facts.ends_on = '2022-11-30'),
    books_open: (bed) => (bed.facts.closed = false),
    same_again: (bed) => (bed.facts.before = { reported_on: '2022-11-03', hash: hashOf(report) }),
    reason_needed: (bed) => (bed.facts.before = { reported_on: '2022-11-03', hash: 'other' }),
  },
});

export const statisticsWalks = [reportWalk];
