/** Proves that life events propose and never change: what is open, which act answers it, what is settled. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComingRow, UpdateEffects } from '../../../shared/award/event-questions';
import type { LifeEvents } from '../../../shared/award/life-events';
import type { Declaration } from '../../../shared/household/declaration';
import * as line from '../../case-line';
import { familyG01, testMember } from '../../family';
import { openOffice, type TestOffice } from '../../office';
import { ask } from '../../lived-office';
import { code, expectSound, imprintOf } from '../../proofs';

// 1. A stated change proposes what falls, rises, phases out or stops, from which month.
// 2. Before saving the same is said, and nothing is recorded.
// 3. The proposal names the acts in order: review, then the decision that the review proposed.
// 4. A sole recipient's death asks to suspend at once; overpaid months are recovered separately.
// 5. Birthdays, cards, school, reviews and last months come in their days, and go with a decision.
// 6. What needs no decision is settled with a reason and does not come back; a stop is never settled so.
// 7. Asking never writes.

function result<A>(office: TestOffice, question: string, input: unknown): A {
  const outcome = ask(office, 'clerk', question, input);
  if (!outcome.permitted) throw new Error(`${outcome.code} ${outcome.message}`);
  return outcome.result as A;
}

const events = (office: TestOffice, household_no: string): LifeEvents =>
  result<LifeEvents>(office, 'life_events', { household_no });

function householdOf(office: TestOffice, award_no: string): string {
  const sql = 'SELECT household_no FROM awards WHERE award_no = ?';
  return office.desk.db.one<{ household_no: string }>(sql, award_no)!.household_no;
}

/** Newest statement with changes made to it. */
function changed(office: TestOffice, household_no: string, change: (d: Declaration) => void) {
  const row = office.desk.db.one<{ version: number; declaration: string }>(
    `SELECT version, declaration FROM household_versions WHERE household_no = ?
     ORDER BY version DESC LIMIT 1`,
    household_no,
  )!;
  const declaration = JSON.parse(row.declaration) as Declaration;
  change(declaration);
  return { household_no, version: row.version, declaration };
}

function update(office: TestOffice, household_no: string, on: string, change: (d: Declaration) => void) {
  const stated = changed(office, household_no, change);
  office.do('clerk', 'update', { ...stated, effective_on: on, reason: '家庭情况变化' });
}

function lived(change: (d: Declaration) => void = () => undefined) {
  const office = openOffice();
  const family = familyG01();
  change(family);
  const { award_no } = line.awarded(office, family);
  return { office, award_no, household_no: householdOf(office, award_no) };
}

const hired = (d: Declaration): void => {
  d.income = [{ member: 'm1', kind: 'wage', monthly_fen: 170_000 }];
};
const died = (d: Declaration): void => {
  d.members[0]!.deceased_on = '2022-12-12';
  d.income = [];
};

describe('stated changes', () => {
  test('income: said before saving, proposed after it, gone once decided', () => {
    const { office, award_no, household_no } = lived();
    expect(events(office, household_no)).toMatchObject({ changes: [], proposals: [] });
    office.setDay('2022-12-05');
    const stated = changed(office, household_no, hired);
    const before = imprintOf(office);
    const said = result<UpdateEffects>(office, 'update_effects', {
      household_no,
      declaration: stated.declaration,
      effective_on: '2022-12-01',
    });
    expect(imprintOf(office)).toEqual(before);
    expect(said.events).toEqual([{ name: '收入变化', text: '2022年12月1日周明收入变化。' }]);
    const lower = { award_no, effect: 'lower', before_fen: 85_100, after_fen: 55_100, from: '2023-01' };
    expect(said.proposals).toMatchObject([lower]);
    update(office, household_no, '2022-12-01', hired);
    const open = events(office, household_no);
    expect(open.changes).toMatchObject([{ kind: 'income', member: 'm1', on: '2022-12-01', must_act: true }]);
    expect(open.proposals).toMatchObject([lower]);
    const [act] = open.proposals[0]!.acts;
    expect(act).toMatchObject({
      kind: 'recheck',
      award_no,
      prefill: { kind: 'income', effective_month: '2022-12', reported_on: '2022-12-05' },
    });
    const said2 = 'SELECT amount_fen FROM award_levels WHERE award_no = ?';
    expect(office.desk.db.all(said2, award_no)).toEqual([{ amount_fen: 85_100 }]);
    office.do('clerk', 'recheck', { award_no, ...act!.prefill });
    const next = events(office, household_no).proposals[0]!.acts;
    expect(next.map(({ kind, posts }) => [kind, posts])).toEqual([['adjust', ['approver']]]);
    office.do('approver', 'adjust', { award_no, ...next[0]!.prefill });
    expect(events(office, household_no)).toMatchObject({ changes: [], proposals: [] });
    expectSound(office);
    office.close();
  });

  test('a death lowers the award of those who are left and dates the new review', () => {
    const { office, household_no } = lived();
    office.setDay('2022-12-15');
    update(office, household_no, '2022-12-12', died);
    const { changes, proposals } = events(office, household_no);
    expect(changes).toMatchObject([{ kind: 'death', member: 'm1', on: '2022-12-12' }]);
    expect(proposals.find(({ programme }) => programme === 'dibao')).toMatchObject({
      effect: 'raise',
      after_fen: 153_400,
      from: '2023-01',
      recheck_due: '2023-03-12',
      acts: [{ kind: 'recheck', prefill: { kind: 'death', effective_month: '2022-12' } }],
    });
    office.close();
  });

  test('the death of a sole recipient asks to suspend at once and cannot simply be settled', () => {
    const { office, award_no, household_no } = lived((d) => {
      d.members = [d.members[0]!];
      d.income = [];
    });
    office.setDay('2022-12-15');
    update(office, household_no, '2022-12-12', died);
    const { changes, proposals } = events(office, household_no);
    const stop = proposals.find(({ programme }) => programme === 'dibao')!;
    expect(stop).toMatchObject({ effect: 'stop', from: '2023-01' });
    expect(stop.acts.map(({ kind }) => kind)).toEqual(['suspend', 'recheck']);
    expect(stop.acts[0]).toMatchObject({ prefill: { reason_code: 'deceased', from: '2023-01' } });
    expect(changes[0]).toMatchObject({ must_act: true });
    const { kind, member, on } = changes[0]!;
    const settle = { household_no, kind, member, award_no: '', on, reason: '家属已来电说明' };
    expect(code(office.try('clerk', 'settleEvent', settle))).toBe('must_act');
    office.do('approver', 'suspend', { award_no, ...stop.acts[0]!.prefill });
    const after = events(office, household_no).proposals.find(({ programme }) => programme === 'dibao');
    expect(after?.acts.map((act) => act.kind)).toEqual(['recheck']);
    office.close();
  });

  test('a change that means nothing is settled and does not come back', () => {
    const { office, household_no } = lived();
    office.setDay('2022-12-05');
    update(office, household_no, '2022-12-01', (d) => {
      d.members[1]!.self_care_failed = 0;
    });
    const [event] = events(office, household_no).changes;
    expect(event).toMatchObject({ kind: 'condition', must_act: false });
    const { kind, member, on } = event!;
    const settle = { household_no, kind, member, award_no: '', on, reason: '正在就医，不影响待遇' };
    office.do('clerk', 'settleEvent', settle);
    expect(events(office, household_no).changes).toEqual([]);
    expect(code(office.try('clerk', 'settleEvent', settle))).toBe('event_unknown');
    expectSound(office);
    office.close();
  });
});

describe('days that come', () => {
  const dated = (d: Declaration): void => {
    const old = testMember('m4', '周大爷', '1952-12-20', { relation: 'parent', able_to_work: false });
    const card = { kind: 'mental', grade: 3 } as const;
    d.members.push({ ...old, disability: card, card_until: '2022-12-10' });
    d.members[2]!.school_until = '2022-12-31';
  };

  test('birthdays, cards and school in their days, with what follows', () => {
    const { office, household_no } = lived(dated);
    office.setDay('2022-12-05');
    const { coming } = events(office, household_no);
    expect(coming.map(({ kind, on, ahead }) => [kind, on, ahead])).toEqual([
      ['card_expiry', '2022-12-10', true],
      ['age', '2022-12-20', true],
      ['school_end', '2022-12-31', true],
    ]);
    const [card, age] = coming;
    expect(card).toMatchObject({ text: '2022年12月10日周大爷的残疾人证到期，请核对是否换证。' });
    expect(card?.proposals).toMatchObject([{ programme: 'dibao', effect: 'lower', from: '2023-01', acts: [] }]);
    expect(age).toMatchObject({
      text: '2022年12月20日周大爷满70周岁。',
      person_name: '周大爷',
      proposals: [{ programme: 'dibao', effect: 'raise', from: '2023-01', acts: [] }],
    });
    const early = { household_no, kind: 'age', member: 'm4', award_no: '', on: '2022-12-20' };
    expect(code(office.try('clerk', 'settleEvent', { ...early, reason: '已经核对无误' }))).toBe('event_ahead');
    office.setDay('2022-12-21');
    const due = events(office, household_no).coming.find(({ kind }) => kind === 'age');
    expect(due).toMatchObject({ ahead: false, proposals: [{ acts: [{ kind: 'recheck' }] }] });
    office.close();
  });

  test('the desk-wide list holds the same, soonest first, and only in its days', () => {
    const { office, household_no } = lived(dated);
    office.setDay('2022-12-05');
    const listed = (days?: number): ComingRow[] =>
      result<{ rows: ComingRow[] }>(office, 'coming_events', days === undefined ? {} : { days }).rows;
    expect(listed().map(({ kind }) => kind)).toEqual(['card_expiry', 'age', 'school_end']);
    expect(listed(6).map(({ kind }) => kind)).toEqual(['card_expiry']);
    expect(listed()[1]).toMatchObject({ household_no, head_name: '周明' });
    expect(listed()[1]?.effects[0]).toContain('调增最低生活保障');
    expect(listed(400).map(({ kind }) => kind)).toContain('review');
    office.close();
  });

  test('a review is due after its months and is put off by a review that changes nothing', () => {
    const { office, award_no, household_no } = lived();
    office.setDay('2023-05-10');
    const due = events(office, household_no).coming.find(({ kind }) => kind === 'review');
    expect(due).toMatchObject({ award_no, on: '2023-05-25', acts: [{ kind: 'recheck' }] });
    office.do('clerk', 'recheck', { award_no, ...due!.acts[0]!.prefill, text: '定期复核，情况未变' });
    expect(events(office, household_no).coming.filter(({ kind }) => kind === 'review')).toEqual([]);
    expectSound(office);
    office.close();
  });
});

test('a proposal never writes: any change asked about leaves every table as it was', () => {
  const { office, household_no } = lived();
  office.setDay('2022-12-05');
  const before = imprintOf(office);
  const asked = fc.record({
    wage: fc.integer({ min: 0, max: 900_000 }),
    counted: fc.boolean(),
    ill: fc.boolean(),
    dead: fc.boolean(),
  });
  fc.assert(
    fc.property(asked, ({ wage, counted, ill, dead }) => {
      const { declaration } = changed(office, household_no, (d) => {
        d.income = [{ member: 'm1', kind: 'wage', monthly_fen: wage }];
        Object.assign(d.members[1]!, { counted, serious_illness: ill });
        if (dead) d.members[0]!.deceased_on = '2022-12-01';
      });
      const input = { household_no, declaration, effective_on: '2022-12-01' };
      const said = result<UpdateEffects>(office, 'update_effects', input);
      for (const { text } of said.proposals) expect(text).not.toMatch(/undefined|NaN|null/);
    }),
    { numRuns: 40 },
  );
  events(office, household_no);
  expect(imprintOf(office)).toEqual(before);
  office.close();
});
