/** Line checks: what keeps a payment back or is pointed out before a batch is signed. */
import { passesLuhn } from '../base/bank-account';
import { comparableName } from '../base/names';
import type { DueLine } from './dues';

/** `hold` keeps the line out of the bank file; `warn` is shown to those who sign. */
export interface LineFinding {
  code: string;
  level: 'hold' | 'warn';
  award_no: string;
  message: string;
}

/** What the checks need to know of an award beside its line. */
export interface AwardSigns {
  /** Members of the award and how many of them are dead. */
  members: number;
  deceased: number;
  payee_deceased: boolean;
  /** An account change that a second person has not confirmed. */
  account_pending: boolean;
}

const sentences: Record<string, { level: LineFinding['level']; message: (name: string) => string }> = {
  payee_deceased: {
    level: 'hold',
    message: (name) => `${name}已登记死亡，暂缓发放，请办理停发或更换领款人`,
  },
  all_deceased: {
    level: 'hold',
    message: (name) => `${name}的待遇成员均已登记死亡，暂缓发放，请办理停发`,
  },
  account_pending: {
    level: 'hold',
    message: (name) => `${name}的账户变更尚未复核，暂缓发放，请另一人复核账户`,
  },
  account_missing: {
    level: 'hold',
    message: (name) => `${name}没有收款账户，暂缓发放，请登记账户并复核`,
  },
  holder_differs: {
    level: 'hold',
    message: (name) => `${name}与账户户名不一致，暂缓发放，请更正账户`,
  },
  account_shared: {
    level: 'hold',
    message: (name) => `${name}的账户与其他家庭相同，暂缓发放，请核对账户`,
  },
  person_twice: {
    level: 'hold',
    message: (name) => `${name}在两个家庭中重复领款，暂缓发放，请核对身份证号`,
  },
  member_deceased: {
    level: 'warn',
    message: (name) => `${name}家有成员已登记死亡，请尽快复核并调整金额`,
  },
  luhn: {
    level: 'warn',
    message: (name) => `${name}的账号不符合银行卡校验规则，如为存折请忽略，否则请核对`,
  },
};

/** All codes the checks can give, in the order in which they are made. */
export const lineFindingCodes: readonly string[] = Object.keys(sentences);

/**
 * Checks the lines of a batch. At most one `hold` a line, the first in the order above.
 * Accounts and persons that repeat within one household are not pointed out: one account may
 * receive several programmes or months of the same family.
 */
export function checkLines(
  lines: readonly DueLine[],
  signs: ReadonlyMap<string, AwardSigns>,
): LineFinding[] {
  const accounts = sharedBy(lines, (line) => line.account_no);
  const persons = sharedBy(lines, (line) => line.id_number);
  const seen = new Set<string>();
  const findings: LineFinding[] = [];
  for (const line of lines) {
    if (seen.has(line.award_no)) continue;
    seen.add(line.award_no);
    const codes = codesOf(line, signs.get(line.award_no));
    if (accounts.has(line.account_no)) codes.push('account_shared');
    if (persons.has(line.id_number)) codes.push('person_twice');
    findings.push(...chosen(codes, line));
  }
  return findings;
}

function codesOf(line: DueLine, signs: AwardSigns | undefined): string[] {
  const codes: string[] = [];
  if (signs?.payee_deceased) codes.push('payee_deceased');
  if (signs && signs.members > 0 && signs.deceased === signs.members) codes.push('all_deceased');
  if (signs?.account_pending) codes.push('account_pending');
  if (line.account_no === '') codes.push('account_missing');
  else if (comparableName(line.name) !== comparableName(line.holder_name)) {
    codes.push('holder_differs');
  }
  if (signs && signs.deceased > 0) codes.push('member_deceased');
  if (line.account_no !== '' && !passesLuhn(line.account_no)) codes.push('luhn');
  return codes;
}

function chosen(codes: readonly string[], line: DueLine): LineFinding[] {
  const found = codes.map((code) => ({ code, rule: sentences[code] }));
  const hold = found.find(({ rule }) => rule?.level === 'hold');
  const rest = hold ? [hold] : found;
  return rest.flatMap(({ code, rule }) =>
    rule ? [{ code, level: rule.level, award_no: line.award_no, message: rule.message(line.name) }] : [],
  );
}

/** Values that stand in lines of more than one household. */
function sharedBy(lines: readonly DueLine[], value: (line: DueLine) => string): Set<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const line of lines) {
    const key = value(line);
    if (key === '') continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, line.household_no);
    else if (known !== line.household_no) shared.add(key);
  }
  return shared;
}
