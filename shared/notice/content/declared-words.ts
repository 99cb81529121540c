/** Declared words: what a household declared, as short words in the boxes of forms. */
import { formatFen } from '../../base/money';
import type { Declaration, Member } from '../../household/declaration';
import {
  disabilityKinds,
  incomeKinds,
  propertyCodes,
  relations,
  studentStages,
} from '../../policy/data/codes';

const UNKNOWN = 'unknown';
const ASKED = '待核实';

/** 配偶 */
export function relationWords({ relation }: Member): string {
  if (relation === undefined) return '';
  return relation === UNKNOWN ? ASKED : relations[relation];
}

/** 肢体残疾一级、重大疾病; 无 when neither. */
export function healthWords({ disability, serious_illness }: Member): string {
  const words: string[] = [];
  if (disability === UNKNOWN || serious_illness === UNKNOWN) words.push(ASKED);
  if (disability && disability !== UNKNOWN) {
    const grade = '一二三四'[disability.grade - 1] ?? '';
    words.push(`${disabilityKinds[disability.kind]}残疾${grade}级`);
  }
  if (serious_illness === true) words.push('重大疾病');
  return words.length === 0 ? '无' : words.join('、');
}

/** 义务教育在读, 有劳动能力, 登记失业 … */
export function workWords({ student, able_to_work, registered_unemployed }: Member): string {
  const words: string[] = [];
  if (student === UNKNOWN || able_to_work === UNKNOWN) words.push(ASKED);
  if (student && student !== UNKNOWN) words.push(`${studentStages[student]}在读`);
  if (able_to_work === true) words.push('有劳动能力');
  if (registered_unemployed === true) words.push('登记失业');
  return words.length === 0 ? '无劳动能力' : words.join('、');
}

/** Name of a member by key. */
export function nameOf(declaration: Declaration, key: string): string {
  return declaration.members.find((member) => member.key === key)?.name ?? key;
}

function money(amount: number | 'unknown' | undefined): string {
  if (amount === undefined) return '';
  return amount === UNKNOWN ? ASKED : formatFen(amount);
}

/** One line an income: who, what kind, how much. */
export function incomeLines(declaration: Declaration): string[][] {
  return declaration.income.map((row) => {
    const yearly =
      row.last_12_months_gross_fen === undefined
        ? ''
        : `近12个月总收入${money(row.last_12_months_gross_fen)}元、` +
          `成本${money(row.last_12_months_cost_fen ?? 0)}元`;
    const monthly = row.monthly_fen === undefined ? '' : `每月${money(row.monthly_fen)}元`;
    const amount = [monthly, yearly].filter((part) => part !== '').join('；');
    return [nameOf(declaration, row.member), incomeKinds[row.kind], amount, row.note ?? ''];
  });
}

/** One line a thing owned: what, how many, how much it is worth. */
export function propertyLines(declaration: Declaration): string[][] {
  return declaration.property.map(({ code, count, value_fen, note }) => {
    const counted = count === undefined ? '' : count === UNKNOWN ? ASKED : `${count}项`;
    const worth = value_fen === undefined ? '' : `价值${money(value_fen)}元`;
    const amount = [counted, worth].filter((part) => part !== '').join('，');
    return [propertyCodes[code], amount, note ?? ''];
  });
}

/** One line a supporter who lives apart. */
export function obligorLines(declaration: Declaration): string[][] {
  return declaration.obligors.map(({ of, relation, name, able, support_monthly_fen }) => {
    const known = relation === UNKNOWN ? ASKED : relations[relation];
    const can = able === undefined ? '' : able === UNKNOWN ? ASKED : able ? '有能力' : '无能力';
    const pays = support_monthly_fen === undefined ? '' : `每月${money(support_monthly_fen)}元`;
    return [nameOf(declaration, of), `${known}${name ? `（${name}）` : ''}`, can, pays];
  });
}
