/** Proves the referrals: each signal, the department, what to hand over, and nothing without a reason. */
import { describe, expect, test } from 'vitest';
import type { AssessInput, AssessMember } from '../../../shared/policy/assess-input';
import { examplePack } from '../../../shared/policy/example-pack';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import { signalNames } from '../../../shared/policy/referral-signals';
import { answered, facts, packWith, person, result, wage } from './facts';

// 1. Each referral of the example pack is proposed by its signals and by no others.
// 2. It names the members concerned, the department and what to hand over.
// 3. Same-day matters are marked urgent; unknown facts propose nothing.

const base = (
  more: Partial<AssessInput> = {},
  member: Partial<AssessMember> = {},
  income = 900000,
) => facts({ members: [person('m1'), person('m2', member)], income: [wage('m1', income)] }, more);
const fire = (kind: NonNullable<AssessInput['event']>['kind']) => ({
  event: { kind, on: '2022-11-01' },
});
const referred = (input: AssessInput): ProgrammeCode[] =>
  answered(input).filter((code): code is ProgrammeCode =>
    examplePack.programmes.some((row) => row.code === code && row.when !== undefined),
  );

describe('signals', () => {
  const poor = 0;
  const rows: [name: string, input: AssessInput, expected: string[]][] = [
    ['nothing', base(), []],
    ['illness', base({}, { serious_illness: true }), ['medical']],
    ['a pupil of a rich household', base({}, { student: 'senior' }), []],
    [
      'a pupil of a poor household',
      base({}, { student: 'senior' }, poor),
      ['education', 'housing'],
    ],
    [
      'unemployed and poor',
      base({}, { registered_unemployed: true }, poor),
      ['housing', 'employment', 'social_insurance'],
    ],
    [
      'unemployed and unable',
      base({}, { registered_unemployed: true, able_to_work: false }, poor),
      ['housing'],
    ],
    ['a young child', base({}, { birth_date: '2018-01-01' }), []],
    ['a child out of school', base({}, { birth_date: '2012-01-01' }), []],
    [
      'a young disabled child',
      base({}, { birth_date: '2015-11-26', disability: { kind: 'visual', grade: 4 } }),
      ['rehabilitation'],
    ],
    [
      'a disabled child of seven at school',
      base(
        {},
        {
          birth_date: '2015-11-25',
          student: 'compulsory',
          disability: { kind: 'visual', grade: 1 },
        },
      ),
      [],
    ],
    [
      'a severely disabled child out of school',
      base({}, { birth_date: '2012-01-01', disability: { kind: 'visual', grade: 1 } }),
      ['home_teaching'],
    ],
    [
      'mildly disabled out of school',
      base({}, { birth_date: '2012-01-01', disability: { kind: 'visual', grade: 3 } }),
      [],
    ],
    [
      'severely disabled at sixteen',
      base({}, { birth_date: '2006-11-25', disability: { kind: 'visual', grade: 1 } }),
      [],
    ],
    ['fire', base(fire('fire')), []],
    ['traffic', base(fire('traffic')), ['legal_aid']],
    [
      'traffic and poor',
      base(fire('traffic'), {}, poor),
      ['housing', 'legal_aid', 'judicial_relief'],
    ],
    ['accident', base(fire('accident')), ['legal_aid']],
    ['sudden illness', base(fire('illness')), ['medical', 'charity', 'disease_emergency']],
    ['disaster', base(fire('disaster')), ['disaster', 'transition_aid']],
    [
      'disaster and poor',
      base(fire('disaster'), {}, poor),
      ['housing', 'disaster', 'transition_aid', 'winter_spring'],
    ],
    ['stranded', base(fire('stranded')), ['vagrancy']],
    ['expenditure', base(fire('expenditure')), ['charity']],
    ['ill and poor', base({}, { serious_illness: true }, poor), ['medical', 'housing', 'charity']],
  ];
  test.each(rows)('%s', (_name, input, expected) => {
    expect(referred(input)).toEqual(expected);
  });

  test('medical cost, and together with illness the Red Cross', () => {
    const cost = (fen: number | 'unknown', ill: boolean) => {
      const input = base({}, { serious_illness: ill });
      return referred({
        ...input,
        household: {
          ...input.household,
          last_12_months: { income_fen: 1, medical_out_of_pocket_fen: fen },
        },
      });
    };
    expect(cost(1, false)).toEqual(['medical']);
    expect(cost(0, false)).toEqual([]);
    expect(cost('unknown', false)).toEqual([]);
    expect(cost(1, true)).toEqual(['medical', 'red_cross']);
  });

  test('housing in town without a home, the house in the country with one', () => {
    const living = (area: 'urban' | 'rural', property: AssessInput['household']['property']) => {
      const input = base({}, {}, poor);
      return referred({ ...input, household: { ...input.household, area, property } });
    };
    expect(living('urban', [])).toEqual(['housing']);
    expect(living('urban', [{ code: 'home' }])).toEqual([]);
    expect(living('urban', [{ code: 'home', count: 0 }])).toEqual(['housing']);
    expect(living('rural', [{ code: 'home' }])).toEqual(['dilapidated_house']);
    expect(living('rural', [])).toEqual([]);
  });

  test('a house lost in a disaster', () => {
    const input = base(fire('disaster'));
    expect(
      referred({ ...input, household: { ...input.household, property: [{ code: 'home' }] } }),
    ).toEqual(['disaster', 'transition_aid', 'house_rebuild']);
  });

  test('a child with one parent gone who belongs to no programme', () => {
    const child = (mother: 'able' | 'serious_illness') =>
      facts(
        {
          members: [person('m1'), person('m2', { birth_date: '2012-01-01' })],
          income: [wage('m1', 900000)],
        },
        { children: [{ member: 'm2', father: { state: 'dead' }, mother: { state: mother } }] },
      );
    expect(referred(child('able'))).toEqual(['protection']);
    expect(referred(child('serious_illness'))).toEqual([]);
    const both = facts(
      {
        members: [person('m1'), person('m2', { birth_date: '2012-01-01' })],
        income: [wage('m1', 900000)],
      },
      { children: [{ member: 'm2', father: { state: 'able' }, mother: { state: 'able' } }] },
    );
    expect(referred(both)).toEqual([]);
  });

  test('what is drawn makes a household needy until it stops', () => {
    const drawn = (income: number) =>
      referred(
        base({ current: [{ programme: 'dibao', monthly_fen: 1 }] }, { student: 'senior' }, income),
      );
    expect(drawn(150000)).toEqual(['education', 'housing']);
    expect(drawn(900000)).toEqual([]);
    expect(
      referred(
        base(
          { current: [{ programme: 'orphan', monthly_fen: 1, members: ['m2'] }] },
          { student: 'senior' },
        ),
      ),
    ).toEqual(['education']);
  });
});

test('members, department, papers and urgency', () => {
  const pupil = result(base({}, { student: 'senior' }, 0), 'education');
  expect(pupil).toMatchObject({
    decision: 'refer',
    eligible: true,
    amount_fen: 0,
    members: ['m2'],
    route: 'department:education',
    flags: [],
  });
  expect(pupil.hand_over).toEqual(['学生姓名、学段、学校、学籍', '家庭救助身份']);
  expect(pupil.reasons[0]!.message).toBe('情况符合教育救助的转办条件，转请区教委办理');
  expect(result(base(fire('illness')), 'disease_emergency')).toMatchObject({
    flags: ['urgent'],
    members: ['m1', 'm2'],
  });
  expect(result(base(fire('stranded')), 'vagrancy').flags).toEqual(['urgent']);
});

test('a department keeps its name of the day; without a name its code stands', () => {
  const renamed = packWith({}, (pack) => {
    pack.departments.push(
      { code: 'education', name: '区教育委员会', from: '2022-10-01' },
      { code: 'education', name: '以后的名称', from: '2030-01-01' },
    );
  });
  const input = base({}, { student: 'senior' }, 0);
  expect(result(input, 'education', renamed).reasons[0]!.message).toContain('区教育委员会');
  const unnamed = packWith({}, (pack) => {
    pack.departments = [];
  });
  expect(result(input, 'education', unnamed).reasons[0]!.message).toContain('转请education办理');
});

test('unknown facts propose nothing', () => {
  expect(
    referred(
      base(
        {},
        {
          student: 'unknown',
          serious_illness: 'unknown',
          disability: 'unknown',
          registered_unemployed: 'unknown',
        },
      ),
    ),
  ).toEqual([]);
});

test('every referral of the interface has a row, every signal a row that uses it or an event', () => {
  const used = new Set(examplePack.programmes.flatMap((row) => (row.when ?? []).flat()));
  const idle = signalNames.filter((name) => !used.has(name) && !name.startsWith('event_'));
  expect(idle).toEqual([]);
});
