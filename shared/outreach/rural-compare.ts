/** Rural compare: the rural-revitalisation department's list of monitored people beside the households helped here (task 2). */
import type { PlainDate } from '../base/plain-date';

/** How the department lists a household, in its own words and by our codes. */
export const ruralKinds = {
  unstable: '脱贫不稳定户',
  edge: '边缘易致贫户',
  sudden: '突发严重困难户',
  relieved: '脱贫户',
} as const;
export type RuralKind = keyof typeof ruralKinds;

/** A line of the department's list. */
export interface RuralListed {
  row: number;
  name: string;
  id_number: string;
  kind: RuralKind;
  village_name: string;
}

/** A rural household of this office. */
export interface RuralHousehold {
  household_no: string;
  head_name: string;
  village_name: string;
  /** Whether it draws monthly aid or is recognised. */
  helped: boolean;
  id_numbers: readonly string[];
}

export interface RuralGap {
  /** On the list without help; helped without being on the list; on the list and not registered here. */
  gap: 'not_helped' | 'not_listed' | 'unknown';
  name: string;
  village_name: string;
  household_no: string | null;
  kind: RuralKind | null;
}

/** A list read whole, with what differs. */
export interface RuralCompared {
  file_name: string;
  listed: number;
  helped: number;
  gaps: RuralGap[];
  /** What enters the gaps that are not on the ledger or among the leads yet. */
  acts: { kind: string; payload: unknown }[];
}

export const ruralGapNames: Record<RuralGap['gap'], string> = {
  not_helped: '在名单、未救助',
  not_listed: '已救助、不在名单',
  unknown: '在名单、本机没有登记',
};

/** One gap a household, in the order of the list, then of the register; people of one household count once. */
export function compareRural(listed: readonly RuralListed[], households: readonly RuralHousehold[]): RuralGap[] {
  const byNumber = new Map(households.flatMap((home) => home.id_numbers.map((number) => [number, home] as const)));
  const seen = new Set<string>();
  const gaps: RuralGap[] = [];
  for (const { name, id_number, kind, village_name } of listed) {
    const home = byNumber.get(id_number);
    if (!home) {
      gaps.push({ gap: 'unknown', name, village_name, household_no: null, kind });
      continue;
    }
    const again = seen.has(home.household_no);
    seen.add(home.household_no);
    if (again || home.helped) continue;
    const { household_no, head_name } = home;
    gaps.push({ gap: 'not_helped', name: head_name, village_name: home.village_name, household_no, kind });
  }
  for (const { household_no, head_name, village_name, helped } of households) {
    if (!helped || seen.has(household_no)) continue;
    gaps.push({ gap: 'not_listed', name: head_name, village_name, household_no, kind: null });
  }
  return gaps;
}

/** The acts that enter the gaps: a line of the ledger a household, a lead for people not registered here. */
export function ruralActs(
  gaps: readonly RuralGap[],
  given: { on: PlainDate; source: string; villages: Readonly<Record<string, string>> },
): { kind: string; payload: unknown }[] {
  const { on, source, villages } = given;
  return gaps.flatMap(({ gap, name, village_name, household_no, kind }): { kind: string; payload: unknown }[] => {
    if (household_no === null) {
      const village_code = villages[village_name];
      if (village_code === undefined) return [];
      const text = `乡村振兴部门名单（${source}）列为${kind === null ? '' : ruralKinds[kind]}，本机没有登记，请核实`;
      const lead = { source: 'data', reporter: source, found_on: on, urgent: false, name, phone: '', village_code, place: '', text };
      return [{ kind: 'lead', payload: lead }];
    }
    const entries = [
      { field: 'kind', value: kind ?? 'none' },
      { field: 'gap', value: gap },
      { field: 'source', value: source },
    ];
    const payload = { register: 'rural_compare', household_no, person_no: null, name: '', village_code: '', on, entries, text: '' };
    return [{ kind: 'enterRecord', payload }];
  });
}
