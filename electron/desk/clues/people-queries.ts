/** People queries: SQL of the clues about who is in benefit; each row is a subject and its facts. */
import { FROM, LIMIT, LIVE, MONTH, OFFICE, PAID } from './given';

export const peopleQueries = {
  dead_paid: `SELECT p.award_no AS subject, p.name, d.deceased_on, p.month, p.line_no, p.amount_fen
    FROM (SELECT award_no, max(deceased_on) AS deceased_on FROM (
        SELECT award_no, payee_deceased_on AS deceased_on FROM awards
          WHERE office = ${OFFICE} AND payee_deceased_on IS NOT NULL
        UNION ALL SELECT award_no, max(deceased_on) FROM award_members
          GROUP BY award_no HAVING count(*) = count(deceased_on))
      GROUP BY award_no) d
    CROSS JOIN pay_lines p ON p.award_no = d.award_no
    WHERE ${PAID} AND p.kind <> 'once' AND p.source_line IS NULL AND p.month > substr(d.deceased_on, 1, 7)
      AND NOT EXISTS (SELECT 1 FROM award_overpaid o WHERE o.award_no = p.award_no
        AND o.month = p.month AND o.demanded_on IS NOT NULL)`,
  dead_counted: `SELECT a.award_no AS subject, m.person_no, m.name, m.deceased_on, a.payee_name AS payee
    FROM award_members m CROSS JOIN awards a ON a.award_no = m.award_no
    WHERE m.deceased_on IS NOT NULL AND a.office = ${OFFICE} AND a.payee_deceased_on IS NULL
      AND EXISTS (SELECT 1 FROM award_members o WHERE o.award_no = a.award_no AND o.deceased_on IS NULL)
      AND EXISTS (SELECT 1 FROM pay_lines p WHERE p.award_no = a.award_no AND ${PAID}
        AND p.kind <> 'once' AND p.source_line IS NULL AND p.month > substr(m.deceased_on, 1, 7)
        AND (m.to_month IS NULL OR m.to_month > p.month))`,
  two_towns: `SELECT p.award_no AS subject, p.name, p.id_number, p.month, q.award_no AS other_award,
      f.name AS other_name, p.amount_fen
    FROM (SELECT l.id_number, l.month FROM pay_lines l
      WHERE l.month BETWEEN ${FROM} AND ${MONTH} AND l.kind = 'month' AND l.source_line IS NULL
        AND l.state IN ('sent', 'unknown', 'paid', 'part_paid')
        AND EXISTS (SELECT 1 FROM awards w WHERE w.office <> ${OFFICE})
      GROUP BY l.id_number, l.month HAVING count(DISTINCT l.office) > 1) t
    CROSS JOIN pay_lines p ON p.month = t.month AND p.id_number = t.id_number
    CROSS JOIN pay_lines q ON q.month = t.month AND q.id_number = t.id_number AND q.office <> p.office
    JOIN offices f ON f.office = q.office
    WHERE ${PAID} AND p.kind = 'month' AND p.source_line IS NULL
      AND q.kind = 'month' AND q.source_line IS NULL
      AND q.state IN ('sent', 'unknown', 'paid', 'part_paid')`,
  two_programmes: `SELECT DISTINCT a.award_no AS subject, x.name, a.award_no, b.award_no AS other_award
    FROM json_each((SELECT pairs FROM given)) j
    CROSS JOIN awards a ON a.office = ${OFFICE} AND a.programme = json_extract(j.value, '$[0]')
    CROSS JOIN award_members x ON x.award_no = a.award_no
    CROSS JOIN award_members y ON y.person_no = x.person_no AND y.award_no <> x.award_no
    CROSS JOIN awards b ON b.award_no = y.award_no AND b.programme = json_extract(j.value, '$[1]')
    CROSS JOIN pay_lines p ON p.award_no = a.award_no
    CROSS JOIN pay_lines q ON q.award_no = b.award_no AND q.month = p.month
    WHERE ${PAID} AND p.kind = 'month' AND q.kind = 'month'
      AND q.state IN ('sent', 'unknown', 'paid', 'part_paid')
      AND x.from_month <= p.month AND (x.to_month IS NULL OR x.to_month > p.month)
      AND y.from_month <= p.month AND (y.to_month IS NULL OR y.to_month > p.month)`,
  person_twice: `SELECT min(t.first) AS subject, min(t.name) AS name, t.first AS award_no, t.last AS other_award
    FROM (SELECT min(p.award_no) AS first, max(p.award_no) AS last, min(p.name) AS name FROM pay_lines p
      WHERE ${PAID} AND p.kind = 'month' AND p.source_line IS NULL
      GROUP BY p.id_number, p.programme, p.month HAVING min(p.award_no) <> max(p.award_no)) t
    GROUP BY t.first, t.last`,
  relative_unfiled: relatives(`r.filed_on IS NULL`),
  relative_filed: relatives(`r.filed_on IS NOT NULL AND r.kinship <> 'self'`),
  staff_paid: `SELECT DISTINCT a.award_no AS subject, m.person_no, m.name FROM relatives r
    CROSS JOIN persons e ON e.office = ${OFFICE} AND e.id_number = r.id_number
    CROSS JOIN award_members m ON m.person_no = e.person_no
    CROSS JOIN awards a ON a.award_no = m.award_no
    WHERE r.office = ${OFFICE} AND ${LIVE} AND m.to_month IS NULL`,
  same_phone: contacts('h.phone', 'phone', `h.phone <> ''`),
  same_address: contacts('h.address', 'address', `h.address <> ''`),
};

function relatives(filed: string): string {
  return `SELECT DISTINCT a.award_no AS subject, m.person_no, m.name, r.relative_no, r.name AS staff_name,
      r.kinship, r.filed_on FROM relatives r
    CROSS JOIN persons e ON e.office = ${OFFICE} AND e.id_number = r.person_id_number
    CROSS JOIN award_members m ON m.person_no = e.person_no
    CROSS JOIN awards a ON a.award_no = m.award_no
    WHERE r.office = ${OFFICE} AND ${LIVE} AND m.to_month IS NULL AND ${filed}`;
}

/** Households in benefit that give the same telephone or address, from the pack's number on. */
function contacts(column: string, name: string, present: string): string {
  return `SELECT t.first AS subject, t.${name}, t.count, e.name FROM (
      SELECT min(h.household_no) AS first, ${column} AS ${name}, count(*) AS count FROM households h
      WHERE h.office = ${OFFICE} AND h.merged_into IS NULL AND ${present} AND EXISTS (
        SELECT 1 FROM awards a WHERE a.household_no = h.household_no AND ${LIVE} AND a.payment = 'monthly')
      GROUP BY h.village_code, ${column} HAVING count(*) >= ${LIMIT}) t
    JOIN households g ON g.household_no = t.first LEFT JOIN persons e ON e.person_no = g.head_person_no`;
}
