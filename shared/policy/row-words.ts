/** Row words: the fields of a programme's row, of relations and of texts as people read them. */
import { termOf } from '../base/glossary';
import {
  authorisationWords,
  modeWords,
  paymentWords,
  relationWords,
  routeWords,
  signalWords,
  startWords,
  stepWords,
  unitWords,
  whenWords,
} from './data/pack-words';
import type { Pack, Relation, Remedy } from './pack';
import { departmentCode } from './programme-code';
import { Clocks, type ProgrammeRow } from './programme-row';
import type { NameOf } from './value-words';

/** Programme names of a pack by code; the newest row's name. */
export function namesOf(...packs: readonly Pack[]): NameOf {
  const names = new Map<string, string>(
    packs.flatMap(({ programmes }) => programmes.map(({ code, name }) => [code, name] as const)),
  );
  return (code) => names.get(code) ?? code;
}

/** Who decides, in words; departments by their name in the pack. */
export function deciderWords(decider: string, departments: Pack['departments']): string {
  const code = departmentCode(decider);
  if (code === null) return routeWords[decider] ?? decider;
  return departments.findLast((row) => row.code === code)?.name ?? code;
}

/** Steps in words: 受理、公示. */
export function stepsWords(steps: readonly string[]): string {
  return steps.map((step) => stepWords[step] ?? step).join('、');
}

/** In the order in which a case meets them; a docket keeps keys by name. */
export const clockKeys = Clocks.keyof().exclude(['excludes']).options;

/** One clock with its unit; empty when the row sets none. */
export function clockWords(clocks: Clocks, key: (typeof clockKeys)[number]): string {
  const value = clocks[key];
  return value === null ? '' : `${value}${key.endsWith('_wd') ? '个工作日' : '天'}`;
}

/** The clocks that the row sets, with their units. */
export function clocksWords(clocks: Clocks): string {
  const { excludes } = clocks;
  const set = clockKeys.flatMap((key) => {
    const said = clockWords(clocks, key);
    return said === '' ? [] : [`${termOf(key)}${said}`];
  });
  const still = excludes.length === 0 ? [] : [`${stepsWords(excludes)}期间不计入`];
  return [...set, ...still].join('，') || '未规定';
}

/** What a field of a row is called; a programme's own name is no person's. */
export function fieldTerm(field: keyof ProgrammeRow): string {
  if (field === 'name') return '项目名称';
  return field === 'unit' ? '按户或按人' : termOf(field);
}

/** One field of a row in words. */
export function fieldWords(
  row: ProgrammeRow,
  field: keyof ProgrammeRow,
  pack: Pick<Pack, 'departments' | 'procedures'>,
): string {
  switch (field) {
    case 'decider':
      return deciderWords(row.decider, pack.departments);
    case 'procedure':
      return pack.procedures.find(({ code }) => code === row.procedure)?.name ?? '不立案';
    case 'clocks':
      return clocksWords(row.clocks);
    case 'authorisation':
      return authorisationWords[row.authorisation];
    case 'verified':
    case 'event':
    case 'advance':
    case 'disclosed':
      return row[field] ? '是' : '否';
    case 'start_rule':
      return startWords[row.start_rule];
    case 'payments':
      return paymentWords[row.payments];
    case 'unit':
      return unitWords[row.unit];
    default:
      return listWords(row, field);
  }
}

type ListField = 'papers' | 'evidence' | 'accounts' | 'when' | 'hand_over' | 'reply_fields';
type TextField = 'code' | 'from' | 'name' | 'basis';

function listWords(row: ProgrammeRow, field: ListField | TextField): string {
  switch (field) {
    case 'papers':
      return Object.entries(row.papers)
        .map(([step, code]) => `${stepWords[step] ?? step}用表${code}`)
        .join('，');
    case 'evidence':
      return row.evidence.map(({ name }) => name).join('、') || '无';
    case 'accounts':
      return row.accounts ? `支出${row.accounts.expense}，应付${row.accounts.payable}` : '无';
    case 'when':
      return (row.when ?? [])
        .map((signals) => signals.map((name) => signalWords[name] ?? name).join('且'))
        .join('；或');
    case 'hand_over':
    case 'reply_fields':
      return (row[field] ?? []).join('、');
    default:
      return row[field];
  }
}

/** '现已享受的低保，不能同时享受特困（按人）'. */
export function relationText(row: Relation, nameOf: NameOf): string {
  const per = unitWords[row.scope];
  return `${whenWords[row.when]}${nameOf(row.by)}：${relationWords[row.kind]}（${per}）`;
}

/** The remedy paragraph with its terms. */
export function remedyWords(row: Remedy): string {
  const { reconsideration_days, litigation_months, government, court } = row;
  const terms = `复议${reconsideration_days}天，向${government}；诉讼${litigation_months}个月，向${court}`;
  return `${modeWords[row.mode]}：${terms}`;
}
