/** Cross checks of assessment facts: duplicates, references to nobody, days in the wrong order. */

/** A fault at a path of the input, e.g. 'household.income.0.member'. */
export interface InputFault {
  path: string;
  message: string;
}

/** What the checks look at; the facts of assess-input.ts fit it. */
interface CheckedFacts {
  applied_on: string;
  household: {
    members: readonly {
      key: string;
      relation?: string;
      birth_date: string;
      deceased_on?: string | null;
    }[];
    income?: List<{
      member: string;
      monthly_fen?: unknown;
      last_12_months_gross_fen?: unknown;
      last_12_months_cost_fen?: unknown;
    }>;
    obligors?: List<{ of: string }>;
  };
  current?: List<{ programme: string; members?: string[] }>;
  change?: { member?: string } | null;
  event?: { on: string } | null;
  children?: List<{ member: string }>;
  paid?: List<{ programme: string; month: string; members?: string[] }>;
  relatives?: List<{ member: string }>;
}

type List<T> = readonly T[] | 'unknown' | undefined;

function listed<T>(list: List<T>): readonly T[] {
  return list === undefined || list === 'unknown' ? [] : list;
}

function duplicates<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
): { at: number; key: string }[] {
  const seen = new Set<string>();
  const found: { at: number; key: string }[] = [];
  list.forEach((item, at) => {
    const key = keyOf(item);
    if (seen.has(key)) found.push({ at, key });
    seen.add(key);
  });
  return found;
}

/** All faults in the order of the input's sections. */
export function crossFaults(input: CheckedFacts): InputFault[] {
  return [
    ...memberFaults(input),
    ...incomeFaults(input),
    ...nobodyFaults(input),
    ...repeatedFaults(input),
    ...dateFaults(input),
  ];
}

function memberFaults(input: CheckedFacts): InputFault[] {
  const { members } = input.household;
  const twice = duplicates(members, ({ key }) => key).map(({ at, key }) => ({
    path: `household.members.${at}.key`,
    message: `成员编号“${key}”重复，每名成员的编号须不同`,
  }));
  const heads = members
    .map(({ relation }, at) => ({ relation, at }))
    .filter(({ relation }) => relation === 'head');
  const more = heads.slice(1).map(({ at }) => ({
    path: `household.members.${at}.relation`,
    message: '一户只能有一名户主，请核对与户主关系',
  }));
  return [...twice, ...more];
}

function incomeFaults(input: CheckedFacts): InputFault[] {
  const faults: InputFault[] = [];
  listed(input.household.income).forEach((income, at) => {
    const path = `household.income.${at}`;
    const monthly = income.monthly_fen !== undefined;
    const yearly = income.last_12_months_gross_fen !== undefined;
    const cost = income.last_12_months_cost_fen !== undefined;
    if (monthly && (yearly || cost)) {
      faults.push({ path, message: '一笔收入只填月收入或只填近12个月收支，不能同时填' });
    } else if (!monthly && !yearly) {
      faults.push({ path, message: '请填写月收入，或近12个月总收入与直接成本' });
    }
  });
  return faults;
}

function nobodyFaults(input: CheckedFacts): InputFault[] {
  const keys = new Set(input.household.members.map(({ key }) => key));
  const faults: InputFault[] = [];
  const must = (path: string, key: string | undefined): void => {
    if (key === undefined || keys.has(key)) return;
    faults.push({ path, message: `成员“${key}”不在家庭成员名单中，请核对编号` });
  };
  const each = (path: string, list: List<{ member: string }>): void => {
    listed(list).forEach(({ member }, at) => must(`${path}.${at}.member`, member));
  };
  const groups = (path: string, list: List<{ members?: string[] | undefined }>): void => {
    listed(list).forEach(({ members = [] }, at) => {
      members.forEach((key, place) => must(`${path}.${at}.members.${place}`, key));
    });
  };
  each('household.income', input.household.income);
  listed(input.household.obligors).forEach((row, at) =>
    must(`household.obligors.${at}.of`, row.of),
  );
  groups('current', input.current);
  must('change.member', input.change?.member);
  each('children', input.children);
  groups('paid', input.paid);
  each('relatives', input.relatives);
  return faults;
}

const who = (members: readonly string[] | undefined): string =>
  [...(members ?? [])].sort().join('|');

function repeatedFaults(input: CheckedFacts): InputFault[] {
  const children = duplicates(listed(input.children), ({ member }) => member).map(({ at }) => ({
    path: `children.${at}.member`,
    message: '同一名儿童的父母情况只填一次',
  }));
  const current = listed(input.current);
  const drawn = duplicates(current, (row) => `${row.programme} ${who(row.members)}`).map(({ at }) => ({
    path: `current.${at}`,
    message: '同一救助项目的在享待遇重复填写',
  }));
  const paid = listed(input.paid);
  const twice = duplicates(paid, (row) => `${row.programme} ${row.month} ${who(row.members)}`).map(
    ({ at }) => ({
      path: `paid.${at}`,
      message: '同一救助项目同一月份的发放记录重复填写',
    }),
  );
  const inside = [...current, ...paid].some(
    ({ members = [] }) => duplicates(members, (key) => key).length > 0,
  );
  const fault = { path: 'current', message: '一条待遇或发放记录中成员重复，请核对' };
  return [...children, ...drawn, ...twice, ...(inside ? [fault] : [])];
}

function dateFaults(input: CheckedFacts): InputFault[] {
  const faults: InputFault[] = [];
  input.household.members.forEach((member, at) => {
    const path = `household.members.${at}`;
    const { birth_date: born, deceased_on: died } = member;
    if (born === 'unknown') return;
    if (born > input.applied_on) {
      faults.push({ path: `${path}.birth_date`, message: '出生日期晚于申请日期，请核对' });
    }
    if (typeof died === 'string' && died < born) {
      faults.push({ path: `${path}.deceased_on`, message: '死亡日期早于出生日期，请核对' });
    }
  });
  if (input.event && input.applied_on < input.event.on) {
    faults.push({ path: 'applied_on', message: '申请日期早于急难发生日期，请核对' });
  }
  return faults;
}
