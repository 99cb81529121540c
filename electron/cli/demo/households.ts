/** Households: invented families of the kinds a town knows, the worked cases among them. */
import { findOfficeArea } from '../../../shared/base/region';
import type { Declaration, Member } from '../../../shared/household/declaration';
import type { Chance } from './chance';
import { inventedAccount, peopleMaker, pickSurname, type InventedPerson } from './people';

/** A family and what it applies for. */
export interface DemoFamily {
  declaration: Declaration;
  programme: 'dibao' | 'temporary_emergency';
  reason: string;
  /** Multiple of the standard, for emergency aid. */
  multiple: number;
  event_kind: 'fire' | 'illness' | 'accident';
  /** Put to the district's joint meeting instead of decided in the town. */
  meeting: boolean;
}

type Maker = ReturnType<typeof peopleMaker>;
type MemberFacts = Partial<Omit<Member, 'key' | 'name' | 'sex'>>;

const BANKS = ['重庆农村商业银行来凤支行', '中国邮政储蓄银行璧山支行', '中国农业银行璧山支行'];

function memberOf(person: InventedPerson, key: string, facts: MemberFacts): Member {
  return {
    key,
    ...person,
    id_type: 'id_card',
    relation: 'other',
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

/** What kinds of families there are, each as its members' ages and facts and the wages of the head. */
interface Pattern {
  area: 'urban' | 'rural';
  reason: string;
  wages_fen: readonly number[];
  members: readonly (MemberFacts & { age: number; sex: 'm' | 'f' | 'any' })[];
  farm?: { gross_fen: number; cost_fen: number };
  property?: 'vehicle';
}

const head = { relation: 'head' } as const;
const pupil = { student: 'compulsory', able_to_work: false } as const;

/** The worked cases of the dossier that concern 低保 stand first: G01, G02, G03, G12, G21. */
const PATTERNS: readonly Pattern[] = [
  {
    area: 'urban',
    reason: '家庭收入低，子女就学，生活困难',
    wages_fen: [140_000],
    members: [
      { age: 38, sex: 'm', ...head },
      { age: 36, sex: 'f', relation: 'spouse' },
      { age: 10, sex: 'any', relation: 'son', ...pupil },
    ],
  },
  {
    area: 'urban',
    reason: '工资较低，申请低保',
    wages_fen: [215_100],
    members: [
      { age: 41, sex: 'm', ...head },
      { age: 40, sex: 'f', relation: 'spouse' },
      { age: 19, sex: 'any', relation: 'daughter' },
    ],
  },
  {
    area: 'rural',
    reason: '务农收入低，老人年迈，孩子年幼',
    wages_fen: [],
    members: [
      { age: 45, sex: 'm', ...head },
      { age: 43, sex: 'f', relation: 'spouse' },
      { age: 72, sex: 'f', relation: 'parent', able_to_work: false },
      { age: 5, sex: 'any', relation: 'son', student: 'preschool', able_to_work: false },
    ],
    farm: { gross_fen: 3_840_000, cost_fen: 1_800_000 },
  },
  {
    area: 'rural',
    reason: '年老体弱，无稳定收入',
    wages_fen: [],
    members: [
      { age: 74, sex: 'm', ...head, able_to_work: false },
      { age: 71, sex: 'f', relation: 'spouse', able_to_work: false },
    ],
  },
  {
    area: 'urban',
    reason: '重度残疾，家庭负担重',
    wages_fen: [90_000],
    members: [
      { age: 52, sex: 'm', ...head },
      {
        age: 24,
        sex: 'f',
        relation: 'daughter',
        able_to_work: false,
        disability: { kind: 'intellectual', grade: 2 },
      },
    ],
  },
  {
    area: 'rural',
    reason: '患重大疾病，长期治疗',
    wages_fen: [60_000],
    members: [
      { age: 49, sex: 'f', ...head, serious_illness: true, able_to_work: false },
      { age: 51, sex: 'm', relation: 'spouse' },
      { age: 15, sex: 'any', relation: 'son', ...pupil },
    ],
  },
  {
    area: 'urban',
    reason: '单亲抚养，收入不稳定',
    wages_fen: [120_000],
    members: [
      { age: 34, sex: 'f', ...head },
      { age: 8, sex: 'any', relation: 'daughter', ...pupil },
      { age: 4, sex: 'any', relation: 'son', student: 'preschool', able_to_work: false },
    ],
  },
  {
    area: 'urban',
    reason: '收入减少，申请低保',
    wages_fen: [90_000],
    members: [
      { age: 44, sex: 'm', ...head },
      { age: 42, sex: 'f', relation: 'spouse' },
      { age: 17, sex: 'any', relation: 'son', student: 'senior', able_to_work: false },
    ],
    property: 'vehicle',
  },
];

function sexOf(chance: Chance, wanted: 'm' | 'f' | 'any'): 'm' | 'f' {
  return wanted === 'any' ? (chance.hit(50) ? 'm' : 'f') : wanted;
}

function familyMembers(chance: Chance, person: Maker, pattern: Pattern, year: number): Member[] {
  const surname = pickSurname(chance);
  return pattern.members.map(({ age, sex: wanted, ...facts }, i) => {
    const sex = sexOf(chance, wanted);
    const own = facts.relation === 'spouse' || facts.relation === 'parent' ? undefined : surname;
    const made = person({ sex, age, year, ...(own === undefined ? {} : { surname: own }) });
    const child = facts.relation === 'son' || facts.relation === 'daughter';
    const relation = child ? (sex === 'm' ? 'son' : 'daughter') : facts.relation;
    return memberOf(made, `m${i + 1}`, { ...facts, ...(relation ? { relation } : {}) });
  });
}

/** One family after a pattern; `nth` picks the pattern, so that the worked cases come first. */
function makeFamily(
  chance: Chance,
  person: Maker,
  village_code: string,
  nth: number,
  year: number,
): DemoFamily {
  const pattern = PATTERNS[nth % PATTERNS.length] as Pattern;
  const members = familyMembers(chance, person, pattern, year);
  const worked = nth < PATTERNS.length;
  const drift = worked ? 0 : chance.between(-3, 3) * 10_000;
  const wages = pattern.wages_fen.map((wage_fen, i) => ({
    member: members[i]?.key ?? 'm1',
    kind: 'wage' as const,
    monthly_fen: Math.max(0, wage_fen + drift),
  }));
  const farm = pattern.farm
    ? [
        {
          member: 'm1',
          kind: 'farm' as const,
          last_12_months_gross_fen: pattern.farm.gross_fen,
          last_12_months_cost_fen: pattern.farm.cost_fen,
        },
      ]
    : [];
  const payee = members[0] as Member;
  return {
    programme: 'dibao',
    reason: pattern.reason,
    multiple: 1,
    event_kind: 'fire',
    meeting: false,
    declaration: {
      area: pattern.area,
      village_code,
      address: `${chance.between(1, 9)}组${chance.between(1, 120)}号`,
      phone: `139${String(chance.between(0, 99_999_999)).padStart(8, '0')}`,
      members,
      income: [...wages, ...farm],
      property: pattern.property
        ? [{ code: 'vehicle', count: 1, value_fen: 0, note: '家用小汽车' }]
        : [],
      obligors: [],
      last_12_months: null,
      account: {
        member: payee.key,
        holder_name: payee.name,
        bank: chance.pick(BANKS),
        account_no: inventedAccount(chance),
      },
    },
  };
}

/** The families of a demo town; every ninth asks for emergency aid (worked case G15 the first). */
export function makeFamilies(
  chance: Chance,
  office: string,
  count: number,
  year: number,
): DemoFamily[] {
  const villages = findOfficeArea(office)?.villages ?? [];
  const person = peopleMaker(chance);
  return Array.from({ length: count }, (_, nth) => {
    const village = chance.pick(villages).code;
    const family = makeFamily(chance, person, village, nth, year);
    if (nth % 9 !== 8) return { ...family, meeting: nth % 24 === 21 };
    const kind = chance.pick(['fire', 'illness', 'accident'] as const);
    const event_kind = nth === 8 ? 'fire' : kind;
    return {
      ...family,
      programme: 'temporary_emergency',
      reason: event_kind === 'fire' ? '家中失火，食宿无着' : '突发变故，生活陷入困境',
      event_kind,
    };
  });
}
