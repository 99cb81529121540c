/** Person: one line of a roster as a member of a household, with everything that is wrong in it. */
import type { Sex } from '../../base/id-number';
import { PersonName } from '../../base/names';
import type { PlainDate } from '../../base/plain-date';
import type { relations } from '../../policy/data/codes';
import type { Fen } from '../../base/money';
import type { IdType, Member } from '../declaration';
import { codeOf, isBlank, readDate, readId } from './cells';
import { relationWords, sexWords } from './data/words';
import type { Findings } from './finding';
import { readIncome, readMoney, type IncomeLine } from './income';
import type { Line } from './lines';
import { placeOf } from './place';
import { readSituation, type Situation } from './situation';
import { textOf, wordOf } from './sheet';

export type Relation = keyof typeof relations;

/** What a line says of a person; null where it says nothing usable. */
export interface RosterPerson {
  line: Line;
  /** The name, or the row when there is none: for sentences. */
  called: string;
  name: string | null;
  id_type: IdType;
  id_number: string | null;
  birth_date: PlainDate | null;
  sex: Sex | null;
  /** null when the file does not say. */
  relation: Relation | null;
  phone: string;
  situation: Situation;
  income: readonly IncomeLine[];
  /** Benefit written in the file: added up for the check of totals, never registered. */
  amount_fen: Fen | null;
}

/** Reads a line; findings about its cells are added. */
export function readPerson(line: Line, today: PlainDate, findings: Findings): RosterPerson {
  const name = readName(line, findings);
  const identity = readIdentity(line, today, findings);
  return {
    line,
    called: name ?? `第${line.row}行人员`,
    name,
    ...identity,
    relation: readRelation(line, identity.sex, findings),
    phone: readPhone(line, findings),
    situation: readSituation(line, findings, identity.id_number),
    income: readIncome(line, findings),
    amount_fen: readMoney(line, 'amount', findings),
  };
}

function readName(line: Line, findings: Findings): string | null {
  const written = textOf(line.values.get('name'));
  const place = placeOf(line, 'name');
  if (isBlank(line.values.get('name'))) {
    findings.add('name_missing', place, {});
    return null;
  }
  const parsed = PersonName.safeParse(written);
  if (parsed.success) return parsed.data;
  findings.add('name_wrong', place, { name: written });
  return null;
}

type Identity = Pick<RosterPerson, 'id_type' | 'id_number' | 'birth_date' | 'sex'>;
const nobody: Identity = { id_type: 'id_card', id_number: null, birth_date: null, sex: null };

function readIdentity(line: Line, today: PlainDate, findings: Findings): Identity {
  const read = readId(line.values.get('id_number'));
  const place = placeOf(line, 'id_number');
  switch (read.is) {
    case 'blank':
      findings.add('id_missing', place, {});
      return nobody;
    case 'lost':
      findings.add('id_lost_digits', place, {});
      return nobody;
    case 'wrong':
      findings.add('id_wrong', place, { fault: read.fault });
      return nobody;
    case 'newborn':
      return readNewborn(line, today, findings);
    case 'number': {
      const { id_number, birth_date, sex, region } = read.facts;
      if (birth_date > today) findings.add('born_later', place, { birth_date });
      compareBirth(line, birth_date, findings);
      compareSex(line, sex, findings);
      const id_type = /^8[123]/.test(region) ? 'residence_permit' : 'id_card';
      return { id_type, id_number, birth_date, sex };
    }
  }
}

function compareBirth(line: Line, byNumber: PlainDate, findings: Findings): void {
  const cell = line.values.get('birth_date');
  if (isBlank(cell)) return;
  const written = readDate(cell, line.sheet.epoch);
  const place = placeOf(line, 'birth_date');
  if (written === null) findings.add('birth_unreadable', place, { written: textOf(cell) });
  else if (written !== byNumber) {
    findings.add('birth_differs', place, { written, by_number: byNumber });
  }
}

function compareSex(line: Line, byNumber: Sex, findings: Findings): void {
  const cell = line.values.get('sex');
  if (isBlank(cell)) return;
  const written = codeOf(sexWords, cell);
  const place = placeOf(line, 'sex');
  if (written === undefined) {
    findings.add('word_unknown', place, { word: textOf(cell), accepts: '“男”或“女”' });
  } else if (written !== byNumber) {
    findings.add('sex_differs', place, { written: textOf(cell) });
  }
}

function readNewborn(line: Line, today: PlainDate, findings: Findings): Identity {
  const birth_date = readDate(line.values.get('birth_date'), line.sheet.epoch);
  const sex = codeOf(sexWords, line.values.get('sex')) ?? null;
  if (birth_date === null) findings.add('birth_missing', placeOf(line, 'birth_date'), {});
  else if (birth_date > today) {
    findings.add('born_later', placeOf(line, 'birth_date'), { birth_date });
  }
  if (sex === null) findings.add('sex_missing', placeOf(line, 'sex'), {});
  return { id_type: 'newborn', id_number: null, birth_date, sex };
}

function readRelation(line: Line, sex: Sex | null, findings: Findings): Relation | null {
  const cell = line.values.get('relation');
  if (isBlank(cell)) return null;
  const word = wordOf(cell);
  const place = placeOf(line, 'relation');
  const bare = word.replace(/^(户主的|户主之|之)(?=.)/, '');
  const relation = codeOf(relationWords, bare);
  if (relation === undefined) {
    findings.add('relation_unknown', place, { word });
    return 'other';
  }
  const odd = (relation === 'son' && sex === 'f') || (relation === 'daughter' && sex === 'm');
  if (odd) findings.add('relation_sex', place, { word });
  return relation;
}

const PHONE = /^(1[3-9]\d{9}|(0\d{2,3}-?)?\d{7,8})$/;

function readPhone(line: Line, findings: Findings): string {
  const cell = line.values.get('phone');
  if (isBlank(cell)) return '';
  const phone = wordOf(cell).slice(0, 30);
  const parts = phone.split(/[/、,;]/);
  if (!parts.every((part) => PHONE.test(part))) {
    findings.add('phone_odd', placeOf(line, 'phone'), { phone });
  }
  return phone;
}

/** The person as a member under `key`; only for lines without errors. */
export function toMember(person: RosterPerson, key: string, relation: Relation): Member {
  const { situation, birth_date, sex, id_type, id_number, phone } = person;
  return {
    key,
    name: person.name ?? '',
    id_type,
    id_number,
    birth_date: birth_date ?? 'unknown',
    sex: sex ?? 'm',
    relation,
    phone,
    ...situation,
  };
}
