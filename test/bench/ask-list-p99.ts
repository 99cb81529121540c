/** Ask list p99: the desk's list questions over 50,000 cases, beside the bare SQL of a page of their rows. */
import { familyG01, familyG15 } from '../family';
import { awarded, emergency, openReserve, receive, register, visit } from '../case-line';
import { ask } from '../lived-office';
import { openOffice, type TestOffice } from '../office';
import type { Figure } from './measure';
import { multiply, numbersOf } from './multiply';
import { tailOf } from './tail';

const CASES = Number(process.env.CASES ?? 50_000);
const OPEN = Math.round(CASES / 250);

/** Five open cases and a decided one, copied until there are so many; the open ones stay few, as in a town. */
function fill(): TestOffice {
  const office = openOffice();
  openReserve(office);
  for (const step of [receive, visited, assessed]) step(office, register(office, familyG01()));
  emergency(office, familyG15(), office.desk.clock.today());
  const open = numbersOf(office.desk.db);
  const { case_no } = awarded(office, familyG01());
  const household = office.desk.db.one<{ household_no: string }>(
    'SELECT household_no FROM cases WHERE case_no = ?',
    case_no,
  );
  office.do('clerk', 'refer', {
    household_no: household?.household_no ?? '',
    programme: 'education',
    members: ['m3'],
    hand_over: ['家庭救助身份'],
    situation: '孩子上小学，家庭在享低保。',
    sent_by: 'paper',
    sent_on: office.desk.clock.today(),
    plan_item: null,
    from_case: case_no,
  });
  multiply(office.desk.db, (numbers) => (numbers.some((number) => open.has(number)) ? OPEN : CASES));
  office.desk.db.exec('ANALYZE');
  return office;
}

function visited(office: TestOffice, household_no: string): string {
  const case_no = receive(office, household_no);
  visit(office, case_no);
  return case_no;
}

function assessed(office: TestOffice, household_no: string): string {
  const case_no = visited(office, household_no);
  office.do('clerk', 'assess', { case_no });
  return case_no;
}

interface Listed {
  question: string;
  input: object;
  /** Who asks; the clerk when left out. */
  login?: string;
  /** The bare SQL of the page: rows of its main table in the order of its index. */
  floor: string;
}

const deep = { offset: Math.floor(CASES / 2), limit: 100 };
const casePage = 'SELECT * FROM cases WHERE office = ? ORDER BY received_seq DESC LIMIT 100';
const openPage = `SELECT * FROM cases WHERE office = ? AND state = 'open' ORDER BY received_seq DESC LIMIT 100`;
const householdPage = 'SELECT * FROM households WHERE office = ? ORDER BY household_no LIMIT 100';
const awardPage = 'SELECT * FROM awards WHERE office = ? ORDER BY opened_seq DESC LIMIT 100';
const noticePage = 'SELECT * FROM notices WHERE office = ? ORDER BY issued_seq DESC LIMIT 100';
const referralPage = 'SELECT * FROM referrals WHERE office = ? ORDER BY seq DESC LIMIT 100';

/** Each list as its page opens it, filtered, far down, and searched. */
const lists: Listed[] = [
  { question: 'cases', input: {}, floor: casePage },
  { question: 'cases', input: { state: 'open' }, floor: openPage },
  { question: 'cases', input: { programme: 'dibao' }, floor: casePage },
  { question: 'cases', input: deep, floor: casePage },
  { question: 'cases', input: { search: '周明' }, floor: casePage },
  { question: 'households', input: {}, floor: householdPage },
  { question: 'households', input: deep, floor: householdPage },
  { question: 'households', input: { village_code: '500120004001' }, floor: householdPage },
  { question: 'households', input: { search: '周明' }, floor: householdPage },
  { question: 'awards', input: {}, floor: awardPage },
  { question: 'awards', input: { standing: 'live' }, floor: awardPage },
  { question: 'awards', input: deep, floor: awardPage },
  { question: 'awards', input: { search: '周明' }, floor: awardPage },
  { question: 'notices', input: {}, floor: noticePage },
  { question: 'notices', input: { code: 'D16' }, floor: noticePage },
  { question: 'notices', input: { search: '周明' }, floor: noticePage },
  { question: 'referrals', input: {}, floor: referralPage },
  { question: 'referrals', input: { choice: 'open' }, floor: referralPage },
  { question: 'referrals', input: { search: '周明' }, floor: referralPage },
  { question: 'leads', input: {}, floor: 'SELECT * FROM leads WHERE office = ? LIMIT 100' },
  { question: 'open_checks', input: {}, floor: openPage },
  ...['clerk', 'reviewer', 'approver'].flatMap((login) =>
    ['approvals', 'workbench', 'session'].map((question) => ({ login, question, input: {}, floor: openPage })),
  ),
];

export function askListP99(): Promise<Figure> {
  const office = fill();
  const { db } = office.desk;
  const figure = tailOf({
    beside: `the bare SQL of a page of rows, ${CASES} cases`,
    kind: 'floor',
    questions: lists,
    ours: ({ question, input, login = 'clerk' }) => {
      const outcome = ask(office, login, question, input);
      if (!outcome.permitted) throw new Error(outcome.message);
    },
    theirs: ({ floor }) => {
      db.all(floor, office.code);
    },
    runs: 10,
  });
  office.close();
  return Promise.resolve(figure);
}
