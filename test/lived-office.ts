/** An office that has lived through two months: cases in every state, awards, money, papers. */
import type { Outcome } from '../shared/base/outcome';
import { addDays } from '../shared/base/plain-date';
import type { Declaration } from '../shared/household/declaration';
import { answer } from '../electron/desk/answer';
import { saveDraft } from '../electron/desk/jobs/drafts';
import type { Session } from '../electron/desk/session';
import * as line from './case-line';
import { familyG01, familyG15 } from './family';
import { openOffice, type TestOffice } from './office';

/** The office and the numbers of what lives in it. */
export interface LivedOffice {
  office: TestOffice;
  household_no: string;
  case_no: string;
  award_no: string;
  notice_no: string;
  batch_no: string;
  file_hash: string;
  referral_no: string;
  emergency_award: string;
  emergency_case: string;
}

const names = ['李大山', '王秀兰', '阿依古丽·买买提', '欧阳明', '单雄', '陈桂花'];

function family(i: number): Declaration {
  const declared = familyG01();
  const name = names[i % names.length] ?? '周明';
  declared.members[0]!.name = name;
  declared.account = {
    ...declared.account!,
    holder_name: name,
    account_no: `62179965000000${String(10_000 + i)}`,
  };
  return declared;
}

/** A session of the office as answer.ts and jobs take it. */
export function sessionOf(office: TestOffice, login: string): Session {
  const inside = office.inside(login);
  const { session } = inside;
  session.host.open = { desk: office.desk, keyring: inside.keyring, keys: inside.keys };
  return session;
}

/** Asks one question as that officer. */
export function ask(
  office: TestOffice,
  login: string,
  question: string,
  input: unknown,
): Outcome<unknown> {
  return answer(sessionOf(office, login), question, input);
}

function othersIn(office: TestOffice): void {
  office.setDay('2022-11-28');
  line.receive(office, line.register(office, family(0)));
  const withdrawn = line.receive(office, line.register(office, family(1)));
  office.do('clerk', 'withdraw', { case_no: withdrawn, reason: '本人书面撤回' });
  const rich = family(2);
  rich.income = [{ member: 'm1', kind: 'wage', monthly_fen: 900_000 }];
  const declined = line.receive(office, line.register(office, rich));
  line.visit(office, declined);
  office.do('clerk', 'assess', { case_no: declined });
  line.review(office, declined);
  const outcome = office.tryAll('approver', [
    { kind: 'decline', payload: { case_no: declined, text: '家庭月人均收入不低于保障标准' } },
    { kind: 'issue', payload: { code: 'D17', case_no: declined } },
  ]);
  if (!outcome.permitted) throw new Error(outcome.message);
  const assessed = line.receive(
    office,
    line.register(office, family(3)),
    { programme: 'dibao' },
    'clerk2',
  );
  line.visit(office, assessed, 'clerk2');
  office.do('clerk2', 'assess', { case_no: assessed });
}

/** Calls `evening` on every day before the next one begins. */
function watchEvenings(office: TestOffice, evening: (office: TestOffice) => void): void {
  const { setDay } = office;
  office.setDay = (day) => {
    for (let now = office.desk.clock.today(); now < day; now = addDays(now, 1)) {
      setDay(now);
      evening(office);
    }
    setDay(day);
  };
}

/** Opens the office and lives two months in it. */
export function openLivedOffice(
  path?: string,
  evening?: (office: TestOffice) => void,
): LivedOffice {
  const office = openOffice(path === undefined ? {} : { path });
  if (evening) watchEvenings(office, evening);
  line.openReserve(office);
  const { case_no, award_no, notice_no } = line.awarded(office, familyG01());
  const household = office.desk.db.one<{ household_no: string }>(
    'SELECT household_no FROM cases WHERE case_no = ?',
    case_no,
  );
  const served = { notice_no, served_on: '2022-11-25', way: 'direct', received_by: '周明' };
  office.do('clerk', 'serve', { ...served, deliverers: ['周经办'], witnesses: [] });
  office.do('clerk', 'print', { notice_no, copies: 2, reason: '送达' });
  othersIn(office);
  const { referral_no } = office.do<{ referral_no: string }>('clerk', 'refer', {
    household_no: household?.household_no ?? '',
    programme: 'education',
    members: ['m3'],
    hand_over: ['家庭救助身份'],
    situation: '孩子上小学，家庭在享低保。',
    sent_by: 'paper',
    sent_on: '2022-11-25',
    plan_item: null,
    from_case: case_no,
  });
  const emergency_case = line.emergency(office, familyG15(), '2022-11-28');
  const advance = { case_no: emergency_case, text: '火灾' };
  const emergency = office.do<{ award_no: string }>('approver', 'advance', advance);
  line.payImprest(office, emergency.award_no, 1, 'cash');
  office.setDay('2022-11-29');
  const [draft] = line.drafts(office, '2022-11');
  const batch_no = line.sealedBatch(office, draft!);
  office.setDay('2022-11-30');
  const { file_hash } = line.settleBatch(office, batch_no, () => 'returned');
  saveDraft(sessionOf(office, 'clerk'), { form: 'register', content: { address: '1组' } });
  return {
    office,
    household_no: household?.household_no ?? '',
    case_no,
    award_no,
    notice_no,
    batch_no,
    file_hash,
    referral_no,
    emergency_award: emergency.award_no,
    emergency_case,
  };
}
