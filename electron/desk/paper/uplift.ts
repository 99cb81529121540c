/** Uplift paper: the roster of a decided uplift, read off what its acts recorded. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { shortVillageName } from '../../../shared/base/region';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { upliftRoster, type UpliftRosterLine } from '../../../shared/notice/content/uplift-roster';
import { ownOffice } from '../desk';
import { findPack } from '../facts/policy';
import type { Within } from '../session';
import { frameOf } from './letterhead';

interface LineRecord extends Omit<UpliftRosterLine, 'village_name' | 'programme_name'> {
  village_code: string | null;
  programme: string;
}

/** Composes the roster of an uplift by its number. */
export function composeUplift(
  inside: Within,
  upliftNo: string,
): Outcome<{ content: PaperContent; name: string }> {
  const { db } = inside.desk;
  const uplift = db.one<{ pack_id: string; from: string; declared_on: string }>(
    'SELECT pack_id, from_month AS "from", declared_on FROM uplifts WHERE uplift_no = ?',
    upliftNo,
  );
  if (!uplift) return refuse('uplift_unknown', '没有这次提标，请从提标列表中选择');
  const programmes = findPack(db, uplift.pack_id)?.programmes ?? [];
  const records = db.all<LineRecord>(
    `SELECT h.village_code, l.name, a.payee_id_number AS id_number, l.programme,
       l.from_month AS "from", l.before_fen, l.after_fen, l.back_pay_fen,
       json_array_length(l.back_pay) AS back_pay_months, l.rule_from
     FROM uplift_lines l JOIN awards a ON a.award_no = l.award_no
     LEFT JOIN households h ON h.household_no = l.household_no
     WHERE l.uplift_no = ? ORDER BY h.village_code, l.award_no`,
    upliftNo,
  );
  const content = upliftRoster({
    frame: frameOf(db, ownOffice(inside.desk), uplift.declared_on),
    uplift_no: upliftNo,
    ...uplift,
    lines: records.map(({ village_code, programme, ...line }) => ({
      ...line,
      village_name: shortVillageName(village_code ?? ''),
      programme_name: programmes.find((row) => row.code === programme)?.name ?? '',
    })),
  });
  return permit({ content, name: `提标花名册 ${upliftNo}` });
}
