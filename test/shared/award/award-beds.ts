/** Sound facts of awards for walks: worked case G01 in force, with an open review. */
import type { AwardFacts, Change } from '../../../shared/award/award';
import type { Power } from '../../../shared/office/power';
import { livePower } from '../../beds';

export const award_no = '500120004-A-000001';

/** What a review proposes: 751 instead of 851 from December on. */
export function change(changes: Partial<Change> = {}): Change {
  const level = { from: '2022-12', until: null, amount_fen: 75_100, base_fen: 75_100, addons_fen: 0 };
  return {
    decision: 'adjust',
    from: '2022-12',
    until: null,
    amount_fen: 75_100,
    levels: [{ ...level, trace_hash: 'b'.repeat(64) }],
    members: ['500120004-P-000001'],
    trace_hash: 'b'.repeat(64),
    ...changes,
  };
}

/** G01 since November, paid for November, reviewed by U02 on 25 November. */
export function inForce(changes: Partial<AwardFacts> = {}): AwardFacts {
  const level = { from: '2022-11', until: null, amount_fen: 85_100, base_fen: 75_100, addons_fen: 10_000 };
  return {
    award_no,
    programme: 'dibao',
    household_no: '500120004-H-000001',
    payment: 'monthly',
    state: 'live',
    name: '周明',
    from: '2022-11',
    until: null,
    suspended_from: null,
    levels: [{ ...level, trace_hash: 'a'.repeat(64) }],
    lined: [{ month: '2022-11', amount_fen: 85_100 }],
    on_way: [],
    recheck: { officer_id: 'U02', on: '2022-11-25', change: change(), household_version: 2 },
    household_version: 2,
    ...changes,
  };
}

/** A power to adjust, stop and recover 低保 up to a ceiling. */
export function changePower(ceiling_fen: number | null = null): Power {
  return livePower({
    scopes: [{ programme: 'dibao', kinds: ['adjust', 'stop', 'recover'], ceiling_fen }],
  });
}
