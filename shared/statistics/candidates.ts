/** Candidates: who belongs in a running ledger by what the month's awards say, and has no line in it yet. */
import type { RegisterEntry } from '../outreach/register';
import type { CountedAward, CountedPerson, MonthFacts } from './facts';

/** Somebody to be entered, with what the awards already tell. */
export interface Candidate {
  household_no: string;
  /** null where the line is about the household. */
  person_no: string | null;
  name: string;
  village_code: string;
  /** Why he belongs in it. */
  why: string;
  entries: RegisterEntry[];
}

type Finding = (facts: MonthFacts) => Candidate[];

function each(awards: readonly CountedAward[], of: (award: CountedAward, person: CountedPerson) => { why: string; entries?: RegisterEntry[] } | null): Candidate[] {
  const seen = new Set<string>();
  return awards.flatMap((award) =>
    award.persons.flatMap((person) => {
      const found = seen.has(person.person_no) ? null : of(award, person);
      if (!found) return [];
      seen.add(person.person_no);
      const { household_no, village_code } = award;
      const { person_no, name } = person;
      return [{ household_no, person_no, name, village_code, why: found.why, entries: found.entries ?? [] }];
    }),
  );
}

const live = ({ awards }: MonthFacts): CountedAward[] => awards.filter(({ now_fen }) => now_fen > 0);

const scattered: Finding = (facts) =>
  each(live(facts), ({ programme }, { living }) => (programme === 'tekun' && living === 'dispersed' ? { why: '分散供养特困人员' } : null));

const children: Finding = (facts) =>
  each(live(facts), ({ programme }) => {
    if (programme === 'orphan') return { why: '孤儿', entries: [{ field: 'kind', value: 'orphan' }] };
    return programme === 'unattended_child' ? { why: '事实无人抚养儿童', entries: [{ field: 'kind', value: 'unattended' }] } : null;
  });

/** Stages of the household register in the words of the ledger. */
const stages: Record<string, string> = {
  preschool: 'preschool',
  compulsory: 'compulsory',
  senior: 'senior',
  vocational: 'vocational',
  college: 'higher',
  bachelor: 'higher',
};

const students: Finding = (facts) =>
  each(live(facts), (_award, { student }) =>
    student === null ? null : { why: '在保学生', entries: [{ field: 'stage', value: stages[student] ?? '' }] },
  );

const categories: Partial<Record<CountedAward['programme'], string>> = {
  dibao: 'dibao',
  dibao_single: 'dibao',
  tekun: 'tekun',
  orphan: 'orphan',
  unattended_child: 'unattended',
};

/** Whoever came into benefit this month or left it. */
const insured: Finding = ({ awards, month }) =>
  each(awards, ({ programme, before_fen, now_fen }) => {
    const category = categories[programme];
    const came = before_fen === 0 && now_fen > 0;
    if (category === undefined || (!came && (before_fen === 0 || now_fen > 0))) return null;
    const entries = [
      { field: 'change', value: came ? 'in' : 'out' },
      { field: 'category', value: category },
      { field: 'from', value: `${month}-01` },
    ];
    return { why: came ? '本月新进入救助' : '本月退出救助', entries };
  });

/** Households in which somebody is registered unemployed and nobody who can work does. */
const unemployed: Finding = (facts) => {
  const seen = new Set<string>();
  return live(facts).flatMap(({ household_no, name, village_code, persons }) => {
    const jobless = persons.filter(({ registered_unemployed }) => registered_unemployed).length;
    if (jobless === 0 || persons.some(({ earning }) => earning) || seen.has(household_no)) return [];
    seen.add(household_no);
    const entries = [{ field: 'able', value: jobless }];
    return [{ household_no, person_no: null, name, village_code, why: `登记失业${String(jobless)}人，无人就业`, entries }];
  });
};

const findings: Readonly<Record<string, Finding>> = {
  care_visit: scattered,
  care_agreement: scattered,
  child_monitor: children,
  student_aid: students,
  insurance_change: insured,
  zero_employment: unemployed,
};

/** Ledgers whose candidates the awards can name. */
export function namesCandidates(register: string): boolean {
  return Object.hasOwn(findings, register);
}

/** Who belongs in the ledger by the month's awards; nobody where the awards cannot tell. */
export function candidatesOf(facts: MonthFacts, register: string): Candidate[] {
  return findings[register]?.(facts) ?? [];
}
