/** Place of home: a household's village, address and standard area, from what its lines say. */
import { shortVillageName } from '../../base/region';
import { codeOf, isBlank } from './cells';
import { areaWords } from './data/words';
import type { Findings } from './finding';
import type { Home } from './homes';
import type { Line } from './lines';
import { placeOf } from './place';
import { textOf, wordOf, type Cell } from './sheet';
import type { Role } from './headers';
import { findVillageByName, findVillageInAddress, villageNames } from './villages';

/** The first line of the household, its head's before the others, that says something. */
export function firstSaying(home: Home, role: Role): { line: Line; cell: Cell } | null {
  for (const { line } of home.members) {
    const cell = line.values.get(role);
    if (cell !== undefined && !isBlank(cell)) return { line, cell };
  }
  return null;
}

/** The village's code, from its column, the address or the sheet's name; null after a finding. */
export function readVillage(home: Home, office: string, findings: Findings): string | null {
  const said = firstSaying(home, 'village');
  if (!said) return guessVillage(home, office, findings);
  const village = wordOf(said.cell);
  const place = placeOf(said.line, 'village');
  const found = findVillageByName(office, village);
  if (found.is === 'elsewhere') {
    findings.add('village_elsewhere', place, { village, office: found.office });
    return null;
  }
  if (found.is === 'unknown') {
    findings.add('village_unknown', place, { village, names: villageNames(office) });
    return null;
  }
  compareVillages(home, office, found.code, findings);
  return found.code;
}

function guessVillage(home: Home, office: string, findings: Findings): string | null {
  const address = wordOf(firstSaying(home, 'address')?.cell);
  const { line } = home.head;
  const inAddress = findVillageInAddress(office, address);
  if (inAddress !== null) return inAddress;
  const bySheet = findVillageByName(office, wordOf(line.sheet.name));
  if (bySheet.is === 'found') return bySheet.code;
  findings.add('village_missing', placeOf(line, 'village'), {});
  return null;
}

/** All lines of a household name one village. */
function compareVillages(home: Home, office: string, code: string, findings: Findings): void {
  for (const { line } of home.members) {
    const cell = line.values.get('village');
    if (isBlank(cell)) continue;
    const found = findVillageByName(office, wordOf(cell));
    if (found.is === 'found' && found.code === code) continue;
    findings.add('household_differs', placeOf(line, 'village'), { head: home.head.called });
    return;
  }
}

/** The address: group and address joined; the village's name when there is neither. */
export function readAddress(home: Home, village: string, findings: Findings): string {
  const group = textOf(firstSaying(home, 'group')?.cell);
  const rest = textOf(firstSaying(home, 'address')?.cell);
  const numbered = /^\d+$/.test(group) ? `${group}组` : group;
  const address = rest.includes(numbered) ? rest : numbered + rest;
  if ([...address].length >= 2) return address;
  const name = shortVillageName(village);
  findings.add('address_missing', placeOf(home.head.line, 'address'), { village: name });
  return name;
}

/** Communities are numbered from 001, villages from 200. */
const FIRST_VILLAGE = 200;

/** Urban or rural standard, by the head's word; by the kind of committee where it says neither. */
export function readArea(home: Home, village: string, findings: Findings): 'urban' | 'rural' {
  const said = firstSaying(home, 'area');
  const area = said ? codeOf(areaWords, said.cell) : undefined;
  if (area === 'urban' || area === 'rural') return area;
  if (said && area === undefined) {
    const accepts = '“城市”或“农村”';
    findings.add('word_unknown', placeOf(said.line, 'area'), { word: textOf(said.cell), accepts });
  } else if (home.head.line.sheet.header.columns.has('area')) {
    findings.add('area_by_village', placeOf(said?.line ?? home.head.line, 'area'), {});
  }
  return Number(village.slice(-3)) < FIRST_VILLAGE ? 'urban' : 'rural';
}
