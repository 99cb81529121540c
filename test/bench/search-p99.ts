/** Search p99: the household list searched among 300,000 people, beside a LIKE scan of the same table. */
import { checkDigit } from '../../shared/base/id-number';
import { shapeOfName } from '../../shared/household/look-alike';
import { ask } from '../lived-office';
import { pinyinInitials, pinyinOf } from '../../electron/store/pinyin';
import { stateTails } from '../../electron/store/tables/name-tails';
import { chanceOf, type Chance } from '../../electron/cli/demo/chance';
import { openOffice, type TestOffice } from '../office';
import type { Figure } from './measure';
import { tailOf } from './tail';

const PEOPLE = Number(process.env.PEOPLE ?? 300_000);
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华玉梅红建国志文海燕雪春小雨大山成龙'];
const dotted = ['阿依古丽·买买提', '古丽娜尔·艾合买提', '扎西·次仁'];

interface Invented {
  name: string;
  id_number: string;
}

function invent(chance: Chance, i: number): Invented {
  const rare = i % 997 === 0;
  const one = chance.pick(given);
  const name = rare ? chance.pick(dotted) : chance.pick(surnames) + one + (chance.hit(75) ? chance.pick(given) : '');
  const birth = `${chance.between(1930, 2022)}${String(chance.between(1, 12)).padStart(2, '0')}${String(chance.between(1, 28)).padStart(2, '0')}`;
  const first = `${500_101 + (i % 240)}${birth}${String(i % 1000).padStart(3, '0')}`;
  return { name, id_number: first + checkDigit(first) };
}

const sounds = new Map<string, [string, string]>();

function soundOf(name: string): [string, string] {
  const known = sounds.get(name) ?? [pinyinOf(name), pinyinInitials(name)];
  sounds.set(name, known);
  return known;
}

/** Households of three as their tables would hold them: the docket is measured elsewhere. */
function fill(office: TestOffice): Invented[] {
  const { db } = office.desk;
  const chance = chanceOf('search');
  const people: Invented[] = [];
  const taken = new Set<string>();
  db.immediately(() => {
    for (let i = 0; people.length < PEOPLE; i += 1) {
      const person = invent(chance, i);
      if (taken.has(person.id_number)) continue;
      taken.add(person.id_number);
      enter(office, person, people.length);
      people.push(person);
    }
  });
  return people;
}

function enter({ desk: { db }, code }: TestOffice, { name, id_number }: Invented, n: number): void {
  const household_no = `${code}-H-${String(1 + Math.floor(n / 3)).padStart(6, '0')}`;
  const person_no = `${code}-P-${String(n + 1).padStart(6, '0')}`;
  const [sound, initials] = soundOf(name);
  const reversed = [...id_number].reverse().join('');
  const birth = `${id_number.slice(6, 10)}-${id_number.slice(10, 12)}-${id_number.slice(12, 14)}`;
  if (n % 3 === 0) {
    db.run(
      `INSERT INTO households (household_no, office, version, area, village_code, address, phone,
         head_person_no, members_count, account_no, registered_on)
       VALUES (?, ?, 1, 'urban', '500120004001', '1组8号', '', ?, 3, NULL, '2022-11-01')`,
      household_no,
      code,
      person_no,
    );
  }
  db.run(
    `INSERT INTO persons (person_no, office, household_no, member_key, name, pinyin, initials, shape,
       id_number, id_reversed, birth_date, sex, phone, card_until, school_until, present)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'm', '', NULL, NULL, 1)`,
    person_no,
    code,
    household_no,
    `m${1 + (n % 3)}`,
    name,
    sound,
    initials,
    shapeOfName(name),
    id_number,
    reversed,
    birth,
  );
  stateTails(db, { office: code, person_no, name, household_no }, null);
}

/** What clerks type: names, two characters of them, initials, beginnings and tails of numbers. */
function typed(people: readonly Invented[]): string[] {
  const chance = chanceOf('typed');
  return Array.from({ length: 60 }, () => chance.pick(people)).flatMap(({ name, id_number }) => [
    name,
    [...name].slice(0, 2).join(''),
    [...name].slice(-2).join(''),
    [...name].slice(0, 1).join(''),
    soundOf(name)[1],
    soundOf(name)[1].slice(0, 2),
    id_number.slice(0, 6),
    id_number.slice(0, 14),
    id_number.slice(-4),
    id_number.slice(-6),
    id_number,
  ]).concat('没有这个人', '龘');
}

const scan = `SELECT person_no, household_no, name FROM persons WHERE +office = ?
  AND (name LIKE ? OR id_number LIKE ? OR initials LIKE ?)`;

export function searchP99(): Promise<Figure> {
  const office = openOffice();
  const people = fill(office);
  const { db } = office.desk;
  const figure = tailOf({
    beside: `a LIKE scan of the same ${PEOPLE} people`,
    kind: 'peer',
    questions: typed(people),
    ours: (search) => {
      const outcome = ask(office, 'clerk', 'households', { search });
      if (!outcome.permitted) throw new Error(outcome.message);
    },
    theirs: (search) => {
      const like = `%${search}%`;
      db.all(scan, office.code, like, like, like);
    },
    their_every: 12,
    runs: 3,
  });
  office.close();
  return Promise.resolve(figure);
}
