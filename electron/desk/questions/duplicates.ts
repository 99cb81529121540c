/** Duplicate question: people of the whole register like the one being typed, before anything is saved. */
import { normaliseIdNumber } from '../../../shared/base/id-number';
import { comparableName, normaliseName } from '../../../shared/base/names';
import { findVillage } from '../../../shared/base/region';
import { shapeOfName } from '../../../shared/household/look-alike';
import type { DuplicateRow } from '../../../shared/household/rows';
import type { ReadableDb } from '../../store/database';
import { pinyinOf } from '../../store/pinyin';
import { ownOffice } from '../desk';
import type { Within } from '../session';

interface PersonRecord {
  household_no: string;
  person_no: string;
  name: string;
  id_number: string | null;
  birth_date: string;
  village_code: string;
}

const PERSON = `SELECT p.household_no, p.person_no, p.name, p.id_number, p.birth_date, h.village_code
  FROM persons p JOIN households h ON h.household_no = p.household_no
  WHERE p.office = ? AND p.present = 1 AND p.household_no <> ?`;

/** A shorter address says nothing. */
const leastAddress = 3;

interface Typed {
  household_no: string;
  id_number: string;
  name: string;
  birth_date: string;
  phone: string;
  account_no: string;
  village_code: string;
  address: string;
}

function* lookAlikes(db: ReadableDb, office: string, typed: Typed) {
  const own = typed.household_no;
  const by = (sql: string, ...values: string[]) =>
    db.all<PersonRecord>(`${PERSON} AND ${sql} LIMIT 20`, office, own, ...values);
  if (typed.id_number !== '') {
    const number = normaliseIdNumber(typed.id_number);
    yield { because: '身份证号相同', forbids: true, rows: by('p.id_number = ?', number) };
  }
  yield* namesakes(by, normaliseName(typed.name), typed.birth_date);
  if (typed.phone !== '') {
    yield { because: '联系电话相同', forbids: false, rows: by('h.phone = ?', typed.phone) };
  }
  if (typed.address.trim().length >= leastAddress) {
    const rows = by('h.village_code = ? AND h.address = ?', typed.village_code, typed.address.trim());
    yield { because: '住址相同', forbids: false, rows };
  }
  if (typed.account_no !== '') {
    yield { because: '银行账号相同', forbids: false, rows: by('h.account_no = ?', typed.account_no) };
  }
}

type Find = (sql: string, ...values: string[]) => PersonRecord[];

/** The same name, one that is read alike, and one that is written alike. */
function* namesakes(by: Find, name: string, birth: string) {
  if ([...name].length < 2) return;
  if (birth === '') {
    yield { because: '姓名相同', forbids: false, rows: by('p.name = ?', name) };
    return;
  }
  const sound = pinyinOf(name);
  const heard = sound === '' ? [] : by('p.pinyin = ? AND p.birth_date = ?', sound, birth);
  const written = by('p.shape = ? AND p.birth_date = ?', shapeOfName(name), birth);
  const same = [...heard, ...written].filter(
    (row) => comparableName(row.name) === comparableName(name),
  );
  yield { because: '姓名和出生日期相同', forbids: false, rows: same };
  yield { because: '姓名字形相近且出生日期相同', forbids: false, rows: written };
  yield { because: '姓名读音相同且出生日期相同', forbids: false, rows: heard };
}

/** People of other households like the one being typed, the strongest likeness first. */
export function duplicates(inside: Within, typed: Typed): DuplicateRow[] {
  const found = new Map<string, DuplicateRow>();
  for (const { because, forbids, rows } of lookAlikes(inside.desk.db, ownOffice(inside.desk), typed)) {
    for (const { village_code, ...row } of rows) {
      if (found.has(row.person_no)) continue;
      const village_name = findVillage(village_code)?.name ?? '';
      found.set(row.person_no, { ...row, village_name, because, forbids });
    }
  }
  return [...found.values()];
}
