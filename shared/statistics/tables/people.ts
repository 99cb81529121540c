/** People tables: 低保 and 特困 by who is covered, and what is decided for them (domain.md 6.7, 1 and 3). */
import { adultFrom, bandsOfTekun, elderlyFrom, severeGrades } from '../data/bands';
import { householdsOf, personsOf, summed } from '../counting';
import type { CountedAward, CountedPerson, MonthFacts } from '../facts';
import type { Measure, ReportTable } from '../measure';

type Test = (person: CountedPerson) => boolean;

const aged =
  (from: number, below = Infinity): Test =>
  ({ age }) =>
    age !== null && age >= from && age < below;
const severe: Test = ({ disability }) => disability !== null && severeGrades.includes(disability.grade);
const minor = aged(0, adultFrom);

/** Awards of a group that pay in the month. */
function paying(facts: MonthFacts, group: CountedAward['group']): CountedAward[] {
  return facts.awards.filter((award) => award.group === group && award.now_fen > 0);
}

function sums(awards: readonly CountedAward[]): Measure[] {
  const of = (fenOf: (award: CountedAward) => number) => (award: CountedAward) => ({
    no: award.award_no,
    fen: fenOf(award),
  });
  return [
    summed('amount', '当月保障金额', awards, of((award) => award.now_fen)),
    summed('base', '其中：基本救助金', awards, of((award) => award.base_fen)),
    summed('addons', '其中：分类施保增发', awards, of((award) => award.addons_fen)),
  ];
}

function peopleRows(awards: readonly CountedAward[], rows: readonly (readonly [string, string, Test])[]): Measure[] {
  return rows.map(([code, label, test]) => ({ code, label, unit: 'persons', items: personsOf(awards, test) }));
}

export const dibaoTable: ReportTable = {
  code: 'dibao',
  title: '最低生活保障',
  note: '月末在保的户和人；一人有几项只算一次。单人户计入。',
  measures: (facts) => {
    const awards = paying(facts, 'dibao');
    return [
      { code: 'households', label: '保障户数', unit: 'households', items: householdsOf(awards) },
      ...peopleRows(awards, [
        ['persons', '保障人数', () => true],
        ['female', '女性', ({ sex }) => sex === 'f'],
        ['elderly', '老年人', aged(elderlyFrom)],
        ['minors', '未成年人', minor],
        ['students', '在校学生', ({ student }) => student !== null && student !== 'preschool'],
        ['disabled', '残疾人', ({ disability }) => disability !== null],
        ['severely_disabled', '重度残疾人', severe],
        ['earning', '在业人员', ({ earning }) => earning],
        ['unemployed', '登记失业人员', (person) => person.registered_unemployed],
      ]),
      {
        code: 'single',
        label: '单人户',
        unit: 'persons',
        items: personsOf(awards.filter(({ programme }) => programme === 'dibao_single')),
      },
      {
        code: 'phasing_out',
        label: '渐退期内户数',
        unit: 'households',
        items: householdsOf(awards.filter((award) => award.phasing_out)),
      },
      ...sums(awards),
    ];
  },
};

export const tekunTable: ReportTable = {
  code: 'tekun',
  title: '特困人员救助供养',
  note: '月末在供养的人；金额为当月决定的基本生活费和照料护理费。',
  measures: (facts) => {
    const awards = paying(facts, 'tekun');
    return [
      ...peopleRows(awards, [
        ['persons', '供养人数', () => true],
        ['institution', '集中供养', ({ living }) => living === 'institution'],
        ['dispersed', '分散供养', ({ living }) => living === 'dispersed'],
        ['female', '女性', ({ sex }) => sex === 'f'],
        ...bandsOfTekun.map(({ code, label, from, below }) => [code, label, aged(from, below)] as const),
        ['severely_disabled', '重度残疾人', severe],
        ['mental', '精神残疾人', ({ disability }) => disability?.kind === 'mental'],
      ]),
      ...sums(awards),
    ];
  },
};
