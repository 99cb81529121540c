/** Proves splitting and merging through the door: people, cases, awards, membership and the proposed events. */
import { afterEach, expect, test } from 'vitest';
import type { LifeEvents } from '../../../shared/award/life-events';
import type { HouseholdDetail } from '../../../shared/household/rows';
import type { Merged } from '../../../shared/household/merge';
import type { SplitDone } from '../../../shared/household/split';
import { differingTables, digestTables } from '../../../electron/store/digest';
import { rebuildTables } from '../../../electron/store/entering';
import * as line from '../../case-line';
import { familyG01, testMember } from '../../family';
import { ask } from '../../lived-office';
import { openOffice, type TestOffice } from '../../office';

// 1. A split makes a household of its own; its people keep their numbers and may be found in both, each in its days.
// 2. The open case of one who leaves goes along and asks to be assessed anew; an award stays, and its review is proposed.
// 3. Who lives elsewhere is in no open case of the old household; an award goes along with all who draw it.
// 4. A merge brings people, cases and awards along; the other household is no longer listed, changed or applied for.
// 5. Somebody without a number who is found to be registered already joins the true record, with cases and awards.
// 6. Rebuilding the tables gives the same.

let office: TestOffice;
afterEach(() => office.close());

function detail(household_no: string): HouseholdDetail {
  const outcome = ask(office, 'clerk', 'household', { household_no });
  if (!outcome.permitted) throw new Error(outcome.message);
  return outcome.result as HouseholdDetail;
}

const received = {
  programme: 'dibao',
  applicant: 'm1',
  reason: '收入低，生活困难',
  documents: [],
  authorised: ['m1', 'm2', 'm3'],
  event: null,
};

function householdOf(case_no: string): string {
  const row = office.desk.db.one<{ no: string }>('SELECT household_no AS no FROM cases WHERE case_no = ?', case_no);
  return row?.no ?? '';
}

function unchangedByRebuild(): void {
  const before = digestTables(office.desk.db);
  rebuildTables(office.desk.db);
  expect(differingTables(before, digestTables(office.desk.db))).toEqual([]);
}

function splitOff(household_no: string, key: string, named: string[]) {
  return {
    household_no,
    version: detail(household_no).version,
    leaving: [{ key, relation: 'head' }],
    remaining: [],
    area: 'urban',
    village_code: '500120004001',
    address: '2组3号',
    phone: '',
    effective_on: office.desk.clock.today(),
    reason: '离婚后分开居住',
    named,
  };
}

test('a split names what it touches, and nothing is silent', () => {
  office = openOffice();
  const { case_no, award_no } = line.awarded(office, familyG01());
  const household_no = householdOf(case_no);
  office.setDay('2022-12-01');
  const silent = office.try('clerk', 'split', splitOff(household_no, 'm2', []));
  expect(silent).toMatchObject({ permitted: false, code: 'effects_unnamed' });
  const done = office.do<SplitDone>('clerk', 'split', splitOff(household_no, 'm2', [award_no]));
  expect(done).toMatchObject({ version: 2, awards: [award_no], moved_cases: [] });
  const [old, fresh] = [detail(household_no), detail(done.new_household_no)];
  expect(old.declaration.members.map(({ key }) => key)).toEqual(['m1', 'm3']);
  expect(fresh.declaration.members.map(({ name, relation }) => [name, relation])).toEqual([['李秀英', 'head']]);
  expect(old.memberships.find(({ name }) => name === '李秀英')).toMatchObject({ to: '2022-12-01' });
  expect(fresh.memberships).toMatchObject([{ name: '李秀英', from: '2022-12-01', to: null }]);
  expect(fresh.person_nos.m2).toBe('500120004-P-000002');
  const events = ask(office, 'clerk', 'life_events', { household_no });
  const { changes, proposals } = (events as { result: LifeEvents }).result;
  expect(changes.map(({ kind, person_name }) => [kind, person_name])).toEqual([['left', '李秀英']]);
  expect(proposals.map((proposal) => proposal.award_no)).toContain(award_no);
  unchangedByRebuild();
});

test('the case of one who leaves goes along and must be assessed anew', () => {
  office = openOffice();
  const family = familyG01();
  const household_no = line.register(office, family);
  const case_no = line.receive(office, household_no, { applicant: 'm2' });
  line.visit(office, case_no);
  office.do('clerk', 'assess', { case_no });
  const done = office.do<SplitDone>('clerk', 'split', splitOff(household_no, 'm2', [case_no]));
  expect(done.moved_cases).toEqual([case_no]);
  expect(householdOf(case_no)).toBe(done.new_household_no);
  const review = office.try('reviewer', 'review', { case_no, opinion: 'agree', text: '同意' });
  expect(review).toMatchObject({ permitted: false, code: 'facts_changed' });
  unchangedByRebuild();
});

test('who left is in no open case of the old household and may apply alone; so may those who stayed', () => {
  office = openOffice();
  const household_no = line.register(office, familyG01());
  const case_no = line.receive(office, household_no);
  const first = office.do<SplitDone>('clerk', 'split', splitOff(household_no, 'm2', [case_no]));
  expect(first.moved_cases).toEqual([]);
  const own = line.receive(office, first.new_household_no, { applicant: 'm2' });
  const people = (no: string) =>
    office.desk.db
      .all<{ name: string }>(
        `SELECT p.name FROM case_persons c JOIN persons p ON p.person_no = c.person_no
         WHERE c.case_no = ? AND c.open = 1 ORDER BY c.person_no`,
        no,
      )
      .map(({ name }) => name);
  expect(people(case_no)).toEqual(['周明', '周小雨']);
  expect(people(own)).toEqual(['李秀英']);
  const again = office.try('clerk', 'receive', { ...received, household_no, applied_on: office.desk.clock.today() });
  expect(again).toMatchObject({ permitted: false, code: 'case_open' });
  unchangedByRebuild();
});

test('an award goes along when everyone who draws it leaves', () => {
  office = openOffice();
  const { case_no, award_no } = line.awarded(office, familyG01());
  const household_no = householdOf(case_no);
  office.setDay('2022-12-01');
  const parent = testMember('m4', '周老太', '1950-01-02', { sex: 'f', relation: 'parent', counted: false, counted_reason: '另有住处' });
  const { version, declaration } = detail(household_no);
  const grown = { ...declaration, members: [...declaration.members, parent] };
  office.do('clerk', 'update', { household_no, version, declaration: grown, effective_on: '2022-12-01', reason: '老人同住' });
  const wish = splitOff(household_no, 'm1', [award_no]);
  const leaving = [...wish.leaving, { key: 'm2', relation: 'spouse' }, { key: 'm3', relation: 'son' }];
  const refused = office.try('clerk', 'split', { ...wish, leaving, remaining: [{ key: 'm4', relation: 'head' }] });
  expect(refused).toMatchObject({ permitted: false, code: 'nobody_counted' });
  const counted = { ...grown, members: grown.members.map((one) => (one.key === 'm4' ? { ...one, counted: true, counted_reason: '' } : one)) };
  office.do('clerk', 'update', { household_no, version: 2, declaration: counted, effective_on: '2022-12-01', reason: '老人同住' });
  const done = office.do<SplitDone>('clerk', 'split', {
    ...wish,
    version: 3,
    leaving,
    remaining: [{ key: 'm4', relation: 'head' }],
  });
  expect(done).toMatchObject({ moved_awards: [award_no], awards: [] });
  expect(detail(done.new_household_no).awards.map((award) => award.award_no)).toEqual([award_no]);
  expect(detail(household_no).awards).toEqual([]);
  unchangedByRebuild();
});

test('a merge brings people, cases and awards along', () => {
  office = openOffice();
  const { case_no, award_no } = line.awarded(office, familyG01());
  const gone = householdOf(case_no);
  office.setDay('2022-12-01');
  const parents = { ...familyG01(), members: [testMember('m1', '周老太', '1950-01-02', { sex: 'f' })], income: [], account: null };
  const household_no = line.register(office, parents);
  const joining = {
    household_no,
    version: 1,
    other_household_no: gone,
    other_version: 1,
    people: [
      { key: 'm1', relation: 'son', same_as: null },
      { key: 'm2', relation: 'other', same_as: null },
      { key: 'm3', relation: 'grandchild', same_as: null },
    ],
    effective_on: '2022-12-01',
    reason: '搬回父母家同住',
    named: [award_no],
  };
  const done = office.do<Merged>('clerk', 'merge', joining);
  expect(done).toMatchObject({ version: 2, keys: { m1: 'm2', m2: 'm3', m3: 'm4' }, moved_awards: [award_no] });
  const merged = detail(household_no);
  expect(merged.declaration.members.map(({ name }) => name)).toEqual(['周老太', '周明', '李秀英', '周小雨']);
  expect(merged.declaration.income.map(({ member }) => member)).toEqual(['m2']);
  expect(merged.awards.map((award) => award.award_no)).toEqual([award_no]);
  expect(detail(gone)).toMatchObject({ merged_into: household_no });
  const again = office.try('clerk', 'update', {
    household_no: gone,
    version: 1,
    declaration: familyG01(),
    effective_on: '2022-12-01',
    reason: '收入变化',
  });
  expect(again).toMatchObject({ permitted: false, code: 'household_merged' });
  const events = ask(office, 'clerk', 'life_events', { household_no });
  expect((events as { result: LifeEvents }).result.proposals.map((one) => one.award_no)).toContain(award_no);
  unchangedByRebuild();
});

test('somebody without a number joins the true record', () => {
  office = openOffice();
  const home = line.register(office, familyG01());
  const nameless = testMember('m1', '无名氏', '1980-01-01', {
    id_type: 'unidentified',
    id_number: null,
    birth_estimated: true,
  });
  const found = line.register(office, { ...familyG01(), members: [nameless], income: [], account: null });
  const case_no = line.receive(office, found, {
    programme: 'temporary_emergency',
    event: { kind: 'stranded', on: office.desk.clock.today(), local: false, multiple: 1, text: '流落街头' },
  });
  office.do('clerk', 'merge', {
    household_no: home,
    version: 1,
    other_household_no: found,
    other_version: 1,
    people: [{ key: 'm1', relation: 'other', same_as: 'm1' }],
    effective_on: office.desk.clock.today(),
    reason: '人脸比对确认是周明',
    named: [case_no],
  });
  const row = office.desk.db.one<{ applicant: string; key: string; household_no: string }>(
    'SELECT applicant, applicant_key AS key, household_no FROM cases WHERE case_no = ?',
    case_no,
  );
  expect(row).toEqual({ applicant: '500120004-P-000001', key: 'm1', household_no: home });
  expect(detail(home).declaration.members).toHaveLength(3);
  unchangedByRebuild();
});
