/** Sample people: invented households of a town for the sample roster; equal for equal towns. */
import { passesLuhn } from '../../../shared/base/bank-account';
import { checkDigit, type Sex } from '../../../shared/base/id-number';
import { findOfficeArea } from '../../../shared/base/region';
import type { Declaration, Member } from '../../../shared/household/declaration';

const SURNAMES = Array.from('邓龚程邹石廖贺熊谭文罗代蒲游郝江段赖敖尹');
const MEN = ['大全', '正华', '光明', '世贵', '昌林', '兴国', '德高', '家伟', '子涵', '永强'];
const WOMEN = ['素芳', '光碧', '天秀', '正琼', '晓梅', '佳慧', '永珍', '雨婷', '成英', '小兰'];
/** Abolished county codes as on old cards; no other invented people of the desk bear them. */
const REGIONS = ['510226', '510228', '510229', '510230', '510231'];
const SEQUENCES: Record<Sex, readonly string[]> = { m: ['997', '999'], f: ['996', '998'] };

/** An item of a list, taken round and round. */
function turn<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

const two = (value: number): string => String(value).padStart(2, '0');

interface Role {
  relation: NonNullable<Member['relation']>;
  sex: Sex;
  year: number;
  facts: Partial<Member>;
}

/** Who lives together, in five kinds of households. */
function rolesOf(kind: number, year: number): Role[] {
  const able = { able_to_work: true };
  const head: Role = { relation: 'head', sex: kind === 1 ? 'f' : 'm', year, facts: able };
  const ill = { serious_illness: true, able_to_work: false };
  const disabled = { disability: { kind: 'physical', grade: 2 }, able_to_work: false } as const;
  const pupil = { student: 'compulsory', able_to_work: false } as const;
  const trainee = { student: 'vocational', able_to_work: false } as const;
  const kinds: readonly Role[][] = [
    [{ ...head, facts: disabled }],
    [head, { relation: 'daughter', sex: 'f', year: 2011, facts: pupil }],
    [head, { relation: 'spouse', sex: 'f', year: year + 2, facts: ill }],
    [
      head,
      { relation: 'spouse', sex: 'f', year: year + 1, facts: able },
      { relation: 'son', sex: 'm', year: 2009, facts: pupil },
    ],
    [
      head,
      { relation: 'parent', sex: 'f', year: year - 24, facts: ill },
      { relation: 'son', sex: 'm', year: 2005, facts: trainee },
      { relation: 'daughter', sex: 'f', year: 2012, facts: pupil },
    ],
  ];
  return turn(kinds, kind);
}

function memberOf(role: Role, at: { household: number; member: number }, surname: string): Member {
  const { relation, sex, year, facts } = role;
  const n = at.household * 17 + at.member * 5;
  const birth_date = `${year}-${two((Math.floor(n / 28) % 12) + 1)}-${two((n % 28) + 1)}`;
  const bearing = `${turn(REGIONS, at.household)}${birth_date.replaceAll('-', '')}`;
  const first = bearing + turn(SEQUENCES[sex], Math.floor(at.household / REGIONS.length));
  const own = relation === 'spouse' || relation === 'parent' ? turn(SURNAMES, n + 5) : surname;
  return {
    key: `m${at.member + 1}`,
    name: own + turn(sex === 'm' ? MEN : WOMEN, n + at.member),
    id_type: 'id_card',
    id_number: first + checkDigit(first),
    birth_date,
    sex,
    relation,
    counted: true,
    disability: null,
    serious_illness: false,
    student: null,
    phone: '',
    counted_reason: '',
    ...facts,
  };
}

/** A card number that passes the Luhn test. */
function cardNumber(n: number): string {
  const body = `621799${String(n * 7919).padStart(12, '0')}`;
  return turn(
    Array.from('0123456789', (digit) => body + digit).filter(passesLuhn),
    0,
  );
}

/** `count` households of the town, spread over its villages; no number repeats below 1,680. */
export function samplePeople(office: string, count: number): Declaration[] {
  const villages = findOfficeArea(office)?.villages ?? [];
  return Array.from({ length: villages.length === 0 ? 0 : count }, (_, i) => {
    const village = turn(villages, i * 5);
    const surname = turn(SURNAMES, i);
    const year = 1956 + ((i * 11) % 33);
    const members = rolesOf(i % 5, year).map((role, j) =>
      memberOf(role, { household: i, member: j }, surname),
    );
    const [head] = members as [Member];
    const wage = head.able_to_work === true ? [{ member: 'm1', kind: 'wage' as const }] : [];
    const phone = `1390000${String(1000 + i)}`;
    members.splice(0, 1, { ...head, phone });
    return {
      area: Number(village.code.slice(-3)) < 200 ? 'urban' : 'rural',
      village_code: village.code,
      address: `${(i % 8) + 1}组${(i % 40) + 1}号`,
      phone,
      members,
      income: wage.map((row) => ({ ...row, monthly_fen: 80_000 + (i % 9) * 5_050 })),
      property: [],
      obligors: [],
      last_12_months: null,
      account: {
        member: 'm1',
        holder_name: head.name,
        bank: '重庆农村商业银行',
        account_no: cardNumber(i + 1),
      },
    };
  });
}
