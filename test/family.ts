/** Families for tests: the households of the worked cases as declarations. */
import { checkDigit } from '../shared/base/id-number';
import type { Declaration, Member } from '../shared/household/declaration';

let next = 0;

/** An invented number for a birth date; regions differ so that no two are equal. */
export function inventedId(birth: string, sex: 'm' | 'f'): string {
  next += 1;
  const region = String(110_000 + (next % 500_000));
  const first = `${region}${birth.replaceAll('-', '')}${sex === 'm' ? '997' : '998'}`;
  return first + checkDigit(first);
}

export function testMember(
  key: string,
  name: string,
  birth_date: string,
  facts: Partial<Member> = {},
): Member {
  const sex = facts.sex === 'f' ? 'f' : 'm';
  return {
    key,
    name,
    id_type: 'id_card',
    id_number: inventedId(birth_date, sex),
    birth_date,
    sex,
    relation: key === 'm1' ? 'head' : 'other',
    counted: true,
    disability: null,
    serious_illness: false,
    student: null,
    able_to_work: true,
    registered_unemployed: false,
    self_care_failed: null,
    living: 'dispersed',
    deceased_on: null,
    phone: '',
    counted_reason: '',
    ...facts,
  };
}

/** Worked case G01: urban, three people, wage 1,400, a pupil of ten; 851 a month. */
export function familyG01(): Declaration {
  return {
    area: 'urban',
    village_code: '500120004001',
    address: '1组8号',
    phone: '13900000001',
    members: [
      testMember('m1', '周明', '1984-03-02'),
      testMember('m2', '李秀英', '1986-07-12', { sex: 'f', relation: 'spouse' }),
      testMember('m3', '周小雨', '2012-05-20', {
        relation: 'son',
        student: 'compulsory',
        able_to_work: false,
      }),
    ],
    income: [{ member: 'm1', kind: 'wage', monthly_fen: 140_000 }],
    property: [],
    obligors: [],
    last_12_months: null,
    account: {
      member: 'm1',
      holder_name: '周明',
      bank: '重庆农村商业银行来凤支行',
      account_no: '6217996500000000009',
    },
  };
}

/** Worked case G15: a family of three after a fire. */
export function familyG15(): Declaration {
  const family = familyG01();
  return { ...family, members: family.members.slice(0, 3), income: [] };
}
