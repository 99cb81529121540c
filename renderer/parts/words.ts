/** Words: the Chinese of every code a household's facts may hold, for showing and comparing. */
import { formatFen } from '../../shared/base/money';
import { shortVillageName } from '../../shared/base/region';
import { idTypeNames } from '../../shared/household/declaration';
import {
  areas,
  disabilityKinds,
  eventKinds,
  incomeItems,
  incomeKinds,
  livings,
  parentStates,
  propertyCodes,
  relations,
  studentStages,
} from '../../shared/policy/data/codes';

export const sexNames = { m: '男', f: '女' } as const;
/** Aid by which an obligor may count as unable. */
export const aidNames = { tekun: '特困供养', dibao: '低保' } as const;
export const gradeNames: Record<number, string> = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' };

/** Code lists by the key under which a fact stands. */
const lists: Record<string, Record<string, string>> = {
  area: areas,
  relation: relations,
  sex: sexNames,
  id_type: idTypeNames,
  student: studentStages,
  living: livings,
  state: parentStates,
  programme: aidNames,
  transfer: incomeItems,
  code: propertyCodes,
  kind: { ...incomeKinds, ...disabilityKinds, ...eventKinds },
};

/** A fact in words: 1,402.00, 是, 配偶, 尚不清楚. */
export function wordOf(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '无';
  if (value === 'unknown') return '尚不清楚';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return key.endsWith('_fen') ? `${formatFen(value)} 元` : String(value);
  if (typeof value !== 'string') return '';
  return key === 'village_code' ? shortVillageName(value) : (lists[key]?.[value] ?? value);
}
