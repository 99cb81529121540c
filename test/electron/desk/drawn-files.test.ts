/** Jobs that draw many papers as one document: a household's file, a village's papers, a set to be signed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import { drawNoticesJob } from '../../../electron/desk/jobs/notices';
import { drawFileJob, drawFormJob } from '../../../electron/desk/jobs/papers';
import type { Session } from '../../../electron/desk/session';
import { familyG01 } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { grant, type Granted } from '../ledger/story';
import { allText, infoOf, press } from '../paper/read-back';

// 1. The file begins with its index, whose pages are those on which the papers begin; progress counts up.
// 2. A cancelled drawing shows nothing and records nothing.
// 3. Papers not yet printed are drawn together and named, of one village or of all; none is left out twice.
// 4. A set to be signed is one document.

let office: TestOffice;
let session: Session;
let shown: Uint8Array[];
let given: Granted;

beforeEach(() => {
  office = openOffice({ day: '2022-09-01' });
  given = grant(office, familyG01(), { from: '2022-09-05', decide: '2022-09-23' });
  office.do('approver', 'issue', { code: 'D16', case_no: given.case_no });
  shown = [];
  const { desk, officer, session: made } = office.inside('clerk');
  const host = { ...made.host, open: { desk }, press: () => press } as unknown as Session['host'];
  const show = (bytes: Uint8Array) => `token${shown.push(bytes)}`;
  session = { host, officer, chosen: null, show };
});
afterEach(() => office.close());

const steps: string[] = [];
const quiet = { report: (done: number, total: number) => void steps.push(`${done}/${total}`), cancelled: () => false };
const stopping = { report: () => undefined, cancelled: () => true };

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.permitted) throw new Error(`${outcome.code} ${outcome.message}`);
  return outcome.result;
}

test('the file of a household', async () => {
  steps.length = 0;
  const { pages, name } = granted(await drawFileJob(session, { household_no: given.household_no }, quiet));
  expect(name).toContain(given.household_no);
  const [bytes] = shown;
  expect(Number(infoOf(bytes!).Pages)).toBe(pages);
  const text = allText(bytes!);
  for (const words of ['社会救助档案目录', '入户调查表', '审核确认表', '公示情况记录', '准予']) {
    expect(text.replace(/\s/g, '')).toContain(words === '准予' ? '确认通知书' : words);
  }
  expect(steps.at(-1)).toBe('7/7');
  expect(await drawFileJob(session, { household_no: 'x' }, quiet)).toMatchObject({ code: 'household_unknown' });
});

test('cancelled', async () => {
  const before = office.desk.db.one<{ n: number }>('SELECT count(*) AS n FROM docket');
  expect(await drawFileJob(session, { household_no: given.household_no }, stopping)).toMatchObject({ code: 'cancelled' });
  expect(shown).toEqual([]);
  expect(office.desk.db.one('SELECT count(*) AS n FROM docket')).toEqual(before);
});

test('papers of a village', async () => {
  const { village_code } = familyG01();
  const { notice_nos } = granted(await drawNoticesJob(session, { village_code }, quiet));
  expect(notice_nos).toHaveLength(1);
  expect(granted(await drawNoticesJob(session, { village_code: '' }, quiet)).notice_nos).toEqual(notice_nos);
  expect(await drawNoticesJob(session, { village_code: '500120004099' }, quiet)).toMatchObject({ code: 'nothing_unprinted' });
  office.do('clerk', 'print', { notice_no: notice_nos[0], copies: 1, reason: '批量打印' });
  expect(await drawNoticesJob(session, { village_code: '' }, quiet)).toMatchObject({ code: 'nothing_unprinted' });
});

test('a set to be signed', async () => {
  const subject = { household_no: given.household_no, programme: 'tekun', reason: '' };
  const { pages } = granted(await drawFormJob(session, { code: 'D01', subject }));
  const text = allText(shown[0]!).replace(/\s/g, '');
  expect(text.match(/家庭经济状况核对授权书/g)).toHaveLength(2);
  expect(pages).toBe(5);
});
