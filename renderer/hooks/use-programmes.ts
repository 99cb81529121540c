/** Programmes: the rows of the pack in force on a day, as screens offer them. */
import type { PlainDate } from '../../shared/base/plain-date';
import { programmeRow } from '../../shared/policy/parameter-at';
import { ProgrammeCode } from '../../shared/policy/programme-code';
import type { ProgrammeRow } from '../../shared/policy/programme-row';
import { useAsk } from './use-ask';

/** Rows in force on the day, in the order of the catalogue; empty while no pack is adopted. */
export function useProgrammes(on: PlainDate): readonly ProgrammeRow[] {
  const pack = useAsk('pack', {}).answer;
  if (!pack) return [];
  return ProgrammeCode.options.flatMap((code) => programmeRow(pack, code, on) ?? []);
}

/** Programmes that a town takes in and decides by itself. */
export function decidedHere(rows: readonly ProgrammeRow[]): ProgrammeRow[] {
  return rows.filter((row) => row.procedure !== null);
}
