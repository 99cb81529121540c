/** Read roster: one file checked against the open register; nothing is written. */
import { readFileSync, statSync } from 'node:fs';
import { sha256Hex } from '../../../shared/base/canonical';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import type { SameNumber } from '../../../shared/household/fault';
import {
  checkRoster,
  numbersIn,
  type CheckedRoster,
  type RosterContext,
} from '../../../shared/household/roster/check';
import { readLines } from '../../../shared/household/roster/lines';
import { onDisk } from '../../seal/edge';
import type { ReadableDb } from '../../store/database';
import { ownOffice, type Desk } from '../desk';
import { findOffice } from '../facts/office';
import { GREATEST_FILE, readWorkbook } from './workbook';

/** A checked file and the hash that tells whether it has been altered since. */
export interface ReadRoster {
  file_hash: string;
  checked: CheckedRoster;
}

/** Reads and checks the file at `path`; trouble of disk or format is a refusal. */
export async function readRoster(desk: Desk, path: string): Promise<Outcome<ReadRoster>> {
  const bytes = onDisk(path, () => bytesAt(path));
  if (!bytes.permitted) return bytes;
  const book = await readWorkbook(bytes.result);
  if (!book.permitted) return book;
  const lines = readLines(book.result);
  if (!lines.permitted) return lines;
  const checked = checkRoster(lines.result, contextOf(desk, numbersIn(lines.result)));
  return permit({ file_hash: sha256Hex(bytes.result), checked });
}

/** The file's bytes; of one far too large only its size matters. */
function bytesAt(path: string): Outcome<Buffer> {
  const found = statSync(path);
  if (!found.isFile()) return refuse('roster_not_workbook', '这不是文件，请选择花名册的 Excel 文件');
  const large = found.size > GREATEST_FILE;
  return permit(large ? Buffer.alloc(GREATEST_FILE + 1) : readFileSync(path));
}

function contextOf(
  desk: Desk,
  numbers: { id_numbers: string[]; account_nos: string[] },
): RosterContext {
  const office = ownOffice(desk);
  return {
    office,
    today: desk.clock.today(),
    demo: findOffice(desk.db, office)?.demo === 1,
    known: inPortions(numbers.id_numbers, (portion, marks) =>
      desk.db.all<SameNumber>(
        `SELECT id_number, household_no, name FROM persons
         WHERE office = ? AND present = 1 AND id_number IN (${marks})`,
        office,
        ...portion,
      ),
    ),
    accounts: inPortions(numbers.account_nos, (portion, marks) =>
      accountsOf(desk.db, portion, marks),
    ),
  };
}

function accountsOf(db: ReadableDb, portion: readonly string[], marks: string) {
  return db.all<{ account_no: string; household_no: string }>(
    `SELECT account_no, household_no FROM households
     WHERE account_no IS NOT NULL AND account_no IN (${marks})`,
    ...portion,
  );
}

/** SQLite takes a limited number of values in one statement. */
const PORTION = 500;

function inPortions<T>(
  values: readonly string[],
  look: (portion: readonly string[], marks: string) => T[],
): T[] {
  const found: T[] = [];
  for (let at = 0; at < values.length; at += PORTION) {
    const portion = values.slice(at, at + PORTION);
    found.push(...look(portion, portion.map(() => '?').join(', ')));
  }
  return found;
}
