/** Where each programme's money goes: its roster, its expense account, and by which way it is paid. */

/** Rosters: programmes of one group are paid in one batch. */
export const groupNames = {
  dibao: '最低生活保障',
  tekun: '特困人员供养',
  children: '困境儿童基本生活',
  disability: '残疾人两项补贴',
  temporary: '临时救助',
  price: '价格临时补贴',
  employment: '低保就业补贴',
  funeral: '丧葬救助',
  disaster: '受灾救助',
} as const;

export type ProgrammeGroup = keyof typeof groupNames;

/** The groups in the order in which lists show them. */
export const programmeGroups = Object.keys(groupNames) as [ProgrammeGroup, ...ProgrammeGroup[]];

export interface ProgrammeMoney {
  programme: string;
  group: ProgrammeGroup;
  /** Expense account, a code of the chart. */
  expense: string;
  /** By bank roster, from the reserve fund, or either. */
  way: 'batch' | 'imprest' | 'either';
}

const money = (
  programme: string,
  group: ProgrammeGroup,
  expense: string,
  way: ProgrammeMoney['way'] = 'batch',
): ProgrammeMoney => ({ programme, group, expense, way });

export const programmeMoney: readonly ProgrammeMoney[] = [
  money('dibao', 'dibao', '5001'),
  money('dibao_single', 'dibao', '5001'),
  money('tekun', 'tekun', '5011'),
  money('temporary_emergency', 'temporary', '5021', 'imprest'),
  money('temporary_expenditure', 'temporary', '5022', 'either'),
  money('orphan', 'children', '5031'),
  money('unattended_child', 'children', '5032'),
  money('disability_living', 'disability', '5041'),
  money('disability_nursing', 'disability', '5042'),
  money('price_subsidy', 'price', '5051'),
  money('employment_subsidy', 'employment', '5052'),
  money('funeral', 'funeral', '5053'),
  money('event_subsidy', 'temporary', '5054', 'either'),
  money('transition_aid', 'disaster', '5061'),
  money('winter_spring', 'disaster', '5061'),
  money('house_rebuild', 'disaster', '5061'),
];

const byProgramme = new Map(programmeMoney.map((row) => [row.programme, row]));

/** The row of a programme; undefined for programmes that pay no money here. */
export function findProgrammeMoney(programme: string): ProgrammeMoney | undefined {
  return byProgramme.get(programme);
}
