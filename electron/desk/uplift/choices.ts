/** Choices: which rows of a simulation a list shows, and what a batch declares of them. */
import { shortVillageName } from '../../../shared/base/region';
import type { UpliftChoice } from '../../../shared/award/uplift-acts';
import type { SimulationChoice } from '../../../shared/award/uplift-questions';
import { upliftBarNames, type UpliftRow } from '../../../shared/award/uplift-row';
import { inBatch, type SimulatedRow } from '../../../shared/award/uplift-sum';
import { simulationChangeNames } from '../../../shared/policy/simulate';
import type { Pack } from '../../../shared/policy/pack';
import type { ReadableDb } from '../../store/database';

/** What the approver signs for. */
export function choicesOf(rows: readonly UpliftRow[]): UpliftChoice[] {
  return rows.map(({ key, programme, from, before_fen, after_fen, back_pay_fen }) => ({
    award_no: key,
    programme,
    from,
    before_fen,
    after_fen,
    back_pay_fen,
  }));
}

/** Rows of one kind, programme or name, in the order of award numbers. */
export function chosenRows(
  rows: readonly UpliftRow[],
  wish: { choice: SimulationChoice; programme: string; search: string },
): UpliftRow[] {
  const { choice, programme, search } = wish;
  return rows.filter((row) => {
    const own = inBatch(row) ? row.change : 'single';
    const named = search === '' || row.name.includes(search.trim());
    return (choice === '' || own === choice) && (programme === '' || row.programme === programme) && named;
  });
}

/** Rows with what stands on the award's page, for a list or a workbook. */
export function shownRows(db: ReadableDb, pack: Pack | null, rows: readonly UpliftRow[]): SimulatedRow[] {
  const found = db.all<{ award_no: string; id_number: string; village_code: string | null }>(
    `SELECT a.award_no, a.payee_id_number AS id_number, h.village_code
     FROM json_each(?) j JOIN awards a ON a.award_no = j.value
     LEFT JOIN households h ON h.household_no = a.household_no`,
    JSON.stringify(rows.map((row) => row.key)),
  );
  const beside = new Map(found.map((row) => [row.award_no, row]));
  return rows.map((row) => {
    const { key, household_no, name, from, before_fen, after_fen, difference_fen, back_pay_fen } = row;
    const own = beside.get(key);
    return {
      award_no: key,
      household_no,
      name,
      id_number: own?.id_number ?? '',
      village_name: shortVillageName(own?.village_code ?? ''),
      programme_name: pack?.programmes.find((one) => one.code === row.programme)?.name ?? '',
      from,
      before_fen,
      after_fen,
      difference_fen,
      back_pay_fen,
      in_batch: inBatch(row),
      verdict: row.bar === null ? simulationChangeNames[row.change] : upliftBarNames[row.bar],
    };
  });
}
