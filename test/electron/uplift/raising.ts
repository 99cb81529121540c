/** Raising: families, months and uplifts of the uplift stories, all by acting. */
import type { UpliftFilled } from '../../../shared/award/fill-uplift';
import type { UpliftDeclared } from '../../../shared/award/uplift';
import type { SimulationView } from '../../../shared/award/uplift-sum';
import { lastDay } from '../../../shared/base/plain-date';
import type { Declaration } from '../../../shared/household/declaration';
import { upliftAnswers } from '../../../electron/desk/questions/uplift';
import { familyG01, testMember } from '../../family';
import { openOffice, testPower, type TestOffice } from '../../office';
import { payAll, seal } from '../ledger/story';
import { adopt, endorseDistrict, packOf, urbanLines } from './district';

/** An urban couple with one wage. */
export function couple(wage_fen: number, name = '陈立', account_no = '6217996500000000017'): Declaration {
  return {
    ...familyG01(),
    members: [
      testMember('m1', name, '1980-01-02'),
      testMember('m2', '郭芳', '1982-06-07', { sex: 'f', relation: 'spouse' }),
    ],
    income: [{ member: 'm1', kind: 'wage', monthly_fen: wage_fen }],
    account: { ...familyG01().account!, holder_name: name, account_no },
  };
}

/** Pays a month's roster and closes the month. */
export function pay(office: TestOffice, month: string): void {
  office.setDay(`${month}-26`);
  payAll(office, seal(office, month).batch_no);
  office.setDay(lastDay(month));
  office.do('accountant', 'closeMonth', { month, text: '' });
}

export type Draft = NonNullable<ReturnType<typeof upliftAnswers.uplift_draft>>;

/** What an uplift from that month would declare now. */
export function draft(office: TestOffice, from: string): Draft {
  const text = '按区民政局文件提高标准';
  const found = upliftAnswers.uplift_draft(office.inside('approver'), { from, text });
  if (!found) throw new Error('no draft');
  return found;
}

/** Decides it as the approver; it must be permitted. */
export function uplift(office: TestOffice, drafted: Draft): { declared: UpliftDeclared; filled: UpliftFilled[] } {
  const outcome = office.tryAll('approver', drafted.acts);
  if (!outcome.permitted) throw new Error(`${outcome.code} ${outcome.message}`);
  const [declared, ...filled] = outcome.result.map(({ result }) => result);
  return { declared: declared as UpliftDeclared, filled: filled as UpliftFilled[] };
}

/** How many awards each bar leaves out. */
export function barsOf(view: SimulationView): Record<string, number> {
  const { bars } = view.sum;
  return Object.fromEntries(bars.filter(({ count }) => count > 0).map(({ bar, count }) => [bar, count]));
}

/** An office of 2018 under the old standard of 500, which the new pack raises from January. */
export function officeOf2018(): TestOffice {
  const office = openOffice({ day: '2018-01-02', bare: true });
  endorseDistrict(office);
  const later = urbanLines.filter(([from]) => from > '2018-12-31');
  adopt(office, packOf('CQ-T-2017', [['2017-01-01', 50_000], ...later]), '2018-01-02');
  office.do('admin', 'delegate', { ...testPower(300_000), from: '2018-01-01' });
  return office;
}

/** The new standard of 546, announced later, in force from January. */
export function announce2018(office: TestOffice): void {
  const later = urbanLines.filter(([from]) => from > '2018-12-31');
  const lines = [['2017-01-01', 50_000], ['2018-01-01', 54_600], ...later] as const;
  adopt(office, packOf('CQ-T-2018', lines), office.desk.clock.today());
}
