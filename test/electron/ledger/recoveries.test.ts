/** Recoveries through the real door: demand, notice, instalments, waiver and surrender, to the posting. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AwardChanged } from '../../../shared/award/award';
import { ledgerAnswers } from '../../../electron/desk/questions/ledger';
import { familyG01, testMember } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { payTo } from '../../shared/ledger/ledger-beds';
import { balances, booksProve, grant, payAll, seal } from './story';

// 1. G19, the other way: months paid after a death are recovered, 2,464.
// 2. A claim may be paid in instalments and given up only with authority; the page tells both.
// 3. The demand notice is drawn from the recorded demand and issued once for each.

let office: TestOffice;

beforeEach(() => {
  office = openOffice({ day: '2022-01-10' });
});

afterEach(() => {
  expect(booksProve(office)).toEqual([]);
  office.close();
});

/** A person in extreme difficulty who died in November, paid up to January and stopped in February. */
function overpaidAfterDeath(): string {
  const person = testMember('m1', '何老汉', '1954-03-01', { self_care_failed: 4 });
  const family = { ...familyG01(), area: 'rural' as const, members: [person], income: [] };
  const holder = { ...familyG01().account!, holder_name: '何老汉' };
  const old = { ...family, account: holder };
  const granted = grant(office, old, { from: '2022-10-08', decide: '2022-10-28' }, 'tekun');
  for (const month of ['2022-11', '2022-12', '2023-01']) {
    office.setDay(`${month}-26`);
    payAll(office, seal(office, month, 'month', 'tekun').batch_no);
  }
  office.setDay('2023-02-06');
  const { award_no, household_no } = granted;
  const declaration = { ...old, members: [{ ...person, deceased_on: '2022-11-12' }] };
  const update = { household_no, version: 1, declaration, effective_on: '2022-11-12' };
  office.do('clerk', 'update', { ...update, reason: '情况变化' });
  const text = '本人已于2022年11月12日去世';
  const stop = { award_no, reason_code: 'deceased', from: '2022-12', text };
  expect(office.do<AwardChanged>('approver', 'stop', stop).overpaid).toEqual([
    { month: '2022-12', amount_fen: 123_200 },
    { month: '2023-01', amount_fen: 123_200 },
  ]);
  return award_no;
}

function demandFor(award_no: string) {
  return { award_no, text: '去世后多发两个月', due_on: '2023-03-31', pay_to: payTo };
}

test('G19, the other way: 1,232 paid for December and January after a death is recovered, 2,464', () => {
  const award_no = overpaidAfterDeath();
  office.do('approver', 'recover', demandFor(award_no));
  expect(balances(office)).toMatchObject({ '1201': 246_400, '2103': 246_400 });
});

test('a claim in instalments: 2,464 demanded, planned, part paid, part given up, the rest handed over', () => {
  const award_no = overpaidAfterDeath();
  expect(office.do('approver', 'recover', demandFor(award_no))).toMatchObject({
    months: [
      { month: '2022-12', amount_fen: 123_200, paid_fen: 123_200 },
      { month: '2023-01', amount_fen: 123_200, paid_fen: 123_200 },
    ],
  });
  const instalments = [
    { due_on: '2023-02-28', amount_fen: 100_000 },
    { due_on: '2023-03-31', amount_fen: 146_400 },
  ];
  office.do('approver', 'planRecovery', { award_no, instalments, text: '家属困难，分两期' });
  const paid = { award_no, amount_fen: 60_000, received_on: '2023-02-06', document_no: '缴款2号' };
  office.do('cashier', 'collect', paid);
  const wish = { award_no, amount_fen: 86_400, ground: 'dead', text: '没有遗产可供退还' };
  const own = { ...wish, decision: null };
  expect(office.try('approver', 'waiveRecovery', own)).toMatchObject({ code: 'no_power' });
  const decision = { document_no: '璧民批〔2023〕2号', decided_on: '2023-02-06' };
  office.do('approver', 'waiveRecovery', { ...wish, decision });
  office.do('accountant', 'surrender', { award_no, amount_fen: 60_000, document_no: '上缴2号' });
  expect(balances(office)).toMatchObject({ '1201': 100_000, '2103': 100_000 });
  office.setDay('2023-04-03');
  const [row] = ledgerAnswers.recoveries(office.inside('auditor'));
  expect(row).toMatchObject({
    collected_fen: 60_000,
    waived_fen: 86_400,
    surrendered_fen: 60_000,
    outstanding_fen: 100_000,
    due_on: '2023-03-31',
    instalments: [
      { paid_fen: 100_000, overdue: false },
      { paid_fen: 46_400, overdue: true },
    ],
    waivers: [{ ground_name: '本人死亡，没有遗产可供退还', authority: '璧民批〔2023〕2号' }],
  });
});

test('the demand notice is issued from the recorded demand, once for each', () => {
  const award_no = overpaidAfterDeath();
  const { case_no } = office.desk.db.one<{ case_no: string }>(
    'SELECT case_no FROM awards WHERE award_no = ?',
    award_no,
  )!;
  const wish = { code: 'D36', case_no };
  expect(office.try('approver', 'issue', wish)).toMatchObject({ code: 'not_ready' });
  office.do('approver', 'recover', demandFor(award_no));
  const { content } = office.do<{ content: unknown }>('approver', 'issue', wish);
  const shown = JSON.stringify(content);
  for (const words of ['2,464.00', '1,232.00', payTo.account_no, '不从你户今后的救助金中抵扣']) {
    expect(shown).toContain(words);
  }
  expect(office.try('approver', 'issue', wish)).toMatchObject({ code: 'already_issued' });
});
