/** Sound facts of uplifts for walks: one award of 低保 raised from 834 to 870 in September 2023. */
import type { UpliftAward, UpliftRules } from '../../../shared/award/uplift-months';
import { upliftLine } from '../../../shared/award/uplift-line';
import { upliftActs } from '../../../shared/award/uplift-acts';
import type { Uplift } from '../../../shared/award/uplift';
import type { FillUplift } from '../../../shared/award/fill-uplift';
import { examplePack } from '../../../shared/policy/example-pack';
import { award_no, inForce } from './award-beds';

export const rules: UpliftRules = {
  before: examplePack,
  after: examplePack,
  from: '2023-09',
  until: '2023-09',
};

/** Urban couple, 600 yuan of income, drawing 834 since March and paid for it. */
export function drawing(
  changes: Partial<UpliftAward['award']> = {},
  income_fen = 60_000,
): UpliftAward {
  const level = { from: '2023-03', until: null, amount_fen: 83_400, base_fen: 83_400, addons_fen: 0 };
  return {
    award: inForce({
      from: '2023-03',
      levels: [{ ...level, trace_hash: 'a'.repeat(64) }],
      lined: [{ month: '2023-08', amount_fen: 83_400 }],
      recheck: null,
      ...changes,
    }),
    input: {
      month: '2023-09',
      applied_on: '2023-09-04',
      decided_on: '2023-09-04',
      household: {
        area: 'urban',
        members: [
          { key: 'm1', birth_date: '1984-03-02', sex: 'm', counted: true },
          { key: 'm2', birth_date: '1986-07-12', sex: 'f', counted: true },
        ],
        income: [{ member: 'm1', kind: 'wage', monthly_fen: income_fen }],
        property: [],
        obligors: [],
      },
      current: [{ programme: 'dibao', monthly_fen: 83_400, since: '2023-03', members: ['m1', 'm2'] }],
    },
    member_keys: ['m1', 'm2'],
  };
}

/** The line of the award above, as facts find it. */
export function soundLine() {
  const line = upliftLine(drawing(), rules);
  if (!line) throw new Error('the award is raised');
  return line;
}

/** Header and part that declare exactly that line. */
export function soundActs(): { header: Uplift; fill: FillUplift } {
  const { from, before_fen, after_fen, back_pay_fen } = soundLine();
  const figure = { award_no, programme: 'dibao', from, before_fen, after_fen, back_pay_fen };
  const wish = { pack_id: examplePack.id, from: '2023-09', text: '标准调整' };
  const [header, fill] = upliftActs(wish, [figure]);
  return { header: header?.payload as Uplift, fill: fill?.payload as FillUplift };
}
