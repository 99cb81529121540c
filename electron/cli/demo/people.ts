/** People: invented persons with valid numbers of the documented test range. */
import { checkDigit, type Sex } from '../../../shared/base/id-number';
import type { Chance } from './chance';

const SURNAMES = Array.from('周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹章苏潘葛范彭鲁韦马方任袁柳唐罗薛雷倪汤');
const MEN = ['明', '建国', '志强', '永福', '德华', '光荣', '国平', '文斌', '朝阳', '天佑', '昌贵', '世全', '兴发', '小军', '浩然', '子轩', '俊杰', '一鸣'];
const WOMEN = ['秀英', '桂芳', '淑珍', '玉兰', '丽华', '春梅', '素琴', '晓燕', '雪', '佳怡', '诗涵', '欣妍', '思琪', '美玲', '凤', '正碧', '大英', '光淑'];
const DOTTED = ['阿依古丽·买买提', '古丽娜尔·吐尔逊'];

/** Sequence codes that are never issued, by sex (odd means male). */
const SEQUENCES: Record<Sex, readonly string[]> = { m: ['997', '999'], f: ['000', '996', '998'] };
const REGIONS = ['500120', '500227', '510232', '500102', '500103', '500105', '500106', '500107', '500108', '500109', '500110', '500112', '500113', '500115', '500116', '500117', '500118', '500119', '500151', '500152', '500153', '500154', '500155', '500156'];

export interface InventedPerson {
  name: string;
  sex: Sex;
  birth_date: string;
  id_number: string;
}

/** Makes persons whose numbers never repeat within one maker. */
export function peopleMaker(chance: Chance): (wanted: {
  sex: Sex;
  age: number;
  year: number;
  surname?: string;
}) => InventedPerson {
  const used = new Set<string>();
  const numberFor = (sex: Sex, birth: string): string => {
    for (;;) {
      const first = `${chance.pick(REGIONS)}${birth.replaceAll('-', '')}${chance.pick(SEQUENCES[sex])}`;
      const number = first + checkDigit(first);
      if (used.has(number)) continue;
      used.add(number);
      return number;
    }
  };
  return ({ sex, age, year, surname }) => {
    const month = String(chance.between(1, 12)).padStart(2, '0');
    const day = String(chance.between(1, 28)).padStart(2, '0');
    const birth_date = `${year - age}-${month}-${day}`;
    const dotted = surname === undefined && sex === 'f' && chance.hit(2);
    const given = chance.pick(sex === 'm' ? MEN : WOMEN);
    const name = dotted ? chance.pick(DOTTED) : `${surname ?? chance.pick(SURNAMES)}${given}`;
    return { name, sex, birth_date, id_number: numberFor(sex, birth_date) };
  };
}

export function pickSurname(chance: Chance): string {
  return chance.pick(SURNAMES);
}

/** A card number that passes Luhn, from an invented issuer range. */
export function inventedAccount(chance: Chance): string {
  const body = `621799${String(chance.between(0, 999_999_999)).padStart(9, '0')}${chance.between(100, 999)}`;
  const digits = [...body].reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => {
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    return total + (i % 2 === 0 ? doubled : digit);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
