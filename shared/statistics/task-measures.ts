/** Task measures: the few ways in which what is done for a task is counted from a month's facts. */
import type { Register } from '../outreach/register';
import type { ProgrammeCode } from '../policy/programme-code';
import { counted, householdsOf, itemOf, matterItem, personsOf, summed } from './counting';
import type { CountedAward, CountedMatter, CountedPayment, CountedPerson, DeedKind, MonthFacts } from './facts';
import type { Measure, Opens } from './measure';

/** Reads some figures off a month. */
export type Counting = (facts: MonthFacts) => Measure[];

const within = (day: string | null, month: string): boolean => day?.startsWith(month) === true;

/** Matters handed over for these programmes: sent and answered in the month. */
export function referred(...programmes: ProgrammeCode[]): Counting {
  return ({ referrals, month }) => {
    const own = referrals.filter(({ programme }) => programmes.includes(programme));
    const sent = own.filter(({ sent_on }) => within(sent_on, month));
    const answered = own.filter(({ answered_on }) => within(answered_on, month));
    const code = programmes.join('_');
    return [
      counted(`${code}_sent`, '转出', 'matters', sent, (row) => itemOf(row, 'referral', row.referral_no)),
      counted(`${code}_answered`, '收到回复', 'matters', answered, (row) => itemOf(row, 'referral', row.referral_no)),
    ];
  };
}

/** Every matter handed to a department, whichever it is. */
export const allReferred: Counting = ({ referrals, month }) => [
  counted(
    'referred',
    '转办',
    'matters',
    referrals.filter(({ sent_on }) => within(sent_on, month)),
    (row) => itemOf(row, 'referral', row.referral_no),
  ),
];

/** Awards that pay in the month and fit: their households and the people who fit. */
export function living(
  code: string,
  label: string,
  fits: (award: CountedAward) => boolean,
  who: (person: CountedPerson) => boolean = () => true,
): Counting {
  return ({ awards }) => {
    const live = awards.filter((award) => award.now_fen > 0 && fits(award) && award.persons.some(who));
    return [
      { code: `${code}_households`, label: `${label}户数`, unit: 'households', items: householdsOf(live) },
      { code: `${code}_persons`, label: `${label}人数`, unit: 'persons', items: personsOf(live, who) },
    ];
  };
}

/** Awards that changed and fit. */
export function moved(code: string, label: string, fits: (award: CountedAward) => boolean): Counting {
  return ({ awards }) => [{ code, label, unit: 'households', items: householdsOf(awards.filter(fits)) }];
}

/** Money that reached people under these programmes. */
export function paid(code: string, label: string, fits: (payment: CountedPayment) => boolean): Counting {
  return ({ payments }) => {
    const own = payments.filter(fits);
    return [
      counted(`${code}_times`, `${label}人次`, 'times', own, (row) => ({
        ...itemOf(row, 'award', row.award_no),
        value: row.persons,
      })),
      summed(`${code}_amount`, `${label}金额`, own, (row) => ({ no: row.award_no, fen: row.paid_fen })),
    ];
  };
}

/** Applications under these programmes, or under any: accepted and decided in the month. */
export function handled(code: string, label: string, ...programmes: ProgrammeCode[]): Counting {
  return ({ cases, month }) => {
    const own = cases.filter(({ programme }) => programmes.length === 0 || programmes.includes(programme));
    const accepted = own.filter(({ accepted_on }) => within(accepted_on, month));
    const decided = own.filter(({ decided_on, ending }) => within(decided_on, month) && ending !== null);
    return [
      counted(`${code}_accepted`, `${label}受理`, 'matters', accepted, (row) => itemOf(row, 'case', row.case_no)),
      counted(`${code}_decided`, `${label}办结`, 'matters', decided, (row) => itemOf(row, 'case', row.case_no)),
    ];
  };
}

/** Families recognised under a programme. */
export function recognised(programme: ProgrammeCode, label: string): Counting {
  return ({ cases, month }) => {
    const own = cases.filter((row) => row.programme === programme && row.ending === 'approved' && within(row.decided_on, month));
    return [counted(`${programme}_recognised`, label, 'households', own, (row) => itemOf(row, 'case', row.case_no))];
  };
}

const deedOpens: Record<DeedKind, Opens> = {
  recheck: 'award',
  recover: 'award',
  advise: 'household',
  issue: 'notice',
  visit: 'case',
  requestCheck: 'case',
  escalate: 'case',
  submitToMeeting: 'case',
  recordResolution: 'case',
};

/** Acts of a kind done in the month. */
export function done(kind: DeedKind, label: string): Counting {
  return ({ deeds }) => {
    const own = deeds.filter((deed) => deed.kind === kind);
    const item = ({ no, name }: { no: string; name: string }) =>
      matterItem({ no, name, opened_on: '', due_on: null, closed_on: null }, deedOpens[kind]);
    return [counted(kind, label, 'matters', own, item)];
  };
}

/** The lists of a month's facts that hold matters. */
type MatterList = { [K in keyof MonthFacts]: MonthFacts[K] extends readonly CountedMatter[] ? K : never }[keyof MonthFacts];

/** Matters opened and closed in the month. */
export function matters(list: MatterList, opens: Opens, opened: string, closed?: string): Counting {
  return (facts) => {
    const all = facts[list];
    const count = (code: string, label: string, day: 'opened_on' | 'closed_on') =>
      counted(
        `${list}_${code}`,
        label,
        'matters',
        all.filter((row) => within(row[day], facts.month)),
        (row) => matterItem(row, opens),
      );
    const rows = [count('opened', opened, 'opened_on')];
    return closed === undefined ? rows : [...rows, count('closed', closed, 'closed_on')];
  };
}

const recordWords = { entered: '登记', updated: '续记', closed: '了结' } as const;

/** What was done in a running ledger in the month; follow-ups only where the ledger has them. */
export function kept({ code, name, follow_up }: Register): Counting {
  const dones = (['entered', 'updated', 'closed'] as const).filter((one) => one !== 'updated' || follow_up !== null);
  return ({ records }) =>
    dones.map((one) => {
      const own = records.filter((row) => row.register === code && row.done === one);
      return counted(`${code}_${one}`, `${name}${recordWords[one]}`, one === 'updated' ? 'times' : 'matters', own, (row) => ({
        opens: 'record',
        no: row.record_no,
        name: row.name,
        area: null,
        village_code: row.village_code,
        value: 1,
      }));
    });
}
