/** Place: where a role of a line stands in the file, with the file's own word for the column. */
import type { Place } from './finding';
import type { Role } from './headers';
import type { Line } from './lines';

export function placeOf(line: Line, role: Role | null): Place {
  const column = role === null ? null : (line.sheet.header.titles.get(role) ?? null);
  return { sheet: line.sheet.name, row: line.row, column };
}
