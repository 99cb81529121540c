/** Random households: invented people from the world's seed, now and then with a fault. */
import { checkDigit } from '../../shared/base/id-number';
import { addDays } from '../../shared/base/plain-date';
import { findOfficeArea } from '../../shared/base/region';
import type { Declaration, Member } from '../../shared/household/declaration';
import { pickFrom } from './payloads';
import type { Site, World } from './world';

const surnames = ['周', '李', '王', '欧阳', '单', '曾', '阿依古丽·'];
const given = ['明', '秀英', '大山', '桂花', '小雨', '国强', '𠮷'];

function idNumber(world: World, birth: string, sex: 'm' | 'f'): string {
  const { chance } = world;
  const sequence = sex === 'm' ? chance.pick(['997', '999']) : chance.pick(['998', '996', '000']);
  const first = `${chance.between(110_000, 659_999)}${birth.replaceAll('-', '')}${sequence}`;
  return first + checkDigit(first);
}

function memberOf(world: World, i: number): Member {
  const { chance } = world;
  const sex = chance.hit(50) ? 'm' : 'f';
  const age = i === 0 ? chance.between(20, 80) : chance.between(0, 85);
  const birth_date = addDays(world.day, -(age * 365 + chance.between(10, 360)));
  const child = age < 16;
  return {
    key: `m${i + 1}`,
    name: `${chance.pick(surnames)}${chance.pick(given)}`,
    id_type: 'id_card',
    id_number: idNumber(world, birth_date, sex),
    birth_date,
    sex,
    relation: i === 0 ? 'head' : chance.pick(['spouse', 'son', 'daughter', 'parent', 'other']),
    counted: chance.hit(92),
    disability: chance.hit(12)
      ? { kind: 'physical', grade: chance.pick([1, 2, 3, 4] as const) }
      : null,
    serious_illness: chance.hit(10),
    student: child && age > 6 ? 'compulsory' : null,
    able_to_work: !child && age < 60,
    registered_unemployed: chance.hit(15),
    self_care_failed: chance.hit(8) ? chance.between(0, 6) : null,
    living: 'dispersed',
    deceased_on: null,
    phone: '',
    counted_reason: '',
  };
}

/** What a household declares; most are poor enough. */
export function randomFamily(world: World, site: Site): Declaration {
  const { chance } = world;
  const members = Array.from({ length: chance.between(1, 5) }, (_, i) => memberOf(world, i));
  const villages = findOfficeArea(site.code)?.villages ?? [];
  const head = members[0]!;
  const area = chance.hit(60) ? 'urban' : 'rural';
  const declared: Declaration = {
    area,
    village_code: villages.length > 0 ? chance.pick(villages).code : '500120004001',
    address: `${chance.between(1, 9)}组${chance.between(1, 99)}号`,
    phone: '',
    members,
    income: chance.hit(60)
      ? [{ member: 'm1', kind: 'wage', monthly_fen: chance.between(0, 40) * 5_000 }]
      : [],
    property: chance.hit(8) ? [{ code: 'vehicle', count: 1, value_fen: 0, note: '' }] : [],
    obligors: [],
    last_12_months: null,
    account: chance.hit(96)
      ? {
          member: 'm1',
          holder_name: head.name,
          bank: '农村商业银行',
          account_no: `6217${chance.between(10_000_000, 99_999_999)}`,
        }
      : null,
  };
  if (chance.hit(14)) chance.pick(faults)(declared, world, site);
  return declared;
}

type Fault = (declared: Declaration, world: World, site: Site) => void;

const faults: readonly Fault[] = [
  (declared) => (declared.members[0]!.relation = 'other'),
  (declared) => (declared.members.at(-1)!.key = 'm1'),
  (declared) => (declared.members[0]!.id_number = ''),
  (declared) => (declared.members[0]!.id_number = '500120198403021231'),
  (declared) => (declared.members[0]!.birth_date = '1984-03-03'),
  (declared) => (declared.members[0]!.sex = declared.members[0]!.sex === 'm' ? 'f' : 'm'),
  (declared) => (declared.village_code = '500120108201'),
  (declared) => (declared.members[0]!.id_number = '500120198403021232'),
  (declared) => declared.members.forEach((member) => (member.counted = false)),
  (declared) => (declared.income = [{ member: 'm9', kind: 'wage', monthly_fen: 1 }]),
  (declared) => void (declared.account && (declared.account.holder_name = '别人')),
  (declared, world) => {
    const birth_date = addDays(world.day, 5);
    Object.assign(declared.members.at(-1)!, { id_type: 'newborn', id_number: null, birth_date });
  },
  (declared, world, site) => {
    const taken = pickFrom(world, site, 'persons', 'id_number');
    if (taken !== null) declared.members[0]!.id_number = taken;
  },
];
