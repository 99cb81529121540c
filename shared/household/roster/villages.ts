/** Villages: finds a village or community of the office by the names people use for it. */
import { district, findOfficeArea, officeAreas, type OfficeArea } from '../../base/region';

export type FoundVillage =
  | { is: 'found'; code: string }
  | { is: 'elsewhere'; office: string }
  | { is: 'unknown' };

const COMMITTEE = /(村民委员会|居民委员会|村委会|居委会|村委|居委)$/;

/** 来凤 for 来凤村, 来凤村委会, 来凤村村民委员会: what all names of a village share. */
function coreOf(name: string): string {
  return name.replace(COMMITTEE, '').replace(/(社区|村)$/, '');
}

/** The name without the district's and the office's before it. */
function withoutOffice(name: string, office: OfficeArea): string {
  const places = ['重庆市', district.name, district.name.replace(/区$/, '县'), office.name];
  const bare = places.reduce(
    (rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest),
    name,
  );
  return bare.replace(/^(办事处|人民政府)/, '');
}

function within(office: OfficeArea, name: string): string | null {
  const bare = withoutOffice(name, office);
  const exact = office.villages.find((village) => village.code === name || village.name === bare);
  if (exact) return exact.code;
  const core = coreOf(bare);
  const alike = office.villages.filter((village) => coreOf(village.name) === core);
  return alike.length === 1 ? (alike[0]?.code ?? null) : null;
}

/** Finds a village by what stands in the village column, in this office first. */
export function findVillageByName(officeCode: string, written: string): FoundVillage {
  const own = findOfficeArea(officeCode);
  const code = own && within(own, written);
  if (code) return { is: 'found', code };
  const other = officeAreas().find((office) => office !== own && within(office, written) !== null);
  return other ? { is: 'elsewhere', office: other.name } : { is: 'unknown' };
}

/** The village an address begins with; null when it begins with none of this office. */
export function findVillageInAddress(officeCode: string, address: string): string | null {
  const own = findOfficeArea(officeCode);
  if (!own) return null;
  const bare = withoutOffice(address, own);
  const found = own.villages.find(({ name }) => bare.startsWith(name.replace(COMMITTEE, '')));
  return found?.code ?? null;
}

/** The names to choose from, as people say them. */
export function villageNames(officeCode: string): string {
  const villages = findOfficeArea(officeCode)?.villages ?? [];
  return villages.map(({ name }) => name.replace(COMMITTEE, '')).join('、');
}
