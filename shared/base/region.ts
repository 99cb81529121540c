/** Offices and villages by statistical code: the bundled table of Bishan District. */
import { z } from 'zod';
import divisions from './data/bishan-divisions.json';

/** A village or community. */
export interface Village {
  code: string;
  name: string;
}

/** A town or subdistrict office. */
export interface OfficeArea extends Village {
  villages: readonly Village[];
}

export const OfficeCode = z
  .string()
  .regex(/^\d{6}(\d{3})?$/, { error: '单位代码须为9位镇街代码或6位区代码' });
export const VillageCode = z.string().regex(/^\d{12}$/, { error: '村（社区）代码须为12位' });

const offices: readonly OfficeArea[] = divisions.offices;

/** The district's code and name. */
export const district: Village = divisions.district;

/** All offices of the district in code order. */
export function officeAreas(): readonly OfficeArea[] {
  return offices;
}

export function findOfficeArea(code: string): OfficeArea | undefined {
  return offices.find((office) => office.code === code);
}

export function findVillage(code: string): Village | undefined {
  return findOfficeArea(code.slice(0, 9))?.villages.find((village) => village.code === code);
}

/** The shorter name people use: 大旺社区 for 大旺社区居民委员会. */
export function shortVillageName(code: string): string {
  const name = findVillage(code)?.name ?? code;
  return name.replace(/(居民委员会|村民委员会|居委会|村委会)$/, '');
}
