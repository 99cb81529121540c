/** Paper verb: writes the PDFs of a case, a batch or a month into a folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { permit, type Outcome } from '../../shared/base/outcome';
import type { PaperContent } from '../../shared/notice/content/paper-content';
import { issuedContent } from '../desk/paper/issued';
import { composeForm } from '../desk/paper/forms';
import type { Within } from '../desk/session';
import { onDisk } from '../seal/edge';
import type { Words } from './arguments';
import { enter } from './enter';
import { ended, misused, type Ended } from './outcome-exit';

interface Wanted {
  content: PaperContent;
  name: string;
}

function noticesOf(inside: Within, where: string, value: string): Outcome<Wanted[]> {
  const rows = inside.desk.db.all<{ notice_no: string }>(
    `SELECT notice_no FROM notices WHERE ${where} AND state = 'in_force' ORDER BY issued_seq`,
    value,
  );
  const wanted: Wanted[] = [];
  for (const { notice_no } of rows) {
    const found = issuedContent(inside, notice_no);
    if (!found.permitted) return found;
    wanted.push(found.result);
  }
  return permit(wanted);
}

function formsOf(inside: Within, codes: string[], subject: Record<string, string>): Wanted[] {
  return codes.flatMap((code) => {
    const composed = composeForm(inside, code, subject);
    return composed.permitted ? [composed.result] : [];
  });
}

function wantedOf(inside: Within, words: Words): Outcome<Wanted[]> | null {
  const case_no = words.options.get('case');
  const batch_no = words.options.get('batch');
  const month = words.options.get('month');
  if (case_no !== undefined) {
    const notices = noticesOf(inside, 'case_no = ?', case_no);
    if (!notices.permitted) return notices;
    return permit([...notices.result, ...formsOf(inside, ['D08', 'D10', 'D15', 'D23', 'D27'], { case_no })]);
  }
  if (batch_no !== undefined) {
    const roster = composeForm(inside, 'D31', { batch_no });
    return roster.permitted ? permit([roster.result, ...formsOf(inside, ['D33', 'D34'], { batch_no })]) : roster;
  }
  return month === undefined ? null : noticesOf(inside, 'substr(issued_on, 1, 7) = ?', month);
}

/** A name that every file system takes. */
function fileName(name: string, nth: number): string {
  return `${String(nth + 1).padStart(4, '0')}-${name.replace(/[\\/:*?"<>|\s]+/g, '-')}.pdf`;
}

export async function paperVerb(words: Words): Promise<Ended> {
  const usage = 'paper --data DIR --to DIR (--case NO | --batch NO | --month M)';
  const entered = await enter(words, true);
  if (!entered.permitted) return ended(entered);
  const { inside, session, leave } = entered.result;
  const wanted = wantedOf(inside, words);
  if (!wanted) return misused('请指定 --case、--batch 或 --month', usage);
  if (!wanted.permitted) return ended(wanted);
  const contents = wanted.result.map((one) => one.content);
  const press = session.host.press();
  const drawn = await press.drawPapers(contents, { merged: false });
  await press.close();
  leave();
  if (!drawn) return ended(permit({ papers: 0, files: [] }));
  if (!drawn.permitted) return ended(drawn);
  const to = resolve(words.options.get('to') ?? '');
  return ended(
    onDisk(to, () => {
      mkdirSync(to, { recursive: true });
      const files = drawn.result.map((bytes, nth) => {
        const path = join(to, fileName(wanted.result[nth]?.name ?? '', nth));
        writeFileSync(path, bytes);
        return path;
      });
      return permit({ papers: files.length, files });
    }),
  );
}
