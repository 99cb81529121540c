/** Check items: what the verification body is asked about each person, and what the household declared of it. */
import { formatFen } from '../base/money';
import type { Declaration } from '../household/declaration';
import { namedObligors, type Obligor } from '../household/obligor';
import { propertyCodes } from '../policy/data/codes';

/** The items of a check of economic circumstances (社会救助暂行办法第三十条；民发〔2021〕57号第十七条). */
export const checkItems = {
  register: '户籍',
  tax: '纳税',
  social_insurance: '社会保险',
  wage: '工资收入',
  property: '不动产',
  company: '市场主体登记',
  housing_fund: '住房公积金',
  vehicle: '车辆船舶',
  deposits: '银行存款',
  insurance: '商业保险',
  securities: '证券',
  internet_finance: '互联网金融资产',
  marriage: '婚姻登记',
} as const;
export type CheckItem = keyof typeof checkItems;

/** Codes of declared property that belong to an item. */
const propertyOf: Partial<Record<CheckItem, readonly (keyof typeof propertyCodes)[]>> = {
  property: ['home', 'shop'],
  company: ['company'],
  vehicle: ['vehicle', 'disability_vehicle', 'small_farm_vehicle'],
  deposits: ['deposits'],
  securities: ['securities'],
};

/** What was declared of an item, in words: its own wage a person, property as a household, of obligors little. */
export function declaredOf(declared: Declaration, person: string, item: CheckItem): string {
  const obligor = namedObligors(declared.obligors).findIndex(({ key }) => key === person);
  if (obligor >= 0) return obligorWord(declared.obligors[obligor], item);
  if (item === 'wage') return wageOf(declared, person);
  const codes = propertyOf[item];
  if (!codes) return '申报表无此项';
  const rows = declared.property.filter(({ code }) => codes.includes(code));
  const said = rows.map(({ code, count, value_fen }) => {
    const many = typeof count === 'number' ? `${count}处（件）` : '';
    const worth = typeof value_fen === 'number' && value_fen > 0 ? `${formatFen(value_fen)}元` : '';
    return `${propertyCodes[code]}${many}${worth}`;
  });
  return said.length > 0 ? `全家申报${said.join('、')}` : '全家申报没有';
}

function obligorWord(row: Obligor | undefined, item: CheckItem): string {
  const income = item === 'wage' ? row?.income_fen : undefined;
  return typeof income === 'number' ? `义务人，申报月收入${formatFen(income)}元` : '义务人，没有申报此项';
}

function wageOf({ income }: Declaration, person: string): string {
  const rows = income.filter(({ member, kind }) => member === person && kind === 'wage');
  const said = rows.map(({ monthly_fen }) =>
    typeof monthly_fen === 'number' ? `每月${formatFen(monthly_fen)}元` : '数额尚不清楚',
  );
  return said.length > 0 ? `申报${said.join('、')}` : '申报没有';
}
