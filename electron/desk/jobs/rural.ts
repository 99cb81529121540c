/** Rural job: the department's list read whole, held beside the rural households here; nothing is recorded. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readIdNumber } from '../../../shared/base/id-number';
import { permit, refuse, refusals, type Outcome } from '../../../shared/base/outcome';
import { findOfficeArea, shortVillageName } from '../../../shared/base/region';
import {
  compareRural,
  ruralActs,
  ruralKinds,
  type RuralCompared,
  type RuralGap,
  type RuralHousehold,
  type RuralKind,
  type RuralListed,
} from '../../../shared/outreach/rural-compare';
import { onDisk } from '../../seal/edge';
import type { ReadableDb } from '../../store/database';
import { ownOffice } from '../desk';
import { cellAt, lostDigits, readTitledTable, textAt, type TableRow, type TitledTable } from '../roster/titled-table';
import { GREATEST_FILE } from '../roster/workbook';
import { mayUse, within, type Session } from '../session';

const titles = {
  name: ['姓名', '户主姓名'],
  id_number: ['公民身份号码', '身份证号', '身份证号码'],
  kind: ['监测类型', '户类型', '监测对象类别'],
  village: ['村（社区）', '行政村', '村'],
} as const;
type Column = keyof typeof titles;

export const ruralRefusals = refusals({
  rural_file_empty: () => '文件是空的，请重新向乡村振兴部门索取名单',
  rural_file_too_large: () => '文件太大，不像监测名单，请核对后重新选择',
  rural_file_no_titles: () => '没有找到“姓名、公民身份号码、监测类型、行政村”等列，请核对表头后重新选择',
  rural_file_no_rows: () => '文件没有数据行，请核对是否选错了文件',
  rural_digits_lost: (f: { row: number }) => `第${f.row}行的身份证号已丢失末尾数字，请索取号码为文本格式的文件`,
  rural_number_wrong: (f: { row: number; shown: string }) => `第${f.row}行的身份证号（${f.shown}）不对，请与名单单位核对`,
  rural_kind_unknown: (f: { row: number; shown: string; known: string }) =>
    `第${f.row}行的监测类型“${f.shown}”不认识，请改为${f.known}之一`,
});
const { because } = ruralRefusals;

/** Nothing of a file with any fault is taken. */
export async function compareRuralJob(session: Session, { path }: { path: string }): Promise<Outcome<RuralCompared>> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  if (!mayUse(session, path)) return refuse('path_not_chosen', '请在对话框中选择名单文件');
  const bytes = onDisk(path, () => permit(statSync(path).size > GREATEST_FILE ? null : readFileSync(path)));
  if (!bytes.permitted) return bytes;
  if (bytes.result === null) return because('rural_file_too_large', {});
  const listed = await readList(bytes.result);
  if (!listed.permitted) return listed;
  const { desk } = inside.result;
  const office = ownOffice(desk);
  const households = ruralHouseholds(desk.db, office);
  const gaps = compareRural(listed.result, households);
  const source = basename(path);
  const fresh = gaps.filter((gap) => !isEntered(desk.db, office, gap));
  const area = findOfficeArea(office)?.villages ?? [];
  const villages = Object.fromEntries(area.map(({ code }) => [shortVillageName(code), code]));
  return permit({
    file_name: source,
    listed: listed.result.length,
    helped: households.filter(({ helped }) => helped).length,
    gaps,
    acts: ruralActs(fresh, { on: desk.clock.today(), source, villages }),
  });
}

async function readList(bytes: Buffer): Promise<Outcome<RuralListed[]>> {
  const table = await readTitledTable<Column>(bytes, {
    titles,
    needed: ['name', 'id_number', 'kind', 'village'],
    refused: {
      empty: () => because('rural_file_empty', {}),
      too_large: () => because('rural_file_too_large', {}),
      no_titles: () => because('rural_file_no_titles', {}),
    },
  });
  if (!table.permitted) return table;
  if (table.result.rows.length === 0) return because('rural_file_no_rows', {});
  const listed: RuralListed[] = [];
  for (const row of table.result.rows) {
    const read = readRow(table.result, row);
    if (!read.permitted) return read;
    listed.push(read.result);
  }
  return permit(listed);
}

function readRow(table: TitledTable<Column>, row: TableRow): Outcome<RuralListed> {
  if (lostDigits(cellAt(table, row, 'id_number'))) return because('rural_digits_lost', { row: row.row });
  const shown = textAt(table, row, 'id_number');
  const read = readIdNumber(shown);
  if (!read.ok) return because('rural_number_wrong', { row: row.row, shown });
  const { id_number } = read.facts;
  const word = textAt(table, row, 'kind');
  const kind = (Object.keys(ruralKinds) as RuralKind[]).find((one) => word.includes(ruralKinds[one].replace('户', '')));
  if (kind === undefined) {
    return because('rural_kind_unknown', { row: row.row, shown: word, known: Object.values(ruralKinds).join('、') });
  }
  return permit({ row: row.row, name: textAt(table, row, 'name'), id_number, kind, village_name: textAt(table, row, 'village') });
}

/** Rural households with the numbers of those who live in them, and whether any award of theirs runs. */
function ruralHouseholds(db: ReadableDb, office: string): RuralHousehold[] {
  const rows = db.all<{ household_no: string; village_code: string; head_name: string; helped: number; numbers: string }>(
    `SELECT h.household_no, h.village_code, p.name AS head_name,
       EXISTS (SELECT 1 FROM awards a WHERE a.household_no = h.household_no AND a.state = 'live' AND a.payment = 'monthly') AS helped,
       (SELECT json_group_array(m.id_number) FROM persons m
         WHERE m.household_no = h.household_no AND m.present = 1 AND m.id_number IS NOT NULL) AS numbers
     FROM households h JOIN persons p ON p.person_no = h.head_person_no
     WHERE h.office = ? AND h.area = 'rural' AND h.merged_into IS NULL ORDER BY h.household_no`,
    office,
  );
  return rows.map(({ household_no, village_code, head_name, helped, numbers }) => ({
    household_no,
    head_name,
    village_name: shortVillageName(village_code),
    helped: helped === 1,
    id_numbers: JSON.parse(numbers) as string[],
  }));
}

/** Entered before and not closed: the next quarter's list does not enter it twice. */
function isEntered(db: ReadableDb, office: string, { household_no, name }: RuralGap): boolean {
  if (household_no === null) {
    return db.one(`SELECT 1 FROM leads WHERE office = ? AND open = 1 AND source = 'data' AND name = ?`, office, name) !== undefined;
  }
  const sql = `SELECT 1 FROM records WHERE household_no = ? AND register = 'rural_compare' AND open = 1`;
  return db.one(sql, household_no) !== undefined;
}
