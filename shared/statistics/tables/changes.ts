/** Changes table: who came, left, rose and fell against the month before, by group (domain.md 6.7, 2). */
import { groupNames, type ProgrammeGroup } from '../../ledger/data/programmes';
import { householdsOf, personsOf, summed } from '../counting';
import type { CountedAward, MonthFacts } from '../facts';
import type { Measure, ReportTable } from '../measure';

/** Groups that pay month by month. */
const groups: readonly ProgrammeGroup[] = ['dibao', 'tekun', 'children', 'disability'];

const moves: readonly (readonly [code: string, label: string, test: (award: CountedAward) => boolean])[] = [
  ['new', '新增', ({ before_fen, now_fen }) => before_fen === 0 && now_fen > 0],
  ['stopped', '停发', ({ before_fen, now_fen }) => before_fen > 0 && now_fen === 0],
  ['raised', '调增', ({ before_fen, now_fen }) => before_fen > 0 && now_fen > before_fen],
  ['lowered', '调减', ({ before_fen, now_fen }) => now_fen > 0 && now_fen < before_fen],
];

function rowsOf(facts: MonthFacts, group: ProgrammeGroup): Measure[] {
  const awards = facts.awards.filter((award) => award.group === group);
  return moves.flatMap(([code, label, test]): Measure[] => {
    const moved = awards.filter(test);
    const named = `${groupNames[group]}${label}`;
    const fen = (award: CountedAward) => ({
      no: award.award_no,
      fen: Math.abs(award.now_fen - award.before_fen),
    });
    return [
      { code: `${group}_${code}_households`, label: `${named}户数`, unit: 'households', items: householdsOf(moved) },
      { code: `${group}_${code}_persons`, label: `${named}人数`, unit: 'persons', items: personsOf(moved) },
      summed(`${group}_${code}_amount`, `${named}金额`, moved, fen),
    ];
  });
}

export const changesTable: ReportTable = {
  code: 'changes',
  title: '当月增减变动',
  note: '同一份待遇本月与上月的决定相比；金额为相差的数。',
  measures: (facts) => groups.flatMap((group) => rowsOf(facts, group)),
};
