/** Household file: one household's papers in order, with their index (一户一档, D46). */
import type { Step } from '../../../shared/application/case';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { headOf } from '../../../shared/household/declaration';
import { fileIndex, inFileOrder } from '../../../shared/notice/content/file-papers';
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { ownOffice } from '../desk';
import { findHousehold } from '../facts/household';
import type { Within } from '../session';
import { composeForm } from './forms';
import { issuedContent } from './issued';
import { frameOf } from './letterhead';
import { placeOf } from './material';

/** Forms of a case that go into its file once the step that fills them in is done. */
const caseForms: Record<string, Step> = {
  D08: 'receive',
  D09: 'requestCheck',
  D10: 'visit',
  D12: 'appraise',
  D14: 'disclose',
  D15: 'review',
  D23: 'review',
  D27: 'advance',
  D28: 'submitToMeeting',
};

/** What lies in the file of a household, before its index. */
export interface HouseholdFile {
  household_no: string;
  papers: PaperContent[];
}

/** Issued papers in force and the forms of every case, in the order of a file. */
export function gatherFile(inside: Within, householdNo: string): Outcome<HouseholdFile> {
  const { db } = inside.desk;
  if (!findHousehold(db, householdNo)) return refuse('household_unknown', '没有这个家庭，请从家庭列表中选择');
  const cases = db.all<{ case_no: string }>(
    'SELECT case_no FROM cases WHERE household_no = ? ORDER BY received_seq',
    householdNo,
  );
  const papers: PaperContent[] = [];
  for (const { case_no } of cases) {
    const issued = noticesOf(inside, case_no);
    if (!issued.permitted) return issued;
    papers.push(...inFileOrder([...issued.result, ...formsOf(inside, case_no)]));
  }
  if (papers.length === 0) return refuse('file_empty', '这个家庭还没有可以归档的文书和表格');
  return permit({ household_no: householdNo, papers });
}

function formsOf(inside: Within, caseNo: string): PaperContent[] {
  const done = inside.desk.db.all<{ step: string }>('SELECT step FROM case_steps WHERE case_no = ?', caseNo);
  const steps = done.map(({ step }) => step);
  return Object.entries(caseForms).flatMap(([code, step]) => {
    const composed = steps.includes(step) ? composeForm(inside, code, { case_no: caseNo }) : null;
    return composed?.permitted ? [composed.result.content] : [];
  });
}

/** The papers as they went out, also those printed since. */
function noticesOf(inside: Within, caseNo: string): Outcome<PaperContent[]> {
  const rows = inside.desk.db.all<{ notice_no: string }>(
    `SELECT notice_no FROM notices WHERE case_no = ? AND state = 'in_force' ORDER BY issued_seq`,
    caseNo,
  );
  const contents: PaperContent[] = [];
  for (const { notice_no } of rows) {
    const found = issuedContent(inside, notice_no, { copy: false });
    if (!found.permitted) return found;
    contents.push(found.result.content);
  }
  return permit(contents);
}

/** D46: what lies where; `pages` are those each paper takes, in the same order. */
export function indexOf({ desk }: Within, file: HouseholdFile, pages: readonly number[]): PaperContent {
  const { db, clock } = desk;
  const today = clock.today();
  const known = findHousehold(db, file.household_no);
  const declaration = known?.declaration;
  return fileIndex({
    frame: frameOf(db, ownOffice(desk), today),
    file_no: file.household_no,
    household_name: declaration ? headOf(declaration).name : '',
    address: declaration ? placeOf(declaration) : '',
    opened_on: today,
    items: file.papers.map(({ title, number, made_on }, at) => ({
      title: title.split('\n').at(-1) ?? title,
      number: number ?? '',
      made_on,
      pages: pages[at] ?? 0,
      remark: '',
    })),
  });
}
