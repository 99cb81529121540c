/** Programme ways: a household for every cash programme, from the worked cases where there is one. */
import type { Declaration } from '../../../shared/household/declaration';
import type { CaseAssessment } from '../../../shared/application/case';
import type { ProgrammeCode } from '../../../shared/policy/programme-code';
import * as line from '../../case-line';
import { familyG01, familyG15, testMember } from '../../family';
import type { TestOffice } from '../../office';

/** One programme's way: who applies, after what, and what assessment answers. */
export interface Way {
  programme: ProgrammeCode;
  family: () => Declaration;
  /** What the assessment answers. */
  expected: Partial<CaseAssessment>;
  more?: Record<string, unknown>;
  /** Done before the application; answers the household where it is registered already. */
  before?: (office: TestOffice) => string;
}

const severe = { kind: 'physical' as const, grade: 1 as const };

function family(changes: Partial<Declaration>): () => Declaration {
  return () => ({ ...familyG01(), ...changes });
}

/** G04: parents on 2,700 and a severely disabled adult son. */
const g04 = (): Declaration => ({
  ...familyG01(),
  members: [
    ...familyG01().members.slice(0, 2),
    testMember('m3', '周强', '1997-05-20', { relation: 'son', disability: severe }),
  ],
  income: [{ member: 'm1', kind: 'wage', monthly_fen: 270_000 }],
});

/** G09: a man of 68 alone, four of six items not achieved. */
const g09 = (): Declaration => ({
  ...familyG01(),
  area: 'rural',
  members: [testMember('m1', '周明', '1954-03-02', { self_care_failed: 4, able_to_work: false })],
  income: [],
});

/** A grandmother and her grandson, with what became of the parents. */
const child = (mother: 'dead' | 'lost_contact') => (): Declaration => ({
  ...familyG01(),
  area: 'rural',
  members: [
    testMember('m1', '周明', '1956-03-02', { relation: 'head' }),
    testMember('m2', '周小雨', '2013-05-20', { relation: 'grandchild', student: 'compulsory' }),
  ],
  income: [],
  children: [
    {
      member: 'm2',
      father: { state: 'dead', since: '2019-05-01' },
      mother: { state: mother, since: '2022-01-01' },
    },
  ],
});

const event = (kind: string) => ({
  event: { kind, on: '2022-11-01', local: true, multiple: 1, text: '突发困难，生活无着' },
});

/** A family in 低保 to which something then happens. */
function inDibao(change: (declaration: Declaration) => Declaration, start = familyG01) {
  return (office: TestOffice): string => {
    const declared = start();
    const { case_no } = line.awarded(office, declared);
    const row = office.desk.db.one<{ household_no: string }>(
      'SELECT household_no FROM cases WHERE case_no = ?',
      case_no,
    );
    const household_no = row?.household_no ?? '';
    office.setDay('2022-12-01');
    office.do('clerk', 'update', {
      household_no,
      version: 1,
      reason: '家庭情况变化',
      declaration: change(declared),
      effective_on: '2022-12-01',
    });
    return household_no;
  };
}

export const ways: Way[] = [
  { programme: 'dibao', family: familyG01, expected: { decision: 'grant', amount_fen: 85_100 } },
  { programme: 'dibao_single', family: g04, expected: { decision: 'grant', amount_fen: 81_700 } },
  { programme: 'dibao_margin', family: g04, expected: { decision: 'recognise', amount_fen: 0 } },
  { programme: 'tekun', family: g09, expected: { decision: 'grant', amount_fen: 123_200 } },
  {
    programme: 'temporary_emergency',
    family: familyG15,
    more: event('fire'),
    expected: { decision: 'grant', amount_fen: 215_100 },
  },
  {
    programme: 'temporary_expenditure',
    family: familyG15,
    more: event('expenditure'),
    expected: { decision: 'grant', amount_fen: 215_100 },
  },
  {
    programme: 'orphan',
    family: child('dead'),
    expected: { decision: 'grant', amount_fen: 138_200, route: 'district' },
  },
  {
    programme: 'unattended_child',
    family: child('lost_contact'),
    expected: { decision: 'grant', amount_fen: 138_200, route: 'district' },
  },
  {
    programme: 'disability_living',
    family: () => ({ ...g04(), income: [] }),
    expected: { decision: 'grant', amount_fen: 7_000, route: 'district' },
  },
  {
    programme: 'disability_nursing',
    family: g04,
    expected: { decision: 'grant', amount_fen: 8_000, route: 'district' },
  },
  {
    programme: 'employment_subsidy',
    family: familyG01,
    before: inDibao((declared) => ({
      ...declared,
      members: declared.members.map((member) =>
        member.key === 'm2' ? { ...member, registered_unemployed: true } : member,
      ),
      income: [...declared.income, { member: 'm2', kind: 'wage', monthly_fen: 50_000 }],
    })),
    more: { applicant: 'm2', applied_on: '2022-12-01' },
    expected: { decision: 'grant', amount_fen: 50_000 },
  },
  {
    programme: 'funeral',
    family: familyG01,
    before: inDibao((declared) => ({
      ...declared,
      members: declared.members.map((member) =>
        member.key === 'm2' ? { ...member, deceased_on: '2022-11-28' } : member,
      ),
    })),
    more: { applied_on: '2022-12-01' },
    expected: { decision: 'recognise', amount_fen: 0 },
  },
  {
    programme: 'rigid_expenditure',
    family: family({
      income: [{ member: 'm1', kind: 'wage', monthly_fen: 500_000 }],
      last_12_months: {
        income_fen: 6_000_000,
        living_fen: 1_500_000,
        medical_out_of_pocket_fen: 1_800_000,
        education_fen: 600_000,
      },
    }),
    expected: { decision: 'recognise', amount_fen: 0 },
  },
];
