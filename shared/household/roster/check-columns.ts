/** Check columns: what a roster's headers lack, repeat or hold in vain. */
import { columnLetters } from './sheet';
import type { Findings } from './finding';
import type { Role } from './headers';
import type { RosterLines, RosterSheet } from './lines';

/** Facts that move money, and the columns that tell them. */
const situation: readonly { words: string; roles: readonly Role[] }[] = [
  { words: '“残疾类别”“残疾等级”', roles: ['disability_kind', 'disability_card'] },
  { words: '“是否重病”', roles: ['illness'] },
  { words: '“就学阶段”', roles: ['student'] },
  { words: '“是否有劳动能力”', roles: ['work'] },
];

/** Answers whether the columns suffice to read the people at all. */
export function checkColumns({ sheets, skipped }: RosterLines, findings: Findings): boolean {
  const readable = sheets.map((sheet) => checkSheet(sheet, findings));
  if (skipped.length > 0) {
    const place = { sheet: '', row: null, column: null };
    findings.add('sheet_skipped', place, { sheets: skipped.map((name) => `“${name}”`).join('') });
  }
  return readable.every(Boolean);
}

function checkSheet({ name: sheet, header }: RosterSheet, findings: Findings): boolean {
  const place = { sheet, row: header.row, column: null };
  const { columns, titles, repeated, unused } = header;
  for (const { title, first, second } of repeated) {
    const letters = { first: columnLetters(first), second: columnLetters(second) };
    findings.add('column_twice', { ...place, column: title }, letters);
  }
  if (!columns.has('relation')) {
    findings.add('columns_missing', place, { columns: '“与户主关系”' });
  }
  const lacking = situation.filter(({ roles }) => !roles.some((role) => columns.has(role)));
  if (lacking.length > 0) {
    findings.add('facts_unknown', place, { columns: lacking.map(({ words }) => words).join('') });
  }
  if (!columns.has('area')) findings.add('area_by_village', place, {});
  const amount = titles.get('amount');
  if (amount !== undefined) findings.add('amount_not_kept', place, { columns: `“${amount}”列` });
  if (unused.length > 0) findings.add('column_unused', place, { columns: unused.join('、') });
  return repeated.length === 0 && columns.has('relation');
}
