/** Blank declaration: what an empty household form begins with. */

export interface BlankMember {
  key: string;
  [fact: string]: unknown;
}

/** The key after the highest one in use: m1, m2 … */
export function nextKey(members: readonly unknown[]): string {
  const used = members.map((member) => Number((member as { key: string }).key.slice(1)) || 0);
  return `m${Math.max(0, ...used) + 1}`;
}

export function blankMember(members: readonly unknown[]): BlankMember {
  return {
    key: nextKey(members),
    name: '',
    id_type: 'id_card',
    id_number: null,
    birth_date: '',
    phone: '',
    relation: members.length === 0 ? 'head' : undefined,
    counted: true,
    counted_reason: '',
    disability: null,
    serious_illness: false,
    student: null,
  };
}

export function blankDeclaration(area: 'urban' | 'rural') {
  return {
    area,
    village_code: '',
    address: '',
    phone: '',
    members: [blankMember([])],
    income: [],
    property: [],
    obligors: [],
    last_12_months: null,
    account: null,
  };
}
