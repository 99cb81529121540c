/** Given: the values every clue query may ask for, and the conditions that many of them share. */

/** Stands before every query; its values are office, month, first month, day, limit, cut-off, pairs, programmes. */
export const GIVEN = `WITH given (in_office, on_month, from_month, today, least, cut_off, pairs, checked)
  AS (SELECT ?, ?, ?, ?, ?, ?, ?, ?)`;

export const OFFICE = '(SELECT in_office FROM given)';
export const MONTH = '(SELECT on_month FROM given)';
export const FROM = '(SELECT from_month FROM given)';
export const TODAY = '(SELECT today FROM given)';
/** A number of the pack: households with one telephone. */
export const LIMIT = '(SELECT least FROM given)';
/** The last day that is too long ago. */
export const CUT_OFF = '(SELECT cut_off FROM given)';

/** A payment line `p` whose money left, in the months looked at. */
export const PAID = `p.office = ${OFFICE} AND p.month BETWEEN ${FROM} AND ${MONTH}
  AND p.state IN ('sent', 'unknown', 'paid', 'part_paid')`;

/** An award `a` of this office in force. */
export const LIVE = `a.office = ${OFFICE} AND a.state = 'live'`;
